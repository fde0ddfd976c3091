// How often each value above 0 stands in columns.
import { grown } from './columns.ts'

/** By value, in the order of their first appearance. Few values stand often, so that a small table remembers where they are counted. */
export function tally(columns: readonly (Int32Array | Uint8Array)[]): Map<number, number> {
  const at = new Map<number, number>()
  let counts = new Int32Array(256)
  const rows = columns.reduce((sum, column) => sum + column.length, 0)
  // As many places as there are rows, within bounds.
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(rows + 1))))
  const recent = new Int32Array(2 ** bits)
  const place = new Int32Array(2 ** bits)
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i]!
      if (value <= 0) continue
      const slot = Math.imul(value, 0x9e3779b1) >>> (32 - bits)
      if (recent[slot] !== value) {
        let found = at.get(value)
        if (found === undefined) {
          found = at.size
          at.set(value, found)
          if (found === counts.length) counts = grown(counts, 2 * found)
        }
        recent[slot] = value
        place[slot] = found
      }
      counts[place[slot]!]!++
    }
  }
  for (const [value, k] of at) at.set(value, counts[k]!)
  return at
}

export function sumOf(counts: Iterable<number>): number {
  let sum = 0
  for (const n of counts) sum += n
  return sum
}

const FEWEST_BITS = 8
const MOST_BITS = 16
