// What every row of a run is judged against, beside its partners.
import type { LinkTable } from './links.ts'
import type { Scope } from './scope.ts'
import type { Partner } from './subject.ts'
import type { Moment, Window } from './window.ts'

/** What the case says of period and people. */
export interface Ground {
  readonly window: Window
  readonly scope: Scope
  /** By list, when it was made: the cut-off of what it can know. */
  readonly asOf: readonly (Moment | null)[]
}

export interface Context {
  readonly ground: Ground
  readonly links: LinkTable
  /** By list, what each of its rows says (SAYS); empty for registers. */
  readonly says: readonly Uint16Array[]
  /** There is a claimed list. */
  readonly hasClaim: boolean
  /** Of the claimed list. */
  readonly cutoff: Moment | null
  /** Does its category put this claimed row outside the comparison? */
  isSetAside(claimed: Partner): boolean
}
