// Which pairs are worth weighing: all of them where that is affordable, those that share a key beyond.
import type { LinkPool } from './task.ts'
import type { KeyPairs } from './join.ts'
import { judgedBy } from './judged-by.ts'
import { findByKeys, type KeySearch } from './keys.ts'

/** Up to this many pairs every one is judged and no key is needed. */
const EVERY_PAIR = 50_000_000

/** Positions of two lists, or twice that of one. */
export type ListPair = readonly [left: number, right: number]

/** Pairs worth weighing of two lists, by position, where there are too many to weigh all; null where every pair is. */
export interface Candidates {
  (left: number, right: number): KeyPairs | null
}

/** Are there too many pairs of different rows to judge them all? */
export const isTooMany = (equal: LinkPool['shared']['equal'], budget: number, everyPairLimit: number = EVERY_PAIR) => {
  const size = (at: number) => equal[at]!.firsts.length
  const most = Math.min(everyPairLimit, budget)
  return ([left, right]: ListPair): boolean => size(left) * size(right) * (left === right ? 0.5 : 1) > most
}

/**
 * `between`: the pairs of lists that will be asked for, each list with itself besides; of `registers` only a sample of those pairs. One
 * index serves those that are judged by the same lists. `budget` and `everyPairLimit` count pairs of different rows. Throws InputError
 * too-many-rows.
 */
export async function findCandidates(
  between: readonly ListPair[],
  pool: LinkPool,
  budget: number,
  everyPairLimit: number = EVERY_PAIR,
  registers: readonly number[] = [],
  find: KeySearch = findByKeys,
): Promise<Candidates> {
  const { facts, equal } = pool.shared
  const tooMany = isTooMany(equal, budget, everyPairLimit)
  const within = facts.map((_, at): ListPair => [at, at]).filter(([at]) => !registers.includes(at))
  // The largest first, so that threads end together.
  const asked = [...between.filter(tooMany), ...within.filter(tooMany)]
  const found = new Map<ListPair, KeyPairs>()
  const sampled = new Map<number, KeyPairs>()
  for (const group of byJudges(asked, facts.length)) {
    const own = await find(group, budget, pool, registers)
    for (const [k, of] of group.entries()) found.set(of, own.pairs[k]!)
    for (const [at, pairs] of own.sampled) if (!sampled.has(at)) sampled.set(at, pairs)
  }
  for (const [at, pairs] of sampled) found.set([at, at], pairs)
  // Nothing takes as much memory as keys.
  pool.release()
  return byLists([...found.keys()], [...found.values()])
}

/** Together what is judged by the same lists. */
function byJudges(asked: readonly ListPair[], lists: number): Iterable<ListPair[]> {
  const groups = new Map<string, ListPair[]>()
  for (const pair of asked) {
    const key = judgedBy(...pair, lists).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  return groups.values()
}

/** What was found for each two lists, by their positions; null where nothing was asked. */
export function byLists<T>(asked: readonly ListPair[], found: readonly T[]): (left: number, right: number) => T | null {
  const byPair = new Map(asked.map(([left, right], k) => [`${left} ${right}`, found[k]!]))
  return (left, right) => byPair.get(`${left} ${right}`) ?? null
}
