// Every pair of two lists that may weigh enough, row by row: bounds that never err low dismiss most others before names are aligned.
import type { Facts } from '../model/facts.ts'
import { groupsOf, type Groups } from '../metrics/groups.ts'
import { rowTokens } from '../names/row-tokens.ts'
import { birthDate } from './comparison/birth-date.ts'
import type { PairJudge } from './judge/pair-judge.ts'
import type { Names } from './prepared-names.ts'

interface Rows {
  /** Hundredths of a bit. */
  readonly threshold: number
  /** Fact positions of a and b to take; all without. */
  readonly rowsA?: Int32Array
  readonly rowsB?: Int32Array
}

interface VisitPair {
  (i: number, j: number): void
}

/** Gives every pair that may weigh as much as the threshold; of one list with itself each pair once, i < j. */
export function weighRows(a: Facts, b: Facts, names: Names, judge: PairJudge, { threshold, rowsA, rowsB }: Rows, visit: VisitPair): void {
  const weigh = rowWeigher(a, b, names, judge, threshold, rowsB)
  const many = rowsA?.length ?? a.n
  for (let p = 0; p < many; p++) weigh(rowsA ? rowsA[p]! : p, visit)
}

/** The same for one row of `a` at a time. */
export function rowWeigher(
  a: Facts,
  b: Facts,
  names: Names,
  { prior, mostOfShifts, comparers }: PairJudge,
  threshold: number,
  rowsB?: Int32Array,
): (i: number, visit: VisitPair) => void {
  const isOneList = a === b
  const { resolvable } = b
  const manyB = rowsB?.length ?? b.n
  const nameBounds = nameBoundsOf(a, b, names)
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

  /** Most pairs have neither document nor birth date nearly in common, and then not enough else: a loop of its own, as short as can be. */
  const sieve = (i: number, factMost: number): number => {
    const least = threshold - factMost
    const leastNever = firstNever && secondNever ? least + most[0]! + most[1]! : least
    let size = 0
    for (let q = isOneList ? i + 1 : 0; q < manyB; q++) {
      const j = rowsB ? rowsB[q]! : q
      const named = mostOfName(j)
      if (named < least || !resolvable[j]) continue
      if (named < leastNever && firstNever!(i, j) && secondNever!(i, j)) continue
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
  return (i, visit) => {
    if (!a.resolvable[i]) return
    nameBounds.add(i)
    let factMost = prior
    for (let k = 0; k < ordered.length; k++) factMost += most[k] = Math.max(0, ordered[k]!.most(i))
    const size = sieve(i, factMost)
    for (let k = 0; k < size; k++) if (mayReach(i, near[k]!, factMost)) visit(i, near[k]!)
    nameBounds.clear()
  }
}

/** What the names of one row can weigh at most against each row of `b`. */
interface NameBounds {
  readonly most: Int32Array
  add(i: number): void
  /** Back to 0 for the next row. */
  clear(): void
}

function nameBoundsOf(a: Facts, b: Facts, { tokens, relater, comparer }: Names): NameBounds {
  const own = rowTokens(a)
  const { start, item: bearer } = bearersOf(b, tokens.text.length)
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

/** Rows by the tokens of their names; a row stands twice where its name has a token twice. */
function bearersOf(f: Facts, tokens: number): Groups {
  const own = rowTokens(f)
  const { start, item } = groupsOf(own.token, tokens)
  const rowOf = new Int32Array(own.token.length)
  for (let i = 0; i < f.n; i++) rowOf.fill(i, own.start[i]!, own.start[i + 1]!)
  return { start, item: item.map((place) => rowOf[place]!) }
}
