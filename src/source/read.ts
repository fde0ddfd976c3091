// Bytes → SourceList: sniff, decode, split into rows, find the header, understand the columns, set aside what is no record.
import { isUtf8 } from 'node:buffer'
import { InputError } from '../errors.ts'
import type { Format, Note, Role, SourceList, StatedScope } from '../model.ts'
import { NAME_FIELDS, understandColumns, type ColumnWishes } from './columns.ts'
import { HEAD, readCsv } from './csv.ts'
import { decode, hasMark, otherEncoding } from './decode.ts'
import type { Grid, GridRows } from './grid.ts'
import { foldHeader, meaningOf } from './headers.ts'
import { readJson, readNdjson } from './json.ts'
import type { Opened } from './open.ts'
import { MOST_ORDERED } from './content-order.ts'
import { MOST_CELL } from './scan.ts'
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

const HEADER_SEARCH = 25
const MOST_COLUMNS = 1000

/** A whole list in memory. Throws InputError. */
export async function readList(opened: Opened, wishes: ReadWishes, knownName: (token: string) => boolean): Promise<SourceList> {
  const { file } = opened
  if (!opened.bytes.length) throw new InputError('file-empty', {}, file)
  const { grid, format, encoding, guessed } = await readGrid(opened, wishes)
  const notes: Note[] = grid.notes.map((note) => ({ ...note, list: wishes.id }))
  const note = (code: string, params: Note['params'], warning: boolean, line?: number) =>
    notes.push({ code, list: wishes.id, params, warning, ...(line ? { line } : {}) })
  if (guessed) note('encoding-guessed', { encoding }, true)
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
  const nameColumns = new Set(columns.flatMap((c) => (c.field && NAME_FIELDS.has(c.field) ? [c.index] : [])))
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
  const { records, rejects, blank } = toRecords(grid.rows, from, names, nameColumns, wishes.maxCell)
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

async function readGrid(opened: Opened, wishes: ReadWishes): Promise<{ grid: Grid; format: Format; encoding: string; guessed: boolean }> {
  const { file } = opened
  const bytes = inflate(opened.bytes, file)
  if (!bytes.length) throw new InputError('file-empty', {}, file)
  if (sniffBinary(bytes, file) === 'xlsx')
    return { grid: await readXlsx(Buffer.from(bytes), file, wishes.sheet), format: 'xlsx', encoding: 'utf-8', guessed: false }
  const utf8 = wishes.encoding === undefined ? asUtf8(bytes) : null
  const decoded = utf8 ? null : await decode(bytes, file, wishes.encoding)
  const { encoding, guessed } = decoded ?? { encoding: 'utf-8', guessed: false }
  // Long texts are told by their beginning.
  const head = decoded?.text ?? utf8!.toString('utf8', 0, HEAD_BYTES)
  const whole = () => decoded?.text ?? utf8!.toString('utf8')
  if (!head.trim() && !whole().trim()) throw new InputError('file-empty', {}, file)
  const format = wanted(wishes.inputFormat, file) ?? sniffText(head.trim() ? head : whole(), file)
  if (format === 'xlsx') throw new InputError('workbook', {}, file)
  if ((format === 'json' || format === 'ndjson') && guessed) throw new InputError('json-encoding', {}, file)
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
  return { grid, format, encoding, guessed }
}

/** Enough bytes for the head of a text. */
const HEAD_BYTES = 4 * HEAD

/** Valid UTF-8 without its byte order mark, as it stands; null for any other encoding. */
function asUtf8(bytes: Uint8Array): Buffer | null {
  if (otherEncoding(bytes) || !isUtf8(bytes)) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return hasMark(bytes) ? buffer.subarray(3) : buffer
}

const isFilled = (rows: GridRows, i: number): boolean => rows.cells(i).some((c) => c.trim())

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

/** The header row is the first whose cells mean something; without one, columns are numbered and told apart by content. */
function splitHeader(
  grid: Grid,
  { headerRow: wantedLine, map, exclude }: Pick<ReadWishes, 'headerRow' | 'map' | 'exclude'>,
  file: string,
  knownName: (token: string) => boolean,
): { header: readonly string[]; from: number; generated: boolean; line: number } {
  const { rows } = grid
  if (grid.header) return { header: grid.header, from: 0, generated: false, line: 1 }
  if (wantedLine !== undefined) {
    let at = 0
    while (at < rows.length && rows.line(at) !== wantedLine) at++
    if (at === rows.length)
      throw new InputError('header-row', { line: wantedLine, lines: rows.length ? rows.line(rows.length - 1) : 0 }, file)
    return { header: rows.cells(at), from: at + 1, generated: false, line: wantedLine }
  }
  const filled: { readonly at: number; readonly cells: readonly string[] }[] = []
  for (let at = 0; at < rows.length && filled.length < HEADER_SEARCH; at++)
    if (isFilled(rows, at)) filled.push({ at, cells: rows.cells(at) })
  // Nothing but cells that nobody can read.
  if (!filled.length) throw new InputError('cell-too-long', { most: MOST_CELL }, file, rows.length ? rows.line(0) : 1)
  const meanings = (cells: readonly string[]) => cells.filter((c) => c.length < 80 && meaningOf(c)).length
  const isName = (cells: readonly string[]) => cells.some((c) => ['name', 'surname', 'surname1', 'given'].includes(meaningOf(c) ?? ''))
  const width = Math.max(...filled.map(({ cells }) => cells.length))
  // A row that holds a column somebody asked for is the header.
  const asked = new Set([...map.map(([, column]) => column), ...exclude])
  const named = filled.find(({ cells }) => cells.some((c) => asked.has(c.trim())))
  const best =
    named ??
    filled.find(
      ({ cells }) => isName(cells) && (meanings(cells) >= 2 || cells.filter((c) => c.trim()).length >= Math.min(width, 2) || width === 1),
    )
  const { at, cells } = best ?? filled[0]!
  const line = rows.line(at)
  if (best === undefined && (looksLikeData(cells) || cells.some((cell) => looksLikeName(cell, knownName)))) {
    return { header: cells.map((_, i) => `column ${i + 1}`), from: at, generated: true, line }
  }
  return { header: cells, from: at + 1, generated: false, line }
}

/** Two words or more, most of them known as names: a person, and no header. */
function looksLikeName(cell: string, knownName: (token: string) => boolean): boolean {
  if (meaningOf(cell)) return false
  const words = foldHeader(cell)
    .split(' ')
    .filter((word) => word.length > 2)
  return words.length >= 2 && words.filter(knownName).length * 2 >= words.length
}

const looksLikeData = (cells: readonly string[]) => cells.some((c) => /^\s*\d{2,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^[VE]-?\d|@/i.test(c))

function uniqueHeaders(header: readonly string[], warn: (code: string, params: Note['params']) => void): string[] {
  const seen = new Map<string, number>()
  return header.map((raw, i) => {
    const name = raw.trim().normalize('NFC') || `column ${i + 1}`
    if (!raw.trim() && header.length > 1) warn('header-empty', { column: i + 1 })
    const key = name.toLowerCase()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (times > 1) warn('header-repeated', { column: i + 1 })
    return times > 1 ? `${name} (${times})` : name
  })
}
