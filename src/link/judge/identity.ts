// Who somebody is: how many identity facts agree, and what may stand in for them.
import type { Reason } from '../../model/pair.ts'
import { RELATION } from '../../names/relate.ts'
import { BIRTH, birthDate } from '../comparison/birth-date.ts'
import type { Identity } from '../comparison/comparison.ts'
import { DOCUMENT, document } from '../comparison/document.ts'
import { agrees, type PairEvidence } from './evidence.ts'
import { allNamesAgree, nothingConflicts } from './name-rules.ts'

/** An identity fact in halves: enough to link, and what an initial needs. */
export const ONE_FACT = 2
const TWO_FACTS = 4

const HALVES: Readonly<Record<Identity, number>> = { full: 2, half: 1, supporting: 0, none: 0 }

/** Identity facts of a pair, in halves. */
export function identityHalves(pair: PairEvidence): number {
  const { lists, i, j } = pair
  const { comparers } = lists.weigher
  let halves = nearDocument(pair) + nearBirth(pair) + supported(pair)
  for (const [at, { comparison }] of comparers.entries()) if (agrees(lists.weigher, at, i, j)) halves += HALVES[comparison.identity]
  return halves
}

const nearDocument = ({ levelOf }: PairEvidence): number => (levelOf(document) === DOCUMENT.near ? 1 : 0)

/** A birth date with a slip, or a year that fits, is a whole fact where all names agree. */
function nearBirth({ name, levelOf, sameContact }: PairEvidence): number {
  switch (levelOf(birthDate)) {
    case BIRTH.slip:
      return allNamesAgree(name) ? 2 : sameContact ? 1 : 0
    case BIRTH.yearFits:
      return allNamesAgree(name) ? 2 : 1
    default:
      return 0
  }
}

/**
 * An address, e-mail or telephone counts only beside another fact, since kin share it: as a whole fact beside an equal
 * document, as half of one beside a birth date that fits or a document with one digit off.
 */
function supported({ levelOf, sameContact, sameDocument }: PairEvidence): number {
  if (!sameContact) return 0
  if (sameDocument) return 2
  const birth = levelOf(birthDate)
  const fits = birth === BIRTH.equal || birth === BIRTH.slip || birth === BIRTH.yearFits
  return fits || levelOf(document) === DOCUMENT.near ? 1 : 0
}

/** A document that is equal, or nearly, while the other facts do not support that it is one person's. */
export function documentInDoubt({ name, levelOf, sameDocument, sameBirth, birthsDiffer, sameArrest, sameContact }: PairEvidence): Reason {
  if (sameDocument && birthsDiffer && !sameArrest && !sameContact) return 'birth dates differ'
  const isSupported = nothingConflicts(name) && (sameBirth || sameArrest || sameContact)
  return levelOf(document) === DOCUMENT.near && !isSupported ? 'document nearly equal' : ''
}

/** An initial needs two identity facts. */
export function onlyAnInitial({ name, sameDocument }: PairEvidence, halves: number): Reason {
  if (halves >= TWO_FACTS) return ''
  // A later given name may be an initial where the first one stands in full: that says no less than leaving it out.
  if (name.firstGiven === RELATION.initial || name.worstSurname === RELATION.initial) return 'initial'
  const best = name.bestGiven === RELATION.initial || name.bestSurname === RELATION.initial
  return best && !sameDocument ? 'initial' : ''
}

/** Twins are called José Luis and José Félix: where the second name is left out, a birth date does not tell them apart. */
export const maybeTwins = ({ name, sameDocument }: PairEvidence): Reason =>
  name.usualFirst && name.givenMissing > 0 && !sameDocument ? 'sibling pattern' : ''

/** Namesakes that chance makes of two lists: more than this many, and a name is too common to link alone. */
const MOST_NAMESAKES = 0.01

/** Why the name alone may not link; '' where it may. */
export function nameAlone(pair: PairEvidence): Reason {
  const { a, b, plan } = pair.lists
  if (plan.nameOnly === 'review') return 'name only'
  if (!pair.name.full || isOpposed(pair)) return 'no identity fact'
  const expected = a.n * b.n * 2 ** -pair.name.chanceBits
  return expected >= MOST_NAMESAKES ? 'common name' : ''
}

/** Does a fact disagree that a name alone must not outweigh? Two lists describe a person differently; one list repeats itself. */
function isOpposed({ lists: { a, b, weigher } }: PairEvidence): boolean {
  return weigher.comparers.some(({ comparison }, at) => {
    const opposes = comparison.levels[weigher.levels[at]!]?.opposesName
    return opposes === 'always' || (opposes === 'inside a list' && a === b)
  })
}
