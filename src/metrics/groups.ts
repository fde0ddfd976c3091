// Items by row: those of row i are item[start[i]] … item[start[i + 1] − 1].

export interface Groups {
  readonly start: Int32Array
  readonly item: Int32Array
}

const own = (n: number): Int32Array => new Int32Array(n)

/** Positions of `rows` by the row they hold (0 … n − 1), in their order; `make` makes the columns. */
export function groupsOf(rows: ArrayLike<number>, n: number, length: number = rows.length, make: (n: number) => Int32Array = own): Groups {
  const start = make(n + 1)
  for (let k = 0; k < length; k++) start[rows[k]! + 1]!++
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!
  const item = make(length)
  // Where each row's next item goes, which in the end is where the row behind it begins.
  for (let k = 0; k < length; k++) item[start[rows[k]!]!++] = k
  start.copyWithin(1, 0, n)
  start[0] = 0
  return { start, item }
}

export const groupOf = ({ start, item }: Groups, i: number): Int32Array => item.subarray(start[i]!, start[i + 1]!)
export const groupSize = ({ start }: Groups, i: number): number => start[i + 1]! - start[i]!
