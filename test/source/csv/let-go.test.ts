// A file whose bytes are let go is read again: its rows say what they said.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/metrics/bytes.ts'
import { uint8 } from '../../../src/metrics/columns.ts'
import type { Opened, Records, SourceList } from '../../../src/model/source.ts'
import { readList } from '../../../src/source/read.ts'

/** All that can be asked of records, in the order of the rows and across them. */
function said(records: Records, columns: number): unknown {
  const rows = Array.from({ length: records.length }, (_, i) => i)
  const buffer = new Uint8Array(12)
  const read = (i: number, column: number) => {
    const size = records.read(i, column, buffer)
    return size < 0 ? size : Buffer.from(buffer.subarray(0, size)).toString()
  }
  const numbers = Array.from({ length: columns + 1 }, (_, column) => column)
  return {
    cells: rows.map((i) => [records.row(i), records.line(i), ...records.cells(i)]),
    back: rows.toReversed().map((i) => numbers.map((column) => records.cell(i, column))),
    read: rows.map((i) => numbers.map((column) => read(i, column))),
    distinct: numbers.map((column) => {
      const { id, values } = records.distinct(column)
      return Array.from(id, (value) => values[value])
    }),
    order: [...records.order()],
  }
}

/** The list, and its file in other hands: what is held of it is gone once it is let go. */
async function listOf(text: Uint8Array, isHeld = false): Promise<{ readonly list: SourceList; forget(): void }> {
  const bytes = uint8(text.length)
  bytes.set(text)
  const again = (from: number, into: Uint8Array) => {
    if (from + into.length > text.length) throw new RangeError('beyond the end')
    into.set(text.subarray(from, from + into.length))
  }
  const opened: Opened = { file: 'list.csv', bytes, sha256: '', ...(isHeld ? {} : { again }) }
  const list = await readList(opened, { id: 'held', role: 'verified', map: [['name', 'Nombre']], exclude: [] }, () => true)
  return { list, forget: () => void bytes.fill(0x2a) }
}

const cell = fc.constantFrom(
  '',
  'Ana Rojas',
  'Núñez',
  'V-12.345.678',
  '1980-02-01',
  ' x ',
  'a "b" c',
  'una, dos',
  'dos\nlíneas',
  'fin\r\n',
  '李',
)
const row = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(cell, cell, cell) },
  { weight: 1, arbitrary: fc.constantFrom([], ['Total: 3'], ['', '', '']) },
)
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

test('with a window of any size', async () => {
  let letGo = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 200 }),
      async (rows, end, hasMark, hasEnd, window) => {
        const lines = ['Nombre,Cédula,Nota', 'Luis Mata,V-9.876.543,ok', ...rows.map((own) => own.map(quoted).join(','))]
        const text = utf8(`${hasMark ? '\ufeff' : ''}${lines.join(end)}${hasEnd ? end : ''}`)
        const { list, forget } = await listOf(text)
        const before = said(list.records, 3)
        // What odd quotes need is held as strings.
        if (!list.letGo) return
        list.letGo(window)
        forget()
        letGo++
        expect(said(list.records, 3)).toEqual(before)
        expect(list.records.columns()).toBe(null)
      },
    ),
    { numRuns: 300 },
  )
  expect(letGo).toBeGreaterThan(100)
})

test('what is not in the file as it is read is held', async () => {
  const text = 'Nombre,Cédula\nAna Núñez,1\n'
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const bytes of [wide, Buffer.from(text, 'latin1')]) {
    const { list, forget } = await listOf(bytes)
    expect(list.letGo).toBe(undefined)
    forget()
    expect(list.records.cells(0)).toEqual(['Ana Núñez', '1'])
  }
  expect((await listOf(utf8(text), true)).list.letGo).toBe(undefined)
})
