// One list with itself: its candidate pairs, how true ones agree, and the groups of rows that are one person.
import type { Estimate } from '../model/pair.ts'
import type { PairDecision, Plan } from '../model/plan.ts'
import type { LinkPool } from './task.ts'
import { createPairJudge, type PairJudge } from './judge/pair-judge.ts'
import { findDuplicates, type Duplicates } from './duplicates.ts'
import type { KeyPairs } from './join.ts'
import { representatives } from './one-to-one.ts'
import { findPairs, type FoundPairs, type JudgedBefore, type Progress } from './pairs.ts'
import type { Search } from './search.ts'

export interface Inside extends Duplicates {
  readonly judgePair: PairJudge
  readonly estimated: Estimate | null
  readonly found: FoundPairs
  /** Which row stands for each row. */
  readonly stands: Int32Array
}

/** Every list with itself, in their order; `decided` by people. */
export async function duplicatesWithin(
  pool: LinkPool,
  plan: Plan,
  { candidates, estimates, progress }: Search,
  decided: readonly PairDecision[] = [],
): Promise<Inside[]> {
  const inside: Inside[] = []
  for (const [at, { list }] of pool.shared.facts.entries()) {
    const seen: Progress = (done, of) => progress('duplicates', list, done, of)
    const own = decided.filter((d) => d.left === at && d.right === at)
    inside.push(await insideList(pool, at, plan, { keyed: candidates(at, at), estimated: estimates(at, at), decided: own }, seen))
  }
  return inside
}

interface Known {
  /** The only pairs to weigh, where there are too many to weigh all. */
  readonly keyed: KeyPairs | JudgedBefore | null
  readonly estimated: Estimate | null
  readonly decided: readonly PairDecision[]
}

/** Who is on the list at a position more than once. */
async function insideList(
  pool: LinkPool,
  at: number,
  plan: Plan,
  { keyed, estimated, decided }: Known,
  progress: Progress,
): Promise<Inside> {
  const { facts, equal, names } = pool.shared
  const f = facts[at]!
  const judgePair = createPairJudge(f, f, names(at, at), plan, estimated)
  const found = await findPairs(pool, { left: at, right: at, judgePair, estimated }, keyed, progress)
  const duplicates = findDuplicates(f, found.pairs, judgePair, plan, decided, equal[at], keyed?.skippedA)
  return {
    judgePair,
    estimated,
    found: withCrowd(found, duplicates.crowd),
    ...duplicates,
    stands: representatives(f.n, duplicates.groups),
  }
}

function withCrowd(found: FoundPairs, crowd: ReadonlySet<number>): FoundPairs {
  if (!crowd.size) return found
  const skipped = new Set([...found.skippedA, ...crowd])
  return { ...found, skippedA: skipped, skippedB: skipped, crowded: Math.max(found.crowded, crowd.size) }
}
