// Where a record stands, for a note about it.
import type { Note } from '../model/note.ts'
import type { Records } from '../model/source.ts'

export function placeOf(records: Records, i: number): Pick<Note, 'line' | 'sheet'> {
  const sheet = records.sheet?.(i)
  return { line: records.line(i), ...(sheet === undefined ? {} : { sheet }) }
}
