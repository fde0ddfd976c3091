// Hashes of rows of numbers, and the open tables they are looked up in.

/** One more number. */
export const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 15)

/** The finaliser of MurmurHash3 (Austin Appleby, public domain). */
export function finished(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A table for so many rows at most, −1 where it is empty; its length is a power of two. */
export const tableFor = (n: number): Int32Array => new Int32Array(2 ** Math.ceil(Math.log2(2 * n + 2))).fill(-1)
