// Which format a file has, and which are not read.
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflate, sniffBinary, sniffText } from '../../src/source/sniff.ts'
import { book } from './workbook/book.ts'

test.each([
  ['Nombre,Cédula\n', 'l.csv', 'csv'],
  ['Nombre\tCédula\n', 'l.tsv', 'tsv'],
  ['Nombre,Cédula\n', 'l', 'csv'],
  ['[{"a":1}]', 'l.txt', 'json'],
  ['  {"a":[]}', 'l', 'json'],
  ['{"a":1}\n{"a":2}\n', 'l.json', 'ndjson'],
  ['{"a":1}', 'l.ndjson', 'ndjson'],
  ['a', 'l.json', 'json'],
  ['{nota}\n', 'l.csv', 'csv'],
  ['', 'l.csv', 'csv'],
  ['Nombre\n', 'l.tsv.gz', 'tsv'],
])('%j in %s is %s', (text, file, format) => expect(sniffText(text, file)).toBe(format))

const thrown = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

test.each([
  ['<!DOCTYPE html><html>', 'html'],
  ['<?xml version="1.0"?><Workbook>', 'xml'],
])('%s is not read', (text, format) =>
  expect(thrown(() => sniffText(text, 'l.csv'))).toMatchObject({ code: 'format', params: { format }, file: 'l.csv' }),
)

test.each([
  ['%PDF-1.7', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'xls'],
  ['\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0', 'password'],
  ['\xff\xd8\xff\xe0 JFIF', 'image'],
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['\0\0\0\x18ftypheic', 'image'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'image'],
  ['PK\x03\x04 word/document.xml', 'docx'],
  ['PK\x03\x04 opendocument.spreadsheet', 'ods'],
  ['PK\x03\x04', 'zip'],
  ['SQLite format 3', 'binary'],
])('%j is not read', (text, format) =>
  expect(thrown(() => sniffBinary(Buffer.from(text, 'latin1'), 'l'))).toMatchObject({ code: 'format', params: { format } }),
)

test('a workbook, and text', () => {
  expect(sniffBinary(book([{ name: 'Hoja1', rows: [['a']] }]), 'l')).toBe('xlsx')
  expect(sniffBinary(Buffer.from('Nombre\n'), 'l')).toBeNull()
  expect(sniffBinary(Buffer.alloc(0), 'l')).toBeNull()
})

test('gzip is undone', () => {
  const text = Buffer.from('Nombre\n')
  expect(Buffer.from(inflate(gzipSync(text), 'l')).toString()).toBe('Nombre\n')
  expect(inflate(text, 'l')).toBe(text)
  expect(thrown(() => inflate(gzipSync(text).subarray(0, 9), 'l'))).toMatchObject({ code: 'gzip' })
})
