// Numbers of up to eight digits as nibbles of 32 bits, so that "at most one edit apart" is a few shifts. Answers to oneEdit.
import { bitCount } from './jaro-bound.ts'

/**
 * The digits of a text: how many, and their bits with the last in the lowest nibble. Size 0 where the text is empty, longer than eight,
 * or has anything else.
 */
export function packDigits(text: string): { readonly size: number; readonly bits: number } {
  if (text.length === 0 || text.length > 8) return NONE
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return NONE
    bits = (bits << 4) | digit
  }
  return { size: text.length, bits }
}

const NONE = { size: 0, bits: 0 }

/** The same for a whole number below 100,000,000. */
export function packNumber(value: number): number {
  let bits = 0
  for (let rest = value, shift = 0; rest > 0; shift += 4) {
    const tenth = Math.floor(rest / 10)
    bits |= (rest - 10 * tenth) << shift
    rest = tenth
  }
  return bits
}

/** In how many places two numbers of one size have different digits. */
export function placesApart(x: number, y: number): number {
  const v = x ^ y
  return bitCount((v | (v >>> 1) | (v >>> 2) | (v >>> 3)) & 0x11111111)
}

/** Are two different numbers one substitution, insertion, deletion or swap of neighbours apart? Sizes are 1 to 8 digits. */
export function digitsNear(x: number, sizeX: number, y: number, sizeY: number): boolean {
  if (sizeX === sizeY) {
    const v = x ^ y
    // One bit for each nibble that differs.
    const marks = (v | (v >>> 1) | (v >>> 2) | (v >>> 3)) & 0x11111111
    const rest = marks & (marks - 1)
    if (rest === 0) return true
    // Two neighbours, and each holds the other's digit.
    if ((rest & (rest - 1)) !== 0 || rest !== (marks - rest) << 4) return false
    const low = 31 - Math.clz32(marks - rest)
    const p = (x >>> low) & 0xff
    const q = (y >>> low) & 0xff
    return (p & 15) === q >>> 4 && p >>> 4 === (q & 15)
  }
  if (sizeX - sizeY !== 1 && sizeY - sizeX !== 1) return false
  const [long, short] = sizeX > sizeY ? [x, y] : [y, x]
  const v = long ^ short
  // Digits behind the first difference agree; without the odd digit, those before it must too.
  const same = v === 0 ? 7 : (31 - Math.clz32(v & -v)) >>> 2
  return (same === 7 ? 0 : long >>> (4 * (same + 1))) === short >>> (4 * same)
}
