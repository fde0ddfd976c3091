// What is counted of lists or parts of them, as plain values in one order, so that equal counts are the same JSON to the byte.
import type { ByPart } from '../names/by-part.ts'
import type { Reading, RowName } from './person-row.ts'
import type { RowSample } from './sample.ts'

/** Survives JSON, and is as personal as the lists are: it holds words of names, values of columns, and some whole rows. */
export interface Counts {
  readonly reading: Reading
  /** By position of the list. */
  readonly lists: readonly ListCounts[]
}

export interface ListCounts {
  readonly rows: number
  readonly names: NameStatistics
  /** By comparison. */
  readonly facts: Readonly<Record<string, FactCounts>>
  /** Who has a document, and how often the list has them, as far as `most.bearers` go: those of the least hashes. */
  readonly bearers: readonly Bearer[]
  /** Rows, as many as `most.rows`, that may be one person's with those chosen of other lists. */
  readonly sample: RowSample
}

export interface NameStatistics {
  /** Rows that have a name in this part. */
  readonly people: ByPart<number>
  /** Rows whose parts were inferred from the words of a name; rows with a name in another script. */
  readonly inferred: number
  readonly romanised: number
  /** By word, how many rows have it: as given name and as surname in first readings, and the same in all readings. */
  readonly words: readonly WordCount[]
  /** Words that stand behind others, side by side in a part of a name. */
  readonly neighbours: readonly (readonly [word: string, behind: readonly string[]])[]
}

export type WordCount = readonly [word: string, given: number, surname: number, givenInAll: number, surnameInAll: number]

/** Rows that say something, rows of another kind (`Tally`), and how many rows have each value. */
export type FactCounts = readonly [said: number, besides: number, values: readonly (readonly [value: number | string, rows: number])[]]

/** A hash of the document and the names, how many rows have it, and the names. */
export type Bearer = readonly [hash: number, rows: number, names: readonly RowName[]]
