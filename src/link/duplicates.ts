// Pairs inside one list → groups: the same person and episode at the risk of a link, and weaker groups for a person to look at.
import { groupOf, type Groups } from '../metrics/groups.ts'
import { dayNumber } from '../metrics/days.ts'
import { PairMemory } from '../metrics/pair-memory.ts'
import { BOTH_WAYS, RESOLVABLE, type Facts } from '../model/facts.ts'
import type { Basis, Pair, Reason, Sequence } from '../model/pair.ts'
import type { PairDecision, Plan } from '../model/plan.ts'
import { clustersOf } from './clusters.ts'
import { decidedInside, type DecidedInside } from './decided-inside.ts'
import { classOf, classSize, equalRows, type EqualRows } from './equal-rows.ts'
import { groupLimit } from './group-limit.ts'
import { power } from './judge/explanations.ts'
import type { PairJudge } from './judge/pair-judge.ts'
import { rivalled, type BeTwo } from './rivals.ts'
import { averageOdds, someBetween, strongest } from './rows-of-groups.ts'
import { contradictionsOf, objectionsOf, shortfallsOf } from './objections.ts'

export interface DuplicateGroup {
  /** Fact positions; the first represents the group: ascending by content rank, and rows that say too little of themselves last. */
  readonly members: readonly number[]
  readonly status: 'match' | 'possible'
  readonly basis: Basis
  /** Hundredths of a bit: the weakest edge that joins the group. */
  readonly weight: number
  /** The pair that is that edge. */
  readonly edge: readonly [number, number]
  /** Of a possible group: the pairs that a person is asked about. */
  readonly asked: readonly Pair[]
}

export interface Duplicates {
  /** In the order of the rows that represent them. */
  readonly groups: readonly DuplicateGroup[]
  /** Same person at automatic strength, but another episode. */
  readonly repeats: ReadonlySet<number>
  /** How many rows of possible groups are in none of the pairs that are asked. */
  readonly unasked: number
  /** Rows in groups that are too large to hold all rows that they might. */
  readonly crowd: ReadonlySet<number>
}

type Judge = Pick<PairJudge, 'odds' | 'explain' | 'judge' | 'comparers'>
type Wishes = Pick<Plan, 'accept' | 'dateTolerance'>

/**
 * `pairs` are those of odds ≥ review: between rows that stand for their classes, and the first two rows of each class. `decisions` are
 * people's on this list, `equal` its classes, `skipped` the rows that were not held against all that share a key with them. The order of
 * rows changes nothing.
 */
export function findDuplicates(
  f: Facts,
  pairs: Sequence<Pair>,
  judge: Judge,
  plan: Wishes,
  decisions: readonly PairDecision[] = [],
  equal: EqualRows = equalRows(f, new Set(decisions.flatMap(({ a, b }) => [a, b]))),
  skipped: ReadonlySet<number> = new Set(),
): Duplicates {
  const decided = decidedInside(decisions)
  const odds = remembered(equal, judge.odds, pairs)
  const objection = remembered(equal, objectionsOf(f, f, judge))
  const shortfall = remembered(equal, shortfallsOf({ odds, explain: judge.explain }, 100 * plan.accept))
  const besideDocuments = remembered(equal, objectionsOf(f, f, judge, 'documents'))
  const contradicts = contradictionsOf(f, objection, besideDocuments)
  const beTwo: BeTwo = (i, j, through) => (contradicts(i, j, through) ? 1 / (1 + power(odds(i, j))) : 0)
  const { said, edges, asked, weak, repeats } = splitPairs(f, pairs, { judge, decided, plan, equal, beTwo })
  const isApart = someBetween(decided.isApart)
  const isAsked = someBetween(decided.isAsked)

  const { isSmall, crowd } = groupLimit(f, pairs, equal, skipped)
  const sure = clustersOf(f, equal.first)
  sure.join(said, () => true)
  const refused = sure.join(
    rowEdges(edges, equal),
    (p, q, edge) =>
      isSmall(p, q) &&
      edge.odds + strongest(p, q, shortfall, decided) >= 100 * plan.accept &&
      !someBetween((i, j) => contradicts(i, j, edge))(p, q) &&
      !isApart(p, q) &&
      !isAsked(p, q),
  )
  const doubtful = [...refused.map((edge) => asking(edge, 'other row differs')), ...rowEdges(weak, equal)]
  const possible = clustersOf(f, equal.first, sure.groups())
  possible.join(asked, () => true)
  possible.join(doubtful, (p, q) => isSmall(p, q) && !isApart(p, q) && averageOdds(p, q, odds, decided) >= 0)
  const askedOf = new Map<number, Pair[]>()
  for (const pair of asked) {
    const own = askedOf.get(pair.a)
    if (own) own.push(pair)
    else askedOf.set(pair.a, [pair])
  }
  const groups = [
    ...sure.groups().map(({ members, joined }) => ({ ...finish(f, members, joined), status: 'match' as const, asked: [] })),
    ...possible.groups().flatMap(({ members, joined }) => {
      const open = members.flatMap((m) => askedOf.get(m) ?? [])
      const own = [...new Set([...joined, ...open])]
      return own.length ? [{ ...finish(f, members, own), status: 'possible' as const, asked: someOf(own, open) }] : []
    }),
  ]
  groups.sort((x, y) => f.rows[x.members[0]!]! - f.rows[y.members[0]!]!)
  return { groups, repeats, unasked: unaskedIn(groups), crowd: crowd() }
}

/** So many pairs of a group are asked at most. More are only of equal rows, which show a person nothing new. */
const MOST_ASKED = 400

/** Those on which people have spoken first. */
const someOf = (pairs: readonly Pair[], open: readonly Pair[]): readonly Pair[] =>
  pairs.length <= MOST_ASKED ? pairs : [...new Set([...open, ...pairs])].slice(0, MOST_ASKED)

function unaskedIn(groups: readonly DuplicateGroup[]): number {
  const large = groups.filter(({ asked }) => asked.length === MOST_ASKED)
  return large.reduce((sum, { members, asked }) => sum + members.length - new Set(asked.flatMap(({ a, b }) => [a, b])).size, 0)
}

/**
 * Pairs of classes → as few pairs of rows as join the same. The rows of a class hang on its first one; two classes hang together by
 * their first rows, and by every row of a class whose rows are not found to be one person themselves.
 */
function rowEdges(pairs: readonly Pair[], equal: EqualRows): Pair[] {
  const whole = new Set(pairs.flatMap(({ a, b }) => (equal.first[a] === equal.first[b] ? [equal.first[a]!] : [])))
  const partsOf = (row: number): Int32Array => (whole.has(equal.first[row]!) ? classOf(equal, row).subarray(0, 1) : classOf(equal, row))
  return pairs.flatMap((pair) => {
    if (classSize(equal, pair.a) === 1 && classSize(equal, pair.b) === 1) return [pair]
    const between = (a: number, b: number): Pair => ({ ...pair, a: Math.min(a, b), b: Math.max(a, b) })
    const [x, y] = [classOf(equal, pair.a), classOf(equal, pair.b)]
    if (equal.first[pair.a] === equal.first[pair.b]) return Array.from(x.subarray(1), (row) => between(x[0]!, row))
    const [p, q] = [partsOf(pair.a), partsOf(pair.b)]
    return [...Array.from(p, (row) => between(row, y[0]!)), ...Array.from(q.subarray(1), (row) => between(x[0]!, row))]
  })
}

interface Split {
  /** Pairs that people called the same. */
  readonly said: Pair[]
  readonly edges: Pair[]
  /** Pairs on which people were not sure, or no longer are. */
  readonly asked: Pair[]
  /** Pairs that only a person may join. */
  readonly weak: Pair[]
  /** Rows that are the same person in another episode. */
  readonly repeats: Set<number>
}

interface Grounds {
  readonly judge: Judge
  readonly decided: DecidedInside
  readonly plan: Wishes
  readonly equal: EqualRows
  /** How likely two rows are to be two people, where a pair may make them one. */
  readonly beTwo: BeTwo
}

function splitPairs(f: Facts, pairs: Sequence<Pair>, { judge, decided, plan, equal, beTwo }: Grounds): Split {
  const split: Split = { said: [], edges: [], asked: [], weak: [], repeats: new Set() }
  const isRepeat = (pair: Pair): boolean => {
    const isOther = otherEpisode(f, pair, plan.dateTolerance)
    if (isOther) for (const end of [pair.a, pair.b]) for (const row of classOf(equal, end)) split.repeats.add(row)
    return isOther
  }
  const isRivalled = rivalled(f, pairs, { decided, plan, equal, beTwo })
  for (const pair of pairs) {
    if (decided.isDecided(pair.a, pair.b)) continue
    if (!pair.automatic) split.weak.push(pair)
    else if (isRepeat(pair)) continue
    else if (isRivalled(pair)) split.weak.push(asking(pair, 'rivals'))
    else split.edges.push(pair)
  }
  for (const { a, b } of decided.same) {
    const pair: Pair = { a, b, ...judge.judge(a, b), automatic: true, basis: 'decision', reason: '' }
    if (!isRepeat(pair)) split.said.push(pair)
  }
  for (const { a, b, reason } of decided.asked) split.asked.push(asking({ a, b, ...judge.judge(a, b) }, reason))
  return split
}

const asking = (pair: Pair, reason: Reason): Pair => ({ ...pair, automatic: false, basis: 'evidence', reason })

/** Of two rows, or of the classes they stand for; symmetric, and found once. */
function remembered({ first, rows }: EqualRows, find: (i: number, j: number) => number, pairs: Sequence<Pair> | null = null) {
  const known = new PairMemory(pairs?.length)
  for (const { a, b, odds } of pairs ?? []) known.set(first[a]!, first[b]!, odds)
  return (i: number, j: number): number => {
    const [x, y] = [first[i]!, first[j]!]
    const found = known.get(x, y)
    if (found !== undefined) return found
    const value = x === y ? find(...firstTwo(rows, x)) : find(Math.min(x, y), Math.max(x, y))
    known.set(x, y, value)
    return value
  }
}

/** Two rows of a class; of one row, that one twice. */
const firstTwo = (rows: Groups, row: number): [number, number] => {
  const [x, y] = groupOf(rows, row)
  return y === undefined ? [x!, x!] : [Math.min(x!, y), Math.max(x!, y)]
}

function finish(f: Facts, members: readonly number[], joined: readonly Pair[]): Omit<DuplicateGroup, 'status' | 'asked'> {
  const weakest = joined.reduce((least, edge) => (edge.weight < least.weight ? edge : least))
  const saysLittle = (row: number) => Number(f.resolvable[row] !== RESOLVABLE.yes)
  return {
    members: [...members].sort((x, y) => saysLittle(x) - saysLittle(y) || f.rank[x]! - f.rank[y]!),
    basis: joined.some(({ basis }) => basis === 'decision') ? 'decision' : 'evidence',
    weight: weakest.weight,
    edge: [weakest.a, weakest.b],
  }
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
