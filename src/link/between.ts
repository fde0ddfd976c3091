// Links between every two lists: pairs are found, decisions applied, and rows assigned to each other.
import type { Between } from '../model/outcome.ts'
import type { PairDecision, Plan } from '../model/plan.ts'
import type { LinkPool } from './task.ts'
import { applyDecisions } from './decided.ts'
import type { Inside } from './inside.ts'
import { createPairJudge, type PairJudge } from './judge/pair-judge.ts'
import { linkLists, type LinkOutcome } from './one-to-one.ts'
import type { PairTable } from './pair-table.ts'
import { findPairs, type Progress as Seen } from './pairs.ts'
import type { Search } from './search.ts'
import { rowPairs } from './row-pairs.ts'
import { groupObjections } from './through-groups.ts'

/** Pairs of these lists with any other, before their own rows are held against each other. */
export async function pairsWith(lists: readonly number[], pool: LinkPool, plan: Plan, search: Search): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const [left, right] of search.between)
    if (lists.includes(left) || lists.includes(right)) judged.push(await judgedPairs(pool, plan, search, left, right))
  return judged
}

/** What is known of two lists before their rows are assigned to each other. */
interface Judged extends Omit<Between, keyof LinkOutcome | 'moreEqual'> {
  readonly judgePair: PairJudge
  readonly pairs: PairTable
}

/** In the order of `search.between`; `inside` by list, `decided` by people, `judged` as far as pairs are known already. */
export async function linksBetween(
  pool: LinkPool,
  plan: Plan,
  search: Search,
  inside: readonly Inside[],
  decided: readonly PairDecision[],
  judged: readonly Judged[] = [],
): Promise<Between[]> {
  const links: Between[] = []
  for (const [left, right] of search.between) {
    const known = judged.find((pair) => pair.left === left && pair.right === right)
    const { pairs: found, ...between } = known ?? (await judgedPairs(pool, plan, search, left, right))
    const own = decided.filter((d) => d.left === left && d.right === right)
    const { facts, equal } = pool.shared
    const [standsA, standsB] = [inside[left]!.stands, inside[right]!.stands]
    const [sideA, sideB] = [
      { equal: equal[left]!, stands: standsA },
      { equal: equal[right]!, stands: standsB },
    ]
    const { pairs, more } = rowPairs(found, sideA, sideB)
    const open = applyDecisions(pairs, own, standsA, standsB, between.judgePair.judge)
    const [a, b] = [facts[left]!, facts[right]!]
    const objection = groupObjections(a, b, between.judgePair, sideA, sideB)
    links.push({ ...between, moreEqual: more, ...linkLists(a, b, open, standsA, standsB, plan, objection) })
  }
  return links
}

/** Pairs of two lists that may link. */
async function judgedPairs(
  pool: LinkPool,
  plan: Plan,
  { candidates, estimates, progress }: Search,
  left: number,
  right: number,
): Promise<Judged> {
  const { facts, names } = pool.shared
  const [a, b] = [facts[left]!, facts[right]!]
  const estimated = estimates(left, right)
  const judgePair = createPairJudge(a, b, names(left, right), plan, estimated)
  const seen: Seen = (done, of) => progress('linking', b.list, done, of)
  const { pairs, skippedA, skippedB, crowded } = await findPairs(pool, { left, right, judgePair, estimated }, candidates(left, right), seen)
  return { left, right, judgePair, estimated, skippedA, skippedB, crowded, pairs }
}
