// Pairs across two lists → links: duplicates pooled, one to one, rivals within the margin shown as ambiguous.
import type { Facts } from '../model/facts.ts'
import type { LinkStatus, Pair, Reason, Sequence } from '../model/pair.ts'
import type { Plan } from '../model/plan.ts'
import { groupOf, groupSize, groupsOf, type Groups } from '../metrics/groups.ts'
import { assign } from './assign.ts'
import type { DuplicateGroup } from './duplicates.ts'
import { power } from './judge/explanations.ts'
import { PairTable } from './pair-table.ts'
import { poolPairs, type PooledColumns } from './pooled-pairs.ts'
import { NO_GROUPS, type GroupObjection } from './through-groups.ts'

/** A pair between the representatives of two groups of rows; `via` is the pair whose evidence it rests on. */
interface Pooled {
  readonly a: number
  readonly b: number
  readonly via: Pair
}

/** A pooled pair that links, or may. */
interface Linked extends Pooled {
  readonly status: LinkStatus
  /** Hundredths of a bit: those of the pair, once rivals of both rows share in what there is. */
  readonly odds: number
  /** Why it waits for a person, where the pair by itself would not. */
  readonly reason: Reason
}

export interface LinkOutcome {
  /** In the order of rows. */
  readonly links: Sequence<Linked>
  /** All pooled pairs of a representative, likeliest first, linked or not: what a person may want to see. */
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
  /** By edge, in hundredths of a bit. */
  readonly odds: Int32Array
  /** By edge: the odds once its rivals, at both ends, share in what there is. */
  readonly shared: Int32Array
  /** Edges of each row, likeliest first. */
  readonly byA: Groups
  readonly byB: Groups
  /** By edge: NONE, MATCH, POSSIBLE or AMBIGUOUS. */
  readonly status: Uint8Array
  /** By edge, 1: another row of the groups says otherwise. */
  readonly isContradicted: Uint8Array
  readonly objection: GroupObjection
  /** Hundredths of a bit. */
  readonly margin: number
  readonly accept: number
}

/**
 * Links between two lists. `found` are pairs of odds ≥ review, `standsA` and `standsB` the rows' representatives, `margin` and `accept` are in bits.
 * The order of pairs and rows changes nothing.
 */
export function linkLists(
  a: Facts,
  b: Facts,
  found: Sequence<Pair>,
  standsA: Int32Array,
  standsB: Int32Array,
  { margin, accept }: Pick<Plan, 'margin' | 'accept'>,
  objection: GroupObjection = NO_GROUPS,
): LinkOutcome {
  const pairs = found instanceof PairTable ? found : PairTable.of(found)
  const pooled = poolPairs(a, b, pairs, standsA, standsB)
  const odds = Int32Array.from(pooled.via, (via) => pairs.odds[via]!)
  const byA = likeliestFirst(groupsOf(pooled.a, a.n), odds)
  const byB = likeliestFirst(groupsOf(pooled.b, b.n), odds)
  const graph: Graph = {
    pairs,
    pooled,
    odds,
    shared: shareWithRivals(pairs, pooled, odds, byA, byB),
    byA,
    byB,
    status: new Uint8Array(odds.length),
    isContradicted: new Uint8Array(odds.length),
    objection,
    margin: 100 * margin,
    accept: 100 * accept,
  }
  const assigned = assign({ a: pooled.a, b: pooled.b, weight: odds })
  markRivals(graph, assigned)
  const isTaken = linkAssigned(graph, assigned, a.n, b.n)
  keepLeftOver(graph, graph.byA, isTaken)
  keepLeftOver(graph, graph.byB, isTaken)
  return outcomeOf(graph)
}

/** A row has one partner at most: a pair of odds o, whose rows have rivals of odds r in all, is likelier than not by o / (1 + r). */
function shareWithRivals(pairs: PairTable, { a, b, via }: PooledColumns, odds: Int32Array, byA: Groups, byB: Groups): Int32Array {
  const [sumsA, sumsB] = [byA, byB].map((groups) => {
    const sums = new Float64Array(groups.start.length - 1)
    for (let row = 0; row < sums.length; row++)
      for (let at = groups.start[row]!; at < groups.start[row + 1]!; at++) {
        const e = groups.item[at]!
        sums[row]! += pairs.timesOf(via[e]!) * power(odds[e]!)
      }
    return sums
  })
  return odds.map((own, e) => {
    const [rowA, rowB] = [a[e]!, b[e]!]
    if (groupSize(byA, rowA) === 1 && groupSize(byB, rowB) === 1) return own
    const rivals = Math.max(0, sumsA![rowA]! + sumsB![rowB]! - 2 * power(own))
    return Math.round(own - 100 * Math.log2(1 + rivals))
  })
}

/** An assigned pair and its rivals within the margin, on either side, are ambiguous. */
function markRivals({ pooled, odds, byA, byB, status, margin }: Graph, assigned: Int32Array): void {
  for (const e of assigned) {
    const [ofA, ofB] = [pooled.a[e]!, pooled.b[e]!]
    if (groupSize(byA, ofA) === 1 && groupSize(byB, ofB) === 1) continue
    const least = odds[e]! - margin
    for (const edges of [groupOf(byA, ofA), groupOf(byB, ofB)]) {
      for (const rival of edges) {
        if (rival === e || odds[rival]! < least) continue
        status[rival] = status[e] = AMBIGUOUS
      }
    }
  }
}

/** Assigned pairs without rivals link, or may. Gives the test whether an edge's rows, either of them, are linked. */
function linkAssigned(
  { pairs, pooled, status, shared, isContradicted, objection, accept }: Graph,
  assigned: Int32Array,
  n: number,
  m: number,
): (e: number) => boolean {
  const takenA = new Uint8Array(n)
  const takenB = new Uint8Array(m)
  for (const e of assigned) {
    if (status[e] !== NONE) continue
    const via = pooled.via[e]!
    const isLikely = pairs.automatic(via) && (pairs.isDecided(via) || shared[e]! >= accept)
    // What duplicates of its rows say counts as well, but for a person's word.
    if (isLikely && !pairs.isDecided(via) && shared[e]! + objection({ a: pairs.a[via]!, b: pairs.b[via]! }) < accept) isContradicted[e] = 1
    const isAutomatic = isLikely && !isContradicted[e]
    status[e] = isAutomatic ? MATCH : POSSIBLE
    if (isAutomatic) takenA[pooled.a[e]!] = takenB[pooled.b[e]!] = 1
  }
  return (e) => takenA[pooled.a[e]!] === 1 || takenB[pooled.b[e]!] === 1
}

/** A row left over keeps its best candidates for a person, unless each of them is firmly somebody else's. */
function keepLeftOver({ odds, status, margin }: Graph, rows: Groups, isTaken: (e: number) => boolean): void {
  for (let i = 0; i + 1 < rows.start.length; i++) {
    const own = groupOf(rows, i)
    if (!own.length || own.some((e) => status[e] !== NONE)) continue
    const free = own.filter((e) => !isTaken(e))
    if (!free.length) continue
    const least = odds[free[0]!]! - margin
    const best = free.filter((e) => odds[e]! >= least)
    for (const e of best) status[e] = best.length > 1 ? AMBIGUOUS : POSSIBLE
  }
}

function outcomeOf({ pairs, pooled, byA, byB, status, shared, isContradicted }: Graph): LinkOutcome {
  const pooledAt = (e: number): Pooled => ({ a: pooled.a[e]!, b: pooled.b[e]!, via: pairs.at(pooled.via[e]!) })
  const reasonAt = (e: number, { reason }: Pair): Reason => {
    if (isContradicted[e]) return 'other row differs'
    return status[e] === POSSIBLE && reason === '' ? 'rivals' : reason
  }
  const linkAt = (e: number): Linked => {
    const { a, b, via } = pooledAt(e)
    return { a, b, via, status: STATUS[status[e]! - MATCH]!, odds: shared[e]!, reason: reasonAt(e, via) }
  }
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
function likeliestFirst(groups: Groups, odds: Int32Array): Groups {
  for (let i = 0; i + 1 < groups.start.length; i++)
    if (groupSize(groups, i) > 1) groupOf(groups, i).sort((x, y) => odds[y]! - odds[x]! || x - y)
  return groups
}
