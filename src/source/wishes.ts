// How a list is to be read: what options or a case file ask for, and what every step of the reading knows.
import type { Role } from '../model/source.ts'
import type { StatedScope } from '../model/statement.ts'

/** Is a folded word known as a given name or surname? With a part: more often as that one than as the other. */
export type KnownName = (word: string, part?: 'given' | 'surname') => boolean

export interface ColumnWishes {
  /** Pairs of field and column, from `--map`. A column is a heading or a number from 1. */
  readonly map: readonly (readonly [string, string])[]
  /** Columns to leave out. */
  readonly exclude: readonly string[]
}

export interface ReadWishes extends ColumnWishes {
  readonly id: string
  readonly role: Role
  readonly encoding?: string
  readonly delimiter?: string
  /** Of a workbook: sheets by name or number, several with commas between, `*` for all. */
  readonly sheet?: string | readonly string[]
  /** Line of the header, from 1. */
  readonly headerRow?: number
  readonly inputFormat?: string
  readonly asOf?: string
  readonly withheld?: number
  readonly source?: string
  readonly scope?: StatedScope
  readonly protect?: boolean
  readonly closed?: boolean
  /** Messages may quote the names of sheets, which may be people's. */
  readonly named?: boolean
  /** The longest cell, in bytes, and the most columns. */
  readonly maxCell?: number
  readonly maxColumns?: number
}

/** What every step of reading one file knows. */
export interface ReadContext {
  readonly wishes: ReadWishes
  /** The file as errors call it. */
  readonly file: string
  readonly knownName: KnownName
}
