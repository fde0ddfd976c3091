// Two numbers that are the ends of one figure: "between 500 and 600", "500-600", "de 500 a 600", "five or six".
import type { NumberFound } from './number-found.ts'

/** A number, or the first of a range up to `to`. */
export interface Counted extends NumberFound {
  readonly to: number | null
}

/** What rose or fell from one figure to another has two of them. */
const CHANGE = new RegExp(
  '(?<![a-z])(?:pas|sub|baj|aument|crec|elev|corrig|correg|increment|reduj|reduc|rose|ris|fell|fall|drop|grew|' +
    'grow|went|gone|rais|increas|decreas|revis|correct|jump|augment|diminu|descend|desc|cai|salt|' +
    'ca)[a-z]*(?: [a-z]+){0,3} (?:de|from|du) $',
)

export function rangesOf(numbers: readonly NumberFound[], text: string): Counted[] {
  const found: Counted[] = []
  for (let i = 0; i < numbers.length; i++) {
    const [n, next] = [numbers[i], numbers[i + 1]]
    if (!n) break
    const lead =
      next && (next.value >= n.value || /(?:between|entre)/.test(text.slice(0, n.start).slice(-20)))
        ? leadOf(text.slice(0, n.start), text.slice(n.end, next.start))
        : null
    if (!next || lead === null) found.push({ ...n, to: null })
    else {
      found.push({ ...n, start: n.start - lead, end: next.end, to: next.value })
      i++
    }
  }
  return found
}

/** How many characters before the first number belong to the range; null where it is none. */
function leadOf(before: string, between: string): number | null {
  const [among = ''] = /(?<![a-z])(?:between|entre)(?: (?:l[oa]s|[oa]s|les|about|around|unos|unas))? $/.exec(before) ?? []
  if (among) return /^ (?:and|y|e|et|to|a)(?: (?:l[oa]s|[oa]s|les))? $|^ ?[-\u2013\u2014] ?$/.test(between) ? among.length : null
  if (CHANGE.test(before)) return null
  const [from = ''] = /(?<![a-z])(?:from|de|d') ?$/.exec(before) ?? []
  if (/^ (?:to|a) $/.test(between)) return from.length
  return /^ ?[-\u2013\u2014] ?$|^ (?:or|o|u|ou) $/.test(between) ? 0 : null
}
