// One list in every format and every encoding is read as the same people and the same columns. A new format fails to compile until it is written here.
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import { type Format, LIST_FORMATS } from '../../src/model/source.ts'
import { askedFormat } from '../../src/source/formats.ts'
import { ENCODINGS } from '../../src/source/text/decode.ts'
import { book } from './workbook/book.ts'

const HEADER = ['Nro', 'Apellidos y Nombres', 'Cédula', 'F. nac.', 'Centro', 'Fecha de excarcelación', 'Nota']
const ROWS = [
  ['1', 'Peña Núñez, José', 'V-12.345.678', '03/04/1975', 'Rodeo I', '08/01/2026', 'dijo "no"'],
  ['2', 'Rojas, Luis', '', '15/06/1990', '', '09/01/2026', 'uno\ndos'],
  ['3', 'Díaz Mora, Ana', 'V-7.654.321', '', 'Yare', '08/01/2026', ''],
]

const delimited = (delimiter: string) =>
  Buffer.from([HEADER, ...ROWS].map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(delimiter)).join('\n'))
const objects = ROWS.map((cells) => Object.fromEntries(HEADER.map((heading, i) => [heading, cells[i]])))

const WRITTEN: Readonly<Record<Format, Uint8Array>> = {
  csv: delimited(','),
  tsv: delimited('\t'),
  json: Buffer.from(JSON.stringify(objects)),
  ndjson: Buffer.from(objects.map((o) => JSON.stringify(o)).join('\n')),
  xlsx: book([{ name: 'Hoja1', rows: [HEADER, ...ROWS] }]),
}

async function read(file: string, bytes: Uint8Array, more: { readonly inputFormat?: string; readonly encoding?: string } = {}) {
  const { records, columns, rejects, blank, format, encoding, notes } = await readList(file, bytes, {
    id: 'claimed',
    role: 'claimed',
    ...more,
  })
  const rows = Array.from({ length: records.length }, (_, i) => [records.row(i), ...records.cells(i)])
  const codes = notes.map((n) => n.code)
  return { list: { rows, columns, rejects, blank }, format, encoding, codes }
}
const asCsv = await read('l.csv', WRITTEN.csv)

describe.each(LIST_FORMATS)('%s', (format) => {
  test('by its name and content', async () => {
    const found = await read(`l.${format}`, WRITTEN[format])
    expect(found.list).toEqual(asCsv.list)
    expect([found.format, found.codes]).toEqual([format, []])
  })
  test('as the user says, whatever it is called', async () => {
    const found = await read('l.txt', WRITTEN[format], format === 'xlsx' ? {} : { inputFormat: format })
    expect(found.list).toEqual(asCsv.list)
    expect(found.format).toBe(format)
    expect(askedFormat(format, 'l.txt')).toBe(format)
  })
  test('with nobody in it', async () => {
    const nobody: Readonly<Record<Format, Uint8Array>> = {
      csv: Buffer.from('Nombre,Cédula\n'),
      tsv: Buffer.from('Nombre\tCédula\n'),
      json: Buffer.from('[]'),
      ndjson: Buffer.from('{"Nombre":""}'),
      xlsx: book([{ name: 'Hoja1', rows: [['Nombre', 'Cédula']] }]),
    }
    await expect(read(`l.${format}`, nobody[format])).rejects.toMatchObject({ name: 'InputError', file: `l.${format}` })
  })
})

test('the people, once', () => {
  expect(asCsv.list.rows).toEqual(ROWS.map((cells, i) => [i + 1, ...cells]))
  expect(asCsv.list.columns.map((c) => c.field)).toEqual(['source_row', 'name', 'document', 'birth_date', 'place', 'event_date', null])
})

test('a format that nobody knows', () => {
  expect(askedFormat(undefined, 'l.csv')).toBeUndefined()
  expect(askedFormat('jsonl', 'l.csv')).toBe('ndjson')
  expect(() => askedFormat('pdf', 'l.csv')).toThrow('input-format')
})

const PEOPLE = ['José Pérez', 'Ana Peña', 'Иван Петров', 'محمد علي', 'Ana Perez']
test.each(ENCODINGS)('a list in %s', async (encoding) => {
  const own = PEOPLE.filter((name) => iconv.decode(iconv.encode(name, encoding), encoding) === name)
  const text = `Name,Note\n${own.map((name) => `${name},x\n`).join('')}`
  const found = await read('l.csv', iconv.encode(text, encoding), { encoding })
  expect(found.list.rows).toEqual(own.map((name, i) => [i + 1, name, 'x']))
  expect([found.encoding, found.codes]).toEqual([encoding, []])
  expect(own.length).toBeGreaterThan(1)
})
