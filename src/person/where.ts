// Where a record stands, for a note about it.
import type { Note, Records } from '../model.ts'

export function placeOf(records: Records, i: number): Pick<Note, 'line' | 'sheet'> {
  const sheet = records.sheet?.(i)
  return { line: records.line(i), ...(sheet === undefined ? {} : { sheet }) }
}
