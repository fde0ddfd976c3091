// Byte order marks inside a text, where one export was glued below another.
import { concat, utf8 } from '../metrics/bytes.ts'
import { findBytes } from '../platform/index.ts'
import type { GridNote } from './grid.ts'

const MARK = utf8('\ufeff')

/** A byte order mark at the beginning of a later line: another export was glued below. It is no part of the cell. */
export function withoutMarks(bytes: Uint8Array): { bytes: Uint8Array; notes: GridNote[] } {
  const pieces: Uint8Array[] = []
  const notes: GridNote[] = []
  let from = 0
  for (let at = findBytes(bytes, MARK); at >= 0; at = findBytes(bytes, MARK, at + MARK.length)) {
    // One at the beginning of all is the reader's.
    if (at === 0 || (bytes[at - 1] !== LF && bytes[at - 1] !== CR)) continue
    pieces.push(bytes.subarray(from, at))
    from = at + MARK.length
    if (notes.length < MOST_MARKS) notes.push({ code: 'glued', line: lineAt(bytes, at), params: {}, warning: true })
  }
  return pieces.length ? { bytes: concat([...pieces, bytes.subarray(from)]), notes } : { bytes, notes }
}

const MOST_MARKS = 20
const [LF, CR] = [0x0a, 0x0d]

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let i = 0; i < at; i++) if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) line++
  return line
}
