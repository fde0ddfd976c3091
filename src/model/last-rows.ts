// The rows of a list that were asked for last: what is worked out of a row stays until others were, for lists of which few rows are asked.

/** Rows that are kept at once. */
export const KEPT = 64
/** What was asked for stays until so many others were. */
export const STAYS = KEPT / 2
/** Ends of row numbers that are told apart. */
const ENDS = 1024

/** Plain columns: they cross to another thread, where each has its own last rows. */
export interface LastRows {
  /** By place, the row that stands there, −1 for none; and behind them the place that was given last. */
  readonly held: Int32Array
  /** By the end of a row's number, its place. */
  readonly places: Uint8Array
}

export const noRows = (): LastRows => ({ held: new Int32Array(KEPT + 1).fill(-1, 0, KEPT), places: new Uint8Array(ENDS) })

export const forgetRows = ({ held }: LastRows): void => void held.fill(-1, 0, KEPT)

/** The place of a row, 0 … KEPT − 1; its complement (~) where the row has to be worked out there first. */
export function placeOf({ held, places }: LastRows, i: number): number {
  const known = places[i % ENDS]!
  const last = held[KEPT]!
  // One whose place is soon given to another moves.
  if (held[known] === i && (last - known + KEPT) % KEPT < STAYS) return known
  const place = (last + 1) % KEPT
  held[KEPT] = place
  held[place] = i
  places[i % ENDS] = place
  return ~place
}

/** By row its place, which `fill` has filled for it. */
export function lastRows(fill: (i: number, place: number) => void): (i: number) => number {
  const last = noRows()
  return (i) => {
    const place = placeOf(last, i)
    if (place >= 0) return place
    fill(i, ~place)
    return ~place
  }
}
