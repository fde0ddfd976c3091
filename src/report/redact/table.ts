// The figures of a report as sums of parts.

/** A count that other figures are sums of. */
export interface Part {
  readonly value: number
  /** Stands in no report by itself; whoever reads it does not even know that it is not 0. */
  readonly unseen?: boolean
}

/** A figure of a report: the sum of some parts. */
export interface Figure {
  readonly id: string
  readonly parts: readonly number[]
  /** What a reader loses without it. */
  readonly loss: number
  /** What earlier reports said, where they did. */
  readonly befores: readonly (number | null | undefined)[]
}

export interface Table {
  readonly parts: readonly Part[]
  readonly figures: readonly Figure[]
  /** What everybody knows: both sums are the same. */
  readonly equal: readonly (readonly [readonly number[], readonly number[]])[]
}
