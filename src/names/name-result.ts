// The outcome of comparing two names.
import { PATTERN_WEIGHTS } from './name-patterns.ts'

/** Weights in whole hundredths of a bit; relations are RELATION, DROPPED, or −1 where there is none. */
export interface NameResult {
  /** What the names say of one person, against strangers. */
  weight: number
  /** The same of brothers and sisters, of parent and child, and of those who are called alike; each is read in the way that suits it best. */
  sibling: number
  parent: number
  junior: number
  /** Addends of the weight: first given name, later ones, how all of them relate; the same of surnames; order. */
  given: number
  laterGiven: number
  givenTogether: number
  surname: number
  laterSurnames: number
  surnamesTogether: number
  order: number
  /** Positions among PATTERNS. */
  givenPattern: number
  surnamePattern: number
  /** Relation of the first given names, −1 missing on a side, DROPPED where one side leaves it out. */
  firstGiven: number
  /** The same of the first surnames. */
  firstSurname: number
  /** Worst relation among aligned given names and among aligned surnames; −1 none aligned. */
  worstGiven: number
  worstSurname: number
  /** Best relation among aligned given names and among aligned surnames, of words that may be such; −1 none. */
  bestGiven: number
  bestSurname: number
  /** Counts of aligned tokens, of tokens left on both sides (conflicts) and on one side only. */
  givenAligned: number
  givenConflicts: number
  givenMissing: number
  surnamesAligned: number
  surnameConflicts: number
  surnamesMissing: number
  genderFlip: boolean
  /** Given names and surnames, or the surnames, stand in each other's place. */
  swapped: boolean
  /** The same words, but cut up into given names and surnames in two ways that do not meet: weighed as if they stood in one order. */
  turned: boolean
}

const { given, surname } = PATTERN_WEIGHTS

/** Less than any weight of names; a small integer, as all weights are. */
export const NEVER = -1e8

/** Of names that cannot be compared. */
export const emptyResult = (): NameResult => ({
  weight: 0,
  sibling: given.sibling[0]! + surname.sibling[0]!,
  parent: given.parent[0]! + surname.parent[0]!,
  junior: NEVER,
  given: 0,
  laterGiven: 0,
  givenTogether: 0,
  surname: 0,
  laterSurnames: 0,
  surnamesTogether: 0,
  order: 0,
  givenPattern: 0,
  surnamePattern: 0,
  firstGiven: -1,
  firstSurname: -1,
  worstGiven: -1,
  worstSurname: -1,
  bestGiven: -1,
  bestSurname: -1,
  givenAligned: 0,
  givenConflicts: 0,
  givenMissing: 0,
  surnamesAligned: 0,
  surnameConflicts: 0,
  surnamesMissing: 0,
  genderFlip: false,
  swapped: false,
  turned: false,
})
