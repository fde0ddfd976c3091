// Shipped probabilities for names: m (agreement among true pairs) and u (among others). Where they come from: docs/matching.md.
import { hundredths } from '../metrics/match-weight.ts'
import type { Part } from '../model/name-parse.ts'
import { RELATION } from './relate.ts'

/** How often a relation of two tokens occurs: m among true pairs; u among others is a share of the token itself, or fixed. */
interface TokenPrior {
  readonly m: number
  /**
   * value: the share of the commoner token; group: of those with one Spanish sound; sound: of those that share consonants;
   * near: the share plus NEAR_ADD; else the number itself.
   */
  readonly u: 'value' | 'group' | 'sound' | 'near' | number
}

type AgreeingRelation = Exclude<keyof typeof RELATION, 'conflict'>

/** By relation, in the order of RELATION. */
const tokenPriors = (priors: Readonly<Record<AgreeingRelation, readonly [m: number, u: TokenPrior['u']]>>): readonly TokenPrior[] => {
  const ordered: TokenPrior[] = []
  for (const [name, relation] of Object.entries(RELATION)) {
    if (name === 'conflict') continue
    const [m, u] = priors[name as AgreeingRelation]
    ordered[relation] = { m, u }
  }
  return ordered
}

export const TOKEN_PRIORS: Readonly<Record<Part, readonly TokenPrior[]>> = {
  given: tokenPriors({
    exact: [0.84, 'value'],
    accent: [0.84, 'value'],
    fold: [0.04, 'group'],
    variant: [0.04, 'group'],
    nickname: [0.04, 'group'],
    particle: [0.3, 'value'],
    romanised: [0.06, 'near'],
    script: [0.5, 'sound'],
    edit: [0.06, 'near'],
    sound: [0.03, 'sound'],
    initial: [0.3, 0.09],
    weakNickname: [0.012, 0.006],
    alike: [0.015, 0.006],
    consonants: [0.012, 0.004],
    resembles: [0.012, 0.03],
  }),
  surname: tokenPriors({
    exact: [0.87, 'value'],
    accent: [0.87, 'value'],
    fold: [0.04, 'group'],
    variant: [0.04, 'group'],
    nickname: [0.04, 'group'],
    particle: [0.1, 'value'],
    romanised: [0.05, 'near'],
    script: [0.5, 'sound'],
    edit: [0.05, 'near'],
    sound: [0.03, 'sound'],
    initial: [0.3, 0.09],
    weakNickname: [0.01, 0.006],
    alike: [0.012, 0.006],
    consonants: [0.01, 0.004],
    resembles: [0.004, 0.03],
  }),
}

/** Added to the share of the commoner token where two tokens nearly agree: slips happen to all names alike. */
export const NEAR_ADD = 0.0015

// From here on weights, in hundredths of a bit. Those of words that do not agree, or not in their place, choose between alignments;
// what they say of a pair is in patterns.ts.

/** A first given name, or a first surname, that conflicts. */
export const FIRST_CONFLICT = hundredths(0.02, 0.9)
/** A later given name, or a second surname, that conflicts. */
export const LATER_CONFLICT = hundredths(0.08, 0.97)
/** A first word missing on one side while a later one agrees: a given name, less where it is María or José; more where the words are not equal. */
export const SHIFTED = { given: -300, usualGiven: -50, unequal: -50, surname: -250 }
/** Given names and surnames written in each other's place. */
export const SWAPPED_PARTS = -450
/** First and second surname written in each other's place. */
export const SWAPPED_SURNAMES = -500
/** Two words that are written as one in the other name. */
export const JOINED_WORDS = -250
/** Two given names in each other's place: Adán Abel and Abel Adán. */
export const SWAPPED_GIVEN = -500
/** Beside that, how much seldomer kin bear them so: one child in a hundred, one brother or cousin in three hundred. */
export const CALLED_IN_TURN = { sibling: -340, parent: -160 }
/** The same words, cut up into given names and surnames in another way. */
export const TURNED_WORDS = -600
