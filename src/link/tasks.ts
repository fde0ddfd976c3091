// All that threads can be told to do.
import type { Task } from './crew.ts'
import { countFeatures, groupKeys, joinLists, makeKeys, sortKeys } from './keys.ts'
import { judgePairs, judgeRows } from './pairs.ts'

export const TASKS: readonly Task<never, unknown>[] = [countFeatures, makeKeys, sortKeys, groupKeys, joinLists, judgePairs, judgeRows]
