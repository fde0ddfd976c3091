// One list with itself: its candidate pairs, how true ones agree, and the groups of rows that are one person.
import type { Estimate } from '../model/pair.ts'
import type { Plan } from '../model/plan.ts'
import type { LinkPool } from './task.ts'
import { judgeAsEstimated, type PairJudge } from './judge/pair-judge.ts'
import { countNamesakes, withoutNamesakes, type Namesakes } from './namesakes.ts'
import { findDuplicates, type Duplicates } from './duplicates.ts'
import type { KeyPairs } from './join.ts'
import { representatives } from './one-to-one.ts'
import { findPairs, type FoundPairs, type Progress } from './pairs.ts'
import type { Search } from './search.ts'

export interface Inside extends Duplicates {
  readonly judgePair: PairJudge
  readonly estimated: Estimate | null
  readonly found: FoundPairs
  readonly namesakes: Namesakes
  /** Which row stands for each row. */
  readonly stands: Int32Array
}

/** Every list with itself, in their order. */
export async function duplicatesWithin(pool: LinkPool, plan: Plan, { candidates, estimates, progress }: Search): Promise<Inside[]> {
  const inside: Inside[] = []
  for (const [at, { list }] of pool.shared.facts.entries()) {
    const seen: Progress = (done, of) => progress('duplicates', list, done, of)
    inside.push(await insideList(pool, at, plan, candidates(at, at), estimates(at, at), seen))
  }
  return inside
}

/** Who is on the list at a position more than once. `keyed`: the only pairs to weigh, where there are too many to weigh all. */
async function insideList(
  pool: LinkPool,
  at: number,
  plan: Plan,
  keyed: KeyPairs | null,
  estimated: Estimate | null,
  progress: Progress,
): Promise<Inside> {
  const { facts, names } = pool.shared
  const f = facts[at]!
  const judgePair = judgeAsEstimated(f, f, names, plan, estimated)
  const found = await findPairs(pool, { left: at, right: at, judgePair, estimated }, keyed, progress)
  const namesakes = countNamesakes(f, f, found.pairs)
  const pairs = withoutNamesakes(found.pairs, namesakes)
  const duplicates = findDuplicates(f, pairs, judgePair.weigh, plan.dateTolerance)
  return { judgePair, estimated, found, namesakes, ...duplicates, stands: representatives(f.n, duplicates.groups) }
}
