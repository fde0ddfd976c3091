// Columns that threads can share without a copy.

export const int32 = (n: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * n))
export const uint32 = (n: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * n))
export const uint8 = (n: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(n))
export const uint16 = (n: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(2 * n))
export const float64 = (n: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * n))
