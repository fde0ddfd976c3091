// Delimited UTF-8 bytes → where each cell lies, in one pass and without a string. Text with odd quotes is left to csv-parse.
import { shared, uint16, uint32 } from '../../metrics/columns.ts'
import { QUOTE } from '../grid/content-order.ts'
import { type GridRows, MOST_CELL, type ScannedColumns } from '../grid/grid.ts'
import { ScannedRows } from './scanned-rows.ts'

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d

/** A growing column of offsets. What is reserved and never written takes no memory. */
class Offsets<T extends Uint16Array | Uint32Array> {
  private values: T
  private readonly make: (n: number) => T
  size = 0

  constructor(expected: number, make: (n: number) => T) {
    this.make = make
    this.values = make(Math.ceil(expected))
  }

  push(value: number): void {
    if (this.size === this.values.length) {
      const longer = this.make(2 * this.size)
      longer.set(this.values)
      this.values = longer
    }
    this.values[this.size++] = value
  }

  finish(): T {
    return this.values.subarray(0, this.size) as T
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
  const rows = scan(bytes, delimiter, longest, uint16, 2 ** 16) ?? scan(bytes, delimiter, longest, uint32, Infinity)
  return rows && new ScannedRows(rows)
}

/** The same; null also of a text with a row of `mostRow` bytes or more, which `make` has no numbers for. */
function scan(
  bytes: Uint8Array,
  delimiter: number,
  longest: number,
  make: (n: number) => Uint16Array | Uint32Array,
  mostRow: number,
): ScannedColumns | null {
  const n = bytes.length
  const many = expected(bytes, delimiter)
  const starts = new Offsets(many.rows, uint32)
  const first = new Offsets(many.rows, uint32)
  const ends = new Offsets(many.cells, make)
  const lines = new Offsets(many.rows, uint32)
  const long = new Set<number>()
  let line = 1
  let at = 0
  while (at < n) {
    const start = at
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
      if (at - start >= mostRow) return null
      ends.push(at - start)
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
  return {
    // Other threads see the bytes too.
    bytes: shared(bytes),
    delimiter,
    starts: starts.finish(),
    first: everyRow(first.finish()),
    ends: ends.finish(),
    lines: isCount(lines.finish()) ? null : lines.finish(),
    long,
    longest,
  }
}

/** The number of cells where all rows have as many. */
function everyRow(first: Uint32Array): Uint32Array | number {
  const width = first[1] ?? 0
  return first.every((at, i) => at === i * width) ? width : first
}

/** Is it 1, 2, 3 …? */
const isCount = (lines: Uint32Array): boolean => lines.every((line, i) => line === i + 1)
