// Rows that share a key → pairs of two lists, each once.
import { float64, int32, uint32 } from '../metrics/columns.ts'
import { affordable, crowdsOf, NO_CROWDS, type Crowds, type LikenessOrder } from './crowded-runs.ts'
import type { LinkPool, Task } from './task.ts'
import { eachRun, PARTS_AT_ONCE, PARTS, ROW, type Runs, type RunVisitor, type SpanPair } from './runs.ts'

/** Fact positions, each pair once, ascending; for one list with itself left < right. */
export interface RowPairs {
  readonly left: Int32Array
  readonly right: Int32Array
}

/** Pairs of rows that share a key, and the rows of either list of which some were left out. */
export interface KeyPairs extends RowPairs {
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

const PIECES = PARTS / PARTS_AT_ONCE
/** Bits of a right row's number in a pair, at least: what is left of 32 is the left row's place in its block. */
const FEWEST_ROW_BITS = 24

/** How a pair is one number: left rows whose pairs are brought together are a block. */
interface Packing {
  readonly rowBits: number
  readonly blockBits: number
}

function packingFor({ b }: SpanPair): Packing {
  const rowBits = Math.max(FEWEST_ROW_BITS, Math.ceil(Math.log2(b.to - b.from + 1)))
  return { rowBits, blockBits: 32 - rowBits }
}

interface Join extends SpanPair, Packing {
  readonly blocks: number
  readonly crowds: Pick<Crowds, 'from' | 'row' | 'ends'>
  /** By piece and block of left rows: how many pairs, then where the next one goes. */
  readonly next: Float64Array
}

interface Joins {
  readonly runs: Runs
  readonly joins: readonly Join[]
}

/** How many pairs of two lists are made, and which where those are not all. */
export interface Means {
  /** Pairs; a pair counts as often as its rows share a key. */
  readonly budget: number
  /** Asked for only where the budget does not reach. */
  order(): LikenessOrder
}

/**
 * Pairs of each two lists; `spare` is written over. Where the budget does not reach, the rows of the largest runs are held against those
 * most like them alone, and named.
 */
export async function joinLists(
  runs: Runs,
  asked: readonly SpanPair[],
  means: Means,
  pool: LinkPool,
  spare: Uint32Array,
): Promise<KeyPairs[]> {
  const { joins, skipped } = await withinBudget(runs, asked, means, pool)
  const result: KeyPairs[] = []
  // One after the other: pairs take the most memory while each still stands once for every run that has it.
  for (const join of joins) {
    const starts = placesOf(join)
    const size = starts[join.blocks]!
    const packed = size <= spare.length ? spare.subarray(0, size) : uint32(size)
    await pool.each(putPairs, { runs, joins: [join], packed }, PIECES)
    const kept = await pool.each(keepOnce, { ...packingFor(join), starts, packed, isOneList: join.a.from === join.b.from }, join.blocks)
    const { skippedA = NONE, skippedB = NONE } = skipped.get(join) ?? {}
    result.push({ ...unpacked(join, packed, starts, kept), skippedA, skippedB })
  }
  return result
}

/** Rows of both lists that share a key and may make pairs, as numbers in the runs, ascending; the same number may stand twice. */
export interface KeptRun {
  (left: Int32Array, right: Int32Array): void
}

/** Hands over the runs of each two lists, without making pairs of them; gives the rows of which some were left out. */
export async function handRuns(runs: Runs, asked: readonly SpanPair[], means: Means, pool: LinkPool, take: (join: number) => KeptRun) {
  const { joins, skipped } = await withinBudget(runs, asked, means, pool)
  const visit = eachKept({ runs, joins }, (x) => {
    const own = take(x)
    return (row, leftFrom, leftTo, rightFrom, rightTo) => {
      const rows = (from: number, to: number) => row.slice(from, to).map((one) => one & ROW)
      own(rows(leftFrom, leftTo), rows(rightFrom, rightTo))
    }
  })
  for (let piece = 0; piece < PIECES; piece++) visit(piece)
  return joins.map((join) => skipped.get(join) ?? { skippedA: NONE, skippedB: NONE })
}

/** Counts the pairs of each two lists, and cuts the largest runs where the budget does not reach. */
async function withinBudget(runs: Runs, asked: readonly SpanPair[], { budget, order }: Means, pool: LinkPool) {
  const joins = asked.map(({ a, b }): Join => {
    const packing = packingFor({ a, b })
    const blocks = ((a.to - a.from) >> packing.blockBits) + 1
    return { a, b, ...packing, blocks, crowds: NO_CROWDS, next: float64(PIECES * blocks) }
  })
  await pool.each(countPairs, { runs, joins }, PIECES)
  const over = joins.filter((join) => join.next.reduce((sum, n) => sum + n, 0) > affordable(budget, join))
  const skipped = new Map<Join, Pick<Crowds, 'skippedA' | 'skippedB'>>()
  for (const join of over) {
    const { from, row, ends, ...cut } = crowdsOf(runs, join, budget, order())
    const smaller = { ...join, crowds: { from, row, ends }, next: float64(join.next.length) }
    joins[joins.indexOf(join)] = smaller
    skipped.set(smaller, cut)
    await pool.each(countPairs, { runs, joins: [smaller] }, PIECES)
  }
  return { joins, skipped }
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

interface RowsVisitor {
  /** Rows of both lists that are held against each other lie between these places of `row`. */
  (row: Int32Array, leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): void
}

/** The runs of a piece, and instead of the crowds among them what is left of those, for each join. */
function eachKept({ runs, joins }: Joins, visit: (join: number) => RowsVisitor): (piece: number) => void {
  const own = joins.map((_, x) => visit(x))
  const visitors = joins.map(({ crowds }, x): RunVisitor => {
    const isCrowd = new Set(crowds.from)
    const visitRows = own[x]!
    return (leftFrom, ...rest) => isCrowd.has(leftFrom) || visitRows(runs.row, leftFrom, ...rest)
  })
  return (piece) => {
    for (let part = piece * PARTS_AT_ONCE; part < (piece + 1) * PARTS_AT_ONCE; part++)
      joins.forEach((join, x) => eachRun(runs, part, join, visitors[x]!))
    joins.forEach(({ a, b, crowds: { row, ends } }, x) => {
      for (let k = 2 * piece; k + 2 < ends.length; k += 2 * PIECES) {
        const [left, middle, right] = [ends[k]!, ends[k + 1]!, ends[k + 2]!]
        if (a.from === b.from) own[x]!(row, left, middle, left, middle)
        else own[x]!(row, left, middle, middle, right)
      }
    })
  }
}

export const countPairs: Task<Joins, void> = {
  name: 'countPairs',
  start(_, args) {
    const { joins } = args
    let piece = 0
    const count = eachKept(args, (x) => {
      const { a, b, blocks, blockBits, next } = joins[x]!
      const isOneList = a.from === b.from
      return (row, leftFrom, leftTo, rightFrom, rightTo) => {
        for (let at = leftFrom; at < leftTo; at++)
          next[piece * blocks + (((row[at]! & ROW) - a.from) >> blockBits)]! += isOneList ? leftTo - at - 1 : rightTo - rightFrom
      }
    })
    return (at) => count((piece = at))
  },
}

/** Pairs as numbers: the left row's place in its block, and the right row. */
export const putPairs: Task<Joins & { readonly packed: Uint32Array }, void> = {
  name: 'putPairs',
  start(_, args) {
    const { joins, packed } = args
    let piece = 0
    const put = eachKept(args, (x) => {
      const { a, b, blocks, rowBits, blockBits, next } = joins[x]!
      const isOneList = a.from === b.from
      return (row, leftFrom, leftTo, rightFrom, rightTo) => {
        for (let at = leftFrom; at < leftTo; at++) {
          const left = (row[at]! & ROW) - a.from
          const place = piece * blocks + (left >> blockBits)
          const high = (left & ((1 << blockBits) - 1)) << rowBits
          let to = next[place]!
          for (let y = isOneList ? at + 1 : rightFrom; y < rightTo; y++) packed[to++] = high | ((row[y]! & ROW) - b.from)
          next[place] = to
        }
      }
    })
    return (at) => put((piece = at))
  },
}

interface PackedPairs extends Packing {
  readonly starts: Float64Array
  readonly packed: Uint32Array
  readonly isOneList: boolean
}

/** Sorts the pairs of a block and leaves each once; gives how many remain. */
export const keepOnce: Task<PackedPairs, number> = {
  name: 'keepOnce',
  start(_, { starts, packed, isOneList, rowBits, blockBits }) {
    const rightRow = 2 ** rowBits - 1
    return (block) => {
      const own = packed.slice(starts[block], starts[block + 1]).sort()
      let kept = 0
      for (let k = 0; k < own.length; k++) {
        const pair = own[k]!
        if (kept > 0 && own[kept - 1] === pair) continue
        // A row may have two keys of one hash.
        if (isOneList && (block << blockBits) + (pair >>> rowBits) === (pair & rightRow)) continue
        own[kept++] = pair
      }
      packed.set(own.subarray(0, kept), starts[block])
      return kept
    }
  },
}

function unpacked({ rowBits, blockBits }: Packing, packed: Uint32Array, starts: Float64Array, kept: readonly number[]): RowPairs {
  const size = kept.reduce((sum, n) => sum + n, 0)
  const [left, right] = [int32(size), int32(size)]
  const rightRow = 2 ** rowBits - 1
  let to = 0
  kept.forEach((n, block) => {
    const from = starts[block]!
    for (let k = from; k < from + n; k++) {
      left[to] = (block << blockBits) + (packed[k]! >>> rowBits)
      right[to++] = packed[k]! & rightRow
    }
  })
  return { left, right }
}
