// Keys of a part → runs of rows that share one.
import { int32, uint32 } from '../metrics/columns.ts'
import { placeOf, type Keys } from './chunk-keys.ts'
import { LAST, PARTS, PARTS_AT_ONCE, type Runs } from './runs.ts'
import type { Task } from './task.ts'

/** Room for the runs of all parts, as if every key were shared; what is never written takes no memory. */
export function roomForRuns({ begin, first }: Keys): Runs {
  const from = uint32(PARTS + 1)
  for (let part = 0; part < PARTS; part++) {
    let n = 0
    for (let chunk = 0; chunk < first.length; chunk++) n += begin[placeOf(chunk, part) + 1]! - begin[placeOf(chunk, part)]!
    from[part + 1] = from[part]! + n
  }
  return { from, row: int32(from[PARTS]!), shared: uint32(PARTS) }
}

/** Rows of a part → runs of rows that share a key, ascending; keys of one row alone bring nobody together and are left out. */
export const groupKeys: Task<{ readonly keys: Keys; readonly runs: Runs }, void> = {
  name: 'groupKeys',
  start(_, { keys, runs: { from, row, shared } }) {
    let scratch = scratchFor(1024)
    return (piece) => {
      for (let part = piece * PARTS_AT_ONCE; part < (piece + 1) * PARTS_AT_ONCE; part++) {
        const n = from[part + 1]! - from[part]!
        if (n > scratch.size) scratch = scratchFor(2 ** Math.ceil(Math.log2(n)))
        gather(keys, part, scratch)
        groupByKey(n, scratch)
        shared[part] = placeRuns(row, from[part]!, n, scratch)
      }
    }
  },
}

/** Room for the keys of a part, used again for the next one. A group is known by the position of its first key. */
interface Scratch {
  readonly size: number
  /** By key: its hash and its row. */
  readonly hash: Uint32Array
  readonly rows: Int32Array
  /** A hash table of groups, −1 where it is empty. */
  readonly table: Int32Array
  /** By key: its group. */
  readonly group: Int32Array
  /** By group: how many keys it has, and where the next of its rows goes. */
  readonly count: Int32Array
  readonly place: Int32Array
}

const scratchFor = (size: number): Scratch => ({
  size,
  hash: new Uint32Array(size),
  rows: new Int32Array(size),
  table: new Int32Array(4 * size),
  group: new Int32Array(size),
  count: new Int32Array(size),
  place: new Int32Array(size),
})

/** The keys of a part from all chunks, in the order of rows. */
function gather({ hash, row, begin, first }: Keys, part: number, into: Scratch): void {
  let n = 0
  for (let chunk = 0; chunk < first.length; chunk++) {
    const place = placeOf(chunk, part)
    for (let at = begin[place]!, end = begin[place + 1]!; at < end; at++) {
      into.hash[n] = hash[at]!
      into.rows[n++] = first[chunk]! + row[at]!
    }
  }
}

function groupByKey(n: number, { hash, table, group, count }: Scratch): void {
  // Only as much of the table as this part needs: one crowded part must not make the others slow.
  const mask = 2 ** Math.ceil(Math.log2(2 * n + 1)) - 1
  table.fill(-1, 0, mask + 1)
  for (let k = 0; k < n; k++) {
    const key = hash[k]!
    let slot = key & mask
    while (table[slot]! >= 0 && hash[table[slot]!] !== key) slot = (slot + 1) & mask
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
