// The fixed XML of an .xlsx file around its cells: which parts there are, the styles, the frame of a sheet.
import { inline } from './escape.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Numbers of the cell formats in STYLES. */
export const STYLE = { plain: 0, bold: 1, date: 2, text: 3, wrap: 4, found: 5, review: 6, alert: 7, differs: 8 } as const

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Data in XML, in text or in a quoted attribute. */
export const escapedXml = (text: string): string => inline(text).replace(/[&<>"]/g, (c) => ESCAPES[c]!)

const numbers = (n: number): number[] => Array.from({ length: n }, (_, k) => k + 1)

export function contentTypes(sheets: number): string {
  const override = (part: string, kind: string) => `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${kind}+xml"/>`
  return (
    `${DECLARATION}<Types xmlns="${CONTENT_TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook', 'sheet.main') +
    override('styles', 'styles') +
    numbers(sheets)
      .map((k) => override(`worksheets/sheet${k}`, 'worksheet'))
      .join('') +
    '</Types>'
  )
}

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`

const relations = (all: readonly string[]): string => `${DECLARATION}<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`

export const PACKAGE_RELATIONS = relations([relation(1, 'officeDocument', 'xl/workbook.xml')])

export const workbookRelations = (sheets: number): string =>
  relations([
    ...numbers(sheets).map((k) => relation(k, 'worksheet', `worksheets/sheet${k}.xml`)),
    relation(sheets + 1, 'styles', 'styles.xml'),
  ])

/** `headed`: the header is printed on every page. */
export function workbookPart(sheets: readonly { readonly name: string; readonly headed: boolean }[]): string {
  const entries = sheets.map(({ name }, k) => `<sheet name="${escapedXml(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`)
  const titles = sheets.flatMap(({ name, headed }, k) => {
    const rows = `${escapedXml(`'${name.replaceAll("'", "''")}'`)}!$1:$1`
    return headed ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${k}">${rows}</definedName>`] : []
  })
  const defined = titles.length ? `<definedNames>${titles.join('')}</definedNames>` : ''
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets>${defined}</workbook>`
}

/** Of the header, then of cells found, to review, spoken against, that differ. */
const FILLS = ['E8E6E0', 'DCE8F5', 'FBEBC8', 'F8D9D6', 'FFF1B8']

/** Words and dates do not touch the number beside them. */
const LEFT = '<alignment horizontal="left" indent="1"/>'

/** Cell formats in the order of STYLE. */
const CELL_FORMATS = [
  '<xf/>',
  '<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="left" indent="1"/></xf>',
  `<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1">${LEFT}</xf>`,
  `<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">${LEFT}</xf>`,
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>',
  ...FILLS.slice(1).map(
    (_, k) => `<xf numFmtId="49" fillId="${k + 3}" applyNumberFormat="1" applyFill="1" applyAlignment="1">${LEFT}</xf>`,
  ),
]

export const STYLES = [
  `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  `<fills count="${2 + FILLS.length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`,
  ...FILLS.map(
    (colour) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
  '</fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  `<cellXfs count="${CELL_FORMATS.length}">${CELL_FORMATS.join('')}</cellXfs></styleSheet>`,
].join('')

interface Frame {
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** The first row stays in view, and so many columns. */
  readonly isFrozen: boolean
  readonly frozenColumns: number
  /** The cells that can be filtered. */
  readonly filter: string | null
  /** Cells that take one of some words. */
  readonly choice: { readonly range: string; readonly words: readonly string[] } | null
}

/** What stands before the rows of a sheet, and behind them. */
export function worksheet({ widths, isFrozen, frozenColumns, filter, choice }: Frame): readonly [begin: string, end: string] {
  const left = isFrozen && frozenColumns ? `xSplit="${frozenColumns}" ` : ''
  const corner = `${String.fromCharCode(65 + (left ? frozenColumns : 0))}2`
  const pane = isFrozen
    ? `<pane ${left}ySplit="1" topLeftCell="${corner}" activePane="${left ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`
    : ''
  const columns = widths.map((w, k) => `<col min="${k + 1}" max="${k + 1}" width="${w}" customWidth="1"/>`).join('')
  const begin =
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>`
  const filters = filter === null ? '' : `<autoFilter ref="${filter}"/>`
  return [begin, `</sheetData>${filters}${choice ? validation(choice) : ''}${printing(widths)}</worksheet>`]
}

/** Characters that a page across holds in letters that can be read. */
const ON_A_PAGE = 220

/** A4 across, as many pages wide as it takes, with the sheet's name and the page below. */
const printing = (widths: readonly number[]): string => {
  const pages = Math.max(1, Math.ceil(widths.reduce((sum, w) => sum + w, 0) / ON_A_PAGE))
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pages}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
  )
}

const validation = ({ range, words }: NonNullable<Frame['choice']>): string =>
  '<dataValidations count="1">' +
  `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${escapedXml(words.join(','))}"</formula1>` +
  '</dataValidation></dataValidations>'
