// What the name and the title of a sheet say of its people.
import { expect, test } from 'vitest'
import { isPivot, sheetStatus, titleAbove } from '../../../src/source/lists/sheet-words.ts'
import { rowsOf } from '../rows-of.ts'

test.each([
  ['Excarcelados', '', 'out'],
  ['Detenidos', '', 'held'],
  ['Por verificar', '', 'pending'],
  ['Hoja1', 'Lista de excarcelados', 'out'],
  // The name goes before the title.
  ['Detenidos', 'Lista de excarcelados', 'held'],
  ['Hoja1', '', ''],
  ['', '', ''],
])('%j, %j: %j', (name, title, status) => expect(sheetStatus(name, title)).toBe(status))

test.each<[string, string[][], number, string]>([
  [
    'lines of one cell',
    [
      ['Lista de presos', ''],
      ['Nombre', 'Cédula'],
    ],
    2,
    'Lista de presos',
  ],
  [
    'one text over several cells',
    [
      ['Presos', 'Presos'],
      ['Mayo', ''],
    ],
    3,
    'Presos . Mayo',
  ],
  ['lines of several cells are no title', [['a', 'b']], 2, ''],
  ['nothing above', [['Nombre', '']], 1, ''],
  ['no rows', [], 1, ''],
])('%s', (_, cells, line, title) => expect(titleAbove(rowsOf(cells), line)).toBe(title))

test.each<[string[][], boolean]>([
  [[['Etiquetas de fila', 'Cuenta']], true],
  [[['Row Labels', 'Sum']], true],
  [[['Nombre', 'Cédula']], false],
  [[], false],
])('%j is a pivot table: %s', (cells, pivot) => expect(isPivot(rowsOf(cells))).toBe(pivot))
