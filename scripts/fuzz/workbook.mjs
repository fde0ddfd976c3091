// Our reader of workbooks against LibreOffice, several workbooks at a time; without LibreOffice, only that nothing but a refusal is thrown.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { strToU8, zipSync } from 'fflate'
import { InputError } from '../../dist/model/errors.js'
import { readXlsx } from '../../dist/source/workbook/xlsx.js'
import { letters } from '../workbook.mjs'
import { damaged } from './damage.mjs'
import { OTHER_PROGRAM } from './limits.mjs'

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
/** Starting LibreOffice takes longer than reading so many. */
const AT_ONCE = 40

export async function prepare() {
  return async (r) => {
    const books = Array.from({ length: AT_ONCE }, () => book(r))
    const broken = books.map((bytes) => throws(damaged(bytes, r))).find(Boolean)
    const { finding, at } = OFFICE ? compared(books) : { at: 0 }
    return { finding: broken ?? finding, files: { 'book.xlsx': books[at] } }
  }
}

function throws(bytes) {
  try {
    readXlsx(bytes, 'book.xlsx')
    return undefined
  } catch (error) {
    return error instanceof InputError ? undefined : `${error.stack}`
  }
}

// ---- Making workbooks

const TEXTS = [
  'Ana Pérez',
  'V-12345678',
  ' a ',
  'x"y',
  'a,b',
  'two\nlines',
  '_x000D_',
  '_x005F_x41_',
  '&<>',
  '🙂',
  '00123',
  '-',
  '1e5',
  'true',
  'ñ',
  '#tag',
  '=1+1',
]
const NUMBERS = ['0', '1', '-1', '12345678', '999999999', '0.5', '12.25', '1E3', '1.5E-3', '+7', '007', '123456789012345']
/** From March 1900 on; before, LibreOffice does not count as Excel does. */
const SERIALS = ['61', '25569', '45000', '45000.5', '45000.999988', '2958465']
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text) => text.replace(/[&<>"']/g, (c) => ESCAPES[c])

/** One sheet, with the same cell said in the ways that writers have. */
function book(r) {
  const shared = []
  const q = r.pick(['"', "'"])
  const rows = Array.from({ length: 1 + r.below(8) }, (_, k) => k + (r.chance(0.1) ? 100 : 0))
    .map((row, k) => (row < k ? k : row))
    .sort((x, y) => x - y)
  const sheet = [...new Set(rows)].map((row) => rowXml(row, r, q, shared)).join(r.pick(['', '\n']))
  const merges = r.chance(0.2) ? `<mergeCells><mergeCell ref=${q}A1:A2${q}/></mergeCells>` : ''
  const hidden = r.chance(0.2) ? `<cols><col min=${q}2${q} max=${q}2${q} hidden=${q}1${q} width=${q}9${q}/></cols>` : ''
  const prefix = r.chance(0.2) ? 'x:' : ''
  const named = (xml) => (prefix ? xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`) : xml)
  return zipped(named(`${hidden}<sheetData>${sheet}</sheetData>${merges}`), shared, prefix, r)
}

function rowXml(row, r, q, shared) {
  const columns = [...new Set(Array.from({ length: r.below(6) }, () => r.below(6)))].sort((x, y) => x - y)
  const cells = columns.map((column) => cellXml(`${letters(column)}${row + 1}`, r, q, shared)).join('')
  return `<row r=${q}${row + 1}${q}${r.chance(0.1) ? ` hidden=${q}1${q}` : ''}>${cells}</row>`
}

function cellXml(place, r, q, shared) {
  const c = (more, inside) => `<c r=${q}${place}${q}${more}>${inside}</c>`
  const text = r.pick(TEXTS)
  switch (r.below(9)) {
    case 0:
      shared.push(text)
      return c(` t=${q}s${q}`, `<v>${shared.length - 1}</v>`)
    case 1:
      return c(` t=${q}inlineStr${q}`, `<is><t xml:space=${q}preserve${q}>${escaped(text)}</t></is>`)
    case 2:
      return c(` t=${q}inlineStr${q}`, `<is><r><t xml:space=${q}preserve${q}>${escaped(text)}</t></r><r><rPr><b/></rPr><t>z</t></r></is>`)
    case 3:
      return c('', `<v>${r.pick(NUMBERS)}</v>`)
    case 4:
      return c(` s=${q}1${q}`, `<v>${r.pick(SERIALS)}</v>`)
    case 5:
      return c(` t=${q}b${q}`, `<v>${r.below(2)}</v>`)
    case 6:
      return c(` t=${q}e${q}`, `<v>${r.pick(['#REF!', '#N/A', '#DIV/0!'])}</v>`)
    case 7:
      return c(` s=${q}2${q}`, `<v>${r.pick(['0', '7', '123', '12345'])}</v>`)
    default:
      return r.chance(0.5) ? `<c r=${q}${place}${q} s=${q}1${q}/>` : c('', '<v/>')
  }
}

const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function zipped(inside, shared, prefix, r) {
  const type = (part, kind) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${OFFICE_DOCUMENT}/${kind}" Target="${target}"/>`
  const relations = (all) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`
  const ns = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${type('s.xml', 'worksheet')}${type('styles.xml', 'styles')}${type('texts.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_DOCUMENT}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', 's.xml') + relation('r2', 'styles', 'styles.xml') + relation('r3', 'sharedStrings', 'texts.xml')),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd\\Thh:mm:ss"/><numFmt numFmtId="171" formatCode="00000"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/texts.xml': `<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/s.xml': `<${prefix}worksheet ${ns}="${MAIN}">${inside}</${prefix}worksheet>`,
  } // prettier-ignore
  const xml = Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)])
  return Buffer.from(zipSync(Object.fromEntries(xml), { level: r.pick([0, 6]) }))
}

// ---- What LibreOffice makes of them

function compared(books) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-office-'))
  try {
    mkdirSync(join(folder, 'profile'))
    const names = books.map((bytes, k) => {
      writeFileSync(join(folder, `${k}.xlsx`), bytes)
      return join(folder, `${k}.xlsx`)
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    // Comma, quote, UTF-8, cells as they are shown.
    spawnSync(
      OFFICE,
      [profile, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', '--outdir', folder, ...names],
      { timeout: OTHER_PROGRAM },
    )
    // A comparison with nothing would find no difference.
    if (!books.some((_, k) => existsSync(join(folder, `${k}.csv`)))) return { finding: 'LibreOffice read none of the workbooks', at: 0 }
    for (const [at, bytes] of books.entries()) {
      const file = join(folder, `${at}.csv`)
      const difference = existsSync(file) ? differs(bytes, readFileSync(file, 'utf8')) : undefined
      if (difference) return { finding: difference, at }
    }
    return { at: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function differs(bytes, csv) {
  let grid
  try {
    grid = readXlsx(bytes, 'book.xlsx')
  } catch (error) {
    return error instanceof InputError && error.code === 'workbook-trap' ? undefined : `we refuse what LibreOffice reads: ${error.message}`
  }
  const theirs = parse(csv, { relax_column_count: true, skip_empty_lines: false })
  const merged = new Set(
    grid.merged.flatMap(({ column, from, to }) => Array.from({ length: to - from + 1 }, (_, k) => `${from + k}:${column}`)),
  )
  for (let row = 0; row < Math.max(grid.rows.length, theirs.length); row++) {
    const ours = row < grid.rows.length ? grid.rows.cells(row) : []
    for (let column = 0; column < Math.max(ours.length, theirs[row]?.length ?? 0); column++) {
      const [own, other] = [ours[column] ?? '', theirs[row]?.[column] ?? '']
      if (!merged.has(`${row}:${column}`) && normal(own) !== normal(other))
        return `row ${row + 1}, column ${column + 1}: ${JSON.stringify({ own, other })}`
    }
  }
  return undefined
}

/** Where the two may differ by intent: errors are empty to us, dates have no time of midnight, numbers keep the digits that a narrow column hides. */
function normal(cell) {
  const text = cell
    .replace(/^(?:#REF!|#N\/A|#DIV\/0!|Err:\d+)$/, '')
    .replace(/T00:00:00$/, '')
    .replace(/\r\n?/g, '\n')
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase()
  return /^[+-]?[\d.]+(?:E[+-]?\d+)?$/i.test(text) && !/^0\d/.test(text) ? String(Number(Number(text).toPrecision(9))) : text
}
