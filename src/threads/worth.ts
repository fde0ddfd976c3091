// How many threads a run is worth.

/**
 * A thread reads the code, prepares the names and has everything compiled for itself, which takes it one to two seconds of processor time.
 * It is worth that where it has so many rows, or so many pairs to judge, to itself.
 */
const ROWS_EACH = 200_000
const PAIRS_EACH = 2_000_000

/** Threads in all, this one among them. */
export const worthThreads = (rows: number, pairs = 0): number => Math.max(1, Math.ceil(rows / ROWS_EACH), Math.ceil(pairs / PAIRS_EACH))
