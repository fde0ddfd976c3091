// An upper bound of Jaro–Winkler from letter sets and lengths: letters of one string that the other lacks cannot match.
import { letterMask } from './letter-mask.ts'

/** Never below jaroWinkler(a, b); `maskA` and `maskB` are the strings' letter masks. */
export function jaroWinklerBound(a: string, b: string, maskA: number, maskB: number): number {
  const common = Math.min(a.length - bitCount(maskA & ~maskB), b.length - bitCount(maskB & ~maskA))
  if (common <= 0) return 0
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  const jaro = (common / a.length + common / b.length + 1) / 3
  return jaro + prefix * 0.1 * (1 - jaro)
}

export function bitCount(v: number): number {
  v -= (v >>> 1) & 0x55555555
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

export const masksOf = (values: readonly string[]): Int32Array => Int32Array.from(values, letterMask)
