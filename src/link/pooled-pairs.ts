// Pairs of rows → pairs of people: duplicates are pooled, and the heaviest pair between two groups of rows stands for them.
import type { Facts } from '../model/facts.ts'
import { groupsOf } from '../metrics/groups.ts'
import type { PairTable } from './pair-table.ts'

export interface PooledColumns {
  /** Representatives. */
  readonly a: Int32Array
  readonly b: Int32Array
  /** Position, among the pairs, of the one that stands for the groups. */
  readonly via: Int32Array
}

/** In the order of the representatives' content. Automatic pairs stand before others, then the heaviest. */
export function poolPairs(a: Facts, b: Facts, pairs: PairTable, standsA: Int32Array, standsB: Int32Array): PooledColumns {
  const representativeB = (k: number): number => standsB[pairs.b[k]!]!
  const byRank = new Int32Array(pairs.length)
  for (let k = 0; k < pairs.length; k++) byRank[k] = a.rank[standsA[pairs.a[k]!]!]!
  const { start, item } = groupsOf(byRank, a.n)
  const via = new Int32Array(pairs.length)
  let size = 0
  for (let rank = 0; rank < a.n; rank++) {
    const own = item.subarray(start[rank], start[rank + 1])
    if (own.length > 1) own.sort((x, y) => b.rank[representativeB(x)]! - b.rank[representativeB(y)]!)
    const from = size
    for (const k of own) {
      const last = via[size - 1]!
      const isSamePerson = size > from && representativeB(last) === representativeB(k)
      if (!isSamePerson) via[size++] = k
      else if (isBetter(a, b, pairs, k, last)) via[size - 1] = k
    }
  }
  const kept = via.slice(0, size)
  return { a: kept.map((k) => standsA[pairs.a[k]!]!), b: kept.map(representativeB), via: kept }
}

function isBetter(a: Facts, b: Facts, pairs: PairTable, x: number, y: number): boolean {
  const isAutomatic = pairs.automatic(x)
  if (isAutomatic !== pairs.automatic(y)) return isAutomatic
  const order =
    pairs.odds[y]! - pairs.odds[x]! || a.rank[pairs.a[x]!]! - a.rank[pairs.a[y]!]! || b.rank[pairs.b[x]!]! - b.rank[pairs.b[y]!]!
  return order < 0
}
