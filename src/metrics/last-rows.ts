// What is worked out of a row when it is asked for, and kept until others were: for lists of which few rows are asked.

/** Rows that are kept at once. */
export const KEPT = 64
/** What was asked for stays until so many others were. */
export const STAYS = KEPT / 2
/** Ends of row numbers that are told apart. */
const ENDS = 1024

/** By row its place, 0 … KEPT − 1, which `fill` has filled for it. */
export function lastRows(fill: (i: number, place: number) => void): (i: number) => number {
  const held = new Int32Array(KEPT).fill(-1)
  const places = new Uint8Array(ENDS)
  let last = 0
  return (i) => {
    const known = places[i % ENDS]!
    // One whose place is soon given to another moves.
    if (held[known] === i && (last - known + KEPT) % KEPT < STAYS) return known
    last = (last + 1) % KEPT
    held[last] = i
    places[i % ENDS] = last
    fill(i, last)
    return last
  }
}
