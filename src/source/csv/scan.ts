// Delimited UTF-8 bytes → where each cell lies, in one pass and without a string. Text with odd quotes is left to csv-parse.
import { shared, uint16, uint32, uint8 } from '../../metrics/columns.ts'
import { isPlainByte, A_TILDE, LATIN } from '../../metrics/plain-bytes.ts'
import { CELL_END, hashByte, hashEnd, QUOTE, SEED } from '../grid/content-order.ts'
import { type CellPlaces, type GridRows, MOST_CELL, type TextInFile } from '../grid/grid.ts'
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

type Ends = CellPlaces['ends']

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

/** An estimate of the number of rows and cells of `size` bytes that begin like this; it errs high. */
function expected(bytes: Uint8Array, delimiter: number, size: number): { rows: number; cells: number } {
  const head = bytes.subarray(0, SAMPLE)
  let [rows, cells] = [1, 1]
  for (let at = 0; at < head.length; at++) {
    const c = head[at]!
    if (c === LF || c === CR) rows++
    if (c === LF || c === CR || c === delimiter) cells++
  }
  const times = (1.2 * size) / Math.max(1, head.length)
  return { rows: 16 + rows * times, cells: 16 + cells * times }
}

/** Bytes of a file that are scanned at once. */
const SCANNED_AT_ONCE = 2 ** 20

/** Valid UTF-8 without byte order mark, below 4 GiB. */
export type Scannable = Uint8Array | TextInFile

/**
 * The rows of a delimited text; `delimiter` is the code of an ASCII character. null where a cell is Excel's `="…"`, or where a quote
 * stands inside an unquoted cell, is not closed, or is followed by more text. `atOnce`: so many bytes are held of a text in windows.
 */
export function scanDelimited(
  text: Scannable,
  delimiter: number,
  longest: number = MOST_CELL,
  atOnce: number = SCANNED_AT_ONCE,
): GridRows | null {
  if ('windows' in text) {
    const places = scan(windowsOf(text, atOnce), delimiter, longest)
    return places && new ScannedRows(places, text)
  }
  const places = scan({ size: text.length, from: () => text }, delimiter, longest)
  // Other threads see the bytes too.
  return places && new ScannedRows(places, shared(text))
}

/** What is scanned: as many bytes as are held at once from an offset on, at least `least` where there are so many. */
interface Views {
  readonly size: number
  from(offset: number, least: number): Uint8Array
}

function windowsOf({ windows, offset }: TextInFile, atOnce: number): Views {
  const size = windows.size - offset
  let held = new Uint8Array(atOnce)
  return {
    size,
    from(at, least) {
      if (least > held.length) held = new Uint8Array(2 * least)
      const view = held.subarray(0, Math.min(held.length, size - at))
      windows.read(offset + at, view)
      return view
    },
  }
}

/** Where a row ends: behind its last cell, and where the next one begins. The bytes may end before it does, or it may be none. */
const [CUT_OFF, ODD] = [-1, -2]

function scan(views: Views, delimiter: number, longest: number): CellPlaces | null {
  let bytes = views.from(0, 0)
  const many = expected(bytes, delimiter, views.size)
  const starts = new Offsets(many.rows)
  const first = new Offsets(many.rows)
  const ends = new CellEnds(many.cells)
  const lines = new Offsets(many.rows)
  const long = new Set<number>()
  const hashes = new Offsets(many.rows)
  const kinds = kindsOf(delimiter)
  const row: RowScan = { delimiter, kinds, longest, ends, odd: new Set(), isLong: false, breaks: 0, hash: 0 }
  let line = 1
  // Where the bytes begin in the text.
  let base = 0
  for (let at = 0; base + at < views.size;) {
    const before = ends.size
    row.isLong = false
    row.breaks = 0
    const next = scanRow(bytes, at, base + bytes.length === views.size, row)
    if (next === ODD) return null
    if (next === CUT_OFF) {
      ends.size = before
      base += at
      bytes = views.from(base, at === 0 ? 2 * bytes.length : 0)
      at = 0
      continue
    }
    if (row.isLong) long.add(starts.size)
    starts.push(base + at)
    hashes.push(hashEnd(row.hash))
    first.push(before)
    lines.push(line)
    line += row.breaks
    at = next
  }
  first.push(ends.size)
  return {
    delimiter,
    starts: starts.finish(),
    first: everyRow(first.finish()),
    ends: ends.finish(),
    lines: isCount(lines.finish()) ? null : lines.finish(),
    long,
    longest,
    hashes: hashes.finish(),
    odd: row.odd,
  }
}

/** What one row is scanned with, and what is found. */
interface RowScan {
  readonly delimiter: number
  /** By byte, what it is. */
  readonly kinds: Uint8Array
  readonly longest: number
  readonly ends: CellEnds
  /** Columns with a cell that is long or not plain, among them some of rows that were cut off. */
  readonly odd: Set<number>
  /** Has it a cell of more than `longest` bytes? */
  isLong: boolean
  /** Line breaks in it and behind it. */
  breaks: number
  /** What its content hashes to, before the last step. */
  hash: number
}

/** What a byte is: plain, the first of a letter from À to ÿ, another that is not plain, or one that ends a cell or stands odd in it. */
const [PLAIN, LETTER, NOT_PLAIN, ENDS] = [0, 1, 2, 3]

const kindsOf = (delimiter: number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, c) => {
    if (c === delimiter || c === LF || c === CR || c === QUOTE) return ENDS
    return isPlainByte(c) ? PLAIN : c === LATIN ? LETTER : NOT_PLAIN
  })

/** Bytes of a cell that is read as it stands; a longer one is long. */
const MOST_PLAIN = 400

/** Where the next row begins, CUT_OFF where that may lie behind the bytes, ODD where it is no plain row; `isLast`: the text ends with them. */
function scanRow(bytes: Uint8Array, start: number, isLast: boolean, row: RowScan): number {
  const n = bytes.length
  const { delimiter, ends } = row
  row.hash = SEED
  for (let at = start, column = 0; ; at++, column++) {
    const from = at
    at = bytes[at] === QUOTE ? quotedEnd(bytes, at, isLast, row, column) : plainEnd(bytes, at, row, column)
    if (at < 0) return at
    // What ends a row may be two bytes.
    if (at + 1 >= n && !isLast) return CUT_OFF
    ends.push(at - start)
    if (at - from > MOST_PLAIN) {
      row.odd.add(column)
      if (at - from > row.longest) row.isLong = true
    }
    if (at >= n) return n
    const c = bytes[at]!
    if (c === QUOTE) return ODD
    if (c === delimiter) {
      row.hash = hashByte(row.hash, CELL_END)
      continue
    }
    row.breaks++
    return at + (c === CR && bytes[at + 1] === LF ? 2 : 1)
  }
}

/** Where a cell without quotes ends. */
function plainEnd(bytes: Uint8Array, from: number, row: RowScan, column: number): number {
  const { kinds } = row
  let { hash } = row
  let at = from
  for (; at < bytes.length; at++) {
    const c = bytes[at]!
    const kind = kinds[c]!
    if (kind === ENDS) break
    hash = hashByte(hash, c)
    if (kind === PLAIN) continue
    if (kind === LETTER && at + 1 < bytes.length && bytes[at + 1] !== A_TILDE) hash = hashByte(hash, bytes[++at]!)
    else row.odd.add(column)
  }
  row.hash = hash
  return at
}

/** Where a cell in quotes ends, behind the last of them; or CUT_OFF or ODD. */
function quotedEnd(bytes: Uint8Array, from: number, isLast: boolean, row: RowScan, column: number): number {
  const n = bytes.length
  const { delimiter } = row
  // "=""00123""": Excel's way to keep zeros, which the other reader unwraps.
  if (bytes[from + 1] === EQUALS && bytes[from + 2] === QUOTE) return ODD
  let at = from + 1
  for (; ; at++) {
    if (at >= n) return isLast ? ODD : CUT_OFF
    const c = bytes[at]!
    if (c === QUOTE) {
      if (bytes[at + 1] !== QUOTE) break
      at++
      continue
    }
    if (c === LF || (c === CR && bytes[at + 1] !== LF)) row.breaks++
    row.hash = hashByte(row.hash, c === delimiter ? CELL_END : c)
    if (!isPlainByte(c)) row.odd.add(column)
  }
  at++
  if (at >= n) return isLast ? n : CUT_OFF
  const c = bytes[at]!
  return c === delimiter || c === LF || c === CR ? at : ODD
}

/** The number of cells where all rows have as many. */
function everyRow(first: Uint32Array): Uint32Array | number {
  const width = first[1] ?? 0
  return first.every((at, i) => at === i * width) ? width : first
}

/** Is it 1, 2, 3 …? */
const isCount = (lines: Uint32Array): boolean => lines.every((line, i) => line === i + 1)
