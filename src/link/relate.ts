// How two name tokens relate: ordered levels from equal to conflict, and the guards that keep common names apart. Symmetric.
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { consonants } from '../metrics/consonants.ts'
import { romanFold } from '../metrics/roman-fold.ts'
import { letterMask } from '../metrics/letter-mask.ts'
import { PairCache } from './pair-cache.ts'
import { bitCount, jaroWinklerBound } from '../metrics/jaro-bound.ts'
import { oneEdit } from '../metrics/osa.ts'
import type { NameKnowledge, Tokens } from '../model.ts'

export type Part = 'given' | 'surname'

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

/** Do the bearers of these two given names differ in gender, as far as it is known or the ending tells? */
export function genderFlip(a: string, b: string, known: NameKnowledge): boolean {
  const x = known.maleShare(a)
  const y = known.maleShare(b)
  if (x !== undefined && y !== undefined) return (x > 0.85 && y < 0.15) || (x < 0.15 && y > 0.85)
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long === `${short}a`) return true
  return (
    a.length === b.length &&
    a.slice(0, -1) === b.slice(0, -1) &&
    ((a.endsWith('o') && b.endsWith('a')) || (a.endsWith('a') && b.endsWith('o')))
  )
}

export interface Relater {
  relate(a: number, b: number, part: Part): number
  /** Tokens that stand in some relation short of conflict to this one in either part, itself included. */
  neighbours(a: number): Int32Array
  /** Told cheaply: false where two different tokens surely conflict or merely resemble each other, in both parts. */
  mayHelp(a: number, b: number): boolean
}

/** `common[part][token]`: 1 where the token is a known, frequent name in that part; two such different tokens are never "nearly equal". */
export function createRelater(tokens: Tokens, known: NameKnowledge, common: Readonly<Record<Part, Uint8Array>>): Relater {
  const givenCache = new PairCache(tokens.text.length)
  const surnameCache = new PairCache(tokens.text.length)
  const skeleton = tokens.plain.map(consonants)
  const fusedId = ids(tokens.text.map(fused))
  const groups = tokens.plain.map((t) => known.variantGroup(t))
  const codeId = ids(tokens.code)
  const romanId = ids(tokens.plain.map((t) => (t.length >= 4 ? romanFold(t) : undefined)))
  const skeletonId = ids(skeleton)
  const groupId = ids(groups)
  const size = tokens.text.length
  const nicknamed = Uint8Array.from(tokens.plain, (t) => (known.hasNickname(t) ? 1 : 0))

  const relate = (a: number, b: number, part: Part): number => {
    if (a === b) return RELATION.exact
    const lo = a < b ? a : b
    const hi = a < b ? b : a
    return part === 'given' ? givenCache.get(lo, hi, judgeGiven) : surnameCache.get(lo, hi, judgeSurname)
  }
  const judgeGiven = (a: number, b: number): number => judge(a, b, 'given')
  const judgeSurname = (a: number, b: number): number => judge(a, b, 'surname')

  const judge = (a: number, b: number, part: Part): number => {
    const x = tokens.plain[a]!
    const y = tokens.plain[b]!
    if (tokens.text[a] === tokens.text[b]) return RELATION.exact
    if (x === y) return tokens.base[a] === tokens.base[b] ? RELATION.particle : RELATION.accent
    if (fusedId[a] === fusedId[b]) return RELATION.accent
    if (tokens.initial[a] || tokens.initial[b]) return x[0] === y[0] ? RELATION.initial : RELATION.conflict
    // Letters that the other lacks cannot match; most pairs of names end here.
    if (
      codeId[a] !== codeId[b] &&
      skeletonId[a] !== skeletonId[b] &&
      (romanId[a] === -1 || romanId[a] !== romanId[b]) &&
      (groupId[a] === -1 || groupId[a] !== groupId[b]) &&
      !(nicknamed[a] && nicknamed[b]) &&
      jaroWinklerBound(x, y, tokens.mask[a]!, tokens.mask[b]!) < 0.78
    )
      return RELATION.conflict
    const flips = part === 'given' && genderFlip(x, y, known)
    if (!flips && tokens.code[a] === tokens.code[b] && x.length > 2 && y.length > 2) return RELATION.fold
    if (groups[a] !== undefined && groups[a] === groups[b]) return RELATION.variant
    const nick = part === 'given' ? known.nickname(x, y) : 0
    if (nick === 2 && !flips) return RELATION.nickname
    if (flips) return RELATION.conflict
    const bothCommon = common[part][a] === 1 && common[part][b] === 1
    if (!bothCommon && romanId[a] !== -1 && romanId[a] === romanId[b]) return RELATION.romanised
    if (!bothCommon && Math.min(x.length, y.length) >= 5 && oneEdit(x, y)) return RELATION.edit
    if (nick === 1) return RELATION.weakNickname
    if (bothCommon) return RELATION.conflict
    const similarity = jaroWinkler(x, y)
    if (similarity >= 0.88) return RELATION.alike
    if (skeleton[a] === skeleton[b] && skeleton[a]!.length >= 2) return RELATION.consonants
    return similarity >= 0.78 ? RELATION.resembles : RELATION.conflict
  }

  const length = Uint16Array.from(tokens.plain, (t) => t.length)
  const letters = Uint8Array.from(tokens.plain, (t) => bitCount(letterMask(t)))
  const firstLetter = Uint16Array.from(tokens.plain, (t) => t.charCodeAt(0))

  // Neighbours matter only where they can weigh for the pair: not for mere resemblance, nor conflict. All are found at once, each pair of tokens once.
  let nearby: Int32Array[] | undefined
  const neighbours = (a: number): Int32Array => (nearby ??= findNeighbours())[a]!
  const findNeighbours = (): Int32Array[] => {
    const lists: number[][] = Array.from({ length: size }, (_, t) => [t])
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        if (mayHelp(a, b) && (relate(a, b, 'given') < RELATION.resembles || relate(a, b, 'surname') < RELATION.resembles)) {
          lists[a]!.push(b)
          lists[b]!.push(a)
        }
      }
    }
    return lists.map((list) => Int32Array.from(list))
  }
  const nicknames = new PairCache(size)
  const reckonNickname = (a: number, b: number): number => known.nickname(tokens.plain[a]!, tokens.plain[b]!)
  const nickname = (a: number, b: number): number => (a < b ? nicknames.get(a, b, reckonNickname) : nicknames.get(b, a, reckonNickname))
  const { mask, initial } = tokens
  const mayHelp = (a: number, b: number): boolean => {
    // Letters of one that the other lacks cannot match; nearly every pair fails by them. A Jaro–Winkler of .88 needs a Jaro of .8 with the
    // longest prefix, of .88 without one; c letters in common give at most (c/n + c/m + 1) / 3.
    const shared = bitCount(mask[a]! & mask[b]!)
    const n = length[a]!
    const m = length[b]!
    const lack = letters[a]! - shared
    const miss = letters[b]! - shared
    const common = Math.min(n - lack, m - miss) * (n + m) * 25
    if (common >= (firstLetter[a] === firstLetter[b] ? 35 : 41) * n * m || (lack <= 1 && miss <= 1 && n - m <= 1 && m - n <= 1))
      return !(initial[a] || initial[b]) || firstLetter[a] === firstLetter[b]
    if (initial[a] || initial[b]) return firstLetter[a] === firstLetter[b]
    return (
      codeId[a] === codeId[b] ||
      skeletonId[a] === skeletonId[b] ||
      fusedId[a] === fusedId[b] ||
      (romanId[a] !== -1 && romanId[a] === romanId[b]) ||
      (groupId[a] !== -1 && groupId[a] === groupId[b]) ||
      (nicknamed[a] === 1 && nicknamed[b] === 1 && nickname(a, b) > 0)
    )
  }
  return { relate, neighbours, mayHelp }
}

/** Equal values as equal numbers; undefined is −1. */
function ids(values: readonly (string | undefined)[]): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from(values, (v) => {
    if (v === undefined) return -1
    const id = known.get(v) ?? known.size
    known.set(v, id)
    return id
  })
}

const fused = (text: string): string => text.replaceAll('ñ', 'n').replaceAll('ç', 'c')
