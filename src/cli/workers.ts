// `--threads`: how many work at once.
import type { Workers } from '../threads/pool.ts'
import { threads } from '../threads/threads.ts'

/** `settle` has checked the number; without one, as many as the machine has processors. */
export const workersOf = (values: { readonly threads?: string }): Workers => threads(Number(values.threads ?? 0))
