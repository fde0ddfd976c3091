// How far a run has come, told while it goes on.

export interface Progress {
  /** Rows, or pairs of rows, of a list that have been begun. */
  (stage: 'duplicates' | 'linking', list: string, done: number, of: number): void
}
