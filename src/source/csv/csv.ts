// Delimited text → rows of cells with their lines. A scanner takes what is plain, csv-parse whatever has odd quotes; the delimiter and every refusal are ours.
import { InputError } from '../../model/errors.ts'
import type { Grid, GridNote, GridRow, GridRows } from '../grid/grid.ts'
import { readLenient, unwrap } from './lenient-csv.ts'
import { heldRows } from '../grid/held-rows.ts'
import { scanDelimited } from './scan.ts'

const DELIMITERS = [',', ';', '\t', '|']

/** As much of a text as tells its format and delimiter. */
export const HEAD = 200_000

/** Cells as they stand, one row a record. `bytes` is UTF-8 without byte order mark, `head` the text of its beginning. Throws InputError quote-open, quote-inside. */
export async function readCsv(bytes: Buffer, head: string, file: string, wanted?: string, longest?: number): Promise<Grid> {
  // A mark that was put before another, or read as letters and written again.
  const marks = /^(?:\ufeff|ï»¿)+/.exec(head)?.[0]
  if (marks) return readCsv(bytes.subarray(Buffer.byteLength(marks)), head.slice(marks.length), file, wanted, longest)
  wanted ??= /^"?sep=([^"\r\n])"?[\r\n]/i.exec(head)?.[1]
  const sniffed = wanted ? { delimiter: wanted === 'tab' ? '\t' : wanted, ambiguous: false } : sniffDelimiter(head)
  const code = sniffed.delimiter.length === 1 ? sniffed.delimiter.charCodeAt(0) : 0
  const plain = code > 0 && code < 0x80 && !'"\r\n'.includes(sniffed.delimiter) ? scanDelimited(bytes, code, longest) : null
  if (plain)
    return {
      rows: plain,
      delimiter: sniffed.delimiter,
      ambiguousDelimiter: sniffed.ambiguous,
      sheets: 1,
      notes: swallowed(plain, sniffed.delimiter),
    }
  return parseCsv(bytes.toString('utf8'), file, sniffed)
}

const MOST_RECORD = 16 * 2 ** 20

/** The same by csv-parse. */
export async function parseCsv(text: string, file: string, sniffed: { delimiter: string; ambiguous: boolean }): Promise<Grid> {
  const { parse } = await import('csv-parse/sync')
  const split = (trim: boolean): GridRow[] => {
    const rows: GridRow[] = []
    let line = 1
    try {
      parse(text, {
        delimiter: sniffed.delimiter,
        relax_column_count: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        bom: true,
        ltrim: trim,
        // A quote that is never closed must not swallow the file before it is told.
        max_record_size: MOST_RECORD,
        skip_empty_lines: false,
        on_record: (record: string[], context) => {
          rows.push({ line, cells: record.map(unwrap) })
          line = context.lines + 1
          return null
        },
      })
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      const open = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
      throw new InputError(open ? 'quote-open' : 'quote-inside', { line }, file, line)
    }
    return rows
  }
  const notes: GridNote[] = []
  let rows: GridRow[]
  try {
    rows = split(false)
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'quote-inside') throw error
    const blanks = /[,;|\t] +"/.test(text) ? attempt(() => split(true)) : null
    const lenient = blanks ? null : readLenient(text, sniffed.delimiter)
    if (!blanks && !lenient) throw error
    rows = blanks ?? [...lenient!.rows]
    // Blanks between a delimiter and a quote are the commonest stray quote, and harmless.
    if (blanks) notes.push({ code: 'quote-after-blank', params: {}, warning: true })
    else if (lenient!.stray.length)
      notes.push({ code: 'quotes-kept', line: lenient!.stray[0]!, params: { rows: lenient!.stray.length }, warning: true })
  }
  const held = heldRows(rows)
  notes.push(...swallowed(held, sniffed.delimiter))
  return { rows: held, delimiter: sniffed.delimiter, ambiguousDelimiter: sniffed.ambiguous, sheets: 1, notes }
}

function attempt(read: () => GridRow[]): GridRow[] | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The first row with a cell that goes over lines which look like rows themselves: a quote too many may have joined them. */
function swallowed(rows: GridRows, delimiter: string): GridNote[] {
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

/** The delimiter whose count per line is most alike over the first lines, quoted text left out. */
function sniffDelimiter(text: string): { delimiter: string; ambiguous: boolean } {
  const counts = countPerLine(text)
  const scored = DELIMITERS.map((delimiter, at) => {
    const perLine = counts.map((line) => line[at]!).filter((_, i) => counts[i]!.some((n) => n > 0))
    const tally = new Map<number, number>()
    for (const n of perLine) if (n) tally.set(n, (tally.get(n) ?? 0) + 1)
    let [mode, often] = [0, 0]
    for (const [n, times] of tally) if (times > often || (times === often && n > mode)) [mode, often] = [n, times]
    // What stands in few lines and not in the first is text in a list of one column.
    if (counts[0]?.[at] === 0 && often < counts.length / 4) mode = 0
    return { delimiter, score: perLine.length ? often / perLine.length : 0, mode }
  }).sort((x, y) => y.score * (y.mode ? 1 : 0) - x.score * (x.mode ? 1 : 0) || y.mode - x.mode)
  const [best, second] = scored
  if (!best || best.mode === 0) return { delimiter: ',', ambiguous: false }
  const ambiguous = !!second && second.mode > 0 && second.score >= best.score && second.mode === best.mode
  return { delimiter: best.delimiter, ambiguous }
}

function countPerLine(text: string): number[][] {
  const lines: number[][] = []
  let line = [0, 0, 0, 0]
  let quoted = false
  let filled = false
  for (let i = 0; i < text.length && i < HEAD && lines.length < 100; i++) {
    const c = text[i]!
    if (c === '"') quoted = !quoted
    else if (!quoted && (c === '\n' || c === '\r')) {
      if (filled) lines.push(line)
      line = [0, 0, 0, 0]
      filled = false
    } else if (!quoted) {
      // The end of &oacute; parts nothing.
      const at = c === ';' && /&#?\w{2,8}$/.test(text.slice(Math.max(0, i - 10), i)) ? -1 : DELIMITERS.indexOf(c)
      if (at >= 0) line[at]!++
      filled ||= c.trim() !== ''
    }
  }
  if (filled) lines.push(line)
  return lines
}
