// How true pairs of these lists agree, where the lists can tell: m of each level from pairs that all other facts make nearly certain.
import type { Facts } from '../model/facts.ts'
import type { Estimate } from '../model/pair.ts'
import { byLists, type Candidates, type ListPair } from './candidates.ts'
import type { Comparison, FactComparer } from './comparison/comparison.ts'
import type { LinkPool, Task } from './task.ts'
import { layAll } from './lay-identities.ts'
import type { RowPairs } from './join.ts'
import { createPairJudge, type PairJudge } from './judge/pair-judge.ts'
import { FEW_PAIRS } from './pairs.ts'
import type { Names } from './prepared-names.ts'
import { weighRows } from './weigh-rows.ts'

/** Fewer pairs than this say nothing. */
const ENOUGH = 100
/** The shipped shares count as much as this many pairs. */
const PRIOR_PAIRS = 50
/** m stays within a quarter and four times the shipped one. */
const MOST_CHANGE = 4
/** Pairs looked at, at most: rows are taken evenly over the order of their content. */
const PAIRS = 2_000_000
/** One in so many of those rows is tried first. */
const PROBE = 10
/** Of candidate pairs of long lists. */
const KEYED_PAIRS = 50_000
/** Hundredths of a bit from which a pair is nearly certain: 64 to 1. */
const TIGHT = 600
/** Until the shifts change by less than the tolerance, in bits. */
const ROUNDS = 25
const TOLERANCE = 1e-4

/** A pair that may tell something. */
interface Seen {
  readonly levels: Int8Array
  readonly weights: Int32Array
  readonly total: number
}

/**
 * Null where too few pairs are nearly certain. Each fact is estimated from pairs that the *other*
 * facts, the prior included, put at 64 to 1 or more (EM over them, the rest held).
 */
function estimate(a: Facts, b: Facts, names: Names, judge: PairJudge, keyed: RowPairs | null): Estimate | null {
  if (Math.min(a.n, b.n) < ENOUGH) return null
  const seen = keyed ? seenByKeys(judge, keyed) : seenByRows(a, b, names, judge)
  if (!seen) return null
  const { shifts, pairs } = shiftsOf(judge.comparers, seen)
  const found = new Map(
    judge.comparers.flatMap(({ comparison }, k) => (shifts[k]!.some((s) => s !== 0) ? [[comparison.name, shifts[k]!] as const] : [])),
  )
  return found.size ? { shifts: found, pairs } : null
}

/** Collects pairs that may be of one person. Kin share names and places: among them other birth dates are no slips. */
function collector(judge: PairJudge): { readonly seen: Seen[]; look(i: number, j: number): void } {
  const seen: Seen[] = []
  return {
    seen,
    look(i, j) {
      const { total, levels, weights, name } = judge.evidence(i, j)
      if (name.kin !== '' || name.genderFlip || name.givenAligned + name.surnamesAligned < 2) return
      seen.push({ total, levels: levels.slice(), weights: weights.slice() })
    },
  }
}

function seenByKeys(judge: PairJudge, { left, right }: RowPairs): readonly Seen[] {
  const { seen, look } = collector(judge)
  const every = Math.max(1, Math.ceil(left.length / KEYED_PAIRS))
  for (let k = 0; k < left.length; k += every) if (judge.mayWeigh(left[k]!, right[k]!, -TIGHT)) look(left[k]!, right[k]!)
  return seen
}

/** Most lists have few pairs that could tell anything: a tenth of the rows says whether to look at all; null where not. */
function seenByRows(a: Facts, b: Facts, names: Names, judge: PairJudge): readonly Seen[] | null {
  const isSampledA = a.n <= b.n
  const { n, rank } = isSampledA ? a : b
  const step = Math.max(1, Math.ceil((a.n * b.n) / PAIRS))
  const rowsOf = (every: number) => {
    const rows = Int32Array.from({ length: n }, (_, i) => i).filter((i) => rank[i]! % every === 0)
    return isSampledA ? { rowsA: rows } : { rowsB: rows }
  }
  let strong = 0
  weighRows(a, b, names, judge, { threshold: TIGHT, ...rowsOf(PROBE * step) }, (i, j) => {
    if (judge.weigh(i, j) >= TIGHT) strong++
  })
  if (strong * PROBE < ENOUGH / 2) return null
  const { seen, look } = collector(judge)
  weighRows(a, b, names, judge, { threshold: -TIGHT, ...rowsOf(step) }, look)
  return seen
}

/** Hundredths of a bit by comparer and level, and how many nearly certain pairs the comparer with the most rests on. */
function shiftsOf(
  comparers: readonly FactComparer[],
  seen: readonly Seen[],
): { readonly shifts: readonly Int32Array[]; readonly pairs: number } {
  const shifts = comparers.map(({ comparison }) => new Int32Array(comparison.levels.length))
  let pairs = 0
  for (let round = 0; round < ROUNDS; round++) {
    const { counts, tight } = countLevels(seen, shifts)
    pairs = Math.max(...tight, 0)
    let change = 0
    for (const [k, { comparison }] of comparers.entries()) {
      if (tight[k]! < ENOUGH) continue
      change = Math.max(change, moveShifts(comparison, counts[k]!, shifts[k]!))
    }
    if (change < TOLERANCE) break
  }
  return { shifts, pairs }
}

/** By comparer: how often each level is expected among the pairs that the other facts make nearly certain, and how many those are. */
function countLevels(seen: readonly Seen[], shifts: readonly Int32Array[]): { readonly counts: Float64Array[]; readonly tight: number[] } {
  const counts = shifts.map((own) => new Float64Array(own.length))
  const tight = shifts.map(() => 0)
  for (const s of seen) {
    let total = s.total
    for (let k = 0; k < shifts.length; k++) if (s.levels[k]! >= 0) total += shifts[k]![s.levels[k]!]!
    for (let k = 0; k < shifts.length; k++) {
      const level = s.levels[k]!
      if (level < 0) continue
      const rest = total - s.weights[k]! - shifts[k]![level]!
      if (rest < TIGHT) continue
      counts[k]![level]! += 1 - 1 / (1 + 2 ** (rest / 100))
      tight[k]!++
    }
  }
  return { counts, tight }
}

/** Gives the largest change, in bits. */
function moveShifts({ levels }: Comparison, counts: Float64Array, shifts: Int32Array): number {
  let change = 0
  for (const [level, m] of estimatedShares(levels, counts).entries()) {
    const shift = Math.round(100 * Math.log2(m / levels[level]!.m))
    change = Math.max(change, Math.abs(shift - shifts[level]!) / 100)
    shifts[level] = shift
  }
  return change
}

/** Shares of the levels, each scale by itself (days, or years where no day is known). */
function estimatedShares(levels: Comparison['levels'], counts: Float64Array): number[] {
  return levels.map(({ m, scale }, at) => {
    let [prior, seen] = [0, 0]
    for (const [k, level] of levels.entries()) {
      if (level.scale !== scale) continue
      prior += level.m
      seen += counts[k]!
    }
    const share = ((counts[at]! + (PRIOR_PAIRS * m) / prior) / (seen + PRIOR_PAIRS)) * prior
    return Math.min(MOST_CHANGE * m, Math.max(m / MOST_CHANGE, share))
  })
}

interface FitArgs {
  readonly fits: readonly {
    readonly left: number
    readonly right: number
    readonly keyed: RowPairs | null
  }[]
}

export const estimateSides: Task<FitArgs, Estimate | null> = {
  name: 'estimateSides',
  start:
    ({ facts, names, plan }, { fits }) =>
    (at) => {
      const { left, right, keyed } = fits[at]!
      const [a, b] = [facts[left]!, facts[right]!]
      return estimate(a, b, names, createPairJudge(a, b, names, plan), keyed)
    },
}

/** Of two lists by position, or one with itself; null where they do not tell. */
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
  // Two lists have more pairs than one, and the longest work begins first.
  const asked = [...between, ...facts.map((_, at): ListPair => [at, at])]
  const fits = asked.map(([left, right]) => {
    const found = candidates(left, right)
    return { left, right, keyed: found && { left: found.left, right: found.right } }
  })
  const few = asked.every(([left, right]) => facts[left]!.n * facts[right]!.n < FEW_PAIRS)
  const estimates = await pool.each(estimateSides, { fits }, fits.length, { alone: few })
  return byLists(asked, estimates)
}
