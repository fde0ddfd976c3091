// Bytes without a Buffer: text as UTF-8, several pieces as one, a pattern looked for from the end.

const encoder = new TextEncoder()

/** A text as UTF-8; a lone surrogate becomes U+FFFD. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Where a pattern begins last; −1 without. */
export function lastIndexOf(bytes: Uint8Array, pattern: readonly number[]): number {
  for (let at = bytes.length - pattern.length; at >= 0; at--) if (pattern.every((byte, k) => bytes[at + k] === byte)) return at
  return -1
}

const UNITS_AT_ONCE = 8192

/** UTF-16 as text, without a byte order mark's meaning; an odd byte at the end is left out. */
export function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = bytes.length >> 1
  let text = ''
  for (let from = 0; from < units; from += UNITS_AT_ONCE) {
    const length = Math.min(UNITS_AT_ONCE, units - from)
    text += String.fromCharCode(...Array.from({ length }, (_, k) => view.getUint16(2 * (from + k), littleEndian)))
  }
  return text
}
