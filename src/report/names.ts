// What may be said of a file and a column to somebody who is not shown names.
import type { ColumnUse } from '../model/source.ts'

export { baseName } from '../metrics/base-name.ts'

/** A header that means something to the tool, else its number. */
export function textHeader(c: ColumnUse): string {
  return c.recognised ? c.header : `column ${c.index + 1}`
}

const PARTS = ['given', 'surname', 'surname1', 'surname2'] as const

/** What a person is called in a row: the first whole name that is there, else its parts. `cells` gives those of a field, in the order of its columns. */
export function personName(cells: (field: 'name' | (typeof PARTS)[number]) => readonly string[]): string {
  const written = (field: 'name' | (typeof PARTS)[number]) => cells(field).filter((cell) => cell.trim())
  return written('name')[0] ?? PARTS.flatMap(written).join(' ')
}
