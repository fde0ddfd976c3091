// One pair of rows → its weight, its parts, and whether it may link without a person.
import type { Facts } from '../../model/facts.ts'
import type { Accounts, Contribution, Estimate } from '../../model/pair.ts'
import { isSeldomAsked } from '../../model/parse-rows.ts'
import type { Plan } from '../../model/plan.ts'
import { BELOW, type NameResult } from '../../names/name.ts'
import type { ShiftBound } from '../../names/name-shifts.ts'
import { tokensOfRows } from '../../names/row-tokens.ts'
import type { FactComparer } from '../comparison/comparison.ts'
import { shifted } from '../comparison/estimated.ts'
import { identityRows, STRIDE } from '../comparison/identity-rows.ts'
import { comparersOf, type Counted } from '../comparison/registry.ts'
import type { Names } from '../prepared-names.ts'
import { boundStepByStep } from './bound.ts'
import { decide, type Judgement } from './decide.ts'
import { evidenceOf } from './evidence.ts'
import { explain } from './explain.ts'
import { explainer, otherWeigher, SHIPPED_SHARES, type OtherWeights } from './explanations.ts'
import { createWeigher, type Sizes } from './weigh.ts'

/** Judges pairs of two lists, or of one with itself. Rows are positions among their facts; weights are whole hundredths of a bit. */
export interface PairJudge {
  readonly comparers: readonly FactComparer[]
  /** The weight of a pair before anything is compared. */
  readonly prior: number
  /** The weight of a pair: one person against strangers. */
  weigh(i: number, j: number): number
  /** The odds of a pair: one person against all other explanations. */
  odds(i: number, j: number): number
  /** The most by which the lists move what names weigh. */
  readonly mostOfShifts: ShiftBound
  /** May the pair weigh as much as this? Never errs low; cheaper than weighing. */
  mayWeigh(i: number, j: number, threshold: number): boolean
  judge(i: number, j: number): Judgement
  /** The judgement of a pair that weighs this much or more, null of any other; stops as soon as that is known. */
  judgeFrom(i: number, j: number, threshold: number): Judgement | null
  /** The weight, the levels and weights by comparer, the names, and what they say of others; arrays and objects are reused. */
  evidence(
    i: number,
    j: number,
  ): {
    readonly total: number
    readonly levels: Int8Array
    readonly weights: Int32Array
    readonly name: Readonly<NameResult>
    readonly others: Readonly<OtherWeights>
  }
  /**
   * Loads into the processor's cache what is looked at first of these rows of the
   * second list: one wait for memory instead of one for each pair.
   */
  prefetch(rows: Int32Array, from: number, to: number): void
  /** Addends that sum to the weight exactly. */
  explain(i: number, j: number): Contribution[]
  /** The same beside every other explanation. */
  accounts(i: number, j: number): Accounts
}

/** What two lists as wholes say of the pairs of some of their rows, as a value. */
export interface WholeLists {
  readonly sizes: Sizes
  readonly counted: Counted
}

/**
 * `estimated`: what the lists themselves say of their pairs; without, all is as shipped. `whole`: of what lists these are some rows; left
 * out where they are all.
 */
export function createPairJudge(
  a: Facts,
  b: Facts,
  names: Names,
  plan: Pick<Plan, 'accept' | 'nameOnly'>,
  estimated: Estimate | null = null,
  { sizes, counted }: Partial<WholeLists> & Pick<WholeLists, 'sizes'> = { sizes: [a.n, b.n] },
): PairJudge {
  const shipped = comparersOf(a, b, counted)
  const comparers = estimated ? shipped.map((c) => shifted(c, estimated)) : shipped
  const weigher = createWeigher(a, b, names, comparers, estimated, sizes)
  const { prior, levels, weights, facts, name } = weigher
  const shares = estimated?.shares ?? SHIPPED_SHARES
  const others = otherWeigher(a, b, names, weigher, shares.twins)
  const stepByStep = boundStepByStep(a, b, names, weigher)
  const explained = explainer(others, shares, sizes)
  const evidence = evidenceOf({ a, b, names, plan, weigher }, explained.explain)
  return {
    comparers,
    prior,
    mostOfShifts: weigher.mostOfShifts,
    weigh: (i, j) => prior + facts(i, j) + name(i, j).weight,
    odds(i, j) {
      const sum = prior + facts(i, j)
      const n = name(i, j)
      return evidence(i, j, sum + n.weight, n).odds
    },
    mayWeigh: (i, j, threshold) => stepByStep(i, j, threshold) !== BELOW,
    judge(i, j) {
      const sum = prior + facts(i, j)
      const n = name(i, j)
      return decide(evidence(i, j, sum + n.weight, n))
    },
    judgeFrom(i, j, threshold) {
      const nameMost = stepByStep(i, j, threshold)
      if (nameMost === BELOW) return null
      const sum = prior + facts(i, j)
      if (sum + nameMost < threshold) return null
      const n = name(i, j)
      return sum + n.weight >= threshold ? decide(evidence(i, j, sum + n.weight, n)) : null
    },
    evidence(i, j) {
      const sum = prior + facts(i, j)
      const n = name(i, j)
      return { total: sum + n.weight, levels, weights, name: n, others: others(i, j, n) }
    },
    prefetch: prefetcherOf(b),
    explain(i, j) {
      facts(i, j)
      return explain(weigher, name(i, j))
    },
    accounts(i, j) {
      facts(i, j)
      const n = name(i, j)
      return { same: explain(weigher, n), others: explained.alternatives(i, j, n) }
    },
  }
}

function prefetcherOf(b: Facts): PairJudge['prefetch'] {
  const { numbers: identity } = identityRows(b)
  const { start, token, place } = tokensOfRows(b)
  // What is worked out row by row lies near already.
  if (place || isSeldomAsked(b)) return () => {}
  // Kept, so that the loops are not dropped as idle.
  let kept = 0
  return (rows, from, to) => {
    let sum = 0
    for (let k = from; k < to; k++) sum ^= identity[rows[k]! * STRIDE]! ^ start[rows[k]!]!
    for (let k = from; k < to; k++) sum ^= token[start[rows[k]!]!]!
    kept ^= sum
  }
}
