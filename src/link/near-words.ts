// By word of two lists' names, the words of either that may weigh for it, and how much.
import { ascending } from '../metrics/columns.ts'
import type { Facts } from '../model/facts.ts'
import type { Neighbours } from '../names/neighbours.ts'
import { rowTokens } from '../names/row-tokens.ts'
import type { Relater } from '../names/relate.ts'
import type { Names } from './prepared-names.ts'

export interface NearWords extends Neighbours {
  /** The most that each neighbour of a word can weigh for it, in hundredths and in their order; found when it is first asked for. */
  most(word: number): Int32Array
}

interface Found {
  readonly a: Facts
  readonly b: Facts
  readonly near: NearWords
}
const found = new WeakMap<Relater, Found[]>()

/** Found once. Where the names were prepared of a far longer list besides, its words are not asked. */
export function nearWords({ tokens, relater, comparer }: Names, a: Facts, b: Facts): NearWords {
  const before = found.get(relater) ?? []
  const known = before.find((own) => own.a === a && own.b === b)
  if (known) return known.near
  const words = wordsOf(a, b, tokens.text.length)
  const neighbours = relater.neighbours(2 * words.length < tokens.text.length ? words : undefined)
  const near = before.find((own) => own.near.of === neighbours.of)?.near ?? weighed(neighbours, comparer)
  found.set(relater, [...before, { a, b, near }])
  return near
}

function weighed(neighbours: Neighbours, comparer: Names['comparer']): NearWords {
  const most: (Int32Array | undefined)[] = neighbours.of.map(() => undefined)
  return { ...neighbours, most: (word) => (most[word] ??= neighbours.of[word]!.map((other) => comparer.most(word, other))) }
}

/** Ascending. */
function wordsOf(a: Facts, b: Facts, size: number): Int32Array {
  const has = new Uint8Array(size)
  for (const f of [a, b]) for (const word of rowTokens(f).token) has[word] = 1
  return ascending(new Int32Array(size)).filter((word) => has[word] === 1)
}
