// What text and Markdown both say of a report: the parts of a page, as data with words.
import { catalogue, messageOf, type Catalogue, type Lang } from '../words/catalogue.ts'
import { statedText, statementsView, type StatementsView } from './statements-view.ts'
import { talliesFor, type Tally, type TallyKey } from '../report/tallies.ts'
import { personName } from '../report/names.ts'
import type { Report, ReportInput, ReportLink, ReportRow, SideCounts } from '../report/schema.ts'

export interface BridgeRow {
  readonly label: string
  /** The number as written; empty on a line that has only a note. */
  readonly figure: string
  /** The number itself, negative where it is taken away; null where it is not shown. */
  readonly value: number | null
  /** Which tally it is; empty for a step. */
  readonly key: string
  readonly note: string
  /** 0 a step, 1 a part of it. */
  readonly depth: 0 | 1
  /** Share of the people listed, for a bar; null where a bar would mislead. */
  readonly share: number | null
}

interface ExceptionGroup {
  readonly title: string
  readonly items: readonly string[]
  readonly total: number
}

export interface View {
  readonly words: Catalogue['words']
  readonly number: (n: number) => string
  readonly audienceLine: string
  readonly claimed: ReportInput | undefined
  readonly summary: readonly string[]
  readonly bridge: readonly BridgeRow[]
  /** People over all verified lists, and how many lists have them. */
  readonly union: string
  readonly funnel: readonly string[]
  readonly statements: StatementsView | null
  readonly mirrors: readonly string[]
  readonly exceptions: readonly ExceptionGroup[]
  readonly assumed: readonly string[]
}

const SHOWN = 10

/** A figure that is not shown makes its sum one. */
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

export function viewOf(report: Report, lang: Lang): View {
  const { words, number, summary } = catalogue(lang)
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  const verified = report.inputs.filter((i) => i.role === 'verified')
  const counts = claimed && report.counts[claimed.id]
  const own = claimed && report.comparisons.find((c) => c.right === claimed.id)
  const protectedHere = Object.values(report.flagCounts).some((flags) => flags['identityProtected'])
  const said = report.audience === 'public' ? words.publicCopy : report.audience === 'names' ? words.workingNames : words.workingCopy
  // Without lists there is nobody to protect.
  const audienceLine = !report.inputs.length ? '' : protectedHere && report.audience !== 'public' ? `${said} ${words.protectedHere}` : said
  const counted = (key: keyof SideCounts): number | null => (counts ? counts[key] : 0)
  const facts = {
    people: counted('people'),
    matched: counted('matched'),
    conflict: counted('matchedWithConflict'),
    review: plus(counted('possible'), counted('ambiguous')),
    only: counted('claimedOnly'),
    verifier: verified
      .map((v) => v.source)
      .filter(Boolean)
      .join(', '),
    asOf: verified.length === 1 ? verified[0]!.asOf : null,
    verified: report.union.people,
    listed: claimed !== undefined,
  }
  return {
    words,
    number,
    audienceLine,
    claimed,
    summary: [
      ...(report.inputs.length ? summary(facts).map(capital) : [words.onlyStatements]),
      ...withheldNotes(report, verified, facts.only, lang),
      ...(report.statements.length && !claimed && report.inputs.length ? [words.figureOnly] : []),
    ],
    bridge: claimed ? bridgeOf(report, claimed, own, lang) : [],
    union: unionText(report, lang),
    // Without a ledger the bridge tells it all.
    funnel: report.settings.statements ? funnelOf(report, lang) : [],
    statements: statementsView(report, lang),
    mirrors: [
      ...verified.map((v) => mirror(v, report.counts[v.id]!, lang, claimed !== undefined)),
      ...report.registers.map((r) => registerLine(r, lang)),
    ],
    exceptions: exceptionsOf(report, lang),
    assumed: report.inputs.length ? assumedOf(report, lang) : [],
  }
}

/** A sentence begins with a capital, whatever figure it begins with. */
const capital = (sentence: string): string => `${sentence[0]!.toUpperCase()}${sentence.slice(1)}`

/** People verified without being named may be among those not found. */
function withheldNotes(report: Report, verified: readonly ReportInput[], only: number | null, lang: Lang): string[] {
  if (only === 0) return []
  return verified.flatMap((v) => {
    const n = Math.max(v.withheld ?? 0, report.counts[v.id]!.withheld ?? 0)
    return n ? [messageOf(lang, 'withheld-among', { n, source: v.source ?? v.id }).what] : []
  })
}

function unionText({ union }: Report, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const shown = (n: number | null) => (n === null ? words.notShown : number(n))
  const by = Object.entries(union.bySources).map(([lists, n]) => `${words.inLists} ${lists}: ${shown(n)}`)
  return `${shown(union.people)} (${by.join(', ')})`
}

function funnelOf(report: Report, lang: Lang): string[] {
  const { words } = catalogue(lang)
  return report.funnel.map((f) => `${words[`funnel_${f.step}`]} ${funnelFigure(f, lang)}`)
}

/** "at least 61", "41", "3–5", or that it is not shown. */
export function funnelFigure({ min, max }: Pick<Report['funnel'][number], 'min' | 'max'>, lang: Lang): string {
  const { words, number } = catalogue(lang)
  if (max === null) return min === null ? words.notShown : `${words.atLeast} ${number(min)}`
  return min === max ? number(max) : `${number(min ?? 0)}–${number(max)}`
}

type Compared = Report['comparisons'][number]

function gapText(found: Compared, stated: Report['statements'][number], lang: Lang): string {
  const { words, number } = catalogue(lang)
  if (found.result === 'compatible') return words.fits
  if (!found.gap) return found.result === 'incompatible' ? words.notShown : words.noInterval
  const { min, max } = found.gap
  // Stated above the list: the gap runs from its lower end; below: from its upper end.
  if (min !== null && min > 0)
    return `${words.exceeds} ${max === null ? `${words.atLeast} ` : ''}${number(min)}${max !== null && max !== min ? `–${number(max)}` : ''}`
  return `${words.below} ${min === null || stated.quantity.min === 0 ? `${words.atLeast} ` : ''}${number(-(max ?? 0))}`
}

function bridgeOf(report: Report, claimed: ReportInput, own: Compared | undefined, lang: Lang): BridgeRow[] {
  const stated = own && report.statements.find((s) => s.id === own.left)
  const { words, number } = catalogue(lang)
  const c = report.counts[claimed.id]!
  const nameOnly = report.flagCounts[claimed.id]?.['nameOnly'] ?? 0
  const shown = (n: number | null) => (n === null ? words.notShown : number(n))
  const step = (label: string, value: number | null, note = ''): BridgeRow => ({
    label,
    figure: shown(value),
    value,
    key: '',
    note,
    depth: 0,
    share: null,
  })
  const part = (label: string, value: number | null, note = '', key = ''): BridgeRow => ({
    label,
    figure: shown(value),
    value,
    key,
    note,
    depth: 1,
    share: c.people && value !== null ? Math.max(0, value) / c.people : null,
  })
  const deduct = (label: string, value: number | null): BridgeRow => ({ ...part(label, value === null ? null : -value), share: null })
  const label = (key: TallyKey): string => words[key === 'duplicate' ? 'duplicates' : key]
  const outcome = (t: Tally): BridgeRow[] =>
    t.key === 'ambiguous'
      ? []
      : t.key === 'possible'
        ? [part(words.review, plus(c.possible, c.ambiguous), '', 'possible')]
        : [part(label(t.key), c[t.key], t.key === 'matched' && nameOnly ? `${words.nameOnly}: ${nameOnly}` : '', t.key)]
  const present = (row: BridgeRow) => row.figure !== number(0)
  const excluded = talliesFor('claimed', 'people')
  const beyond = excluded.filter((t) => t.key !== 'unresolvable').some((t) => c[t.key] !== 0)
  const compared = excluded.reduce<number | null>((n, t) => plus(n, c[t.key] === null ? null : -c[t.key]!), c.people)
  return [
    step(words.rowsRead, c.rows),
    ...talliesFor('claimed', 'rows')
      .filter((t) => c[t.key] !== 0)
      .map((t) => deduct(label(t.key), c[t.key])),
    step(words.people, c.people),
    ...(own && stated
      ? [
          {
            label: `${words.stated}: ${statedText(stated, lang)}`,
            figure: '',
            value: null,
            key: '',
            note: gapText(own, stated, lang),
            depth: 0,
            share: null,
          } as const,
        ]
      : []),
    ...(beyond
      ? [...excluded.map((t) => deduct(label(t.key), c[t.key])).filter((row) => row.figure !== number(0)), step(words.compared, compared)]
      : excluded.map((t) => part(label(t.key), c[t.key])).filter(present)),
    ...talliesFor('claimed', 'compared').flatMap(outcome).filter(present),
    step(words.sum, beyond ? compared : c.people),
  ]
}

function mirror(input: ReportInput, c: SideCounts, lang: Lang, compared: boolean): string {
  const { words, number } = catalogue(lang)
  const shown = (n: number | null) => (n === null ? `(${words.notShown})` : number(n))
  if (!compared) return `${input.id.toUpperCase()}: ${shown(c.people)} ${words.people_word}`
  const cells = (step: Tally['step']) =>
    talliesFor('verified', step).flatMap((t) =>
      t.key === 'ambiguous'
        ? []
        : [
            t.key === 'possible'
              ? ([plus(c.possible, c.ambiguous), words.review] as const)
              : ([c[t.key], words[t.key === 'duplicate' ? 'duplicates' : t.key]] as const),
          ],
    )
  const parts = [...cells('people'), ...cells('compared')]
  const less = cells('rows')
  const listed = (cells: readonly (readonly [number | null, string])[], sign: string) =>
    cells
      .filter(([n]) => n !== 0)
      .map(([n, word]) => `${shown(n)} ${word}`)
      .join(` ${sign} `)
  const rows = less.some(([n]) => n !== 0) ? `${shown(c.rows)} ${words.rows} − ${listed(less, '−')} = ` : ''
  return `${input.id.toUpperCase()}: ${rows}${shown(c.people)} = ${listed(parts, '+') || '0'}`
}

/** What the register says of the claimed people; absence is told without a conclusion. */
function registerLine(r: Report['registers'][number], lang: Lang): string {
  const { words, number } = catalogue(lang)
  const shown = (n: number | null) => (n === null ? `(${words.notShown})` : number(n))
  const cells = [
    [r.held, words.registerLine],
    [r.notHeld, words.registerOther],
    [r.candidates, words.registerMaybe],
    [r.notFound, words.registerNone],
  ] as const
  return `${r.list.toUpperCase()}: ${cells.map(([n, text]) => `${shown(n)} ${text}`).join('; ')}`
}

function exceptionsOf(report: Report, lang: Lang): ExceptionGroup[] {
  const { words } = catalogue(lang)
  const person = personLabels(report)
  const pair = (l: ReportLink) => `${person(l.left.list, l.left.row)} ${person(l.right.list, l.right.row)}`
  const group = <T>(title: string, all: readonly T[], line: (item: T) => string): ExceptionGroup => ({
    title,
    total: all.length,
    items: all.slice(0, SHOWN).map(line),
  })
  const claimedId = report.inputs.find((i) => i.role === 'claimed')?.id
  const mine = report.links.filter((l) => claimedId === undefined || l.left.list === claimedId)
  const conflicts = mine.filter((l) => l.status === 'match' && l.conflicts.length)
  const review = mine.filter((l) => l.status !== 'match').sort((x, y) => y.weight - x.weight)
  const nameOnly = mine.filter((l) => l.status === 'match' && l.basis === 'name-only')
  const maybeTwice = report.duplicates.filter((d) => d.status === 'possible')
  const little = report.rows.filter((r) => r.category === 'UNRESOLVABLE')
  const skipped = report.rows.filter((r) => r.flags.includes('NOT_COMPARED'))
  const flagged = (flag: ReportRow['flags'][number]) =>
    report.rows
      .filter((r) => r.flags.includes(flag) && r.category !== 'CATEGORY_WITHHELD')
      .sort((x, y) => Number(y.category.startsWith('MATCHED')) - Number(x.category.startsWith('MATCHED')))
  const told = (r: ReportRow) => `${person(r.list, r.row)}  ${r.category}`
  const isVerified = (list: string) => report.inputs.some((i) => i.id === list && i.role === 'verified')
  // What two verifiers say of one person, and claims that a register contradicts and a verifier confirms.
  const disagreements = [
    ...report.links
      .filter((l) => l.status === 'match' && l.conflicts.length && isVerified(l.left.list) && isVerified(l.right.list))
      .map((l) => `${pair(l)}  ${l.conflicts.map((c) => conflictText(c, lang)).join(', ')}`),
    ...flagged('VERIFIERS_DISAGREE')
      .filter((r) => r.category === 'CONTRADICTED')
      .map((r) => told(r)),
  ]
  return [
    group(words.heldFirst, flagged('HELD_ON_REGISTER'), told),
    group(
      words.contradictedRows,
      report.rows.filter((r) => r.category === 'CONTRADICTED'),
      told,
    ),
    group(words.maybeHeld, flagged('MAYBE_HELD'), told),
    group(words.disagree, disagreements, (text) => text),
    group(words.reversedRows, flagged('REVERSED'), told),
    group(words.factsDiffer, conflicts, (l) => `${pair(l)}  ${l.conflicts.map((c) => conflictText(c, lang)).join(', ')}`),
    group(
      words.toReview,
      review,
      (l) => `${pair(l)}  ${l.status === 'ambiguous' ? words.ambiguousMark : reasonText(l.reason ?? '', lang)}`,
    ),
    group(words.nameOnlyLinks, nameOnly, pair),
    group(words.possibleDuplicates, maybeTwice, (d) => d.rows.map((r) => person(d.list, r)).join(' ')),
    group(words.tooLittle, little, (r) => `${person(r.list, r.row)}${r.flags.includes('TWO_PEOPLE') ? `  ${words.twoPeople}` : ''}`),
    group(words.setAside, report.rejects, (r) => `${r.list}:${r.row}  [${r.code}]`),
    group(words.notCompared, skipped, (r) => person(r.list, r.row)),
  ].filter((g) => g.total > 0)
}

export function reasonText(reason: string, lang: Lang): string {
  const { words } = catalogue(lang)
  const key = `reason_${reason}`
  return key in words ? words[key as keyof typeof words] : words.reason_other
}

export function conflictText(c: ReportLink['conflicts'][number], lang: Lang): string {
  const { words, number } = catalogue(lang)
  const field = words[`field_${c.field}` as keyof typeof words] ?? c.field
  const [, n = 0, unit] = /^P(\d+)([DY])$/.exec(c.by ?? '') ?? []
  const units = unit === 'Y' ? [words.year, words.years] : [words.day, words.days]
  const by = Number(n) ? `, ${words.by} ${number(Number(n))} ${units[Number(n) === 1 ? 0 : 1]}` : ''
  return `${field}${by}${c.left !== undefined && c.right !== undefined ? ` (${c.left} / ${c.right})` : ''}`
}

/** claimed:12, and with names the person's name behind it. */
function personLabels(report: Report): (list: string, row: number) => string {
  const headers = new Map(report.inputs.map((i) => [i.id, i.columns]))
  const values = new Map(report.rows.flatMap((r) => (r.values ? [[`${r.list}:${r.row}`, r.values] as const] : [])))
  return (list, row) => {
    const own = values.get(`${list}:${row}`)
    const name = own && personName((field) => (headers.get(list)?.[field] ?? []).map((h) => own[h] ?? ''))
    return name ? `${list}:${row} ${name}` : `${list}:${row}`
  }
}

/** Notes on cells that two lists could have been compared by, and were not. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['event-words-unknown', 'event-date-other-kind'])

function assumedOf(report: Report, lang: Lang): string[] {
  const { words } = catalogue(lang)
  const lines = (report.audience === 'public' ? [] : report.inputs).map((input) => {
    const used = Object.entries(input.columns).map(([field, headers]) => `${field} ← ${headers.join(' + ')}`)
    const parts = [`${words.columnsUsed}: ${used.join(', ')}`]
    if (input.comparedAsText.length) parts.push(`${words.comparedAsText}: ${input.comparedAsText.join(', ')}`)
    if (input.ignored.length) parts.push(`${words.notUsed}: ${input.ignored.join(', ')}`)
    if (report.notes.some((n) => n.code === 'date-order' && n.list === input.id)) parts.push(words.datesDayFirst)
    return `${input.id}: ${parts.join('; ')}`
  })
  const left = report.notes.filter((n) => NOT_COMPARED.has(n.code)).map((n) => `${n.list}: ${messageOf(lang, n.code, n.params).what}`)
  const s = report.settings
  return [...lines, ...left, `${words.thresholds} ${s.accept} ${words.bits}, ${words.reviewFrom} ${s.review}, ${words.margin} ${s.margin}`]
}
