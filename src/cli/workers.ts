// `--threads`: how many threads work at once.
import type { Workers } from '../threads/pool.ts'
import { threads } from '../threads/threads.ts'

/** The number was checked by `settle`. Without one, `threads` chooses. */
export const workersOf = (values: { readonly threads?: string }): Workers => threads(Number(values.threads ?? 0))
