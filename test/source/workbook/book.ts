// Workbooks by hand, part by part, as other makers write them.
import { strToU8, zipSync } from 'fflate'

/** A cell: text, number, or XML as it stands in <c>…</c>. */
export type BookCell = string | number | null | { readonly xml: string }

export interface BookSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows?: readonly (readonly BookCell[])[]
  readonly merges?: readonly string[]
  /** Before sheetData, such as <cols>. */
  readonly before?: string
  /** The whole part, instead of rows. */
  readonly xml?: string
}

export interface BookParts {
  /** Attributes of workbookPr. */
  readonly properties?: string
  /** Number formats by their code; style k + 1 is the k-th of them, style 0 shows numbers as they are. */
  readonly formats?: readonly string[]
  /** The whole of xl/sharedStrings.xml between <sst> and </sst>. */
  readonly strings?: string
  /** The whole of xl/styles.xml between <styleSheet> and </styleSheet>, instead of formats. */
  readonly styles?: string
  readonly quote?: string
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

function cellXml(cell: BookCell, place: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return cell.xml.replace('<c', `<c r="${place}"`)
}

function sheetXml({ rows = [], merges = [], before = '', xml }: BookSheet): string {
  if (xml !== undefined) return xml
  const data = rows
    .map((cells, r) => `<row r="${r + 1}">${cells.map((c, k) => cellXml(c, `${letters(k)}${r + 1}`)).join('')}</row>`)
    .join('')
  const merged = merges.length ? `<mergeCells>${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : ''
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${data}</sheetData>${merged}</worksheet>`
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const stylesOf = (formats: readonly string[]): string =>
  `<numFmts>${formats.map((f, k) => `<numFmt numFmtId="${200 + k}" formatCode="${escaped(f)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, k) => `<xf numFmtId="${200 + k}"/>`).join('')}</cellXfs>`

export function book(
  sheets: readonly BookSheet[],
  { properties = '', formats = [], strings, styles, quote = '"' }: BookParts = {},
): Buffer {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const tags = sheets.map(
    (s, k) =>
      `<sheet name=${quote}${escaped(s.name)}${quote} sheetId="${k + 1}"${s.state ? ` state=${quote}${s.state}${quote}` : ''} r:id="rId${k + 1}"/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${tags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, k) => relation(`rId${k + 1}`, 'worksheet', `worksheets/sheet${k + 1}.xml`)).join('')}${relation('rIdS', 'styles', 'styles.xml')}${relation('rIdT', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet>${styles ?? stylesOf(formats)}</styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
  }
  sheets.forEach((s, k) => (files[`xl/worksheets/sheet${k + 1}.xml`] = sheetXml(s)))
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}
