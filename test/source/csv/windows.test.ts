// A file that is read in windows: its rows say what they say where it is held whole.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/metrics/bytes.ts'
import { InputError } from '../../../src/model/errors.ts'
import type { Opened, Records, SourceList } from '../../../src/model/source.ts'
import { openInWindows } from '../../../src/platform/node-windows.ts'
import { sha256 } from '../../../src/platform/node.ts'
import { scanDelimited } from '../../../src/source/csv/scan.ts'
import { readList } from '../../../src/source/read.ts'
import { folder } from '../../run.ts'

const dir = folder({})

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

const wishes = { id: 'held', role: 'verified', map: [['name', 'Nombre']], exclude: [] } as const

/** The same file, held whole, and read in windows of so many bytes; null where it is no text for windows. */
async function bothWays(bytes: Uint8Array, width: number) {
  const path = join(dir, 'list.csv')
  writeFileSync(path, bytes)
  const read = async (opened: Opened): Promise<SourceList | InputError> =>
    readList(opened, wishes, () => true).catch((error: unknown) => {
      if (error instanceof InputError) return error
      throw error
    })
  const opened = openInWindows(path, width)
  const held = await read({ file: path, bytes, sha256: sha256(bytes) })
  return { held, inWindows: opened && (await read(opened)) }
}

/** All that is known of a list, without how it is held. */
function told(list: SourceList | InputError): unknown {
  if (list instanceof InputError) return { code: list.code, params: list.params, file: list.file, line: list.line }
  const { records, ...rest } = list
  return { ...rest, ...(said(records, 3) as object) }
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

/** Texts as lists come: any line end, a byte order mark, blank lines, rows that are cut off or have too many cells, quotes that stand odd. */
const text = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 14 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '\ufeff'),
    hasEnd: fc.boolean(),
    odd: fc.constantFrom(
      '',
      '',
      '',
      '',
      '',
      'Eva "la Nena" Soto,1,',
      '"=""00123""",2,',
      '"Ana,3,',
      'x\0y,4,',
      'p\ufffdq,5,',
      '\ufeffNombre,6,',
    ),
  })
  .map(({ rows, end, mark, hasEnd, odd }) => {
    const lines = ['Nombre,Cédula,Nota', 'Luis Mata,V-9.876.543,ok', ...rows.map((own) => own.map(quoted).join(',')), ...(odd ? [odd] : [])]
    return `${mark}${lines.join(end)}${hasEnd ? end : ''}`
  })

const encoding = fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'latin1', 'utf16le')

test('with a window of any size, all that is told is the same', async () => {
  let readSo = 0
  await fc.assert(
    fc.asyncProperty(text, encoding, fc.constantFrom(64, 65, 99, 128, 1000), async (own, as, width) => {
      const { held, inWindows } = await bothWays(Buffer.from(own, as), width)
      if (inWindows === null) return
      expect(told(inWindows)).toEqual(told(held))
      if (!(inWindows instanceof InputError) && inWindows.records.columns() === null) readSo++
    }),
    { numRuns: 400 },
  )
  expect(readSo).toBeGreaterThan(100)
})

test('the scanner says the same of a text in windows, even of one byte', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 80 }), (own, width) => {
      const bytes = utf8(own.replace(/^\ufeff/, ''))
      const read = (from: number, into: Uint8Array) => into.set(bytes.subarray(from, from + into.length))
      const [whole, parts] = [
        scanDelimited(bytes, 0x2c),
        scanDelimited({ windows: { size: bytes.length, width, read }, offset: 0 }, 0x2c, undefined, width),
      ]
      const rows = (grid: typeof whole) =>
        grid && Array.from({ length: grid.length }, (_, i) => [grid.line(i), grid.fault(i), ...grid.cells(i)])
      expect(rows(parts)).toEqual(rows(whole))
    }),
    { numRuns: 500 },
  )
})

test('what is no plain text is held', async () => {
  const plain = 'Nombre,Cédula\nAna Núñez,1\n'
  for (const bytes of [Buffer.from(`\ufeff${plain}`, 'utf16le'), Buffer.from(plain, 'latin1'), Buffer.from(`${plain}\0`), gzipSync(plain)])
    expect((await bothWays(bytes, 64)).inWindows).toBe(null)
})

test('a letter that lies on two pieces of the file is one', () => {
  const path = join(dir, 'long.csv')
  for (let before = 0; before < 4; before++) {
    const bytes = Buffer.from(`${'x'.repeat(2 ** 20 - 2 - before)}李😀ñ${'x'.repeat(30)}`)
    writeFileSync(path, bytes)
    expect(openInWindows(path)?.sha256).toBe(sha256(bytes))
    // It ends inside a letter.
    writeFileSync(path, bytes.subarray(0, 2 ** 20 - 1 - before))
    expect(openInWindows(path)).toBe(null)
  }
})
