// Headings as columns are called, each once.
import { expect, test } from 'vitest'
import { firstOfRepeated, uniqueHeadings, withoutRepeat } from '../../../src/source/columns/unique-headings.ts'

test.each<[string[], string[], [string, number][]]>([
  [['Nombre', 'Cédula'], ['Nombre', 'Cédula'], []],
  [
    ['Nombre', 'Nombre', 'NOMBRE'],
    ['Nombre', 'Nombre (2)', 'NOMBRE (3)'],
    [
      ['header-repeated', 2],
      ['header-repeated', 3],
    ],
  ],
  [['Nombre', ''], ['Nombre', 'column 2'], [['header-empty', 2]]],
  [[''], ['column 1'], []],
  [['Cédula', 'Cedula'], ['Cédula', 'Cedula'], [['header-repeated', 2]]],
  [['\u0421édula'], ['Cédula'], [['header-lookalike', 1]]],
  // Two dates have a note of their own.
  [['Fecha de liberación', 'Fecha de liberación'], ['Fecha de liberación', 'Fecha de liberación (2)'], []],
  [[], [], []],
])('%j', (header, names, notes) => {
  const unique = uniqueHeadings(header)
  expect(unique.names).toEqual(names)
  expect(unique.notes.map((n) => [n.code, n.params['column']])).toEqual(notes)
})

test('what a heading repeats', () => {
  const header = ['Fecha', 'Nombre', 'Fecha (2)', 'Lugar (2)']
  expect(header.map((_, i) => firstOfRepeated(header, i))).toEqual([undefined, undefined, 0, undefined])
  expect(header.map(withoutRepeat)).toEqual(['Fecha', 'Nombre', 'Fecha', 'Lugar'])
})
