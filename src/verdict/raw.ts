// Raw values behind a fact, for conflicts to quote.
import type { Conflict, Field, SourceList } from '../model.ts'

/** The cells that fill a field, as they stand, for a left and a right record. */
export function rawValue(
  left: SourceList,
  i: number,
  right: SourceList,
  j: number,
): (side: 'left' | 'right', field: Conflict['field']) => string {
  return (side, field) => {
    const list = side === 'left' ? left : right
    const position = side === 'left' ? i : j
    const read = (wanted: Field) =>
      list.columns
        .filter((c) => c.field === wanted)
        .map((c) => list.records.cell(position, c.index).trim())
        .filter(Boolean)
        .join(' ')
    return field === 'event' ? [read(field), read('status')].filter(Boolean).join(' / ') : read(field)
  }
}
