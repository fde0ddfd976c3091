// XML that other readers understand in another way, or that claims more than there is, is refused; what only looks odd is read.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../../src/source/workbook/xlsx.ts'
import { book } from './book.ts'

const sheet = (data: string, more = '', before = '') => ({
  name: 'S',
  xml: `<worksheet>${before}<sheetData>${data}</sheetData>${more}</worksheet>`,
})
const read = (data: string, more?: string, before?: string, parts = {}) => readXlsx(book([sheet(data, more, before)], parts), 'l.xlsx')
const cells = (data: string, parts = {}) => {
  const { rows } = read(data, undefined, undefined, parts)
  return Array.from({ length: rows.length }, (_, i) => [...rows.cells(i)])
}
const text = (place: string, value = 'x') => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const notes = (data: string, more?: string, before?: string) => read(data, more, before).notes.map((n) => [n.code, n.params])

describe('refused', () => {
  test.each([
    ['letters beyond XFD in a place', `<row r="1">${text('ABCDEFGHI1')}</row>`],
    ['words in a place', `<row r="1">${text('constructorA1')}</row>`],
    ['a place of another row', `<row r="1">${text('A2')}</row>`],
    ['row 0', `<row r="0">${text('A0')}</row>`],
    ['a row beyond the last', `<row r="1048577">${text('A1048577')}</row>`],
    ['a negative row', `<row r="-1">${text('A1')}</row>`],
    ['a cell outside a row', text('A1')],
    ['a cell without a place outside a row', '<c><v>1</v></c>'],
    ['a cell after its row', `<row r="1"></row>${text('A1')}`],
    ['a cell in a cell', `<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>`],
    ['a row in a row', `<row r="1"><row r="2">${text('A2')}</row></row>`],
    ['two cells in one place', `<row r="1">${text('A1')}${text('a1')}</row>`],
    ['two rows of one number', `<row r="1">${text('A1')}</row><row r="1">${text('A1')}</row>`],
    ['two values in a cell', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
    ['an attribute twice', `<row r="1"><c r="A1" r="B1"><v>1</v></c></row>`],
    ['an attribute without quotes', `<row r="1"><c r=A1><v>1</v></c></row>`],
    ['an attribute without a value', `<row r="1"><c r="A1" s><v>1</v></c></row>`],
    ['words in a closing tag', `<row r="1"><c r="A1"><v>1</v></c r="A1"></row>`],
    ['a shared text that is none', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a shared text by a fraction', '<row r="1"><c r="A1" t="s"><v>0.0</v></c></row>'],
    ['a shared text by a hexadecimal number', '<row r="1"><c r="A1" t="s"><v>0x0</v></c></row>'],
  ])('%s', (_, data) => expect(() => cells(data, { strings: '<si><t>a</t></si>' })).toThrow(/workbook/))

  test('two sheets of one part', () => {
    const parts = unzipSync(book([sheet(`<row r="1">${text('A1')}</row>`), sheet('')]))
    const relations = 'xl/_rels/workbook.xml.rels'
    const both = zipSync({ ...parts, [relations]: strToU8(strFromU8(parts[relations]!).replace('sheet2.xml', 'sheet1.xml')) })
    expect(() => readXlsx(both, 'l.xlsx')).toThrow('workbook')
  })
  test('merges that cover more cells than there are', () => {
    const many = Array.from({ length: 50 }, () => '<mergeCell ref="A1:B1000"/>').join('')
    const rows = Array.from({ length: 10 }, (_, k) => `<row r="${k + 1}">${text(`A${k + 1}`)}${text(`B${k + 1}`)}</row>`).join('')
    expect(() => read(rows, `<mergeCells>${many}</mergeCells>`)).toThrow('workbook')
  })
  test('one text in so many cells that they would fill the memory', () => {
    const strings = `<si><t>${'x'.repeat(60_000)}</t></si>`
    const rows = Array.from({ length: 5000 }, (_, k) => `<row r="${k + 1}"><c r="A${k + 1}" t="s"><v>0</v></c></row>`).join('')
    expect(() => read(rows, '', '', { strings })).toThrow('workbook-trap')
  })
})

describe('numbers', () => {
  test.each([
    ['12345678901234561', 'cut', 'long-numbers'],
    ['1234567890123456', 'cut', 'long-numbers'],
    ['-1234567890123456.5', 'cut', 'long-numbers'],
    ['123456789012345', '123456789012345', undefined],
    ['0x1F', '0x1F', 'odd-numbers'],
    ['Infinity', 'Infinity', 'odd-numbers'],
    ['1e999', '1e999', 'odd-numbers'],
    ['1_000', '1_000', 'odd-numbers'],
    [' 12 ', '12', undefined],
    ['+.5', '0.5', undefined],
  ])('%s', (written, cell, code) => {
    const data = `<row r="1"><c r="A1"><v>${written}</v></c></row>`
    expect(cells(data)).toEqual([[cell === 'cut' ? expect.stringMatching(/^-?1\.\d{12,14}E\+1[56]$/) : cell]])
    expect(notes(data).map(([said]) => said)).toEqual(code ? [code] : [])
  })
})

describe('what is hidden is said', () => {
  const rows = (attributes: string) => `<row r="1">${text('A1')}</row><row r="2" ${attributes}>${text('A2')}</row>`
  test.each([`hidden="1"`, `hidden='1'`, `hidden = 'true'`, `hidden='TRUE'`, `hidden=' 1 '`, `ht="0" customHeight="1"`, `ht='0.0'`])(
    'a row: %s',
    (attributes) => expect(notes(rows(attributes))).toEqual([['rows-hidden', { rows: 1 }]]),
  )
  test.each([`hidden='0'`, 'hidden="false"', `ht="15"`, ''])('no row: %s', (attributes) => expect(notes(rows(attributes))).toEqual([]))
  test.each([`hidden='1' min='1' max='3'`, `min="1" max="1" hidden = "true"`, `min='1' max='1' width='0'`])('a column: %s', (attributes) =>
    expect(notes(rows(''), '', `<cols><col ${attributes}/></cols>`)).toEqual([['columns-hidden', { columns: 1 }]]),
  )
  test('rows that are hidden unless they say otherwise', () =>
    expect(notes(rows(`hidden='0'`), '', `<sheetFormatPr zeroHeight='1' defaultRowHeight="15"/>`)).toEqual([['rows-hidden', { rows: 1 }]]))
})

describe('what is struck out is said', () => {
  const FONTS = '<fonts><font><b/></font><font><strike/></font><font><strike val="0"/></font></fonts>'
  const XFS = '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>'
  const said = (data: string, parts = {}) => read(data, undefined, undefined, parts).notes.map((n) => [n.code, n.params])
  const row = (n: number, cell: string) => `<row r="${n}">${cell}</row>`
  const styled = (style: number) => `<c s="${style}" t="inlineStr"><is><t>Ana</t></is></c>`
  const rich = (run: string) => `<c t="inlineStr"><is><r><rPr>${run}</rPr><t>Ana</t></r><r><t>Eva</t></r></is></c>`
  test.each<[string, string, object, number]>([
    ['cells of a struck font', row(1, styled(1)) + row(2, styled(0)) + row(3, styled(1) + styled(1)), { styles: FONTS + XFS }, 2],
    ['a font that says it is not', row(1, styled(2)), { styles: FONTS + XFS }, 0],
    [
      'a font of conditional formats',
      row(1, styled(1)),
      { styles: `<fonts><font/></fonts>${XFS}<dxfs><dxf><font><strike/></font></dxf></dxfs>` },
      0,
    ],
    ['an empty cell', row(1, '<c s="1"/>') + row(2, styled(0)), { styles: FONTS + XFS }, 0],
    ['a part of a text', row(1, rich('<b/><strike/>')) + row(2, rich('<b/>')), {}, 1],
    ['a part of a text, not', row(1, rich('<strike val="false"/>')), {}, 0],
    [
      'a shared text',
      row(1, '<c t="s"><v>1</v></c>') + row(2, '<c t="s"><v>0</v></c>'),
      { strings: '<si><t>Eva</t></si><si><r><rPr><strike/></rPr><t>Ana</t></r></si>' },
      1,
    ],
  ])('%s', (_, data, parts, rows) => expect(said(data, parts)).toEqual(rows ? [['rows-struck', { rows }]] : []))
})

test('a cell in the last row costs no more than the rows before it', () => {
  const data = `<row r="1">${text('A1', 'a')}</row><row r='1048576'>${text('A1048576', 'b')}</row>`
  const { rows } = read(data)
  expect([rows.length, rows.cell(0, 0), rows.cell(1_048_575, 0)]).toEqual([1_048_576, 'a', 'b'])
})
