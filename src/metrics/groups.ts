// Items by row: those of row i are item[start[i]] … item[start[i + 1] − 1].

export interface Groups {
  readonly start: Int32Array
  readonly item: Int32Array
}

/** Positions of `rows` by the row they hold (0 … n − 1), in their order. */
export function groupsOf(rows: ArrayLike<number>, n: number, length: number = rows.length): Groups {
  const start = new Int32Array(n + 1)
  for (let k = 0; k < length; k++) start[rows[k]! + 1]!++
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!
  const item = new Int32Array(length)
  const next = start.slice()
  for (let k = 0; k < length; k++) item[next[rows[k]!]!++] = k
  return { start, item }
}

export const groupOf = ({ start, item }: Groups, i: number): Int32Array => item.subarray(start[i]!, start[i + 1]!)
export const groupSize = ({ start }: Groups, i: number): number => start[i + 1]! - start[i]!
