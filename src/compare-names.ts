// `compareNames`: the judgement on two names alone, as they were written.
import { areSyllables } from './metrics/syllables.ts'
import { vowelsClash } from './metrics/vowels.ts'
import { expectObject, expectText } from './model/expect.ts'
import { NAME_FLAG, type NameKnowledge, type Tokens } from './model/name-parse.ts'
import { parseAt } from './model/parse-rows.ts'
import { prepareNames } from './link/prepared-names.ts'
import type { NameResult } from './names/name.ts'
import { DROPPED, RELATION, RELATION_NAMES, type Relater } from './names/relate.ts'
import { relateSuffixes } from './names/suffixes.ts'
import { compareSpelling, type SpelledWord, type Spelling } from './names/spelling.ts'
import { isPatronymic } from './names/patronymics.ts'
import type { CleanName } from './person/clean-name.ts'
import { namesToFacts } from './person/names-to-facts.ts'
import { nameKnowledge } from './names/knowledge.ts'

export interface NameComparison {
  readonly relation: 'match' | 'possible' | 'different'
  /** log2 odds that the same name was meant, before any prior; whole hundredths. */
  readonly weight: number
  readonly level: string
  readonly explanation: readonly { readonly comparison: string; readonly weight: number }[]
}

export interface CompareNamesOptions {
  readonly knowledge?: NameKnowledge
}

/** As a caller without types may hand them over. */
const checkOptions = (options: unknown): void => expectObject(options, 'options')

/** "match": a careful reader would take them for the same person's name. It does not mean that a pair may be linked. Symmetric. */
export function compareNames(a: string, b: string, options: CompareNamesOptions = {}): NameComparison {
  expectText(a, 'a')
  expectText(b, 'b')
  checkOptions(options)
  const known = options.knowledge ?? nameKnowledge()
  const { facts, tokens, cleaned, words } = namesToFacts([a, b], known)
  const [x, y] = cleaned
  if (!x?.tokens.length || !y?.tokens.length) return { relation: 'different', weight: 0, level: 'no name', explanation: [] }
  const { comparer, relater } = prepareNames([facts], tokens, known, true)
  const sides = [facts.parses, facts.parseCount[0]!, 0, facts.parses, facts.parseCount[1]!, parseAt(facts, 1)] as const
  const parts = comparer.compare(...sides)
  const { weight, explanation } = evidenceOf(parts)
  const byDocuments = judgeDocuments(x.document, y.document)
  if (byDocuments) return { relation: byDocuments, weight, level: 'documents inside the names differ', explanation }
  const suffixes = relateSuffixes(x.suffix, y.suffix)
  if (suffixes === 'differ') return { relation: 'different', weight, level: 'suffix', explanation }
  const flips = parts.genderFlip || areManAndWoman(words[0]!, words[1]!, relater)
  const isOtherFirst = parts.firstGiven === DROPPED && words[0]!.length !== words[1]!.length
  const byParts = flips
    ? 'different'
    : judgeParts(parts, isOtherFirst || comparer.clash(...sides) || haveOtherVowels(words[0]!, words[1]!, tokens, relater))
  const [spelledX, spelledY] = withoutPatronymic(words[0]!, words[1]!, tokens).map((ids) =>
    ids.map((token) => spelledWord(token, tokens, known)),
  )
  const romanised = ((x.flags ^ y.flags) & NAME_FLAG.romanised) !== 0
  const spelling = compareSpelling(spelledX!, spelledY!, relater, { romanised })
  const bySpelling = flips ? 'different' : judgeSpelling(spelling)
  const stronger = STRENGTH.indexOf(byParts) >= STRENGTH.indexOf(bySpelling) ? byParts : bySpelling
  const level = flips ? 'gender' : stronger === byParts ? levelOf(parts, byParts) : 'word by word'
  // A younger has somebody who is called the same, whom a name without the mark may name.
  const relation = stronger === 'match' && (suffixes === 'one' || isCapped(x, y)) ? 'possible' : stronger
  if (stronger === byParts) return { relation, weight, level, explanation }
  // The parts were not what decided; what the words say by how rare they are does.
  const bits = Math.round(100 * spelling.bits) / 100
  return { relation, weight: bits, level, explanation: [{ comparison: 'words', weight: bits }] }
}

/** Do the names differ in one word, and that a man's in one and a woman's in the other, however they are cut up? */
function areManAndWoman(x: readonly number[], y: readonly number[], relater: Relater): boolean {
  const [ownX, ownY] = [x.filter((token) => !y.includes(token)), y.filter((token) => !x.includes(token))]
  return ownX.length === 1 && ownY.length === 1 && relater.flips(ownX[0]!, ownY[0]!)
}

/** Has each name a word that is like one of the other by its consonants alone: Hussein and Hasan, Zhang and Zheng? */
function haveOtherVowels(x: readonly number[], y: readonly number[], { plain }: Tokens, relater: Relater): boolean {
  const isOther = (a: number, b: number): boolean =>
    relater.relate(a, b, 'surname') === RELATION.sound &&
    !y.includes(a) &&
    !x.includes(b) &&
    (vowelsClash(plain[a]!, plain[b]!) || areSyllables(plain[a]!, plain[b]!))
  return x.some((a) => y.some((b) => isOther(a, b)))
}

const STRENGTH: readonly NameComparison['relation'][] = ['different', 'possible', 'match']

/** What each part of the names weighs. */
function evidenceOf(n: NameResult): Pick<NameComparison, 'weight' | 'explanation'> {
  const parts = [
    ['given name', n.given],
    ['later given name', n.laterGiven],
    ['given names together', n.givenTogether],
    ['surname', n.surname],
    ['later surname', n.laterSurnames],
    ['surnames together', n.surnamesTogether],
    ['name order', n.order],
  ] as const
  return {
    weight: n.weight / 100,
    explanation: parts.filter(([, weight]) => weight !== 0).map(([comparison, weight]) => ({ comparison, weight: weight / 100 })),
  }
}

/** What documents that stand inside both names say; null where they say nothing against each other. */
function judgeDocuments(x: string, y: string): 'different' | 'possible' | null {
  const [d, e] = [digits(x), digits(y)]
  if (!d || !e || d === e) return null
  // A naturalised foreigner's number changes with its letter, from E to V.
  const letter = (document: string) => /^[A-Z]/i.exec(document)?.[0]?.toUpperCase()
  return letter(x) && letter(y) && letter(x) !== letter(y) ? 'possible' : 'different'
}

/** Are they never more than possibly the same: letters of another script, two people in one cell? */
const isCapped = (x: CleanName, y: CleanName): boolean => ((x.flags | y.flags) & (NAME_FLAG.lookalike | NAME_FLAG.twoPeople)) !== 0

function levelOf(n: NameResult, relation: NameComparison['relation']): string {
  const worst = Math.max(n.worstGiven, n.worstSurname)
  return relation !== 'different' && worst >= 0 ? `at worst: ${RELATION_NAMES[Math.min(worst, RELATION.conflict)]!}` : 'differs'
}

/** The judgement where given names and surnames can be told apart. */
function judgeParts(n: NameResult, isDoubtful: boolean): NameComparison['relation'] {
  const relation = judgeAligned(n)
  return isDoubtful && relation === 'match' ? 'possible' : relation
}

function judgeAligned(n: NameResult): NameComparison['relation'] {
  const worst = Math.max(n.worstGiven, n.worstSurname)
  const conflicts = n.givenConflicts + n.surnameConflicts
  if (n.firstGiven === RELATION.conflict || n.firstSurname === RELATION.conflict || conflicts > 0) {
    const rest = conflicts <= 1 && n.weight > 900 && n.firstGiven < RELATION.alike && n.givenConflicts === 0
    return rest ? 'possible' : 'different'
  }
  if (n.weight < 300) return n.weight > 0 && worst <= RELATION.initial ? 'possible' : 'different'
  if (!n.givenAligned || !n.surnamesAligned || n.swapped) return 'possible'
  // What is left out, or stands as an initial, must be made up for by how rare the rest is.
  const missing = n.givenMissing + n.surnamesMissing > 0
  const shortened = n.worstSurname <= RELATION.edit && n.worstGiven <= RELATION.initial && n.givenAligned >= 2
  if (worst <= RELATION.sound) return n.weight >= (missing ? 1500 : 1100) ? 'match' : 'possible'
  return shortened && n.weight >= 1600 ? 'match' : 'possible'
}

/** The judgement by words alone: all of the shorter name answered, and rare enough for that to mean something. */
function judgeSpelling({ mean, least, extra, first, bits }: Spelling): NameComparison['relation'] {
  if (least >= 0.85 && (extra ? first && mean >= 0.9 && bits >= 22 && extra <= 2 : bits >= 14)) return 'match'
  return (least >= 0.85 && !extra) || (least >= 0.45 && mean >= 0.75 && bits >= 12) ? 'possible' : 'different'
}

/** A father's name that only one of the names has is left out. */
function withoutPatronymic(x: readonly number[], y: readonly number[], { text, base }: Tokens): (readonly number[])[] {
  const isFathers = (token: number, at: number) => at > 0 && isPatronymic(text[token]!, base[token]!)
  if (x.some(isFathers) === y.some(isFathers)) return [x, y]
  return [x, y].map((ids) => ids.filter((token, at) => !isFathers(token, at)))
}

const UNKNOWN_BITS = 14.5

function spelledWord(token: number, tokens: Tokens, known: NameKnowledge): SpelledWord {
  const given = known.bits(tokens.base[token]!, 'given')
  const surname = known.bits(tokens.base[token]!, 'surname')
  return {
    token,
    plain: tokens.plain[token]!,
    bits: Math.min(given ?? UNKNOWN_BITS, surname ?? UNKNOWN_BITS),
    unknown: given === undefined && surname === undefined,
    given: given !== undefined && given < (surname ?? UNKNOWN_BITS),
  }
}

const digits = (document: string): string => document.replace(/\D/g, '')
