// Delimited text with quotes in odd places → rows, by csv-parse; where it refuses, blanks before quotes are dropped or stray quotes are kept.
import { InputError } from '../../model/errors.ts'
import type { GridNote, GridRow, GridRows } from '../grid/grid.ts'
import { heldRows } from '../grid/held-rows.ts'
import { countBreaks } from '../../metrics/line-breaks.ts'
import { asString } from '../text/list-text.ts'
import { decodeUtf8 } from '../../platform/index.ts'
import { readLenient, unwrap } from './lenient-csv.ts'

/** A quote that is never closed must not swallow a whole file before that is found out. */
const MOST_RECORD = 16 * 2 ** 20

interface Parsed {
  readonly rows: readonly GridRow[]
  readonly notes: readonly GridNote[]
}

/** `bytes` is UTF-8. Throws InputError quote-open, quote-inside, file-too-large. */
export async function parseCsv(
  bytes: Uint8Array,
  file: string,
  delimiter: string,
): Promise<{ rows: GridRows; notes: readonly GridNote[] }> {
  const text = decodeUtf8(asString(bytes, file))
  const { parse } = await import('csv-parse/sync')
  const split = (ltrim: boolean): GridRow[] => {
    const rows: GridRow[] = []
    let [line, counted] = [1, 0]
    try {
      parse(text, {
        delimiter,
        relax_column_count: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        bom: true,
        ltrim,
        max_record_size: MOST_RECORD,
        skip_empty_lines: false,
        on_record: (record: string[], context) => {
          rows.push({ line, cells: record.map(unwrap) })
          // The lines that csv-parse counts are two for each CR LF inside quotes.
          line += countBreaks(bytes, counted, context.bytes)
          counted = context.bytes
          return null
        },
      })
    } catch (error) {
      throw new InputError(isOpenQuote(error) ? 'quote-open' : 'quote-inside', { line }, file, line)
    }
    return rows
  }
  const { rows, notes } = splitSomehow(text, delimiter, split)
  return { rows: heldRows(rows), notes }
}

function isOpenQuote(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
}

/** Strictly, else without the blanks before quotes, which are the commonest stray quotes and harmless, else with stray quotes as text. */
function splitSomehow(text: string, delimiter: string, split: (ltrim: boolean) => GridRow[]): Parsed {
  try {
    return { rows: split(false), notes: [] }
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'quote-inside') throw error
    const trimmed = /[,;|\t] +"/.test(text) ? attempt(() => split(true)) : null
    if (trimmed) return { rows: trimmed, notes: [{ code: 'quote-after-blank', params: {}, warning: true }] }
    const lenient = readLenient(text, delimiter)
    if (!lenient) throw error
    const { rows, stray } = lenient
    const [first] = stray
    return { rows, notes: first === undefined ? [] : [{ code: 'quotes-kept', line: first, params: { rows: stray.length }, warning: true }] }
  }
}

function attempt(read: () => GridRow[]): GridRow[] | null {
  try {
    return read()
  } catch {
    return null
  }
}
