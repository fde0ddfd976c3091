// An order of rows that depends on their content alone; ties are broken with it, so that nothing depends on the order of a file.
import { positionsBy } from '../../metrics/positions-by.ts'

/** Rows of a list at most: more than that many are numbered nowhere. */
export const MOST_ORDERED = 2 ** 26

/** Hashed between cells, whatever the file's delimiter. */
export const CELL_END = 0x1f
/** Quotes are not hashed, so that two files with different quoting are ordered alike. */
export const QUOTE = 0x22

/** Signed, since a number beyond 31 bits would make every step one of doubles, at four times the cost. */
export const SEED = 0x811c9dc5 | 0
const SECOND_SEED = 0x2545f491

/** Positions 0 … n − 1 in order of two hashes; rows with equal content stay in their own order. `hash(k, seed)` gives an unsigned 32-bit number. */
export function contentOrder(n: number, hash: (k: number, seed: number) => number): Uint32Array {
  const hashes = new Uint32Array(n)
  for (let k = 0; k < n; k++) hashes[k] = hash(k, SEED)
  const order = positionsBy(hashes)
  let from = 0
  for (let k = 0; k < n; k++) {
    const own = hashes[order[k]!]!
    if (k + 1 < n && hashes[order[k + 1]!] === own) continue
    if (k > from) orderEqual(order.subarray(from, k + 1), hash)
    from = k + 1
  }
  return order
}

/** Positions with one hash, in order of a second one. */
function orderEqual(run: Uint32Array, hash: (k: number, seed: number) => number): void {
  const second = new Map(Array.from(run, (i) => [i, hash(i, SECOND_SEED)] as const))
  run.sort((x, y) => second.get(x)! - second.get(y)! || x - y)
}

/** One step of FNV-1a. */
export const hashByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)

/** The last step: scrambles the low bits upward and makes the hash unsigned. */
export const hashEnd = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

/** Both hashes of a row by which it is ordered: no two rows of a list have one, but for rows that are equal. */
export const contentHashes = (cells: readonly string[]): readonly [number, number] => [
  hashCells(cells, SEED),
  hashCells(cells, SECOND_SEED),
]

const encoder = new TextEncoder()
const scratch = new Uint8Array(4096)

/** The hash of a row that is held as strings: what a scanned row with the same cells has. */
export function hashCells(cells: readonly string[], seed: number): number {
  const text = cells.join(String.fromCharCode(CELL_END))
  let hash = seed
  for (let from = 0; from < text.length;) {
    const { read, written } = encoder.encodeInto(from ? text.slice(from) : text, scratch)
    for (let k = 0; k < written; k++) if (scratch[k] !== QUOTE) hash = hashByte(hash, scratch[k]!)
    from += read
  }
  return hashEnd(hash)
}
