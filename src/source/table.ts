// Small tables of a user that are no lists of people: true pairs, labels, exported queues. Read as written, without looking for headers or people.
import { InputError } from '../model/errors.ts'
import { readCsv } from './csv/read-csv.ts'
import type { Grid } from './grid/grid.ts'
import { utf8 } from '../metrics/bytes.ts'
import type { Opened } from '../model/source.ts'
import { sniffBinary } from './sniff.ts'
import { decode } from './text/decode.ts'
import { HEAD } from './text/list-text.ts'
import { readXlsx } from './workbook/xlsx.ts'

export interface Table {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Delimited text with a header. Throws InputError. */
export async function readTable({ file, bytes }: Opened): Promise<Table> {
  const [header, ...rows] = filledRows(await readDelimited(bytes, file))
  if (!header) throw new InputError('file-empty', {}, file)
  return { file, header: header.cells.map((c) => c.trim()), rows: rows.map(({ cells }) => cells) }
}

/**
 * All rows that are not blank: of delimited text, or of the workbook's sheet with the first of these names that it has,
 * else of its first with rows. Throws InputError.
 */
export async function readAnyTable({ file, bytes }: Opened, sheets: readonly string[] = []): Promise<readonly TableRow[]> {
  if (!bytes.length) throw new InputError('file-empty', {}, file)
  return filledRows(sniffBinary(bytes, file) === 'xlsx' ? readNamedSheet(bytes, file, sheets) : await readDelimited(bytes, file))
}

async function readDelimited(bytes: Uint8Array, file: string): Promise<Grid> {
  const { text } = await decode(bytes, file)
  return readCsv(utf8(text), text.slice(0, HEAD), file)
}

const filledRows = ({ rows }: Grid): TableRow[] =>
  Array.from({ length: rows.length }, (_, i) => ({ line: rows.line(i), cells: rows.cells(i) })).filter(({ cells }) =>
    cells.some((c) => c.trim()),
  )

function readNamedSheet(bytes: Uint8Array, file: string, sheets: readonly string[]): Grid {
  for (const sheet of sheets) {
    try {
      return readXlsx(bytes, file, sheet)
    } catch (error) {
      if (!(error instanceof InputError && error.code === 'no-sheet')) throw error
    }
  }
  return readXlsx(bytes, file)
}
