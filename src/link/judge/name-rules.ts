// What names say against linking a pair without a person: half a name, kin, words that were cut up in another way.
import { birthsApart } from '../../metrics/births-apart.ts'
import type { Facts } from '../../model/facts.ts'
import { PARSE_STRIDE, parseAt } from '../../model/name-parse.ts'
import type { Reason } from '../../model/pair.ts'
import { DROPPED, type NameResult } from '../../names/name.ts'
import { RELATION } from '../../names/relate.ts'
import { birthDate, BIRTH } from '../comparison/birth-date.ts'
import type { PairEvidence } from './evidence.ts'

/**
 * Which half of a name is missing or disagrees; '' where a given name and a surname
 * agree. What merely resembles does not. An equal document needs neither.
 */
export function halfName({ lists: { a, b }, i, j, name, sameDocument }: PairEvidence): Reason {
  if (sameDocument) return ''
  const [words, wordsOfOther] = [longestName(a, i), longestName(b, j)]
  if (!words || !wordsOfOther) return 'no name'
  if (words === 1 || wordsOfOther === 1) return 'one word'
  if (name.givenAligned + name.givenConflicts === 0) return 'given names not compared'
  if (name.surnamesAligned + name.surnameConflicts === 0) return 'surnames not compared'
  if (name.surnamesAligned === 0 || name.bestSurname >= RELATION.resembles) return 'surnames differ'
  if (name.givenAligned === 0 || name.bestGiven >= RELATION.resembles) return 'sibling pattern'
  // Three words that agree are more than half a name, however they are cut up.
  if (Math.min(words, wordsOfOther) > 2) return ''
  if (name.bestGiven < 0) return 'given names not compared'
  return name.bestSurname < 0 ? 'surnames not compared' : ''
}

/** Words of a row's given names and surnames, in the longest reading. */
function longestName(f: Facts, i: number): number {
  let most = 0
  for (let p = 0, at = parseAt(f, i); p < f.parseCount[i]!; p++, at += PARSE_STRIDE)
    most = Math.max(most, f.parses[at]! + f.parses[at + 1]!)
  return most
}

/** Names that kin have, or that no reading makes one name. An equal document and an equal birth date together override them. */
export function kinsNames(pair: PairEvidence): Reason {
  const { name, sameDocument, sameBirth } = pair
  if (sameDocument && sameBirth) return ''
  const pattern = kinPattern(pair)
  if (pattern) return pattern
  if (!sameDocument && clash(pair)) return 'sibling pattern'
  return name.worstSurname < 0 && name.worstGiven < 0 ? 'no name' : ''
}

/** Twins share a birth date; nobody shares a document. */
function kinPattern({ name, sameDocument, sameBirth }: PairEvidence): Reason {
  switch (name.kin) {
    case 'sibling':
      return 'sibling pattern'
    case 'dropped':
      return sameDocument ? '' : 'sibling pattern'
    case 'later':
      // Claudia María and María Sonia share a María, and may be twins.
      return sameDocument || (sameBirth && name.firstGiven !== DROPPED) ? '' : 'sibling pattern'
    case 'parent':
      return 'parent pattern'
    case '':
      return ''
  }
}

const clash = ({ lists: { a, b, names }, i, j }: PairEvidence): boolean =>
  names.comparer.clash(a.parses, a.parseCount[i]!, parseAt(a, i), b.parses, b.parseCount[j]!, parseAt(b, j))

/** Kin share everything but a document: without an equal one, names in another order or births far apart go to a person. */
export function turnedOrBornApart({ lists: { a, b }, i, j, name, sameDocument, levelOf }: PairEvidence): Reason {
  if (sameDocument) return ''
  if (name.turned) return 'words turned'
  return levelOf(birthDate) > BIRTH.equal && birthsApart(a, i, b, j) ? 'born apart' : ''
}

/** In hundredths: names that weigh less are those of two people. */
const NAME_FLOOR = -300

/** An equal document does not link names that have nothing in common. */
export function nameFloor({ name, sameDocument, sameBirth }: PairEvidence): Reason {
  const nothingAligned = name.givenAligned + name.surnamesAligned === 0
  return sameDocument && name.weight < NAME_FLOOR && (!sameBirth || nothingAligned) ? 'name floor' : ''
}

/** Brothers and sisters (twins too) who share both surnames, or parent and child who share one. */
export function areKin(name: NameResult, sameBirth: boolean): boolean {
  if (name.surnamesAligned >= 2 && name.firstGiven === RELATION.conflict) return true
  return name.surnamesAligned >= 1 && name.surnameConflicts > 0 && name.firstSurname < RELATION.conflict && !sameBirth
}

/** All names agree: nothing is missing or conflicts. A later given name may be an initial that fits. */
export function allNamesAgree(name: NameResult): boolean {
  const onlyInitialsLater = name.worstGiven === RELATION.initial && name.firstGiven >= 0 && name.firstGiven <= RELATION.nickname
  return (
    name.worstGiven >= 0 &&
    (name.worstGiven <= RELATION.nickname || onlyInitialsLater) &&
    name.givenConflicts === 0 &&
    name.givenMissing === 0 &&
    name.worstSurname >= 0 &&
    name.worstSurname <= RELATION.nickname &&
    name.surnameConflicts === 0
  )
}

/** Nothing in the names conflicts, and what differs is a typing error at most. */
export const nothingConflicts = (name: NameResult): boolean =>
  name.givenConflicts + name.surnameConflicts === 0 && name.worstGiven <= RELATION.edit && name.worstSurname <= RELATION.edit
