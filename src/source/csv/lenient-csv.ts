// Delimited text with quotes that stand where none should: `Juan "El Gato" Pérez`, `="00123"`. Read as written, but never over a line's end.
import type { GridRow } from '../grid/grid.ts'

export interface Lenient {
  readonly rows: readonly GridRow[]
  /** Lines whose quotes are taken as they stand. */
  readonly stray: readonly number[]
}

const END = /[\r\n]/

/** null where a stray quote may have swallowed a cell or a line: its row has another number of cells than most, or goes on below. */
export function readLenient(text: string, delimiter: string): Lenient | null {
  const rows: GridRow[] = []
  const stray: number[] = []
  const widths = new Map<number, number>()
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    if (!row) return null
    if (row.stray) {
      if (row.breaks) return null
      stray.push(rows.length)
    }
    rows.push({ line, cells: row.cells })
    widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1)
    line += row.breaks + 1
    at = row.end
  }
  const [width] = [...widths].sort((x, y) => y[1] - x[1] || y[0] - x[0])[0] ?? [0]
  if (stray.some((i) => rows[i]!.cells.length !== width)) return null
  return { rows, stray: stray.map((i) => rows[i]!.line) }
}

function readRow(text: string, from: number, delimiter: string): { cells: string[]; end: number; stray: boolean; breaks: number } | null {
  const cells: string[] = []
  let [at, stray, breaks] = [from, false, 0]
  for (;;) {
    const closed = readQuoted(text, at, delimiter)
    if (closed === 'open') return null
    if (closed) {
      cells.push(closed.cell)
      breaks += closed.breaks
      stray ||= closed.stray
      at = closed.end
    } else {
      const start = at
      while (at < text.length && !text.startsWith(delimiter, at) && !END.test(text[at]!)) at++
      const cell = text.slice(start, at)
      stray ||= cell.includes('"')
      cells.push(cell)
    }
    if (!text.startsWith(delimiter, at)) break
    at += delimiter.length
  }
  return { cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1), stray, breaks }
}

/** A cell in quotes, or in Excel's `="…"`, up to the quote that a delimiter or a line's end follows. */
function readQuoted(
  text: string,
  from: number,
  delimiter: string,
): { cell: string; end: number; stray: boolean; breaks: number } | 'open' | null {
  const start = text.startsWith('="', from) ? from + 2 : text[from] === '"' ? from + 1 : -1
  if (start < 0) return null
  let stray = false
  for (let at = start; ; at++) {
    at = text.indexOf('"', at)
    if (at < 0) return 'open'
    const ends = (after: number) => after >= text.length || END.test(text[after]!) || text.startsWith(delimiter, after)
    // `"said "no""`: the last of two closes the cell.
    if (stray && text[at + 1] === '"' && ends(at + 2)) at++
    const next = text[at + 1]
    if (ends(at + 1)) {
      const inner = text.slice(start, at)
      const breaks = inner.match(/\r\n|\r|\n/g)?.length ?? 0
      // `"Ana" Pérez "Gato"`: no quote belongs to the file's own quoting.
      const cell = stray && !inner.includes('""') ? text.slice(from, at + 1) : inner.replaceAll('""', '"')
      return { cell: stray && balanced(inner) ? cell.slice(1, -1) : cell, end: at + 1, stray, breaks }
    }
    if (next === '"') at++
    else {
      stray = true
      // Text behind the closing quote: the cell ends with its delimiter.
      const rest = unquotedEnd(text, at, delimiter)
      if (rest !== null)
        return { cell: text.slice(from, rest), end: rest, stray: true, breaks: text.slice(from, rest).split(/\r\n|\r|\n/).length - 1 }
    }
  }
}

/** Quotes within come in pairs, so that those around belong to the cell's quoting. */
const balanced = (inner: string): boolean => (inner.match(/"/g)?.length ?? 0) % 2 === 0

/** The end of the cell, where no other quote stands before it. */
function unquotedEnd(text: string, quote: number, delimiter: string): number | null {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '"') return null
    if (text.startsWith(delimiter, at) || END.test(text[at]!)) return at
  }
  return text.length
}

/** Excel's way to keep zeros. */
export const unwrap = (cell: string): string => /^="([^"]+)"$/.exec(cell)?.[1] ?? cell
