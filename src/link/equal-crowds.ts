// Crowds of equal rows on both lists that nothing tells apart. They weigh little, because what so many rows say says little of anybody;
// but "not found" would be wrong of rows that stand on the other list again and again.
import { classSize, type EqualRows } from './equal-rows.ts'
import type { PairJudge } from './judge/pair-judge.ts'
import type { PairTable } from './pair-table.ts'
import { MOST_PARTNERS } from './weigh-rows.ts'

/** Pairs of crowds that are looked at, at most; beyond, every crowd that has no partner is told. */
const MOST_LOOKED_AT = 250_000

/** Facts of one person say less than this against it, in hundredths of a bit; another name or birth date says more. */
const AGAINST = 200

interface Side {
  readonly equal: EqualRows
  /** May a row of it be linked by what it says? */
  readonly resolvable: ArrayLike<number>
}

/** The rows that stand for crowds without a partner against which no fact speaks, by side. */
export function equalCrowds(a: Side, b: Side, judge: PairJudge, found: PairTable): { readonly a: number[]; readonly b: number[] } {
  const [crowdsA, crowdsB] = [crowdsOf(a, found.a, found.length), crowdsOf(b, found.b, found.length)]
  if (crowdsA.length * crowdsB.length > MOST_LOOKED_AT) return { a: crowdsA, b: crowdsB }
  const alike = new Set<number>()
  const left = crowdsA.filter((i) => {
    const own = crowdsB.filter((j) => judge.weigh(i, j) >= judge.prior - AGAINST)
    for (const j of own) alike.add(j)
    return own.length > 0
  })
  return { a: left, b: [...alike] }
}

/** Classes of more rows than are held against each other one by one, of which no pair was found. */
function crowdsOf({ equal, resolvable }: Side, paired: Int32Array, pairs: number): number[] {
  const { firsts } = equal
  if (firsts.length === equal.first.length) return []
  const hasPair = new Set(paired.subarray(0, pairs))
  return Array.from(firsts).filter((row) => resolvable[row] && classSize(equal, row) > MOST_PARTNERS && !hasPair.has(row))
}
