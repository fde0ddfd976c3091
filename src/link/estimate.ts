// How true pairs of these lists agree, where the lists can tell: m of each level from pairs that all other facts make nearly certain.
import type { Facts } from '../model/facts.ts'
import type { Estimate } from '../model/pair.ts'
import type { Comparison } from './comparisons.ts'
import { createPairJudge, type Names, type PairJudge } from './judge-pair.ts'
import type { LinkPool, Task } from './task.ts'
import { layAll } from './lay-identities.ts'
import type { RowPairs } from './join.ts'
import { bySides, FEW_PAIRS, weighRows, type Candidates } from './pairs.ts'

/** Fewer pairs than this say nothing. */
const ENOUGH = 100
/** The prior counts as much as this many pairs. */
const PRIOR_PAIRS = 50
/** m stays within a quarter and four times the shipped one. */
const MOST_CHANGE = 4
/** Pairs looked at, at most: rows are taken evenly over the order of their content. */
const PAIRS = 2_000_000
const PROBE = 10
/** Of candidate pairs of long lists. */
const KEYED_PAIRS = 50_000
const TIGHT = 600
const ROUNDS = 25
const TOLERANCE = 1e-4

interface Seen {
  readonly levels: Int8Array
  readonly weights: Int32Array
  readonly total: number
}

/** Null where too few pairs are nearly certain. Each fact is estimated from pairs that the *other* facts, the prior included, put at 64 to 1 or more (EM over them, the rest held). */
function estimate(a: Facts, b: Facts, names: Names, judge: PairJudge, keyed: RowPairs | null): Estimate | null {
  const [sampled, others] = a.n <= b.n ? [a, b] : [b, a]
  if (sampled.n < ENOUGH) return null
  const step = Math.max(1, Math.ceil((sampled.n * others.n) / PAIRS))
  const rowsOf = (every: number) => {
    const rows = Int32Array.from({ length: sampled.n }, (_, i) => i).filter((i) => sampled.rank[i]! % every === 0)
    return sampled === a ? { rowsA: rows } : { rowsB: rows }
  }
  // Most lists have few pairs that could tell anything: a tenth of the rows says whether to look at all.
  if (!keyed) {
    let strong = 0
    weighRows(a, b, names, judge, { threshold: TIGHT, ...rowsOf(PROBE * step) }, (i, j) => {
      if (judge.weigh(i, j) >= TIGHT) strong++
    })
    if (strong * PROBE < ENOUGH / 2) return null
  }
  const seen: Seen[] = []
  const look = (i: number, j: number) => {
    const { total, levels, weights, name } = judge.evidence(i, j)
    // Kin share names and places: among them other birth dates are no slips.
    if (name.kin !== '' || name.genderFlip || name.givenAligned + name.surnamesAligned < 2) return
    seen.push({ total, levels: levels.slice(), weights: weights.slice() })
  }
  if (keyed) {
    const every = Math.max(1, Math.ceil(keyed.left.length / KEYED_PAIRS))
    for (let k = 0; k < keyed.left.length; k += every)
      if (judge.mayWeigh(keyed.left[k]!, keyed.right[k]!, -TIGHT)) look(keyed.left[k]!, keyed.right[k]!)
  } else weighRows(a, b, names, judge, { threshold: -TIGHT, ...rowsOf(step) }, look)
  const shifts = judge.comparisons.map((c) => new Int32Array(c.levels.length))
  let pairs = 0
  for (let round = 0; round < ROUNDS; round++) {
    const counts = judge.comparisons.map((c) => new Float64Array(c.levels.length))
    const tight = judge.comparisons.map(() => 0)
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
    pairs = Math.max(...tight, 0)
    let change = 0
    judge.comparisons.forEach((c, k) => {
      if (tight[k]! < ENOUGH) return
      const share = estimatedShares(c, counts[k]!)
      share.forEach((m, level) => {
        const shift = Math.round(100 * Math.log2(m / c.m[level]!))
        change = Math.max(change, Math.abs(shift - shifts[k]![level]!) / 100)
        shifts[k]![level] = shift
      })
    })
    if (change < TOLERANCE) break
  }
  const found = new Map(judge.comparisons.map((c, k) => [c.name, shifts[k]!] as const).filter(([, s]) => s.some((w) => w !== 0)))
  return found.size ? { shifts: found, pairs } : null
}

/** Shares of the levels, each scale by itself (days, or years where no day is known). */
function estimatedShares(c: Comparison, counts: Float64Array): number[] {
  const from = c.yearsFrom ?? c.m.length
  const sum = (values: ArrayLike<number>, level: number) => {
    let total = 0
    for (let l = level < from ? 0 : from; l < (level < from ? from : values.length); l++) total += values[l]!
    return total
  }
  return c.m.map((m, level) => {
    const prior = sum(c.m, level)
    const share = ((counts[level]! + (PRIOR_PAIRS * m) / prior) / (sum(counts, level) + PRIOR_PAIRS)) * prior
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

export interface Estimates {
  (left: number, right: number): Estimate | null
}

/** How true pairs of each two lists agree, as far as the lists tell; positions as for `findCandidates`. */
export async function estimateAll(
  between: readonly (readonly [number, number])[],
  pool: LinkPool,
  isWanted: boolean,
  candidates: Candidates,
): Promise<Estimates> {
  if (!isWanted) return () => null
  await layAll(pool)
  const { facts } = pool.shared
  // Two lists have more pairs than one, and the longest work begins first.
  const asked = [...between, ...facts.map((_, at) => [at, at] as const)]
  const fits = asked.map(([left, right]) => {
    const found = candidates(left, right)
    return { left, right, keyed: found && { left: found.left, right: found.right } }
  })
  const few = asked.every(([left, right]) => facts[left]!.n * facts[right]!.n < FEW_PAIRS)
  const estimates = await pool.each(estimateSides, { fits }, fits.length, { alone: few })
  return bySides(asked, estimates)
}
