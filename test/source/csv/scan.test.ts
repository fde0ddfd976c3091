// The scanner answers to csv-parse: the same records and lines wherever it takes a text at all.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/metrics/bytes.ts'
import { parseCsv } from '../../../src/source/csv/parse-csv.ts'
import { arePlainBytes } from '../../../src/metrics/plain-bytes.ts'
import { rowsFrom, type GridRows } from '../../../src/source/grid/grid.ts'
import { heldRows } from '../../../src/source/grid/held-rows.ts'
import { scanDelimited } from '../../../src/source/csv/scan.ts'

const all = (rows: GridRows) => Array.from({ length: rows.length }, (_, i) => ({ line: rows.line(i), cells: [...rows.cells(i)] }))
const scan = (text: string, delimiter = ',') => scanDelimited(Buffer.from(text), delimiter.charCodeAt(0))

test('a line break inside quotes is one line', () => {
  for (const end of ['\n', '\r\n', '\r']) expect(all(scan(`"a${end}b",c${end}d,e`)!).map((r) => r.line)).toEqual([1, 3])
})

test('rows of any length, with as many cells as the others or not', async () => {
  for (const long of [10, 250, 254, 256, 65_534, 65_535, 65_536, 200_000])
    for (const last of ['', 'x,y\n', 'x\n', 'x,y,z\n', '\n\n', '"p\nq",r\n']) {
      const text = `a,b\n${'é'.repeat(long / 2)},c\n${last}`
      const rows = scanDelimited(utf8(text), 0x2c, 1_000_000)!
      const parsed = await parseCsv(utf8(text), 'x.csv', ',')
      expect(all(rows)).toEqual(all(parsed.rows))
    }
})

const TEXTS = [
  '',
  'a',
  'a,b',
  'a,b\n',
  'a,b\r\nc,d\r\n',
  'a,b\rc,d\r',
  'a\n\nb\n',
  '\n\n',
  ',\n,,\n',
  '"a,b",c\n"d ""e""",f',
  '"a\nb",c\nd,e',
  '"a\r\nb",c\r\nd,e',
  '""\n"",""\n',
  'é,ñ\nJosé,Núñez\n',
  'a,"b"\n',
  'a,b"c\n',
  'a,"b"c\n',
  'a,"b\n',
  '"a" ,b\n',
]

test.each(TEXTS)('%j', async (text) => {
  const rows = scan(text)
  const parsed = await parseCsv(utf8(text), 'x.csv', ',').catch(() => null)
  if (rows) expect(all(rows)).toEqual(all(parsed!.rows))
  else expect(parsed === null || parsed.notes.some((n) => n.code === 'quotes-kept' || n.code === 'quote-after-blank')).toBe(true)
})

test('any text', async () => {
  const piece = fc.constantFrom('a', 'é', ',', ';', '"', '""', '\n', '\r\n', '\r', ' ', 'José', '12')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const text = pieces.join('')
      const rows = scan(text)
      if (!rows) return
      const parsed = await parseCsv(utf8(text), 'x.csv', ',')
      expect(all(rows)).toEqual(all(parsed.rows))
    }),
    { numRuns: 2000 },
  )
})

test('columns and orders are those of held rows', () => {
  const cell = fc.constantFrom('', 'a', 'b', 'ab', 'José', 'Jose', '12.345.678', 'x"y', 'a,b', 'una celda bastante larga')
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), (cells) => {
      const text = cells.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n')
      const scanned = scan(text)!
      const held = heldRows(cells.map((c, i) => ({ line: i + 1, cells: c })))
      const at = rowsFrom(0, cells.length)
      for (const column of [0, 1, 2, 3]) {
        const [one, other] = [scanned.distinct(at, column), held.distinct(at, column)]
        expect([...one.id]).toEqual([...other.id])
        expect(one.values).toEqual(other.values)
      }
      const order = [...scanned.order(at)]
      // The hashes that the scan made are gone now: the bytes say the same.
      expect([...scanned.order(at)]).toEqual(order)
      // A delimiter inside a cell is hashed as one between cells.
      if (!cells.flat().includes('a,b')) expect([...held.order(at)]).toEqual(order)
      // Equal rows keep their order, and order does not depend on where rows stand.
      const content = (rows: GridRows, order: Uint32Array) => [...order].map((i) => rows.cells(i).join('|'))
      const turned = scan(text.split('\n').reverse().join('\n'))!
      expect(content(scanned, scanned.order(at))).toEqual(content(turned, turned.order(at)))
      const seen = new Map<string, number>()
      for (const i of scanned.order(at)) {
        const key = cells[i]!.join('|')
        expect(seen.get(key) ?? -1).toBeLessThan(i)
        seen.set(key, i)
      }
    }),
  )
})

test('a column that is surely plain has nothing odd in any cell, in quotes or without', () => {
  const cell = fc.constantFrom('', 'Ana', 'José', 'NÃºÃ±ez', '#N/A', 'PE?A', '12:30', '李', 'Ü', 'x'.repeat(400), 'x'.repeat(401))
  let plain = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.boolean()), { minLength: 1, maxLength: 3 }), (rows) => {
      const scanned = scan(rows.map(([a, b, isQuoted]) => (isQuoted ? `"${a}","${b}"` : `${a},${b}`)).join('\n') + '\n')!
      for (const column of [0, 1] as const) {
        if (!scanned.surelyPlain(column)) continue
        plain++
        for (const row of rows) {
          const bytes = utf8(row[column])
          expect(bytes.length <= 400 && arePlainBytes(bytes, bytes.length)).toBe(true)
        }
      }
    }),
  )
  expect(plain).toBeGreaterThan(10)
  expect(scan('Ana,José\n')!.surelyPlain(1)).toBe(true)
})

test.each([1, 255, 256, 257, 65_535, 65_536, 65_537])('a column of %i values', (values) => {
  const cells = Array.from({ length: values + 3 }, (_, k) => `v${k % values}`)
  const rows = scan(cells.map((cell) => `${cell},x\n`).join(''))!
  const { id, values: found } = rows.distinct(rowsFrom(0, rows.length), 0)
  expect(found).toHaveLength(values)
  expect(Array.from(id, (value) => found[value])).toEqual(cells)
})

test('a row that is surely a record is never blank, a header, a banner or a total', () => {
  const initials = Uint16Array.from(['n', 'c', 'f', 's', 'l'], (c) => c.charCodeAt(0))
  const sure = (text: string) => scan(text)!.surelyRecord(0, 5, initials)
  expect(sure('1,Ana,2,x,y')).toBe(true)
  for (const text of ['Nro,Ana,2,x,y', 'nro,Ana,2,x,y', 'Total,3,,,', ',,,,', '1,2,3', '1,Ana,2,x,y,z', ' , ,a,b,c', '1,A\u0000na,2,x,y'])
    expect(sure(text)).toBe(false)
})
