// Bytes as text, five signs for four bytes, where base64 takes five and a third. No sign has a meaning in HTML, in a script or within quotes.
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-:+=^!/*?_~>()[]{}@%$#'
const GROUP = 5

/** Of n bytes, n + n / 4 signs, rounded up. */
export function toBase85(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    let rest = 0
    for (let k = at; k < at + 4; k++) rest = rest * 256 + (bytes[k] ?? 0)
    let group = ''
    for (let k = 0; k < GROUP; k++) {
      group = SIGNS[rest % SIGNS.length]! + group
      rest = Math.floor(rest / SIGNS.length)
    }
    text += group.slice(0, Math.min(GROUP, bytes.length - at + 1))
  }
  return text
}

/** The bytes of text that `toBase85` wrote. */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / GROUP))
  const valueOf = new Uint8Array(128)
  for (let k = 0; k < SIGNS.length; k++) valueOf[SIGNS.charCodeAt(k)] = k
  for (let [from, at] = [0, 0]; at < bytes.length; from += GROUP) {
    let group = 0
    // Signs that are not written are the last: they stand for what the bytes left out would add at most.
    for (let k = from; k < from + GROUP; k++)
      group = group * SIGNS.length + (k < text.length ? valueOf[text.charCodeAt(k)]! : SIGNS.length - 1)
    for (let shift = 24; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = group >>> shift
  }
  return bytes
}
