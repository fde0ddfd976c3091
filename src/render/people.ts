// The rows of a report with their partners, for pages and workbooks: exceptions first, then what waits for a person, then the rest.
import { flagTraits, rowTraits } from '../model/traits.ts'
import type { Report, ReportLink, ReportRow } from '../report/schema.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { sideBySide, type SideBySide } from './side-by-side.ts'
import { rawRows, type RawRows, type RowRef } from './raw-rows.ts'
import { categoryText, conflictText, otherwiseText, waitingText } from './wording.ts'

interface Partner extends RowRef {
  readonly name: string
}

interface PersonLink {
  readonly other: Partner
  readonly status: ReportLink['status']
  readonly weight: number
  readonly basis: ReportLink['basis']
  /** Why it waits for a person, in words. */
  readonly reason: string
  /** What else it may be, and how likely; '' where it does not wait. Not for who decides it. */
  readonly otherwise: string
  readonly conflicts: readonly string[]
  readonly explanation: NonNullable<ReportLink['explanation']>
  /** Raw values side by side, where names are shown. */
  readonly values: readonly SideBySide[]
}

export interface Person extends RowRef {
  readonly sheet: number | null
  readonly line: number
  readonly name: string
  readonly category: ReportRow['category']
  readonly categoryText: string
  readonly flags: readonly { readonly code: ReportRow['flags'][number]; readonly text: string }[]
  readonly duplicateOf: number | null
  readonly links: readonly PersonLink[]
  readonly values: Readonly<Record<string, string>>
  /** Place in the order of the lists. */
  readonly order: number
}

/** The first `most` rows in the order in which a person should look at them; those beyond are not made. */
export function peopleOf(report: Report, lang: Lang, most: number = Infinity): Person[] {
  const raw = rawRows(report, { registers: true })
  return report.rows
    .map((row, order) => ({ row, order, at: placeOf(row) }))
    .sort((x, y) => x.at - y.at || x.order - y.order)
    .slice(0, most)
    .map(({ row, order }) => personOf(report, raw, row, order, lang))
}

/** Exceptions first, then what waits for a person, then the linked, then the rest; duplicates and what is no record last. */
function placeOf({ category, flags }: ReportRow): number {
  const { urgency } = rowTraits(category)
  const isUrgent = flags.some((f) => flagTraits(f).urgent)
  if (urgency === 'last') return 200
  if (urgency !== null) return 2 * urgency + (isUrgent ? 0 : 1)
  return isUrgent ? 2 : category === 'MATCHED' ? 100 : 110
}

function personOf(report: Report, raw: RawRows, row: ReportRow, order: number, lang: Lang): Person {
  const { words } = catalogue(lang)
  return {
    list: row.list,
    row: row.row,
    sheet: row.sheet ?? null,
    line: row.line,
    name: raw.nameOf(row),
    category: row.category,
    categoryText: categoryText(row.category, lang),
    flags: row.flags.map((code) => ({ code, text: words[`flag_${code}`] })),
    duplicateOf: row.duplicateOf ?? null,
    links: row.links.map((k) => linkOf(raw, report.links[k]!, row, lang)),
    values: row.values ?? {},
    order,
  }
}

/** A link as one of its rows sees it. */
function linkOf(raw: RawRows, link: ReportLink, row: RowRef, lang: Lang): PersonLink {
  const isLeft = link.left.list === row.list && link.left.row === row.row
  const [own, other] = isLeft ? [link.left, link.right] : [link.right, link.left]
  return {
    other: { ...other, name: raw.nameOf(other) },
    status: link.status,
    weight: link.weight,
    basis: link.basis,
    reason: waitingText(link, lang),
    otherwise: otherwiseText(link, lang),
    conflicts: link.conflicts.map((c) => conflictText(c, lang)),
    explanation: link.explanation ?? [],
    values: sideBySide(raw, own, other, link, lang),
  }
}
