// The outcome of comparing two names, and what it shows of kin.
import { RELATION } from './relate.ts'

/** Weights in whole hundredths of a bit; relations are RELATION, DROPPED, or −1 where there is none. */
export interface NameResult {
  weight: number
  /** Addends of the weight: first given name, later ones, first surname, later ones, order. */
  given: number
  laterGiven: number
  surname: number
  laterSurnames: number
  order: number
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
  /** Bits of chance agreement of what agreed, for the expected number of namesakes. */
  chanceBits: number
  genderFlip: boolean
  /** Given names and surnames, or the surnames, stand in each other's place. */
  swapped: boolean
  /** The same words, but cut up into given names and surnames in two ways that do not meet: weighed as if they stood in one order. */
  turned: boolean
  /** The first given names agree on a María, José and the like, which siblings share. */
  usualFirst: boolean
  /** Given name and both surnames are there and agree, in some parse. */
  full: boolean
  /** What the names look like among kin; judged over all parses. */
  kin: Kin
}

/**
 * sibling: the surnames agree, a given name does not; dropped: one side leaves out the first given name; later: a later given name
 * differs; parent: a later surname differs.
 */
export type Kin = '' | 'sibling' | 'dropped' | 'later' | 'parent'

/** In place of the relation of two first names: one side leaves its first name out. */
export const DROPPED = 14

export const emptyResult = (): NameResult => ({
  weight: 0,
  given: 0,
  laterGiven: 0,
  surname: 0,
  laterSurnames: 0,
  order: 0,
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
  chanceBits: 0,
  genderFlip: false,
  swapped: false,
  turned: false,
  usualFirst: false,
  full: false,
  kin: '',
})

/** A given name and two surnames agree at least in sound, and nothing else is there. */
export function isFull(n: NameResult): boolean {
  return (
    n.surnamesAligned >= 2 &&
    n.surnamesMissing === 0 &&
    n.surnameConflicts === 0 &&
    n.worstSurname <= RELATION.fold &&
    n.givenAligned >= 1 &&
    n.givenConflicts === 0 &&
    n.firstGiven >= 0 &&
    n.firstGiven <= RELATION.fold &&
    n.worstGiven <= RELATION.fold &&
    !n.swapped
  )
}

/** Every word of both names agrees. */
export function allAgree(n: NameResult): boolean {
  const left = n.givenConflicts + n.surnameConflicts + n.givenMissing + n.surnamesMissing
  return left === 0 && n.worstGiven <= RELATION.nickname && n.worstSurname <= RELATION.nickname
}

/**
 * Brothers and sisters share surnames and differ in the first given name (or, José Luis and José Félix, in a later one);
 * parents and children differ in a later surname.
 */
export function kinPattern(n: NameResult): Kin {
  if (n.surnamesAligned === 0) return ''
  if (n.firstGiven >= RELATION.weakNickname && n.firstGiven <= RELATION.conflict) return 'sibling'
  if (n.givenConflicts > 0) return n.usualFirst ? 'sibling' : 'later'
  if (n.surnameConflicts > 0) return 'parent'
  return n.firstGiven === DROPPED ? 'dropped' : ''
}

/** Patterns of kin from harmless to grave. */
const SEVERITY: readonly Kin[] = ['', 'dropped', 'later', 'parent', 'sibling']

export const graverKin = (own: Kin, other: Kin): Kin => (SEVERITY.indexOf(own) >= SEVERITY.indexOf(other) ? own : other)
