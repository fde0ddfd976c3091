// Shipped probabilities: m (agreement among true pairs) and u (among others) per level. Where they come from: docs/matching.md.
export { hundredths } from '../metrics/match-weight.ts'

export const BIRTH = {
  equal: 0.86,
  slip: [0.07, 2 ** -9.5],
  month: [0.025, 2 ** -5.5],
  year: [0.02, 2 ** -4.6],
  near: [0.008, 2 ** -4],
  different: [0.017, 0.88],
} as const
export const BIRTH_YEAR = { equal: 0.9, one: [0.05, 0.035], five: [0.02, 0.12], different: [0.03, 0.83] } as const
export const DOCUMENT = { equal: [0.88, 2 ** -18], near: [0.08, 2 ** -13], different: [0.04, 1], unsound: [0.3, 1] } as const
export const HOUSE = { both: [0.72, 2 ** -12], street: [0.15, 2 ** -9], different: [0.07, 0.97] } as const
export const POSTCODE = { equal: 0.84, near: [0.09, 0.01], different: [0.07, 0.95] } as const
export const ADDRESS_MOST = 14
export const TEXT = { equal: 0.72, near: [0.13, 0.02], different: 0.15 } as const
export const SUFFIX = { equal: [0.95, 0.3], different: [0.02, 0.7] } as const
/** An alias in common; one that differs says nothing, people have several. */
export const ALIAS = { equal: [0.6, 2 ** -8] } as const
export const MARRIED = { equal: [0.7, 2 ** -6] } as const
export const SEX = { equal: 0.985, different: 0.015 } as const
export const EVENT_DATE = { equal: 0.8, days: 0.09, month: 0.06, year: 0.03, different: 0.02 } as const
export const EMAIL = { equal: [0.8, 2 ** -17], near: [0.1, 2 ** -8], different: [0.1, 1] } as const
export const PHONE = { equal: [0.75, 2 ** -17], near: [0.05, 2 ** -12], different: [0.2, 1] } as const
/** Share of the smaller list that is expected to have a partner. */
export const OVERLAP = 0.75
