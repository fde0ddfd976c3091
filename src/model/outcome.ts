// All that a run found out, by position of the lists: what reports are made of.
import type { Facts } from './facts.ts'
import type { Tokens } from './name-parse.ts'
import type { Note } from './note.ts'
import type { Accounts, Basis, Contribution, Estimate, LinkStatus, Pair, Reason, Sequence } from './pair.ts'
import type { PairDecision, Plan } from './plan.ts'
import type { SourceList } from './source.ts'
import type { StatementOutcome } from './statement-outcome.ts'
import type { CategoryCounts, Verdicts } from './verdict.ts'

/** Why two rows weigh what they do; rows by position among the facts of their lists. */
export interface PairExplainer {
  explain(i: number, j: number): Contribution[]
  /** The same beside every other explanation. */
  accounts(i: number, j: number): Accounts
  judge(i: number, j: number): Pick<Pair, 'basis' | 'reason' | 'odds' | 'against' | 'apart'>
}

/** What linking found between two lists. */
export interface PairOutcome {
  /** Positions of the lists. */
  readonly left: number
  readonly right: number
  readonly links: Sequence<{
    readonly a: number
    readonly b: number
    readonly via: Pair
    readonly status: LinkStatus
    /** Why it waits for a person; that of the pair, or of what is around it. */
    readonly reason: Reason
    /** Hundredths of a bit: those of `via`, once rivals of both rows share in what there is. */
    readonly odds: number
  }>
  /** Heaviest first, linked or not. */
  candidatesA(i: number): readonly { readonly b: number; readonly via: Pair }[]
  candidatesB(i: number): readonly { readonly a: number; readonly via: Pair }[]
  /** Rows that were not compared with everything. */
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

/** The same with the evidence behind it. */
export interface Between extends PairOutcome {
  readonly judgePair: PairExplainer
  readonly estimated: Estimate | null
  /** How many rows have more candidates that say the same than are told. */
  readonly moreEqual: number
  /** How many rows stand in a crowd too large for each to be held against each other. */
  readonly crowded: number
}

/** Rows of one list that are, or may be, one person. */
export interface ListDuplicates {
  readonly groups: readonly { readonly members: readonly number[]; readonly status: 'match' | 'possible' }[]
  /** Rows of a person who is there for another episode. */
  readonly repeats: ReadonlySet<number>
}

/** The same with the evidence behind it. */
export interface Inside extends ListDuplicates {
  readonly judgePair: PairExplainer
  readonly estimated: Estimate | null
  readonly groups: readonly {
    /** Positions among the facts; the first stands for the group. */
    readonly members: readonly number[]
    readonly status: 'match' | 'possible'
    /** Hundredths of a bit: of the weakest edge that joins the group. */
    readonly weight: number
    /** The pair that is that edge. */
    readonly edge: readonly [number, number]
    readonly basis: Basis
    /** Of a possible group: the pairs that a person is asked about. */
    readonly asked: readonly Pair[]
  }[]
  readonly found: { readonly skippedA: ReadonlySet<number>; readonly crowded: number }
  /** How many rows of possible groups are in none of the pairs that are asked. */
  readonly unasked: number
  /** Which row stands for each row: the first of its group, or itself. */
  readonly stands: ArrayLike<number>
}

export interface Outcome {
  readonly lists: readonly SourceList[]
  readonly facts: readonly Facts[]
  readonly plan: Plan
  readonly tokens: Tokens
  readonly decided: { readonly pairs: readonly PairDecision[]; readonly notes: readonly Note[] }
  /** Lists, by position, on which nobody asked who is there twice, save of rows that may be somebody's on another list. */
  readonly registers?: readonly number[]
  /** By list. */
  readonly inside: readonly Inside[]
  /** By pair of lists. */
  readonly between: readonly Between[]
  readonly verdicts: Verdicts
  /** By list. */
  readonly counts: readonly CategoryCounts[]
  readonly statements: StatementOutcome
}
