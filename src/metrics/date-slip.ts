// Typed slips in full dates, on dates packed as eight decimal digits of four bits.
import { bitCount } from './jaro-bound.ts'

/** yyyymmdd → 0xyyyymmdd. */
export function toBcd(date: number): number {
  let bcd = 0
  for (let k = 0, d = date; k < 8; k++, d = Math.floor(d / 10)) bcd |= (d % 10) << (4 * k)
  return bcd
}

/** Do two different dates differ by one digit, by two neighbours swapped, or by day and month swapped? */
export function dateSlip(x: number, y: number): boolean {
  const v = x ^ y
  const digits = (v | (v >>> 1) | (v >>> 2) | (v >>> 3)) & 0x11111111
  const different = bitCount(digits)
  if (different <= 1) return true
  if (different === 2) {
    const low = 31 - Math.clz32(digits & -digits)
    const pair = (n: number) => (n >>> low) & 0xff
    const p = pair(x)
    const q = pair(y)
    if (digits === 0x11 << low && p === (((q & 0xf) << 4) | (q >>> 4))) return true
  }
  return (v & 0xffff0000) === 0 && (x & 0xff) === ((y >>> 8) & 0xff) && ((x >>> 8) & 0xff) === (y & 0xff)
}
