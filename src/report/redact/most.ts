// The most that a sum can be, by the simplex method: what somebody can find out who knows some sums of figures that are not negative.

const EPSILON = 1e-9

/** Sums that are known: for each row, Σ row[k] · x[k] = its total. */
export interface KnownSums {
  readonly rows: readonly (readonly number[])[]
  readonly totals: readonly number[]
}

interface Tableau {
  /** Coefficients, one column a variable, the total last. */
  readonly rows: number[][]
  /** The variable that each row gives. */
  readonly basis: number[]
}

/** The most that Σ wanted[k] · x[k] can be where every x is 0 or more; Infinity without a bound. Something must fit the sums. */
export function mostOf(wanted: readonly number[], known: KnownSums): number {
  const n = wanted.length
  const tableau = feasible(known, n)
  return climb(tableau, wanted, n)
}

/** A corner of what fits the sums: helpers that stand for the difference are driven to 0. */
function feasible({ rows, totals }: KnownSums, n: number): Tableau {
  const m = rows.length
  const tableau: Tableau = {
    rows: rows.map((row, i) => {
      const sign = totals[i]! < 0 ? -1 : 1
      const helpers = Array.from({ length: m }, (_, k) => (k === i ? 1 : 0))
      return [...row.map((a) => sign * a), ...helpers, sign * totals[i]!]
    }),
    basis: rows.map((_, i) => n + i),
  }
  climb(tableau, [...Array<number>(n).fill(0), ...Array<number>(m).fill(-1)], n + m)
  const kept = tableau.basis.map((variable, i) => {
    if (variable < n) return true
    const column = tableau.rows[i]!.findIndex((a, k) => k < n && Math.abs(a) > EPSILON)
    // A row that others imply.
    if (column < 0) return false
    pivot(tableau, i, column)
    return true
  })
  const only = <T>(all: readonly T[]) => all.filter((_, i) => kept[i])
  return { rows: only(tableau.rows).map((row) => [...row.slice(0, n), row.at(-1)!]), basis: only(tableau.basis) }
}

/** Goes from corner to corner while the sum grows. The first variable that helps enters, which never runs in circles (Bland). */
function climb(tableau: Tableau, wanted: readonly number[], n: number): number {
  const { rows, basis } = tableau
  const worth = (k: number) => wanted[k] ?? 0
  for (;;) {
    const gain = (k: number) => rows.reduce((sum, row, i) => sum - worth(basis[i]!) * row[k]!, worth(k))
    let enters = 0
    while (enters < n && gain(enters) <= EPSILON) enters++
    if (enters === n) return rows.reduce((sum, row, i) => sum + worth(basis[i]!) * row.at(-1)!, 0)
    const leaves = leavingRow(tableau, enters)
    if (leaves < 0) return Infinity
    pivot(tableau, leaves, enters)
  }
}

/** The row that first reaches 0 as a variable grows; −1 where none does. */
function leavingRow({ rows, basis }: Tableau, enters: number): number {
  let leaves = -1
  let least = Infinity
  for (const [i, row] of rows.entries()) {
    if (row[enters]! <= EPSILON) continue
    const ratio = row.at(-1)! / row[enters]!
    const isLess = ratio < least - EPSILON || (ratio < least + EPSILON && leaves >= 0 && basis[i]! < basis[leaves]!)
    if (leaves >= 0 && !isLess) continue
    leaves = i
    least = ratio
  }
  return leaves
}

function pivot({ rows, basis }: Tableau, at: number, column: number): void {
  const by = rows[at]![column]!
  const own = rows[at]!.map((a) => a / by)
  for (const [i, row] of rows.entries()) {
    const times = row[column]!
    if (i !== at && times !== 0) rows[i] = row.map((a, k) => a - times * own[k]!)
  }
  rows[at] = own
  basis[at] = column
}
