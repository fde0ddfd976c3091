// Columns that threads can share without a copy, and columns that grow.

/** Browsers have shared memory only where a server asks for it; there one thread works. */
const Memory = typeof SharedArrayBuffer === 'undefined' ? ArrayBuffer : SharedArrayBuffer

export const int8 = (n: number): Int8Array => new Int8Array(new Memory(n))
export const int16 = (n: number): Int16Array => new Int16Array(new Memory(2 * n))
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

/** The same numbers, none greater than `most` or below −1, in as few bytes as they take. */
export function narrowed(column: Int32Array, most: number): Int8Array | Int16Array | Int32Array {
  if (most >= 2 ** 15) return column
  const narrow = most < 2 ** 7 ? int8(column.length) : int16(column.length)
  narrow.set(column)
  return narrow
}

/** Numbers from 0 on, in as few bytes as the greatest of them takes. */
export class NarrowColumn {
  values: Uint8Array | Uint16Array | Int32Array
  private most = 2 ** 8 - 1

  constructor(n: number) {
    this.values = new Uint8Array(n)
  }

  set(i: number, value: number): void {
    if (value > this.most) this.widen(value)
    this.values[i] = value
  }

  private widen(value: number): void {
    const { values } = this
    const isShort = value < 2 ** 16
    this.most = isShort ? 2 ** 16 - 1 : 2 ** 31 - 1
    this.values = isShort ? new Uint16Array(values) : new Int32Array(values)
  }
}

/** How many numbers of a column are such. */
export function countWhere(column: ArrayLike<number>, holds: (value: number) => boolean): number {
  let count = 0
  for (let k = 0; k < column.length; k++) if (holds(column[k]!)) count++
  return count
}
