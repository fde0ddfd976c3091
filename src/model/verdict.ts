// The one category of each row, the flags beside it, and its links.
import type { LinkStatus, Pair, Reason, Sequence } from './pair.ts'

/** Which of them a row gets where several would hold: docs/categories.md. */
export const CATEGORIES = [
  'NOT_A_RECORD',
  'INVALID',
  'WITHHELD',
  'DUPLICATE',
  'UNRESOLVABLE',
  'OUT_OF_SCOPE',
  'CONTRADICTED',
  'ALREADY_OUT',
  'OUT_OF_WINDOW',
  'PARTNER_EXCLUDED',
  'MATCHED',
  'MATCHED_WITH_CONFLICT',
  'AMBIGUOUS',
  'POSSIBLE',
  'HELD_ON_REGISTER',
  'REGISTER_REVIEW',
  'ORDERED_NOT_CONFIRMED',
  'CLAIMED_ONLY',
  'VERIFIED_AFTER_CUTOFF',
  'VERIFIED_ONLY',
] as const
export type Category = (typeof CATEGORIES)[number]

export const FLAGS = [
  'HELD_ON_REGISTER',
  'MAYBE_HELD',
  'NAME_ONLY',
  'NOT_COMPARED',
  'VERIFIERS_DISAGREE',
  'REVERSED',
  'CHARGES_PENDING',
  'CHARGES_UNKNOWN',
  'CONDITIONAL_RELEASE',
  'LATE_REGISTERED',
  'DATE_UNKNOWN',
  'CUTOFF_UNKNOWN',
  'PLACE_DIFFERS',
  'POSSIBLE_DUPLICATE',
  'REPEAT_EPISODE',
  'OTHER_DETENTION',
  'TWO_PEOPLE',
  'IDENTITY_PROTECTED',
  'PROVISIONAL_SOURCE',
] as const
export type Flag = (typeof FLAGS)[number]

export interface Conflict {
  readonly field: 'event' | 'event_date' | 'nationality' | 'sex' | 'place' | 'birth_date' | 'arrest_date'
  readonly kind: 'differs'
  /** ISO 8601 duration for dates: days, or years where a day is not known. */
  readonly by?: string
  readonly left: string
  readonly right: string
}

/** A link between rows of two lists, with what their facts say. */
export interface LinkVerdict {
  /** Positions of the lists. */
  readonly left: number
  readonly right: number
  /** Positions of the rows among the facts of their lists. */
  readonly a: number
  readonly b: number
  /** The pair whose evidence it rests on; that of a duplicate where `a` or `b` stands for several rows. */
  readonly via: Pair
  readonly status: LinkStatus
  /** Why it waits for a person; '' where it does not. */
  readonly reason: Reason
  /** Hundredths of a bit: one person against all other explanations, rivals of both rows among them. */
  readonly odds: number
  readonly conflicts: readonly Conflict[]
  readonly placeDiffers: boolean
}

/** A row of another list that a row may be linked to. */
export interface CandidateVerdict {
  readonly list: number
  readonly position: number
  readonly via: Pair
  /** The two lists that were linked, in their order. */
  readonly outcome: { readonly left: number; readonly right: number }
}

export interface RowVerdict {
  readonly row: number
  /** Of a workbook of which several are read. */
  readonly sheet?: number | undefined
  readonly line: number
  /** Position among the facts, −1 for rejects. */
  readonly position: number
  readonly category: Category
  readonly flags: readonly Flag[]
  /** Positions among the links. */
  readonly links: ArrayLike<number> & Iterable<number>
  /** The row that stands for this one. */
  readonly duplicateOf: number | null
  readonly candidates: readonly CandidateVerdict[]
}

export interface Verdicts {
  /** By list, in input order, every row that is not blank; registers have none. */
  readonly rows: readonly Sequence<RowVerdict>[]
  readonly links: Sequence<LinkVerdict>
}

/** Rows of one list by category. */
export type CategoryCounts = Readonly<Record<Category, number>>
