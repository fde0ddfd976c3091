// What the lists say themselves: collects the pairs that may be one person's or kin's, from which fit.ts estimates every share.
import { ascending } from '../metrics/columns.ts'
import { sumOf } from '../metrics/tally.ts'
import type { Facts } from '../model/facts.ts'
import type { Estimate } from '../model/pair.ts'
import { calledAlike, type CalledAlike } from './called-alike.ts'
import { byLists, type Candidates, type ListPair } from './candidates.ts'
import type { LinkPool, Task } from './task.ts'
import { layAll } from './lay-identities.ts'
import type { KeyPairs, RowPairs } from './join.ts'
import { alikeInAll } from './alike.ts'
import { fit, type FitInput, type SeenPair } from './fit.ts'
import { SHIPPED_SHARES } from './judge/explanations.ts'
import { createPairJudge, type PairJudge } from './judge/pair-judge.ts'
import { allDiffer, classOf, classSize, type EqualRows } from './equal-rows.ts'
import type { Names } from './prepared-names.ts'
import { sampleStep } from './key-rows.ts'
import { levelsOfNames, weightsOfNames } from './scales.ts'
import { everyPair, rowWeigher } from './weigh-rows.ts'

/** Pairs looked at, at most: rows are taken evenly over the order of their content. */
const MOST_PAIRS = 5_000_000
/** Of one list with itself, every second row tells as much as all, where there are this many pairs. */
const FEW_INSIDE = 250_000
/** Candidate pairs of long lists that are looked at, at most. */
const KEYED_PAIRS = 100_000
/** Kin weigh less than one person, in hundredths of a bit; pairs below this are taken for strangers'. */
const LEAST = -200

/** Every pair looked at that may be one person's or kin's, and of how many pairs of rows they were drawn. */
interface Looked {
  readonly seen: readonly SeenPair[]
  readonly pairs: number
  /** The same of those who are called alike. */
  readonly alikePairs: number
}

interface Sides {
  readonly a: Facts
  readonly b: Facts
  readonly equalA: EqualRows
  readonly equalB: EqualRows
}

/** What two lists say of their pairs; `sides` may be some of their rows, taken by their content. */
export function estimateOf(
  sides: Sides,
  names: Names,
  judge: PairJudge,
  told: readonly [Told, Told],
  from: KeyPairs | SampledPairs | null = null,
): Estimate {
  const { seen, pairs, alikePairs } = looked(sides, names, judge, from)
  return fit({
    comparisons: judge.comparers.map((c) => c.comparison),
    seen,
    pairs,
    alikePairs,
    longest: Math.max(4, told[0].rows, told[1].rows),
    prior: judge.prior,
    shipped: SHIPPED_SHARES,
    ...pairsTold(told),
    isInside: sides.a === sides.b,
  })
}

/** Pairs of some rows of long lists, each counting for as many as its chance to be among them makes it; and how many they were drawn from. */
export interface SampledPairs extends RowPairs {
  readonly times: Float64Array
  readonly pairs: number
}

function looked(sides: Sides, names: Names, judge: PairJudge, from: KeyPairs | SampledPairs | null): Looked {
  if (!from) return seenByRows(sides, names, judge)
  return 'times' in from ? seenBySample(sides, judge, from) : seenByKeys(sides, judge, from)
}

function seenBySample(sides: Sides, judge: PairJudge, { left, right, times, pairs }: SampledPairs): Looked {
  const { seen, look } = collector(sides, judge)
  for (let k = 0; k < left.length; k++) if (judge.mayWeigh(left[k]!, right[k]!, LEAST)) look(left[k]!, right[k]!, times[k]!)
  // Together they tell as much as so many pairs do, however likely each was to be among them.
  const factor = seen.length ? seen.length / sumOf(seen.map(({ times: own }) => own)) : 1
  for (const pair of seen) {
    pair.times *= factor
    pair.alike *= factor
  }
  return { seen, pairs: factor * pairs, alikePairs: factor * pairs }
}

/** Rows of a whole list, and of how many of them births are known, and documents. */
export interface Told {
  readonly rows: number
  readonly born: number
  readonly numbered: number
}

const toldOf = ({ n, birthFrom, document }: Facts): Told => ({
  rows: n,
  born: birthFrom.reduce((sum, year) => sum + Number(year !== 0), 0),
  numbered: document.reduce((sum, id) => sum + Number(id !== -1), 0),
})

/** Of how many pairs births are known on both sides, and births or documents. */
function pairsTold([a, b]: readonly [Told, Told]): Pick<FitInput, 'born' | 'told'> {
  const share = (rows: number, of: Told): number => rows / Math.max(1, of.rows)
  const born = share(a.born, a) * share(b.born, b)
  const numbered = share(a.numbered, a) * share(b.numbered, b)
  return { born, told: 1 - (1 - born) * (1 - numbered) }
}

interface Collector {
  readonly seen: SeenPair[]
  /** So many pairs of rows that are equal to these. */
  look(i: number, j: number, times?: number): void
}

/** Pairs of equal rows are looked at once; `alikeTimes`: for how many a pair stands where those who are called alike are counted. */
function collector({ b, equalA, equalB }: Sides, judge: PairJudge, alikeTimes: (i: number, j: number) => number = () => 1): Collector {
  const seen: SeenPair[] = []
  const isOneClass = (equal: EqualRows): ((row: number) => boolean) =>
    allDiffer(equal) ? () => true : (row) => classSize(equal, row) === 1
  const [isAloneA, isAloneB] = [isOneClass(equalA), isOneClass(equalB)]
  const looked = new Map<number, SeenPair | null>()
  return {
    seen,
    look(i, j, times = 1) {
      if (isAloneA(i) && isAloneB(j)) {
        const pair = seenPair(judge, i, j, { times, alike: times * alikeTimes(i, j) })
        if (pair) seen.push(pair)
        return
      }
      const key = equalA.first[i]! * b.n + equalB.first[j]!
      const before = looked.get(key)
      if (before) {
        before.times += times
        before.alike += times * alikeTimes(i, j)
      }
      if (before !== undefined) return
      const pair = seenPair(judge, i, j, { times, alike: times * alikeTimes(i, j) })
      looked.set(key, pair)
      if (pair) seen.push(pair)
    },
  }
}

function seenPair(judge: PairJudge, i: number, j: number, count: Pick<SeenPair, 'times' | 'alike'>, least = LEAST): SeenPair | null {
  const { total, levels, weights, name, others } = judge.evidence(i, j)
  if (total < least) return null
  return {
    ...others,
    ...count,
    same: total - judge.prior,
    levels: Int8Array.of(...levels, ...levelsOfNames(name)),
    weights: Int32Array.of(...weights, ...weightsOfNames(name)),
  }
}

/**
 * Of classes of rows whose pairs are all there; what rows of one class are to each other is added. Of long lists, the pairs of some rows
 * of the shorter one, which their content chooses: whoever has only those pairs sees the same.
 */
function seenByKeys(sides: Sides, judge: PairJudge, { left, right, skippedA, skippedB }: KeyPairs): Looked {
  const { a, b, equalA, equalB } = sides
  const all = allPairs(a, b)
  const { seen, look } = collector(sides, judge)
  const short = a.n <= b.n ? a : b
  let step = sampleStep(short.n)
  const isSampled = (k: number): boolean =>
    ((short === a && a.rank[left[k]!]! % step === 0) || (short === b && b.rank[right[k]!]! % step === 0)) &&
    !skippedA.has(left[k]!) &&
    !skippedB.has(right[k]!)
  while (countPlaces(left.length, isSampled) > KEYED_PAIRS && step < short.n) step *= 2
  for (let k = 0; k < left.length; k++)
    if (isSampled(k) && judge.mayWeigh(left[k]!, right[k]!, LEAST))
      look(left[k]!, right[k]!, classSize(equalA, left[k]!) * classSize(equalB, right[k]!))
  const [n, m] = [Math.max(1, a.n - skippedA.size), Math.max(1, b.n - skippedB.size)]
  const rows = Math.ceil((short === a ? n : m) / step)
  const pairs = a === b ? rows * n - (rows * (rows + 1)) / 2 : rows * (short === a ? m : n)
  const everyRow = Math.max(1, Math.round(all / pairs))
  if (a === b && !allDiffer(equalA))
    for (let k = 0; k < equalA.firsts.length; k += everyRow)
      if (!skippedA.has(equalA.firsts[k]!)) lookWithin(sides, equalA.firsts[k]!, look)
  return { seen, pairs, alikePairs: pairs }
}

function countPlaces(n: number, holds: (k: number) => boolean): number {
  let count = 0
  for (let k = 0; k < n; k++) count += Number(holds(k))
  return count
}

function lookWithin({ a, equalA }: Sides, row: number, look: Collector['look']): void {
  const n = classSize(equalA, row)
  const [first, second] = classOf(equalA, row)
  if (n > 1 && a.resolvable[row]) look(first!, second!, (n * (n - 1)) / 2)
}

/** Where more pairs than this may be one person's or kin's, fewer rows tell as much. */
const MOST_SEEN = 20_000

function seenByRows(sides: Sides, names: Names, judge: PairJudge): Looked {
  const { a, b } = sides
  const most = a === b ? Math.min(MOST_PAIRS, Math.max(FEW_INSIDE, (a.n * b.n) / 2)) : MOST_PAIRS
  for (let step = Math.max(1, Math.ceil((a.n * b.n) / most)); ;) {
    const looked = seenEvery(step, sides, names, judge)
    if (typeof looked !== 'number') return looked
    step *= looked
  }
}

/** Of every so many rows, in the order of their content; where that is more than is wanted, how many times too many rows they are. */
function seenEvery(step: number, sides: Sides, names: Names, judge: PairJudge): Looked | number {
  const { a, b } = sides
  const isSampledA = a.n <= b.n
  const { n, rank } = isSampledA ? a : b
  const rows = ascending(new Int32Array(n)).filter((i) => rank[i]! % step === 0)
  const alike = a === b ? calledAlike(a, sides.equalA.firsts) : null
  const { seen, look } = collector(sides, judge, (i, j) => (alike === null ? 1 : alike.isAlike(i, j) ? 0 : step))
  // Of one list, a row meets those behind it in the order of content, so that the order of rows changes nothing.
  const rowsB = a === b ? ascending(new Int32Array(n)).sort((x, y) => rank[x]! - rank[y]!) : isSampledA ? undefined : rows
  const weigh = rowWeigher(a, b, names, judge, LEAST, rowsB)
  const many = isSampledA ? rows.length : a.n
  const partners = everyPair(look)
  for (let k = 0; k < many; k++) {
    weigh(isSampledA ? rows[k]! : k, partners)
    if (seen.length > MOST_SEEN && rows.length > 1) return Math.ceil((2 * many) / (k + 1))
  }
  const pairs = (allPairs(a, b) * rows.length) / Math.max(1, n)
  if (!alike) return { seen, pairs, alikePairs: pairs }
  lookAtAlike(sides, judge, alike, seen)
  return { seen, pairs, alikePairs: allPairs(a, b) }
}

/**
 * Those who are called alike are few, and tell how often a father and a son of one name stand on the list: all of them are looked at,
 * whatever they weigh.
 */
function lookAtAlike({ equalA }: Sides, judge: PairJudge, alike: CalledAlike, seen: SeenPair[]): void {
  alike.pairs((i, j) => {
    const pair = seenPair(judge, i, j, { times: 0, alike: classSize(equalA, i) * classSize(equalA, j) }, -Infinity)
    if (pair) seen.push(pair)
  })
}

const allPairs = (a: Facts, b: Facts): number => (a === b ? (a.n * (a.n - 1)) / 2 : a.n * b.n)

interface FitArgs {
  readonly fits: readonly {
    readonly left: number
    readonly right: number
    readonly keyed: KeyPairs | null
  }[]
}

export const estimateSides: Task<FitArgs, Estimate> = {
  name: 'estimateSides',
  start:
    ({ facts, equal, names, plan }, { fits }) =>
    (at) => {
      const { left, right, keyed } = fits[at]!
      const [a, b] = [facts[left]!, facts[right]!]
      const sides = { a, b, equalA: equal[left]!, equalB: equal[right]! }
      const own = names(left, right)
      return estimateOf(sides, own, createPairJudge(a, b, own, plan), [toldOf(a), toldOf(b)], keyed)
    },
}

/** Of two lists by position, or one with itself; null where nobody asked. */
export interface Estimates {
  (left: number, right: number): Estimate | null
}

/** How true pairs of each two lists agree, as far as the lists tell; positions as for `findCandidates`. */
export async function estimateAll(
  between: readonly ListPair[],
  pool: LinkPool,
  isWanted: boolean,
  candidates: Candidates,
): Promise<Estimates> {
  if (!isWanted) return () => null
  await layAll(pool)
  const { facts } = pool.shared
  const asked = estimatedPairs(between, facts.length)
  const fits = asked.map(([left, right]) => {
    const found = candidates(left, right)
    return { left, right, keyed: found }
  })
  const estimates = await pool.each(estimateSides, { fits }, fits.length, { alone: fits.every(({ keyed }) => keyed === null) })
  return byLists(
    asked,
    pooled(
      asked,
      estimates,
      facts.map(({ n }) => n),
    ),
  )
}

/** Lists that are held against each other, and then each with itself: two lists have more pairs, and the longest work begins first. */
export const estimatedPairs = (between: readonly ListPair[], lists: number): ListPair[] => [
  ...between,
  ...Array.from({ length: lists }, (_, at): ListPair => [at, at]),
]

/** What such pairs say of those who are called alike, each two lists and both by themselves together; `rows` by list. */
export function pooled(asked: readonly ListPair[], estimates: readonly Estimate[], rows: readonly number[]): Estimate[] {
  const insides = estimates.slice(asked.length - rows.length)
  return estimates.map((own, at) => {
    const [left, right] = asked[at]!
    return left === right ? own : alikeInAll(own, [insides[left]!, insides[right]!], Math.max(rows[left]!, rows[right]!))
  })
}
