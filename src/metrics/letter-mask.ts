// The set of letters of a token as bits, for a bound on what two tokens can share.

/** Bit 0 is a, bit 25 z, bit 26 anything else. */
export function letterMask(token: string): number {
  let mask = 0
  for (let i = 0; i < token.length; i++) {
    const c = token.charCodeAt(i) - 97
    mask |= c >= 0 && c < 26 ? 1 << c : 1 << 26
  }
  return mask
}
