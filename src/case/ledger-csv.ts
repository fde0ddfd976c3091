// Ledgers in CSV: one statement per line. What is nested in YAML has its own columns here.
import { parse } from 'csv-parse/sync'
import { utf8 } from '../metrics/bytes.ts'
import { InputError } from '../model/errors.ts'
import { countBreaks } from '../metrics/line-breaks.ts'
import type { Parsed } from './parsed.ts'
import { present } from './present.ts'
import { kindOf } from './yaml.ts'

const DELIMITERS = [',', ';', '\t']

/** The header and the delimiter of a CSV ledger: the delimiter that splits the header into the most cells. */
export function ledgerHeader(text: string): { readonly delimiter: string; readonly header: readonly string[] } {
  const readings = DELIMITERS.map((delimiter) => {
    const [first = []]: string[][] = parse(text, { delimiter, to: 1, bom: true, skip_empty_lines: true, relax_quotes: true })
    return { delimiter, header: trimmed(first) }
  })
  return readings.reduce((most, next) => (next.header.length > most.header.length ? next : most))
}

interface Line {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly bytes: number }
}

/** Throws InputError case-yaml. */
export function parseLedgerCsv(file: string, text: string): Parsed {
  const bytes = utf8(text)
  const lines = withCsvFaults(file, bytes, (): Line[] =>
    parse(text, {
      delimiter: ledgerHeader(text).delimiter,
      columns: trimmed,
      info: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
    }),
  )
  return {
    file,
    value: lines.map(({ record }) => entryOf(record)),
    lineOf: ([at]) => (typeof at === 'number' ? lineBefore(bytes, lines[at]?.info.bytes ?? 0) : 1),
  }
}

/** Turns errors of csv-parse, whose messages quote cells, into InputError case-yaml with their line. */
export function withCsvFaults<T>(file: string, bytes: Uint8Array, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const line = faultLine(error, bytes)
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'CSV_INVALID'
    throw new InputError('case-yaml', { message: kindOf(code) }, file, line)
  }
}

/** Of a quote that is never closed csv-parse gives the offset where its record begins, of other faults where it ends. */
function faultLine(error: Error, bytes: Uint8Array): number {
  if (!('bytes' in error && typeof error.bytes === 'number' && 'code' in error)) return 1
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineBefore(bytes, error.bytes + 1) : lineBefore(bytes, error.bytes)
}

/** The line in which the byte before an offset stands. csv-parse itself counts two for a CR LF inside quotes. */
const lineBefore = (bytes: Uint8Array, end: number): number => 1 + countBreaks(bytes, 0, Math.max(0, end - 1))

const trimmed = (cells: readonly string[]): string[] => cells.map((c) => c.trim())

/** Builds an entry as YAML would have it from cells by column. Empty cells are left out. */
function entryOf(cells: Readonly<Record<string, string>>): object {
  const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
  const {
    window_from: from,
    window_to: to,
    from_basis,
    cutoff,
    relations,
    where,
    names_published: published,
    names_list: list,
    withheld,
    ...flat
  } = filled
  return {
    ...flat,
    ...present({
      window: unlessEmpty(present({ from, to, from_basis, cutoff })),
      names: unlessEmpty(present({ published, list, withheld: withheld === undefined ? undefined : Number(withheld) })),
      relations: relations === undefined ? undefined : pairsIn(relations, ':').map(([type, target]) => ({ type, target })),
      where: where === undefined ? undefined : Object.fromEntries(pairsIn(where, '=')),
    }),
  }
}

const unlessEmpty = <T extends object>(value: T): T | undefined => (Object.keys(value).length ? value : undefined)

/** "type:target; …" or "field=value; …". */
const pairsIn = (cell: string, between: string): [string, string][] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [left = '', right = ''] = part.split(between)
      return [left.trim(), right.trim()]
    })
