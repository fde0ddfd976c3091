// How two name tokens relate: ordered levels from equal to conflict, and the guards that keep common names apart. Symmetric.
import { jaroWinklerBound } from '../metrics/jaro-bound.ts'
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { oneEdit } from '../metrics/osa.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import type { NameKnowledge, Part, Tokens } from '../model/name-parse.ts'
import type { ByPart } from './by-part.ts'
import { genderFlips } from './gender.ts'
import { createRoughCheck } from './rough-check.ts'
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
  edit: 7,
  initial: 8,
  weakNickname: 9,
  alike: 10,
  consonants: 11,
  resembles: 12,
  conflict: 13,
} as const

export const RELATION_NAMES = [
  'exact',
  'accent or ñ',
  'sounds the same',
  'spelling variant',
  'nickname',
  'particle',
  'romanised otherwise',
  'one edit',
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
  /** Tokens that stand in some relation short of resemblance and conflict to this one in either part, itself included. */
  neighbours(a: number): Int32Array
  /** A cheap check: false only where two different tokens conflict or merely resemble each other, in both parts. */
  mayHelp(a: number, b: number): boolean
}

/** `common[part][token]`: 1 where the token is a known, frequent name in that part; two such different tokens are never "nearly equal". */
export function createRelater(tokens: Tokens, knowledge: NameKnowledge, common: ByPart<Uint8Array>): Relater {
  const size = tokens.text.length
  const features = tokenFeatures(tokens, knowledge)
  const mayHelp = createRoughCheck(tokens, features)
  const { plain } = tokens
  const { maleShare } = features
  const flips = (a: number, b: number): boolean => genderFlips(plain[a]!, plain[b]!, maleShare[a]!, maleShare[b]!)
  const find = createFinder(tokens, features, knowledge, common, flips)

  const given = new PairCache(size)
  const surname = new PairCache(size)
  const findGiven = (a: number, b: number): number => find(a, b, 'given')
  const findSurname = (a: number, b: number): number => find(a, b, 'surname')
  const relate = (a: number, b: number, part: Part): number => {
    if (a === b) return RELATION.exact
    const low = a < b ? a : b
    const high = a < b ? b : a
    return part === 'given' ? given.get(low, high, findGiven) : surname.get(low, high, findSurname)
  }
  const helps = (a: number, b: number): boolean =>
    mayHelp(a, b) && (relate(a, b, 'given') < RELATION.resembles || relate(a, b, 'surname') < RELATION.resembles)
  let neighbours: readonly Int32Array[] | undefined
  return { flips, relate, mayHelp, neighbours: (a) => (neighbours ??= allNeighbours(size, helps))[a]! }
}

/** By token, those that can weigh for a pair with it. */
function allNeighbours(size: number, helps: (a: number, b: number) => boolean): readonly Int32Array[] {
  const lists: number[][] = Array.from({ length: size }, (_, token) => [token])
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (!helps(a, b)) continue
      lists[a]!.push(b)
      lists[b]!.push(a)
    }
  }
  return lists.map((list) => Int32Array.from(list))
}

/** Finds the relation of two different tokens, the strongest first. */
function createFinder(
  tokens: Tokens,
  { plainId, fusedId, codeId, romanId, skeletonId, skeleton, groupId, areNicknames }: TokenFeatures,
  knowledge: NameKnowledge,
  common: ByPart<Uint8Array>,
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
    jaroWinklerBound(plain[a]!, plain[b]!, mask[a]!, mask[b]!) < RESEMBLES_FROM
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
    const bothCommon = common[part][a] === 1 && common[part][b] === 1
    if (!bothCommon && sameRoman(a, b)) return RELATION.romanised
    if (!bothCommon && Math.min(x.length, y.length) >= 5 && oneEdit(x, y)) return RELATION.edit
    if (nickname === 1) return RELATION.weakNickname
    if (bothCommon) return RELATION.conflict
    const similarity = jaroWinkler(x, y)
    if (similarity >= ALIKE_FROM) return RELATION.alike
    if (skeletonId[a] === skeletonId[b] && skeleton[a]!.length >= 2) return RELATION.consonants
    return similarity >= RESEMBLES_FROM ? RELATION.resembles : RELATION.conflict
  }
}

/** Jaro–Winkler similarities. */
const ALIKE_FROM = 0.88
const RESEMBLES_FROM = 0.78
