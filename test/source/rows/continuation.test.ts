// Cells that go on from the ones above.
import { expect, test } from 'vitest'
import { continuationOf, mayContinueName } from '../../../src/source/rows/continuation.ts'
import { shapeOf } from '../../../src/source/rows/row-shape.ts'
import { rowsOf } from '../rows-of.ts'

test.each([
  ['María de la', true],
  ['Ana Pérez,', true],
  ['Ana Pérez-', true],
  ['Ana Pérez', false],
  ['', false],
])('the name %j may go on: %s', (name, may) => expect(mayContinueName(name)).toBe(may))

const shape = shapeOf(rowsOf([['Trasladado a otro centro de'], ['Con medida cautelar'], ['Libre'], ['Detenido']]), 0, ['nota'])

test.each<[string, string, ReturnType<typeof continuationOf>]>([
  ['Trasladado a otro centro de', 'Miranda', 'surely'],
  ['Con medida cautelar', 'y presentación', 'surely'],
  ['Con medida', 'Presentación', undefined],
  ['Con medida', '2026-01-08', undefined],
  // It stands elsewhere in the column by itself.
  ['Con medida cautelar', 'Libre', undefined],
  ['12', 'de ellos', undefined],
])('%j, %j: %s', (above, cell, kind) => expect(continuationOf(above, cell, 0, shape)).toBe(kind))

test('long texts may go on', () => {
  const long = shapeOf(rowsOf([['una nota muy larga'], ['otra nota muy larga']]), 0, ['nota'])
  expect(continuationOf('una nota', 'Presentación', 0, long)).toBe('perhaps')
})
