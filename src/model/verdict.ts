// The one category of each row, and the flags beside it.

/** In the order of precedence of docs/categories.md. */
export const CATEGORIES = [
  'NOT_A_RECORD',
  'INVALID',
  'UNRESOLVABLE',
  'WITHHELD',
  'DUPLICATE',
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
