// Stray quotes are kept as text, as long as they cannot have swallowed anything.
import { expect, test } from 'vitest'
import { readLenient, unwrap } from '../../../src/source/csv/lenient-csv.ts'

const OTHER = 'Luis,2\n'

test.each<[string, string[], number[]]>([
  ['Ana,1\n', ['Ana', '1'], []],
  ['"Ana",1\n', ['Ana', '1'], []],
  ['"A""na",1\n', ['A"na', '1'], []],
  ['Ana "La Gata",1\n', ['Ana "La Gata"', '1'], [1]],
  ['"Ana "La Gata" Díaz",1\n', ['Ana "La Gata" Díaz', '1'], [1]],
  ['"Ana" Díaz,1\n', ['"Ana" Díaz', '1'], [1]],
  ['Ana,="001"\n', ['Ana', '001'], []],
  ['"A\nna",1\n', ['A\nna', '1'], []],
])('%j', (row, cells, stray) => {
  const read = readLenient(row + OTHER, ',')!
  expect(read.rows.map((r) => r.cells)).toEqual([cells, ['Luis', '2']])
  expect(read.stray).toEqual(stray)
  expect(read.rows[1]!.line).toBe(row.split('\n').length)
})

test.each(['"Ana,1\n', 'A"na\n', '"A\nn"a",1\n'])('%j may have swallowed something', (row) =>
  expect(readLenient(row + OTHER + OTHER, ',')).toBeNull(),
)

test('nothing', () => expect(readLenient('', ',')).toEqual({ rows: [], stray: [] }))

test.each([
  ['="00123"', '00123'],
  ['00123', '00123'],
  ['=""', '=""'],
  ['="a"b"', '="a"b"'],
  ['', ''],
])('%s unwrapped', (cell, text) => expect(unwrap(cell)).toBe(text))
