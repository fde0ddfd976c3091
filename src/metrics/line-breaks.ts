// How an editor counts lines: CR LF, LF and a CR alone each end one; separators of Unicode (U+2028, U+2029, U+0085) do not.
const [LF, CR] = [0x0a, 0x0d]

/** Line breaks of UTF-8 text from one offset up to another; a CR LF counts where its LF stands. */
export function countBreaks(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) breaks++
  return breaks
}
