// Rows that are held as strings: workbooks, JSON, and delimited text that only csv-parse can split.
import { byCodePoint } from '../metrics/nearest.ts'
import type { GridRow, GridRows } from './grid.ts'

export function heldRows(rows: readonly GridRow[]): GridRows {
  return {
    length: rows.length,
    line: (i) => rows[i]!.line,
    cells: (i) => rows[i]!.cells,
    cell: (i, column) => rows[i]!.cells[column] ?? '',
    fault: (i) => rows[i]!.fault,
    surelyRecord: () => false,
    distinct(at, column) {
      const ids = new Map<string, number>()
      const id = Int32Array.from(at, (i) => {
        const value = rows[i]!.cells[column] ?? ''
        const known = ids.get(value) ?? ids.size
        ids.set(value, known)
        return known
      })
      return { id, values: [...ids.keys()] }
    },
    order(at) {
      const content = Array.from(at, (i) => rows[i]!.cells.join('\u001f'))
      return Uint32Array.from(content, (_, i) => i).sort((a, b) => byCodePoint(content[a]!, content[b]!) || a - b)
    },
  }
}
