// Reads the lists of a command. All faults are reported at once; warnings go to standard error.
import { knownName } from '../names/knowledge.ts'
import { InputError } from '../model/errors.ts'
import { gatherFaults } from '../case/faults.ts'
import type { ListPlan } from '../case/list-wishes.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'
import type { Workers } from '../threads/pool.ts'
import { readAllLists } from '../threads/read-lists.ts'
import { joinClaimed } from '../source/lists/join-lists.ts'
import type { Io } from './command.ts'
import { warningText } from './messages.ts'

/** Throws InputErrors with the faults of all lists. `mayRepeat` allows the same file twice. */
export async function readLists(plans: readonly ListPlan[], io: Io, workers: Workers, mayRepeat = false): Promise<SourceList[]> {
  if (plans.filter((p) => p.path === '-').length > 1) throw new InputError('stdin-twice')
  const results = await readAllLists(plans, () => io.stdin(), knownName, workers)
  const faults = gatherFaults()
  const lists: SourceList[] = []
  for (const result of results) {
    if (result instanceof InputError) faults.add(result)
    else lists.push(result)
  }
  faults.check()
  const twice = mayRepeat ? undefined : lists.find((list, k) => lists.slice(0, k).some((earlier) => isSame(earlier, list)))
  if (twice) throw new InputError('file-twice', {}, twice.file)
  return joinClaimed(lists)
}

/** For a command that takes one list. */
export async function readOneList(plans: readonly ListPlan[], io: Io, workers: Workers): Promise<SourceList> {
  const [list] = await readLists(plans, io, workers)
  if (!list) throw new RangeError('no list was asked for')
  return list
}

/** Is it the same file, with a sheet in common if it is a workbook? */
function isSame(a: SourceList, b: SourceList): boolean {
  const read = ({ sheets }: SourceList) => sheets.filter((s) => s.use === 'read').map((s) => s.number)
  const [own, other] = [read(a), read(b)]
  return a.sha256 === b.sha256 && (!own.length || own.some((n) => other.includes(n)))
}

/** How many warnings of one kind in one list are shown; the rest is counted. */
const MOST_ALIKE = 5

/** Prints warnings with file and line. */
export async function warn(notes: readonly Note[], lists: readonly SourceList[], io: Io): Promise<void> {
  if (io.quiet) return
  const files = new Map(lists.map((l) => [l.id, l.file]))
  const textOf = (note: Note) => warningText(note, files.get(note.list) ?? note.list, io)
  const alike = new Map<string, { readonly list: string; readonly code: string; times: number }>()
  let text = ''
  for (const note of notes) {
    if (!note.warning) continue
    const { list, code } = note
    const seen = alike.get(`${list} ${code}`) ?? { list, code, times: 0 }
    seen.times++
    alike.set(`${list} ${code}`, seen)
    if (seen.times <= MOST_ALIKE) text += textOf(note)
  }
  for (const { list, code, times } of alike.values())
    if (times > MOST_ALIKE) text += textOf({ code: 'more-of-these', list, params: { n: times - MOST_ALIKE, code }, warning: true })
  if (text) await io.err.write(text)
}
