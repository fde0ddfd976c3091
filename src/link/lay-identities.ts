// Documents and birth dates side by side, for lists that several threads will look at: computed once for all of them.
import { int32 } from '../metrics/columns.ts'
import type { Facts } from '../model/facts.ts'
import { isSeldomAsked } from '../model/parse-rows.ts'
import type { LinkPool, Task } from './task.ts'
import { fillIdentities, rememberIdentities, STRIDE } from './comparison/identity-rows.ts'

export const layIdentities: Task<{ readonly rows: readonly Int32Array[] }, void> = {
  name: 'layIdentities',
  start({ facts }, { rows }) {
    for (const [at, f] of facts.entries()) if (isLaid(f)) rememberIdentities(f, rows[at]!)
    return (at) => void (isLaid(facts[at]!) && fillIdentities(facts[at]!, rows[at]!))
  },
}

/** Few rows of a far longer list are asked for. */
const isLaid = (f: Facts): boolean => !isSeldomAsked(f)

/** Fewer rows are laid out before another thread has begun. */
const FEW_ROWS = 20_000

export async function layAll(pool: LinkPool): Promise<void> {
  const { facts } = pool.shared
  if (facts.every((f) => f.n < FEW_ROWS)) return
  await pool.each(layIdentities, { rows: facts.map((f) => int32(isLaid(f) ? f.n * STRIDE : 0)) }, facts.length)
}
