// Some rows of a grid as a grid of their own: one of several tables below each other.
import type { GridRows, SomeRows } from './grid.ts'

/** The rows from one position to before another. */
export function section(rows: GridRows, from: number, to: number): GridRows {
  const shifted = ({ length, at }: SomeRows): SomeRows => ({ length, at: (k) => at(k) + from })
  return {
    length: to - from,
    line: (i) => rows.line(i + from),
    cells: (i) => rows.cells(i + from),
    cell: (i, column) => rows.cell(i + from, column),
    read: (i, column, into) => rows.read(i + from, column, into),
    fault: (i) => rows.fault(i + from),
    fewDigits: (i, most) => rows.fewDigits(i + from, most),
    surelyPlain: (column) => rows.surelyPlain(column),
    surelyRecord: (i, columns, initials) => rows.surelyRecord(i + from, columns, initials),
    distinct: (at, column) => rows.distinct(shifted(at), column),
    columns: () => null,
    order: (at) => rows.order(shifted(at)),
  }
}
