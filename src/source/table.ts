// A small file with a header, read as it is: labels and the like, not people.
import { InputError } from '../errors.ts'
import { HEAD, readCsv } from './csv.ts'
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
  const { rows } = await readCsv(Buffer.from(text), text.slice(0, HEAD), file)
  const filled = Array.from({ length: rows.length }, (_, i) => rows.cells(i)).filter((cells) => cells.some((c) => c.trim()))
  if (!filled.length) throw new InputError('file-empty', {}, file)
  return { file, header: filled[0]!.map((c) => c.trim()), rows: filled.slice(1) }
}
