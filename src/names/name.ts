// The weight of two names: the best over their readings. Symmetric in its arguments.
import { byCodePoint } from '../metrics/nearest.ts'
import { isRomanised, isTokenOffset, PARSE_STRIDE, type NameKnowledge, type Tokens } from '../model/name-parse.ts'
import { byPart } from './by-part.ts'
import { createClash } from './clash.ts'
import { createParseComparer } from './compare-parses.ts'
import { createReadingComparer, type CompareParses } from './compare-readings.ts'
import type { Frequencies } from './frequencies.ts'
import { createNameBound, type NameBound } from './name-bound.ts'
import { emptyResult, type NameResult } from './name-result.ts'
import { otherSpelling } from './other-spelling.ts'
import { readingEnd } from './readings.ts'
import type { Relater } from './relate.ts'
import { createTokenWeights } from './token-weights.ts'
import { rather } from './token-traits.ts'
import { turnWords } from './turn-words.ts'

export { BELOW } from './name-bound.ts'
export type { NameResult } from './name-result.ts'
export { DROPPED } from './relate.ts'

export interface NameComparer extends NameBound {
  /** Compares two names, each some parses of an array. The result object is reused. */
  readonly compare: CompareParses<NameResult>
  /** Where parts are inferred: does each name hold a word that the other has nothing like? Then no reading makes them one name. */
  readonly clash: CompareParses<boolean>
  /** The same of words that are rather given names: so brothers' names look, however they are cut up. */
  readonly givenClash: CompareParses<boolean>
}

export function createNameComparer(tokens: Tokens, knowledge: NameKnowledge, frequencies: Frequencies, relater: Relater): NameComparer {
  const size = tokens.text.length
  const weights = byPart((part) => createTokenWeights(part, size, frequencies, relater))
  const compareParses = createParseComparer(tokens, knowledge, relater, weights, otherSpelling(tokens, frequencies.oneList, relater))
  const compareReading = createReadingComparer(compareParses, (x, y, into) => turnWords(x, y, into, relater))
  const compareForward = overReadings(compareReading)
  const comesFirst = createOrder(tokens)
  const isGiven = rather('given', tokens, knowledge)
  const nothing = emptyResult()
  const untouched = emptyResult()
  return {
    // Always in the same direction, so that ties fall the same way whichever list comes first.
    compare(A, countA, atA, B, countB, atB) {
      if (!countA || !countB) return Object.assign(nothing, untouched)
      return comesFirst(A, countA, atA, B, countB, atB)
        ? compareForward(A, countA, atA, B, countB, atB)
        : compareForward(B, countB, atB, A, countA, atA)
    },
    clash: createClash(tokens, relater),
    givenClash: createClash(tokens, relater, (t) => isGiven[t] === 1),
    ...createNameBound(size, relater, weights),
  }
}

/** Does the first name come before the second, or is it the same? By the letters of its words, whatever their ids. */
function createOrder({ text }: Tokens): CompareParses<boolean> {
  const rank = new Int32Array(text.length)
  const sorted = [...text.entries()].sort(([, x], [, y]) => byCodePoint(x, y))
  for (const [at, [token]] of sorted.entries()) rank[token] = at
  return (A, countA, atA, B, countB, atB) => {
    for (let k = 0; k < PARSE_STRIDE * Math.min(countA, countB); k++) {
      const x = A[atA + k]!
      const y = B[atB + k]!
      if (x === y) continue
      return isTokenOffset(k % PARSE_STRIDE) && x >= 0 && y >= 0 ? rank[x]! < rank[y]! : x < y
    }
    return countA <= countB
  }
}

const SCRIPTS = { latin: 1, other: 2 } as const

/** The scripts that a name's readings are written in, as bits. */
function scriptsOf(parses: Int32Array, at: number, count: number): number {
  let scripts = 0
  for (let p = 0; p < count; p++) scripts |= isRomanised(parses, at + p * PARSE_STRIDE) ? SCRIPTS.other : SCRIPTS.latin
  return scripts
}

/**
 * Reading by reading; the best counts, and for kin the one that suits them best. Where both names have readings in one script, what
 * those say is not left to chance by romanising another one.
 */
function overReadings(compareReading: CompareParses<NameResult>): CompareParses<NameResult> {
  const best = emptyResult()
  return (A, countA, atA, B, countB, atB) => {
    const firstA = readingEnd(A, atA, 0, countA)
    const firstB = readingEnd(B, atB, 0, countB)
    if (firstA === countA && firstB === countB) return compareReading(A, countA, atA, B, countB, atB)
    let some = false
    const both = scriptsOf(A, atA, countA) & scriptsOf(B, atB, countB)
    for (let p = 0, endP = firstA; p < countA; p = endP, endP = readingEnd(A, atA, p, countA)) {
      for (let q = 0, endQ = firstB; q < countB; q = endQ, endQ = readingEnd(B, atB, q, countB)) {
        if (both !== 0 && isRomanised(A, atA + p * PARSE_STRIDE) !== isRomanised(B, atB + q * PARSE_STRIDE)) continue
        const found = compareReading(A, endP - p, atA + p * PARSE_STRIDE, B, endQ - q, atB + q * PARSE_STRIDE)
        const sibling = some ? Math.max(best.sibling, found.sibling) : found.sibling
        const parent = some ? Math.max(best.parent, found.parent) : found.parent
        const junior = some ? Math.max(best.junior, found.junior) : found.junior
        if (!some || found.weight > best.weight) Object.assign(best, found)
        best.sibling = sibling
        best.parent = parent
        best.junior = junior
        some = true
      }
    }
    return best
  }
}
