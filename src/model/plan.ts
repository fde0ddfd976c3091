// All that decides anything, defaults included, and what people decided.
import type { DateOrder } from './source.ts'
import type { Note } from './note.ts'
import type { Tokens } from './name-parse.ts'
import type { Facts } from './facts.ts'
import type { Statement } from './statement.ts'
import type { ScopeField } from './fields.ts'

/** A case's own words, as written. */
export interface Words {
  readonly events: readonly (readonly [code: string, words: readonly string[]])[]
  readonly held: readonly string[]
  readonly out: readonly string[]
  readonly places: readonly (readonly [alias: string, place: string])[]
}

/** All that decides anything, defaults included. Weights in bits. */
export interface Plan {
  readonly accept: number
  readonly review: number
  readonly margin: number
  readonly dateTolerance: number
  readonly pairBudget: number
  readonly nameOnly: 'rare' | 'review'
  /** May the lists themselves tell how true pairs agree? Otherwise the shipped shares hold. */
  readonly estimate: boolean
  readonly claim: string | null
  /** Another stated figure, set beside the claim. */
  readonly against: string | null
  readonly words: Words
  /** The ledger, in its order; a bare --claim or --against comes after it. */
  readonly statements: readonly Statement[]
  /** The period under comparison, ISO dates or times; null is an open end. */
  readonly window: { readonly from: string | null; readonly to: string | null }
  /** Attributes that put a row out of scope where it states another one: field → values, as a list would write them. */
  readonly scope: ReadonlyMap<ScopeField, readonly string[]>
  /** By list id; '' holds for all. */
  readonly dateOrder: ReadonlyMap<string, DateOrder>
  /** What people decided, on these rows; null without decisions. */
  readonly decisions: Recall | null
}

/** A person's decision on a pair of rows of two lists. */
export interface PairDecision {
  /** Positions of the lists, the earlier first, and of the rows among their facts. */
  readonly left: number
  readonly right: number
  readonly a: number
  readonly b: number
  readonly decision: 'same' | 'different' | 'unsure'
  /** A fact changed since: it is asked again. */
  readonly stale: boolean
  readonly time: string
  readonly reviewer: string
  /** Line of the decisions file. */
  readonly seq: number
}

export interface Recall {
  (facts: readonly Facts[], tokens: Tokens): { readonly pairs: readonly PairDecision[]; readonly notes: readonly Note[] }
}

export const DEFAULT_PLAN: Plan = {
  accept: 6,
  review: 0,
  margin: 3,
  dateTolerance: 3,
  pairBudget: 50_000_000,
  nameOnly: 'rare',
  estimate: true,
  claim: null,
  against: null,
  words: { events: [], held: [], out: [], places: [] },
  statements: [],
  window: { from: null, to: null },
  scope: new Map(),
  dateOrder: new Map(),
  decisions: null,
}
