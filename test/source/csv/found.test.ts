// Texts in which fuzzing found that letters were lost, and what stands in their cells.
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/metrics/bytes.ts'
import { readCsv } from '../../../src/source/csv/read-csv.ts'

test.each([
  ['=""001"" x"', 'a,b\n="001""" x",b\n', '001"" x'],
  ['a doubled quote beside stray ones', 'a,b\n"José ""el" Gato",b\n', 'José "el" Gato'],
  ['a wrapped number with more behind it', 'a,b\n="001""x" y",b\n', '001"x" y'],
])('%s', async (_, text, cell) => {
  const { rows } = await readCsv(utf8(text), text, 'l.csv', ',')
  expect([rows.length, rows.cell(1, 0), rows.cell(1, 1)]).toEqual([2, cell, 'b'])
})

test.each(['=\n="001"""="001"\n', '|"a"""a""\n', '="001"a""#="001"\n', '""""José ="001"\n', '"é," ""="001" x\n'])(
  'no letter of %j is lost',
  async (text) => {
    const letters = (t: string) => t.replaceAll(/[^\p{L}\d]/gu, '')
    const read = await readCsv(utf8(text), text, 'l.csv', '|').then(
      ({ rows }) => Array.from({ length: rows.length }, (_, i) => rows.cells(i).join('')).join(''),
      () => text,
    )
    expect(letters(read)).toBe(letters(text))
  },
)
