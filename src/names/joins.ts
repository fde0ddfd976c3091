// Two words of a name that another writes as one: Nour Aldin and Nouraldin, De Souza and Desouza.
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import { PairSet } from '../metrics/pair-set.ts'
import { soundSkeleton } from '../metrics/sound-key.ts'
import { PARSE_STRIDE, partCount, partOffset, type Part, type Tokens } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import type { NameColumns } from './frequencies.ts'

export interface Joins extends JoinedWords {
  /** Is the third word the first two, joined? */
  joined(first: number, second: number, whole: number): boolean
  /** Is one of these words a part of the other, in some name? */
  areParts(a: number, b: number): boolean
}

/** The same as a value, which can be sent elsewhere. */
export interface JoinedWords {
  /** By two words, as one number, those that they are when joined. */
  readonly wholes: ReadonlyMap<number, readonly number[]>
  /** By token, 1: it is the first of two such words. */
  readonly starts: Uint8Array
  /** Of each word the bits (`partBit`) of its parts: hardly any word has some. */
  readonly partMask: Int32Array
  /** By word, those that it is a part of or that are parts of it. */
  readonly parts: ReadonlyMap<number, ReadonlySet<number>>
}

/** Letters that a joined word has at least. */
const FEWEST_LETTERS = 6
/** Jaro–Winkler similarity of two words together to the joined one. */
const SAME_FROM = 0.85
const PARTS: readonly Part[] = ['given', 'surname']

export const NO_JOINS: Joins = {
  joined: () => false,
  starts: new Uint8Array(0),
  areParts: () => false,
  wholes: new Map(),
  partMask: new Int32Array(0),
  parts: new Map(),
}

/** One of 32. */
export const partBit = (word: number): number => 1 << (word & 31)

/** Gives words that stand side by side in a part of a name; the same two any number of times. */
export interface Neighbours {
  (look: (first: number, second: number) => void): void
}

export const neighboursIn =
  (lists: readonly NameColumns[]): Neighbours =>
  (look) => {
    for (const list of lists) eachNeighbours(list, look)
  }

/** Of words that stand side by side in some name. */
export function findJoins(neighbours: Neighbours, tokens: Tokens): JoinedWords {
  const size = tokens.text.length
  const wholes = new Map<string, number[]>()
  const skeleton = tokens.text.map((text) => soundSkeleton(text.replaceAll('ñ', 'n').replaceAll('ç', 'c')))
  for (const [t, text] of tokens.text.entries()) {
    if (text.length < FEWEST_LETTERS) continue
    const same = wholes.get(skeleton[t]!)
    if (same) same.push(t)
    else wholes.set(skeleton[t]!, [t])
  }
  const found = new Map<number, readonly number[]>()
  const parts = new Map<number, Set<number>>()
  const addPart = (of: number, word: number): void => {
    parts.set(of, (parts.get(of) ?? new Set<number>()).add(word))
  }
  const partMask = new Int32Array(size)
  const starts = new Uint8Array(size)
  const look = (first: number, second: number): void => {
    const pair = first * size + second
    const candidates = wholes.get(joinedSkeleton(skeleton[first]!, skeleton[second]!))
    if (!candidates) return
    const text = tokens.text[first]! + tokens.text[second]!
    const same = candidates.filter((t) => t !== first && t !== second && jaroWinkler(tokens.text[t]!, text) >= SAME_FROM)
    if (!same.length) return
    found.set(pair, same)
    starts[first] = 1
    for (const whole of same) {
      for (const part of [first, second]) {
        addPart(whole, part)
        addPart(part, whole)
        partMask[whole]! |= partBit(part)
      }
    }
  }
  const mayBeOne = joinedFilter(skeleton, wholes.keys())
  // The same two words stand in many names.
  const seen = new PairCache(size)
  const lookOnce = (first: number, second: number): number => {
    look(first, second)
    return LOOKED
  }
  neighbours((first, second) => {
    if (mayBeOne(first, second)) seen.get(first, second, lookOnce)
  })
  return { wholes: found, starts, partMask, parts }
}

export function joinsOf(words: JoinedWords): Joins {
  const { wholes, starts, partMask, parts } = words
  const size = starts.length
  const mayHave = (whole: number, part: number): boolean => (partMask[whole]! & partBit(part)) !== 0
  const related = pairSetOf(parts)
  return {
    ...words,
    joined: (first, second, whole) =>
      mayHave(whole, first) && mayHave(whole, second) && (wholes.get(first * size + second)?.includes(whole) ?? false),
    areParts: (a, b) => (mayHave(a, b) || mayHave(b, a)) && related.has(a, b),
  }
}

const LOOKED = 1

/** Common words are parts of so many that their bits say little, and are asked about in every other pair of names. */
function pairSetOf(parts: ReadonlyMap<number, ReadonlySet<number>>): PairSet {
  const pairs = [...parts].flatMap(([a, own]) => [...own].flatMap((b): (readonly [number, number])[] => (a < b ? [[a, b]] : [])))
  return new PairSet(pairs)
}

/** A vowel that begins a word is no sound inside one. */
const restOf = (second: string): string => (second.startsWith('A') || second.startsWith('w') ? second.slice(1) : second)

/** A vowel inside a word is no sound, and a doubled consonant is one. */
export function joinedSkeleton(first: string, second: string): string {
  const rest = restOf(second)
  return first.at(-1) === rest[0] ? first + rest.slice(1) : first + rest
}

/** A byte for each hash of a skeleton. */
const HASHES = 2 ** 18
const FACTOR = 0x01000193

/**
 * By token of the first and of the second word, may the two be one of these skeletons, joined? True now and then of others too, and never
 * false of those: hashes of joined skeletons are put together from those of their parts.
 */
export function joinedFilter(skeleton: readonly string[], wholes: Iterable<string>): (first: number, second: number) => boolean {
  const isWhole = new Uint8Array(HASHES)
  for (const whole of wholes) isWhole[hashOf(whole) & (HASHES - 1)] = 1
  const rest = skeleton.map(restOf)
  const hash = Int32Array.from(skeleton, hashOf)
  const last = Int32Array.from(skeleton, (text) => codeAt(text, text.length - 1))
  const begins = Int32Array.from(rest, (text) => codeAt(text, 0))
  // Twice: the whole rest of the second word, and without its first letter.
  const parts = [rest, rest.map((text) => text.slice(1))].map((texts) => ({
    hash: Int32Array.from(texts, hashOf),
    factor: Int32Array.from(texts, (text) => factorOf(text.length)),
  }))
  const [whole, shorter] = [parts[0]!, parts[1]!]
  return (first, second) => {
    const part = last[first] === begins[second] ? shorter : whole
    return isWhole[(Math.imul(hash[first]!, part.factor[second]!) + part.hash[second]!) & (HASHES - 1)] === 1
  }
}

const codeAt = (text: string, at: number): number => (text.length ? text.charCodeAt(at) : -1)

/** A polynomial of the letters, so that the hash of two texts together is that of the first times a power, and that of the second. */
function hashOf(text: string): number {
  let hash = 0
  for (let k = 0; k < text.length; k++) hash = (Math.imul(hash, FACTOR) + text.charCodeAt(k)) | 0
  return hash
}

function factorOf(length: number): number {
  let factor = 1
  for (let k = 0; k < length; k++) factor = Math.imul(factor, FACTOR)
  return factor
}

function eachNeighbours(f: NameColumns, look: (first: number, second: number) => void): void {
  for (let i = 0; i < f.n; i++) {
    for (let p = 0, at = parseAt(f, i); p < f.parseCount[i]!; p++, at += PARSE_STRIDE) {
      for (const part of PARTS) {
        const from = at + partOffset(part)
        const last = from + partCount(f.parses, at, part) - 1
        for (let k = from; k < last; k++) look(f.parses[k]!, f.parses[k + 1]!)
      }
    }
  }
}
