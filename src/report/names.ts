// What may be said of a file and a column to somebody who is not shown names.
import type { ColumnUse } from '../model.ts'

/** The last part of a path; folders can tell on people. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** A header that means something to the tool, else its number. */
export function textHeader(c: ColumnUse): string {
  return c.recognised ? c.header : `column ${c.index + 1}`
}
