// Byte order marks inside a text, where one export was glued below another.
import type { GridNote } from '../grid/grid.ts'

const MARK = Buffer.from('\ufeff')

/** A byte order mark at the beginning of a later line: another export was glued below. It is no part of the cell. */
export function withoutMarks(bytes: Buffer): { bytes: Buffer; notes: GridNote[] } {
  const pieces: Buffer[] = []
  const notes: GridNote[] = []
  let from = 0
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK.length)) {
    // One at the beginning of all is the reader's.
    if (at === 0 || (bytes[at - 1] !== LF && bytes[at - 1] !== CR)) continue
    pieces.push(bytes.subarray(from, at))
    from = at + MARK.length
    if (notes.length < MOST_MARKS) notes.push({ code: 'glued', line: lineAt(bytes, at), params: {}, warning: true })
  }
  return pieces.length ? { bytes: Buffer.concat([...pieces, bytes.subarray(from)]), notes } : { bytes, notes }
}

const MOST_MARKS = 20
const [LF, CR] = [0x0a, 0x0d]

function lineAt(bytes: Buffer, at: number): number {
  let line = 1
  for (let i = 0; i < at; i++) if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) line++
  return line
}
