// What is measured on the cells of a column.
import { expect, test } from 'vitest'
import { holds, isPlainDate, nameShares, saysNothing, share, spreadLikeBirths } from '../../../src/source/columns/cells.ts'
import { knownName } from '../rows-of.ts'

test.each([
  ['S/N', true],
  ['sin datos', true],
  ['N/A', true],
  ['', true],
  ['---', true],
  ['Ana', false],
  ['0', false],
  ['No se sabe'.repeat(10), false],
])('%j says nothing: %s', (cell, nothing) => expect(saysNothing(cell)).toBe(nothing))

test.each([
  ['2026-01-08', true],
  ['8/1/2026', true],
  ['8.1.26', true],
  ['20260108', true],
  ['8 de enero de 2026', true],
  ['2026', false],
  ['enero', false],
  ['', false],
])('%j is a plain date: %s', (cell, date) => expect(isPlainDate(cell)).toBe(date))

test.each<[string, string[], ReturnType<typeof nameShares>]>([
  ['whole names', ['Ana Pérez', 'Luis Rojas'], { all: 1, given: 0.5, surname: 0.5, words: 2 }],
  ['given names', ['Ana', 'Luis'], { all: 1, given: 1, surname: 0, words: 1 }],
  ['other words', ['Rodeo Uno', 'Ana de Luis'], { all: 0.5, given: 0.5, surname: 0, words: 2 }],
  ['none', [], { all: 0, given: 0, surname: 0, words: 0 }],
])('shares of %s', (_, values, shares) => expect(nameShares({ values, knownName })).toEqual(shares))

test.each<[number[], boolean]>([
  [[1960, 1975, 1980, 1992, 2001], true],
  [[2001, 1960, 1992, 1980, 1975], true],
  [[2024, 2025, 2025, 2026], false],
  [[1990, 1990, 1991], false],
  [[], false],
])('%j are years of birth: %s', (years, births) => expect(spreadLikeBirths(years)).toBe(births))

test.each<[string[], string[], boolean]>([
  [['Ana Pérez Díaz', 'Luis Rojas'], ['Pérez', 'ROJAS'], true],
  [['Pérez', 'Rojas'], ['Ana Pérez', 'Luis Rojas'], false],
  // Rows in which one of them is blank do not count.
  [['Ana Pérez', '', 'Luis'], ['Pérez', 'Rojas', ''], true],
  [['Ana Pérez', 'Luis Rojas'], ['', ''], false],
  [[], [], false],
])('%j holds %j: %s', (whole, part, isPart) => expect(holds(whole, part)).toBe(isPart))

test('shares', () => {
  expect(share(['a', 'b', 'a', 'a'], (v) => v === 'a')).toBe(0.75)
  expect(share([], () => true)).toBe(0)
})
