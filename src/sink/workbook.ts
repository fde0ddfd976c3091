// Tables → an .xlsx file. Cells are inline strings, numbers or dates and never formulas; the same tables give the same bytes.
import { zipSync } from 'fflate'
import { concat, utf8 } from '../metrics/bytes.ts'
import { InputError } from '../model/errors.ts'
import { guarded, inline } from './escape.ts'
import { contentTypes, escapedXml, PACKAGE_RELATIONS, STYLE, STYLES, workbookPart, workbookRelations, worksheet } from './workbook-parts.ts'

/** What a coloured cell means. The colour repeats words: nothing is told by it alone. */
export type Look = 'found' | 'review' | 'alert' | 'differs'

export type Cell = string | number | { readonly date: string } | { readonly text: string; readonly look: Look } | null

export interface Sheet {
  readonly name: string
  /** Bold, frozen, with filters; without it the sheet is plain text. */
  readonly header?: readonly string[]
  /** Columns on the left that stay in view beside the header. */
  readonly frozenColumns?: number
  /** Widths in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
  /** A column (from 0) whose cells take one of these words. */
  readonly choice?: { readonly column: number; readonly words: readonly string[] }
}

/** Excel's own limits. */
const MOST_ROWS = 1_048_576
const MOST_TEXT = 32_767
/** Characters of a sheet that are turned into bytes at a time: a long sheet is longer than a string may be. */
const CHUNK = 1 << 20

/** A cell as text. */
export const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell !== 'object' ? String(cell) : 'date' in cell ? cell.date : cell.text

/** Throws InputError workbook-rows for a sheet with more rows than a workbook holds. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': utf8(contentTypes(sheets.length)),
    '_rels/.rels': utf8(PACKAGE_RELATIONS),
    'xl/workbook.xml': utf8(
      workbookPart(sheets.map((s) => ({ name: sheetName(s.name), headed: s.header !== undefined && s.rows.length > 0 }))),
    ),
    'xl/_rels/workbook.xml.rels': utf8(workbookRelations(sheets.length)),
    'xl/styles.xml': utf8(STYLES),
  }
  sheets.forEach((sheet, k) => (files[`xl/worksheets/sheet${k + 1}.xml`] = sheetXml(sheet)))
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** At most 31 characters, without those that the name of a sheet must not have. */
const sheetName = (name: string): string =>
  inline(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31) || 'Sheet'

/** A, B … Z, AA … of a column from 0. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}

function sheetXml({ header, frozenColumns = 0, widths, rows, choice }: Sheet): Uint8Array {
  const top = header ? 1 : 0
  if (rows.length + top > MOST_ROWS) throw new InputError('workbook-rows', { rows: rows.length, most: MOST_ROWS - 1 })
  const width = header?.length ?? Math.max(1, ...rows.map((r) => r.length))
  const [begin, end] = worksheet({
    widths,
    isFrozen: header !== undefined,
    frozenColumns,
    filter: header && rows.length ? `A1:${letters(width - 1)}${rows.length + top}` : null,
    choice: choice && rows.length ? { range: below(choice.column, rows.length), words: choice.words } : null,
  })
  const chunks: Uint8Array[] = [utf8(begin)]
  let text = header ? rowXml(header, 1, STYLE.bold) : ''
  rows.forEach((cells, k) => {
    text += header ? rowXml(cells, k + 1 + top, STYLE.text) : rowXml(cells, k + 1, STYLE.wrap, linesOf(cells, widths))
    if (text.length < CHUNK) return
    chunks.push(utf8(text))
    text = ''
  })
  return concat([...chunks, utf8(text + end)])
}

/** The cells of a column below the header. */
const below = (column: number, rows: number): string => `${letters(column)}2:${letters(column)}${rows + 1}`

/** How many lines a row of wrapped text takes: not every program works it out by itself. */
const linesOf = (cells: readonly Cell[], widths: readonly number[]): number =>
  Math.max(1, ...cells.map((cell, k) => Math.ceil(cellText(cell).length / ((widths[k] ?? 10) * PER_WIDTH))))
/** Letters are narrower than the figures that a width counts. */
const PER_WIDTH = 1.1
/** Points. */
const LINE = 15

function rowXml(cells: readonly Cell[], row: number, style: number, lines = 1): string {
  const height = lines > 1 ? ` ht="${lines * LINE}" customHeight="1"` : ''
  let xml = `<row r="${row}"${height}>`
  cells.forEach((cell, k) => {
    if (cell !== null && cell !== '') xml += cellXml(cell, `${letters(k)}${row}`, style)
  })
  return `${xml}</row>`
}

function cellXml(cell: NonNullable<Cell>, place: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object' && 'date' in cell) return `<c r="${place}" s="${STYLE.date}"><v>${dayNumber(cell.date)}</v></c>`
  if (typeof cell === 'object') return cell.text ? textXml(cell.text, place, STYLE[cell.look]) : ''
  return textXml(cell, place, style)
}

function textXml(cell: string, place: string, style: number): string {
  const text = escapedXml(guarded(cell).slice(0, MOST_TEXT))
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Days from 1899-12-30 to an ISO date. */
const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000) + 25_569
