// The tables of a grid.
import { expect, test } from 'vitest'
import { readParts } from '../../../src/source/lists/read-parts.ts'
import { contextOf, gridOf } from '../rows-of.ts'

const HEADER = ['Nombre', 'Cédula']
const ANA = ['Ana Pérez', 'V-1234567']
const LUIS = ['V-7654321', 'Luis Rojas', 'Yare']
const OTHER = ['Cédula', 'Nombre', 'Centro']

test.each<[string, string[][], number[], string[]]>([
  ['one', [HEADER, ANA], [1], []],
  ['two', [HEADER, ANA, OTHER, LUIS], [1, 1], ['second-header']],
  ['a second one without rows', [HEADER, ANA, OTHER], [1, 0], ['second-header']],
])('%s', (_, cells, records, codes) => {
  const parts = readParts(gridOf(cells), contextOf())
  expect(parts.map((p) => p.records.length)).toEqual(records)
  expect(parts.flatMap((p) => p.notes.map((n) => n.code))).toEqual(codes)
})

test.each<[string, string[][], string]>([
  ['no people', [HEADER], 'no-people'],
  [
    'no names',
    [
      ['Centro', 'Fecha'],
      ['Rodeo', '2026-01-08'],
    ],
    'no-name-column',
  ],
])('%s', (_, cells, code) => {
  let thrown: unknown
  try {
    readParts(gridOf(cells), contextOf())
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ code, file: 'list.csv' })
})

test('a column that one table does not have is left to the others', () => {
  const parts = readParts(gridOf([HEADER, ANA, OTHER, LUIS]), contextOf({ exclude: ['3'] }))
  expect(parts.map((p) => p.missing.length)).toEqual([1, 0])
})
