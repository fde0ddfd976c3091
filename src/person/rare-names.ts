// Pairs of rows of two lists that have the same whole name, which nobody else on either list has.
import type { Facts } from '../model/facts.ts'
import { wordAt, wordCount, type Tokens } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'

/** A name of one word says too little. */
const FEWEST_WORDS = 2
/** Rows of long lists that are looked at, about: names are drawn, so that both lists have them. */
const ROWS = 100_000

/** Gives each list's rows by their name: a number for the words, in whatever order they stand. */
export function rowsByRareName({ text }: Tokens): (f: Facts) => ReadonlyMap<number, number> {
  const hashes = Int32Array.from(text, hashOf)
  const found = new WeakMap<Facts, ReadonlyMap<number, number>>()
  return (f) => {
    const rows = found.get(f) ?? rareNamesOf(f, hashes)
    found.set(f, rows)
    return rows
  }
}

function rareNamesOf(f: Facts, hashes: Int32Array): Map<number, number> {
  const rows = new Map<number, number>()
  for (let i = 0; i < f.n; i++) {
    if (!f.parseCount[i]) continue
    const name = nameOf(f, i, hashes)
    if (name >= 0) rows.set(name, rows.has(name) ? SEVERAL : i)
  }
  for (const [name, row] of rows) if (row === SEVERAL) rows.delete(name)
  return rows
}

const SEVERAL = -1

/** −1 for a name that is not taken. Words count as often as they stand. */
function nameOf(f: Facts, i: number, hashes: Int32Array): number {
  const at = parseAt(f, i)
  const words = wordCount(f.parses, at)
  if (words < FEWEST_WORDS) return -1
  let [sum, other] = [0, 0]
  for (let k = 0; k < words; k++) {
    const hash = hashes[wordAt(f.parses, at, k)]!
    sum = (sum + hash) | 0
    other = (other + Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)) | 0
  }
  return isDrawn(sum, f.n) ? (sum >>> 0) * 2 ** 20 + (other >>> 12) : -1
}

/** One name in a power of two, so that whatever is drawn of a longer list is drawn of a shorter one too. */
const isDrawn = (hash: number, n: number): boolean =>
  n <= ROWS || Math.imul(hash, 0x9e3779b1) >>> (32 - Math.ceil(Math.log2(n / ROWS))) === 0

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
  return hash
}
