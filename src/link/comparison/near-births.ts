// Rows whose birth dates may be near another's, found by day, by month and day, and by year.
import { toBcd } from '../../metrics/date-slip.ts'
import { groupsOf } from '../../metrics/groups.ts'
import { itemsByKey } from '../../metrics/items-by-key.ts'
import { swappedDay } from '../../metrics/swapped-day.ts'
import type { Facts } from '../../model/facts.ts'
import type { NearRows, Sides } from './comparison.ts'
import { BIRTH_DATE, columnOf } from './identity-rows.ts'

/** Dates that are not equal weigh no more than `mostUnequal`. */
export function nearBirths({ a, b }: Sides, mostUnequal: number, rows: Int32Array): NearRows {
  const [birthA, birthB] = [columnOf(a, BIRTH_DATE), columnOf(b, BIRTH_DATE)]
  const whole = rows.filter((j) => isWhole(birthB[j]!))
  const byDay = itemsByKey(whole, (j) => birthB[j]!)
  const byMonthAndDay = itemsByKey(whole, (j) => monthAndDay(birthB[j]!))
  const byTwisted = itemsByKey(whole, (j) => twisted(birthB[j]!))
  const byYear = rowsByYear(b, whole)
  const inPart = rows.filter((j) => b.birthFrom[j] !== 0 && !isWhole(birthB[j]!))
  const byYearInPart = rowsByYear(b, inPart)
  const monthOnly = inPart.filter((j) => hasMonth(birthB[j]!))
  return (i, least, take) => {
    const [from, to, x] = [a.birthFrom[i]!, a.birthTo[i]!, birthA[i]!]
    if (!from) return true
    if (isWhole(x)) {
      byDay(x, take)
      const other = swappedDay(a.birth[i]!)
      if (other !== a.birth[i]) byDay(toBcd(other), take)
    }
    if (least > mostUnequal) return true
    // A month alone may be near any year's.
    if (!isWhole(x) && hasMonth(x)) return false
    byYearInPart(from - 1, to + 1, take)
    if (!isWhole(x)) {
      byYear(from - 1, to + 1, take)
      return true
    }
    byYear(from, to, take)
    byMonthAndDay(monthAndDay(x), take)
    byTwisted(twisted(x), take)
    monthOnly.forEach(take)
    return true
  }
}

const isWhole = (date: number): boolean => (date & 0xff) !== 0
const hasMonth = (date: number): boolean => (date & 0xff00) !== 0
const monthAndDay = (date: number): number => date & 0xffff
/** All but the last figure of the year and the first of the month, which may have changed places. */
const twisted = (date: number): number => date & 0xfff00fff

/** Years are four figures at most. */
const YEARS = 10_000

/** Gives the rows whose years of birth have one of these among them. */
function rowsByYear({ birthFrom, birthTo }: Facts, rows: Int32Array) {
  const { start, item } = groupsOf(
    rows.map((j) => birthFrom[j]!),
    YEARS,
  )
  const widest = rows.reduce((most, j) => Math.max(most, birthTo[j]! - birthFrom[j]!), 0)
  return (from: number, to: number, take: (j: number) => void): void => {
    const end = start[Math.min(YEARS, to + 1)]!
    for (let k = start[Math.max(0, from - widest)]!; k < end; k++) {
      const j = rows[item[k]!]!
      if (birthTo[j]! >= from) take(j)
    }
  }
}
