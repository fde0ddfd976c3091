// What a language is made of. English is the model: types make a missing Spanish message or word a compile error.
import type { Params } from '../model/note.ts'
import type { Choice } from '../model/plan.ts'

/**
 * What is wrong or was done, then what to do about it, a line each.
 * Remedies are no part of it (remedies.ts): where a message has any, its last line leads to them, as in "To settle it".
 */
export type Say = (p: Params) => string | readonly string[]

/** A figure in somebody's words. */
export interface SaidFigure {
  /** null: a bare figure of the command line. */
  readonly speaker: string | null
  readonly words: string
  /** The day on which it was said, as people write it. */
  readonly at: string | null
  /** The day from which it counts, or the only day that it counts. */
  readonly since: string | null
  readonly day: string | null
  /** Others who passed it on in other words. */
  readonly passedOn: readonly { readonly by: string; readonly words: string }[]
}

/** What the gate says of figures of both sides. */
export interface SamenessFacts {
  /** none: nothing stands beside it; shut: they differ, or nobody said whether they count the same; silent: no number. */
  readonly state: 'none' | 'fits' | 'apart' | 'silent' | 'shut'
  /** Dimensions in words. */
  readonly differs: readonly string[]
  readonly unknown: readonly string[]
  /** How far apart they are, where they may be subtracted. */
  readonly gap: { readonly min: number; readonly max: number | null } | null
}

/** Figures that answer each other. */
export interface FigureFacts {
  readonly claim: SaidFigure | null
  readonly others: readonly SaidFigure[]
  /** A verified list beside a claim without a list; people: null is not shown. */
  readonly list: { readonly verifiers: string; readonly asOf: string | null; readonly people: string | null } | null
  readonly same: SamenessFacts
  /** The claim was told before, beside its own list. */
  readonly claimTold: boolean
}

/** A stated figure and its distance to the list of whoever stated it. */
export interface ListGap {
  readonly speaker: string | null
  readonly at: string | null
  readonly figure: string
  /** What the words mean in numbers; '' where they are the number. */
  readonly meaning: string
  readonly people: string | null
  /** hidden: what the list holds is not shown. */
  readonly gap:
    | { readonly state: 'fits' | 'hidden' | 'silent' }
    | { readonly state: 'above' | 'below'; readonly min: number; readonly max: number | null }
}

/** Figures for a paragraph to quote, as text; null: not known, or not shown. */
export interface QuoteFacts {
  readonly claimant: string | null
  readonly claimedAsOf: string | null
  readonly people: string | null
  /** What was stated beside the claimant's own list, in a sentence; '' where nothing was. */
  readonly stated: string
  /** Figures beside each other, in a sentence; '' where there are none. */
  readonly figures: string
  /** '' where nobody is named as the maker of the only list. */
  readonly verifiers: string
  readonly verifiedAsOf: string | null
  readonly linked: string | null
  readonly notFound: string | null
  readonly review: string | null
  readonly held: string | null
  readonly contradicted: string | null
  /** What else came of the people listed, such as "ordered, not confirmed: 38". */
  readonly rest: readonly string[]
  /** There are people of whom no result is told, so that nobody is given away; how many together, where that may be said. */
  readonly untold: { readonly people: string | null } | null
  /** Lists were compared; otherwise there are figures alone. */
  readonly listed: boolean
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

/** How an answer is written on a sheet that people fill in, in small letters without accents: the first is offered, all are understood. */
type AnswerWords = Readonly<Record<Choice, readonly [string, ...string[]]>>

export interface Sentences {
  /** What the language calls itself. */
  readonly name: string
  readonly answers: AnswerWords
  /** A case file to start from; `today` is an ISO date. */
  statementTemplate(today: string): string
  /** What stands before the decimals of a figure. */
  readonly decimalMark: '.' | ','
  /** Whole number with its thousands separated. */
  number(n: number): string
  summary(s: SummaryFacts): readonly string[]
  /** An ISO date, its time and zone behind it, as people write it. */
  date(iso: string): string
  /** Figures that answer each other, in one sentence. */
  figures(f: FigureFacts): string
  /** A stated figure beside its own list. */
  besideList(f: ListGap): string
  askFirst(speaker: string | null, question: string): string
  /** Figures in quotation marks, as a sentence lists them. */
  quotedFigures(figures: readonly string[], word: 'and' | 'or'): string
  /** Sentences that are safe to print. */
  quote(q: QuoteFacts): readonly string[]
  /** Why a fact weighs what it does, in a sentence. */
  why(w: WhyFacts): string
}
