// Pairs inside one list → groups: the same person and episode at automatic strength, and weaker groups for a person to look at.
import { birthsApart } from '../metrics/births-apart.ts'
import { BOTH_WAYS, type Facts } from '../model/facts.ts'
import type { Pair, Sequence } from '../model/pair.ts'
import { dayNumber } from '../metrics/days.ts'

export interface DuplicateGroup {
  /** Fact positions, ascending by content rank; the first represents the group. */
  readonly members: readonly number[]
  readonly status: 'match' | 'possible'
  /** Hundredths of a bit: the weakest edge that joins the group. */
  readonly weight: number
  /** The pair that is that edge. */
  readonly edge: readonly [number, number]
}

export interface Duplicates {
  readonly groups: readonly DuplicateGroup[]
  /** Same person at automatic strength, but another episode. */
  readonly repeats: ReadonlySet<number>
}

/** `weigh` gives the weight of any pair; `pairs` are those of weight ≥ review. */
export function findDuplicates(f: Facts, pairs: Sequence<Pair>, weigh: (i: number, j: number) => number, tolerance: number): Duplicates {
  const repeats = new Set<number>()
  const edges: Pair[] = []
  const weak: Pair[] = []
  for (const pair of pairs) {
    if (!pair.automatic) weak.push(pair)
    else if (otherEpisode(f, pair, tolerance)) {
      repeats.add(pair.a)
      repeats.add(pair.b)
    } else edges.push(pair)
  }
  const known = new Map<number, number>()
  for (const { a, b, weight } of pairs) known.set(a * f.n + b, weight)
  const weightOf = (i: number, j: number): number => {
    const [x, y] = i < j ? [i, j] : [j, i]
    const found = known.get(x * f.n + y)
    if (found !== undefined) return found
    const weight = weigh(x, y)
    known.set(x * f.n + y, weight)
    return weight
  }
  const contradict = (x: number, y: number): boolean => weightOf(x, y) <= -500 || bornApart(f, x, y)
  const sure = cluster(f, edges, (p, q, between) => between >= 0 && !p.some((x) => q.some((y) => contradict(x, y))), weightOf)
  const all = cluster(f, [...edges, ...weak], (_p, _q, between) => between >= 0, weightOf, sure)
  const inSure = new Map<number, number>()
  sure.forEach((group, g) => group.members.forEach((m) => inSure.set(m, g)))
  const possible = all.filter((group) => group.members.length > 1 && new Set(group.members.map((m) => inSure.get(m) ?? -1 - m)).size > 1)
  return {
    groups: [
      ...sure.filter((g) => g.members.length > 1).map((g) => finish(f, g, 'match')),
      ...possible.map((g) => finish(f, g, 'possible')),
    ].sort((x, y) => f.rows[x.members[0]!]! - f.rows[y.members[0]!]!),
    repeats,
  }
}

interface Cluster {
  readonly members: number[]
  weight: number
  edge: readonly [number, number]
}

/** Agglomerates along edges, heaviest first, while the average weight between the parts (and `allowed`) holds. */
function cluster(
  f: Facts,
  edges: readonly Pair[],
  allowed: (p: readonly number[], q: readonly number[], average: number) => boolean,
  weightOf: (i: number, j: number) => number,
  start: readonly Cluster[] = [],
): Cluster[] {
  const of = new Map<number, Cluster>()
  for (const c of start) {
    const copy = { ...c, members: [...c.members] }
    for (const m of copy.members) of.set(m, copy)
  }
  const clusterOf = (m: number): Cluster => {
    const found = of.get(m)
    if (found) return found
    const own: Cluster = { members: [m], weight: Infinity, edge: [m, m] }
    of.set(m, own)
    return own
  }
  const order = [...edges].sort(
    (x, y) =>
      y.weight - x.weight ||
      f.rank[x.a]! + f.rank[x.b]! - f.rank[y.a]! - f.rank[y.b]! ||
      Math.min(f.rank[x.a]!, f.rank[x.b]!) - Math.min(f.rank[y.a]!, f.rank[y.b]!),
  )
  for (const edge of order) {
    const p = clusterOf(edge.a)
    const q = clusterOf(edge.b)
    if (p === q) continue
    let sum = 0
    for (const x of p.members) for (const y of q.members) sum += weightOf(x, y)
    if (!allowed(p.members, q.members, sum / (p.members.length * q.members.length))) continue
    p.members.push(...q.members)
    const weakest = [
      { weight: p.weight, edge: p.edge },
      { weight: q.weight, edge: q.edge },
      { weight: edge.weight, edge: [edge.a, edge.b] as const },
    ].sort((x, y) => x.weight - y.weight)[0]!
    p.weight = weakest.weight
    p.edge = weakest.edge
    for (const m of q.members) of.set(m, p)
  }
  return [...new Set(of.values())]
}

function finish(f: Facts, c: Cluster, status: 'match' | 'possible'): DuplicateGroup {
  return { members: [...c.members].sort((x, y) => f.rank[x]! - f.rank[y]!), status, weight: c.weight, edge: c.edge }
}

/** Somebody without a birth date must not join a mother and a daughter of one name. */
function bornApart(f: Facts, x: number, y: number): boolean {
  return birthsApart(f, x, f, y) && (f.document[x]! < 0 || f.document[x] !== f.document[y])
}

function otherEpisode(f: Facts, { a, b }: Pair, tolerance: number): boolean {
  const apart = (column: Int32Array, bit: number) =>
    ((f.bothWays[a]! | f.bothWays[b]!) & bit) === 0 &&
    column[a]! % 100 !== 0 &&
    column[b]! % 100 !== 0 &&
    Math.abs(dayNumber(column[a]!) - dayNumber(column[b]!)) > Math.max(30, tolerance)
  return apart(f.eventDate, BOTH_WAYS.event) || apart(f.arrest, BOTH_WAYS.arrest)
}
