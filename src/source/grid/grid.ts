// What every format is read into before columns are understood: rows of cells with their lines.
import type { Reject } from '../../model/source.ts'
import type { MergedRun } from '../workbook/merges.ts'
import type { ScannedColumns } from '../csv/scan.ts'

export interface GridRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Set by a reader that could not make a record of it. */
  readonly fault?: Pick<Reject, 'code' | 'params'>
}

/** Rows by position. Cells may be cut from the file's bytes each time they are asked for. */
export interface GridRows {
  readonly length: number
  line(i: number): number
  cells(i: number): readonly string[]
  /** '' where the row has no such cell. */
  cell(i: number, column: number): string
  /** The cell's UTF-8 without blanks around it; how many bytes, −1 where they are more than fit. */
  read(i: number, column: number, into: Uint8Array): number
  fault(i: number): GridRow['fault']
  /** Told cheaply; false says nothing. `initials`: the first letters of the folded header. */
  surelyRecord(i: number, columns: number, initials: Uint16Array): boolean
  /** At most so many figures in all of its cells. */
  fewFigures(i: number, most: number): boolean
  /** A column of some rows: equal cells have equal numbers, from 0 in order of appearance. */
  distinct(rows: Uint32Array, column: number): { id: Int32Array; values: string[] }
  /** All of it, where it can cross to another thread. */
  columns(): ScannedColumns | null
  /** Positions of `rows` in an order by content alone; only rows equal throughout fall back on their number. */
  order(rows: Uint32Array): Uint32Array
}

export interface GridNote {
  readonly code: string
  readonly line?: number
  readonly params: Readonly<Record<string, string | number>>
  readonly warning: boolean
}

export interface Grid {
  readonly rows: GridRows
  readonly delimiter: string | null
  readonly ambiguousDelimiter: boolean
  /** Known header (JSON keys); otherwise it is looked for in the rows. */
  readonly header?: readonly string[]
  readonly sheets: number
  /** Which of them it is, from 1. */
  readonly sheet?: number
  /** Values that hold for several rows of a column, being merged cells. */
  readonly merged?: readonly MergedRun[]
  readonly notes: readonly GridNote[]
}
