// The value of merged cells holds for all of them, except in titles.
import { expect, test } from 'vitest'
import { fillMerged } from '../../../src/source/workbook/merges.ts'
import type { Merge } from '../../../src/source/workbook/sheet.ts'

const HEADINGS = new Set(['Nombre', 'Cédula', 'Centro', 'Fecha'])
const fill = (rows: string[][], ...merges: Merge[]) => ({ runs: fillMerged(rows, merges, (cell) => HEADINGS.has(cell)), rows })

test.each<[string, string[][], Merge[], string[][], number]>([
  [
    'down a column',
    [
      ['Ana', 'x'],
      ['', 'y'],
    ],
    [{ top: 0, left: 0, bottom: 1, right: 0 }],
    [
      ['Ana', 'x'],
      ['Ana', 'y'],
    ],
    1,
  ],
  [
    'over a row with nothing of its own',
    [
      ['Ana', 'x'],
      ['', ''],
    ],
    [{ top: 0, left: 0, bottom: 1, right: 0 }],
    [
      ['Ana', 'x'],
      ['', ''],
    ],
    0,
  ],
  [
    'a group title over headings',
    [
      ['Persona', '', 'Salida', ''],
      ['Nombre', 'Cédula', 'Centro', 'Fecha'],
    ],
    [
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
    ],
    [
      ['Persona', 'Persona', 'Salida', 'Salida'],
      ['Nombre', 'Cédula', 'Centro', 'Fecha'],
    ],
    0,
  ],
  [
    'the title of the whole sheet',
    [
      ['Lista', '', ''],
      ['Nombre', 'Cédula', 'Centro'],
    ],
    [{ top: 0, left: 0, bottom: 0, right: 2 }],
    [
      ['Lista', '', ''],
      ['Nombre', 'Cédula', 'Centro'],
    ],
    0,
  ],
  [
    'beyond the last row',
    [
      ['Ana', 'x'],
      ['', 'y'],
    ],
    [{ top: 0, left: 0, bottom: 99, right: 0 }],
    [
      ['Ana', 'x'],
      ['Ana', 'y'],
    ],
    1,
  ],
  [
    'of an empty cell',
    [
      ['', 'x'],
      ['', 'y'],
    ],
    [{ top: 0, left: 0, bottom: 1, right: 0 }],
    [
      ['', 'x'],
      ['', 'y'],
    ],
    0,
  ],
  ['none', [['Ana']], [], [['Ana']], 0],
  ['no rows', [], [{ top: 0, left: 0, bottom: 1, right: 0 }], [], 0],
])('%s', (_, cells, merges, filled, runs) => {
  const done = fill(cells, ...merges)
  expect(done.rows).toEqual(filled)
  expect(done.runs).toHaveLength(runs)
})

test('runs say which rows they hold for', () =>
  expect(
    fill(
      [
        ['a', 'x'],
        ['', 'y'],
        ['', 'z'],
      ],
      { top: 0, left: 0, bottom: 2, right: 0 },
    ).runs,
  ).toEqual([{ column: 0, from: 0, to: 2 }]))
