// How two name tokens relate: ordered levels from equal to conflict, and the guards that keep common names apart. Symmetric.
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { consonants } from '../metrics/consonants.ts'
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
  edit: 6,
  initial: 7,
  weakNickname: 8,
  alike: 9,
  consonants: 10,
  resembles: 11,
  conflict: 12,
} as const

export const RELATION_NAMES = [
  'exact',
  'accent or ñ',
  'sounds the same',
  'spelling variant',
  'nickname',
  'particle',
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
  const [x, y] = [known.maleShare(a), known.maleShare(b)]
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
}

/** `common[part][token]`: 1 where the token is a known, frequent name in that part; two such different tokens are never "nearly equal". */
export function createRelater(tokens: Tokens, known: NameKnowledge, common: Readonly<Record<Part, Uint8Array>>): Relater {
  const cache = { given: new Map<number, number>(), surname: new Map<number, number>() }
  const skeleton = tokens.plain.map(consonants)
  const groups = tokens.plain.map((t) => known.variantGroup(t))
  const size = tokens.text.length
  const nearby: (Int32Array | undefined)[] = []

  const relate = (a: number, b: number, part: Part): number => {
    if (a === b) return RELATION.exact
    const [lo, hi] = a < b ? [a, b] : [b, a]
    const key = lo * size + hi
    const found = cache[part].get(key)
    if (found !== undefined) return found
    const level = judge(lo, hi, part)
    cache[part].set(key, level)
    return level
  }

  const judge = (a: number, b: number, part: Part): number => {
    const [x, y] = [tokens.plain[a]!, tokens.plain[b]!]
    if (tokens.text[a] === tokens.text[b]) return RELATION.exact
    if (x === y) return tokens.base[a] === tokens.base[b] ? RELATION.particle : RELATION.accent
    if (fused(tokens.text[a]!) === fused(tokens.text[b]!)) return RELATION.accent
    if (tokens.initial[a] || tokens.initial[b]) return x[0] === y[0] ? RELATION.initial : RELATION.conflict
    const flips = part === 'given' && genderFlip(x, y, known)
    if (!flips && tokens.code[a] === tokens.code[b] && x.length > 2 && y.length > 2) return RELATION.fold
    if (groups[a] !== undefined && groups[a] === groups[b]) return RELATION.variant
    const nick = part === 'given' ? known.nickname(x, y) : 0
    if (nick === 2 && !flips) return RELATION.nickname
    if (flips) return RELATION.conflict
    const bothCommon = common[part][a] === 1 && common[part][b] === 1
    if (!bothCommon && Math.min(x.length, y.length) >= 4 && Math.max(x.length, y.length) >= 5 && oneEdit(x, y)) return RELATION.edit
    if (nick === 1) return RELATION.weakNickname
    if (bothCommon) return RELATION.conflict
    const similarity = jaroWinkler(x, y)
    if (similarity >= 0.88) return RELATION.alike
    if (skeleton[a] === skeleton[b] && skeleton[a]!.length >= 2) return RELATION.consonants
    return similarity >= 0.78 ? RELATION.resembles : RELATION.conflict
  }

  // Neighbours matter only where they can weigh for the pair: not for mere resemblance, nor conflict.
  const neighbours = (a: number): Int32Array => {
    const done = nearby[a]
    if (done) return done
    const list: number[] = []
    for (let b = 0; b < size; b++) {
      if (b === a || (mayHelp(a, b) && (relate(a, b, 'given') < RELATION.resembles || relate(a, b, 'surname') < RELATION.resembles)))
        list.push(b)
    }
    return (nearby[a] = Int32Array.from(list))
  }
  const nicknamed = Uint8Array.from(tokens.plain, (t) => (known.hasNickname(t) ? 1 : 0))
  const mayHelp = (a: number, b: number): boolean => {
    const [x, y] = [tokens.plain[a]!, tokens.plain[b]!]
    if (tokens.initial[a] || tokens.initial[b]) return x[0] === y[0]
    if (
      tokens.code[a] === tokens.code[b] ||
      skeleton[a] === skeleton[b] ||
      (groups[a] !== undefined && groups[a] === groups[b]) ||
      (nicknamed[a] && nicknamed[b])
    )
      return true
    // Jaro–Winkler of .88 and single edits need nearly all letters in common: letters of one that the other lacks cannot match.
    const [p, q] = [tokens.mask[a]!, tokens.mask[b]!]
    return jaroWinklerBound(x, y, p, q) >= 0.88 || (Math.abs(x.length - y.length) <= 1 && bitCount(p & ~q) <= 1 && bitCount(q & ~p) <= 1)
  }
  return { relate, neighbours }
}

const fused = (text: string): string => text.replaceAll('ñ', 'n').replaceAll('ç', 'c')
