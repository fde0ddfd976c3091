// A name alone links only while namesakes are as rare as the tables say: lists that show namesakes themselves take that back.
import type { Facts } from '../model/facts.ts'
import { PairTable } from './pair-table.ts'

export interface Namesakes {
  /** Pairs of rows. */
  readonly pairs: number
  /** Those with the same full name. */
  readonly full: number
  /** Those whose document or birth date then says that they are two people. */
  readonly two: number
}

/** Where more than this share of equal full names is expected to be two people, a name alone goes to a person. */
const MOST_SHARE = 0.05
/** One such pair may be one person, mistyped; two are a pattern. */
const FEWEST = 2

/** Equal full names among the pairs of two lists, or of one with itself; `found` are pairs of weight ≥ review. */
export function countNamesakes(a: Facts, b: Facts, found: PairTable): Namesakes {
  let [full, two] = [0, 0]
  for (const { namesakes } of found) {
    if (namesakes) full++
    if (namesakes === 'two') two++
  }
  return { pairs: a === b ? (a.n * (a.n - 1)) / 2 : a.n * b.n, full, two }
}

/**
 * Takes links on the name alone back where the lists show namesakes. `own` are the
 * counts of these pairs, `inside` those of each list with itself.
 */
export function withoutNamesakes(pairs: PairTable, own: Namesakes, inside: readonly Namesakes[] = []): PairTable {
  const counts = [own, ...inside]
  const two = counts.reduce((sum, n) => sum + n.two, 0)
  const all = counts.reduce((sum, n) => sum + n.pairs, 0)
  const expected = (two / Math.max(1, all)) * own.pairs
  if (two < FEWEST || expected <= MOST_SHARE * own.full) return pairs
  const kept = new PairTable()
  for (const pair of pairs) {
    const isOnNameAlone = pair.automatic && pair.basis === 'name-only'
    kept.push(pair.a, pair.b, pair.weight, isOnNameAlone ? { ...pair, automatic: false, basis: 'evidence', reason: 'namesakes' } : pair)
  }
  return kept
}
