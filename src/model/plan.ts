// A plan: everything that decides anything, with defaults filled in, and what people decided.
import type { DateOrder } from './source.ts'
import type { Note } from './note.ts'
import type { Tokens } from './name-parse.ts'
import type { Facts } from './facts.ts'
import type { Statement } from './statement.ts'
import type { ScopeField } from './fields.ts'

/** A case's own words, as written. */
export interface Words {
  /** What its lists call an event. */
  readonly events: readonly (readonly [code: string, words: readonly string[]])[]
  /** What a register's status calls somebody who is held, or out. */
  readonly held: readonly string[]
  readonly out: readonly string[]
  readonly places: readonly (readonly [alias: string, place: string])[]
}

/** Everything that decides anything, with defaults filled in. Weights are in bits. */
export interface Plan {
  /** What the case is called; it decides nothing. */
  readonly title: string | null
  /** Least odds of an automatic link: one person against every other explanation. */
  readonly accept: number
  /** Least odds of a pair that a person is shown. */
  readonly review: number
  /** A rival pair this close makes a pair ambiguous. */
  readonly margin: number
  /** Event dates that differ by up to so many days agree. */
  readonly dateTolerance: number
  /** Pairs made at most where the lists are too long to judge all: of up to three million rows together; of more in proportion. */
  readonly pairBudget: number
  /** Whether it is asked who is twice on a register, or on a list far longer than all others. */
  readonly duplicatesInRegisters: boolean
  /** Whether a rare full name alone may link, or is for a person to decide. */
  readonly nameOnly: 'rare' | 'review'
  /** Whether the lists themselves may tell how often true pairs agree; otherwise the shipped shares hold. */
  readonly estimate: boolean
  /** A stated figure in words, or a sentence with one: "over 600". */
  readonly claim: string | null
  /** Another one, set beside the claim. */
  readonly against: string | null
  /** Which figure of the two sentences is meant, where a person said so. */
  readonly quantities: { readonly claim: string | null; readonly against: string | null }
  readonly words: Words
  /** The ledger, in its order; a bare --claim or --against comes after it. */
  readonly statements: readonly Statement[]
  /** The period under comparison, ISO dates or times; null is an open end. */
  readonly window: { readonly from: string | null; readonly to: string | null }
  /** Attributes that put a row out of scope where it states another one: field → values, as a list would write them. */
  readonly scope: ReadonlyMap<ScopeField, readonly string[]>
  /** By list id; '' holds for all. */
  readonly dateOrder: ReadonlyMap<string, DateOrder>
  /** What people decided; null without decisions. */
  readonly decisions: Recall | null
}

/** What a person can decide on a pair. */
export const CHOICES = ['same', 'different', 'unsure'] as const
export type Choice = (typeof CHOICES)[number]

/** A person's decision on a pair of rows of two lists. */
export interface PairDecision {
  /** Positions of the lists, the earlier first, and of the rows among their facts. */
  readonly left: number
  readonly right: number
  readonly a: number
  readonly b: number
  /** Where many rows of both lists identify themselves as these do: all of them, in one array for each such crowd; `a` and `b` are of them. */
  readonly alike?: { readonly a: readonly number[]; readonly b: readonly number[] }
  readonly decision: Choice
  /** A fact changed since: the pair is asked again. */
  readonly stale: boolean
  readonly time: string
  readonly reviewer: string
  /** Line of the decisions file. */
  readonly seq: number
}

/** Finds the rows that decisions were made on. */
export interface Recall {
  (facts: readonly Facts[], tokens: Tokens): { readonly pairs: readonly PairDecision[]; readonly notes: readonly Note[] }
}

export const DEFAULT_PLAN: Plan = {
  title: null,
  // A risk of 1 in 500 at most.
  accept: 8.97,
  review: 0,
  margin: 3,
  dateTolerance: 3,
  pairBudget: 50_000_000,
  duplicatesInRegisters: false,
  nameOnly: 'rare',
  estimate: true,
  claim: null,
  against: null,
  quantities: { claim: null, against: null },
  words: { events: [], held: [], out: [], places: [] },
  statements: [],
  window: { from: null, to: null },
  scope: new Map(),
  dateOrder: new Map(),
  decisions: null,
}
