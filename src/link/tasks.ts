// All that other threads can be told to do for linking, by name.
import type { Task } from './task.ts'
import { estimateSides } from './estimate.ts'
import { countPairs, keepOnce, putPairs } from './join.ts'
import { groupKeys } from './group-keys.ts'
import { countFeatures, makeKeys } from './keys.ts'
import { layIdentities } from './lay-identities.ts'
import { judgePairs, judgeRows } from './pairs.ts'

export const TASKS: readonly Task<never, unknown>[] = [
  countFeatures,
  makeKeys,
  groupKeys,
  countPairs,
  putPairs,
  keepOnce,
  layIdentities,
  estimateSides,
  judgePairs,
  judgeRows,
]
