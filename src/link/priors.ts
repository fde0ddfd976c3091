// Shipped shares of how name tokens relate: m among true pairs, u among others. Those of other facts stand with each comparison.
import { RELATION } from '../names/relate.ts'

export { hundredths } from '../metrics/match-weight.ts'

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
