// The order of numbers, without comparing any two of them.
import { ascending } from './columns.ts'

const DIGIT_BITS = 11
const DIGITS = 2 ** DIGIT_BITS

/** Positions in the order of their keys, by one digit after the other from the lowest on; those of one key stay in their own order. */
export function positionsBy(keys: Uint32Array): Uint32Array {
  let order = ascending(new Uint32Array(keys.length))
  let next = new Uint32Array(keys.length)
  const start = new Uint32Array(DIGITS + 1)
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    start.fill(0)
    for (let k = 0; k < keys.length; k++) start[((keys[k]! >>> shift) & (DIGITS - 1)) + 1]!++
    for (let digit = 0; digit < DIGITS; digit++) start[digit + 1]! += start[digit]!
    for (let k = 0; k < order.length; k++) {
      const at = order[k]!
      next[start[(keys[at]! >>> shift) & (DIGITS - 1)]!++] = at
    }
    ;[order, next] = [next, order]
  }
  return order
}
