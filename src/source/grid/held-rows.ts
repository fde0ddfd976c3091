// Rows that are held as strings: workbooks, JSON, and delimited text that only csv-parse can split.
import { contentOrder, hashByte, hashEnd, QUOTE } from './content-order.ts'
import type { GridRow, GridRows } from './grid.ts'

export function heldRows(rows: readonly GridRow[]): GridRows {
  return {
    length: rows.length,
    line: (i) => rows[i]!.line,
    cells: (i) => rows[i]!.cells,
    cell: (i, column) => rows[i]!.cells[column] ?? '',
    fault: (i) => rows[i]!.fault,
    surelyRecord: () => false,
    fewFigures: (i, most) => rows[i]!.cells.reduce((n, cell) => n + (cell.match(/\d/g)?.length ?? 0), 0) <= most,
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
      return contentOrder(at.length, (k, seed) => {
        let hash = seed
        for (const byte of Buffer.from(rows[at[k]!]!.cells.join('\u001f'))) if (byte !== QUOTE) hash = hashByte(hash, byte)
        return hashEnd(hash)
      })
    },
    columns: () => null,
    read(i, column, into) {
      const cell = (rows[i]!.cells[column] ?? '').trim()
      const { read, written } = encoder.encodeInto(cell, into)
      return read < cell.length ? -1 : written
    },
  }
}

const encoder = new TextEncoder()
