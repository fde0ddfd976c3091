// Columns that threads can share without a copy, and columns that grow.

export const int32 = (n: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * n))
export const uint32 = (n: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * n))
export const uint8 = (n: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(n))
export const uint16 = (n: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(2 * n))
export const float64 = (n: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * n))

/** A longer column of the same kind that begins as this one. */
export function grown<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array>(from: T, size: number): T {
  const into = new (from.constructor as new (n: number) => T)(size)
  into.set(from)
  return into
}
