// What to look at first: rows, links and duplicates by why they need a person, the gravest first.
import { categoryTraits } from '../model/traits.ts'
import type { Report, ReportLink, ReportRow } from '../report/schema.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { queueOf } from './queue-order.ts'
import { placeText, places } from './places.ts'
import { rawRows, type RowRef } from './raw-rows.ts'
import { categoryText, conflictText, doubtText, rejectText } from './wording.ts'

/** One of a group: a row, or a pair of them. */
export interface ExceptionCase {
  readonly text: string
  /** The rows that it is of. */
  readonly rows: readonly RowRef[]
  readonly link?: ReportLink
  /** What is said beside rows and link, in words. */
  readonly note?: string
}

export interface ExceptionGroup {
  readonly title: string
  readonly mark: 'alert' | 'review' | ''
  readonly items: readonly ExceptionCase[]
  /** How many there are; the items are the first of them. */
  readonly total: number
}

const SHOWN = 10

/** Groups without anybody are left out. */
export function exceptionsOf(report: Report, lang: Lang): ExceptionGroup[] {
  const label = labelsOf(report, lang)
  return [...registerGroups(report, lang, label), ...linkGroups(report, lang, label), ...rowGroups(report, lang, label)].filter(
    (g) => g.total > 0,
  )
}

const groupOf =
  (mark: ExceptionGroup['mark']) =>
  <T>(title: string, all: readonly T[], told: (item: T) => ExceptionCase): ExceptionGroup => ({
    title,
    mark,
    total: all.length,
    items: all.slice(0, SHOWN).map(told),
  })

interface Labels {
  /** claimed:12 (line 13), and with names the person's name behind it. */
  person(ref: RowRef): string
  people(refs: readonly RowRef[], note?: string): ExceptionCase
  pair(link: ReportLink, note?: string): ExceptionCase
  /** The pair and what differs. */
  conflict(link: ReportLink): ExceptionCase
  /** The person and the category. */
  row(row: ReportRow): ExceptionCase
}

function labelsOf(report: Report, lang: Lang): Labels {
  const { nameOf } = rawRows(report, { registers: false })
  const placeOf = places(report, lang)
  const person = (ref: RowRef) => [`${ref.list}:${ref.row}`, placeOf(ref), nameOf(ref)].filter(Boolean).join(' ')
  const noted = (text: string, note = '') => (note ? `${text}  ${note}` : text)
  const people = (rows: readonly RowRef[], note?: string): ExceptionCase => ({
    text: noted(rows.map(person).join(' '), note),
    rows,
    ...(note ? { note } : {}),
  })
  const pair = (link: ReportLink, note?: string): ExceptionCase => ({ ...people([link.left, link.right], note), link })
  // Both values stand beside each other where they are shown; only their distance is left to say.
  const distancesText = ({ conflicts }: ReportLink) =>
    conflicts
      .filter((c) => c.by || c.left === undefined)
      .map(({ left: _l, right: _r, ...c }) => conflictText(c, lang))
      .join(', ')
  return {
    person,
    people,
    pair,
    conflict: (link) => ({
      ...pair(link, distancesText(link)),
      text: noted(people([link.left, link.right]).text, link.conflicts.map((c) => conflictText(c, lang)).join(', ')),
    }),
    row: (row) => ({ text: noted(person(row), categoryText(row.category, lang)), rows: [row] }),
  }
}

/** Where registers and verifiers speak against a release. */
function registerGroups(report: Report, lang: Lang, label: Labels): ExceptionGroup[] {
  const { words } = catalogue(lang)
  const contradicted = report.rows.filter((r) => r.category === 'CONTRADICTED')
  const group = groupOf('alert')
  return [
    group(words.heldFirst, flagged(report, 'HELD_ON_REGISTER'), label.row),
    group(words.contradictedRows, contradicted, label.row),
    groupOf('review')(words.maybeHeld, flagged(report, 'MAYBE_HELD'), label.row),
    group(words.disagree, disagreements(report, label), (told) => told),
    group(words.reversedRows, flagged(report, 'REVERSED'), label.row),
  ]
}

/** Linked rows first; a category that is withheld is told of nobody. */
function flagged(report: Report, flag: ReportRow['flags'][number]): ReportRow[] {
  const rows = report.rows.filter((r) => r.flags.includes(flag) && r.category !== 'CATEGORY_WITHHELD')
  return [...rows.filter(isLinked), ...rows.filter((r) => !isLinked(r))]
}

const isLinked = ({ category }: ReportRow): boolean => category !== 'CATEGORY_WITHHELD' && categoryTraits(category).linked

/** What two verifiers say of one person, and claims that a register contradicts and a verifier confirms. */
function disagreements(report: Report, label: Labels): ExceptionCase[] {
  const isVerified = ({ list }: RowRef) => report.inputs.some((i) => i.id === list && i.role === 'verified')
  const between = conflicting(report.links).filter((l) => isVerified(l.left) && isVerified(l.right))
  const confirmed = flagged(report, 'VERIFIERS_DISAGREE').filter((r) => r.category === 'CONTRADICTED')
  return [...between.map(label.conflict), ...confirmed.map(label.row)]
}

/** Automatic links whose facts differ. */
const conflicting = (links: readonly ReportLink[]): ReportLink[] => links.filter((l) => l.status === 'match' && l.conflicts.length)

/** Links of the claimed list, or of all lists where none is claimed. */
function linkGroups(report: Report, lang: Lang, label: Labels): ExceptionGroup[] {
  const { words } = catalogue(lang)
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  const links = report.links.filter((l) => !claimed || l.left.list === claimed.id)
  const waiting = queueOf(report).filter((l) => !claimed || l.left.list === claimed.id)
  const nameOnly = links.filter((l) => l.status === 'match' && l.basis === 'name-only')
  const group = groupOf('review')
  return [
    group(words.factsDiffer, conflicting(links), label.conflict),
    group(words.toReview, waiting, (l) => label.pair(l, doubtText(l, lang))),
    group(words.nameOnlyLinks, nameOnly, (l) => label.pair(l)),
  ]
}

/** Rows that are not, or not wholly, compared. */
function rowGroups(report: Report, lang: Lang, label: Labels): ExceptionGroup[] {
  const { words } = catalogue(lang)
  const maybeTwice = report.duplicates.filter((d) => d.status === 'possible')
  const little = report.rows.filter((r) => r.category === 'UNRESOLVABLE')
  const skipped = report.rows.filter((r) => r.flags.includes('NOT_COMPARED'))
  const twoPeople = (r: ReportRow) => (r.flags.includes('TWO_PEOPLE') ? words.twoPeople : '')
  const group = groupOf('')
  return [
    group(words.possibleDuplicates, maybeTwice, ({ list, rows }) => label.people(rows.map((row) => ({ list, row })))),
    group(words.tooLittle, little, (r) => label.people([r], twoPeople(r))),
    group(words.setAside, report.rejects, (reject) => ({
      text: `${reject.list}:${reject.row} ${placeText(reject, lang)}  ${rejectText(reject, lang)}`,
      rows: [{ list: reject.list, row: reject.row }],
      note: rejectText(reject, lang),
    })),
    group(words.notCompared, skipped, (r) => label.people([r])),
  ]
}
