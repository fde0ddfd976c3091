// Names that no reading makes one: each holds a word that the other has nothing like.
import { isSure, PARSE_STRIDE, wordAt, wordCount, type Tokens } from '../model/name-parse.ts'
import type { CompareParses } from './compare-readings.ts'
import { readingEnd } from './readings.ts'
import { RELATION, type Relater } from './relate.ts'

/** Where parts are inferred, do all readings clash? `counts`: which words may be the lonely ones. */
export function createClash({ text }: Tokens, relater: Relater, counts: (token: number) => boolean = () => true): CompareParses<boolean> {
  /** Is one written as a part of the other, at its start or end: Oca and Montesdeoca? Rosa and María are no parts of Rosmary. */
  const isPart = (a: number, b: number): boolean => {
    const [part, whole] = text[a]!.length < text[b]!.length ? [text[a]!, text[b]!] : [text[b]!, text[a]!]
    return whole.startsWith(part) || whole.endsWith(part)
  }
  const isLike = (a: number, b: number): boolean =>
    relater.relate(a, b, 'given') <= RELATION.initial ||
    relater.relate(a, b, 'surname') <= RELATION.initial ||
    (relater.joins.areParts(a, b) && isPart(a, b))
  /** Has the first parse a word that the second has nothing like? */
  const hasLonelyWord = (A: Int32Array, a: number, B: Int32Array, b: number): boolean => {
    const words = wordCount(A, a)
    const others = wordCount(B, b)
    for (let k = 0; k < words; k++) {
      const token = wordAt(A, a, k)
      let found = !counts(token)
      for (let e = 0; e < others && !found; e++) found = isLike(token, wordAt(B, b, e))
      if (!found) return true
    }
    return false
  }
  return (A, countA, atA, B, countB, atB) => {
    // One reading of each that do not clash are enough.
    for (let p = 0; p < countA; p = readingEnd(A, atA, p, countA)) {
      for (let q = 0; q < countB; q = readingEnd(B, atB, q, countB)) {
        const a = atA + p * PARSE_STRIDE
        const b = atB + q * PARSE_STRIDE
        if ((isSure(A, a) && isSure(B, b)) || !hasLonelyWord(A, a, B, b) || !hasLonelyWord(B, b, A, a)) return false
      }
    }
    return true
  }
}
