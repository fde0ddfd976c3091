// What the standard allows of a workbook is read; what is merged, hidden, broken or cut is said.
import { unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import writeExcel from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/model/errors.ts'
import { readList } from '../../../src/index.ts'
import type { SourceList } from '../../../src/model/source.ts'
import { isoDate, numberFormat, shownNumber } from '../../../src/source/workbook/number-format.ts'
import { openWorkbook } from '../../../src/source/workbook/xlsx.ts'
import { readXml } from '../../../src/source/workbook/xml.ts'
import { book, type BookCell, type BookParts, type BookSheet } from './book.ts'

const read = (sheet: Partial<BookSheet>, parts: BookParts = {}) =>
  readList('list.xlsx', book([{ name: 'Hoja1', ...sheet }], parts), { id: 'claimed', role: 'claimed' })
const rowsOf = ({ records }: SourceList) => Array.from({ length: records.length }, (_, i) => records.cells(i))
const codes = (list: SourceList) => list.notes.map((n) => n.code)
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (e: unknown) => (e instanceof InputError ? e.code : String(e)),
  )
const HEADER: BookCell[] = ['Nombre', 'Cédula', 'Fecha de excarcelación']
const sheet = (rows: string, rest = '') => ({
  xml: `<worksheet><sheetData><row><c t="inlineStr"><is><t>Nombre</t></is></c><c t="inlineStr"><is><t>Valor</t></is></c></row>${rows}</sheetData>${rest}</worksheet>`,
})
const text = (t: string) => `<c t="inlineStr"><is><t>${t}</t></is></c>`
const valueOf = async (cell: string, parts: BookParts = {}) =>
  rowsOf(await read(sheet(`<row>${text('Ana Mora Gil')}${cell}</row>`), parts))[0]![1]

describe('numbers as they show', () => {
  test.each<[string, number, string]>([
    ['dd/mm/yyyy', 46030, '2026-01-08'],
    ['[$-es-VE]d "de" mmmm "de" yyyy;@', 46030, '2026-01-08'],
    ['[$-F800]dddd, mmmm dd, yyyy', 46030, '2026-01-08'],
    ['[$-2C0A]d-mmm-yy', 46030, '2026-01-08'],
    ['mmm-yy', 46030, '2026-01-08'],
    ['yyyy-mm-dd hh:mm:ss', 46030.604166666664, '2026-01-08T14:30:00'],
    ['yyyy-mm-dd hh:mm:ss.000', 46030.604166666664, '2026-01-08T14:30:00'],
    ['d/m/yy h:mm AM/PM', 46030.999999, '2026-01-08T23:59:59'],
    ['[Red]dd.mm.yyyy', 46030, '2026-01-08'],
    ['hh:mm', 0.604166666666667, '14:30:00'],
    ['h:mm AM/PM', 0.25, '06:00:00'],
    ['hh:mm', 46030.25, '2026-01-08T06:00:00'],
    ['[h]:mm', 1.25, '30:00:00'],
    ['General', 46030, '46030'],
    ['#,##0 "días"', 12, '12'],
    ['#,##0.00 [$Bs-es-VE]', 1234.5, '1234.5'],
    ['"día "0', 3, 'día 3'],
    ['\\V\\-0', 12345678, 'V-12345678'],
    ['"V-"00000000', 1234567, 'V-01234567'],
    ['00000000', 1234567, '01234567'],
    ['0%', 0.5, '50%'],
    ['0.00E+00', 12345678, '12345678'],
    ['@', 12345678, '12345678'],
    ['General', 1.2345678901234568e16, '1.23456789012346E+16'],
    ['0', 1e15, '1E+15'],
    ['General', 0.1 + 0.2, '0.3'],
    ['dd/mm/yyyy', 0, '1899-12-30'],
    ['dd/mm/yyyy', 1, '1900-01-01'],
    ['dd/mm/yyyy', 60, '1900-02-29'],
    ['dd/mm/yyyy', 61, '1900-03-01'],
    ['dd/mm/yyyy', 99999999, '99999999'],
    ['dd/mm/yyyy', -5, '-5'],
  ])('%s of %s is %s', (code, n, shown) => expect(shownNumber(n, numberFormat(200, code), false)).toBe(shown))
  test.each([14, 15, 16, 17, 22, 30, 57])('format %s of every workbook is a date', (id) =>
    expect(numberFormat(id, undefined).kind).toBe('date'),
  )
  test('days since 1904', () => expect(isoDate(46030 - 1462, true)).toBe('2026-01-08'))
})

describe('cells', () => {
  test.each<[string, string, string]>([
    ['a number', '<c><v>12345678</v></c>', '12345678'],
    ['with an exponent', '<c><v>1.2345678E7</v></c>', '12345678'],
    ['a formula that gives text', '<c t="str"><f>A1&amp;"x"</f><v>abc</v></c>', 'abc'],
    ['a truth', '<c t="b"><v>1</v></c>', 'true'],
    ['an error', '<c t="e"><v>#REF!</v></c>', ''],
    ['an ISO date', '<c t="d"><v>2026-01-08T00:00:00</v></c>', '2026-01-08'],
    ['an ISO date and time', '<c t="d"><v>2026-01-08T14:30:00.000Z</v></c>', '2026-01-08T14:30:00'],
    ['runs of text', '<c t="inlineStr"><is><r><t>Peña </t></r><r><rPr><b/></rPr><t>Ruiz</t></r></is></c>', 'Peña Ruiz'],
    ['a shared text', '<c t="s"><v>0</v></c>', 'Gómez'],
    ['a shared text of several runs', '<c t="s"><v>1</v></c>', 'Peña Ruiz'],
    ['without how it is pronounced', '<c t="s"><v>2</v></c>', '東京'],
    ['text in angle brackets', text('&lt;b&gt;Luis&lt;/b&gt; &lt;!DOCTYPE&gt;'), '<b>Luis</b> <!DOCTYPE>'],
    ['CDATA', '<c t="inlineStr"><is><t><![CDATA[<b>Luis</b>]]></t></is></c>', '<b>Luis</b>'],
    ['an escaped character', text('a_x005F_b_x0041_'), 'a_bA'],
    ['line breaks', text('a\r\nb&#10;c'), 'a\nb\nc'],
    ['a comment in XML', `<!-- ${text('Fantasma')} -->${text('x')}`, 'x'],
    ['single quotes', `<c t='inlineStr'><is><t>x > y</t></is></c>`, 'x > y'],
  ])('%s', async (_, cell, shown) =>
    expect(
      await valueOf(cell, {
        strings:
          '<si><t>Gómez</t></si><si><r><t>Peña </t></r><r><t>Ruiz</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
      }),
    ).toBe(shown),
  )
  test.each<[string, string]>([
    ['a text that is not there', '<c t="s"><v>9</v></c>'],
    ['an unknown entity', text('&lol;')],
    ['crossed tags', '<c><v>1</c></v>'],
  ])('%s refuses the workbook', async (_, cell) => expect(await codeOf(valueOf(cell, { strings: '<si><t>a</t></si>' }))).toBe('workbook'))
  test.each<[string, string]>([
    ['no place', '<c r="1A"><v>1</v></c>'],
    ['another row', '<c r="B9"><v>1</v></c>'],
    ['a far place', '<c r="XFD2"><v>1</v></c>'],
    ['a place that is taken', '<c r="A2"><v>1</v></c>'],
  ])('a cell with %s refuses it', async (_, cell) => expect(await codeOf(valueOf(cell))).toBe('workbook-trap'))
  test.each(['1', 'true', 'on'])('date1904="%s"', async (value) =>
    expect(await valueOf('<c s="1"><v>44568</v></c>', { properties: `date1904="${value}"`, formats: ['dd/mm/yyyy'] })).toBe('2026-01-08'),
  )
  test.each(['0', 'false', 'off'])('date1904="%s"', async (value) =>
    expect(await valueOf('<c s="1"><v>46030</v></c>', { properties: `date1904="${value}"`, formats: ['dd/mm/yyyy'] })).toBe('2026-01-08'),
  )
})

describe('parts', () => {
  const plain = () => book([{ name: 'Hoja1', rows: [HEADER, ['Ana Mora Gil', 'V-12345678', '2026-01-08']] }])
  const changed = async (name: string, change: (xml: string) => string | Uint8Array, as = name) => {
    const files = unzipSync(plain())
    const made = change(Buffer.from(files[name]!).toString('utf8'))
    delete files[name]
    files[as] = Uint8Array.from(Buffer.from(made))
    return readList('l.xlsx', Buffer.from(zipSync(files)), { id: 'claimed', role: 'claimed' })
  }
  const SHEET = 'xl/worksheets/sheet1.xml'
  test.each<[string, string, (xml: string) => string | Uint8Array, string?]>([
    ['as it stands', SHEET, (xml) => xml],
    ['a prefix', SHEET, (xml) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')],
    ['UTF-16', SHEET, (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['a byte order mark', SHEET, (xml) => `\ufeff<?xml version="1.0"?>${xml}`],
    ['an absolute target', 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/', '/xl/worksheets/')],
    ['a target with steps', 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/', '../xl/./worksheets/')],
    ['capitals in a part’s name', SHEET, (xml) => xml, 'xl/Worksheets/Sheet1.xml'],
    [
      'strict',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument'),
    ],
    ['no styles', 'xl/styles.xml', (xml) => xml, 'xl/other.xml'],
  ])('%s', async (_, name, change, as) =>
    expect(rowsOf(await changed(name, change, as))).toEqual([['Ana Mora Gil', 'V-12345678', '2026-01-08']]),
  )

  test('entities of its own are named as the reason', async () => {
    const bomb = '<!DOCTYPE z [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    for (const name of [SHEET, 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      const files = { ...unzipSync(plain()), [name]: Buffer.from(`${bomb}<x/>`) }
      const error = await readList('l.xlsx', Buffer.from(zipSync(files)), { id: 'claimed', role: 'claimed' }).catch((e: unknown) => e)
      expect(error).toMatchObject({ code: 'workbook-trap', params: { reason: expect.stringMatching(/entit/) } })
    }
  })
  test('a sheet that is not there', async () =>
    expect(await codeOf(changed(SHEET, (xml) => xml, 'xl/worksheets/other.xml'))).toBe('workbook'))
})

describe('as another reader has it', () => {
  test('the cells of a workbook with many kinds', async () => {
    const date = (iso: string) => ({ value: new Date(`${iso}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' })
    const bytes = await writeExcel([
      [{ value: 'Nombre' }, { value: 'Cédula' }, { value: 'Fecha' }, { value: 'Sí' }],
      ...['1931-05-02', '1980-02-29', '2026-01-08'].map((iso, k) => [
        { value: `Ana <${k}> & "Gil"` },
        { value: 10_000_000 + k, type: Number },
        date(iso),
        { value: k > 0, type: Boolean },
      ]),
    ]).toBuffer()
    const [other] = await readWorkbook(Buffer.from(bytes))
    const shown = other!.data.slice(1).map((row) => row.map((c) => (c instanceof Date ? c.toISOString().slice(0, 10) : String(c))))
    expect(rowsOf(await readList('l.xlsx', bytes, { id: 'claimed', role: 'claimed' }))).toEqual(shown)
  })
})

describe('merged cells', () => {
  test.each(['C2:C4', 'C4:C2'])('%s, from whichever end', (range) => {
    const rows = [
      ['nombre', 'cedula', 'lugar'],
      ['Ana Mora', 'V-1', 'Yare'],
      ['Luis Gil', 'V-2', ''],
      ['Eva Paz', 'V-3', ''],
    ]
    const { rows: read } = openWorkbook(book([{ name: 'a', rows, merges: [range] }]), 'l.xlsx')[0]!.grid()
    expect([1, 2, 3].map((row) => read.cell(row, 2))).toEqual(['Yare', 'Yare', 'Yare'])
  })
  const person = (name: string, document: string | null, date: string | null): BookCell[] => [name, document, date]
  test('down a column they hold for all their rows', async () => {
    const list = await read({
      rows: [
        HEADER,
        person('Ana Mora Gil', 'V-1234567', '2026-01-08'),
        person('Luis Rojas Soto', 'V-2345678', null),
        person('Eva Gil Paz', 'V-3456789', null),
        person('Rosa Paz Ruiz', 'V-4567890', null),
      ],
      merges: ['C2:C4'],
    })
    expect(rowsOf(list).map((r) => r[2])).toEqual(['2026-01-08', '2026-01-08', '2026-01-08', ''])
    expect(codes(list)).toContain('merged-cells')
  })
  test('a row of nothing of its own is the lower part of a tall one', async () => {
    const list = await read({
      rows: [HEADER, person('Ana Mora Gil', 'V-1234567', '2026-01-08'), [], person('Luis Rojas Soto', 'V-2345678', '2026-01-09'), []],
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5', 'C4:C5'],
    })
    expect(rowsOf(list)).toHaveLength(2)
  })
  test('a title and a banner over the whole sheet are no row', async () => {
    const list = await read({
      rows: [
        ['LISTADO DE EXCARCELADOS'],
        HEADER,
        person('Ana Mora Gil', 'V-1234567', '2026-01-08'),
        ['ESTADO ZULIA'],
        person('Luis Rojas Soto', 'V-2345678', '2026-01-09'),
      ],
      merges: ['A1:C1', 'A4:C4'],
    })
    expect(rowsOf(list).map((r) => r[0])).toEqual(['Ana Mora Gil', 'Luis Rojas Soto'])
    expect(list.rejects.map((r) => r.code)).toEqual(['banner'])
  })
  test.each<[string, BookCell[][], string[], string[][]]>([
    [
      'titles of groups hold for their columns, headings for both rows',
      [
        ['LISTADO', null, null, null, null, null],
        ['Nombre', 'Cédula', 'Detención', null, 'Excarcelación', null],
        [null, null, 'Fecha', 'Lugar', 'Fecha', 'Medida'],
        ['Ana Mora Gil', 'V-1234567', '2025-01-02', 'Yare', '2026-01-08', 'Libertad'],
      ],
      ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
      [
        ['LISTADO', '', '', '', '', ''],
        ['Nombre', 'Cédula', 'Detención', 'Detención', 'Excarcelación', 'Excarcelación'],
        ['Nombre', 'Cédula', 'Fecha', 'Lugar', 'Fecha', 'Medida'],
        ['Ana Mora Gil', 'V-1234567', '2025-01-02', 'Yare', '2026-01-08', 'Libertad'],
      ],
    ],
    [
      'a title of one group alone above its headings',
      [
        [null, null, null, 'Excarcelación', null],
        ['Nombre', 'Cédula', 'Sexo', 'Fecha', 'Lugar'],
        ['Ana Mora Gil', 'V-1234567', 'F', '2026-01-08', 'Yare'],
      ],
      ['D1:E1'],
      [
        ['', '', '', 'Excarcelación', 'Excarcelación'],
        ['Nombre', 'Cédula', 'Sexo', 'Fecha', 'Lugar'],
        ['Ana Mora Gil', 'V-1234567', 'F', '2026-01-08', 'Yare'],
      ],
    ],
    [
      'a value across columns below the header stays in the first',
      [
        ['Nombre', 'Cédula', 'Sexo'],
        ['Ana Mora Gil', 'V-1234567', 'F'],
        ['Luis Rojas Soto', null, 'M'],
      ],
      ['A3:B3'],
      [
        ['Nombre', 'Cédula', 'Sexo'],
        ['Ana Mora Gil', 'V-1234567', 'F'],
        ['Luis Rojas Soto', '', 'M'],
      ],
    ],
  ])('%s', (_, rows, merges, filled) => {
    const { rows: read } = openWorkbook(book([{ name: 'a', rows, merges }]), 'l.xlsx')[0]!.grid()
    expect(Array.from({ length: read.length }, (__, i) => read.cells(i))).toEqual(filled)
  })
  test('a person merged over two rows, with another relative in each, is one', async () => {
    const list = await read({
      rows: [
        [...HEADER, 'Familiar'],
        ['Ana Mora Gil', 'V-1234567', '2026-01-08', 'Rosa Gil'],
        [null, null, null, 'Pedro Mora'],
        ['Eva Gil Paz', 'V-3456789', '2026-01-09', 'Luis Gil'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3'],
    })
    expect(rowsOf(list).map((r) => r[0])).toEqual(['Ana Mora Gil', 'Eva Gil Paz'])
    expect(list.rejects.map((r) => [r.line, r.code])).toEqual([[3, 'continuation']])
  })
  test('one name over two documents is said', async () => {
    const list = await read({
      rows: [
        HEADER,
        person('Ana Mora Gil', 'V-1234567', '2026-01-08'),
        [null, 'V-2345678', '2026-01-08'],
        person('Eva Gil Paz', 'V-3456789', '2026-01-09'),
      ],
      merges: ['A2:A3'],
    })
    expect(rowsOf(list).map((r) => r[0])).toEqual(['Ana Mora Gil', 'Ana Mora Gil', 'Eva Gil Paz'])
    expect(list.notes.find((n) => n.code === 'merged-names')).toMatchObject({ line: 2, warning: true, params: { rows: 2, from: 2, to: 3 } })
  })
})

describe('what is hidden or lost is said', () => {
  const rows = [HEADER, ['Ana Mora Gil', 'V-1234567', '2026-01-08'], ['Eva Gil Paz', 'V-3456789', '2026-01-09']]
  test.each<[string, Partial<BookSheet>, string]>([
    ['a column', { rows, before: '<cols><col min="2" max="2" hidden="1"/></cols>' }, 'columns-hidden'],
    ['a column in single quotes', { rows, before: `<cols><col min='2' max='16384' hidden='true'/></cols>` }, 'columns-hidden'],
    ['a row in single quotes', sheet(`<row hidden='1'>${text('Ana Mora Gil')}</row>`), 'rows-hidden'],
    ['a row', sheet(`<row hidden="true">${text('Ana Mora Gil')}</row>`), 'rows-hidden'],
    ['an error', sheet(`<row>${text('Ana Mora Gil')}<c t="e"><v>#N/A</v></c></row>`), 'error-cells'],
    ['a long number', sheet(`<row>${text('Ana Mora Gil')}<c><v>12345678901234567</v></c></row>`), 'long-numbers'],
    ['a number that is none', sheet(`<row>${text('Ana Mora Gil')}<c><v>abc</v></c></row>`), 'odd-numbers'],
    ['a formula', sheet(`<row>${text('Ana Mora Gil')}<c><f>1+1</f><v>2</v></c></row>`), 'formulas'],
    ['a formula without a value', sheet(`<row>${text('Ana Mora Gil')}<c><f>1+1</f></c></row>`), 'formulas-empty'],
  ])('%s', async (_, made, code) => expect(codes(await read(made))).toContain(code))
  test('an empty hidden row or column is not', async () => {
    const list = await read({ rows: [...rows, []], before: '<cols><col min="5" max="9" hidden="1"/></cols>' })
    expect(codes(list)).toEqual([])
  })
  test('a long number is nobody’s document', async () => {
    const list = await read({ rows: [HEADER, ['Ana Mora Gil', 1.2345678901234568e18, '2026-01-08']] })
    expect(list.records.cell(0, 1)).toMatch(/E\+18$/)
  })
})

test('XML that is not well formed throws', () => {
  for (const xml of ['<a>', '<a></b>', '<a', '<a b="1></a>', '<!-- a', '<a>&x;</a>', '<a><![CDATA[x</a>'])
    expect(() => readXml(xml, { text: () => {} })).toThrow(SyntaxError)
})
