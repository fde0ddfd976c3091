// One list with itself: its candidate pairs, how true ones agree, and the groups of rows that are one person.
import type { Estimate, Facts, Plan } from '../model.ts'
import { fitJudge } from './estimate.ts'
import type { Names, PairJudge } from './judge-pair.ts'
import { countNamesakes, withoutNamesakes, type Namesakes } from './namesakes.ts'
import { findDuplicates, type Duplicates } from './duplicates.ts'
import type { KeyPairs } from './keys.ts'
import { findPairs, type FoundPairs, type Progress } from './pairs.ts'

export interface Inside extends Duplicates {
  readonly judgePair: PairJudge
  readonly estimated: Estimate | null
  readonly found: FoundPairs
  readonly namesakes: Namesakes
}

/** `keyed`: the pairs worth weighing, where there are too many to weigh all. */
export function insideList(f: Facts, names: Names, plan: Plan, keyed: KeyPairs | null, progress: Progress): Inside {
  const { judgePair, estimated } = fitJudge(f, f, names, plan, keyed)
  const found = findPairs(f, f, names, judgePair, plan, keyed, progress)
  const namesakes = countNamesakes(f, f, found.pairs)
  const pairs = withoutNamesakes(found.pairs, namesakes)
  return { judgePair, estimated, found, namesakes, ...findDuplicates(f, pairs, judgePair.weigh, plan.dateTolerance) }
}
