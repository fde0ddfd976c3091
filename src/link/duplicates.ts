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
  /** In the order of the rows that represent them. */
  readonly groups: readonly DuplicateGroup[]
  /** Same person at automatic strength, but another episode. */
  readonly repeats: ReadonlySet<number>
}

/** Hundredths of a bit of any pair of rows. */
interface Weigh {
  (i: number, j: number): number
}

/** Rows that weigh less than this against each other, in hundredths, are not one person, whoever links them. */
const CONTRADICTION = -500

/** `weigh` gives the weight of any pair; `pairs` are those of weight ≥ review; `tolerance` is in days. */
export function findDuplicates(f: Facts, pairs: Sequence<Pair>, weigh: Weigh, tolerance: number): Duplicates {
  const { edges, weak, repeats } = splitPairs(f, pairs, tolerance)
  const weightOf = remembered(f, pairs, weigh)
  const contradict = (x: number, y: number): boolean => weightOf(x, y) <= CONTRADICTION || bornApart(f, x, y)
  const sure = cluster(f, edges, weightOf, (p, q, average) => average >= 0 && !p.some((x) => q.some((y) => contradict(x, y))))
  const all = cluster(f, [...edges, ...weak], weightOf, (_p, _q, average) => average >= 0, sure)
  const groups = [
    ...sure.filter((group) => group.members.length > 1).map((group) => finish(f, group, 'match')),
    ...wider(all, sure).map((group) => finish(f, group, 'possible')),
  ]
  return { groups: groups.sort((x, y) => f.rows[x.members[0]!]! - f.rows[y.members[0]!]!), repeats }
}

/** Pairs that join a group, those that only a person may join, and rows that are the same person in another episode. */
function splitPairs(f: Facts, pairs: Sequence<Pair>, tolerance: number) {
  const [edges, weak]: [Pair[], Pair[]] = [[], []]
  const repeats = new Set<number>()
  for (const pair of pairs) {
    if (!pair.automatic) weak.push(pair)
    else if (otherEpisode(f, pair, tolerance)) repeats.add(pair.a).add(pair.b)
    else edges.push(pair)
  }
  return { edges, weak, repeats }
}

/** Symmetric; the weights of the pairs are at hand, others are found once. */
function remembered(f: Facts, pairs: Sequence<Pair>, weigh: Weigh): Weigh {
  const weights = new Map<number, number>()
  for (const { a, b, weight } of pairs) weights.set(a * f.n + b, weight)
  return (i, j) => {
    const [x, y] = i < j ? [i, j] : [j, i]
    const found = weights.get(x * f.n + y)
    if (found !== undefined) return found
    const weight = weigh(x, y)
    weights.set(x * f.n + y, weight)
    return weight
  }
}

interface Cluster {
  readonly members: number[]
  weight: number
  edge: readonly [number, number]
}

/** Agglomerates along edges, heaviest first, while `allowed` says so of the parts and the average weight between them. */
function cluster(
  f: Facts,
  edges: readonly Pair[],
  weightOf: Weigh,
  allowed: (p: readonly number[], q: readonly number[], average: number) => boolean,
  start: readonly Cluster[] = [],
): Cluster[] {
  const byRow = new Map<number, Cluster>()
  for (const group of start) {
    const copy = { ...group, members: [...group.members] }
    for (const m of copy.members) byRow.set(m, copy)
  }
  const clusterOf = (row: number): Cluster => {
    const found = byRow.get(row) ?? { members: [row], weight: Infinity, edge: [row, row] }
    byRow.set(row, found)
    return found
  }
  for (const edge of heaviestFirst(f, edges)) {
    const [p, q] = [clusterOf(edge.a), clusterOf(edge.b)]
    if (p === q || !allowed(p.members, q.members, averageWeight(p, q, weightOf))) continue
    p.members.push(...q.members)
    const joint = { weight: edge.weight, edge: [edge.a, edge.b] as const }
    const weakest = [p, q, joint].reduce((least, one) => (one.weight < least.weight ? one : least))
    p.weight = weakest.weight
    p.edge = weakest.edge
    for (const m of q.members) byRow.set(m, p)
  }
  return [...new Set(byRow.values())]
}

/** Ties by content, so that the order of rows changes nothing. */
function heaviestFirst(f: Facts, edges: readonly Pair[]): Pair[] {
  const rankSum = ({ a, b }: Pair) => f.rank[a]! + f.rank[b]!
  const firstRank = ({ a, b }: Pair) => Math.min(f.rank[a]!, f.rank[b]!)
  return [...edges].sort((x, y) => y.weight - x.weight || rankSum(x) - rankSum(y) || firstRank(x) - firstRank(y))
}

function averageWeight(p: Cluster, q: Cluster, weightOf: Weigh): number {
  let sum = 0
  for (const x of p.members) for (const y of q.members) sum += weightOf(x, y)
  return sum / (p.members.length * q.members.length)
}

/** Groups that hold rows of more than one sure group. */
function wider(all: readonly Cluster[], sure: readonly Cluster[]): Cluster[] {
  const sureOf = new Map(sure.flatMap((group) => group.members.map((m) => [m, group] as const)))
  return all.filter((group) => new Set(group.members.map((m) => sureOf.get(m) ?? m)).size > 1)
}

function finish(f: Facts, { members, weight, edge }: Cluster, status: DuplicateGroup['status']): DuplicateGroup {
  return { members: [...members].sort((x, y) => f.rank[x]! - f.rank[y]!), status, weight, edge }
}

/** Somebody without a birth date must not join a mother and a daughter of one name. */
function bornApart(f: Facts, x: number, y: number): boolean {
  return birthsApart(f, x, f, y) && (f.document[x]! < 0 || f.document[x] !== f.document[y])
}

/** Two dates of one kind more than this many days apart, or than the tolerance where that is more, are two episodes. */
const SAME_EPISODE = 30

function otherEpisode(f: Facts, { a, b }: Pair, tolerance: number): boolean {
  const apart = (column: Int32Array, bit: number) =>
    ((f.bothWays[a]! | f.bothWays[b]!) & bit) === 0 &&
    column[a]! % 100 !== 0 &&
    column[b]! % 100 !== 0 &&
    Math.abs(dayNumber(column[a]!) - dayNumber(column[b]!)) > Math.max(SAME_EPISODE, tolerance)
  return apart(f.eventDate, BOTH_WAYS.event) || apart(f.arrest, BOTH_WAYS.arrest)
}
