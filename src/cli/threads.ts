// `--threads`: how many work at once.
import type { Workers } from '../threads/pool.ts'
import { threads } from '../threads/threads.ts'
import type { Values } from './command.ts'

/** `settle` has checked the number. */
export const threadsOf = (values: Values): Workers => threads(Number(values.threads ?? 0))
