// Shipped probabilities: m (agreement among true pairs) and u (among others) per level. Where they come from: docs/matching.md.
import { RELATION } from '../names/relate.ts'

/** m of each relation of two tokens; u is the agreed value's share plus `add`, or `fixed`. */
interface TokenPrior {
  readonly m: number
  readonly u: 'value' | 'group' | 'near' | number
}

const tokenPriors = (
  priors: Readonly<Record<Exclude<keyof typeof RELATION, 'conflict'>, readonly [number, TokenPrior['u']]>>,
): readonly TokenPrior[] =>
  Object.entries(priors)
    .sort(([x], [y]) => RELATION[x as keyof typeof RELATION] - RELATION[y as keyof typeof RELATION])
    .map(([, [m, u]]) => ({ m, u }))

export const GIVEN = tokenPriors({
  exact: [0.84, 'value'],
  accent: [0.84, 'value'],
  fold: [0.04, 'group'],
  variant: [0.04, 'group'],
  nickname: [0.04, 'group'],
  particle: [0.3, 'value'],
  romanised: [0.06, 'near'],
  edit: [0.06, 'near'],
  initial: [0.3, 0.09],
  weakNickname: [0.012, 0.006],
  alike: [0.015, 0.006],
  consonants: [0.012, 0.004],
  resembles: [0.012, 0.03],
})
export const SURNAME = tokenPriors({
  exact: [0.87, 'value'],
  accent: [0.87, 'value'],
  fold: [0.04, 'group'],
  variant: [0.04, 'group'],
  nickname: [0.04, 'group'],
  particle: [0.1, 'value'],
  romanised: [0.05, 'near'],
  edit: [0.05, 'near'],
  initial: [0.3, 0.09],
  weakNickname: [0.01, 0.006],
  alike: [0.012, 0.006],
  consonants: [0.01, 0.004],
  resembles: [0.004, 0.03],
})
/** A first given name, or a first surname, that conflicts. */
export const FIRST_CONFLICT = { m: 0.02, u: 0.9 }
export const NEAR_ADD = 0.0015
/** A later given name, or a second surname, that conflicts. */
export const LATER_CONFLICT = { m: 0.08, u: 0.97 }
/** First given name missing on one side while a later one agrees; less where it is María or José. */
export const DROPPED_FIRST = { usual: -0.5, other: -3 }
/** Parts written in the other's place. */
export const SWAPPED_PARTS = -4.5
export const SWAPPED_SURNAMES = -5
/** The same words, cut up otherwise. */
export const TURNED_WORDS = -6
/** A surname that agrees with the other's second one, the first missing. */
export const SHIFTED_SURNAME = -2.5

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

/** log2(m/u) in whole hundredths of a bit. */
export function hundredths(m: number, u: number): number {
  return Math.round(100 * Math.log2(m / u))
}
