// Cells by their places, within bounds.
import { expect, test } from 'vitest'
import { CellTable } from '../../../src/source/workbook/cell-table.ts'

const refuse = (reason: string): never => {
  throw new Error(reason)
}
const tableOf = (...cells: [number, number, string][]) => {
  const table = new CellTable(refuse)
  for (const [row, column, text] of cells) table.put(row, column, text)
  return table
}

test.each<[string, [number, number, string][], string[][]]>([
  [
    'in order',
    [
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, 'c'],
    ],
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  [
    'in any order',
    [
      [1, 0, 'c'],
      [0, 1, 'b'],
      [0, 0, 'a'],
    ],
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  [
    'with gaps',
    [[2, 2, 'x']],
    [
      ['', '', ''],
      ['', '', ''],
      ['', '', 'x'],
    ],
  ],
  ['none', [], []],
])('%s', (_, cells, rows) => expect(tableOf(...cells).rows()).toEqual(rows))

test.each<[string, [number, number, string][]]>([
  [
    'two cells have one place',
    [
      [0, 0, 'a'],
      [0, 0, 'b'],
    ],
  ],
  ['a cell lies too far out', [[0, 1000, 'a']]],
  ['a cell lies too far out', [[1_048_576, 0, 'a']]],
  [
    'a cell lies too far out',
    [
      [999_999, 0, 'a'],
      [0, 999, 'b'],
    ],
  ],
])('%s', (reason, cells) => expect(() => tableOf(...cells).rows()).toThrow(reason))
