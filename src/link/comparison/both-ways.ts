// Dates whose day and month may be exchanged: a pair agrees where one of its readings does.
import type { Facts } from '../../model/facts.ts'

/** Which of a pair's dates can be read both ways: bit 0 the left one, bit 1 the right one. */
export interface BothWays {
  (i: number, j: number): number
}
export const LEFT = 1
export const RIGHT = 2

/** `bit` is one of BOTH_WAYS; null where no row's date can be read both ways. */
export function bothWaysOf(a: Facts, b: Facts, bit: number): BothWays | null {
  const any = (f: Facts) => f.bothWays.some((bits) => (bits & bit) !== 0)
  if (!any(a) && !any(b)) return null
  return (i, j) => (a.bothWays[i]! & bit ? LEFT : 0) | (b.bothWays[j]! & bit ? RIGHT : 0)
}
