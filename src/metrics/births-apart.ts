// Do two birth dates plainly differ? A slip of the pen, day and month in each other's place or a year more or less is no plain difference.
import { dateSlip, toBcd } from './date-slip.ts'
import { dayNumber } from './days.ts'

/** A birth date as yyyymmdd with 00 for what is not known, 0 without; and the years between which it lies, 0 where nothing is known. */
export interface Births {
  readonly birth: ArrayLike<number>
  readonly birthFrom: ArrayLike<number>
  readonly birthTo: ArrayLike<number>
}

/** Years that lie between two birth dates at least; 0 where they may be one, or one is missing. */
export function yearsApart(a: Births, i: number, b: Births, j: number): number {
  if (!a.birthFrom[i] || !b.birthFrom[j]) return 0
  return Math.max(0, b.birthFrom[j]! - a.birthTo[i]!, a.birthFrom[i]! - b.birthTo[j]!)
}

export function birthsApart(a: Births, i: number, b: Births, j: number): boolean {
  const [x, y] = [a.birth[i]!, b.birth[j]!]
  const years = yearsApart(a, i, b, j)
  if (x % 100 === 0 || y % 100 === 0) return years > 1
  if (x === y || dateSlip(toBcd(x), toBcd(y))) return false
  const [day, other] = [x % 10_000, y % 10_000]
  // Another century is a slip of two figures; a year more or less is miscounted.
  if (day === other) return years > 1 && years !== 100
  // Where only the year was known, programs write the first of January; a time zone moves a date by a day.
  if (day === FIRST_OF_JANUARY || other === FIRST_OF_JANUARY) return years > 1
  return Math.abs(dayNumber(x) - dayNumber(y)) > 1
}

const FIRST_OF_JANUARY = 101
