// Byte order marks inside a text: they show where one export was pasted below another.
import { concat, utf8 } from '../../metrics/bytes.ts'
import { findBytes } from '../../platform/index.ts'
import type { GridNote } from '../grid/grid.ts'
import { countBreaks } from '../../metrics/line-breaks.ts'

const MARK = utf8('\ufeff')
const [LF, CR] = [0x0a, 0x0d]
const MOST_NOTES = 20

/** The text without marks at the beginning of its later lines, which are no part of a cell, and a note for each of the first marks. */
export function withoutInnerMarks(bytes: Uint8Array): { bytes: Uint8Array; notes: GridNote[] } {
  const pieces: Uint8Array[] = []
  const notes: GridNote[] = []
  let from = 0
  for (let at = findBytes(bytes, MARK); at >= 0; at = findBytes(bytes, MARK, at + MARK.length)) {
    // A mark at the very beginning is left to the CSV reader.
    if (at === 0 || (bytes[at - 1] !== LF && bytes[at - 1] !== CR)) continue
    pieces.push(bytes.subarray(from, at))
    from = at + MARK.length
    if (notes.length < MOST_NOTES) notes.push({ code: 'glued', line: 1 + countBreaks(bytes, 0, at), params: {}, warning: true })
  }
  return pieces.length ? { bytes: concat([...pieces, bytes.subarray(from)]), notes } : { bytes, notes }
}
