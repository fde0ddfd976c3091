// The weight of a pair: the odds that two rows of these lists are one person, plus what each fact and the names say.
import type { Facts } from '../../model/facts.ts'
import { parseAt } from '../../model/parse-rows.ts'
import type { Estimate } from '../../model/pair.ts'
import type { NameResult } from '../../names/name.ts'
import { mostOfShifts, NO_SHIFTS, shiftNames, type ShiftBound } from '../../names/name-shifts.ts'
import { BEST, type FactComparer } from '../comparison/comparison.ts'
import type { Names } from '../prepared-names.ts'

/** Weighs pairs of two lists, in whole hundredths of a bit. */
export interface Weigher {
  readonly comparers: readonly FactComparer[]
  /** The weight of a pair before anything is compared. */
  readonly prior: number
  /** By comparer, of the pair whose facts were weighed last: its level (−1 missing) and what it weighs. */
  readonly levels: Int8Array
  readonly weights: Int32Array
  facts(i: number, j: number): number
  /** As the lists move it; the result is reused. */
  name(i: number, j: number): NameResult
  /** The most by which lists move what names weigh. */
  readonly mostOfShifts: ShiftBound
}

/** Share of the shorter list that is expected to have a partner on the other, and of one list that is on it twice. */
const OVERLAP = 0.75
const TWICE = 0.1
/** The parts of an address weigh no more than this together. */
const ADDRESS_MOST = 1400

/** Rows of two lists. */
export type Sizes = readonly [left: number, right: number]

/** log2 odds of a random pair being one person: at most min(n, m) of n·m pairs are; inside one list, few of its n². */
function priorOf(a: Facts, b: Facts, [left, right]: Sizes): number {
  const [n, m] = [Math.max(4, left), Math.max(4, right)]
  const chance = a === b ? (2 * TWICE) / n : (OVERLAP * Math.min(n, m)) / (n * m)
  return Math.round(100 * Math.log2(chance / (1 - Math.min(chance, 0.5))))
}

/** `estimated`: what the lists say of their pairs, which `comparers` follow already. `sizes` of the lists, where these are some of their rows. */
export function createWeigher(
  a: Facts,
  b: Facts,
  { comparer }: Names,
  comparers: readonly FactComparer[],
  estimated: Estimate | null,
  sizes: Sizes = [a.n, b.n],
): Weigher {
  const shifts = estimated?.names ?? NO_SHIFTS
  const levels = new Int8Array(comparers.length)
  const weights = new Int32Array(comparers.length)
  const isInAddress = comparers.map(({ comparison }) => comparison.group === 'address')
  const saidBefore = comparers.map((_, k) => beforeInCustody(comparers, k))
  return {
    comparers,
    prior: priorOf(a, b, sizes) + (estimated?.shares.same ?? 0),
    levels,
    weights,
    facts(i, j) {
      let sum = 0
      let address = 0
      for (let k = 0; k < comparers.length; k++) {
        const c = comparers[k]!
        const level = (levels[k] = c.level(i, j))
        let weight = level < 0 ? 0 : c.weight(level, i, j)
        // A prison lies in its state: where the prison agrees, the state says no more than it weighs beyond the prison.
        const before = saidBefore[k]!
        if (before >= 0 && weight > 0 && levels[before] === BEST) weight = Math.max(0, weight - weights[before]!)
        if (isInAddress[k]) {
          if (address + weight > ADDRESS_MOST) weight = ADDRESS_MOST - address
          address += weight
        }
        weights[k] = weight
        sum += weight
      }
      return sum
    },
    name(i, j) {
      const n = comparer.compare(a.parses, a.parseCount[i]!, parseAt(a, i), b.parses, b.parseCount[j]!, parseAt(b, j))
      return estimated ? shiftNames(n, shifts) : n
    },
    mostOfShifts: mostOfShifts(shifts),
  }
}

/** Which comparer before this one says the same of custody; −1 none. */
function beforeInCustody(comparers: readonly FactComparer[], k: number): number {
  if (comparers[k]!.comparison.group !== 'custody') return -1
  return comparers.findIndex(({ comparison }, at) => at < k && comparison.group === 'custody')
}
