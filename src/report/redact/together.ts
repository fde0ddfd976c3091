// What an earlier public report and this one tell together: a group of one to four, or a change by so few.
import { isSmall, LEAST_SHOWN } from './small.ts'
import type { Table } from './table.ts'

/** A sum of parts that was told. */
interface Told {
  readonly parts: readonly number[]
  readonly value: number
}

/** What this report would show: all figures that are the sum. */
interface Showing extends Told {
  readonly ids: readonly string[]
}

/** With so many independent sums there are too many that follow from them to look at each. */
const MOST_RANK = 12
/** Bits of a number that is one. */
const MOST_COLUMNS = 30

/** Do these sums of this report tell of few, beside what one of the earlier reports told? */
export type Betrays = (shown: readonly Showing[]) => boolean

/**
 * Whoever takes a sum of one report from a sum of the other, where all parts of one are in the other, is left with a count, if nothing
 * else has changed, or with a change. All sums that follow from each report are looked at, however many figures it takes.
 */
export function betraysBeside(table: Table): Betrays {
  const reports = Array.from({ length: table.figures[0]?.befores.length ?? 0 }, (_, at) => besideReport(table, at))
  return (shown) => reports.some((betrays) => betrays(shown))
}

/** `at`: which of the earlier reports. */
function besideReport(table: Table, at: number): Betrays {
  const befores = new Map(table.figures.map((figure) => [figure.id, figure.befores[at]]))
  const told = table.figures.flatMap(({ id, parts }): Told[] => {
    const value = befores.get(id)
    return typeof value === 'number' ? [{ parts, value }] : []
  })
  const none = new Set(told.flatMap(({ parts, value }) => (parts.length === 1 && value === 0 ? parts : [])))
  const isNow = (k: number) => table.parts[k]!.value > 0
  const columns = table.parts.flatMap((_, k) => (isNow(k) || !none.has(k) ? [k] : []))
  const rowsOf = (sums: readonly Told[], isThere: (k: number) => boolean) => {
    const coefficients = rowBy(columns, isThere)
    return [...sums.map((sum) => coefficients(sum.parts, sum.value)), ...table.equal.map(([plus, minus]) => coefficients(plus, 0, minus))]
  }
  const was = sumsFrom(
    rowsOf(told, (k) => !none.has(k)),
    columns.length,
  )
  const byValue = Array.from(was ?? [], ([bits, value]) => ({ bits, value })).sort((a, b) => a.value - b.value)
  /** Parts that are known to be 0 in one of the two change by all that they are in the other: a sum has them or not. */
  const inBoth = columns.reduce((bits, k, at) => (isNow(k) && !none.has(k) ? bits | (1 << at) : bits), 0)
  const isFewOrUntold = (group: number): boolean =>
    isSmall(columns.reduce((sum, k, at) => sum + ((group >> at) & 1 ? table.parts[k]!.value : 0), 0)) || !was?.has(group)
  return (shown) => {
    if (shown.every(({ ids, value }) => ids.every((id) => befores.get(id) === value))) return false
    const is = was && sumsFrom(rowsOf(shown, isNow), columns.length)
    if (!was || !is) return true
    for (const [later, value] of is)
      for (let k = firstFrom(byValue, value - LEAST_SHOWN + 1); k < byValue.length && byValue[k]!.value < value + LEAST_SHOWN; k++) {
        const { bits: earlier, value: before } = byValue[k]!
        const more = later & ~earlier & inBoth
        const less = earlier & ~later & inBoth
        if (value === before || (more && less)) continue
        const isNegative = less ? before < value : more ? value < before : false
        if (isNegative) continue
        // A count that only happens to come out small, of a group that is known to be larger, tells nobody.
        if (!(more | less) || isFewOrUntold(more | less)) return true
      }
    return false
  }
}

/** The place of the first that is so large or larger. */
function firstFrom(sums: readonly { readonly value: number }[], least: number): number {
  let [from, to] = [0, sums.length]
  while (from < to) {
    const half = (from + to) >> 1
    if (sums[half]!.value < least) from = half + 1
    else to = half
  }
  return from
}

/** Coefficients of the columns that are there, and the value at the end. */
const rowBy =
  (columns: readonly number[], isThere: (k: number) => boolean) =>
  (plus: readonly number[], value: number, minus: readonly number[] = []): number[] => {
    const times = (k: number) => (isThere(k) ? plus.filter((p) => p === k).length - minus.filter((m) => m === k).length : 0)
    return [...columns.map(times), value]
  }

/** Every sum of columns, each taken once or not at all, that follows from the rows: its columns as bits, and its value. null where there are too many. */
function sumsFrom(rows: readonly (readonly number[])[], n: number): Map<number, number> | null {
  if (n > MOST_COLUMNS) return null
  const { reduced, pivots } = reduce(rows, n)
  if (pivots.length > MOST_RANK) return null
  const found = new Map<number, number>()
  const at = Array<number>(n + 1).fill(0)
  const go = (row: number): void => {
    if (row === reduced.length) {
      const bits = bitsOf(at, n)
      if (bits !== null) found.set(bits, Math.round(at[n]!))
      return
    }
    // In a reduced form the column of each pivot is in one row alone: it is taken, or not.
    go(row + 1)
    for (let k = 0; k <= n; k++) at[k]! += reduced[row]![k]!
    go(row + 1)
    for (let k = 0; k <= n; k++) at[k]! -= reduced[row]![k]!
  }
  go(0)
  return found
}

/** null where a column is taken more than once, in part or away. */
function bitsOf(at: readonly number[], n: number): number | null {
  let bits = 0
  for (let k = 0; k < n; k++) {
    const times = at[k]!
    if (Math.abs(times - 1) < NEAR) bits |= 1 << k
    else if (Math.abs(times) > NEAR) return null
  }
  return bits
}

const NEAR = 1e-6

/** Rows of which each has a column of its own, by Gauss and Jordan. */
function reduce(
  rows: readonly (readonly number[])[],
  n: number,
): { readonly reduced: readonly number[][]; readonly pivots: readonly number[] } {
  const left = rows.map((row) => [...row])
  const pivots: number[] = []
  for (let k = 0; k < n && pivots.length < left.length; k++) {
    const own = pivots.length
    const found = left.findIndex((row, i) => i >= own && Math.abs(row[k]!) > NEAR)
    if (found < 0) continue
    const [row] = left.splice(found, 1)
    const scaled = row!.map((a) => a / row![k]!)
    left.splice(own, 0, scaled)
    for (const [i, other] of left.entries()) {
      const times = other[k]!
      if (i !== own && times !== 0) left[i] = other.map((a, c) => a - times * scaled[c]!)
    }
    pivots.push(k)
  }
  return { reduced: left.slice(0, pivots.length), pivots }
}
