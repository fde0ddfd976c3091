// Ledgers in CSV: one statement per line. What is nested in YAML has its own columns here.
import { parse } from 'csv-parse/sync'
import { InputError } from '../model/errors.ts'
import type { Parsed } from './parsed.ts'
import { present } from './present.ts'

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
  readonly info: { readonly lines: number }
}

/** Throws InputError case-yaml. */
export function parseLedgerCsv(file: string, text: string): Parsed {
  const lines = withCsvFaults(file, (): Line[] =>
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
    lineOf: ([at]) => (typeof at === 'number' ? lines[at]?.info.lines : 1),
  }
}

/** Turns errors of csv-parse into InputError case-yaml with their line. */
export function withCsvFaults<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    throw new InputError('case-yaml', { message: error.message }, file, line)
  }
}

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
