// Bytes → SourceList: sniff, decode, split into rows, find the header, understand the columns, set aside what is no record.
import { isUtf8 } from 'node:buffer'
import { InputError } from '../errors.ts'
import type { Format, Note, Role, SourceList, StatedScope } from '../model.ts'
import type { KnownName } from './cells.ts'
import { columnNotes, NAME_FIELDS, understandColumns, type ColumnWishes } from './columns.ts'
import { HEAD, readCsv } from './csv.ts'
import { decode, type Decoded, hasMark, otherEncoding } from './decode.ts'
import type { Grid, GridRows } from './grid.ts'
import { isFilled, splitHeader, uniqueHeaders } from './header-rows.ts'
import { meaningOf } from './headers.ts'
import { readJson, readNdjson } from './json.ts'
import type { Opened } from './open.ts'
import { MOST_ORDERED } from './content-order.ts'
import { toRecords } from './records.ts'
import { inflate, sniffBinary, sniffText } from './sniff.ts'
import { readXlsx } from './xlsx.ts'

/** How one list is to be read, from options or a case file. */
export interface ReadWishes extends ColumnWishes {
  readonly id: string
  readonly role: Role
  readonly encoding?: string
  readonly delimiter?: string
  readonly sheet?: string
  readonly headerRow?: number
  readonly inputFormat?: string
  readonly asOf?: string
  readonly withheld?: number
  readonly source?: string
  readonly scope?: StatedScope
  readonly protect?: boolean
  readonly closed?: boolean
  /** Bytes of a cell, and columns, at most. */
  readonly maxCell?: number
  readonly maxColumns?: number
}

const MOST_COLUMNS = 1000

/** What people are called by. */
const CALLED: ReadonlySet<string> = new Set(['name', 'given', 'surname', 'surname1', 'surname2', 'alias'])

/** A whole list in memory. Throws InputError. */
export async function readList(opened: Opened, wishes: ReadWishes, knownName: KnownName): Promise<SourceList> {
  const { file } = opened
  if (!opened.bytes.length) throw new InputError('file-empty', {}, file)
  const { grid, format, encoding, guessed, alternatives, mixed } = await readGrid(opened, wishes, knownName)
  const notes: Note[] = grid.notes.map((note) => ({ ...note, list: wishes.id }))
  const note = (code: string, params: Note['params'], warning: boolean, line?: number) =>
    notes.push({ code, list: wishes.id, params, warning, ...(line ? { line } : {}) })
  if (guessed) note('encoding-guessed', { encoding, others: (alternatives ?? []).join(', ') }, true)
  if (mixed) note('encoding-mixed', { lines: mixed.lines, encoding: mixed.encoding }, true, mixed.line)
  if (grid.ambiguousDelimiter) note('delimiter-ambiguous', { delimiter: grid.delimiter ?? '' }, true)
  if (!some(grid.rows, (i) => grid.rows.fault(i) !== undefined || isFilled(grid.rows, i))) throw new InputError('file-empty', {}, file)

  const { header, from, generated, line } = splitHeader(grid, wishes, file, knownName)
  if (generated) note('no-header', {}, true)
  if (!grid.header && !generated && wishes.headerRow === undefined && !header.some(meaningOf)) note('header-unknown', { line }, true, line)
  if (line > 1 && !grid.header && !generated) {
    let above = 0
    for (let i = 0; grid.rows.line(i) !== line; i++) if (isFilled(grid.rows, i)) above++
    if (above) note('rows-above-header', { line, above }, true)
  }
  const most = wishes.maxColumns ?? MOST_COLUMNS
  if (header.length > most) throw new InputError('too-many-columns', { columns: header.length, most }, file)
  const names = uniqueHeaders(header, (code, params) => note(code, params, true, line))
  const columns = understandColumns(names, grid.rows, from, wishes, file, knownName)
  for (const { code, params } of columnNotes(columns, wishes.id)) note(code, params, true, line)
  const nameColumns = new Set(columns.flatMap((c) => (c.field && NAME_FIELDS.has(c.field) ? [c.index] : [])))
  const called = new Set(columns.flatMap((c) => (c.field && CALLED.has(c.field) ? [c.index] : [])))
  if (!columns.some((c) => c.field && ['name', 'given', 'surname', 'surname1'].includes(c.field))) {
    throw new InputError(
      'no-name-column',
      {
        columns: names.length,
        recognised: columns
          .filter((c) => c.field)
          .map((c) => `${c.recognised ? c.header : `column ${c.index + 1}`} (${c.field})`)
          .join(', '),
      },
      file,
      line,
    )
  }
  const { records, rejects, blank } = toRecords(grid.rows, from, names, nameColumns, { names: called, knownName }, wishes.maxCell)
  if (!records.length) throw new InputError('no-people', { sheets: grid.sheets, id: wishes.id, rejects: rejects.length }, file)
  if (records.length > MOST_ORDERED) throw new InputError('too-many-rows', { rows: records.length, most: MOST_ORDERED }, file)
  for (const reject of rejects)
    if (reject.kind === 'INVALID')
      notes.push({ code: reject.code, list: wishes.id, line: reject.line, params: reject.params, warning: true })
  return {
    id: wishes.id,
    role: wishes.role,
    file,
    format,
    encoding,
    delimiter: grid.delimiter,
    sha256: opened.sha256,
    size: opened.bytes.length,
    sheet: grid.sheet ?? null,
    columns,
    records,
    rejects,
    blank,
    notes,
    source: wishes.source ?? null,
    asOf: wishes.asOf ?? null,
    withheld: wishes.withheld ?? null,
    scope: wishes.scope ?? {},
    protect: wishes.protect ?? false,
    closed: wishes.closed ?? false,
  }
}

interface ReadGrid extends Pick<Decoded, 'encoding' | 'guessed' | 'alternatives' | 'mixed'> {
  readonly grid: Grid
  readonly format: Format
}

async function readGrid(opened: Opened, wishes: ReadWishes, knownName: (token: string) => boolean): Promise<ReadGrid> {
  const { file } = opened
  const bytes = inflate(opened.bytes, file)
  if (!bytes.length) throw new InputError('file-empty', {}, file)
  if (sniffBinary(bytes, file) === 'xlsx')
    return { grid: await readXlsx(Buffer.from(bytes), file, wishes.sheet), format: 'xlsx', encoding: 'utf-8', guessed: false }
  const utf8 = wishes.encoding === undefined ? asUtf8(bytes) : null
  const decoded = utf8 ? null : await decode(bytes, file, wishes.encoding, knownName)
  const { text: _, ...how } = decoded ?? { text: '', encoding: 'utf-8', guessed: false }
  // Long texts are told by their beginning.
  const head = decoded?.text ?? utf8!.toString('utf8', 0, HEAD_BYTES)
  const whole = () => decoded?.text ?? utf8!.toString('utf8')
  if (!head.trim() && !whole().trim()) throw new InputError('file-empty', {}, file)
  const format = wanted(wishes.inputFormat, file) ?? sniffText(head.trim() ? head : whole(), file)
  if (format === 'xlsx') throw new InputError('workbook', {}, file)
  if ((format === 'json' || format === 'ndjson') && (how.guessed || how.mixed)) throw new InputError('json-encoding', {}, file)
  const grid =
    format === 'json'
      ? readJson(whole(), file)
      : format === 'ndjson'
        ? readNdjson(whole(), file)
        : await readCsv(
            utf8 ?? Buffer.from(decoded!.text),
            head.slice(0, HEAD),
            file,
            wishes.delimiter ?? (format === 'tsv' ? '\t' : undefined),
            wishes.maxCell,
          )
  return { grid, format, ...how }
}

/** Enough bytes for the head of a text. */
const HEAD_BYTES = 4 * HEAD

/** Valid UTF-8 without its byte order mark, as it stands; null for any other encoding. */
function asUtf8(bytes: Uint8Array): Buffer | null {
  if (otherEncoding(bytes) || !isUtf8(bytes)) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return hasMark(bytes) ? buffer.subarray(3) : buffer
}

function some(rows: GridRows, test: (i: number) => boolean): boolean {
  for (let i = 0; i < rows.length; i++) if (test(i)) return true
  return false
}

function wanted(format: string | undefined, file: string): Format | undefined {
  if (!format) return undefined
  const known: readonly Format[] = ['csv', 'tsv', 'json', 'ndjson', 'xlsx']
  const found = known.find((f) => f === format.replace('jsonl', 'ndjson'))
  if (!found) throw new InputError('input-format', { format, known: known.join(', ') }, file)
  return found
}
