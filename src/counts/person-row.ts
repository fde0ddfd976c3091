// Rows as plain values that say all that pairs are judged by, apart from their lists: they can be cut into parts, written as JSON and read.
import type { ListPair } from '../link/candidates.ts'
import type { Plan } from '../model/plan.ts'

/** One way to read a name. */
export interface RowName {
  /** Folded words; one with a particle has its bare form behind a blank ("delacruz cruz"). */
  readonly given: readonly string[]
  readonly surnames: readonly string[]
  readonly married?: string
  /** Bits of what is known of it as a whole (`model/name-parse.ts`). */
  readonly bits: number
}

/** A row of a list as it was read. As personal as the row itself. */
export interface PersonRow {
  /** The list's id. */
  readonly list: string
  /** Number of the data record, from 1. */
  readonly row: number
  /** Two hashes of the row's cells: by them rows are put in order, and chosen for samples. */
  readonly order: readonly [number, number]
  /** The likeliest reading first. */
  readonly names: readonly RowName[]
  readonly document?: string
  /** Facts by their column's name, those that are missing left out: numbers, or folded text. */
  readonly facts: Readonly<Record<string, number | string>>
  /** Of columns of unknown meaning that all lists have, by position; '' is missing. */
  readonly texts: readonly string[]
}

/** What holds for lists as wholes and was decided when they were read. Counts of parts are merged where this is the same. */
export interface Reading {
  readonly lists: readonly { readonly id: string; readonly slots: number }[]
  /** How many columns of unknown meaning all lists have. */
  readonly texts: number
  /** Which lists are held against each other, by position. */
  readonly between: readonly ListPair[]
  readonly plan: Pick<Plan, 'accept' | 'review' | 'nameOnly' | 'estimate'>
  /** What a list's counts hold at most of what does not add up in bounded room. */
  readonly most: {
    /** Rows from which it is estimated how true pairs agree. */
    readonly rows: number
    /** People with a document, who count once however often a list has them. */
    readonly bearers: number
  }
}

export const MOST: Reading['most'] = { rows: 20_000, bearers: 50_000 }
