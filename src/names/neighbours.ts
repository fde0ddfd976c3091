// By word of a name, those that can weigh for a pair with it: words that share a key are found by it, words of nearly the same letters by trying all.
import { bitCount } from '../metrics/jaro-bound.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { Joins } from './joins.ts'
import { mostApart, type RoughCheck } from './rough-check.ts'
import { MOST_SOUNDS, type TokenSounds } from './sounds.ts'
import type { TokenFeatures } from './token-features.ts'

interface Tests {
  readonly features: TokenFeatures
  readonly sounds: TokenSounds
  readonly joins: Joins
  readonly areAlike: RoughCheck['areAlike']
  /** Of two words that may be near each other: can one weigh for the other? */
  helps(a: number, b: number): boolean
}

export interface Neighbours {
  /** By word, itself included. */
  readonly of: readonly Int32Array[]
  /** By word, 1: too many words have nearly its letters, and those are not among its neighbours. */
  readonly isCut: Uint8Array
}

/** Pairs of words of nearly the same letters that are looked at, for all words and for each. Honest lists have half as many, or fewer. */
const MOST_ALIKE = 1_000_000
const MOST_ALIKE_EACH = 200

/** `words`: the only ones that are asked for, and that are neighbours. */
export function neighboursAmong(words: Int32Array, tokens: Tokens, tests: Tests): Neighbours {
  const most = Math.max(MOST_ALIKE, MOST_ALIKE_EACH * words.length)
  const none = new Uint8Array(tokens.plain.length)
  const all = neighboursWithout(none, words, tokens, tests, most)
  if (all) return { of: all, isCut: none }
  const isCut = wordsToCut(words, tokens, tests, (2 * most) / words.length)
  return { of: neighboursWithout(isCut, words, tokens, tests, Infinity)!, isCut }
}

/** Null where that are more pairs of nearly the same letters than are looked at. */
function neighboursWithout(
  isCut: Uint8Array,
  words: Int32Array,
  tokens: Tokens,
  { features, sounds, joins, areAlike, helps }: Tests,
  mostAlike: number,
): readonly Int32Array[] | null {
  const { plain, initial } = tokens
  const size = plain.length
  const lists: number[][] = Array.from({ length: size }, () => [])
  const isAsked = new Uint8Array(size)
  for (const word of words) {
    lists[word]!.push(word)
    isAsked[word] = 1
  }
  const sharing = sharingKeys(features, sounds, joins, initialsOf(plain, initial))
  /** The last word that each was tried with. */
  const triedWith = new Int32Array(size).fill(-1)
  const tryPair = (a: number, b: number): void => {
    triedWith[b] = a
    if (!helps(a, b)) return
    lists[a]!.push(b)
    lists[b]!.push(a)
  }
  const alikeTo = alikeBehind(words, tokens, areAlike)
  let alike = 0
  for (let at = 0; at < words.length; at++) {
    const a = words[at]!
    sharing(a, (b) => {
      if (b > a && isAsked[b] === 1 && triedWith[b] !== a) tryPair(a, b)
    })
    if (initial[a] || isCut[a]) continue
    for (const b of alikeTo(at)) {
      if (triedWith[b] === a || initial[b] || isCut[b]) continue
      if (++alike > mostAlike) return null
      tryPair(a, b)
    }
  }
  return lists.map((list) => Int32Array.from(list))
}

/**
 * Gives the words behind a place that are alike to the word there, in their order, until it is asked again. Nearly all have other letters,
 * which is seen side by side.
 */
function alikeBehind(words: Int32Array, { plain, mask }: Tokens, areAlike: RoughCheck['areAlike']): (at: number) => Int32Array {
  const letters = Int32Array.from(words, (word) => mask[word]!)
  const lengths = Int32Array.from(words, (word) => plain[word]!.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const apart = new Map<number, Int32Array>()
  const found = new Int32Array(words.length)
  return (at) => {
    const [word, own, length] = [words[at]!, letters[at]!, lengths[at]!]
    const most = apart.get(length) ?? mostApart(length, longest)
    apart.set(length, most)
    let many = 0
    for (let next = at + 1; next < words.length; next++)
      if (bitCount(own ^ letters[next]!) <= most[lengths[next]!]! && areAlike(word, words[next]!)) found[many++] = words[next]!
    return found.subarray(0, many)
  }
}

/** Words that have more words of nearly their letters than this, 1 each. */
function wordsToCut(words: Int32Array, { plain, initial }: Tokens, { areAlike }: Tests, most: number): Uint8Array {
  const isCut = new Uint8Array(plain.length)
  for (const a of words) {
    let alike = 0
    for (let k = 0; k < words.length && alike <= most; k++) {
      const b = words[k]!
      if (b !== a && !initial[b] && areAlike(a, b)) alike++
    }
    isCut[a] = Number(alike > most && !initial[a])
  }
  return isCut
}

/** A key for each first letter that stands alone; −1 where none does. */
function initialsOf(plain: readonly string[], initial: Uint8Array): Int32Array {
  const letters = new Set(plain.flatMap((word, t) => (initial[t] ? [word[0]!] : [])))
  return Int32Array.from(plain, (word) => (letters.has(word[0]!) ? word.charCodeAt(0) : -1))
}

/** Visits the words that share a key with one, now and then twice. */
function sharingKeys(features: TokenFeatures, sounds: TokenSounds, joins: Joins, initials: Int32Array) {
  const { codeId, skeletonId, fusedId, romanId, groupId, nicknames } = features
  const columns = [codeId, skeletonId, fusedId, romanId, groupId, initials].map((column) => ({ column, words: wordsOf(column, 1) }))
  const wordsOfSound = wordsOf(sounds.own, MOST_SOUNDS)
  return (a: number, visit: (b: number) => void): void => {
    for (const { column, words } of columns) if (column[a] !== -1) words.get(column[a]!)!.forEach(visit)
    for (let at = MOST_SOUNDS * a; at < MOST_SOUNDS * (a + 1); at++)
      if (sounds.own[at] !== -1) wordsOfSound.get(sounds.own[at]!)!.forEach(visit)
    nicknames[a]?.forEach(visit)
    joins.parts.get(a)?.forEach(visit)
  }
}

/** By key, the words that have it; each word has so many places for keys. */
function wordsOf(keys: Int32Array, places: number): ReadonlyMap<number, readonly number[]> {
  const words = new Map<number, number[]>()
  keys.forEach((key, at) => {
    if (key === -1) return
    const word = Math.floor(at / places)
    const same = words.get(key)
    if (same) same.push(word)
    else words.set(key, [word])
  })
  return words
}
