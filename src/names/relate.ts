// How two name tokens relate: ordered levels from equal to conflict, and the guards that keep common names apart. Symmetric.
import { ascending } from '../metrics/columns.ts'
import { jaroWinklerBound } from '../metrics/jaro-bound.ts'
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { oneEdit } from '../metrics/osa.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import { areSyllables } from '../metrics/syllables.ts'
import type { NameKnowledge, Part, Tokens } from '../model/name-parse.ts'
import type { Frequencies } from './frequencies.ts'
import { endingsFlip, genderFlips } from './gender.ts'
import { NO_JOINS, type Joins } from './joins.ts'
import { neighboursAmong, type Neighbours } from './neighbours.ts'
import { createRoughCheck, SIMILAR } from './rough-check.ts'
import { tokenSounds, type TokenSounds } from './sounds.ts'
import { tokenFeatures, type TokenFeatures } from './token-features.ts'

/** Ordered: a smaller number says more. */
export const RELATION = {
  exact: 0,
  accent: 1,
  fold: 2,
  variant: 3,
  nickname: 4,
  particle: 5,
  romanised: 6,
  script: 7,
  edit: 8,
  sound: 9,
  initial: 10,
  weakNickname: 11,
  alike: 12,
  consonants: 13,
  resembles: 14,
  conflict: 15,
} as const

/** Words so related may be one name or two: by one slip, one sound, or merely alike. */
export const LIKENESSES: readonly number[] = [RELATION.edit, RELATION.sound, RELATION.alike, RELATION.consonants]

/** In place of the relation of two first names: one side leaves its first name out. */
export const DROPPED = RELATION.conflict + 1

export const RELATION_NAMES = [
  'exact',
  'accent or ñ',
  'sounds the same',
  'spelling variant',
  'nickname',
  'particle',
  'romanised otherwise',
  'same sound in another script',
  'one edit',
  'same sound, other vowels',
  'initial',
  'weak nickname',
  'alike',
  'same consonants',
  'resembles',
  'differs',
] as const

export interface Relater {
  /** Do the bearers of these two given names differ in gender, as far as the tables know or the endings tell? */
  flips(a: number, b: number): boolean
  /** RELATION of two tokens in a part. */
  relate(a: number, b: number, part: Part): number
  /** The same where one of them is written in another script. */
  relateAcross(a: number, b: number, part: Part): number
  readonly sounds: TokenSounds
  /** Some names are written in another script. */
  readonly scripts: boolean
  readonly joins: Joins
  /**
   * Of each of these tokens, those of them that stand in some relation short of resemblance and conflict to it in either part, itself
   * included. `words` ascend; without, all tokens.
   */
  neighbours(words?: Int32Array): Neighbours
  /** A cheap check: false only where two different tokens conflict or merely resemble each other, in both parts, and none is a part of the other. */
  mayHelp(a: number, b: number): boolean
}

/**
 * `frequencies.common[part][token]`: a bit for the table, and one for each list, that has the token as a frequent name of that part. Two tokens
 * that one of these has are two names, never nearly equal. `scripts`: some names are written in another script.
 */
export function createRelater(
  tokens: Tokens,
  knowledge: NameKnowledge,
  frequencies: Pick<Frequencies, 'common' | 'oneList'>,
  { scripts, joins }: { readonly scripts: boolean; readonly joins: Joins } = { scripts: false, joins: NO_JOINS },
): Relater {
  const size = tokens.text.length
  const features = tokenFeatures(tokens, knowledge)
  const sounds = tokenSounds(tokens, knowledge)
  const { mayHelp, areAlike, areApart } = createRoughCheck(tokens, features, sounds, joins)
  const { plain, initial } = tokens
  const { maleShare } = features
  const flips = (a: number, b: number): boolean => genderFlips(plain[a]!, plain[b]!, maleShare[a]!, maleShare[b]!)
  const find = createFinder(tokens, features, sounds, knowledge, frequencies, flips)

  const given = new PairCache(size)
  const surname = new PairCache(size)
  const findGiven = (a: number, b: number): number => find(a, b, 'given')
  const findSurname = (a: number, b: number): number => find(a, b, 'surname')
  const relate = (a: number, b: number, part: Part): number => {
    if (a === b) return initial[a] ? RELATION.initial : RELATION.exact
    // Most words that meet are strangers, and a memory of them would not fit the processor's.
    if (areApart(a, b)) return RELATION.conflict
    const low = a < b ? a : b
    const high = a < b ? b : a
    return part === 'given' ? given.get(low, high, findGiven) : surname.get(low, high, findSurname)
  }
  const relateAcross = (a: number, b: number, part: Part): number => {
    const own = relate(a, b, part)
    if (own <= RELATION.accent || sounds.shared(a, b) < 0) return own
    if (part === 'given' && (flips(a, b) || endingsFlip(plain[a]!, plain[b]!))) return own
    return RELATION.script
  }
  const helps = (a: number, b: number): boolean =>
    relate(a, b, 'given') < RELATION.resembles ||
    relate(a, b, 'surname') < RELATION.resembles ||
    joins.areParts(a, b) ||
    (scripts && relateAcross(a, b, 'surname') < RELATION.resembles)
  const among = (words: Int32Array) => neighboursAmong(words, tokens, { features, sounds, joins, areAlike, helps })
  let ofAll: Neighbours | undefined
  return {
    flips,
    relate,
    relateAcross,
    sounds,
    scripts,
    joins,
    mayHelp,
    neighbours: (words) => (words ? among(words) : (ofAll ??= among(ascending(new Int32Array(size))))),
  }
}

/** Finds the relation of two different tokens, the strongest first: what `relate` says of them. */
export function createFinder(
  tokens: Tokens,
  { plainId, fusedId, codeId, romanId, skeletonId, skeleton, groupId, areNicknames }: TokenFeatures,
  sounds: TokenSounds,
  knowledge: NameKnowledge,
  { common, oneList }: Pick<Frequencies, 'common' | 'oneList'>,
  flips: (a: number, b: number) => boolean,
): (a: number, b: number, part: Part) => number {
  const { text, base, plain, mask, initial } = tokens
  const sameRoman = (a: number, b: number): boolean => romanId[a] !== -1 && romanId[a] === romanId[b]
  const sameGroup = (a: number, b: number): boolean => groupId[a] !== -1 && groupId[a] === groupId[b]
  /** Letters that the other lacks cannot match: most pairs of names end here. */
  const nothingInCommon = (a: number, b: number): boolean =>
    codeId[a] !== codeId[b] &&
    skeletonId[a] !== skeletonId[b] &&
    !sameRoman(a, b) &&
    !sameGroup(a, b) &&
    !areNicknames(a, b) &&
    sounds.shared(a, b) < 0 &&
    jaroWinklerBound(plain[a]!, plain[b]!, mask[a]!, mask[b]!) < SIMILAR.resembles
  /** Of one sound, but a woman's name and a man's, or two that the tables know with other vowels, as Corina and Karina. */
  const areTwoNames = (x: string, y: string, part: Part): boolean =>
    part === 'given' &&
    (endingsFlip(x, y) || (knowledge.bits(x, part) !== undefined && knowledge.bits(y, part) !== undefined && vowelsOf(x) !== vowelsOf(y)))
  /** The other list has no such word, though it should: it writes those given names otherwise. */
  const isMissed = (t: number): boolean => oneList.bits.given[t]! >= MISSED
  return (a, b, part) => {
    const x = plain[a]!
    const y = plain[b]!
    if (text[a] === text[b]) return RELATION.exact
    if (plainId[a] === plainId[b]) return base[a] === base[b] ? RELATION.particle : RELATION.accent
    if (fusedId[a] === fusedId[b]) return RELATION.accent
    if (initial[a] || initial[b]) return x[0] === y[0] ? RELATION.initial : RELATION.conflict
    if (nothingInCommon(a, b)) return RELATION.conflict
    const isFlip = part === 'given' && flips(a, b)
    if (!isFlip && codeId[a] === codeId[b] && x.length > 2 && y.length > 2) return RELATION.fold
    if (sameGroup(a, b)) return RELATION.variant
    const nickname = part === 'given' && areNicknames(a, b) ? knowledge.nickname(x, y) : 0
    if (nickname === 2 && !isFlip) return RELATION.nickname
    if (isFlip) return RELATION.conflict
    const commonIn = common[part][a]! & common[part][b]!
    // Two names on the list that has both: where the other has one of them only, it writes them alike.
    const areWrittenAlike = part === 'given' && (commonIn & TABLE) === 0 && (isMissed(a) || isMissed(b))
    const bothCommon = commonIn !== 0 && !areWrittenAlike
    const isTwo = areSyllables(x, y)
    if (sameRoman(a, b) && !isTwo && (!bothCommon || Math.min(x.length, y.length) >= LONG)) return RELATION.romanised
    const isOneEdit = !bothCommon && Math.min(x.length, y.length) >= 5 && oneEdit(x, y) && !isTwo
    // Few slips change the first letter, and brothers' names rhyme: Walid and Khalid, Marlon and Carlon.
    if (isOneEdit && (part === 'surname' || x[0] === y[0])) return RELATION.edit
    if (nickname === 1) return RELATION.weakNickname
    if (bothCommon) return RELATION.conflict
    const similarity = jaroWinkler(x, y)
    const isOneSound = sounds.shared(a, b) >= 0 && Math.max(similarity, jaroWinkler(text[a]!, text[b]!)) >= SOUNDS_FROM
    if (isOneSound && !areTwoNames(x, y, part)) return RELATION.sound
    if (isOneEdit || similarity >= SIMILAR.alike) return RELATION.alike
    if (skeletonId[a] === skeletonId[b] && skeleton[a]!.length >= 2) return RELATION.consonants
    return similarity >= SIMILAR.resembles ? RELATION.resembles : RELATION.conflict
  }
}

/** By so many hundredths of a bit against chance, that a word is missing on a list says how it is written there. */
const MISSED = 700
/** The bit of `common` that is the table's. */
const TABLE = 1

const vowelsOf = (text: string): string => text.replace(/[^aeiou]/g, '')

/** Words of so many letters that differ in romanisation only are one name, however common both are: Abdulrahman, Abdurrahman. */
const LONG = 9

/** Words of one sound that share so little else are two words. */
const SOUNDS_FROM = 0.6
