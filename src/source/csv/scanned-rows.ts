// Rows of a scanned text: cells are cut from the bytes when they are asked for.
import { NarrowColumn } from '../../metrics/columns.ts'
import { ByteIds } from '../../metrics/intern.ts'
import { findBytes, utf8Reader } from '../../platform/index.ts'
import { CELL_END, contentOrder, hashByte, hashEnd, QUOTE, SEED } from '../grid/content-order.ts'
import type { DistinctValues } from '../../model/source.ts'
import type { CellPlaces, GridRows, ScannedColumns, SomeRows, TextInFile } from '../grid/grid.ts'

const BLANK = 0x20
const NUL = new Uint8Array(1)

/** Bytes that are read where another place of the file was asked for before. */
const AT_ONCE = 2 ** 13

export class ScannedRows implements GridRows {
  readonly length: number
  private bytes: Uint8Array
  private utf8: (from: number, to: number) => string
  private readonly delimiter: number
  private readonly starts: Uint32Array
  private readonly first: Uint32Array | number
  private readonly ends: CellPlaces['ends']
  private readonly lines: Uint32Array | null
  private readonly long: ReadonlySet<number>
  private readonly longest: number
  private readonly odd: ReadonlySet<number>
  /** null once the rows were ordered: nobody asks twice. */
  private hashes: Uint32Array | null
  /** null where the text is read in windows. */
  private readonly own: ScannedColumns | null
  private readonly file: TextInFile | null
  /** What of the text is held: from here to before there. */
  private from = 0
  private to = 0
  /** Is there a NUL anywhere in the file? Then every row gets a closer look. */
  private readonly nul: boolean

  constructor(places: CellPlaces, text: Uint8Array | TextInFile) {
    const isHeld = !('windows' in text)
    this.own = isHeld ? { ...places, bytes: text } : null
    this.file = isHeld ? null : text
    this.bytes = isHeld ? text : new Uint8Array(text.windows.width)
    this.utf8 = utf8Reader(this.bytes)
    this.delimiter = places.delimiter
    this.starts = places.starts
    this.first = places.first
    this.ends = places.ends
    this.lines = places.lines
    this.long = places.long
    this.longest = places.longest
    this.odd = places.odd
    this.hashes = places.hashes
    this.length = places.starts.length
    this.nul = isHeld && findBytes(text, NUL) >= 0
  }

  columns(): ScannedColumns | null {
    return this.own
  }

  /** Where a row begins in the bytes that are held: it is among them until another row is asked for. */
  private begin(i: number): number {
    const start = this.starts[i]!
    const { file } = this
    if (file === null) return start
    const end = start + this.ends[this.firstOf(i + 1) - 1]!
    if (start < this.from || end > this.to) this.readFrom(file, start, end)
    return start - this.from
  }

  /** As much as fits where rows are asked for in their order, little where they are not. */
  private readFrom({ windows, offset }: TextInFile, start: number, end: number): void {
    if (end - start > this.bytes.length) {
      this.bytes = new Uint8Array(end - start)
      this.utf8 = utf8Reader(this.bytes)
    }
    const isNext = start >= this.from && start <= this.to + AT_ONCE
    const most = isNext ? this.bytes.length : Math.min(this.bytes.length, Math.max(AT_ONCE, end - start))
    const to = Math.min(windows.size - offset, start + most)
    windows.read(offset + start, this.bytes.subarray(0, to - start))
    this.from = start
    this.to = to
  }

  line(i: number): number {
    return this.lines ? this.lines[i]! : i + 1
  }

  fault(i: number): ReturnType<GridRows['fault']> {
    return this.long.has(i) ? { code: 'cell-too-long', params: { most: this.longest } } : undefined
  }

  width(i: number): number {
    return this.firstOf(i + 1) - this.firstOf(i)
  }

  /** Position in `ends` of a row's first cell. */
  private firstOf(i: number): number {
    const { first } = this
    return typeof first === 'number' ? i * first : first[i]!
  }

  cells(i: number): string[] {
    const cells: string[] = []
    for (let column = 0, width = this.width(i); column < width; column++) cells.push(this.cell(i, column))
    return cells
  }

  cell(i: number, column: number): string {
    const first = this.firstOf(i)
    const k = first + column
    if (k >= this.firstOf(i + 1)) return ''
    const begin = this.begin(i)
    return this.text(begin + this.fromOf(first, k), begin + this.ends[k]!)
  }

  /** Where a cell begins, from the beginning of its row. */
  private fromOf(first: number, k: number): number {
    return k === first ? 0 : this.ends[k - 1]! + 1
  }

  /** Where a row ends, from its beginning. */
  private lengthOf(i: number): number {
    return this.ends[this.firstOf(i + 1) - 1]!
  }

  private text(from: number, to: number): string {
    const { bytes } = this
    // The row of such a cell is rejected; nobody needs its text.
    if (to - from > this.longest) return ''
    if (bytes[from] !== QUOTE) return this.utf8(from, to)
    const inner = this.utf8(from + 1, to - 1)
    return inner.includes('"') ? inner.replaceAll('""', '"') : inner
  }

  /** As many cells as columns, at least four of them filled, and the first not beginning like its heading: no blank row, banner, total or header. */
  surelyRecord(i: number, columns: number, initials: Uint16Array): boolean {
    if (this.nul || this.width(i) !== columns || this.long.has(i)) return false
    const begin = this.begin(i)
    const { bytes } = this
    let filled = 0
    const first = this.firstOf(i)
    for (let k = first; k < first + columns && filled < 4; k++) {
      let from = begin + this.fromOf(first, k)
      const to = begin + this.ends[k]!
      if (from === to) continue
      if (bytes[from] === QUOTE) from++
      const c = bytes[from]!
      const letter = c | 0x20
      const alphanumeric = (c >= 0x30 && c <= 0x39) || (letter >= 0x61 && letter <= 0x7a)
      if (filled === 0 && (!alphanumeric || initials[k - first] === (c >= 0x41 ? letter : c))) return false
      if (alphanumeric || c >= 0xc3) filled++
    }
    return filled === 4
  }

  fewDigits(i: number, most: number): boolean {
    const begin = this.begin(i)
    const { bytes } = this
    const to = begin + this.lengthOf(i)
    let left = most
    for (let x = begin; x < to; x++) {
      const c = bytes[x]!
      if (c >= 0x30 && c <= 0x39 && left-- === 0) return false
    }
    return true
  }

  surelyPlain(column: number): boolean {
    return !this.nul && !this.odd.has(column)
  }

  distinct({ length, at }: SomeRows, column: number): DistinctValues {
    const id = new NarrowColumn(length)
    const values: string[] = []
    const ids = new ByteIds()
    for (let r = 0; r < length; r++) {
      const i = at(r)
      const first = this.firstOf(i)
      const k = first + column
      const inside = k < this.firstOf(i + 1)
      const begin = inside ? this.begin(i) : 0
      const from = inside ? begin + this.fromOf(first, k) : 0
      const to = inside ? begin + this.ends[k]! : 0
      const own = ids.id(this.bytes, from, to)
      id.set(r, own)
      if (own === values.length) values.push(inside ? this.text(from, to) : '')
    }
    return { id: id.values, values }
  }

  order({ length, at }: SomeRows): Uint32Array {
    const { delimiter, hashes } = this
    this.hashes = null
    return contentOrder(length, (k, seed) => {
      const i = at(k)
      if (hashes && seed === SEED) return hashes[i]!
      const begin = this.begin(i)
      const { bytes } = this
      const to = begin + this.lengthOf(i)
      let hash = seed
      for (let x = begin; x < to; x++) {
        const c = bytes[x]!
        if (c !== QUOTE) hash = hashByte(hash, c === delimiter ? CELL_END : c)
      }
      return hashEnd(hash)
    })
  }

  read(i: number, column: number, into: Uint8Array): number {
    const first = this.firstOf(i)
    const k = first + column
    if (k >= this.firstOf(i + 1)) return 0
    const begin = this.begin(i)
    const { bytes } = this
    let from = begin + this.fromOf(first, k)
    let to = begin + this.ends[k]!
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
