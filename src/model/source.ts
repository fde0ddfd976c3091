// A list as it was read: columns, records, rows set aside, notes.
import type { Field } from './fields.ts'
import type { Note, Params } from './note.ts'
import type { StatedScope } from './statement.ts'

/** The formats of lists. Names are those of `--input-format`. */
export const LIST_FORMATS = ['csv', 'tsv', 'json', 'ndjson', 'xlsx'] as const
export type Format = (typeof LIST_FORMATS)[number]
export type Role = 'claimed' | 'verified' | 'register'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A file that was read, or standard input. */
export interface Opened {
  /** As given. */
  readonly file: string
  /** Of a file that is read in windows they are read when they are asked for. */
  readonly bytes: Uint8Array
  /** Of the bytes actually read, lower-case hexadecimal. */
  readonly sha256: string
  /** Of a file that need not be held. */
  readonly windows?: Windows
}

/** A file of plain text that is read piece by piece: valid UTF-8 without NUL, U+FFFD and byte order marks but at its beginning. */
export interface Windows {
  /** Bytes of the file. */
  readonly size: number
  /** So many bytes are read at once, or more where a row is longer. */
  readonly width: number
  /** Reads from an offset on, until `into` is full. Throws InputError file-changed where the file is not what it was. */
  read(from: number, into: Uint8Array): void
}

/** A column of a list: the id of each row's value, in as few bytes as there are values, and the values. */
export interface DistinctValues {
  readonly id: Uint8Array | Uint16Array | Int32Array
  readonly values: readonly string[]
}

/** The data records of a list by position from 0, without header and blank lines. Cells may be cut from the file's bytes at each call. */
export interface Records {
  readonly length: number
  /** Number of the data record, from 1; rejected rows have numbers of the same count. */
  row(i: number): number
  /** Physical line or sheet row, from 1. */
  line(i: number): number
  /** Number of the workbook's sheet, from 1, where the list has several. */
  sheet?(i: number): number | undefined
  /** The title below which the row stands, where titles stand between the rows: "Siguen detenidos:". '' above the first of them. */
  section?(i: number): string
  cells(i: number): readonly string[]
  /** The cell as written; '' where the row has no such cell. */
  cell(i: number, column: number): string
  /** Writes the cell's UTF-8, without spaces around it, into a buffer. Returns the number of bytes, −1 where they do not fit. */
  read(i: number, column: number, into: Uint8Array): number
  /** A cheap test: true only where no cell of a column is long or has a byte that is not plain (metrics/plain-bytes). */
  surelyPlain(column: number): boolean
  /** A whole column: equal cells have equal ids, from 0 in order of appearance. */
  distinct(column: number): DistinctValues
  /** The records in a form that can cross to another thread (RecordColumns of source/rows/records); null where they cannot. */
  columns(): unknown
  /** All positions, ordered by content alone; only records that are equal throughout keep their order in the file. */
  order(): Uint32Array
}

/** Why a row was set aside. INVALID: it could not be read, so that the run is not complete. NOT_A_RECORD: it is nobody. */
export const REJECT_KIND = {
  'ragged-row': 'INVALID',
  'cell-too-long': 'INVALID',
  'control-character': 'INVALID',
  'not-an-object': 'INVALID',
  'big-number': 'INVALID',
  'empty-record': 'INVALID',
  'repeated-header': 'NOT_A_RECORD',
  banner: 'NOT_A_RECORD',
  total: 'NOT_A_RECORD',
  'code-row': 'NOT_A_RECORD',
  'list-note': 'NOT_A_RECORD',
  continuation: 'NOT_A_RECORD',
} as const satisfies Readonly<Record<string, 'INVALID' | 'NOT_A_RECORD'>>
type RejectCode = keyof typeof REJECT_KIND

/** Codes of one kind. */
export type RejectOf<Kind> = { [Code in RejectCode]: (typeof REJECT_KIND)[Code] extends Kind ? Code : never }[RejectCode]

/** A row that was set aside. */
export interface Reject {
  readonly row: number
  readonly line: number
  readonly sheet?: number
  readonly code: RejectCode
  readonly kind: (typeof REJECT_KIND)[RejectCode]
  readonly params: Params
}

export interface ColumnUse {
  readonly index: number
  readonly header: string
  /** null: ignored, or compared as text when the other list has a column of the same heading. */
  readonly field: Field | null
  /** Every word of the heading is known, so that printing it cannot give anybody away. */
  readonly recognised: boolean
  /** The folded heading; columns of two lists with one key are compared as text. '' never meets another. */
  readonly textKey: string
  /** How the field was found. */
  readonly basis: 'header' | 'content' | 'map' | 'none' | 'excluded'
  /** Name columns with the same number are parts of one reading of the name; another script or spelling is another reading. 0 where there is one. */
  readonly reading: number
  /** What happened on the dates of an `event_date` column; '' where the heading does not say, and in all other columns. */
  readonly kind: EventKind
  /** A status column whose heading asks whether somebody is free or held, and whose cells say yes or no. */
  readonly answers?: CustodyAnswers
  readonly evidence: ColumnEvidence
}

/** What yes and no say, in words of a status. */
export interface CustodyAnswers {
  readonly yes: string
  readonly no: string
  /** '' unless those who are free are ticked. */
  readonly blank: string
}

/** Why a column was given its field. */
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
  /** Bits of evidence for the field; 0 where it has none. */
  readonly bits: number
  /** Other fields it may be, the likeliest first. */
  readonly alternatives: readonly { readonly field: Field; readonly bits: number }[]
}

export type EventKind = '' | 'release' | 'incident' | 'death'

/** What became of a workbook's sheet. */
export interface SheetUse {
  /** From 1, in the order of the workbook. */
  readonly number: number
  readonly name: string
  /** The name holds only everyday words, so that printing it cannot give anybody away. */
  readonly plain: boolean
  /** passed: no people on it. unread: it seems to have people, so that the list is not complete. left: the user chose other sheets. */
  readonly use: 'read' | 'passed' | 'unread' | 'left'
  /** Why it was not read, as a code; '' where it was. */
  readonly reason: string
  /** Data records, including those set aside. */
  readonly rows: number
}

/** A list as it was read: which column is what is settled, cells are not interpreted yet. */
export interface SourceList {
  readonly id: string
  readonly role: Role
  /** Name as given; reports print its base name. */
  readonly file: string
  readonly format: Format
  readonly encoding: string
  readonly delimiter: string | null
  readonly sha256: string
  /** Bytes of the file. */
  readonly size: number
  /** Of a workbook: its sheets that have rows, in its order. */
  readonly sheets: readonly SheetUse[]
  readonly columns: readonly ColumnUse[]
  readonly records: Records
  readonly rejects: readonly Reject[]
  /** Number of blank rows. */
  readonly blank: number
  readonly notes: readonly Note[]
  /** Who made the list, from a case file. */
  readonly source: string | null
  readonly asOf: string | null
  readonly withheld: number | null
  /** What the list covers, as far as a case file says; statements are compared with it. */
  readonly scope: StatedScope
  /** Everybody on it is protected: outputs by row do not show who they are linked with. */
  readonly protect: boolean
  /** Its maker says that nobody is missing from it. */
  readonly closed: boolean
}
