// Delimited UTF-8 bytes → where each cell lies, in one pass and without a string. Text with odd quotes is left to csv-parse.
import { shared, uint32 } from '../../metrics/columns.ts'
import { QUOTE } from '../grid/content-order.ts'
import { type GridRows, MOST_CELL } from '../grid/grid.ts'
import { ScannedRows } from './scanned-rows.ts'

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d

/** A growing column of offsets. What is reserved and never written takes no memory. */
class Offsets {
  private values: Uint32Array
  size = 0

  constructor(expected: number) {
    this.values = uint32(Math.ceil(expected))
  }

  push(value: number): void {
    if (this.size === this.values.length) {
      const longer = uint32(2 * this.size)
      longer.set(this.values)
      this.values = longer
    }
    this.values[this.size++] = value
  }

  finish(): Uint32Array {
    return this.values.subarray(0, this.size)
  }
}

/** Bytes from which the length of rows and cells is estimated. */
const SAMPLE = 2 ** 16

/** An estimate of the number of rows and cells that errs high. */
function expected(bytes: Uint8Array, delimiter: number): { rows: number; cells: number } {
  const head = bytes.subarray(0, SAMPLE)
  let [rows, cells] = [1, 1]
  for (let at = 0; at < head.length; at++) {
    const c = head[at]!
    if (c === LF || c === CR) rows++
    if (c === LF || c === CR || c === delimiter) cells++
  }
  const times = (1.2 * bytes.length) / Math.max(1, head.length)
  return { rows: 16 + rows * times, cells: 16 + cells * times }
}

/**
 * The rows of a delimited text. `bytes` is valid UTF-8 without byte order mark, below 4 GiB; `delimiter` is the code of an ASCII character.
 * null where a cell is Excel's `="…"`, or where a quote stands inside an unquoted cell, is not closed, or is followed by more text.
 */
export function scanDelimited(bytes: Uint8Array, delimiter: number, longest: number = MOST_CELL): GridRows | null {
  const n = bytes.length
  const many = expected(bytes, delimiter)
  const starts = new Offsets(many.rows)
  const first = new Offsets(many.rows)
  const ends = new Offsets(many.cells)
  const lines = new Offsets(many.rows)
  const long = new Set<number>()
  let line = 1
  let at = 0
  while (at < n) {
    starts.push(at)
    first.push(ends.size)
    lines.push(line)
    for (;;) {
      const from = at
      if (bytes[at] === QUOTE) {
        // "=""00123""": Excel's way to keep zeros, which the other reader unwraps.
        if (bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE) return null
        for (at++; ; at++) {
          if (at >= n) return null
          const c = bytes[at]!
          if (c === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break
            at++
          } else if (c === LF || (c === CR && bytes[at + 1] !== LF)) line++
        }
        at++
        const c = at < n ? bytes[at]! : LF
        if (c !== delimiter && c !== LF && c !== CR) return null
      } else {
        for (; at < n; at++) {
          const c = bytes[at]!
          if (c === delimiter || c === LF || c === CR) break
          if (c === QUOTE) return null
        }
      }
      ends.push(at)
      if (at - from > longest) long.add(starts.size - 1)
      if (at >= n || bytes[at] !== delimiter) break
      at++
    }
    if (at < n) {
      line++
      at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1
    }
  }
  first.push(ends.size)
  return new ScannedRows({
    // Other threads see the bytes too.
    bytes: shared(bytes),
    delimiter,
    starts: starts.finish(),
    first: first.finish(),
    ends: ends.finish(),
    lines: lines.finish(),
    long,
    longest,
  })
}
