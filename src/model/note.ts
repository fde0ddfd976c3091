// Something worth saying of a list that stopped nothing, and the values that go into a message.

/** A value for a message; words are put around it by the catalogue of the report's language. */
export type Params = Readonly<Record<string, string | number>>

/** Something worth saying that stopped nothing: what was guessed, truncated, set aside or not compared. */
export interface Note {
  readonly code: string
  readonly list: string
  /** Of a workbook of several, from 1. */
  readonly sheet?: number
  readonly line?: number
  readonly params: Params
  /** Warnings go to standard error as well; the rest is told in the report only. */
  readonly warning: boolean
}
