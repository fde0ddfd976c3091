// Every pair of two lists that may weigh enough, row by row: bounds that never err low dismiss most others before names are aligned.
import type { Facts } from '../model/facts.ts'
import { finished } from '../metrics/row-hash.ts'
import { leastFirst, type LeastFirst } from '../metrics/least-first.ts'
import { fewPartners } from './few-partners.ts'
import type { PairJudge } from './judge/pair-judge.ts'
import type { Names } from './prepared-names.ts'
import { rowBoundOf, type RowBound } from './row-bound.ts'

interface Rows {
  /** Hundredths of a bit. */
  readonly threshold: number
  /** Fact positions of a and b to take; all without. Of one list with itself, those of b in the order of content. */
  readonly rowsA?: Int32Array
  readonly rowsB?: Int32Array
  readonly isIndexed?: boolean
}

interface VisitPair {
  (i: number, j: number): void
}

/** Takes the pairs of one row. */
export interface Partners {
  /** Is it one that may be the same person? */
  take(i: number, j: number): boolean
  /** The row stands in a crowd, and begins anew in the crowd's order. */
  restart(): void
  /** However many there are. */
  readonly takesAll?: boolean
}

/** A row with more partners than this that may be the same person is not held against the rest of them. */
export const MOST_PARTNERS = 64
/** Among so many rows a few partners are enough: whatever is said of a pair there is asked of all that its rows may be besides. */
const VAST = 256
const PARTNERS_IN_VAST = 4
/** What tells such a crowd: of about so many of its rows, nearly all may be the same person. */
const TRIED = 24
const FOUND = 16
const MISSED = 4
const NONE = new Int32Array(0)

/** Gives every pair that may weigh as much as the threshold; of one list with itself each pair once, i < j. */
export function weighRows(
  a: Facts,
  b: Facts,
  names: Names,
  judge: PairJudge,
  { threshold, rowsA, rowsB, isIndexed }: Rows,
  visit: VisitPair,
): void {
  const weigh = rowWeigher(a, b, names, judge, threshold, rowsB, isIndexed)
  const many = rowsA?.length ?? a.n
  for (let p = 0; p < many; p++) weigh(rowsA ? rowsA[p]! : p, everyPair(visit))
}

/** However many there are. */
export const everyPair = (visit: VisitPair): Partners => ({
  take(i, j) {
    visit(i, j)
    return false
  },
  restart() {},
  takesAll: true,
})

/** The same for one row of `a` at a time; gives the rows that it was not held against, which is none outside a crowd. */
export function rowWeigher(
  a: Facts,
  b: Facts,
  names: Names,
  judge: PairJudge,
  threshold: number,
  rowsB?: Int32Array,
  isIndexed: boolean = Math.min(a.n, b.n) >= MANY_ROWS,
): (i: number, partners: Partners) => Int32Array {
  const bound = rowBoundOf(a, b, names, judge, threshold, rowsB)
  // A crowd is told by more.
  const few = isIndexed ? fewPartners(a, b, bound, threshold, FOUND, rowsB) : null
  const near = new Int32Array(rowsB?.length ?? b.n)
  const sieve = createSieve(a, b, bound, threshold, near, rowsB)
  const { takeFrom, takeFromCrowd, isVast } = takers({ a, b, near, bound })
  const takeMany = (i: number, partners: Partners): Int32Array => {
    const size = sieve(i)
    if (isVast(i, size, partners)) return takeFromCrowd(i, size, partners, PARTNERS_IN_VAST)
    if (takeFrom(i, size, partners) === size) return NONE
    partners.restart()
    return takeFromCrowd(i, size, partners, MOST_PARTNERS)
  }
  return (i, partners) => {
    if (!a.resolvable[i]) return NONE
    const sharing = bound.set(i)
    const found = few?.(i, sharing)
    let leftOut: Int32Array = NONE
    if (found) for (const j of found) partners.take(i, j)
    else leftOut = takeMany(i, partners)
    bound.clear()
    return leftOut
  }
}

/** In lists of fewer rows looking at each takes less time than an index of them. */
const MANY_ROWS = 1000

/** Puts the rows that row i may be into `near`, and gives how many they are. */
function createSieve(a: Facts, b: Facts, bound: RowBound, threshold: number, near: Int32Array, rowsB?: Int32Array) {
  const isOneList = a === b
  const { resolvable } = b
  const { comparers, most, words } = bound
  const manyB = rowsB?.length ?? b.n
  const [first, second] = comparers
  const [firstNever, secondNever] = [first?.neverFor?.(), second?.neverFor?.()]
  // Most pairs have neither document nor birth date nearly in common, and then not enough else: a loop as short as can be.
  return (i: number): number => {
    const named = threshold - bound.factMost()
    const least = bound.leastOfWords(named)
    const leastNever = firstNever && secondNever ? bound.leastOfWords(named + most[0]! + most[1]!) : least
    let size = 0
    for (let q = isOneList ? firstBehind(a, i, rowsB) : 0; q < manyB; q++) {
      const j = rowsB ? rowsB[q]! : q
      if (words[j]! < least || !resolvable[j]) continue
      if (words[j]! < leastNever && firstNever!(i, j) && secondNever!(i, j)) continue
      near[size++] = j
    }
    return size
  }
}

interface Nearby {
  readonly a: Facts
  readonly b: Facts
  /** The rows that a row may be, in front. */
  readonly near: Int32Array
  readonly bound: RowBound
}

/** How the first so many of the near rows are taken: one by one, or as a crowd. */
function takers({ a, b, near, bound }: Nearby) {
  const { mayReach } = bound
  const keys = new Float64Array(near.length)
  /** Gives where it stopped. */
  const takeFrom = (i: number, size: number, partners: Partners): number => {
    let found = 0
    for (let k = 0; k < size; k++) {
      if (!mayReach(near[k]!)) continue
      if (found === MOST_PARTNERS) return k
      if (partners.take(i, near[k]!)) found++
    }
    return size
  }
  /** The same in the crowd's order; gives the rows that are left out. */
  const takeFromCrowd = (i: number, size: number, partners: Partners, most: number): Int32Array => {
    const start = a === b ? 0 : Math.floor((b.n * a.rank[i]!) / a.n)
    const crowd = inCrowdOrder(near.subarray(0, size), keys, b, bound.words, start)
    let found = 0
    for (let tried = 0; tried < size; tried++, crowd.drop()) {
      if (!mayReach(crowd.first())) continue
      if (found === most) break
      if (partners.take(i, crowd.first())) found++
    }
    return crowd.rest()
  }
  /** A few of the rows, by a hash of their place in the order of content, stand for all. */
  const isVast = (i: number, size: number, partners: Partners): boolean => {
    if (size < VAST || partners.takesAll) return false
    const share = (TRIED / size) * 2 ** 32
    let [found, missed] = [0, 0]
    for (let k = 0; k < size && missed <= MISSED; k++) {
      if (finished(b.rank[near[k]!]!) >= share) continue
      if (mayReach(near[k]!) && partners.take(i, near[k]!)) found++
      else missed++
    }
    partners.restart()
    return found >= FOUND && missed <= MISSED
  }
  return { takeFrom, takeFromCrowd, isVast }
}

/** Position, among all rows or these, of the first one behind row i. */
function firstBehind({ rank }: Facts, i: number, rows?: Int32Array): number {
  if (!rows) return i + 1
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rank[rows[middle]!]! <= rank[i]!) low = middle + 1
    else high = middle
  }
  return low
}

/** The names that are most alike first, then around from a place in the order of content, so that a crowd spreads over a crowd. */
function inCrowdOrder(rows: Int32Array, keys: Float64Array, { rank, n }: Facts, words: Int32Array, start: number): LeastFirst {
  for (let k = 0; k < rows.length; k++) {
    const j = rows[k]!
    keys[k] = (rank[j]! >= start ? rank[j]! : rank[j]! + n) - 2 * n * words[j]!
  }
  return leastFirst(rows, keys)
}
