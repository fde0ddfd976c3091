// Rows that share a key, for lists too long to compare everything: minimal sets of features that together carry enough information.
import { InputError } from '../model/errors.ts'
import { int32, uint32, uint8 } from '../metrics/columns.ts'
import type { Names } from './prepared-names.ts'
import type { LinkPool, Shared, Task } from './task.ts'
import { joinLists, type KeyPairs } from './join.ts'
import { LAST, MOST_ROWS, PARTS, PARTS_AT_ONCE, type Runs, type Span } from './runs.ts'
import { ALL_READINGS, featureSpace, readingsOf, rowFeatures } from './features.ts'
import { minimalKeys, MOST_KEYS } from './minimal-keys.ts'

/** Rows whose keys are made in one go. */
const CHUNK = 16_384
/** Keys fall into parts by the top bits of their hash. */
const PART_SHIFT = 32 - Math.log2(PARTS)

/** The keys of all lists, in columns that the threads fill together. */
interface KeyColumns {
  /** Positions of the lists that are indexed. */
  readonly lists: readonly number[]
  readonly total: number
  /** How many rows have each feature. */
  readonly counts: Int32Array
  /** Hashes of the keys of a chunk's rows, from its place on. */
  readonly hashes: Uint32Array
  /** Keys of each row. */
  readonly keyCount: Uint8Array
  /** By chunk and part: how many keys, then where the next one goes. */
  readonly next: Uint32Array
}

/** The keys by part: first all in the order of rows, then only the runs of rows that share one. */
interface Parts extends Runs {
  readonly hash: Uint32Array
}

/**
 * One index over the union of the lists; those of `asked` are two at most, or all are judged by the same names. Rows are candidates
 * exactly if they share a set of features that carries T = log2(N) − 1 bits, N the rows of all lists together; the expected number
 * of chance partners stays constant. Gives the pairs of any two lists asked for, by position, in order. Throws InputError
 * too-many-rows.
 */
export async function findByKeys(
  asked: readonly (readonly [number, number])[],
  budget: number,
  pool: LinkPool,
): Promise<readonly KeyPairs[]> {
  const { facts } = pool.shared
  const lists = facts.map((_, at) => at).filter((at) => asked.some((pair) => pair.includes(at)))
  const spans = new Map<number, Span>()
  let total = 0
  for (const at of lists) spans.set(at, { from: total, to: (total += facts[at]!.n) })
  if (total > MOST_ROWS) throw new InputError('too-many-rows', { rows: total, most: MOST_ROWS })
  const { runs, spare } = await runsOf(lists, total, pool)
  return joinLists(
    runs,
    asked.map(([left, right]) => ({ a: spans.get(left)!, b: spans.get(right)! })),
    budget,
    pool,
    spare,
  )
}

/** The rows of lists, by position, that share a key; and a column that is done with. */
async function runsOf(
  lists: readonly number[],
  total: number,
  pool: LinkPool,
): Promise<{ readonly runs: Runs; readonly spare: Uint32Array }> {
  const { facts } = pool.shared
  const chunks = Math.ceil(total / CHUNK)
  const columns: KeyColumns = {
    lists,
    total,
    counts: int32(
      featureSpace(
        lists.map((at) => facts[at]!),
        namesFor(lists, pool.shared),
      ).size,
    ),
    // Reserved and not used: what is never written takes no memory.
    hashes: uint32(chunks * CHUNK * MOST_KEYS),
    keyCount: uint8(total),
    next: uint32(chunks * PARTS),
  }
  await pool.each(countFeatures, columns, chunks)
  await pool.each(makeKeys, columns, chunks)
  const parts = partsOf(columns.next)
  await pool.each(sortKeys, { columns, parts }, chunks)
  await pool.each(groupKeys, parts, PARTS / PARTS_AT_ONCE)
  return { runs: { from: parts.from, row: parts.row, shared: parts.shared }, spare: parts.hash }
}

const namesFor = (lists: readonly number[], { names }: Pick<Shared, 'names'>): Names => names(lists[0]!, lists.at(-1)!)

/** Features of the rows of a chunk, list by list. */
function chunkReader(shared: Shared, { lists, total }: KeyColumns) {
  const { facts, equal } = shared
  const own = lists.map((at) => facts[at]!)
  const space = featureSpace(own, namesFor(lists, shared))
  const features = rowFeatures()
  return (
    chunk: number,
    visit: (row: number, isKeyed: boolean, readings: number, read: (reading: number) => ReturnType<typeof rowFeatures>) => void,
  ): void => {
    const [first, last] = [chunk * CHUNK, Math.min(total, (chunk + 1) * CHUNK)]
    let offset = 0
    for (const [k, f] of own.entries()) {
      const firstOf = equal[lists[k]!]!.first
      for (let row = Math.max(first, offset); row < Math.min(last, offset + f.n); row++) {
        const i = row - offset
        const read = (reading: number) => {
          space.read(f, i, features, reading)
          return features
        }
        // Of equal rows one is enough.
        visit(row, f.resolvable[i] !== 0 && firstOf[i] === i, readingsOf(f, i), read)
      }
      offset += f.n
    }
  }
}

export const countFeatures: Task<KeyColumns, void> = {
  name: 'countFeatures',
  start(shared, columns) {
    const read = chunkReader(shared, columns)
    const { counts } = columns
    return (chunk) =>
      read(chunk, (_row, _keyed, _readings, features) => {
        const { n, id } = features(ALL_READINGS)
        for (let k = 0; k < n; k++) Atomics.add(counts, id[k]!, 1)
      })
  },
}

export const makeKeys: Task<KeyColumns, void> = {
  name: 'makeKeys',
  start(shared, columns) {
    const read = chunkReader(shared, columns)
    const { counts, hashes, keyCount, next, total } = columns
    const bits = new Float64Array(counts.length)
    for (let k = 0; k < bits.length; k++) bits[k] = counts[k] ? Math.log2(total / counts[k]!) : 0
    const need = Math.log2(total) - 1
    return (chunk) => {
      let at = chunk * CHUNK * MOST_KEYS
      let from = at
      const put = (hash: number) => {
        hashes[at++] = hash
        next[chunk * PARTS + (hash >>> PART_SHIFT)]!++
      }
      const putOnce = (hash: number) => {
        if (!hashes.subarray(from, at).includes(hash)) put(hash)
      }
      read(chunk, (row, isKeyed, readings, features) => {
        from = at
        if (isKeyed && readings === 1) minimalKeys(features(0), bits, need, put)
        // Keys of each reading by itself: a partner that has only this one has no others.
        else if (isKeyed) for (let r = 0; r < readings; r++) minimalKeys(features(r), bits, need, putOnce, Math.floor(MOST_KEYS / readings))
        keyCount[row] = at - from
      })
    }
  },
}

/** Counts by chunk and part → where each chunk's keys of a part begin. */
function partsOf(next: Uint32Array): Parts {
  const from = uint32(PARTS + 1)
  let size = 0
  for (let part = 0; part < PARTS; part++) {
    from[part] = size
    for (let at = part; at < next.length; at += PARTS) {
      const n = next[at]!
      next[at] = size
      size += n
    }
  }
  from[PARTS] = size
  return { from, hash: uint32(size), row: int32(size), shared: uint32(PARTS) }
}

export const sortKeys: Task<{ readonly columns: KeyColumns; readonly parts: Parts }, void> = {
  name: 'sortKeys',
  start(_, { columns: { hashes, keyCount, next, total }, parts: { hash, row } }) {
    return (chunk) => {
      let at = chunk * CHUNK * MOST_KEYS
      for (let r = chunk * CHUNK; r < Math.min(total, (chunk + 1) * CHUNK); r++) {
        for (const end = at + keyCount[r]!; at < end; at++) {
          const key = hashes[at]!
          const to = next[chunk * PARTS + (key >>> PART_SHIFT)]!++
          hash[to] = key
          row[to] = r
        }
      }
    }
  },
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
