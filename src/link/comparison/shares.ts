// How common each value of a column is, over both lists together.
import { tally } from '../../metrics/tally.ts'

/** Values that smoothing assumes there are. */
const ASSUMED_VALUES = 60

/** Share of each value above 0. One bearer is left out: a row does not show that its own value is common. `smooth` is added to each count. */
export function sharesOf(a: Int32Array, b: Int32Array, smooth: number): Map<number, number> {
  const counts = tally(a === b ? [a] : [a, b])
  let total = 0
  for (const n of counts.values()) total += n
  for (const [value, n] of counts) counts.set(value, (Math.max(n - 1, 0.5) + smooth) / (total + smooth * ASSUMED_VALUES))
  return counts
}
