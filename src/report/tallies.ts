// Where each category stands in the way from rows to people: one line adds a category to counts, bridges, checks and suppression.
import type { Category } from '../model/verdict.ts'

type CamelCase<S extends string> = S extends `${infer A}_${infer B}` ? `${Lowercase<A>}${Capitalize<CamelCase<B>>}` : Lowercase<S>
/** NOT_A_RECORD → notARecord. */
export const camelCase = (code: string): string => code.toLowerCase().replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())

export type TallyKey = CamelCase<Category>

export interface Tally {
  readonly category: Category
  readonly key: TallyKey
  /** rows: no person, or counted elsewhere. people: a person who is not compared. compared: what came of comparing. */
  readonly step: 'rows' | 'people' | 'compared'
  readonly side: 'claimed' | 'verified' | 'both'
}

export const TALLIES: readonly Tally[] = [
  { category: 'NOT_A_RECORD', key: 'notARecord', step: 'rows', side: 'both' },
  { category: 'INVALID', key: 'invalid', step: 'rows', side: 'both' },
  { category: 'WITHHELD', key: 'withheld', step: 'rows', side: 'verified' },
  { category: 'DUPLICATE', key: 'duplicate', step: 'rows', side: 'both' },
  { category: 'UNRESOLVABLE', key: 'unresolvable', step: 'people', side: 'both' },
  { category: 'OUT_OF_SCOPE', key: 'outOfScope', step: 'people', side: 'both' },
  { category: 'OUT_OF_WINDOW', key: 'outOfWindow', step: 'people', side: 'both' },
  { category: 'ALREADY_OUT', key: 'alreadyOut', step: 'people', side: 'claimed' },
  { category: 'PARTNER_EXCLUDED', key: 'partnerExcluded', step: 'people', side: 'verified' },
  { category: 'MATCHED', key: 'matched', step: 'compared', side: 'both' },
  { category: 'MATCHED_WITH_CONFLICT', key: 'matchedWithConflict', step: 'compared', side: 'both' },
  { category: 'AMBIGUOUS', key: 'ambiguous', step: 'compared', side: 'both' },
  { category: 'POSSIBLE', key: 'possible', step: 'compared', side: 'both' },
  { category: 'HELD_ON_REGISTER', key: 'heldOnRegister', step: 'compared', side: 'claimed' },
  { category: 'REGISTER_REVIEW', key: 'registerReview', step: 'compared', side: 'claimed' },
  { category: 'CONTRADICTED', key: 'contradicted', step: 'compared', side: 'claimed' },
  { category: 'ORDERED_NOT_CONFIRMED', key: 'orderedNotConfirmed', step: 'compared', side: 'claimed' },
  { category: 'CLAIMED_ONLY', key: 'claimedOnly', step: 'compared', side: 'claimed' },
  { category: 'VERIFIED_AFTER_CUTOFF', key: 'verifiedAfterCutoff', step: 'compared', side: 'verified' },
  { category: 'VERIFIED_ONLY', key: 'verifiedOnly', step: 'compared', side: 'verified' },
]

export const keysOf = (...steps: readonly Tally['step'][]): readonly TallyKey[] =>
  TALLIES.filter((t) => steps.includes(t.step)).map((t) => t.key)

/** Tallies that a list of this role can have in a step. */
export const talliesFor = (role: string, step: Tally['step']): readonly Tally[] =>
  TALLIES.filter((t) => t.step === step && (t.side === 'both' || t.side === role))
