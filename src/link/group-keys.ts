// Keys of a part → runs of rows that share one.
import { LAST, PARTS_AT_ONCE, type Runs } from './runs.ts'
import type { Task } from './task.ts'

/** The keys by part: first all in the order of rows, then only the runs of rows that share one. */
export interface Parts extends Runs {
  readonly hash: Uint32Array
}

/** Rows of a part → runs of rows that share a key, ascending; keys of one row alone bring nobody together and are left out. */
export const groupKeys: Task<Parts, void> = {
  name: 'groupKeys',
  start(_, { from, hash, row, shared }) {
    let scratch = scratchFor(1024)
    return (chunk) => {
      for (let part = chunk * PARTS_AT_ONCE; part < (chunk + 1) * PARTS_AT_ONCE; part++) {
        const n = from[part + 1]! - from[part]!
        if (n > scratch.size) scratch = scratchFor(2 ** Math.ceil(Math.log2(n)))
        groupByKey(hash, from[part]!, n, scratch)
        shared[part] = placeRuns(row, from[part]!, n, scratch)
      }
    }
  },
}

/** Room for the keys of a part, used again for the next one. A group is known by the position of its first key. */
interface Scratch {
  readonly size: number
  /** A hash table of groups, −1 where it is empty. */
  readonly table: Int32Array
  /** By key: its group. */
  readonly group: Int32Array
  /** By group: how many keys it has, and where the next of its rows goes. */
  readonly count: Int32Array
  readonly place: Int32Array
  /** By key: its row. */
  readonly rows: Int32Array
}

const scratchFor = (size: number): Scratch => ({
  size,
  table: new Int32Array(4 * size),
  group: new Int32Array(size),
  count: new Int32Array(size),
  place: new Int32Array(size),
  rows: new Int32Array(size),
})

function groupByKey(hash: Uint32Array, first: number, n: number, { table, group, count }: Scratch): void {
  // Only as much of the table as this part needs: one crowded part must not make the others slow.
  const mask = 2 ** Math.ceil(Math.log2(2 * n + 1)) - 1
  table.fill(-1, 0, mask + 1)
  for (let k = 0; k < n; k++) {
    const key = hash[first + k]!
    let slot = key & mask
    while (table[slot]! >= 0 && hash[first + table[slot]!] !== key) slot = (slot + 1) & mask
    if (table[slot]! < 0) {
      table[slot] = k
      count[k] = 0
    }
    group[k] = table[slot]!
    count[group[k]!]!++
  }
}

/** Puts the rows of each group of two or more one after another; gives how many rows that are. */
function placeRuns(row: Int32Array, first: number, n: number, { group, count, place, rows }: Scratch): number {
  let grouped = 0
  for (let k = 0; k < n; k++) {
    rows[k] = row[first + k]!
    if (group[k] !== k || count[k]! < 2) continue
    place[k] = grouped
    grouped += count[k]!
  }
  for (let k = 0; k < n; k++) {
    const g = group[k]!
    // Counted down as its rows are placed; a group of one is left at one.
    if (g === k && count[g]! < 2) continue
    row[first + place[g]!++] = --count[g]! === 0 ? rows[k]! | LAST : rows[k]!
  }
  return grouped
}
