// Rows that are held as strings: of workbooks, of JSON, and of delimited text that only csv-parse can split.
import { contentOrder, hashCells } from './content-order.ts'
import type { GridRow, GridRows } from './grid.ts'

const encoder = new TextEncoder()

export function heldRows(rows: readonly GridRow[]): GridRows {
  return {
    length: rows.length,
    line: (i) => rows[i]!.line,
    cells: (i) => rows[i]!.cells,
    cell: (i, column) => rows[i]!.cells[column] ?? '',
    fault: (i) => rows[i]!.fault,
    surelyRecord: () => false,
    surelyPlain: () => false,
    fewDigits: (i, most) => rows[i]!.cells.reduce((n, cell) => n + (cell.match(/\d/g)?.length ?? 0), 0) <= most,
    distinct({ length, at }, column) {
      const ids = new Map<string, number>()
      const id = Int32Array.from({ length }, (_, k) => {
        const value = rows[at(k)]!.cells[column] ?? ''
        const found = ids.get(value)
        if (found !== undefined) return found
        ids.set(value, ids.size)
        return ids.size - 1
      })
      return { id, values: [...ids.keys()] }
    },
    order: ({ length, at }) => contentOrder(length, (k, seed) => hashCells(rows[at(k)]!.cells, seed)),
    columns: () => null,
    read(i, column, into) {
      const cell = (rows[i]!.cells[column] ?? '').trim()
      const { read, written } = encoder.encodeInto(cell, into)
      return read < cell.length ? -1 : written
    },
  }
}
