// What the columns of a list usually hold, by a sample of its fuller rows: it tells whether a cell fits its column.
import type { GridRows } from '../grid/grid.ts'
import { foldText } from '../text/fold.ts'

/** count: up to four digits. number: more, also with a letter in front. mixed: letters and digits. sign: neither. */
export type CellKind = 'date' | 'count' | 'number' | 'text' | 'mixed' | 'sign'

const DATE =
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ][\d:.Z]+)?$|^\d{1,2}[-/. ](?:de )?\p{L}{3,12}\.?[-/. ](?:de )?\d{2,4}$|^\p{L}{3,12} \d{1,2},? \d{4}$/u

export function cellKind(cell: string): CellKind {
  const text = cell.trim()
  let [digits, ascii, other] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 0x30 && c <= 0x39) digits++
    else if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) ascii++
    else if (c >= 0x80) other = true
  }
  const letters = ascii > 0 || (other && /\p{L}/u.test(text))
  if (!digits) return letters ? 'text' : 'sign'
  if (digits < text.length && digits > 2 && DATE.test(text)) return 'date'
  if (letters) return digits >= 4 && /^\p{L}{1,3}[-–. ]*\d[\d.\- ]*$/u.test(text) ? 'number' : 'mixed'
  return digits <= 4 ? 'count' : 'number'
}

/** A fact that hardly anything but a person's row holds. */
export function isFact(cell: string): boolean {
  const kind = cellKind(cell)
  return kind === 'date' || kind === 'number'
}

export interface Shape {
  /** The rows that it was taken from. */
  readonly rows: readonly Cells[]
  /** Share of the sampled rows in which a column is filled. */
  readonly filled: readonly number[]
  /** Is the cell of a kind that its column holds more than exceptionally? */
  fits(column: number, cell: string): boolean
  /** Does the cell occur in the column elsewhere? */
  repeats(column: number, cell: string): boolean
  /** Words per cell of the column on average. */
  words(column: number): number
}

type ShapeRows = Pick<GridRows, 'length' | 'cells' | 'fault'>
type Cells = readonly string[]

const SAMPLE = 300
/** A kind is exceptional in a column up to this share. */
const EXCEPTION = 0.02

/** `header` is folded. */
export function shapeOf(rows: ShapeRows, from: number, header: readonly string[]): Shape {
  const full = fullRows(sampleRows(rows, from, header))
  const columns = header.map((_, c) => full.map((cells) => (cells[c] ?? '').trim()).filter(Boolean))
  const kinds = columns.map((values) => tally(values.map(cellKind)))
  const values = columns.map(tally)
  return {
    rows: full,
    filled: columns.map((own) => own.length / Math.max(1, full.length)),
    fits: (column, cell) => {
      const known = kinds[column]
      return !!known && (known.get(cellKind(cell)) ?? 0) > EXCEPTION * columns[column]!.length
    },
    repeats: (column, cell) => values[column]?.has(cell.trim()) === true,
    words: (column) => {
      const all = [...(values[column]?.keys() ?? [])]
      return all.reduce((n, v) => n + v.split(/\s+/).length, 0) / Math.max(1, all.length)
    },
  }
}

/** Some rows from all over the list, without those that repeat the header. */
function sampleRows(rows: ShapeRows, from: number, header: readonly string[]): Cells[] {
  const step = Math.max(1, Math.floor((rows.length - from) / SAMPLE))
  const sample: Cells[] = []
  for (let i = from; i < rows.length; i += step) {
    const cells = rows.fault(i) ? [] : rows.cells(i)
    if (cells.some((cell, c) => cell.trim() && foldText(cell) !== header[c])) sample.push(cells)
  }
  return sample
}

/**
 * Rows with at least the median number of filled cells, and half of what the fuller ones have: lines about the list are shorter and
 * must not count, though a short list may have more of them than records.
 */
function fullRows(sample: readonly Cells[]): Cells[] {
  const sizes = sample.map((cells) => cells.filter((c) => c.trim()).length)
  const usual = sizes.filter(Boolean).sort((a, b) => a - b)
  const quantile = (share: number) => usual[Math.floor(usual.length * share)] ?? 0
  const least = Math.max(quantile(0.5), quantile(0.9) / 2)
  return sample.filter((_, k) => sizes[k]! >= least)
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
