// What the lists say themselves: collects the pairs that may be one person's or kin's, from which fit.ts estimates every share.
import type { Facts } from '../model/facts.ts'
import type { Estimate } from '../model/pair.ts'
import { byLists, type Candidates, type ListPair } from './candidates.ts'
import type { LinkPool, Task } from './task.ts'
import { layAll } from './lay-identities.ts'
import type { RowPairs } from './join.ts'
import { fit, type SeenPair } from './fit.ts'
import { SHIPPED_SHARES, wholeNamesAgree } from './judge/explanations.ts'
import { createPairJudge, type PairJudge } from './judge/pair-judge.ts'
import { FEW_PAIRS } from './pairs.ts'
import type { Names } from './prepared-names.ts'
import { weighRows } from './weigh-rows.ts'

/** Pairs looked at, at most: rows are taken evenly over the order of their content. */
const MOST_PAIRS = 1_000_000
/** Of one list with itself, every third row tells as much as all, where there are this many pairs. */
const FEW_INSIDE = 250_000
/** Of candidate pairs of long lists. */
const KEYED_PAIRS = 50_000
/** Kin weigh less than one person, in hundredths of a bit; pairs below this are taken for strangers'. */
const LEAST = -200

/** Every pair looked at that may be one person's or kin's, and of how many pairs of rows they were drawn. */
interface Looked {
  readonly seen: readonly SeenPair[]
  readonly pairs: number
}

function estimate(a: Facts, b: Facts, names: Names, judge: PairJudge, keyed: RowPairs | null): Estimate {
  const { seen, pairs } = keyed ? seenByKeys(a, b, judge, keyed) : seenByRows(a, b, names, judge)
  return fit({
    comparisons: judge.comparers.map((c) => c.comparison),
    seen,
    pairs,
    shortest: (Math.min(a.n, b.n) * pairs) / Math.max(1, allPairs(a, b)),
    longest: Math.max(4, a.n, b.n),
    prior: judge.prior,
    shipped: SHIPPED_SHARES,
  })
}

function collector(judge: PairJudge): { readonly seen: SeenPair[]; look(i: number, j: number): void } {
  const seen: SeenPair[] = []
  return {
    seen,
    look(i, j) {
      const { total, levels, weights, name, kin } = judge.evidence(i, j)
      if (total < LEAST) return
      seen.push({
        same: total - judge.prior,
        sibling: kin.sibling,
        parent: kin.parent,
        junior: kin.junior,
        namesake: wholeNamesAgree(name) ? name.weight : -Infinity,
        levels: levels.slice(),
        weights: weights.slice(),
        given: { relation: name.firstGiven, pattern: name.givenPattern, weight: name.given + name.laterGiven + name.givenTogether },
        surname: {
          relation: name.firstSurname,
          pattern: name.surnamePattern,
          weight: name.surname + name.laterSurnames + name.surnamesTogether,
        },
      })
    },
  }
}

function seenByKeys(a: Facts, b: Facts, judge: PairJudge, { left, right }: RowPairs): Looked {
  const { seen, look } = collector(judge)
  const every = Math.max(1, Math.ceil(left.length / KEYED_PAIRS))
  for (let k = 0; k < left.length; k += every) if (judge.mayWeigh(left[k]!, right[k]!, LEAST)) look(left[k]!, right[k]!)
  return { seen, pairs: allPairs(a, b) / every }
}

function seenByRows(a: Facts, b: Facts, names: Names, judge: PairJudge): Looked {
  const isSampledA = a.n <= b.n
  const { n, rank } = isSampledA ? a : b
  const most = a === b ? Math.min(MOST_PAIRS, Math.max(FEW_INSIDE, (a.n * b.n) / 3)) : MOST_PAIRS
  const step = Math.max(1, Math.ceil((a.n * b.n) / most))
  const rows = Int32Array.from({ length: n }, (_, i) => i).filter((i) => rank[i]! % step === 0)
  const { seen, look } = collector(judge)
  weighRows(a, b, names, judge, { threshold: LEAST, ...(isSampledA ? { rowsA: rows } : { rowsB: rows }) }, look)
  return { seen, pairs: (allPairs(a, b) * rows.length) / Math.max(1, n) }
}

const allPairs = (a: Facts, b: Facts): number => (a === b ? (a.n * (a.n - 1)) / 2 : a.n * b.n)

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
