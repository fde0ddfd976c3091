// Half a name says too little to link a pair without a person, unless the other facts alone do.
import type { Facts } from '../../model/facts.ts'
import { PARSE_STRIDE, wordAt, wordCount } from '../../model/name-parse.ts'
import { parseAt } from '../../model/parse-rows.ts'
import type { Reason } from '../../model/pair.ts'
import { RELATION } from '../../names/relate.ts'
import { BIRTH, birthDate } from '../comparison/birth-date.ts'
import type { PairEvidence } from './evidence.ts'

/**
 * Facts that weigh this much need no whole name: a document does, a birth date beside something of one's own does. That people were taken
 * and freed on one day is no help: those who share a birth date were born together, and so they are taken. Hundredths of a bit.
 */
const WITHOUT_A_NAME = 1700

/** Which half of a name is missing or disagrees; '' where a given name and a surname agree, or the other facts need neither. */
export function halfName(pair: PairEvidence): Reason {
  const { name, ownWeight, i, j } = pair
  const { a, b } = pair.lists
  if (ownWeight >= WITHOUT_A_NAME) return ''
  const [words, wordsOfOther] = [longestName(a, i), longestName(b, j)]
  if (!words || !wordsOfOther) return 'no name'
  if (words === 1 || wordsOfOther === 1) return isOneGivenName(pair) ? '' : 'one word'
  if (name.givenAligned + name.givenConflicts === 0) return 'given names not compared'
  if (name.surnamesAligned + name.surnameConflicts === 0) return 'surnames not compared'
  if (name.surnamesAligned === 0) return 'surnames differ'
  if (name.givenAligned === 0) return 'given names differ'
  if (name.bestSurname === RELATION.initial) return 'initial'
  // Words that are merely alike (Ivanov, Ivanovich) are no surname in common.
  if (name.bestSurname > RELATION.initial) return 'surnames differ'
  const agree = name.givenAligned + name.surnamesAligned
  if (agree > 2) return ''
  // Two words that agree are given names as well as a whole name, where each name has a word that the other has nothing like.
  if (name.givenConflicts + name.surnameConflicts > 0 && clashes(pair)) return 'names differ'
  if (Math.min(words, wordsOfOther) > 2) return ''
  if (name.bestGiven < 0) return 'given names not compared'
  return name.bestSurname < 0 ? 'surnames not compared' : ''
}

/**
 * The same word is the whole name of both, born on one day, and nobody on the lists has a surname: then no brother or sister is called so.
 * Where it may be a surname, twins who were taken together share all that two rows say.
 */
function isOneGivenName({ lists: { a, b, names }, i, j, levelOf }: PairEvidence): boolean {
  if (!names.frequencies.noSurnames || levelOf(birthDate) !== BIRTH.equal) return false
  const [of, ofOther] = [parseAt(a, i), parseAt(b, j)]
  return wordCount(a.parses, of) === wordCount(b.parses, ofOther) && wordAt(a.parses, of, 0) === wordAt(b.parses, ofOther, 0)
}

const clashes = ({ lists: { a, b, names }, i, j }: PairEvidence): boolean =>
  names.comparer.clash(a.parses, a.parseCount[i]!, parseAt(a, i), b.parses, b.parseCount[j]!, parseAt(b, j))

/** Words of a row's given names and surnames, in the longest reading. */
function longestName(f: Facts, i: number): number {
  let most = 0
  for (let p = 0, at = parseAt(f, i); p < f.parseCount[i]!; p++, at += PARSE_STRIDE)
    most = Math.max(most, f.parses[at]! + f.parses[at + 1]!)
  return most
}
