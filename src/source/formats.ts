// The readers of text formats. A new format is a line here, its name in LIST_FORMATS (model/source) and how it is recognised (sniff).
import { InputError } from '../model/errors.ts'
import { type Format, LIST_FORMATS } from '../model/source.ts'
import { readCsv } from './csv/read-csv.ts'
import type { Grid } from './grid/grid.ts'
import { readJson, readNdjson } from './json.ts'
import { hasWikiTable, wikiTable } from './grid/wiki-table.ts'
import { isChat } from './text/chat.ts'
import { withoutInnerMarks } from './text/inner-marks.ts'
import { HEAD, type ListText } from './text/list-text.ts'
import type { ReadContext } from './wishes.ts'

type ReadText = (text: ListText, context: ReadContext) => Grid | Promise<Grid>

/** Each throws InputError. */
export const TEXT_READERS: Readonly<Record<Exclude<Format, 'xlsx'>, ReadText>> = {
  csv: (text, context) => readDelimited(text, context),
  tsv: (text, context) => readDelimited(text, context, '\t'),
  json: (text, { file }) => readJson(unguessed(text, file), file),
  ndjson: (text, { file }) => readNdjson(unguessed(text, file), file),
}

async function readDelimited(text: ListText, { wishes, file }: ReadContext, usual?: string): Promise<Grid> {
  if (isChat(text.head.slice(0, HEAD))) throw new InputError('format', { format: 'chat' }, file)
  const wiki = hasWikiTable(text.head.slice(0, HEAD)) ? wikiTable(text.whole()) : null
  if (wiki) return wiki
  const { bytes, notes } = withoutInnerMarks(text.utf8())
  const grid = await readCsv(bytes, text.head.slice(0, HEAD), file, wishes.delimiter ?? usual, wishes.maxCell)
  return { ...grid, notes: [...notes, ...grid.notes] }
}

/** JSON is UTF-8 by its standard: bytes that are not are an error instead of a guess. */
function unguessed(text: ListText, file: string): string {
  if (text.guessed || text.mixed) throw new InputError('json-encoding', {}, file)
  return text.whole()
}

/** The format asked for; undefined where none was. Throws InputError input-format. */
export function askedFormat(asked: string | undefined, file: string): Format | undefined {
  if (!asked) return undefined
  const found = LIST_FORMATS.find((format) => format === asked.replace('jsonl', 'ndjson'))
  if (!found) throw new InputError('input-format', { format: asked, known: LIST_FORMATS.join(', ') }, file)
  return found
}
