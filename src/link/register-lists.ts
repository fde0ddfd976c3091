// Lists that are held against others only: registers, and lists far longer than all beside them. Who is on one twice is asked of those
// rows alone that may be somebody's on another list.
import type { PairJudge } from './judge/pair-judge.ts'
import type { LinkPool } from './task.ts'
import { FAR_LONGER } from '../metrics/far-longer.ts'
import { isTooMany, type ListPair } from './candidates.ts'
import type { KeyPairs } from './join.ts'
import type { PairTable } from './pair-table.ts'
import type { PairsOfLists } from './search.ts'
import { MOST_PARTNERS } from './weigh-rows.ts'

/** By position: lists too long to hold all their rows against all others, of which nobody asks who is on them twice. */
export function registersAmong(between: readonly ListPair[], { shared: { facts, equal } }: LinkPool, budget: number): number[] {
  const tooMany = isTooMany(equal, budget)
  return [...facts.keys()].filter((at) => {
    const own = between.filter((pair) => pair.includes(at))
    const { role, n } = facts[at]!
    const isFarLonger = own.every(([left, right]) => n >= FAR_LONGER * facts[left === at ? right : left]!.n)
    return role !== 'claimed' && (role === 'register' || isFarLonger) && own.some(tooMany)
  })
}

/**
 * The pool for lists of which nearly all rows are registers': one thread. Few rows are judged, and each other thread would have to count
 * the names of all rows for itself first, in memory of its own.
 */
export function poolFor(registers: readonly number[], pool: LinkPool): LinkPool {
  const { facts } = pool.shared
  const rowsOf = (isAsked: (at: number) => boolean): number => facts.reduce((sum, { n }, at) => sum + (isAsked(at) ? n : 0), 0)
  const isNearlyAll = rowsOf((at) => registers.includes(at)) >= FAR_LONGER * rowsOf((at) => !registers.includes(at))
  return isNearlyAll ? { ...pool, each: (task, args, pieces, how) => pool.each(task, args, pieces, { ...how, alone: true }) } : pool
}

/** Pairs of two lists that were judged. */
export interface JudgedPairs {
  readonly left: number
  readonly right: number
  readonly judgePair: PairJudge
  readonly pairs: PairTable
}

/** The candidates, where of a register only those rows are held against each other that are the same row's partners. */
export const withRivals =
  (candidates: PairsOfLists, judged: readonly JudgedPairs[], registers: readonly number[]): PairsOfLists =>
  (left, right) =>
    left === right && registers.includes(left)
      ? rivalsIn(
          left,
          judged.filter((pair) => pair.left === left || pair.right === left),
        )
      : candidates(left, right)

function rivalsIn(register: number, judged: readonly JudgedPairs[]): KeyPairs {
  const found = new Set<number>()
  for (const { left, pairs } of judged) {
    for (const partners of partnersOf(pairs, left === register).values()) {
      const rows = partners
        .sort((x, y) => y.odds - x.odds)
        .slice(0, MOST_PARTNERS)
        .map(({ row }) => row)
      for (const i of rows) for (const j of rows) if (i < j) found.add(i * SPAN + j)
    }
  }
  const sorted = Float64Array.from(found).sort()
  return {
    left: Int32Array.from(sorted, (pair) => Math.floor(pair / SPAN)),
    right: Int32Array.from(sorted, (pair) => pair % SPAN),
    skippedA: new Set(),
    skippedB: new Set(),
  }
}

/** More rows than a list has. */
const SPAN = 2 ** 26

/** By row of the other list, the register's rows that it may be. */
function partnersOf({ a, b, odds, length }: PairTable, isLeft: boolean): ReadonlyMap<number, { row: number; odds: number }[]> {
  const partners = new Map<number, { row: number; odds: number }[]>()
  for (let k = 0; k < length; k++) {
    const [row, other] = isLeft ? [a[k]!, b[k]!] : [b[k]!, a[k]!]
    const own = partners.get(other)
    if (own) own.push({ row, odds: odds[k]! })
    else partners.set(other, [{ row, odds: odds[k]! }])
  }
  return partners
}
