// `--threads`: how many threads work at once.
import type { Workers } from '../threads/pool.ts'
import { readThreads } from '../case/options.ts'
import { threads } from '../threads/threads.ts'

/** Without a number, `threads` chooses. Throws InputError option-value. */
export const workersOf = (values: { readonly threads?: string }): Workers =>
  threads(values.threads === undefined ? 0 : readThreads(values.threads))
