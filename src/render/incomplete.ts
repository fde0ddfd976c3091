// Why a run is not complete, in words.
import { categoryTraits, flagTraits } from '../model/traits.ts'
import { FLAGS } from '../model/verdict.ts'
import type { Report } from '../report/schema.ts'
import { flagKey, TALLIES } from '../report/tallies.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'

const COUNTS = TALLIES.filter((t) => categoryTraits(t.category).incomplete).map((t) => t.key)
const FLAG_COUNTS = FLAGS.filter((flag) => flagTraits(flag).incomplete).map(flagKey)

export function incompleteText({ inputs, counts, flagCounts }: Pick<Report, 'inputs' | 'counts' | 'flagCounts'>, lang: Lang): string {
  const { words } = catalogue(lang)
  const unread = unreadSheets(inputs, lang)
  if (!unread) return words.incompleteWhy
  // A count that is not shown is not 0.
  const hasOtherReason =
    Object.values(counts).some((c) => COUNTS.some((key) => c[key] !== 0)) ||
    Object.values(flagCounts).some((flags) => FLAG_COUNTS.some((key) => flags[key]))
  return `${words.unreadPeople}${words.colon}${unread}${hasOtherReason ? `${words.semicolon}${words.incompleteWhy}` : ''}`
}

/** Sheets with people that were not read; '' without any. */
export function unreadSheets(inputs: Report['inputs'], lang: Lang): string {
  const { words } = catalogue(lang)
  const called = (list: string, sheet: number, name: string | undefined) => `${list}, ${words.inSheet} ${sheet}${name ? ` "${name}"` : ''}`
  return inputs
    .flatMap(({ id, sheets = [] }) => sheets.filter((s) => s.use === 'unread').map((s) => called(id, s.sheet, s.name)))
    .join(words.semicolon)
}
