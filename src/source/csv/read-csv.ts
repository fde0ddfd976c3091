// Delimited text → rows of cells with their lines. A scanner takes plain text, csv-parse whatever has odd quotes.
import { utf8 } from '../../metrics/bytes.ts'
import type { Grid, GridNote, GridRows } from '../grid/grid.ts'
import { type Delimiter, sniffDelimiter } from './delimiter.ts'
import { parseCsv } from './parse-csv.ts'
import { scanDelimited, type Scannable } from './scan.ts'

/** Byte order marks at the beginning: one may stand before another, or have been read as letters and written again. */
const MARKS = /^(?:\ufeff|ï»¿)+/
/** A first line that tells spreadsheets the delimiter. */
const SEPARATOR_LINE = /^"?sep=([^"\r\n])"?[\r\n]/i

/**
 * The cells as written, one row a record. `bytes` is UTF-8, `head` the text of its beginning, `wanted` a delimiter or `tab`.
 * Throws InputError quote-open, quote-inside.
 */
export async function readCsv(bytes: Uint8Array, head: string, file: string, wanted?: string, longest?: number): Promise<Grid> {
  const marks = MARKS.exec(head)?.[0]
  if (marks) return readCsv(bytes.subarray(utf8(marks).length), head.slice(marks.length), file, wanted, longest)
  return scanCsv(bytes, head, wanted, longest) ?? parsedGrid(bytes, file, delimiterOf(head, wanted))
}

/** The same of plain text, which may be read in windows; null of any other. */
export function scanCsv(text: Scannable, head: string, wanted?: string, longest?: number): Grid | null {
  if (MARKS.test(head)) return null
  const found = delimiterOf(head, wanted)
  const rows = isScannable(found.delimiter) ? scanDelimited(text, found.delimiter.charCodeAt(0), longest) : null
  return rows && gridOf(rows, found, [])
}

function delimiterOf(head: string, wanted?: string): Delimiter {
  const delimiter = wanted ?? SEPARATOR_LINE.exec(head)?.[1]
  return delimiter ? { delimiter: delimiter === 'tab' ? '\t' : delimiter, ambiguous: false } : sniffDelimiter(head)
}

/** The scanner knows delimiters of one ASCII character. */
const isScannable = (delimiter: string): boolean =>
  delimiter.length === 1 && delimiter > '\0' && delimiter < '\x80' && !'"\r\n'.includes(delimiter)

async function parsedGrid(bytes: Uint8Array, file: string, found: Delimiter): Promise<Grid> {
  const { rows, notes } = await parseCsv(bytes, file, found.delimiter)
  return gridOf(rows, found, notes)
}

const gridOf = (rows: GridRows, { delimiter, ambiguous }: Delimiter, notes: readonly GridNote[]): Grid => ({
  rows,
  delimiter,
  ambiguousDelimiter: ambiguous,
  sheets: 1,
  notes: [...notes, ...swallowedRows(rows, delimiter)],
})

/** A note where the text inside one cell looks like rows of the list: a quote too many may have joined them. Only the first such cell is noted. */
function swallowedRows(rows: GridRows, delimiter: string): GridNote[] {
  for (let i = 0; i + 1 < rows.length; i++) {
    if (rows.line(i + 1) - rows.line(i) < 3) continue
    const cells = rows.cells(i)
    const inner = cells.flatMap((cell) => cell.split(/\r\n|\r|\n/).slice(1, -1))
    const like = inner.filter((line) => line.split(delimiter).length === cells.length && cells.length > 1).length
    if (like > 0 && like * 2 >= inner.length)
      return [{ code: 'quote-over-rows', line: rows.line(i), params: { rows: like }, warning: true }]
  }
  return []
}
