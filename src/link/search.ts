// What the search for pairs goes by: which lists are held against each other, which pairs are worth weighing, how true ones agree.
import type { Progress } from '../model/progress.ts'
import type { SourceList } from '../model/source.ts'
import type { Estimates } from './estimate.ts'
import type { KeyPairs } from './join.ts'
import type { JudgedBefore } from './pairs.ts'

/** Pairs worth weighing of two lists, by position, or what came of them; null where every pair is. */
export interface PairsOfLists {
  (left: number, right: number): KeyPairs | JudgedBefore | null
}

export interface Search {
  /** Pairs of lists, by position. */
  readonly between: readonly (readonly [left: number, right: number])[]
  readonly candidates: PairsOfLists
  readonly estimates: Estimates
  readonly progress: Progress
}

/** Every two lists in their order, but no two registers: claimed against verified, verifiers among themselves, both against each register. */
export function pairsOfLists(lists: readonly Pick<SourceList, 'role'>[]): [left: number, right: number][] {
  const pairs: [number, number][] = []
  for (const [left, a] of lists.entries())
    for (const [right, b] of lists.entries())
      if (left < right && (a.role !== 'register' || b.role !== 'register')) pairs.push([left, right])
  return pairs
}
