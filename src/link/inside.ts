// One list with itself: its candidate pairs, how true ones agree, and the groups of rows that are one person.
import type { Estimate } from '../model/pair.ts'
import type { Plan } from '../model/plan.ts'
import type { Crew } from './crew.ts'
import { judgeAsEstimated, type PairJudge } from './judge/pair-judge.ts'
import { countNamesakes, withoutNamesakes, type Namesakes } from './namesakes.ts'
import { findDuplicates, type Duplicates } from './duplicates.ts'
import type { KeyPairs } from './join.ts'
import { findPairs, type FoundPairs, type Progress } from './pairs.ts'

export interface Inside extends Duplicates {
  readonly judgePair: PairJudge
  readonly estimated: Estimate | null
  readonly found: FoundPairs
  readonly namesakes: Namesakes
}

/** The list at a position. `keyed`: the pairs worth weighing, where there are too many to weigh all. */
export async function insideList(
  crew: Crew,
  at: number,
  plan: Plan,
  keyed: KeyPairs | null,
  estimated: Estimate | null,
  progress: Progress,
): Promise<Inside> {
  const { facts, names } = crew.shared
  const f = facts[at]!
  const judgePair = judgeAsEstimated(f, f, names, plan, estimated)
  const found = await findPairs(crew, { left: at, right: at, judgePair, estimated }, keyed, progress)
  const namesakes = countNamesakes(f, f, found.pairs)
  const pairs = withoutNamesakes(found.pairs, namesakes)
  return { judgePair, estimated, found, namesakes, ...findDuplicates(f, pairs, judgePair.weigh, plan.dateTolerance) }
}
