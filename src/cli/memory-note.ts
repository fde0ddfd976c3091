// Lists that ask for more memory than the machine has: told once they are read, before the run may end without a word.
import { totalmem } from 'node:os'
import { FAR_LONGER } from '../metrics/far-longer.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'

/** Bytes that a run takes for each row of all lists, at least, where they have millions; and for each row of a register (docs/scale.md). */
const EACH_ROW = 320
const EACH_ROW_OF_REGISTER = 140
/** The same where a cluster makes pairs and judges them: its facts. */
const EACH_ROW_OF_FACTS = 250
const GIGABYTE = 1e9
const MEGABYTE = 1e6

/** Bytes that this machine, or the container of this process, has. */
const memoryHere = (): number => Math.min(totalmem(), process.constrainedMemory() || Infinity)

/** null where memory should do. `has`: bytes; `onCluster`: pairs are judged there. */
export function memoryNote(
  lists: readonly Pick<SourceList, 'id' | 'records'>[],
  onCluster: boolean,
  has: number = memoryHere(),
): Note | null {
  const [largest, ...others] = lists.toSorted((a, b) => b.records.length - a.records.length)
  if (!largest) return null
  const rest = others.reduce((sum, { records }) => sum + records.length, 0)
  const rows = largest.records.length + rest
  const isRegister = others.length > 0 && largest.records.length >= FAR_LONGER * rest
  const needed = rows * (isRegister ? EACH_ROW_OF_REGISTER : onCluster ? EACH_ROW_OF_FACTS : EACH_ROW)
  if (needed <= has) return null
  // A small container has no whole gigabyte.
  const [size, unit] = has < GIGABYTE ? [MEGABYTE, 'MB'] : [GIGABYTE, 'GB']
  const params = { rows, needed: Math.ceil(needed / size), has: Math.floor(has / size), unit }
  return { code: 'memory-short', list: largest.id, params, warning: true }
}
