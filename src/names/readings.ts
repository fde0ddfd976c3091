// Rows may hold several readings of a name, one behind the other: each is some parses of the same words.
import { isNextReading, PARSE_STRIDE } from '../model/name-parse.ts'

/** Where the reading that begins with parse `from` ends: at the first parse of another one. */
export function readingEnd(parses: Int32Array, at: number, from: number, count: number): number {
  let end = from + 1
  while (end < count && !isNextReading(parses, at + end * PARSE_STRIDE)) end++
  return end
}
