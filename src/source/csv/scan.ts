// Delimited UTF-8 bytes → where each cell lies, in one pass and without a string. Text with odd quotes is left to csv-parse.
import { shared, uint16, uint32, uint8 } from '../../metrics/columns.ts'
import { QUOTE } from '../grid/content-order.ts'
import { type GridRows, MOST_CELL, type ScannedColumns } from '../grid/grid.ts'
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
    if (this.size === this.values.length) this.values = copied(this.values, this.size, uint32(2 * this.size))
    this.values[this.size++] = value
  }

  finish(): Uint32Array {
    return this.values.subarray(0, this.size)
  }
}

type Ends = ScannedColumns['ends']

/** Where cells end, from the beginning of their row: in one byte until a row is too long for it. */
class CellEnds {
  private values: Ends
  private most = 0xff
  size = 0

  constructor(expected: number) {
    this.values = uint8(Math.ceil(expected))
  }

  push(value: number): void {
    if (value > this.most) this.widen(value)
    if (this.size === this.values.length) this.values = copied(this.values, this.size, this.make(2 * this.size))
    this.values[this.size++] = value
  }

  private widen(value: number): void {
    this.most = value > 0xffff ? 0xffffffff : 0xffff
    this.values = copied(this.values, this.size, this.make(this.values.length))
  }

  private make(n: number): Ends {
    return this.most === 0xff ? uint8(n) : this.most === 0xffff ? uint16(n) : uint32(n)
  }

  finish(): Ends {
    return this.values.subarray(0, this.size)
  }
}

/** What is reserved beyond `size` is not touched. */
function copied<T extends Ends>(from: Ends, size: number, into: T): T {
  into.set(from.subarray(0, size))
  return into
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
  const rows = scan(bytes, delimiter, longest)
  return rows && new ScannedRows(rows)
}

function scan(bytes: Uint8Array, delimiter: number, longest: number): ScannedColumns | null {
  const n = bytes.length
  const many = expected(bytes, delimiter)
  const starts = new Offsets(many.rows)
  const first = new Offsets(many.rows)
  const ends = new CellEnds(many.cells)
  const lines = new Offsets(many.rows)
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
