// Reads the lists of a command. All faults are reported at once; warnings go to standard error.
import { knownName } from '../names/knowledge.ts'
import { InputError } from '../model/errors.ts'
import { listsOf, warningsOf } from '../app.ts'
import type { ListPlan } from '../case/list-wishes.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'
import type { Workers } from '../threads/pool.ts'
import { readAllLists } from '../threads/read-lists.ts'
import type { Io } from './command.ts'
import { warningText } from './messages.ts'

/** Throws InputErrors with the faults of all lists. `mayRepeat` allows the same file twice. */
export async function readLists(plans: readonly ListPlan[], io: Io, workers: Workers, mayRepeat = false): Promise<SourceList[]> {
  if (plans.filter((p) => p.path === '-').length > 1) throw new InputError('stdin-twice')
  return listsOf(await readAllLists(plans, () => io.stdin(), knownName, workers), mayRepeat)
}

/** For a command that takes one list. */
export async function readOneList(plans: readonly ListPlan[], io: Io, workers: Workers): Promise<SourceList> {
  const [list] = await readLists(plans, io, workers)
  if (!list) throw new RangeError('no list was asked for')
  return list
}

/** Prints the warnings among notes, with file and line. */
export const warn = (notes: readonly Note[], lists: readonly SourceList[], io: Io): Promise<void> => tell(warningsOf(notes), lists, io)

/** Prints warnings that were gathered. */
export async function tell(warnings: readonly Note[], lists: readonly SourceList[], io: Io): Promise<void> {
  if (io.quiet || !warnings.length) return
  const files = new Map(lists.map((l) => [l.id, l.file]))
  await io.err.print(warnings.map((note) => warningText(note, files.get(note.list) ?? note.list, io)).join(''))
}
