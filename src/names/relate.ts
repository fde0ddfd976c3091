// How two name tokens relate: ordered levels from equal to conflict, and the guards that keep common names apart. Symmetric.
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { consonants } from '../metrics/consonants.ts'
import { romanFold } from '../metrics/roman-fold.ts'
import { letterMask } from '../metrics/letter-mask.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import { bitCount, jaroWinklerBound } from '../metrics/jaro-bound.ts'
import { oneEdit } from '../metrics/osa.ts'
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'

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

/** Do the bearers of two given names differ in gender, as far as their shares of men (−1 unknown) or the endings tell? */
function genderFlips(a: string, b: string, x: number, y: number): boolean {
  if (x >= 0 && y >= 0) return (x > 0.85 && y < 0.15) || (x < 0.15 && y > 0.85)
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long === `${short}a`) return true
  return (
    a.length === b.length &&
    a.slice(0, -1) === b.slice(0, -1) &&
    ((a.endsWith('o') && b.endsWith('a')) || (a.endsWith('a') && b.endsWith('o')))
  )
}

export interface Relater {
  /** Do the bearers of these two given names differ in gender, as far as it is known or the ending tells? */
  flips(a: number, b: number): boolean
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
  const plainId = ids(tokens.plain)
  const maleShare = Float64Array.from(tokens.plain, (t) => known.maleShare(t) ?? -1)
  const nicknames = nicknamesAmong(tokens.plain, known)
  const areNicknames = (a: number, b: number): boolean => nicknames[a] !== undefined && nicknames[a].includes(b)

  const relate = (a: number, b: number, part: Part): number => {
    if (a === b) return RELATION.exact
    const lo = a < b ? a : b
    const hi = a < b ? b : a
    return part === 'given' ? givenCache.get(lo, hi, judgeGiven) : surnameCache.get(lo, hi, judgeSurname)
  }
  const judgeGiven = (a: number, b: number): number => judge(a, b, 'given')
  const judgeSurname = (a: number, b: number): number => judge(a, b, 'surname')

  const flips = (a: number, b: number): boolean => genderFlips(tokens.plain[a]!, tokens.plain[b]!, maleShare[a]!, maleShare[b]!)

  const judge = (a: number, b: number, part: Part): number => {
    const x = tokens.plain[a]!
    const y = tokens.plain[b]!
    if (tokens.text[a] === tokens.text[b]) return RELATION.exact
    if (plainId[a] === plainId[b]) return tokens.base[a] === tokens.base[b] ? RELATION.particle : RELATION.accent
    if (fusedId[a] === fusedId[b]) return RELATION.accent
    if (tokens.initial[a] || tokens.initial[b]) return x[0] === y[0] ? RELATION.initial : RELATION.conflict
    // Letters that the other lacks cannot match; most pairs of names end here.
    if (
      codeId[a] !== codeId[b] &&
      skeletonId[a] !== skeletonId[b] &&
      (romanId[a] === -1 || romanId[a] !== romanId[b]) &&
      (groupId[a] === -1 || groupId[a] !== groupId[b]) &&
      !areNicknames(a, b) &&
      jaroWinklerBound(x, y, tokens.mask[a]!, tokens.mask[b]!) < 0.78
    )
      return RELATION.conflict
    const isFlip = part === 'given' && flips(a, b)
    if (!isFlip && tokens.code[a] === tokens.code[b] && x.length > 2 && y.length > 2) return RELATION.fold
    if (groups[a] !== undefined && groups[a] === groups[b]) return RELATION.variant
    const nick = part === 'given' && areNicknames(a, b) ? known.nickname(x, y) : 0
    if (nick === 2 && !isFlip) return RELATION.nickname
    if (isFlip) return RELATION.conflict
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
  const head = Int32Array.from(tokens.plain, headOf)
  const tail = Uint16Array.from(tokens.plain, (t) => (t.charCodeAt(t.length - 2) << 8) | (t.charCodeAt(t.length - 1) & 0xff))

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
  const { mask, initial } = tokens
  const mayHelp = (a: number, b: number): boolean => {
    // Letters of one that the other lacks cannot match; nearly every pair fails by them. c letters in common give a Jaro of at most (c/n + c/m + 1) / 3.
    const shared = bitCount(mask[a]! & mask[b]!)
    const n = length[a]!
    const m = length[b]!
    const lack = letters[a]! - shared
    const miss = letters[b]! - shared
    const common = Math.min(n - lack, m - miss) * (n + m)
    // One edit in five letters or more leaves the first two alone, which is near enough already, or the last two.
    if (
      common >= ALIKE_FROM[Math.clz32(head[a]! ^ head[b]!) >>> 3]! * n * m ||
      (tail[a] === tail[b] && lack <= 1 && miss <= 1 && n - m <= 1 && m - n <= 1)
    )
      return !(initial[a] || initial[b]) || firstLetter[a] === firstLetter[b]
    if (initial[a] || initial[b]) return firstLetter[a] === firstLetter[b]
    return (
      codeId[a] === codeId[b] ||
      skeletonId[a] === skeletonId[b] ||
      fusedId[a] === fusedId[b] ||
      (romanId[a] !== -1 && romanId[a] === romanId[b]) ||
      (groupId[a] !== -1 && groupId[a] === groupId[b]) ||
      areNicknames(a, b)
    )
  }
  return { flips, relate, neighbours, mayHelp }
}

/** What c/n + c/m must reach for a Jaro–Winkler of .88, by equal letters in front: a hundredth of a thousandth less, so that rounding never errs low. */
const ALIKE_FROM = Float64Array.from([0, 1, 2, 3, 4], (prefix) => (3 * (0.88 - 0.1 * prefix)) / (1 - 0.1 * prefix) - 1.00001)

/** The first four letters, one byte each, the first on top. */
function headOf(text: string): number {
  let head = 0
  for (let k = 0; k < 4; k++) head = (head << 8) | (k < text.length ? text.charCodeAt(k) & 0xff : 0)
  return head
}

/** By token, those that it is a nickname of or that are nicknames of it; undefined where there are none. */
function nicknamesAmong(plain: readonly string[], known: NameKnowledge): (number[] | undefined)[] {
  const bearers = new Map<string, number[]>()
  for (let t = 0; t < plain.length; t++) {
    const same = bearers.get(plain[t]!)
    if (same) same.push(t)
    else bearers.set(plain[t]!, [t])
  }
  const among: (number[] | undefined)[] = new Array(plain.length)
  for (let t = 0; t < plain.length; t++) {
    for (const full of known.shortFor(plain[t]!)) {
      for (const u of bearers.get(full) ?? []) {
        ;(among[t] ??= []).push(u)
        ;(among[u] ??= []).push(t)
      }
    }
  }
  return among
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
