// What every format is read into before columns are understood: rows of cells with their lines.
import type { Reject } from '../model.ts'

export interface GridRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Set by a reader that could not make a record of it. */
  readonly fault?: Pick<Reject, 'code' | 'params'>
}

export interface GridNote {
  readonly code: string
  readonly line?: number
  readonly params: Readonly<Record<string, string | number>>
  readonly warning: boolean
}

export interface Grid {
  readonly rows: readonly GridRow[]
  readonly delimiter: string | null
  readonly ambiguousDelimiter: boolean
  /** Known header (JSON keys); otherwise it is looked for in the rows. */
  readonly header?: readonly string[]
  readonly sheets: number
  readonly notes: readonly GridNote[]
}
