// What the columns of a list usually hold.
import { expect, test } from 'vitest'
import { cellKind, isFact, shapeOf } from '../../../src/source/rows/row-shape.ts'
import { rowsOf } from '../rows-of.ts'

test.each([
  ['2026-01-08', 'date', true],
  ['8 de enero de 2026', 'date', true],
  ['12', 'count', false],
  ['12.345.678', 'number', true],
  ['V-12345678', 'number', true],
  ['Ana Pérez', 'text', false],
  ['Calle 5', 'mixed', false],
  ['---', 'sign', false],
  ['', 'sign', false],
])('%j is a %s', (cell, kind, fact) => expect([cellKind(cell), isFact(cell)]).toEqual([kind, fact]))

const ROWS = [
  ['Ana Pérez', 'V-1234567', 'Rodeo'],
  ['Luis Rojas', 'V-7654321', ''],
  ['Nombre', 'Cédula', 'Lugar'],
  ['Fuente: Prensa', '', ''],
]

test.each([
  ['as they stand', ROWS],
  ['turned', ROWS.toReversed()],
])('rows %s', (_, rows) => {
  const shape = shapeOf(rowsOf(rows), 0, ['nombre', 'cedula', 'lugar'])
  expect(shape.filled).toEqual([1, 1, 0.5])
  expect([shape.fits(1, 'V-1111111'), shape.fits(1, 'Rodeo'), shape.fits(9, 'x')]).toEqual([true, false, false])
  expect([shape.repeats(2, ' Rodeo '), shape.repeats(2, 'Yare'), shape.repeats(2, '')]).toEqual([true, false, false])
  expect([shape.words(0), shape.words(9)]).toEqual([2, 0])
})

test('no rows', () => {
  const shape = shapeOf(rowsOf([]), 0, ['nombre'])
  expect([shape.filled, shape.fits(0, 'Ana'), shape.words(0)]).toEqual([[0], false, 0])
})
