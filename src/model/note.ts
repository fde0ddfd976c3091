// Notes: what the reader of a report should know about a list although it stopped nothing. And the values that go into messages.

/** Values for a message; the words around them come from the catalogue of the report's language. */
export type Params = Readonly<Record<string, string | number>>

/** What was guessed, cut, set aside or not compared. */
export interface Note {
  /** Stable; the catalogues have its sentence. */
  readonly code: string
  /** Id of the list. */
  readonly list: string
  /** Number of the workbook's sheet, from 1, where several are read. */
  readonly sheet?: number
  /** Line of the file or row of the sheet, from 1. */
  readonly line?: number
  readonly params: Params
  /** Warnings go to standard error too; other notes are only in the report. */
  readonly warning: boolean
}
