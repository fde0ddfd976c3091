// Opens and reads the lists of a command: all faults at once, warnings to standard error.
import { knownName } from '../door.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import type { ListPlan } from '../case/settle.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'
import type { Workers } from '../link/crew.ts'
import { readAllLists } from '../read-lists.ts'
import { joinClaimed } from '../source/lists/join-lists.ts'
import type { Io } from './command.ts'
import { warningText } from './messages.ts'

/** Throws InputErrors with the faults of all lists. `mayRepeat`: the same file twice is no mistake. */
export async function readLists(plans: readonly ListPlan[], io: Io, workers: Workers, mayRepeat = false): Promise<SourceList[]> {
  const paths = plans.map((p) => p.path)
  if (paths.filter((p) => p === '-').length > 1) throw new InputErrors([new InputError('stdin-twice')])
  const results = await readAllLists(plans, () => io.stdin(), knownName, workers)
  const errors: InputError[] = []
  const lists: SourceList[] = []
  for (const result of results) {
    if (result instanceof InputError) errors.push(result)
    else lists.push(result)
  }
  if (errors.length) throw new InputErrors(errors)
  const twice = mayRepeat ? undefined : lists.find((l, i) => lists.some((k, j) => j < i && isSame(k, l)))
  if (twice) throw new InputErrors([new InputError('file-twice', {}, twice.file)])
  return joinClaimed(lists)
}

/** The same file, unless other sheets of it are read. */
function isSame(a: SourceList, b: SourceList): boolean {
  const read = ({ sheets }: SourceList) => sheets.filter((s) => s.use === 'read').map((s) => s.number)
  const [own, other] = [read(a), read(b)]
  return a.sha256 === b.sha256 && (!own.length || own.some((n) => other.includes(n)))
}

const SHOWN = 5

/** Warnings by file and line; of one kind in one list, the first few and the number of the rest. */
export async function warn(notes: readonly Note[], lists: readonly SourceList[], io: Io): Promise<void> {
  if (io.quiet) return
  const seen = new Map<string, number>()
  const files = new Map(lists.map((l) => [l.id, l.file]))
  let text = ''
  for (const note of notes) {
    if (!note.warning) continue
    const key = `${note.list} ${note.code}`
    const n = (seen.get(key) ?? 0) + 1
    seen.set(key, n)
    if (n <= SHOWN) text += warningText(note, files.get(note.list) ?? note.list, io)
  }
  for (const [key, n] of seen) {
    const [list, code] = key.split(' ') as [string, string]
    if (n > SHOWN)
      text += warningText({ code: 'more-of-these', list, params: { n: n - SHOWN, code }, warning: true }, files.get(list) ?? list, io)
  }
  if (text) await io.err.write(text)
}
