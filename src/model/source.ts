// A list as it was read: columns, records, rows set aside, notes.
import type { Field } from './fields.ts'
import type { Note, Params } from './note.ts'
import type { StatedScope } from './statement.ts'

export type Format = 'csv' | 'tsv' | 'json' | 'ndjson' | 'xlsx'
export type Role = 'claimed' | 'verified' | 'register'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A file that was read, or standard input. */
export interface Opened {
  /** As given. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Of the bytes actually read, lower-case hexadecimal. */
  readonly sha256: string
}

/** The data records of a list by position; headers and blank lines are none. Cells may be cut from the file's bytes each time they are asked for. */
export interface Records {
  readonly length: number
  /** 1-based number of the data record. */
  row(i: number): number
  /** Physical line or sheet row, 1-based. */
  line(i: number): number
  /** The workbook's sheet, from 1, where the list has several. */
  sheet?(i: number): number | undefined
  cells(i: number): readonly string[]
  /** As it stands; '' where the row has no such cell. */
  cell(i: number, column: number): string
  /** The cell's UTF-8 without blanks around it; how many bytes, −1 where they are more than fit. */
  read(i: number, column: number, into: Uint8Array): number
  /** A whole column: equal cells have equal numbers, from 0 in order of appearance. */
  distinct(column: number): { readonly id: Int32Array; readonly values: readonly string[] }
  /** All of it, where it can cross to another thread (source/records); null where records are held as strings. */
  columns(): unknown
  /** Positions in an order by content alone; only records equal throughout fall back on their number. */
  order(): Uint32Array
}

/** A row that is no person: why, and whether that forbids "complete". */
export interface Reject {
  readonly row: number
  readonly line: number
  readonly sheet?: number
  readonly code:
    | 'ragged-row'
    | 'cell-too-long'
    | 'control-character'
    | 'not-an-object'
    | 'big-number'
    | 'empty-record'
    | 'repeated-header'
    | 'banner'
    | 'total'
    | 'code-row'
    | 'list-note'
    | 'continuation'
  readonly kind: 'INVALID' | 'NOT_A_RECORD'
  readonly params: Params
}

export interface ColumnUse {
  readonly index: number
  readonly header: string
  /** null: ignored, or compared as text when the other list has the same header. */
  readonly field: Field | null
  /** The header alone says what it is, so that it gives nobody away. */
  readonly recognised: boolean
  /** Folded header, by which columns of two lists meet. */
  readonly textKey: string
  /** How it was found out. */
  readonly basis: 'header' | 'content' | 'map' | 'none' | 'excluded'
  /** Name columns of one number are one reading of the name; those of another (another script or spelling) are another. 0 where there is one. */
  readonly reading: number
  /** What happened on the dates of an `event_date` column; '' where the heading leaves it open, and in all other columns. */
  readonly kind: EventKind
  readonly evidence: ColumnEvidence
}

/** Why a column is taken for what it is. */
export interface ColumnEvidence {
  readonly because:
    | 'heading'
    | 'cells'
    | 'other half'
    | 'map'
    | 'somebody else'
    | 'repeated heading'
    | 'cells say otherwise'
    | 'part of another'
    | 'nothing'
  /** Bits for the field; 0 where none was taken. */
  readonly bits: number
  /** What else it may be, the likeliest first. */
  readonly alternatives: readonly { readonly field: Field; readonly bits: number }[]
}

export type EventKind = '' | 'release' | 'incident' | 'death'

/** What became of a workbook's sheet. */
export interface SheetUse {
  /** From 1, as the workbook orders them. */
  readonly number: number
  readonly name: string
  /** Its name gives nobody away. */
  readonly plain: boolean
  /** passed: nobody is on it. unread: it seems to have people, and the list is not complete. left: somebody chose others. */
  readonly use: 'read' | 'passed' | 'unread' | 'left'
  /** Why it was not read; a code. */
  readonly reason: string
  /** Data records, those set aside included. */
  readonly rows: number
}

/** A list as it was read, nothing interpreted but the shape. */
export interface SourceList {
  readonly id: string
  readonly role: Role
  /** Name as given; reports print its base name. */
  readonly file: string
  readonly format: Format
  readonly encoding: string
  readonly delimiter: string | null
  readonly sha256: string
  /** Bytes read. */
  readonly size: number
  /** Of a workbook, those with rows, in its order. */
  readonly sheets: readonly SheetUse[]
  readonly columns: readonly ColumnUse[]
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly blank: number
  readonly notes: readonly Note[]
  /** Who made the list, from a case file. */
  readonly source: string | null
  readonly asOf: string | null
  readonly withheld: number | null
  /** What the list is about, as far as a case file says; the gate compares it with statements. */
  readonly scope: StatedScope
  /** Everybody on it is protected: outputs by row show no partner. */
  readonly protect: boolean
  /** Its maker says that it holds everybody. */
  readonly closed: boolean
}
