// A small file with a header, read as it is: labels and the like, not people.
import { InputError } from '../errors.ts'
import { readCsv } from './csv.ts'
import { decode } from './decode.ts'
import type { Opened } from './open.ts'

export interface Table {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Delimited text only. Throws InputError. */
export async function readTable({ file, bytes }: Opened): Promise<Table> {
  const { text } = await decode(bytes, file)
  const { rows } = await readCsv(text, file)
  const filled = rows.filter((r) => r.cells.some((c) => c.trim()))
  if (!filled.length) throw new InputError('file-empty', {}, file)
  return { file, header: filled[0]!.cells.map((c) => c.trim()), rows: filled.slice(1).map((r) => r.cells) }
}
