// Pairs across two lists → links: duplicates pooled, one to one, rivals within the margin shown as ambiguous.
import type { Facts } from '../model/facts.ts'
import type { LinkStatus, Pair, Sequence } from '../model/pair.ts'
import { assign } from './assign.ts'
import type { DuplicateGroup } from './duplicates.ts'
import { groupOf, groupSize, groupsOf, type Groups } from '../metrics/groups.ts'
import { PairTable } from './pair-table.ts'

/** A pair between the representatives of two groups of rows; `via` is the pair whose evidence it rests on. */
interface Pooled {
  readonly a: number
  readonly b: number
  readonly via: Pair
}

/** A pooled pair that links, or may. */
interface Linked extends Pooled {
  readonly status: LinkStatus
}

export interface LinkOutcome {
  /** In the order of rows. */
  readonly links: Sequence<Linked>
  /** All pooled pairs of a representative, heaviest first, linked or not: what a person may want to see. */
  candidatesA(i: number): readonly Pooled[]
  candidatesB(i: number): readonly Pooled[]
}

/** Which row stands for each row; a row outside every group stands for itself. */
export function representatives(n: number, groups: readonly DuplicateGroup[]): Int32Array {
  const of = new Int32Array(n)
  for (let i = 0; i < n; i++) of[i] = i
  for (const group of groups) if (group.status === 'match') for (const m of group.members) of[m] = group.members[0]!
  return of
}

const STATUS: readonly (LinkStatus | '')[] = ['', 'match', 'possible', 'ambiguous']
const [MATCH, POSSIBLE, AMBIGUOUS] = [1, 2, 3] as const
const NONE: readonly never[] = []

/** `margin` in bits. */
export function linkLists(
  a: Facts,
  b: Facts,
  found: Sequence<Pair>,
  standsA: Int32Array,
  standsB: Int32Array,
  margin: number,
): LinkOutcome {
  const pairs = found instanceof PairTable ? found : PairTable.of(found)
  const pooled = pool(a, b, pairs, standsA, standsB)
  const n = pooled.a.length
  const weight = Int32Array.from(pooled.via, (via) => pairs.weight[via]!)
  const byA = heaviestFirst(groupsOf(pooled.a, a.n), weight)
  const byB = heaviestFirst(groupsOf(pooled.b, b.n), weight)
  const status = new Uint8Array(n)
  const chosen = assign({ a: pooled.a, b: pooled.b, weight })
  for (const e of chosen) {
    const [ofA, ofB] = [pooled.a[e]!, pooled.b[e]!]
    if (groupSize(byA, ofA) === 1 && groupSize(byB, ofB) === 1) continue
    const least = weight[e]! - 100 * margin
    let rivals = false
    for (const rows of [groupOf(byA, ofA), groupOf(byB, ofB)]) {
      for (const r of rows) {
        if (r === e || weight[r]! < least) continue
        status[r] = AMBIGUOUS
        rivals = true
      }
    }
    if (rivals) status[e] = AMBIGUOUS
  }
  const takenA = new Uint8Array(a.n)
  const takenB = new Uint8Array(b.n)
  for (const e of chosen) {
    if (status[e]) continue
    const automatic = pairs.automatic(pooled.via[e]!)
    status[e] = automatic ? MATCH : POSSIBLE
    if (automatic) takenA[pooled.a[e]!] = takenB[pooled.b[e]!] = 1
  }
  // A row left over keeps its best candidates for a person, unless each of them is firmly somebody else's.
  const leftOver = (rows: Groups) => {
    for (let i = 0; i + 1 < rows.start.length; i++) {
      const own = groupOf(rows, i)
      if (!own.length || own.some((p) => status[p] !== 0)) continue
      const free = own.filter((p) => !takenA[pooled.a[p]!] && !takenB[pooled.b[p]!])
      if (!free.length) continue
      const least = weight[free[0]!]! - 100 * margin
      const several = free.length > 1 && weight[free[1]!]! >= least
      for (const p of free) if (weight[p]! >= least) status[p] = several ? AMBIGUOUS : POSSIBLE
    }
  }
  leftOver(byA)
  leftOver(byB)

  const at = (p: number): Pooled => ({ a: pooled.a[p]!, b: pooled.b[p]!, via: pairs.at(pooled.via[p]!) })
  const linkAt = (p: number): Linked => ({
    a: pooled.a[p]!,
    b: pooled.b[p]!,
    via: pairs.at(pooled.via[p]!),
    status: STATUS[status[p]!] as LinkStatus,
  })
  const linked = inRows(byA, (p) => status[p] !== 0, pooled.b)
  const candidates = (groups: Groups) => (i: number) => (groupSize(groups, i) ? Array.from(groupOf(groups, i), at) : NONE)
  return {
    links: {
      length: linked.length,
      at: (k) => (k < linked.length ? linkAt(linked[k]!) : undefined),
      *[Symbol.iterator]() {
        for (const p of linked) yield linkAt(p)
      },
    },
    candidatesA: candidates(byA),
    candidatesB: candidates(byB),
  }
}

/** Items that are wanted, by row, and within a row by its other end. */
function inRows(groups: Groups, wanted: (item: number) => boolean, other: Int32Array): Int32Array {
  const result = new Int32Array(groups.item.length)
  let size = 0
  for (let i = 0; i + 1 < groups.start.length; i++) {
    const from = size
    for (let k = groups.start[i]!; k < groups.start[i + 1]!; k++) if (wanted(groups.item[k]!)) result[size++] = groups.item[k]!
    if (size - from > 1) result.subarray(from, size).sort((x, y) => other[x]! - other[y]!)
  }
  return result.slice(0, size)
}

interface PooledColumns {
  readonly a: Int32Array
  readonly b: Int32Array
  /** Position among the pairs. */
  readonly via: Int32Array
}

/** The heaviest pair between any members of two groups stands for the groups, automatic ones first; in the order of the rows' content. */
function pool(a: Facts, b: Facts, pairs: PairTable, standsA: Int32Array, standsB: Int32Array): PooledColumns {
  const n = pairs.length
  const better = (x: number, y: number): boolean => {
    const [p, q] = [pairs.automatic(x), pairs.automatic(y)]
    if (p !== q) return p
    const by =
      pairs.weight[y]! - pairs.weight[x]! || a.rank[pairs.a[x]!]! - a.rank[pairs.a[y]!]! || b.rank[pairs.b[x]!]! - b.rank[pairs.b[y]!]!
    return by < 0
  }
  const byRank = new Int32Array(n)
  for (let k = 0; k < n; k++) byRank[k] = a.rank[standsA[pairs.a[k]!]!]!
  const { start, item } = groupsOf(byRank, a.n)
  const via = new Int32Array(n)
  let size = 0
  for (let r = 0; r < a.n; r++) {
    const own = item.subarray(start[r], start[r + 1])
    if (own.length > 1) own.sort((x, y) => b.rank[standsB[pairs.b[x]!]!]! - b.rank[standsB[pairs.b[y]!]!]!)
    const from = size
    for (const k of own) {
      const last = via[size - 1]!
      if (size > from && standsB[pairs.b[last]!] === standsB[pairs.b[k]!]) {
        if (better(k, last)) via[size - 1] = k
      } else via[size++] = k
    }
  }
  const kept = via.slice(0, size)
  return { a: kept.map((k) => standsA[pairs.a[k]!]!), b: kept.map((k) => standsB[pairs.b[k]!]!), via: kept }
}

/** Ties stay in their order. */
function heaviestFirst(groups: Groups, weight: Int32Array): Groups {
  for (let i = 0; i + 1 < groups.start.length; i++)
    if (groupSize(groups, i) > 1) groupOf(groups, i).sort((x, y) => weight[y]! - weight[x]! || x - y)
  return groups
}
