// What the columns of a list usually hold, told by a sample of its fuller rows; by it a cell fits its column or does not.
import type { GridRows } from '../grid/grid.ts'
import { foldHeader } from '../columns/heading.ts'

type CellKind = 'date' | 'count' | 'number' | 'text' | 'mixed' | 'sign'

const DATE =
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ][\d:.Z]+)?$|^\d{1,2}[-/. ](?:de )?\p{L}{3,12}\.?[-/. ](?:de )?\d{2,4}$|^\p{L}{3,12} \d{1,2},? \d{4}$/u

export function kindOf(cell: string): CellKind {
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

export interface Shape {
  /** Share of the sampled rows that fill a column. */
  readonly filled: readonly number[]
  fits(column: number, cell: string): boolean
  /** The cell stands in the column elsewhere too. */
  repeats(column: number, cell: string): boolean
  /** Words in a cell of the column, in the mean. */
  words(column: number): number
}

const SAMPLE = 300

/** `header` is folded: rows that say it again are not sampled. */
export function shapeOf(rows: Pick<GridRows, 'length' | 'cells' | 'fault'>, from: number, header: readonly string[]): Shape {
  const columns = header.length
  const step = Math.max(1, Math.floor((rows.length - from) / SAMPLE))
  const sample: (readonly string[])[] = []
  for (let i = from; i < rows.length; i += step) {
    const cells = rows.fault(i) ? [] : rows.cells(i)
    if (cells.some((cell, c) => cell.trim() && foldHeader(cell) !== header[c])) sample.push(cells)
  }
  const sizes = sample.map((cells) => cells.filter((c) => c.trim()).length)
  const usual = sizes.filter(Boolean).sort((a, b) => a - b)
  // Lines about a list are shorter than its rows, and must not tell what its rows are like.
  const median = usual[Math.floor(usual.length / 2)] ?? 0
  const full = sample.filter((_, k) => sizes[k]! >= median)
  const kinds = Array.from({ length: columns }, (_, c) =>
    tally(
      full.map((cells) => cells[c] ?? '').filter((v) => v.trim()),
      kindOf,
    ),
  )
  const values = Array.from({ length: columns }, (_, c) => tally(full.map((cells) => (cells[c] ?? '').trim()).filter(Boolean), (v) => v))
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  const sums = kinds.map(sum)
  return {
    filled: sums.map((n) => n / Math.max(1, full.length)),
    fits: (column, cell) => {
      const known = kinds[column]
      return !!known && (known.get(kindOf(cell)) ?? 0) > 0.02 * sums[column]!
    },
    repeats: (column, cell) => (values[column]?.get(cell.trim()) ?? 0) > 0,
    words: (column) => {
      const all = [...(values[column]?.keys() ?? [])]
      return all.reduce((n, v) => n + v.split(/\s+/).length, 0) / Math.max(1, all.length)
    },
  }
}

function tally(values: readonly string[], key: (value: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1)
  return counts
}
