// Small tables that are no lists of people.
import { expect, test } from 'vitest'
import { readAnyTable, readTable } from '../../src/source/table.ts'
import { book } from './workbook/book.ts'

const opened = (text: string | Uint8Array) => ({ file: 't', bytes: typeof text === 'string' ? Buffer.from(text) : text, sha256: '' })

test.each<[string, string[], string[][]]>([
  [
    'a;b\n1;2\n\n3;4\n',
    ['a', 'b'],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['\n a ,b\n', ['a', 'b'], []],
])('%j', async (text, header, rows) => expect(await readTable(opened(text))).toEqual({ file: 't', header, rows }))

const sheets = book([
  { name: 'x', rows: [['1']] },
  { name: 'Labels', rows: [['2'], [null], ['3']] },
])
test.each<[string, string | Uint8Array, string[], [number, string][]]>([
  [
    'text',
    'a\n\nb\n',
    [],
    [
      [1, 'a'],
      [3, 'b'],
    ],
  ],
  ['the first sheet', sheets, [], [[1, '1']]],
  [
    'a sheet by name',
    sheets,
    ['Etiquetas', 'Labels'],
    [
      [1, '2'],
      [3, '3'],
    ],
  ],
  ['no such sheet', sheets, ['Etiquetas'], [[1, '1']]],
])('%s', async (_, bytes, names, rows) => {
  const read = await readAnyTable(opened(bytes), names)
  expect(read.map(({ line, cells }) => [line, cells[0]])).toEqual(rows)
})

test('nothing', async () => {
  await expect(readTable(opened('\n\n'))).rejects.toMatchObject({ code: 'file-empty', file: 't' })
  await expect(readAnyTable(opened(''))).rejects.toMatchObject({ code: 'file-empty', file: 't' })
})
