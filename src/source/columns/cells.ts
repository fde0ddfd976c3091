// A sample of a column's cells and what can be measured on it.
import { latinMonths, MONTH_WORDS } from '../../metrics/month-words.ts'
import { table } from '../../platform/tables.ts'
import { foldText } from '../text/fold.ts'
import type { KnownName } from '../wishes.ts'

/** Cells that say something, trimmed. */
export interface Cells {
  readonly values: readonly string[]
  readonly knownName: KnownName
}

const LONGEST_PLACEHOLDER = 60
let placeholders: ReadonlySet<string> | undefined

/** Does a cell stand for "not known"? Such cells count neither for nor against a field. */
export function saysNothing(value: string): boolean {
  if (value.length > LONGEST_PLACEHOLDER || /\d/.test(value)) return false
  placeholders ??= new Set(table('placeholders').map(([, text]) => text!))
  const folded = foldText(value)
  return !folded || placeholders.has(folded)
}

/** Share of the values that pass a test; 0 of none. */
export const share = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length ? values.filter(test).length / values.length : 0

/** A date in a usual order of year, month and day. */
export const isPlainDate = (value: string): boolean => PLAIN_DATE.test(value)
const PLAIN_DATE =
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$|^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$|^(?:19|20)\d{6}$|^\d{1,2} de \p{L}+ de \d{4}$/u

/** Is a month named in the text? */
export function namesMonth(value: string): boolean {
  const folded = foldText(latinMonths(value))
  return MONTH.test(folded) || folded.split(' ').some((word) => word.length > 2 && MONTH_WORDS.has(word))
}
const MONTH = /\b(?:ene|jan|feb|fev|mar|abr|apr|avr|may|mai|jun|juin|jul|juil|ago|aug|aou|sep|set|oct|out|nov|dic|dec|dez)[a-z]*\b/

export interface NameShares {
  /** Share of the words that are known names, … */
  readonly all: number
  /** … that are rather given names, … */
  readonly given: number
  /** … and that are rather surnames. */
  readonly surname: number
  /** Words per cell on average. */
  readonly words: number
}

/** Cells that are enough for shares. */
const NAME_SAMPLE = 150

/** Words of one or two letters are not counted. */
export function nameShares({ values, knownName }: Cells): NameShares {
  let [all, given, surname, words] = [0, 0, 0, 0]
  const step = Math.max(1, Math.floor(values.length / NAME_SAMPLE))
  for (let k = 0; k < values.length; k += step)
    for (const word of foldText(values[k]!).split(' ')) {
      if (word.length < 3) continue
      words++
      if (!knownName(word)) continue
      all++
      if (knownName(word, 'given')) given++
      else if (knownName(word, 'surname')) surname++
    }
  const n = Math.max(1, words)
  return { all: all / n, given: given / n, surname: surname / n, words: words / Math.max(1, Math.ceil(values.length / step)) }
}

/** Are the years like those in which many people are born, decades apart and decades ago? Those of an event are not. */
export function spreadLikeBirths(years: readonly number[]): boolean {
  const sorted = [...years].sort((a, b) => a - b)
  const quantile = (q: number) => sorted[Math.floor(q * (sorted.length - 1))] ?? 0
  return quantile(0.5) < 2012 && quantile(0.9) - quantile(0.1) >= 8
}

/** Do the cells of one column contain the words of another in most rows? Then that column is a part of this one. Blank cells are ''. */
export function holds(whole: readonly string[], part: readonly string[]): boolean {
  let [both, inside] = [0, 0]
  whole.forEach((value, i) => {
    const words = foldText(part[i] ?? '')
    if (!value || !words) return
    both++
    const all = new Set(foldText(value).split(' '))
    if (words.split(' ').every((w) => all.has(w))) inside++
  })
  return both > 0 && inside / both > 0.6
}
