// A number that stands in a sentence, whatever it counts.

export interface NumberFound {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly collective: boolean
  /** Four digits without a separator, which may be a year. */
  readonly yearLike: boolean
  /** "un", "one": more often an article than a number. */
  readonly article: boolean
}
