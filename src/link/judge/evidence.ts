// What is known of a pair when it is decided: its weight, its names, and the facts that the rules ask for.
import type { Facts } from '../../model/facts.ts'
import type { OtherExplanation } from '../../model/pair.ts'
import type { Plan } from '../../model/plan.ts'
import type { NameResult } from '../../names/name.ts'
import { birthDate } from '../comparison/birth-date.ts'
import { BEST, type Comparison } from '../comparison/comparison.ts'
import { shownBy } from '../comparison/estimated.ts'
import type { Names } from '../prepared-names.ts'
import type { Explained } from './explanations.ts'
import type { Weigher } from './weigh.ts'

/** Two lists, or one with itself, and how their pairs are weighed. */
export interface JudgedLists {
  readonly a: Facts
  readonly b: Facts
  readonly names: Names
  readonly plan: Pick<Plan, 'accept' | 'nameOnly'>
  readonly weigher: Weigher
}

export interface PairEvidence {
  readonly lists: JudgedLists
  readonly i: number
  readonly j: number
  /** Whole hundredths of a bit, prior included. */
  readonly weight: number
  /** Whole hundredths of a bit: one person against all other explanations; the likeliest of them, and one person against it. */
  readonly odds: number
  readonly against: OtherExplanation
  readonly apart: number
  readonly name: NameResult
  /** What all but the names weighs, in hundredths of a bit. */
  readonly factsWeight: number
  /**
   * The same without what people share who were taken, held or freed together, and columns of no known meaning, which may be their
   * mother's name; with a birth date as if its year were an ordinary one.
   */
  readonly ownWeight: number
  /** The level of a comparison, −1 where a value is missing. */
  levelOf(comparison: Comparison): number
  /** By how much the lists show that one person's facts differ as these do, in hundredths of a bit. */
  shownOf(comparison: Comparison): number
}

/** A birth date of a rare year says no more of whose it is than another: twins share it all the same. */
const MOST_OF_BIRTH = 1400

const isOwn = ({ together: { as } }: Comparison): boolean => as !== 'taken' && as !== 'unknown'

/** Gathers the evidence of the pair whose facts were weighed last. */
export function evidenceOf(
  lists: JudgedLists,
  explained: (i: number, j: number, weight: number, name: NameResult) => Explained,
): (i: number, j: number, weight: number, name: NameResult) => PairEvidence {
  const { comparers, levels, weights } = lists.weigher
  const places = new Map(comparers.map(({ comparison }, at) => [comparison, at]))
  const levelOf = (comparison: Comparison): number => {
    const at = places.get(comparison)
    return at === undefined ? -1 : levels[at]!
  }
  const shownOf = (comparison: Comparison): number => {
    const at = places.get(comparison)
    return at === undefined ? 0 : shownBy(comparers[at]!, levels[at]!)
  }
  const own = comparers.flatMap(({ comparison }, at) => (isOwn(comparison) ? [at] : []))
  const mostOf = comparers.map(({ comparison }) => (comparison === birthDate ? MOST_OF_BIRTH : Infinity))
  const ownWeight = () => own.reduce((sum, at) => sum + (levels[at]! < 0 ? 0 : Math.min(mostOf[at]!, weights[at]!)), 0)
  return (i, j, weight, name) => ({
    lists,
    i,
    j,
    weight,
    name,
    factsWeight: weight - name.weight - lists.weigher.prior,
    ownWeight: ownWeight(),
    levelOf,
    shownOf,
    ...explained(i, j, weight, name),
  })
}

/** Does a fact of the pair weighed last agree, and so that it counts as its comparison's identity says? */
export function agrees({ comparers, levels }: Weigher, at: number, i: number, j: number): boolean {
  if (levels[at] !== BEST) return false
  const { identifies } = comparers[at]!
  return identifies === null || identifies(i, j)
}
