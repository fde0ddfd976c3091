// A small file with a header, read as it is: labels and the like, not people.
import { InputError } from '../model/errors.ts'
import { HEAD, readCsv } from './csv/csv.ts'
import { decode } from './text/decode.ts'
import type { Grid } from './grid/grid.ts'
import type { Opened } from './open.ts'
import { sniffBinary } from './sniff.ts'
import { readXlsx } from './workbook/xlsx.ts'

export interface Table {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Delimited text only. Throws InputError. */
export async function readTable({ file, bytes }: Opened): Promise<Table> {
  const { text } = await decode(bytes, file)
  const { rows } = await readCsv(Buffer.from(text), text.slice(0, HEAD), file)
  const filled = Array.from({ length: rows.length }, (_, i) => rows.cells(i)).filter((cells) => cells.some((c) => c.trim()))
  if (!filled.length) throw new InputError('file-empty', {}, file)
  return { file, header: filled[0]!.map((c) => c.trim()), rows: filled.slice(1) }
}

/** Rows of a delimited text, or of a workbook's sheet by one of these names, else its first with rows; blank rows left out. Throws InputError. */
export async function readAnyTable(
  { file, bytes }: Opened,
  sheets: readonly string[] = [],
): Promise<readonly { readonly line: number; readonly cells: readonly string[] }[]> {
  if (!bytes.length) throw new InputError('file-empty', {}, file)
  const { rows } =
    sniffBinary(bytes, file) === 'xlsx'
      ? readSheet(bytes, file, sheets)
      : await decode(bytes, file).then(({ text }) => readCsv(Buffer.from(text), text.slice(0, HEAD), file))
  return Array.from({ length: rows.length }, (_, i) => ({ line: rows.line(i), cells: rows.cells(i) })).filter(({ cells }) =>
    cells.some((c) => c.trim()),
  )
}

function readSheet(bytes: Uint8Array, file: string, sheets: readonly string[]): Grid {
  for (const sheet of sheets) {
    try {
      return readXlsx(bytes, file, sheet)
    } catch (error) {
      if (!(error instanceof InputError && error.code === 'no-sheet')) throw error
    }
  }
  return readXlsx(bytes, file)
}
