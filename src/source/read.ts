// Bytes → SourceList: which format, which encoding, where the header is, what the columns are, which rows are people.
import { InputError } from '../model/errors.ts'
import type { Note } from '../model/note.ts'
import { utf8 } from '../metrics/bytes.ts'
import type { Format, Opened, Records, Reject, SheetUse, SourceList, Windows } from '../model/source.ts'
import { isFilled } from './columns/header-rows.ts'
import { scanCsv } from './csv/read-csv.ts'
import { askedFormat, TEXT_READERS } from './formats.ts'
import { MOST_ORDERED } from './grid/content-order.ts'
import { bulleted } from './grid/bulleted.ts'
import type { Grid, GridNote, GridRows } from './grid/grid.ts'
import { namesApart } from './grid/sentence.ts'
import { unfolded } from './grid/unfolded.ts'
import { chooseSheets } from './lists/choose-sheets.ts'
import { joinTables } from './lists/join-tables.ts'
import type { Part } from './lists/part.ts'
import { readParts } from './lists/read-parts.ts'
import { inflate, sniffBinary, sniffText } from './sniff.ts'
import { HEAD, headOf, type ListText, lostLetters, readText, UTF8 } from './text/list-text.ts'
import type { KnownName, ReadContext, ReadWishes } from './wishes.ts'
import { openWorkbook, type WorkbookSheet } from './workbook/xlsx.ts'

export type { ReadWishes } from './wishes.ts'

/** What was read of a file, its tables not joined yet. */
interface ReadFile {
  /** At least one. */
  readonly parts: readonly Part[]
  readonly format: Format
  readonly encoding: string
  readonly delimiter: string | null
  readonly sheets: readonly SheetUse[]
  /** About the file as a whole. */
  readonly notes: readonly Note[]
}

/** A whole list in memory. Throws InputError. */
export async function readList(opened: Opened, wishes: ReadWishes, knownName: KnownName): Promise<SourceList> {
  const { file, sha256 } = opened
  const context: ReadContext = { wishes, file, knownName }
  const { parts, format, encoding, delimiter, sheets, notes: fileNotes } = await readFile(opened, context)
  refuseMissingColumns(parts)
  const { columns, records, rejects, blank } = joinTables(parts)
  if (records.length > MOST_ORDERED) throw new InputError('too-many-rows', { rows: records.length, most: MOST_ORDERED }, file)
  const notes = [...fileNotes, ...parts.flatMap((p) => p.notes), ...rejects.flatMap((reject) => rejectNote(reject, wishes.id))]
  const several = sheets.filter((s) => s.use === 'read').length > 1
  return {
    id: wishes.id,
    role: wishes.role,
    file,
    format,
    encoding,
    delimiter,
    sha256,
    size: opened.windows?.size ?? opened.bytes.length,
    sheets,
    columns,
    ...(several ? { records, rejects, notes } : withoutSheets(records, rejects, notes)),
    blank,
    source: wishes.source ?? null,
    asOf: wishes.asOf ?? null,
    withheld: wishes.withheld ?? null,
    scope: wishes.scope ?? {},
    protect: wishes.protect ?? false,
    closed: wishes.closed ?? false,
  }
}

/** What the file holds, unpacked. Throws InputError file-empty, gzip. */
export function unpacked({ bytes, file }: Opened): Uint8Array {
  if (!bytes.length) throw new InputError('file-empty', {}, file)
  const whole = inflate(bytes, file)
  if (!whole.length) throw new InputError('file-empty', {}, file)
  return whole
}

async function readFile(opened: Opened, context: ReadContext): Promise<ReadFile> {
  const inWindows = opened.windows && windowsGrid(opened.windows, context)
  if (inWindows) return readGrid(inWindows, [], context)
  const bytes = unpacked(opened)
  return sniffBinary(bytes, context.file) === 'xlsx' ? readBook(bytes, context) : readTextFile(bytes, context)
}

/** A column that the user named must be in one of the tables at least. */
function refuseMissingColumns([first, ...others]: readonly Part[]): void {
  const isMissing = (part: Part, column: unknown) => part.missing.some((error) => error.params['column'] === column)
  const missing = first?.missing.find((error) => others.every((part) => isMissing(part, error.params['column'])))
  if (missing) throw missing
}

/** A row that could not be read is reported by its line. */
function rejectNote({ kind, code, line, sheet, params }: Reject, list: string): Note[] {
  return kind === 'INVALID' ? [{ code, list, line, ...(sheet === undefined ? {} : { sheet }), params, warning: true }] : []
}

/** Where one sheet is read, lines are not told apart by sheets. */
function withoutSheets(records: Records, rejects: readonly Reject[], notes: readonly Note[]) {
  const { sheet: _, ...own } = records
  return {
    records: own,
    rejects: rejects.map(({ sheet: _sheet, ...reject }) => reject),
    notes: notes.map(({ sheet: _sheet, ...note }) => note),
  }
}

function readBook(bytes: Uint8Array, context: ReadContext): ReadFile {
  const { wishes, file, knownName } = context
  const sheets = openWorkbook(bytes, file)
  const read = (sheet: WorkbookSheet, own: ReadWishes, header?: readonly string[]) => {
    const grid = header ? { ...sheet.grid(), header } : sheet.grid()
    return readParts(grid, { wishes: own, file, knownName })
  }
  // In a workbook of several sheets, errors say on which one they are.
  const readPlaced: typeof read = (sheet, ...how) => {
    try {
      return read(sheet, ...how)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      throw new InputError(error.code, error.params, file, error.line, sheet.number)
    }
  }
  const { parts, uses, notes } = chooseSheets(sheets, sheets.length > 1 ? readPlaced : read, context)
  const misnamed = /\.(?:csv|tsv|tab|txt|json|ndjson|jsonl)$/i.test(file) ? [named('xlsx', wishes.id)] : []
  return { parts, format: 'xlsx', encoding: 'utf-8', delimiter: null, sheets: uses, notes: [...misnamed, ...notes] }
}

/** The name of the file says another format. */
const named = (format: Format, list: string): Note => ({ code: 'named-otherwise', list, params: { format }, warning: true })

/** A text as rows of cells. */
interface TextGrid {
  readonly text: Pick<ListText, 'encoding' | 'guessed' | 'alternatives' | 'mixed'>
  readonly format: Format
  readonly grid: Grid
}

/** A delimited text that is read in windows; null where it has to be held: it is another format or encoding, or has odd quotes. */
function windowsGrid(windows: Windows, { wishes, file }: ReadContext): TextGrid | null {
  if (wishes.encoding !== undefined) return null
  const { head, offset } = headOf(windows)
  if (!head.trim() || (!offset && sniffBinary(utf8(head.slice(0, 12)), file) === 'xlsx')) return null
  const format = askedFormat(wishes.inputFormat, file) ?? sniffText(head, file)
  if (format !== 'csv' && format !== 'tsv') return null
  const usual = format === 'tsv' ? '\t' : undefined
  const grid = scanCsv({ windows, offset }, head.slice(0, HEAD), wishes.delimiter ?? usual, wishes.maxCell)
  // A grid that is unfolded, or has nothing in it, is no long list.
  return grid && unfolded(grid) === grid && hasContent(grid.rows) ? { text: UTF8, format, grid } : null
}

/** Throws InputError. */
export async function textGrid(bytes: Uint8Array, context: ReadContext): Promise<TextGrid> {
  const { wishes, file } = context
  const text = await readText(bytes, context)
  const format = askedFormat(wishes.inputFormat, file) ?? sniffText(text.head.trim() ? text.head : text.whole(), file)
  if (format === 'xlsx') throw new InputError('workbook', {}, file)
  const asWritten = unfolded(await TEXT_READERS[format](text, context))
  const grid = wishes.headerRow === undefined ? namesApart(bulleted(asWritten)) : asWritten
  if (!hasContent(grid.rows)) throw new InputError('file-empty', {}, file)
  return { text, format, grid }
}

async function readTextFile(bytes: Uint8Array, context: ReadContext): Promise<ReadFile> {
  const read = await textGrid(bytes, context)
  return readGrid(read, lettersLost(bytes), context)
}

/** `lost`: what is to be told of its letters. */
function readGrid({ text, format, grid }: TextGrid, lost: readonly GridNote[], context: ReadContext): ReadFile {
  const { wishes, file } = context
  const notes = [...textNotes(text), ...lost, ...delimiterNotes(grid)].map((note) => ({ ...note, list: wishes.id }))
  return {
    parts: readParts(grid, context),
    format,
    encoding: text.encoding,
    delimiter: grid.delimiter,
    sheets: [],
    notes: [
      ...(wishes.sheet === undefined ? [] : [{ code: 'sheet-of-text', list: wishes.id, params: {}, warning: true }]),
      ...notes,
      ...(/\.xls[xmb]?$/i.test(file) ? [named(format, wishes.id)] : []),
    ],
  }
}

/** What was uncertain about the letters. */
function textNotes({ encoding, guessed, alternatives = [], mixed }: TextGrid['text']): GridNote[] {
  const notes: GridNote[] = []
  if (guessed) notes.push({ code: 'encoding-guessed', params: { encoding, others: alternatives.join(', ') }, warning: true })
  if (mixed)
    notes.push({ code: 'encoding-mixed', line: mixed.line, params: { lines: mixed.lines, encoding: mixed.encoding }, warning: true })
  return notes
}

function lettersLost(bytes: Uint8Array): GridNote[] {
  const lost = lostLetters(bytes)
  return lost === undefined ? [] : [{ code: 'letters-lost', line: lost, params: {}, warning: true }]
}

const delimiterNotes = ({ ambiguousDelimiter, delimiter }: Grid): GridNote[] =>
  ambiguousDelimiter ? [{ code: 'delimiter-ambiguous', params: { delimiter: delimiter ?? '' }, warning: true }] : []

function hasContent(rows: GridRows): boolean {
  for (let i = 0; i < rows.length; i++) if (rows.fault(i) !== undefined || isFilled(rows, i)) return true
  return false
}
