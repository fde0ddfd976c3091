// A second header inside the data.
import { expect, test } from 'vitest'
import { lowerHeader } from '../../../src/source/lists/lower-header.ts'
import { rowsOf } from '../rows-of.ts'

const HEADER = ['Nombre', 'Cédula', 'Centro']
const ROW = ['Ana Pérez', 'V-1234567', 'Rodeo']

test.each<[string, string[][], number]>([
  ['of other columns', [ROW, ['Cédula', 'Nombre', 'Fecha de liberación'], ROW], 1],
  ['of the same in another order', [ROW, ROW, ['Cédula', 'Nombre', 'Centro'], ROW], 2],
  // The same header once more begins no table.
  ['the same', [ROW, HEADER, ROW], -1],
  ['a heading that stands twice', [ROW, ['Nombre', 'Nombre', ''], ROW], -1],
  ['one heading alone', [ROW, ['Cédula', '', ''], ROW], -1],
  ['none', [ROW, ROW], -1],
  ['no rows', [], -1],
])('%s', (_, rows, at) => expect(lowerHeader(rowsOf(rows), 0, HEADER)).toBe(at))

test('in a long list too, where not each row can be looked at', () => {
  const rows = Array.from({ length: 6000 }, (_, i) => (i === 5500 ? ['Cédula', 'Nombre', 'Centro'] : [`Ana ${i % 9}`, 'V-1', 'Rodeo']))
  expect(lowerHeader(rowsOf(rows), 0, HEADER)).toBe(5500)
})
