// By word of two lists' names, the words of either that may weigh for it.
import { ascending } from '../metrics/columns.ts'
import type { Facts } from '../model/facts.ts'
import type { Neighbours } from '../names/neighbours.ts'
import { rowTokens } from '../names/row-tokens.ts'
import type { Relater } from '../names/relate.ts'
import type { Names } from './prepared-names.ts'

interface Found {
  readonly a: Facts
  readonly b: Facts
  readonly near: Neighbours
}
const found = new WeakMap<Relater, Found[]>()

/** Found once. Where the names were prepared of a far longer list besides, its words are not asked. */
export function nearWords({ tokens, relater }: Names, a: Facts, b: Facts): Neighbours {
  const before = found.get(relater) ?? []
  const known = before.find((own) => own.a === a && own.b === b)
  if (known) return known.near
  const words = wordsOf(a, b, tokens.text.length)
  const near = relater.neighbours(2 * words.length < tokens.text.length ? words : undefined)
  found.set(relater, [...before, { a, b, near }])
  return near
}

/** Ascending. */
function wordsOf(a: Facts, b: Facts, size: number): Int32Array {
  const has = new Uint8Array(size)
  for (const f of [a, b]) for (const word of rowTokens(f).token) has[word] = 1
  return ascending(new Int32Array(size)).filter((word) => has[word] === 1)
}
