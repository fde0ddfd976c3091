// Delimited text with stray quotes, such as `Juan "El Gato" Pérez` or `="00123"`: read as written, but a cell with a stray quote never spans lines.
import type { GridRow } from '../grid/grid.ts'

export interface Lenient {
  readonly rows: readonly GridRow[]
  /** Lines of the rows with stray quotes. */
  readonly stray: readonly number[]
}

interface Row {
  readonly cells: readonly string[]
  /** Position behind the row and its line break. */
  readonly end: number
  readonly stray: boolean
  /** Line breaks inside its cells. */
  readonly breaks: number
}

interface QuotedCell {
  readonly cell: string
  /** Position behind the cell. */
  readonly end: number
  readonly stray: boolean
  readonly breaks: number
}

const LINE_END = /[\r\n]/
const BREAKS = /\r\n|\r|\n/g

/** null where a stray quote may have swallowed a cell or a line: its row has an unusual number of cells, or spans lines. */
export function readLenient(text: string, delimiter: string): Lenient | null {
  const rows: GridRow[] = []
  const stray: GridRow[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    if (!row || (row.stray && row.breaks)) return null
    const read = { line, cells: row.cells }
    rows.push(read)
    if (row.stray) stray.push(read)
    line += row.breaks + 1
    at = row.end
  }
  const width = usualWidth(rows)
  return stray.every((row) => row.cells.length === width) ? { rows, stray: stray.map((row) => row.line) } : null
}

/** The commonest number of cells; of two the larger. */
function usualWidth(rows: readonly GridRow[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [usual] = [...widths].sort((x, y) => y[1] - x[1] || y[0] - x[0])
  return usual?.[0] ?? 0
}

/** null where a quote is never closed. */
function readRow(text: string, from: number, delimiter: string): Row | null {
  const cells: string[] = []
  let [at, stray, breaks] = [from, false, 0]
  for (;;) {
    const quoted = readQuoted(text, at, delimiter)
    if (quoted === 'open') return null
    if (quoted) {
      cells.push(quoted.cell)
      breaks += quoted.breaks
      stray ||= quoted.stray
      at = quoted.end
    } else {
      const start = at
      while (at < text.length && !endsCell(text, at, delimiter)) at++
      const cell = text.slice(start, at)
      stray ||= cell.includes('"')
      cells.push(cell)
    }
    if (!text.startsWith(delimiter, at)) break
    at += delimiter.length
  }
  return { cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1), stray, breaks }
}

const endsCell = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length || LINE_END.test(text[at]!) || text.startsWith(delimiter, at)

/** A cell in quotes, or in Excel's `="…"`, up to a quote that ends it; null for a cell without, 'open' where the quote is never closed. */
function readQuoted(text: string, from: number, delimiter: string): QuotedCell | 'open' | null {
  const start = text.startsWith('="', from) ? from + 2 : text[from] === '"' ? from + 1 : -1
  if (start < 0) return null
  let stray = false
  for (let at = start; ; at++) {
    at = text.indexOf('"', at)
    if (at < 0) return 'open'
    // `"said "no""`: the second of the two closes the cell.
    if (stray && text[at + 1] === '"' && endsCell(text, at + 2, delimiter)) at++
    if (endsCell(text, at + 1, delimiter)) return closed(text, from, start, at, stray)
    if (text[at + 1] === '"') at++
    else {
      stray = true
      const end = unquotedEnd(text, at, delimiter)
      if (end !== null) {
        const cell = text.slice(from, end)
        return { cell, end, stray, breaks: breaksIn(cell) }
      }
    }
  }
}

/** The cell from `from` whose text begins at `start` and whose last quote stands at `at`. */
function closed(text: string, from: number, start: number, at: number, stray: boolean): QuotedCell {
  const inner = text.slice(start, at)
  // `"Ana" Pérez "Gato"`: its quotes are all part of the text.
  const whole = hasPairs(inner) ? inner : text.slice(from, at + 1)
  const cell = stray && !inner.includes('""') ? whole : inner.replaceAll('""', '"')
  return { cell, end: at + 1, stray, breaks: breaksIn(inner) }
}

/** Do the quotes within come in pairs? Then those around the cell are the file's quoting. */
const hasPairs = (inner: string): boolean => (inner.match(/"/g)?.length ?? 0) % 2 === 0

const breaksIn = (text: string): number => text.match(BREAKS)?.length ?? 0

/** The end of a cell whose text goes on behind a quote; null where another quote comes first. */
function unquotedEnd(text: string, quote: number, delimiter: string): number | null {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '"') return null
    if (endsCell(text, at, delimiter)) return at
  }
  return text.length
}

/** `="00123"`, Excel's way to keep zeros, without its wrapping. */
export const unwrap = (cell: string): string => /^="([^"]+)"$/.exec(cell)?.[1] ?? cell
