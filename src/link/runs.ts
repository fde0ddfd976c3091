// Runs of rows that share a key, in columns. Rows are numbered over all lists, one list after the other.

/** Rows of all lists at most. */
export const MOST_ROWS = 2 ** 26
/** Set on the last row of a run of rows that share a key. */
export const LAST = 1 << 30
/** Bits of a row's number. */
export const ROW = LAST - 1
/** Keys fall into this many parts, each small enough for a processor's cache. */
export const PARTS = 4096
/** Parts that a thread takes in one go. */
export const PARTS_AT_ONCE = 64

/** Runs of rows that share a key, ascending: those of a part begin at `from` and are `shared` long together. */
export interface Runs {
  readonly from: Uint32Array
  readonly row: Int32Array
  readonly shared: Uint32Array
}

/** The rows of a list: the first, and the one behind the last. */
interface Span {
  readonly from: number
  readonly to: number
}

/** The rows of two lists, or of one with itself. */
export interface SpanPair {
  readonly a: Span
  readonly b: Span
}

export interface RunVisitor {
  /** Where a run's rows of both lists lie; rows ascend, so that those of one list stand together. */
  (leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): void
}

/** Runs of a part that hold a pair of the two lists. */
export function eachRun({ from, row, shared }: Runs, part: number, { a, b }: SpanPair, visit: RunVisitor): void {
  const isOneList = a.from === b.from
  const end = from[part]! + shared[part]!
  for (let at = from[part]!; at < end;) {
    let to = at
    while ((row[to]! & LAST) === 0) to++
    to++
    const leftFrom = firstFrom(row, at, to, a.from)
    const leftTo = firstFrom(row, leftFrom, to, a.to)
    if (isOneList) {
      if (leftTo - leftFrom > 1) visit(leftFrom, leftTo, leftFrom, leftTo)
    } else if (leftTo > leftFrom) {
      const rightFrom = firstFrom(row, at, to, b.from)
      const rightTo = firstFrom(row, rightFrom, to, b.to)
      if (rightTo > rightFrom) visit(leftFrom, leftTo, rightFrom, rightTo)
    }
    at = to
  }
}

/** Position of the first row of a run whose number is at least this. */
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
