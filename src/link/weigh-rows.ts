// Every pair of two lists that may weigh enough, row by row: bounds that never err low dismiss most others before names are aligned.
import type { Facts } from '../model/facts.ts'
import { groupsOf, type Groups } from '../metrics/groups.ts'
import { finished } from '../metrics/row-hash.ts'
import { leastFirst, type LeastFirst } from '../metrics/least-first.ts'
import { rowTokens } from '../names/row-tokens.ts'
import { birthDate } from './comparison/birth-date.ts'
import type { PairJudge } from './judge/pair-judge.ts'
import type { Names } from './prepared-names.ts'

interface Rows {
  /** Hundredths of a bit. */
  readonly threshold: number
  /** Fact positions of a and b to take; all without. Of one list with itself, those of b in the order of content. */
  readonly rowsA?: Int32Array
  readonly rowsB?: Int32Array
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
export function weighRows(a: Facts, b: Facts, names: Names, judge: PairJudge, { threshold, rowsA, rowsB }: Rows, visit: VisitPair): void {
  const weigh = rowWeigher(a, b, names, judge, threshold, rowsB)
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
  { prior, mostOfShifts, comparers }: PairJudge,
  threshold: number,
  rowsB?: Int32Array,
): (i: number, partners: Partners) => Int32Array {
  const isOneList = a === b
  const { resolvable } = b
  const manyB = rowsB?.length ?? b.n
  const nameBounds = nameBoundsOf(a, b, names, rowsB)
  const nameMost = nameBounds.most
  // Birth dates are the cheapest to compare and dismiss most.
  const ordered = [...comparers.filter((c) => c.comparison === birthDate), ...comparers.filter((c) => c.comparison !== birthDate)]
  const [first, second] = ordered
  const [firstNever, secondNever] = [first?.neverFor?.(), second?.neverFor?.()]
  const most = new Int32Array(ordered.length)
  const near = new Int32Array(manyB)

  const { named: shiftsOfNamed, bare: shiftsOfBare } = mostOfShifts
  /** What names weigh at most; most rows have no word like those of row i. */
  const mostOfName = (j: number): number => (nameMost[j]! > 0 ? nameMost[j]! + shiftsOfNamed : shiftsOfBare)
  /** The least that the words of a row must weigh, so that its name may weigh this much. */
  const leastOfWords = (least: number): number => (shiftsOfBare >= least ? 0 : Math.max(1, least - shiftsOfNamed))

  /** Most pairs have neither document nor birth date nearly in common, and then not enough else: a loop of its own, as short as can be. */
  const sieve = (i: number, factMost: number): number => {
    const named = threshold - factMost
    const least = leastOfWords(named)
    const leastNever = firstNever && secondNever ? leastOfWords(named + most[0]! + most[1]!) : least
    let size = 0
    for (let q = isOneList ? firstBehind(a, i, rowsB) : 0; q < manyB; q++) {
      const j = rowsB ? rowsB[q]! : q
      const words = nameMost[j]!
      if (words < least || !resolvable[j]) continue
      if (words < leastNever && firstNever!(i, j) && secondNever!(i, j)) continue
      near[size++] = j
    }
    return size
  }
  /** Each fact's most gives way to what it says of the pair. */
  const mayReach = (i: number, j: number, factMost: number): boolean => {
    let bound = factMost + mostOfName(j)
    for (let k = 0; k < ordered.length; k++) {
      const c = ordered[k]!
      const level = c.level(i, j)
      bound += (level < 0 ? 0 : c.weight(level, i, j)) - most[k]!
      if (bound < threshold) return false
    }
    return true
  }
  const { takeFrom, takeFromCrowd, isVast } = takers({ a, b, near, nameMost, mayReach })
  return (i, partners) => {
    if (!a.resolvable[i]) return NONE
    nameBounds.add(i)
    let factMost = prior
    for (let k = 0; k < ordered.length; k++) factMost += most[k] = Math.max(0, ordered[k]!.most(i))
    const size = sieve(i, factMost)
    let leftOut: Int32Array = NONE
    if (isVast(i, size, factMost, partners)) leftOut = takeFromCrowd(i, size, factMost, partners, PARTNERS_IN_VAST)
    else if (takeFrom(i, size, factMost, partners) < size) {
      partners.restart()
      leftOut = takeFromCrowd(i, size, factMost, partners, MOST_PARTNERS)
    }
    nameBounds.clear()
    return leftOut
  }
}

interface Nearby {
  readonly a: Facts
  readonly b: Facts
  /** The rows that a row may be, in front. */
  readonly near: Int32Array
  readonly nameMost: Int32Array
  mayReach(i: number, j: number, factMost: number): boolean
}

/** How the first so many of the near rows are taken: one by one, or as a crowd. */
function takers({ a, b, near, nameMost, mayReach }: Nearby) {
  const keys = new Float64Array(near.length)
  /** Gives where it stopped. */
  const takeFrom = (i: number, size: number, factMost: number, partners: Partners): number => {
    let found = 0
    for (let k = 0; k < size; k++) {
      if (!mayReach(i, near[k]!, factMost)) continue
      if (found === MOST_PARTNERS) return k
      if (partners.take(i, near[k]!)) found++
    }
    return size
  }
  /** The same in the crowd's order; gives the rows that are left out. */
  const takeFromCrowd = (i: number, size: number, factMost: number, partners: Partners, most: number): Int32Array => {
    const start = a === b ? 0 : Math.floor((b.n * a.rank[i]!) / a.n)
    const crowd = inCrowdOrder(near.subarray(0, size), keys, b, nameMost, start)
    let found = 0
    for (let tried = 0; tried < size; tried++, crowd.drop()) {
      if (!mayReach(i, crowd.first(), factMost)) continue
      if (found === most) break
      if (partners.take(i, crowd.first())) found++
    }
    return crowd.rest()
  }
  /** A few of the rows, by a hash of their place in the order of content, stand for all. */
  const isVast = (i: number, size: number, factMost: number, partners: Partners): boolean => {
    if (size < VAST || partners.takesAll) return false
    const share = (TRIED / size) * 2 ** 32
    let [found, missed] = [0, 0]
    for (let k = 0; k < size && missed <= MISSED; k++) {
      if (finished(b.rank[near[k]!]!) >= share) continue
      if (mayReach(i, near[k]!, factMost) && partners.take(i, near[k]!)) found++
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
function inCrowdOrder(rows: Int32Array, keys: Float64Array, { rank, n }: Facts, nameMost: Int32Array, start: number): LeastFirst {
  for (let k = 0; k < rows.length; k++) {
    const j = rows[k]!
    keys[k] = (rank[j]! >= start ? rank[j]! : rank[j]! + n) - 2 * n * nameMost[j]!
  }
  return leastFirst(rows, keys)
}

/** What the names of one row can weigh at most against each row of `b`. */
interface NameBounds {
  readonly most: Int32Array
  add(i: number): void
  /** Back to 0 for the next row. */
  clear(): void
}

function nameBoundsOf(a: Facts, b: Facts, { tokens, relater, comparer }: Names, rowsB?: Int32Array): NameBounds {
  const own = rowTokens(a)
  const { start, item: bearer } = bearersOf(b, tokens.text.length, rowsB)
  const most = new Int32Array(b.n)
  /** The most that each token can weigh against one of row i. */
  const best = new Int32Array(tokens.text.length)
  const touched: number[] = []
  return {
    most,
    add(i) {
      for (let k = own.start[i]!; k < own.start[i + 1]!; k++) {
        const token = own.token[k]!
        for (const neighbour of relater.neighbours(token)) {
          const value = comparer.most(token, neighbour)
          if (!best[neighbour] && value) touched.push(neighbour)
          if (best[neighbour]! < value) best[neighbour] = value
        }
      }
      for (const token of touched) {
        const value = best[token]!
        for (let k = start[token]!; k < start[token + 1]!; k++) most[bearer[k]!]! += value
      }
    },
    clear() {
      for (const token of touched) {
        best[token] = 0
        for (let k = start[token]!; k < start[token + 1]!; k++) most[bearer[k]!] = 0
      }
      touched.length = 0
    },
  }
}

/** Rows, all or these, by the tokens of their names; a row stands twice where its name has a token twice. */
function bearersOf(f: Facts, tokens: number, rows?: Int32Array): Groups {
  const own = rowTokens(f)
  const many = rows?.length ?? f.n
  const token = new Int32Array(own.token.length)
  const rowOf = new Int32Array(own.token.length)
  let size = 0
  for (let k = 0; k < many; k++) {
    const i = rows ? rows[k]! : k
    for (let at = own.start[i]!; at < own.start[i + 1]!; at++) {
      token[size] = own.token[at]!
      rowOf[size++] = i
    }
  }
  const { start, item } = groupsOf(token, tokens, size)
  return { start, item: item.map((place) => rowOf[place]!) }
}
