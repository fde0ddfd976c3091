// Which bytes of UTF-8 say nothing odd: no sign of a formula that failed, of a letter that was lost, or of a wrong encoding.

/** The first byte of letters from À to ÿ, and the second of Ã, which text has that was read in a wrong encoding. */
export const LATIN = 0xc3
export const A_TILDE = 0x83

/** By byte below 0x80, 1: plain. Not so what stands in "#REF!", "err:502", "PE?A". */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => ('#:?'.includes(String.fromCharCode(code)) ? 0 : 1))

/** Is a byte plain by itself? That of a letter beyond ASCII is not. */
export const isPlainByte = (c: number): boolean => c < 0x80 && PLAIN[c] === 1

/** Are the first `size` bytes of a text plain, the letters from À to ÿ but for Ã among them? */
export function arePlainBytes(bytes: Uint8Array, size: number): boolean {
  for (let at = 0; at < size; at++) {
    const c = bytes[at]!
    if (c < 0x80 ? PLAIN[c] === 0 : c !== LATIN || bytes[++at] === A_TILDE) return false
  }
  return true
}
