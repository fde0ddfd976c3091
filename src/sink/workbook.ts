// Tables → an .xlsx file. Cells are inline strings, numbers or dates and never formulas; the same tables give the same bytes.
import { zipSync } from 'fflate'
import { concat, utf8 } from '../metrics/bytes.ts'
import { InputError } from '../model/errors.ts'
import { guarded, inline } from './escape.ts'

export type Cell = string | number | { readonly date: string } | null

export interface Sheet {
  readonly name: string
  /** Bold, frozen, with filters; without it the sheet is plain text. */
  readonly header?: readonly string[]
  /** Widths in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
  /** A column (from 0) whose cells take one of these words. */
  readonly choice?: { readonly column: number; readonly words: readonly string[] }
}

/** A cell as text. */
export const cellText = (cell: Cell): string => (cell === null ? '' : typeof cell === 'object' ? cell.date : String(cell))

/** Excel's own limits. */
const MOST_ROWS = 1_048_576
const MOST_TEXT = 32_767
const STYLE = { plain: 0, bold: 1, date: 2, text: 3, wrap: 4 }

/** Throws InputError workbook-rows for a sheet with more rows than a workbook holds. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const names = sheets.map((s) => sheetName(s.name))
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, k) => `<Override PartName="/xl/worksheets/sheet${k + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((n, k) => `<sheet name="${escaped(n)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}">${sheets.map((_, k) => `<Relationship Id="rId${k + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${k + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`,
    ),
  }
  sheets.forEach((s, k) => (files[`xl/worksheets/sheet${k + 1}.xml`] = sheetXml(s)))
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PART = 1 << 20
const xml = (body: string): Uint8Array => utf8(DECLARATION + body)
const escaped = (text: string): string =>
  inline(text).replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))
/** At most 31 characters, and none that a sheet's name must not have. */
const sheetName = (name: string): string =>
  inline(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31) || 'Sheet'

/** A, B … Z, AA … of a column from 0. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}

/** As bytes, some thousand rows at a time: a long sheet is longer than a string may be. */
function sheetXml({ header, widths, rows, choice }: Sheet): Uint8Array {
  const top = header ? 1 : 0
  if (rows.length + top > MOST_ROWS) throw new InputError('workbook-rows', { rows: rows.length, most: MOST_ROWS - 1 })
  const width = header?.length ?? Math.max(1, ...rows.map((r) => r.length))
  const parts: Uint8Array[] = []
  let text = header ? rowXml(header, 1, STYLE.bold) : ''
  rows.forEach((cells, k) => {
    text += rowXml(cells, k + 1 + top, header ? STYLE.text : STYLE.wrap)
    if (text.length < PART) return
    parts.push(utf8(text))
    text = ''
  })
  const range = `A1:${letters(width - 1)}${rows.length + top}`
  const view = header ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  const columns = widths.map((w, k) => `<col min="${k + 1}" max="${k + 1}" width="${w}" customWidth="1"/>`).join('')
  const filter = header && rows.length ? `<autoFilter ref="${range}"/>` : ''
  const list =
    choice && rows.length
      ? `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters(choice.column)}2:${letters(choice.column)}${rows.length + 1}"><formula1>"${escaped(choice.words.join(','))}"</formula1></dataValidation></dataValidations>`
      : ''
  const begin = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`
  return concat([utf8(begin), ...parts, utf8(`${text}</sheetData>${filter}${list}</worksheet>`)])
}

function rowXml(cells: readonly Cell[], row: number, style: number): string {
  let line = `<row r="${row}">`
  cells.forEach((cell, k) => {
    const at = `${letters(k)}${row}`
    if (cell === null || cell === '') return
    if (typeof cell === 'number') line += `<c r="${at}"><v>${cell}</v></c>`
    else if (typeof cell === 'object') line += `<c r="${at}" s="${STYLE.date}"><v>${serial(cell.date)}</v></c>`
    else
      line += `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(guarded(cell).slice(0, MOST_TEXT))}</t></is></c>`
  })
  return `${line}</row>`
}

/** Days since 1899-12-30 of an ISO date. */
const serial = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000) + 25_569
