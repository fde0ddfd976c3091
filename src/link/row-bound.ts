// What one row can weigh at most against others, while their facts are compared one after another.
import type { Facts } from '../model/facts.ts'
import { birthDate } from './comparison/birth-date.ts'
import type { FactComparer } from './comparison/comparison.ts'
import type { PairJudge } from './judge/pair-judge.ts'
import { nameBoundsOf } from './name-bounds.ts'
import type { Names } from './prepared-names.ts'

export interface RowBound {
  readonly comparers: readonly FactComparer[]
  /** Hundredths of a bit, of the row that was set last: the most of each fact, and of all with what a pair weighs before anything is compared. */
  readonly most: Int32Array
  factMost(): number
  /** By row of the list, the most of the words of its name; in front of `sharing` the rows where that is something. */
  readonly words: Int32Array
  readonly sharing: Int32Array
  /** Gives how many those are. */
  set(i: number): number
  clear(): void
  /** May the row and row j weigh as much as the threshold? */
  mayReach(j: number): boolean
  /** What names weigh at most that share no word. */
  readonly bare: number
  /** The least that the words of a row must weigh, so that its name may weigh this much. */
  leastOfWords(least: number): number
}

/** Of rows of `a` against those of `b`, all or these. */
export function rowBoundOf(a: Facts, b: Facts, names: Names, judge: PairJudge, threshold: number, rowsB?: Int32Array): RowBound {
  const { prior, mostOfShifts } = judge
  const { named: shiftsOfNamed, bare: shiftsOfBare } = mostOfShifts
  const nameBounds = nameBoundsOf(a, b, names, rowsB)
  const words = nameBounds.most
  // Birth dates are the cheapest to compare and dismiss most.
  const isBirth = (c: FactComparer): boolean => c.comparison === birthDate
  const comparers = [...judge.comparers.filter(isBirth), ...judge.comparers.filter((c) => !isBirth(c))]
  const most = new Int32Array(comparers.length)
  let own = 0
  let factMost = 0
  return {
    comparers,
    most,
    factMost: () => factMost,
    words,
    sharing: nameBounds.sharing,
    set(i) {
      own = i
      factMost = prior
      for (let k = 0; k < comparers.length; k++) factMost += most[k] = Math.max(0, comparers[k]!.most(i))
      return nameBounds.add(i)
    },
    clear: nameBounds.clear,
    bare: shiftsOfBare,
    // Each fact's most gives way to what it says of the pair. Most rows have no word like those of the row.
    mayReach(j) {
      let bound = factMost + (words[j]! > 0 ? words[j]! + shiftsOfNamed : shiftsOfBare)
      for (let k = 0; k < comparers.length; k++) {
        const c = comparers[k]!
        const level = c.level(own, j)
        bound += (level < 0 ? 0 : c.weight(level, own, j)) - most[k]!
        if (bound < threshold) return false
      }
      return true
    },
    leastOfWords: (least) => (shiftsOfBare >= least ? 0 : Math.max(1, least - shiftsOfNamed)),
  }
}
