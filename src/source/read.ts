// Bytes → SourceList: sniff, decode, split into rows, find the header, understand the columns, set aside what is no record.
import { isUtf8 } from 'node:buffer'
import { InputError } from '../model/errors.ts'
import type { Note } from '../model/note.ts'
import type { Format, Records, Role, SheetUse, SourceList } from '../model/source.ts'
import type { StatedScope } from '../model/statement.ts'
import type { KnownName } from './columns/cells.ts'
import type { ColumnWishes } from './columns/columns.ts'
import { HEAD, readCsv } from './csv/csv.ts'
import { decode, type Decoded, hasMark, otherEncoding } from './text/decode.ts'
import type { Grid, GridRows } from './grid/grid.ts'
import { isFilled } from './columns/header-rows.ts'
import { withoutMarks } from './text/inner-marks.ts'
import { readJson, readNdjson } from './json.ts'
import type { Opened } from './open.ts'
import { MOST_ORDERED } from './grid/content-order.ts'
import { readParts, type Part } from './lists/part.ts'
import { chooseSheets } from './lists/choose-sheets.ts'
import { inflate, sniffBinary, sniffText } from './sniff.ts'
import { together } from './lists/join-tables.ts'
import { openWorkbook, type WorkbookSheet } from './workbook/xlsx.ts'

/** How one list is to be read, from options or a case file. */
export interface ReadWishes extends ColumnWishes {
  readonly id: string
  readonly role: Role
  readonly encoding?: string
  readonly delimiter?: string
  /** Of a workbook: names or numbers, several with commas between, `*` for all. */
  readonly sheet?: string | readonly string[]
  readonly headerRow?: number
  readonly inputFormat?: string
  readonly asOf?: string
  readonly withheld?: number
  readonly source?: string
  readonly scope?: StatedScope
  readonly protect?: boolean
  readonly closed?: boolean
  /** Messages may name sheets, whatever they are called. */
  readonly named?: boolean
  /** Bytes of a cell, and columns, at most. */
  readonly maxCell?: number
  readonly maxColumns?: number
}

/** A whole list in memory. Throws InputError. */
export async function readList(opened: Opened, wishes: ReadWishes, knownName: KnownName): Promise<SourceList> {
  const { file } = opened
  if (!opened.bytes.length) throw new InputError('file-empty', {}, file)
  const bytes = inflate(opened.bytes, file)
  if (!bytes.length) throw new InputError('file-empty', {}, file)
  const read =
    sniffBinary(bytes, file) === 'xlsx' ? readBook(bytes, file, wishes, knownName) : await readText(bytes, file, wishes, knownName)
  const { parts, format, encoding, delimiter, sheets } = read
  // A column that somebody asked for is on one of the tables at least.
  const missing = parts[0]!.missing.find((e) => parts.every((p) => p.missing.some((m) => m.params['column'] === e.params['column'])))
  if (missing) throw missing
  const { columns, records, rejects, blank } = together(parts)
  if (records.length > MOST_ORDERED) throw new InputError('too-many-rows', { rows: records.length, most: MOST_ORDERED }, file)
  const several = sheets.filter((s) => s.use === 'read').length > 1
  const notes: Note[] = [...read.notes, ...parts.flatMap((p) => p.notes)]
  for (const reject of rejects)
    if (reject.kind === 'INVALID')
      notes.push({ code: reject.code, list: wishes.id, ...placeOf(reject), params: reject.params, warning: true })
  return {
    id: wishes.id,
    role: wishes.role,
    file,
    format,
    encoding,
    delimiter,
    sha256: opened.sha256,
    size: opened.bytes.length,
    sheets,
    columns,
    records: several ? records : withoutSheet(records),
    rejects: several ? rejects : rejects.map(({ sheet: _only, ...reject }) => reject),
    blank,
    notes: several ? notes : notes.map(({ sheet: _only, ...note }) => note),
    source: wishes.source ?? null,
    asOf: wishes.asOf ?? null,
    withheld: wishes.withheld ?? null,
    scope: wishes.scope ?? {},
    protect: wishes.protect ?? false,
    closed: wishes.closed ?? false,
  }
}

const placeOf = ({ line, sheet }: { readonly line: number; readonly sheet?: number }) => ({
  line,
  ...(sheet === undefined ? {} : { sheet }),
})

/** Where one sheet is read, its lines need no sheet. */
const withoutSheet = ({ sheet: _only, ...records }: Records): Records => records

interface Read {
  readonly parts: readonly Part[]
  readonly format: Format
  readonly encoding: string
  readonly delimiter: string | null
  readonly sheets: readonly SheetUse[]
  /** Of the file as a whole. */
  readonly notes: readonly Note[]
}

function readBook(bytes: Uint8Array, file: string, wishes: ReadWishes, knownName: KnownName): Read {
  const sheets = openWorkbook(bytes, file)
  const many = sheets.length > 1
  const read = (sheet: WorkbookSheet, own: ReadWishes, header?: readonly string[]) => {
    try {
      return readParts(header ? { ...sheet.grid(), header } : sheet.grid(), own, file, knownName)
    } catch (error) {
      if (!(error instanceof InputError) || !many) throw error
      throw new InputError(error.code, error.params, file, error.line, sheet.number)
    }
  }
  const { parts, uses, notes } = chooseSheets(sheets, wishes, file, read, knownName)
  const other: Note[] = /\.(?:csv|tsv|tab|txt|json|ndjson|jsonl)$/i.test(file)
    ? [{ code: 'named-otherwise', list: wishes.id, params: { format: 'xlsx' }, warning: true }]
    : []
  return { parts, format: 'xlsx', encoding: 'utf-8', delimiter: null, sheets: uses, notes: [...other, ...notes] }
}

async function readText(bytes: Uint8Array, file: string, wishes: ReadWishes, knownName: KnownName): Promise<Read> {
  const { grid, format, encoding, guessed, alternatives, mixed } = await readGrid(bytes, file, wishes, knownName)
  const note = (code: string, params: Note['params'], line?: number): Note => ({
    code,
    list: wishes.id,
    params,
    warning: true,
    ...(line === undefined ? {} : { line }),
  })
  const lost = lostLetters(bytes)
  const notes = [
    ...(wishes.sheet === undefined ? [] : [note('sheet-of-text', {})]),
    ...(guessed ? [note('encoding-guessed', { encoding, others: (alternatives ?? []).join(', ') })] : []),
    ...(mixed ? [note('encoding-mixed', { lines: mixed.lines, encoding: mixed.encoding }, mixed.line)] : []),
    ...(lost === undefined ? [] : [note('letters-lost', {}, lost)]),
    ...(grid.ambiguousDelimiter ? [note('delimiter-ambiguous', { delimiter: grid.delimiter ?? '' })] : []),
    ...(/\.xls[xmb]?$/i.test(file) ? [note('named-otherwise', { format })] : []),
  ]
  if (!some(grid.rows, (i) => grid.rows.fault(i) !== undefined || isFilled(grid.rows, i))) throw new InputError('file-empty', {}, file)
  return { parts: readParts(grid, wishes, file, knownName), format, encoding, delimiter: grid.delimiter, sheets: [], notes }
}

/** The first line with U+FFFD, which another program wrote where it could not read a letter. */
function lostLetters(bytes: Uint8Array): number | undefined {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\ufffd')
  return at < 0 ? undefined : bytes.subarray(0, at).reduce((line, b) => (b === 0x0a ? line + 1 : line), 1)
}

interface ReadGrid extends Pick<Decoded, 'encoding' | 'guessed' | 'alternatives' | 'mixed'> {
  readonly grid: Grid
  readonly format: Format
}

async function readGrid(bytes: Uint8Array, file: string, wishes: ReadWishes, knownName: KnownName): Promise<ReadGrid> {
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
  if (format === 'json' || format === 'ndjson')
    return { grid: format === 'json' ? readJson(whole(), file) : readNdjson(whole(), file), format, ...how }
  const { bytes: text, notes } = withoutMarks(utf8 ?? Buffer.from(decoded!.text))
  const delimiter = wishes.delimiter ?? (format === 'tsv' ? '\t' : undefined)
  const grid = await readCsv(text, head.slice(0, HEAD), file, delimiter, wishes.maxCell)
  return { grid: { ...grid, notes: [...notes, ...grid.notes] }, format, ...how }
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
