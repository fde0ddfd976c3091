// Sheets by name or number, and labels that give nobody away.
import { expect, test } from 'vitest'
import { askedSheets, isPlainSheetName, sheetLabels } from '../../../src/source/workbook/sheet-names.ts'

const SHEETS = ['Hoja1', 'Pérez, Ana', ' Mujeres ', '3'].map((name, k) => ({ number: k + 1, name, hidden: false }))

test.each<[string[], number[] | null]>([
  [['Hoja1'], [1]],
  [['hoja1'], [1]],
  [['2'], [2]],
  // A sheet that is called 3 goes before the third one.
  [['3'], [4]],
  [['mujeres'], [3]],
  [['Pérez, Ana,Hoja1'], [2, 1]],
  [
    ['1', '1,2'],
    [1, 2],
  ],
  [['*'], [1, 2, 3, 4]],
  [['Otra'], null],
  [[''], null],
  [['1,9'], null],
  [[], []],
])('%j', (wanted, numbers) => expect(askedSheets(SHEETS, wanted)?.map((s) => s.number) ?? null).toEqual(numbers))

test.each<[string, boolean]>([
  ['HOMBRES', true],
  ['Hoja 12', true],
  ['Hoja1', true],
  ['Enero 2026', true],
  ['Lista de mujeres', true],
  ['José Pérez', false],
  ['V-12345678', false],
  ['Yare', false],
  ['', false],
])('%s says no name: %s', (name, plain) => expect(isPlainSheetName(name)).toBe(plain))

test('a sheet that is called * is asked for by its name', () => {
  const sheets = ['a', '*'].map((name, k) => ({ name, number: k + 1, hidden: false }))
  expect(askedSheets(sheets, ['*'])?.map((s) => s.number)).toEqual([2])
})

test('labels', () => {
  expect(sheetLabels(SHEETS.slice(0, 2), false)).toBe('1 "Hoja1", 2')
  expect(sheetLabels(SHEETS.slice(0, 2), true)).toBe('1 "Hoja1", 2 "Pérez, Ana"')
  expect(sheetLabels([], true)).toBe('')
  const many = Array.from({ length: 21 }, (_, k) => ({ number: k + 1, name: 'x' }))
  expect(sheetLabels(many, false)).toMatch(/, 20 …$/)
})
