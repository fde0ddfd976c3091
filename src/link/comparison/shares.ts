// How common each value of a column is, over both lists together.
import type { Tallies } from './comparison.ts'

/** Values that smoothing assumes there are. */
const ASSUMED_VALUES = 60

/** Share of each number. One bearer is left out: a row does not show that its own value is common. `smooth` is added to each count. */
export function sharesOf([a, b]: Tallies, smooth: number): Map<number, number> {
  const counts = new Map<number, number>()
  let total = 0
  for (const { values } of a === b ? [a] : [a, b]) {
    for (const [value, n] of values) {
      counts.set(Number(value), (counts.get(Number(value)) ?? 0) + n)
      total += n
    }
  }
  for (const [value, n] of counts) counts.set(value, (Math.max(n - 1, 0.5) + smooth) / (total + smooth * ASSUMED_VALUES))
  return counts
}
