// Candidate pairs by shared keys, for lists too long to compare everything: minimal sets of features that together carry enough information.
import { InputError } from '../errors.ts'
import { int32, uint32, uint8 } from '../metrics/columns.ts'
import type { Crew, Shared, Task } from './crew.ts'
import { featureSpace, minimalKeys, MOST_KEYS, rowFeatures } from './features.ts'

export interface KeyPairs {
  /** Fact positions, each pair once, ascending; for one list with itself left < right. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

/** Rows of all lists at most: a row's number has 22 bits. */
const MOST_ROWS = 2 ** 22
/** Set on the last row of a run of rows that share a key. */
const LAST = MOST_ROWS
const ROW = MOST_ROWS - 1
/** Rows whose keys are made in one go. */
const CHUNK = 16_384
/** Keys fall into this many parts by the top bits of their hash, each small enough for a processor's cache. */
const PARTS = 4096
const PART_SHIFT = 20
const PARTS_AT_ONCE = 64

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
interface Parts {
  readonly from: Uint32Array
  readonly hash: Uint32Array
  readonly row: Int32Array
  /** Rows that stand in runs. */
  readonly shared: Uint32Array
}

/** Global positions of a list's rows. */
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * One index over the union of the lists. Rows are candidates exactly if they share a set of features that carries T = log2(N) − 1 bits, N the rows
 * of all lists together; the expected number of chance partners stays constant. Gives the pairs of any two lists asked for, by position, in order.
 * Throws InputError too-many-rows.
 */
export async function findByKeys(asked: readonly (readonly [number, number])[], budget: number, crew: Crew): Promise<readonly KeyPairs[]> {
  const { facts, names } = crew.shared
  const lists = facts.map((_, at) => at).filter((at) => asked.some((pair) => pair.includes(at)))
  const spans = new Map<number, Span>()
  let total = 0
  for (const at of lists) spans.set(at, { from: total, to: (total += facts[at]!.n) })
  if (total > MOST_ROWS) throw new InputError('too-many-rows', { rows: total, most: MOST_ROWS })
  const chunks = Math.ceil(total / CHUNK)
  const columns: KeyColumns = {
    lists,
    total,
    counts: int32(
      featureSpace(
        lists.map((at) => facts[at]!),
        names,
      ).size,
    ),
    // Reserved and not used: what is never written takes no memory.
    hashes: uint32(chunks * CHUNK * MOST_KEYS),
    keyCount: uint8(total),
    next: uint32(chunks * PARTS),
  }
  await crew.each(countFeatures, columns, chunks)
  await crew.each(makeKeys, columns, chunks)
  const parts = partsOf(columns.next)
  await crew.each(sortKeys, { columns, parts }, chunks)
  await crew.each(groupKeys, parts, PARTS / PARTS_AT_ONCE)
  const kept = { from: parts.from, row: parts.row, shared: parts.shared }
  const joins = asked.map(([left, right]) => ({ a: spans.get(left)!, b: spans.get(right)!, budget }))
  const joined = await crew.each(joinLists, { parts: kept, joins }, joins.length)
  return joined.map(({ skippedA, skippedB, ...pairs }) => ({ ...pairs, skippedA: new Set(skippedA), skippedB: new Set(skippedB) }))
}

/** Features of the rows of a chunk, list by list. */
function chunkReader({ facts, names }: Shared, { lists, total }: KeyColumns) {
  const own = lists.map((at) => facts[at]!)
  const space = featureSpace(own, names)
  const features = rowFeatures()
  return (chunk: number, visit: (row: number, features: ReturnType<typeof rowFeatures>, isKeyed: boolean) => void): void => {
    const [first, last] = [chunk * CHUNK, Math.min(total, (chunk + 1) * CHUNK)]
    let offset = 0
    for (const f of own) {
      for (let row = Math.max(first, offset); row < Math.min(last, offset + f.n); row++) {
        space.read(f, row - offset, features)
        visit(row, features, f.resolvable[row - offset] !== 0)
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
      read(chunk, (_, { n, id }) => {
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
      const put = (hash: number) => {
        hashes[at++] = hash
        next[chunk * PARTS + (hash >>> PART_SHIFT)]!++
      }
      read(chunk, (row, features, isKeyed) => {
        const from = at
        if (isKeyed) minimalKeys(features, bits, need, put)
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
    let size = 1024
    let table = new Int32Array(4 * size)
    // A group is known by its first key: which one that is, how many keys it has, where the next of its rows goes.
    let [group, count, place, rows] = [0, 1, 2, 3].map(() => new Int32Array(size)) as [Int32Array, Int32Array, Int32Array, Int32Array]
    const groupPart = (first: number, n: number): number => {
      if (n > size) {
        size = 2 ** Math.ceil(Math.log2(n))
        table = new Int32Array(4 * size)
        ;[group, count, place, rows] = [0, 1, 2, 3].map(() => new Int32Array(size)) as [Int32Array, Int32Array, Int32Array, Int32Array]
      }
      // Only as much of the table as this part needs: one crowded part must not make the others slow.
      const mask = 2 ** Math.ceil(Math.log2(2 * n + 1)) - 1
      table.fill(-1, 0, mask + 1)
      for (let k = 0; k < n; k++) {
        const key = hash[first + k]!
        rows[k] = row[first + k]!
        let slot = key & mask
        while (table[slot]! >= 0 && hash[first + table[slot]!] !== key) slot = (slot + 1) & mask
        if (table[slot]! < 0) {
          table[slot] = k
          count[k] = 0
        }
        group[k] = table[slot]!
        count[group[k]!]!++
      }
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
    return (chunk) => {
      for (let part = chunk * PARTS_AT_ONCE; part < (chunk + 1) * PARTS_AT_ONCE; part++)
        shared[part] = groupPart(from[part]!, from[part + 1]! - from[part]!)
    }
  },
}

interface Joined {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly skippedA: Int32Array
  readonly skippedB: Int32Array
}

interface Joins {
  readonly parts: Omit<Parts, 'hash'>
  readonly joins: readonly { readonly a: Span; readonly b: Span; readonly budget: number }[]
}

/** Runs of one key → pairs of two lists, each once. Where the budget does not reach, the largest runs are left out and their rows named. */
export const joinLists: Task<Joins, Joined> = {
  name: 'joinLists',
  start:
    (_, { parts, joins }) =>
    (at) =>
      joined(parts, joins[at]!),
}

function joined({ from, row, shared }: Joins['parts'], { a, b, budget }: Joins['joins'][number]): Joined {
  const self = a.from === b.from
  /** Where a run's rows of both lists lie: rows ascend, so that those of one list stand together. */
  const eachRun = (visit: (leftFrom: number, leftTo: number, rightFrom: number, rightTo: number) => void): void => {
    for (let part = 0; part < PARTS; part++) {
      const end = from[part]! + shared[part]!
      for (let at = from[part]!; at < end;) {
        let to = at
        while ((row[to]! & LAST) === 0) to++
        to++
        const [leftFrom, leftTo] = [firstFrom(row, at, to, a.from), firstFrom(row, at, to, a.to)]
        if (leftTo > leftFrom) {
          if (!self) {
            const [rightFrom, rightTo] = [firstFrom(row, at, to, b.from), firstFrom(row, at, to, b.to)]
            if (rightTo > rightFrom) visit(leftFrom, leftTo, rightFrom, rightTo)
          } else if (leftTo - leftFrom > 1) visit(leftFrom, leftTo, leftFrom, leftTo)
        }
        at = to
      }
    }
  }
  // By left row: first how many, then which; a row's own are few, and sorted where they lie.
  const start = new Int32Array(a.to - a.from + 1)
  let all = 0
  eachRun((leftFrom, leftTo, rightFrom, rightTo) => {
    for (let x = leftFrom; x < leftTo; x++) {
      const n = self ? leftTo - x - 1 : rightTo - rightFrom
      // What is over the budget is counted again below, and a count that large need not be held.
      if (all <= budget) start[(row[x]! & ROW) - a.from + 1]! += n
      all += n
    }
  })
  const crowds = new Set<number>()
  const skippedA = new Set<number>()
  const skippedB = new Set<number>()
  if (all > budget) {
    const runs: { readonly at: readonly [number, number, number, number]; readonly size: number }[] = []
    eachRun((leftFrom, leftTo, rightFrom, rightTo) => {
      const n = leftTo - leftFrom
      runs.push({ at: [leftFrom, leftTo, rightFrom, rightTo], size: self ? (n * (n - 1)) / 2 : n * (rightTo - rightFrom) })
    })
    // Small runs first: they say most, and a budget that runs out falls on the crowds.
    runs.sort((x, y) => x.size - y.size)
    start.fill(0)
    let spent = 0
    for (const { at, size } of runs) {
      const [leftFrom, leftTo, rightFrom, rightTo] = at
      spent += size
      if (spent > budget) {
        crowds.add(leftFrom)
        for (let x = leftFrom; x < leftTo; x++) skippedA.add((row[x]! & ROW) - a.from)
        for (let y = rightFrom; y < rightTo; y++) skippedB.add((row[y]! & ROW) - b.from)
      } else for (let x = leftFrom; x < leftTo; x++) start[(row[x]! & ROW) - a.from + 1]! += self ? leftTo - x - 1 : rightTo - rightFrom
    }
  }
  for (let r = 0; r < start.length - 1; r++) start[r + 1]! += start[r]!
  const partners = new Int32Array(start[start.length - 1]!)
  const next = start.slice(0, -1)
  eachRun((leftFrom, leftTo, rightFrom, rightTo) => {
    if (crowds.size && crowds.has(leftFrom)) return
    for (let x = leftFrom; x < leftTo; x++) {
      const r = (row[x]! & ROW) - a.from
      let to = next[r]!
      for (let y = self ? x + 1 : rightFrom; y < rightTo; y++) partners[to++] = (row[y]! & ROW) - b.from
      next[r] = to
    }
  })
  let distinct = 0
  for (let r = 0; r < start.length - 1; r++) {
    const to = start[r + 1]!
    sortSome(partners, start[r]!, to)
    const first = distinct
    for (let k = start[r]!; k < to; k++) {
      const partner = partners[k]!
      if ((distinct > first && partners[distinct - 1] === partner) || (self && partner === r)) continue
      partners[distinct++] = partner
    }
    // From here on: where the next row's begin.
    start[r] = first
  }
  start[start.length - 1] = distinct
  const pairs = { left: int32(distinct), right: int32(distinct) }
  for (let r = 0; r < start.length - 1; r++) pairs.left.fill(r, start[r], start[r + 1])
  pairs.right.set(partners.subarray(0, distinct))
  return { ...pairs, skippedA: Int32Array.from(skippedA), skippedB: Int32Array.from(skippedB) }
}

/** Position of the first row of a run that is as large. */
function firstFrom(row: Int32Array, from: number, to: number, least: number): number {
  if (to - from > 16) {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((row[middle]! & ROW) < least) low = middle + 1
      else high = middle
    }
    return low
  }
  let at = from
  while (at < to && (row[at]! & ROW) < least) at++
  return at
}

/** Sorts a stretch of numbers; most are short. */
function sortSome(values: Int32Array, from: number, to: number): void {
  if (to - from > 32) {
    values.subarray(from, to).sort()
    return
  }
  for (let k = from + 1; k < to; k++) {
    const value = values[k]!
    let at = k
    while (at > from && values[at - 1]! > value) {
      values[at] = values[at - 1]!
      at--
    }
    values[at] = value
  }
}
