// What csv-parse refuses is read in a second way, and that is reported; what neither reads is an error with its line.
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/metrics/bytes.ts'
import { parseCsv } from '../../../src/source/csv/parse-csv.ts'

test.each<[string, string[][], string[]]>([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    'a,b\n1, "2"\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    ['quote-after-blank'],
  ],
  [
    'a,b\n1,2 "x"\n',
    [
      ['a', 'b'],
      ['1', '2 "x"'],
    ],
    ['quotes-kept'],
  ],
  [
    'a,b\n"=""01""",2\n',
    [
      ['a', 'b'],
      ['01', '2'],
    ],
    [],
  ],
  ['', [], []],
])('%j', async (text, cells, codes) => {
  const { rows, notes } = await parseCsv(utf8(text), 'x.csv', ',')
  expect(Array.from({ length: rows.length }, (_, i) => rows.cells(i))).toEqual(cells)
  expect(notes.map((n) => n.code)).toEqual(codes)
})

test.each([
  ['a,b\n"1,2\n', 'quote-open', 2],
  ['a,b\n1,2\nJuan "El Gato, Pérez",1\n', 'quote-inside', 3],
])('%j', async (text, code, line) => {
  await expect(parseCsv(utf8(text), 'x.csv', ',')).rejects.toMatchObject({ code, line, file: 'x.csv' })
})
