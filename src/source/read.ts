// Bytes → SourceList: sniff, decode, split into rows, find the header, understand the columns, set aside what is no record.
import { InputError } from '../errors.ts'
import type { Format, Note, Role, SourceList, StatedScope } from '../model.ts'
import { NAME_FIELDS, understandColumns, type ColumnWishes } from './columns.ts'
import { readCsv } from './csv.ts'
import { decode } from './decode.ts'
import type { Grid, GridRow } from './grid.ts'
import { foldHeader, meaningOf } from './headers.ts'
import { readJson, readNdjson } from './json.ts'
import type { Opened } from './open.ts'
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
  if (!grid.rows.some((row) => row.fault || row.cells.some((c) => c.trim()))) throw new InputError('file-empty', {}, file)

  const { header, body, generated, line } = splitHeader(grid, wishes.headerRow, file, knownName)
  if (generated) note('no-header', {}, true)
  if (!grid.header && !generated && wishes.headerRow === undefined && !header.some(meaningOf)) note('header-unknown', { line }, true, line)
  if (line > 1 && !grid.header && !generated) {
    const above = grid.rows
      .slice(
        0,
        grid.rows.findIndex((r) => r.line === line),
      )
      .filter((r) => r.cells.some((c) => c.trim())).length
    if (above) note('rows-above-header', { line, above }, true)
  }
  if (header.length > MOST_COLUMNS) throw new InputError('too-many-columns', { columns: header.length, most: MOST_COLUMNS }, file)
  const names = uniqueHeaders(header, (code, params) => note(code, params, true, line))
  const columns = understandColumns(names, body, wishes, file, knownName)
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
  const { records, rejects, blank } = toRecords(body, names, nameColumns)
  if (!records.length) throw new InputError('no-people', { sheets: grid.sheets, id: wishes.id, rejects: rejects.length }, file)
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
    return { grid: await readXlsx(bytes, file, wishes.sheet), format: 'xlsx', encoding: 'utf-8', guessed: false }
  const { text, encoding, guessed } = await decode(bytes, file, wishes.encoding)
  if (!text.trim()) throw new InputError('file-empty', {}, file)
  const format = wanted(wishes.inputFormat, file) ?? sniffText(text, file)
  if (format === 'xlsx') throw new InputError('workbook', {}, file)
  if ((format === 'json' || format === 'ndjson') && guessed) throw new InputError('json-encoding', {}, file)
  const grid =
    format === 'json'
      ? readJson(text, file)
      : format === 'ndjson'
        ? readNdjson(text, file)
        : await readCsv(text, file, wishes.delimiter ?? (format === 'tsv' ? '\t' : undefined))
  return { grid, format, encoding, guessed }
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
  wantedLine: number | undefined,
  file: string,
  knownName: (token: string) => boolean,
): { header: readonly string[]; body: readonly GridRow[]; generated: boolean; line: number } {
  if (grid.header) return { header: grid.header, body: grid.rows, generated: false, line: 1 }
  const { rows } = grid
  if (wantedLine !== undefined) {
    const at = rows.findIndex((row) => row.line === wantedLine)
    if (at < 0) throw new InputError('header-row', { line: wantedLine, lines: rows.at(-1)?.line ?? 0 }, file)
    return { header: rows[at]!.cells, body: rows.slice(at + 1), generated: false, line: wantedLine }
  }
  const filled = rows.flatMap((row, at) => (row.cells.some((c) => c.trim()) ? [at] : [])).slice(0, HEADER_SEARCH)
  const meanings = (at: number) => rows[at]!.cells.filter((c) => c.length < 80 && meaningOf(c)).length
  const isName = (at: number) => rows[at]!.cells.some((c) => ['name', 'surname', 'surname1', 'given'].includes(meaningOf(c) ?? ''))
  const width = Math.max(...filled.map((at) => rows[at]!.cells.length))
  const best = filled.find(
    (at) => isName(at) && (meanings(at) >= 2 || rows[at]!.cells.filter((c) => c.trim()).length >= Math.min(width, 2) || width === 1),
  )
  const at = best ?? filled[0]!
  const first = rows[at]!
  if (best === undefined && (looksLikeData(first.cells) || first.cells.some((cell) => looksLikeName(cell, knownName)))) {
    return { header: first.cells.map((_, i) => `column ${i + 1}`), body: rows.slice(at), generated: true, line: first.line }
  }
  return { header: first.cells, body: rows.slice(at + 1), generated: false, line: first.line }
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
