// Pairs of classes across two lists → pairs of their rows, as far as those stand for different people.
import { classOf, classSize, allDiffer, type EqualRows } from './equal-rows.ts'
import { PairTable } from './pair-table.ts'

/** The rows of a list by class, and the row that stands for each of them among duplicates. */
export interface Side {
  readonly equal: EqualRows
  readonly stands: Int32Array
}

/** So many pairs of two classes are all made; of more, each row gets its first partners in a circle, and fewer where the rows are many. */
const ALL_PAIRS = 400
const PARTNERS = 10
const MANY_ROWS = 100
const PARTNERS_OF_MANY = 2

export interface RowPairsFound {
  readonly pairs: PairTable
  /** How many rows have more partners than are among the pairs. */
  readonly more: number
}

/** Rows that are one person among duplicates are one; where pairs are left out, those that are made count for them. */
export function rowPairs(found: PairTable, a: Side, b: Side): RowPairsFound {
  if (allDiffer(a.equal) && allDiffer(b.equal)) return { pairs: found, more: 0 }
  const pairs = new PairTable()
  const [peopleA, peopleB] = [peopleOf(a), peopleOf(b)]
  const [more, moreToo] = [new Set<number>(), new Set<number>()]
  for (const pair of found) {
    const [x, y] = [peopleA(pair.a), peopleB(pair.b)]
    if (x.length * y.length <= Math.max(ALL_PAIRS, PARTNERS * Math.max(x.length, y.length))) {
      for (const i of x) for (const j of y) pairs.push(i, j, pair)
      continue
    }
    more.add(pair.a)
    moreToo.add(pair.b)
    const [long, short] = x.length >= y.length ? [x, y] : [y, x]
    const partners = long.length > MANY_ROWS && short.length > MANY_ROWS ? PARTNERS_OF_MANY : PARTNERS
    const times = short.length / partners
    for (const [k, own] of long.entries())
      for (let t = 0; t < partners; t++) {
        const other = short[(k + t) % short.length]!
        if (long === x) pairs.push(own, other, pair, times)
        else pairs.push(other, own, pair, times)
      }
  }
  const rowsOf = (classes: ReadonlySet<number>, { equal }: Side) => Array.from(classes).reduce((sum, row) => sum + classSize(equal, row), 0)
  return { pairs, more: rowsOf(more, a) + rowsOf(moreToo, b) }
}

/** Of each class the first row of each group of duplicates; found once. */
function peopleOf({ equal, stands }: Side): (row: number) => Int32Array {
  const known = new Map<number, Int32Array>()
  return (row) => {
    const rows = classOf(equal, row)
    if (rows.length === 1) return rows
    const before = known.get(rows[0]!)
    if (before) return before
    const seen = new Set<number>()
    const people = rows.filter((own) => !seen.has(stands[own]!) && seen.add(stands[own]!))
    known.set(rows[0]!, people)
    return people
  }
}
