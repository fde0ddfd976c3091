// An order of rows by content alone, for ties: by two hashes of 32 bits. Rows equal throughout keep their own order.

/** Beyond, a position no longer fits beside a hash. */
export const MOST_ORDERED = 2 ** 21

/** The byte that parts cells; quotes are left out, so that a file's quoting decides nothing. */
export const CELL_END = 0x1f
export const QUOTE = 0x22

/** Positions 0 … n − 1 in order. `hash(k, seed)` is of 32 bits, unsigned. */
export function contentOrder(n: number, hash: (k: number, seed: number) => number): Uint32Array {
  const keys = new Float64Array(n)
  for (let k = 0; k < n; k++) keys[k] = hash(k, 0x811c9dc5) * MOST_ORDERED + k
  keys.sort()
  const order = new Uint32Array(n)
  let from = 0
  for (let k = 0; k < n; k++) {
    const top = Math.floor(keys[k]! / MOST_ORDERED)
    order[k] = keys[k]! - top * MOST_ORDERED
    if (k + 1 < n && Math.floor(keys[k + 1]! / MOST_ORDERED) === top) continue
    if (k > from) {
      const run = order.subarray(from, k + 1)
      const second = new Map(Array.from(run, (i) => [i, hash(i, 0x2545f491)] as const))
      run.sort((x, y) => second.get(x)! - second.get(y)! || x - y)
    }
    from = k + 1
  }
  return order
}

/** One step of FNV-1a. */
export const hashByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)
/** Scrambles the low bits upward, and makes it unsigned. */
export const hashEnd = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}
