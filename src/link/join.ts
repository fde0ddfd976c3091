// Rows that share a key → pairs of two lists, each once.
import { float64, int32, uint32 } from '../metrics/columns.ts'
import type { LinkPool, Task } from './task.ts'

/** Fact positions, each pair once, ascending; for one list with itself left < right. */
export interface RowPairs {
  readonly left: Int32Array
  readonly right: Int32Array
}

export interface KeyPairs extends RowPairs {
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

/** Rows of all lists at most: a row's number has 22 bits. */
export const MOST_ROWS = 2 ** 22
/** Set on the last row of a run of rows that share a key. */
export const LAST = 1 << 22
const ROW = MOST_ROWS - 1
/** Keys fall into this many parts, each small enough for a processor's cache. */
export const PARTS = 4096
export const PARTS_AT_ONCE = 64
const PIECES = PARTS / PARTS_AT_ONCE
/** Left rows whose pairs are brought together: what is left of 32 bits beside the right row. */
const BLOCK_BITS = 10

/** Runs of rows that share a key, ascending: those of a part begin at `from` and are `shared` long together. */
export interface Runs {
  readonly from: Uint32Array
  readonly row: Int32Array
  readonly shared: Uint32Array
}

/** Global positions of a list's rows. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Two lists, or one with itself. */
export interface Sides {
  readonly a: Span
  readonly b: Span
}

interface Join extends Sides {
  readonly blocks: number
  /** Where the runs begin that are left out. */
  readonly crowds: Int32Array
  /** By piece and block of left rows: how many pairs, then where the next one goes. */
  readonly next: Float64Array
}

interface Joins {
  readonly runs: Runs
  readonly joins: readonly Join[]
}

/** Pairs of each two lists; `spare` is written over. Where the budget does not reach, the largest runs are left out and their rows named. */
export async function joinLists(
  runs: Runs,
  asked: readonly Sides[],
  budget: number,
  pool: LinkPool,
  spare: Uint32Array,
): Promise<KeyPairs[]> {
  const joins = asked.map(({ a, b }): Join => {
    const blocks = ((a.to - a.from) >> BLOCK_BITS) + 1
    return { a, b, blocks, crowds: new Int32Array(0), next: float64(PIECES * blocks) }
  })
  await pool.each(countPairs, { runs, joins }, PIECES)
  const over = joins.filter(({ next }) => next.reduce((sum, n) => sum + n, 0) > budget)
  const skipped = new Map<Join, Skipped>()
  for (const join of over) {
    const left = crowdsOf(runs, join, budget)
    const smaller = { ...join, crowds: left.crowds, next: float64(join.next.length) }
    joins[joins.indexOf(join)] = smaller
    skipped.set(smaller, left)
    await pool.each(countPairs, { runs, joins: [smaller] }, PIECES)
  }
  const result: KeyPairs[] = []
  // One after the other: pairs that still stand in several runs take the most memory.
  for (const join of joins) {
    const starts = placesOf(join)
    const size = starts[join.blocks]!
    const packed = size <= spare.length ? spare.subarray(0, size) : uint32(size)
    await pool.each(putPairs, { runs, joins: [join], packed }, PIECES)
    const kept = await pool.each(keepOnce, { starts, packed, self: join.a.from === join.b.from }, join.blocks)
    const { skippedA = NONE, skippedB = NONE } = skipped.get(join) ?? {}
    result.push({ ...unpacked(packed, starts, kept), skippedA, skippedB })
  }
  return result
}

const NONE: ReadonlySet<number> = new Set()

/** Counts by piece and block → where each piece's pairs of a block begin; gives where each block begins, and the end. */
function placesOf({ next, blocks }: Join): Float64Array {
  const starts = new Float64Array(blocks + 1)
  let size = 0
  for (let block = 0; block < blocks; block++) {
    starts[block] = size
    for (let at = block; at < next.length; at += blocks) {
      const n = next[at]!
      next[at] = size
      size += n
    }
  }
  starts[blocks] = size
  return starts
}

interface RunVisitor {
  /** Where a run's rows of both lists lie; rows ascend, so that those of one list stand together. */
  (leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): void
}

/** Runs of a part that hold a pair of the two lists. */
function eachRun({ from, row, shared }: Runs, part: number, { a, b }: Sides, visit: RunVisitor): void {
  const self = a.from === b.from
  const end = from[part]! + shared[part]!
  for (let at = from[part]!; at < end;) {
    let to = at
    while ((row[to]! & LAST) === 0) to++
    to++
    const leftFrom = firstFrom(row, at, to, a.from)
    const leftTo = firstFrom(row, leftFrom, to, a.to)
    if (self) {
      if (leftTo - leftFrom > 1) visit(leftFrom, leftTo, leftFrom, leftTo)
    } else if (leftTo > leftFrom) {
      const rightFrom = firstFrom(row, at, to, b.from)
      const rightTo = firstFrom(row, rightFrom, to, b.to)
      if (rightTo > rightFrom) visit(leftFrom, leftTo, rightFrom, rightTo)
    }
    at = to
  }
}

/** The runs of a piece that are not left out, for each join. */
function eachKept({ runs, joins }: Joins, visit: (join: number) => RunVisitor): (piece: number) => void {
  const visitors = joins.map((join, x): RunVisitor => {
    const crowds = new Set(join.crowds)
    const own = visit(x)
    return crowds.size ? (leftFrom, ...rest) => crowds.has(leftFrom) || own(leftFrom, ...rest) : own
  })
  return (piece) => {
    for (let part = piece * PARTS_AT_ONCE; part < (piece + 1) * PARTS_AT_ONCE; part++)
      joins.forEach((join, x) => eachRun(runs, part, join, visitors[x]!))
  }
}

export const countPairs: Task<Joins, void> = {
  name: 'countPairs',
  start(_, args) {
    const { runs, joins } = args
    let piece = 0
    const count = eachKept(args, (x) => {
      const { a, b, blocks, next } = joins[x]!
      const self = a.from === b.from
      return (leftFrom, leftTo, rightFrom, rightTo) => {
        for (let at = leftFrom; at < leftTo; at++)
          next[piece * blocks + (((runs.row[at]! & ROW) - a.from) >> BLOCK_BITS)]! += self ? leftTo - at - 1 : rightTo - rightFrom
      }
    })
    return (at) => count((piece = at))
  },
}

/** Pairs as numbers: the left row's place in its block, and the right row. */
export const putPairs: Task<Joins & { readonly packed: Uint32Array }, void> = {
  name: 'putPairs',
  start(_, args) {
    const { runs, joins, packed } = args
    const { row } = runs
    let piece = 0
    const put = eachKept(args, (x) => {
      const { a, b, blocks, next } = joins[x]!
      const self = a.from === b.from
      return (leftFrom, leftTo, rightFrom, rightTo) => {
        for (let at = leftFrom; at < leftTo; at++) {
          const left = (row[at]! & ROW) - a.from
          const place = piece * blocks + (left >> BLOCK_BITS)
          const high = (left & ((1 << BLOCK_BITS) - 1)) << 22
          let to = next[place]!
          for (let y = self ? at + 1 : rightFrom; y < rightTo; y++) packed[to++] = high | ((row[y]! & ROW) - b.from)
          next[place] = to
        }
      }
    })
    return (at) => put((piece = at))
  },
}

/** Sorts the pairs of a block and leaves each once; gives how many remain. */
export const keepOnce: Task<{ readonly starts: Float64Array; readonly packed: Uint32Array; readonly self: boolean }, number> = {
  name: 'keepOnce',
  start(_, { starts, packed, self }) {
    return (block) => {
      const own = packed.slice(starts[block], starts[block + 1]).sort()
      let kept = 0
      for (let k = 0; k < own.length; k++) {
        const pair = own[k]!
        if (kept > 0 && own[kept - 1] === pair) continue
        // A row may have two keys of one hash.
        if (self && (block << BLOCK_BITS) + (pair >>> 22) === (pair & ROW)) continue
        own[kept++] = pair
      }
      packed.set(own.subarray(0, kept), starts[block])
      return kept
    }
  },
}

function unpacked(packed: Uint32Array, starts: Float64Array, kept: readonly number[]): RowPairs {
  const size = kept.reduce((sum, n) => sum + n, 0)
  const [left, right] = [int32(size), int32(size)]
  let to = 0
  kept.forEach((n, block) => {
    const from = starts[block]!
    for (let k = from; k < from + n; k++) {
      left[to] = (block << BLOCK_BITS) + (packed[k]! >>> 22)
      right[to++] = packed[k]! & ROW
    }
  })
  return { left, right }
}

interface Skipped {
  readonly crowds: Int32Array
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

/** The runs that the budget does not reach, small runs first: they say most, and a budget that runs out falls on the crowds. */
function crowdsOf(runs: Runs, sides: Sides, budget: number): Skipped {
  const { a, b } = sides
  const self = a.from === b.from
  const all: { readonly at: Parameters<RunVisitor>; readonly size: number }[] = []
  for (let part = 0; part < PARTS; part++)
    eachRun(runs, part, sides, (...at) => {
      const [leftFrom, leftTo, rightFrom, rightTo] = at
      const n = leftTo - leftFrom
      all.push({ at, size: self ? (n * (n - 1)) / 2 : n * (rightTo - rightFrom) })
    })
  all.sort((x, y) => x.size - y.size)
  const crowds: number[] = []
  const [skippedA, skippedB] = [new Set<number>(), new Set<number>()]
  let spent = 0
  for (const { at, size } of all) {
    spent += size
    if (spent <= budget) continue
    const [leftFrom, leftTo, rightFrom, rightTo] = at
    crowds.push(leftFrom)
    for (let x = leftFrom; x < leftTo; x++) skippedA.add((runs.row[x]! & ROW) - a.from)
    for (let y = rightFrom; y < rightTo; y++) skippedB.add((runs.row[y]! & ROW) - b.from)
  }
  return { crowds: Int32Array.from(crowds), skippedA, skippedB }
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
