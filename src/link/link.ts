// Pairs across two lists → links: duplicates pooled, one to one, rivals within the margin shown as ambiguous.
import type { Facts, LinkStatus, Pair } from '../model.ts'
import { assign } from './assign.ts'
import type { DuplicateGroup } from './duplicates.ts'

/** A link between the representatives of two groups of rows; `via` is the pair whose evidence it rests on. */
interface Linked {
  readonly a: number
  readonly b: number
  readonly via: Pair
  readonly status: LinkStatus
}

export interface LinkOutcome {
  readonly links: readonly Linked[]
  /** All pooled pairs by representative, heaviest first, linked or not: what a person may want to see. */
  readonly candidatesA: readonly (readonly Pooled[] | undefined)[]
  readonly candidatesB: readonly (readonly Pooled[] | undefined)[]
}

interface Pooled {
  readonly a: number
  readonly b: number
  readonly via: Pair
}

/** Which row stands for each row; a row outside every group stands for itself. */
export function representatives(n: number, groups: readonly DuplicateGroup[]): Int32Array {
  const of = Int32Array.from({ length: n }, (_, i) => i)
  for (const group of groups) if (group.status === 'match') for (const m of group.members) of[m] = group.members[0]!
  return of
}

/** `margin` in bits. */
export function linkLists(
  a: Facts,
  b: Facts,
  pairs: readonly Pair[],
  standsA: Int32Array,
  standsB: Int32Array,
  margin: number,
): LinkOutcome {
  const pooled = pool(a, b, pairs, standsA, standsB)
  const edges = pooled.map((p) => ({ a: p.a, b: p.b, weight: p.via.weight }))
  const chosen = assign(edges)
  const byA = groupBy(pooled, a.n, (p) => p.a)
  const byB = groupBy(pooled, b.n, (p) => p.b)
  const status = new Map<Pooled, LinkStatus>()
  const taken = { a: new Set<number>(), b: new Set<number>() }
  for (const e of chosen) {
    const pair = pooled[e]!
    if (byA[pair.a]!.length === 1 && byB[pair.b]!.length === 1) continue
    const rivals = [...byA[pair.a]!, ...byB[pair.b]!].filter((r) => r !== pair && r.via.weight >= pair.via.weight - 100 * margin)
    if (rivals.length) for (const r of [pair, ...rivals]) status.set(r, 'ambiguous')
  }
  for (const e of chosen) {
    const pair = pooled[e]!
    if (status.has(pair)) continue
    status.set(pair, pair.via.automatic ? 'match' : 'possible')
    if (pair.via.automatic) {
      taken.a.add(pair.a)
      taken.b.add(pair.b)
    }
  }
  // A row left over keeps its best candidates for a person, unless each of them is firmly somebody else's.
  const leftOver = (rows: readonly (readonly Pooled[] | undefined)[], side: 'a' | 'b') => {
    const other = side === 'a' ? 'b' : 'a'
    for (const list of rows) {
      if (!list || list.some((p) => status.has(p))) continue
      const free = list.filter((p) => !taken[other].has(p[other]) && !taken[side].has(p[side]))
      for (const p of free)
        if (p.via.weight >= free[0]!.via.weight - 100 * margin)
          status.set(p, free.length > 1 && free[1]!.via.weight >= free[0]!.via.weight - 100 * margin ? 'ambiguous' : 'possible')
    }
  }
  leftOver(byA, 'a')
  leftOver(byB, 'b')
  const links = pooled.filter((p) => status.has(p)).map((p): Linked => ({ ...p, status: status.get(p)! }))
  return { links: links.sort((x, y) => a.rows[x.a]! - a.rows[y.a]! || b.rows[x.b]! - b.rows[y.b]!), candidatesA: byA, candidatesB: byB }
}

/** The heaviest pair between any members of two groups stands for the groups; automatic ones first. */
function pool(a: Facts, b: Facts, pairs: readonly Pair[], standsA: Int32Array, standsB: Int32Array): Pooled[] {
  const best = new Map<number, Pooled>()
  const better = (x: Pair, y: Pair) =>
    Number(y.automatic) - Number(x.automatic) || y.weight - x.weight || a.rank[x.a]! - a.rank[y.a]! || b.rank[x.b]! - b.rank[y.b]!
  for (const via of pairs) {
    const [p, q] = [standsA[via.a]!, standsB[via.b]!]
    const key = p * b.n + q
    const found = best.get(key)
    if (!found || better(via, found.via) < 0) best.set(key, { a: p, b: q, via })
  }
  return [...best.values()].sort((x, y) => a.rank[x.a]! - a.rank[y.a]! || b.rank[x.b]! - b.rank[y.b]!)
}

/** By position, heaviest first; undefined where a row has none. */
function groupBy(pooled: readonly Pooled[], n: number, key: (p: Pooled) => number): (Pooled[] | undefined)[] {
  const groups = Array.from<Pooled[] | undefined>({ length: n })
  for (const p of pooled) {
    const group = groups[key(p)]
    if (group) group.push(p)
    else groups[key(p)] = [p]
  }
  for (const group of groups) if (group && group.length > 1) group.sort((x, y) => y.via.weight - x.via.weight)
  return groups
}
