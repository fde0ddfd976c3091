// The rows of a report with their partners, for pages and workbooks: exceptions first, then what waits for a person, then the rest.
import { wordsKey } from '../metrics/same-words.ts'
import { EQUAL } from '../link/comparison/comparison.ts'
import { comparisonOf } from '../link/comparison/registry.ts'
import { catalogue, factWord, type Lang } from '../words/catalogue.ts'
import { personName } from '../report/names.ts'
import type { Report, ReportLink, ReportRow } from '../report/schema.ts'
import { TALLIES } from '../report/tallies.ts'
import { categoryTraits, flagTraits } from '../model/traits.ts'
import { conflictText, reasonText } from './view.ts'

interface Partner {
  readonly list: string
  readonly row: number
  readonly name: string
}

interface PersonLink {
  readonly other: Partner
  readonly status: ReportLink['status']
  readonly weight: number
  readonly basis: ReportLink['basis']
  /** Why it waits for a person, in words. */
  readonly reason: string
  readonly conflicts: readonly string[]
  readonly explanation: NonNullable<ReportLink['explanation']>
  /** Raw values side by side, where names are shown. */
  readonly values: readonly { readonly fact: string; readonly left: string; readonly right: string; readonly differs: boolean }[]
}

export interface Person {
  readonly list: string
  readonly row: number
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

/** What explanations call a field's fact; a field that is not compared by itself goes by its own words. */
const factOf = (field: string): string => comparisonOf(field)?.name ?? field.replaceAll('_', ' ')

/** Do two raw values say different things? A fact that was compared has its level; the rest goes by its words, in whatever order. */
function differ(field: string, left: string, right: string, link: ReportLink): boolean {
  if (!left || !right) return false
  const compared = comparisonOf(field)
  const level = compared && link.explanation?.find((e) => e.comparison === compared.name)?.level
  return level === undefined ? wordsKey(left) !== wordsKey(right) : level !== EQUAL
}

/** Raw rows by list and number, as far as a report has them. */
export function rawValues(report: Report): Map<string, Readonly<Record<string, string>>> {
  const values = new Map<string, Readonly<Record<string, string>>>()
  for (const r of report.rows) if (r.values) values.set(`${r.list}:${r.row}`, r.values)
  for (const l of report.links) if (l.registerValues) values.set(`${l.right.list}:${l.right.row}`, l.registerValues)
  return values
}

/** A category in words. */
function categoryText(category: ReportRow['category'], lang: Lang): string {
  const { words } = catalogue(lang)
  if (category === 'CATEGORY_WITHHELD') return words.page_categoryWithheld
  const key = TALLIES.find((t) => t.category === category)!.key
  return words[key === 'duplicate' ? 'duplicates' : key]
}

/** The first `most` rows in the order in which a person should look at them. */
export function peopleOf(report: Report, lang: Lang, most: number = Infinity): Person[] {
  const { words } = catalogue(lang)
  const headers = new Map(report.inputs.map((i) => [i.id, i.columns]))
  const values = rawValues(report)
  const nameOf = (list: string, row: number): string => {
    const own = values.get(`${list}:${row}`)
    if (!own) return ''
    return personName((field) => (headers.get(list)?.[field] ?? []).map((h) => own[h] ?? ''))
  }
  const sideBySide = (a: ReportLink['left'], b: ReportLink['left'], link: ReportLink): PersonLink['values'] => {
    const [left, right] = [values.get(`${a.list}:${a.row}`), values.get(`${b.list}:${b.row}`)]
    if (!left || !right) return []
    const [own, other] = [headers.get(a.list) ?? {}, headers.get(b.list) ?? {}]
    const cell = (from: Readonly<Record<string, string>>, columns: readonly string[] | undefined) =>
      (columns ?? [])
        .map((h) => from[h] ?? '')
        .filter(Boolean)
        .join(' ')
    return [...new Set([...Object.keys(own), ...Object.keys(other)])].flatMap((field) => {
      const [l, r] = [cell(left, own[field]), cell(right, other[field])]
      return l || r ? [{ fact: factWord(lang, factOf(field)), left: l, right: r, differs: differ(field, l, r, link) }] : []
    })
  }
  const person = (row: ReportRow, order: number): Person => ({
    list: row.list,
    row: row.row,
    sheet: row.sheet ?? null,
    line: row.line,
    name: nameOf(row.list, row.row),
    category: row.category,
    categoryText: categoryText(row.category, lang),
    flags: row.flags.map((code) => ({ code, text: words[`flag_${code}`] })),
    duplicateOf: row.duplicateOf ?? null,
    links: row.links.map((k) => {
      const link = report.links[k]!
      const [mine, other] = link.left.list === row.list && link.left.row === row.row ? [link.left, link.right] : [link.right, link.left]
      return {
        other: { ...other, name: nameOf(other.list, other.row) },
        status: link.status,
        weight: link.weight,
        basis: link.basis,
        reason: link.status === 'match' ? '' : link.status === 'ambiguous' ? words.ambiguousMark : reasonText(link.reason ?? '', lang),
        conflicts: link.conflicts.map((c) => conflictText(c, lang)),
        explanation: link.explanation ?? [],
        values: sideBySide(mine, other, link),
      }
    }),
    values: row.values ?? {},
    order,
  })
  // Whom a page has no room for is not told of in full.
  return report.rows
    .map((row, order) => ({ row, order, at: placeOf(row) }))
    .sort((x, y) => x.at - y.at || x.order - y.order)
    .slice(0, most)
    .map(({ row, order }) => person(row, order))
}

/** Exceptions first, then what waits for a person, then the rest; duplicates and what is no record last. */
function placeOf({ category, flags }: ReportRow): number {
  const { place } = categoryTraits(category)
  const urgent = flags.some((f) => flagTraits(f).urgent) ? 0 : 1
  if (place === 'last') return 200
  if (place !== null) return 2 * place + urgent
  return urgent === 0 ? 2 : category.startsWith('MATCHED') ? 100 : 110
}
