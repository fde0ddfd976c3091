// Columns named by number, and headings that only number a column.
import { expect, test } from 'vitest'
import { columnNumber, isNumberedHeading, numberedHeading } from '../../../src/source/columns/column-number.ts'

test.each<[string, number | null]>([
  ['3', 3],
  ['column 3', 3],
  [' 12 ', 12],
  ['Nombre', null],
  ['3a', null],
  ['', null],
])('%j', (column, number) => expect(columnNumber(column)).toBe(number))

test('a heading that only numbers its column is told', () => {
  expect(isNumberedHeading(numberedHeading(0))).toBe(true)
  expect(columnNumber(numberedHeading(4))).toBe(5)
  for (const heading of ['3', 'Nombre', '']) expect(isNumberedHeading(heading)).toBe(false)
})
