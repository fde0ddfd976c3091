// Pairs across two lists → links: duplicates pooled, one to one, rivals within the margin shown as ambiguous.
import type { Facts } from '../model/facts.ts'
import type { LinkStatus, Pair, Sequence } from '../model/pair.ts'
import { groupOf, groupSize, groupsOf, type Groups } from '../metrics/groups.ts'
import { assign } from './assign.ts'
import type { DuplicateGroup } from './duplicates.ts'
import { PairTable } from './pair-table.ts'
import { poolPairs, type PooledColumns } from './pooled-pairs.ts'

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
  const of = new Int32Array(n).map((_, i) => i)
  for (const { status, members } of groups) if (status === 'match') for (const m of members) of[m] = members[0]!
  return of
}

/** What becomes of an edge; STATUS says the last three in words. */
const [NONE, MATCH, POSSIBLE, AMBIGUOUS] = [0, 1, 2, 3] as const
const STATUS: readonly LinkStatus[] = ['match', 'possible', 'ambiguous']

/** Pooled pairs as edges of a graph, and what becomes of each. */
interface Graph {
  readonly pairs: PairTable
  readonly pooled: PooledColumns
  readonly weight: Int32Array
  /** Edges of each row, heaviest first. */
  readonly byA: Groups
  readonly byB: Groups
  /** By edge: NONE, MATCH, POSSIBLE or AMBIGUOUS. */
  readonly status: Uint8Array
  /** Hundredths of a bit. */
  readonly margin: number
}

/**
 * Links between two lists. `found` are pairs of weight ≥ review, `standsA` and `standsB` the rows' representatives, `margin` is in bits.
 * The order of pairs and rows changes nothing.
 */
export function linkLists(
  a: Facts,
  b: Facts,
  found: Sequence<Pair>,
  standsA: Int32Array,
  standsB: Int32Array,
  margin: number,
): LinkOutcome {
  const pairs = found instanceof PairTable ? found : PairTable.of(found)
  const pooled = poolPairs(a, b, pairs, standsA, standsB)
  const weight = Int32Array.from(pooled.via, (via) => pairs.weight[via]!)
  const graph: Graph = {
    pairs,
    pooled,
    weight,
    byA: heaviestFirst(groupsOf(pooled.a, a.n), weight),
    byB: heaviestFirst(groupsOf(pooled.b, b.n), weight),
    status: new Uint8Array(weight.length),
    margin: 100 * margin,
  }
  const assigned = assign({ a: pooled.a, b: pooled.b, weight })
  markRivals(graph, assigned)
  const isTaken = linkAssigned(graph, assigned, a.n, b.n)
  keepLeftOver(graph, graph.byA, isTaken)
  keepLeftOver(graph, graph.byB, isTaken)
  return outcomeOf(graph)
}

/** An assigned pair and its rivals within the margin, on either side, are ambiguous. */
function markRivals({ pooled, weight, byA, byB, status, margin }: Graph, assigned: Int32Array): void {
  for (const e of assigned) {
    const [ofA, ofB] = [pooled.a[e]!, pooled.b[e]!]
    if (groupSize(byA, ofA) === 1 && groupSize(byB, ofB) === 1) continue
    const least = weight[e]! - margin
    for (const edges of [groupOf(byA, ofA), groupOf(byB, ofB)]) {
      for (const rival of edges) {
        if (rival === e || weight[rival]! < least) continue
        status[rival] = status[e] = AMBIGUOUS
      }
    }
  }
}

/** Assigned pairs without rivals link, or may. Gives the test whether an edge's rows, either of them, are linked. */
function linkAssigned({ pairs, pooled, status }: Graph, assigned: Int32Array, n: number, m: number): (e: number) => boolean {
  const takenA = new Uint8Array(n)
  const takenB = new Uint8Array(m)
  for (const e of assigned) {
    if (status[e] !== NONE) continue
    const isAutomatic = pairs.automatic(pooled.via[e]!)
    status[e] = isAutomatic ? MATCH : POSSIBLE
    if (isAutomatic) takenA[pooled.a[e]!] = takenB[pooled.b[e]!] = 1
  }
  return (e) => takenA[pooled.a[e]!] === 1 || takenB[pooled.b[e]!] === 1
}

/** A row left over keeps its best candidates for a person, unless each of them is firmly somebody else's. */
function keepLeftOver({ weight, status, margin }: Graph, rows: Groups, isTaken: (e: number) => boolean): void {
  for (let i = 0; i + 1 < rows.start.length; i++) {
    const own = groupOf(rows, i)
    if (!own.length || own.some((e) => status[e] !== NONE)) continue
    const free = own.filter((e) => !isTaken(e))
    if (!free.length) continue
    const least = weight[free[0]!]! - margin
    const best = free.filter((e) => weight[e]! >= least)
    for (const e of best) status[e] = best.length > 1 ? AMBIGUOUS : POSSIBLE
  }
}

function outcomeOf({ pairs, pooled, byA, byB, status }: Graph): LinkOutcome {
  const pooledAt = (e: number): Pooled => ({ a: pooled.a[e]!, b: pooled.b[e]!, via: pairs.at(pooled.via[e]!) })
  const linkAt = (e: number): Linked => ({
    a: pooled.a[e]!,
    b: pooled.b[e]!,
    via: pairs.at(pooled.via[e]!),
    status: STATUS[status[e]! - MATCH]!,
  })
  const linked = inRows(byA, (e) => status[e] !== NONE, pooled.b)
  const candidates = (groups: Groups) => (i: number) => (groupSize(groups, i) ? Array.from(groupOf(groups, i), pooledAt) : [])
  return {
    links: {
      length: linked.length,
      at: (k) => (k < linked.length ? linkAt(linked[k]!) : undefined),
      *[Symbol.iterator]() {
        for (const e of linked) yield linkAt(e)
      },
    },
    candidatesA: candidates(byA),
    candidatesB: candidates(byB),
  }
}

/** Items that are wanted, by row, and within a row by their other end. */
function inRows(groups: Groups, isWanted: (item: number) => boolean, otherEnd: Int32Array): Int32Array {
  const result = new Int32Array(groups.item.length)
  let size = 0
  for (let i = 0; i + 1 < groups.start.length; i++) {
    const from = size
    for (let k = groups.start[i]!; k < groups.start[i + 1]!; k++) if (isWanted(groups.item[k]!)) result[size++] = groups.item[k]!
    if (size - from > 1) result.subarray(from, size).sort((x, y) => otherEnd[x]! - otherEnd[y]!)
  }
  return result.slice(0, size)
}

/** Ties stay in their order. */
function heaviestFirst(groups: Groups, weight: Int32Array): Groups {
  for (let i = 0; i + 1 < groups.start.length; i++)
    if (groupSize(groups, i) > 1) groupOf(groups, i).sort((x, y) => weight[y]! - weight[x]! || x - y)
  return groups
}
