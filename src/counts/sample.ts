// Some rows of each list, chosen by the least hash of what they may share with others; those of parts are those of the whole. And of two
// lists the pairs among them.
import type { SampledPairs } from '../link/estimate.ts'
import { HASHES } from './blocks.ts'
import type { PersonRow } from './person-row.ts'

/** Of all rows whose least hash is below a limit; of all rows where that is null. In the order of their content. */
export interface RowSample {
  readonly below: number | null
  readonly rows: readonly (readonly [least: number, row: PersonRow])[]
}

/** At most so many rows; those of one least hash are all in it, or none is. */
export function sampleOf(rows: RowSample['rows'], most: number, below: number | null = null): RowSample {
  const known = rows.filter(([least]) => least < (below ?? Infinity))
  if (known.length <= most) return { below, rows: inOrder(known) }
  const least = Float64Array.from(known, ([own]) => own).sort()
  const limit = least[most]!
  return { below: limit, rows: inOrder(known.filter(([own]) => own < limit)) }
}

export const mergeSamples = (a: RowSample, b: RowSample, most: number): RowSample =>
  sampleOf([...a.rows, ...b.rows], most, a.below === null ? b.below : b.below === null ? a.below : Math.min(a.below, b.below))

const inOrder = (rows: RowSample['rows']): RowSample['rows'] =>
  rows.toSorted(([, a], [, b]) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.row - b.row)

/** Pairs that are looked at, at most; of fewer rows where there would be more. */
const PAIRS = 1_000_000

interface Side {
  readonly below: number | null
  /** By row of the sample. */
  readonly blocks: readonly (readonly number[])[]
  /** Rows of the whole list. */
  readonly rows: number
}

/**
 * Pairs of rows that share something whose hash is below both limits: of all pairs that share anything, each is among them the likelier the
 * more it shares, and counts for as much less. Of one list with itself (`a` is `b`) each pair once.
 */
export function sampledPairs(a: Side, b: Side): SampledPairs {
  const [ofA, ofB] = [rowsByBlock(a), a === b ? null : rowsByBlock(b)]
  const limit = limitOf(ofA, ofB ?? ofA, Math.min(a.below ?? HASHES, b.below ?? HASHES))
  const share = limit / HASHES
  const [left, right, times]: [number[], number[], number[]] = [[], [], []]
  for (const [block, rows] of ofA) {
    if (block >= limit) continue
    for (const [at, i] of rows.entries())
      for (const j of ofB ? (ofB.get(block) ?? []) : rows.slice(at + 1)) {
        const shared = sharedOf(a.blocks[i]!, b.blocks[j]!)
        // Each pair once, where what it shares first is.
        if (shared.first !== block) continue
        left.push(i)
        right.push(j)
        times.push(share / (1 - (1 - share) ** shared.many))
      }
  }
  const all = a === b ? (a.rows * (a.rows - 1)) / 2 : a.rows * b.rows
  return { left: Int32Array.from(left), right: Int32Array.from(right), times: Float64Array.from(times), pairs: share * all }
}

function rowsByBlock({ blocks }: Side): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (const [i, own] of blocks.entries())
    for (const block of own) {
      const found = rows.get(block)
      if (found) found.push(i)
      else rows.set(block, [i])
    }
  return rows
}

/** The hash from which on there would be too many pairs. */
function limitOf(a: ReadonlyMap<number, readonly number[]>, b: ReadonlyMap<number, readonly number[]>, limit: number): number {
  let pairs = 0
  for (const block of [...a.keys()].sort((x, y) => x - y)) {
    if (block >= limit) return limit
    pairs += a.get(block)!.length * (b.get(block)?.length ?? 0)
    if (pairs > PAIRS) return block
  }
  return limit
}

function sharedOf(a: readonly number[], b: readonly number[]): { readonly first: number; readonly many: number } {
  let [first, many] = [-1, 0]
  for (let k = 0, m = 0; k < a.length && m < b.length;) {
    if (a[k] === b[m]) {
      if (many++ === 0) first = a[k]!
      k++
      m++
    } else if (a[k]! < b[m]!) k++
    else m++
  }
  return { first, many }
}
