// What a language is made of. English is the model: types make a missing Spanish message or word a compile error.
import type { Params } from '../model/note.ts'

/**
 * What is wrong or was done, then what to do about it, a line each.
 * Remedies are no part of it (remedies.ts): where a message has any, its last line leads to them, as in "To settle it".
 */
export type Say = (p: Params) => string | readonly string[]

/** Figures for a paragraph to quote, as text; null: not known, or not shown. */
export interface QuoteFacts {
  readonly claimant: string | null
  readonly claimedAsOf: string | null
  readonly people: string | null
  readonly stated: string | null
  readonly statedBy: string | null
  readonly statedAt: string | null
  /** '' where nobody is named as the maker of the only list. */
  readonly verifiers: string
  readonly verifiedAsOf: string | null
  readonly verified: string | null
  readonly linked: string | null
  readonly notFound: string | null
  readonly review: string | null
  readonly held: string | null
  readonly contradicted: string | null
  /** What else came of the people listed, such as "ordered, not confirmed: 38". */
  readonly rest: readonly string[]
  /** Lists were compared; otherwise there are figures alone. */
  readonly listed: boolean
  /** What the gate says of figures of both sides; open: nobody said whether they count the same. */
  readonly comparable: 'yes' | 'no' | 'open' | 'unknown'
  readonly others: readonly {
    readonly speaker: string | null
    readonly verbatim: string
    readonly at: string | null
    readonly since: string | null
  }[]
}

/** Figures for the summary; null is not shown. */
export interface SummaryFacts {
  readonly people: number | null
  readonly matched: number | null
  readonly conflict: number | null
  readonly review: number | null
  readonly only: number | null
  /** All other people, so that the figures add up to the people claimed: "ordered, not confirmed: 38". */
  readonly rest: readonly string[]
  readonly verifier: string
  readonly asOf: string | null
  readonly verified: number | null
  readonly listed: boolean
}

/** Why a part of a weight is what it is; `times` is how much likelier. */
export interface WhyFacts {
  readonly kind: 'prior' | 'for' | 'against' | 'nothing' | 'missing'
  readonly times: string
}

export interface Sentences {
  /** Whole number with its thousands separated. */
  number(n: number): string
  summary(s: SummaryFacts): readonly string[]
  /** An ISO date, its time and zone behind it, as people write it. */
  date(iso: string): string
  /** Sentences that are safe to print. */
  quote(q: QuoteFacts): readonly string[]
  /** Why a fact weighs what it does, in a sentence. */
  why(w: WhyFacts): string
}
