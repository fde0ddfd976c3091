// Groups that are counted, and halves of them: "un par de docenas", "a couple hundred", "millón y medio", "two and a half thousand".
import type { NumberFound } from './number-found.ts'
import { scaleOf } from './number-words.ts'

const COUPLE = /(?<![a-z])(?:(?:un|a|une|um|uma) )?(?:par|couple|paire)(?: de| of| d')? ?([a-z]+)(?![a-z])/g

/** A pair of groups is about twice as many. */
export const couplesIn = (text: string): NumberFound[] =>
  Array.from(text.matchAll(COUPLE)).flatMap((m) => {
    const scale = scaleOf(m[1] ?? '')
    if (scale === undefined) return []
    return [{ start: m.index, end: m.index + m[0].length, value: 2 * scale, collective: true, article: false, yearLike: false }]
  })

/** At the end of a number: what it is counted in. */
const LAST_WORD = /([a-z]+)$/
const AND_A_HALF = /^ (?:and a half|y medi[oa]|e mei[oa]|et demie?)(?![a-z])/
const HALF_OF_SCALE = /^ (?:and a half|y medi[oa]|e mei[oa]|et demie?) ([a-z]+)/

/** "Millón y medio" is half a million more; "two and a half thousand" is counted in thousands. */
export function withHalf(n: NumberFound, text: string): NumberFound {
  const after = text.slice(n.end)
  const [whole = '', word = ''] = HALF_OF_SCALE.exec(after) ?? []
  const scale = scaleOf(word)
  if (scale !== undefined && n.value < 100) return { ...n, end: n.end + whole.length, value: (n.value + 0.5) * scale, article: false }
  const unit = scaleOf(LAST_WORD.exec(text.slice(n.start, n.end))?.[1] ?? '')
  // "Mil y medio centenar" is a thousand and fifty.
  if (scale !== undefined && /^ y medi[oa] /.test(whole) && n.value >= 100 && scale / 2 < n.value)
    return { ...n, end: n.end + whole.length, value: n.value + scale / 2, collective: true, article: false }
  const [half = ''] = AND_A_HALF.exec(after) ?? []
  return half && unit !== undefined && unit >= 10 ? { ...n, end: n.end + half.length, value: n.value + unit / 2, article: false } : n
}
