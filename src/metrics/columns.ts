// Columns that threads can share without a copy, and columns that grow.

/** Browsers have shared memory only where a server asks for it; there one thread works. */
const Memory = typeof SharedArrayBuffer === 'undefined' ? ArrayBuffer : SharedArrayBuffer

export const int32 = (n: number): Int32Array => new Int32Array(new Memory(4 * n))
export const uint32 = (n: number): Uint32Array => new Uint32Array(new Memory(4 * n))
export const uint8 = (n: number): Uint8Array => new Uint8Array(new Memory(n))
export const uint16 = (n: number): Uint16Array => new Uint16Array(new Memory(2 * n))
export const float64 = (n: number): Float64Array => new Float64Array(new Memory(8 * n))

/** The same bytes where other threads see them; a copy only where they are not there yet. */
export function shared(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof Memory) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const copy = uint8(bytes.length)
  copy.set(bytes)
  return copy
}

/** Fills a column with ascending numbers, one by one; `from({ length })` takes many times as long. */
export function ascending<T extends Int32Array | Uint32Array>(into: T, first = 0): T {
  for (let k = 0; k < into.length; k++) into[k] = first + k
  return into
}

/** A longer column of the same kind that begins as this one. */
export function grown<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array>(from: T, size: number): T {
  const into = new (from.constructor as new (n: number) => T)(size)
  into.set(from)
  return into
}

/** Numbers from 0 to below `most`, in as few bytes as they take. */
export const narrowed = (column: Int32Array, most: number): Uint8Array | Uint16Array | Int32Array =>
  most <= 2 ** 8 ? new Uint8Array(column) : most <= 2 ** 16 ? new Uint16Array(column) : column

/** How many numbers of a column are such. */
export function countWhere(column: ArrayLike<number>, holds: (value: number) => boolean): number {
  let count = 0
  for (let k = 0; k < column.length; k++) if (holds(column[k]!)) count++
  return count
}
