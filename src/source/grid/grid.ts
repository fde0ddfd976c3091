// The grid: what every format is read into before columns are understood. Rows of cells with their lines.
import type { Note } from '../../model/note.ts'
import type { DistinctValues, Reject, Windows } from '../../model/source.ts'

/** Bytes of a cell at most; a longer one is no cell of a list of people. */
export const MOST_CELL = 65_536

export interface GridRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Why the reader could not make a record of the row. */
  readonly fault?: Pick<Reject, 'code' | 'params'>
}

/** Positions of rows, one after the other: 0 … length − 1 of them. */
export interface SomeRows {
  readonly length: number
  at(k: number): number
}

/** All rows from one on. */
export const rowsFrom = (from: number, length: number): SomeRows => ({ length, at: (k) => from + k })

/** Rows by position from 0. Cells may be cut from the file's bytes at each call. */
export interface GridRows {
  readonly length: number
  /** Line of the file or row of the sheet, from 1. */
  line(i: number): number
  cells(i: number): readonly string[]
  /** '' where the row has no such cell. */
  cell(i: number, column: number): string
  /** Writes the cell's UTF-8, without spaces around it, into a buffer. Returns the number of bytes, −1 where they do not fit. */
  read(i: number, column: number, into: Uint8Array): number
  fault(i: number): GridRow['fault']
  /** A cheap test: true only for rows that are certainly records, false where a closer look is needed. `initials`: first letters of the folded header. */
  surelyRecord(i: number, columns: number, initials: Uint16Array): boolean
  /** Are there at most so many digits in all cells of the row? */
  fewDigits(i: number, most: number): boolean
  /** A cheap test: true only where no cell of a column is long or has a byte that is not plain (metrics/plain-bytes). */
  surelyPlain(column: number): boolean
  /** One column of some rows: equal cells have equal ids, from 0 in order of appearance. */
  distinct(rows: SomeRows, column: number): DistinctValues
  /** All rows in a form that can cross to another thread; null where they are held as strings, or read in windows. */
  columns(): ScannedColumns | null
  /** Positions within `rows`, ordered by content alone; only rows that are equal throughout keep their order. */
  order(rows: SomeRows): Uint32Array
}

/** A text from some offset of its file on. */
export interface TextInFile {
  readonly windows: Windows
  readonly offset: number
}

/** A delimited text, and where its cells lie. */
export interface ScannedColumns extends CellPlaces {
  readonly bytes: Uint8Array
}

/** Where the cells of a delimited text lie in its bytes. */
export interface CellPlaces {
  /** Code of the ASCII character. */
  readonly delimiter: number
  /** Offset of each row. */
  readonly starts: Uint32Array
  /** Position in `ends` of each row's first cell, and one more for the end of the last row; the number of cells where all rows have as many. */
  readonly first: Uint32Array | number
  /** Behind each cell, from the beginning of its row; in as few bytes as the longest row takes. */
  readonly ends: Uint8Array | Uint16Array | Uint32Array
  /** null where each row is one line. */
  readonly lines: Uint32Array | null
  /** Rows with a cell of more than `longest` bytes. */
  readonly long: ReadonlySet<number>
  readonly longest: number
  /** By row, the first hash of its content (content-order). */
  readonly hashes: Uint32Array
  /** Columns with a cell that is long or not plain. */
  readonly odd: ReadonlySet<number>
}

/** One value that holds for several rows of a column, since their cells are merged. Positions of rows, both included. */
export interface MergedRun {
  readonly column: number
  readonly from: number
  readonly to: number
}

/** A note whose list and sheet are filled in later. */
export type GridNote = Omit<Note, 'list' | 'sheet'>

export interface Grid {
  readonly rows: GridRows
  /** null for formats that have none. */
  readonly delimiter: string | null
  readonly ambiguousDelimiter: boolean
  /** The header where the format names its columns (keys of JSON); otherwise it is looked for in the rows. */
  readonly header?: readonly string[]
  /** Number of sheets of the file; 1 for a text. */
  readonly sheets: number
  /** Which of them this is, from 1; only of a workbook. */
  readonly sheet?: number
  readonly merged?: readonly MergedRun[]
  readonly notes: readonly GridNote[]
}
