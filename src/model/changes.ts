// What changed from one version of a list to the next, person by person.

/** In the order in which reports tell them. */
export const CHANGES = ['REMOVED', 'ADDED', 'RETURNED', 'UPDATED', 'UNCERTAIN'] as const
export type Change = (typeof CHANGES)[number]

export interface Changed {
  readonly change: Change
  /** Positions among the records of the earlier and the later version; null where the person is not on it. */
  readonly before: number | null
  readonly after: number | null
  /** Fields whose values differ, in the order of the columns. */
  readonly fields: readonly string[]
}

export interface VersionStep {
  /** Positions of the two versions. */
  readonly from: number
  readonly to: number
  /** People of the earlier and of the later version: rows that are told twice, or say nothing, are none. */
  readonly people: readonly [earlier: number, later: number]
  /** People of whom nothing changed. */
  readonly same: number
  readonly moved: readonly Changed[]
  /** Columns that were not compared, since they only number the rows. */
  readonly numberings: readonly string[]
}
