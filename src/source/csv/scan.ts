// Delimited UTF-8 bytes → where each cell lies, in one pass and without a string. Anything odd about quotes is left to csv-parse, the referee.
import { CELL_END, contentOrder, hashByte, hashEnd, QUOTE } from '../grid/content-order.ts'
import { uint32, uint8 } from '../../metrics/columns.ts'
import { ByteIds } from '../../metrics/intern.ts'
import type { GridRows } from '../grid/grid.ts'

const BLANK = 0x20
const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d

/** Bytes of a cell at most; a longer one is no cell of a list of people. */
export const MOST_CELL = 65_536

/** A column of offsets that is filled from its beginning. What is reserved and never written takes no memory. */
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

/** Bytes that tell how long rows and cells are. */
const SAMPLE = 2 ** 16

/** About how many rows and cells there are, rather too many. */
function expected(bytes: Buffer, delimiter: number): { rows: number; cells: number } {
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
 * Rows of a delimited text. `bytes` is valid UTF-8 without byte order mark, below 4 GiB; `delimiter` is one ASCII character.
 * null where a cell is Excel's `="…"`, or a quote stands inside an unquoted cell, is not closed, or is closed before something else than a delimiter or a line's end.
 */
export function scanDelimited(bytes: Buffer, delimiter: number, longest: number = MOST_CELL): GridRows | null {
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
        // Excel's "=""00123""", which is unwrapped elsewhere.
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
    bytes: sharedBytes(bytes),
    delimiter,
    starts: starts.finish(),
    first: first.finish(),
    ends: ends.finish(),
    lines: lines.finish(),
    long,
    longest,
  })
}

/** Other threads see the bytes too. */
function sharedBytes(bytes: Buffer): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const shared = uint8(bytes.length)
  shared.set(bytes)
  return shared
}

/** Where the cells of a text lie. */
export interface ScannedColumns {
  readonly bytes: Uint8Array
  readonly delimiter: number
  readonly starts: Uint32Array
  /** Position in `ends` of each row's first cell; one more at the end. */
  readonly first: Uint32Array
  readonly ends: Uint32Array
  readonly lines: Uint32Array
  readonly long: ReadonlySet<number>
  readonly longest: number
}

export class ScannedRows implements GridRows {
  readonly length: number
  private readonly bytes: Buffer
  private readonly delimiter: number
  private readonly starts: Uint32Array
  private readonly first: Uint32Array
  private readonly ends: Uint32Array
  private readonly lines: Uint32Array
  private readonly long: ReadonlySet<number>
  private readonly longest: number
  private readonly own: ScannedColumns
  /** Any NUL in the file; then every row is looked at. */
  private readonly nul: boolean

  constructor(own: ScannedColumns) {
    this.own = own
    const { bytes } = own
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    this.delimiter = own.delimiter
    this.starts = own.starts
    this.first = own.first
    this.ends = own.ends
    this.lines = own.lines
    this.long = own.long
    this.longest = own.longest
    this.length = own.starts.length
    this.nul = this.bytes.includes(0)
  }

  columns(): ScannedColumns {
    return this.own
  }

  line(i: number): number {
    return this.lines[i]!
  }

  fault(i: number): ReturnType<GridRows['fault']> {
    return this.long.has(i) ? { code: 'cell-too-long', params: { most: this.longest } } : undefined
  }

  width(i: number): number {
    return this.first[i + 1]! - this.first[i]!
  }

  cells(i: number): string[] {
    return Array.from({ length: this.width(i) }, (_, column) => this.cell(i, column))
  }

  cell(i: number, column: number): string {
    const k = this.first[i]! + column
    return k < this.first[i + 1]! ? this.text(this.from(i, k), this.ends[k]!) : ''
  }

  private from(i: number, k: number): number {
    return k === this.first[i]! ? this.starts[i]! : this.ends[k - 1]! + 1
  }

  private text(from: number, to: number): string {
    const { bytes } = this
    // Nobody reads a cell that long; its row is set aside.
    if (to - from > this.longest) return ''
    if (bytes[from] !== QUOTE) return bytes.toString('utf8', from, to)
    const inner = bytes.toString('utf8', from + 1, to - 1)
    return inner.includes('"') ? inner.replaceAll('""', '"') : inner
  }

  /** As many cells as columns, several of them filled, the first of them not beginning as its header does: neither blank nor banner, total or header. */
  surelyRecord(i: number, columns: number, initials: Uint16Array): boolean {
    if (this.nul || this.width(i) !== columns || this.long.has(i)) return false
    const { bytes } = this
    let filled = 0
    for (let k = this.first[i]!; k < this.first[i + 1]! && filled < 4; k++) {
      let from = this.from(i, k)
      const to = this.ends[k]!
      if (from === to) continue
      if (bytes[from] === QUOTE) from++
      const c = bytes[from]!
      const letter = c | 0x20
      const alphanumeric = (c >= 0x30 && c <= 0x39) || (letter >= 0x61 && letter <= 0x7a)
      if (filled === 0 && (!alphanumeric || initials[k - this.first[i]!] === (c >= 0x41 ? letter : c))) return false
      if (alphanumeric || c >= 0xc3) filled++
    }
    return filled === 4
  }

  fewFigures(i: number, most: number): boolean {
    const { bytes } = this
    const to = this.ends[this.first[i + 1]! - 1]!
    let left = most
    for (let x = this.starts[i]!; x < to; x++) {
      const c = bytes[x]!
      if (c >= 0x30 && c <= 0x39 && left-- === 0) return false
    }
    return true
  }

  /** Equal cells get equal numbers, from 0 in order of appearance. */
  distinct(rows: Uint32Array, column: number): { id: Int32Array; values: string[] } {
    const { bytes, first, ends } = this
    const id = new Int32Array(rows.length)
    const values: string[] = []
    const ids = new ByteIds()
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r]!
      const k = first[i]! + column
      const inside = k < first[i + 1]!
      const from = inside ? this.from(i, k) : 0
      const to = inside ? ends[k]! : 0
      id[r] = ids.id(bytes, from, to)
      if (id[r] === values.length) values.push(inside ? this.text(from, to) : '')
    }
    return { id, values }
  }

  order(rows: Uint32Array): Uint32Array {
    const { bytes, delimiter, starts, first, ends } = this
    return contentOrder(rows.length, (k, seed) => {
      const i = rows[k]!
      const to = ends[first[i + 1]! - 1]!
      let hash = seed
      for (let x = starts[i]!; x < to; x++) {
        const c = bytes[x]!
        if (c !== QUOTE) hash = hashByte(hash, c === delimiter ? CELL_END : c)
      }
      return hashEnd(hash)
    })
  }

  read(i: number, column: number, into: Uint8Array): number {
    const { bytes } = this
    const k = this.first[i]! + column
    if (k >= this.first[i + 1]!) return 0
    let from = this.from(i, k)
    let to = this.ends[k]!
    const quoted = bytes[from] === QUOTE
    if (quoted) {
      from++
      to--
    }
    while (from < to && bytes[from] === BLANK) from++
    while (from < to && bytes[to - 1] === BLANK) to--
    if (to - from > into.length) return -1
    let size = 0
    for (let x = from; x < to; x++) {
      const c = bytes[x]!
      into[size++] = c
      if (quoted && c === QUOTE) x++
    }
    return size
  }
}
