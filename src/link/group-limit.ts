// How large a group of duplicates may grow, and which rows it might have held beyond that: each row that joins is held against all others.
import type { Facts } from '../model/facts.ts'
import type { Pair, Sequence } from '../model/pair.ts'
import type { Kinds } from './clusters.ts'
import { classOf, type EqualRows } from './equal-rows.ts'

/** One person is not told in more ways than this on one list. */
const MOST_KINDS = 256
/** Where pairs hang so many different rows together, a group holds fewer of them. */
const VAST = MOST_KINDS
const MOST_IN_VAST = 32
/** Rows of which nobody knows what else they are like are asked pair by pair: large groups of them would say no more. */
const MOST_IN_CUT = 8

export interface GroupLimit {
  /** May two groups be one, as far as their size goes? */
  isSmall(p: Kinds, q: Kinds): boolean
  /** Rows of groups that were too large to be one: they were not held against all that they might be. */
  crowd(): ReadonlySet<number>
}

/** `skipped`: rows that were not held against all that share a key with them. */
export function groupLimit(f: Facts, pairs: Sequence<Pair>, equal: EqualRows, skipped: ReadonlySet<number>): GroupLimit {
  const together = sizesOf(f.n, pairs, equal.first)
  const cut = new Set<Kinds>()
  return {
    isSmall(p, q) {
      const kind = kindOf(p)
      const most = together(kind) <= VAST ? MOST_KINDS : skipped.has(kind) ? MOST_IN_CUT : MOST_IN_VAST
      if (p.size + q.size <= most) return true
      cut.add(p).add(q)
      return false
    },
    crowd() {
      const kinds = new Set(Array.from(cut, (group) => [...group.keys()]).flat())
      return new Set(Array.from(kinds, (kind) => [...classOf(equal, kind)]).flat())
    },
  }
}

const kindOf = (group: Kinds): number => group.keys().next().value!

/** By row that stands for its class: how many of them pairs hang together with it. */
function sizesOf(n: number, pairs: Sequence<Pair>, first: Int32Array): (row: number) => number {
  const parent = first.slice()
  const size = new Int32Array(n).fill(1)
  const rootOf = (row: number): number => {
    let at = row
    // Each row on the way hangs on the one behind the next.
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  for (const { a, b } of pairs) {
    const [x, y] = [rootOf(first[a]!), rootOf(first[b]!)]
    if (x === y) continue
    const [small, large] = size[x]! < size[y]! ? [x, y] : [y, x]
    parent[small] = large
    size[large]! += size[small]!
  }
  return (row) => size[rootOf(row)]!
}
