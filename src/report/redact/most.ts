// The most that a sum can be, by the simplex method: what somebody can find out who knows some sums of figures that are not negative.

const EPSILON = 1e-9

/** A sum that is known: Σ row[k] · x[k] = total. */
export interface KnownSum {
  readonly row: readonly number[]
  readonly total: number
}

/** Rows of coefficients, one column a variable, the total last: all in one array, since thousands are made. */
interface Tableau {
  readonly cells: number[]
  readonly width: number
  /** The variable that each row gives. */
  readonly basis: number[]
}

/** The most that Σ wanted[k] · x[k] can be where every x is 0 or more; Infinity without a bound. */
export type Most = (wanted: readonly number[]) => number

/** For any sum of `n` variables: the first corner is looked for once. Something must fit the sums. */
export function mostBy(known: readonly KnownSum[], n: number): Most {
  const { cells, width, basis } = feasible(known, n)
  return (wanted) => climb({ cells: cells.slice(), width, basis: basis.slice() }, wanted, n)
}

/** A corner of what fits the sums: helpers that stand for the difference are driven to 0. */
function feasible(known: readonly KnownSum[], n: number): Tableau {
  const m = known.length
  const cells: number[] = []
  for (let i = 0; i < m; i++) {
    const { row, total } = known[i]!
    const sign = total < 0 ? -1 : 1
    for (let k = 0; k < n; k++) cells.push(sign * row[k]!)
    for (let k = 0; k < m; k++) cells.push(k === i ? 1 : 0)
    cells.push(sign * total)
  }
  const tableau = { cells, width: n + m + 1, basis: known.map((_, i) => n + i) }
  const helpers = Array.from({ length: n + m }, (_, k) => (k < n ? 0 : -1))
  climb(tableau, helpers, n + m)
  return withoutHelpers(tableau, n)
}

/** Helpers give way to variables, and rows that others imply are left out. */
function withoutHelpers(tableau: Tableau, n: number): Tableau {
  const { cells, width, basis } = tableau
  const short: Tableau = { cells: [], width: n + 1, basis: [] }
  for (let i = 0; i < basis.length; i++) {
    if (basis[i]! < n) continue
    let column = 0
    while (column < n && Math.abs(cells[i * width + column]!) <= EPSILON) column++
    if (column < n) pivot(tableau, i, column)
  }
  for (let i = 0; i < basis.length; i++) {
    if (basis[i]! >= n) continue
    for (let k = 0; k < n; k++) short.cells.push(cells[i * width + k]!)
    short.cells.push(cells[(i + 1) * width - 1]!)
    short.basis.push(basis[i]!)
  }
  return short
}

/** Goes from corner to corner while the sum grows. The first variable that helps enters, which never runs in circles (Bland). */
function climb(tableau: Tableau, wanted: readonly number[], n: number): number {
  const { cells, width, basis } = tableau
  for (;;) {
    const enters = firstThatHelps(tableau, wanted, n)
    if (enters === n) {
      let sum = 0
      for (let i = 0; i < basis.length; i++) sum += (wanted[basis[i]!] ?? 0) * cells[(i + 1) * width - 1]!
      return sum
    }
    const leaves = leavingRow(tableau, enters)
    if (leaves < 0) return Infinity
    pivot(tableau, leaves, enters)
  }
}

/** `n` where none does. */
function firstThatHelps({ cells, width, basis }: Tableau, wanted: readonly number[], n: number): number {
  for (let k = 0; k < n; k++) {
    let gain = wanted[k] ?? 0
    for (let i = 0; i < basis.length; i++) gain -= (wanted[basis[i]!] ?? 0) * cells[i * width + k]!
    if (gain > EPSILON) return k
  }
  return n
}

/** The row that first reaches 0 as a variable grows; −1 where none does. */
function leavingRow({ cells, width, basis }: Tableau, enters: number): number {
  let leaves = -1
  let least = Infinity
  for (let i = 0; i < basis.length; i++) {
    const own = cells[i * width + enters]!
    if (own <= EPSILON) continue
    const ratio = cells[(i + 1) * width - 1]! / own
    const isLess = ratio < least - EPSILON || (ratio < least + EPSILON && leaves >= 0 && basis[i]! < basis[leaves]!)
    if (leaves >= 0 && !isLess) continue
    leaves = i
    least = ratio
  }
  return leaves
}

function pivot({ cells, width, basis }: Tableau, at: number, column: number): void {
  const own = at * width
  const by = cells[own + column]!
  for (let k = 0; k < width; k++) cells[own + k]! /= by
  for (let i = 0; i < basis.length; i++) {
    const times = cells[i * width + column]!
    if (i !== at && times !== 0) for (let k = 0; k < width; k++) cells[i * width + k]! -= times * cells[own + k]!
  }
  basis[at] = column
}
