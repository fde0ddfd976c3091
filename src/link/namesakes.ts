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
/** Two people of one name may be one person mistyped; that is not yet a pattern. */
const FEWEST = 2

/** Equal full names among the pairs of two lists, or of one with itself. */
export function countNamesakes(a: Facts, b: Facts, found: PairTable): Namesakes {
  let full = 0
  let two = 0
  for (const { namesakes } of found) {
    if (namesakes) full++
    if (namesakes === 'two') two++
  }
  return { pairs: a === b ? (a.n * (a.n - 1)) / 2 : a.n * b.n, full, two }
}

/** Takes links on the name alone back where the lists show namesakes; `here` are the counts of these pairs, `others` those of the lists with themselves. */
export function withoutNamesakes(pairs: PairTable, here: Namesakes, others: readonly Namesakes[] = []): PairTable {
  const two = others.reduce((sum, n) => sum + n.two, here.two)
  const all = others.reduce((sum, n) => sum + n.pairs, here.pairs)
  const expected = (two / Math.max(1, all)) * here.pairs
  if (two < FEWEST || expected <= MOST_SHARE * here.full) return pairs
  const kept = new PairTable()
  for (const p of pairs)
    kept.push(
      p.a,
      p.b,
      p.weight,
      p.automatic && p.basis === 'name-only' ? { ...p, automatic: false, basis: 'evidence', reason: 'namesakes' } : p,
    )
  return kept
}
