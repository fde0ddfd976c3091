// Raw dates and ages → numbers.
import { describe, expect, test } from 'vitest'
import { readAge } from '../../src/person/age.ts'
import { readDate } from '../../src/person/date.ts'
import { columnOrder } from '../../src/person/date-order.ts'

describe('dates', () => {
  test.each([
    ['2026-01-08', 'dmy', 20260108],
    ['08/01/2026', 'dmy', 20260108],
    ['08/01/2026', 'mdy', 20260801],
    ['25/12/1980', 'mdy', 19801225],
    ['8-1-26', 'dmy', 20260108],
    ['3 de febrero de 1980', 'dmy', 19800203],
    ['3-feb-1980', 'dmy', 19800203],
    ['February 3, 1980', 'dmy', 19800203],
    ['19800203', 'dmy', 19800203],
    ['1980', 'dmy', 19800000],
    ['02/1980', 'dmy', 19800200],
    ['febrero 1980', 'dmy', 19800200],
    ['29254', 'dmy', 19800203],
    ['2026-01-08T00:00:00', 'dmy', 20260108],
    ['3 de março de 1980', 'dmy', 19800303],
    ['29/02/2024', 'dmy', 20240229],
    ['00/00/1980', 'dmy', 19800000],
  ] as const)('%s read %s', (raw, order, wanted) => expect(readDate(raw, order)).toEqual({ date: wanted, years: null, fault: '' }))
  test.each(['31/02/2026', '29/02/2023', '2026-13-13', '32/01/2026'])('%s is no date, and said', (raw) =>
    expect(readDate(raw, 'dmy')).toMatchObject({ date: 0, fault: 'impossible' }),
  )
  test.each(['', 'S/F', 'n/a', '-'])('%j is missing, and no fault', (raw) =>
    expect(readDate(raw, 'dmy')).toMatchObject({ date: 0, fault: '' }),
  )
  test.each([
    [['25/12/1980', '01/02/1980'], 'dmy', true],
    [['12/25/1980', '01/02/1980'], 'mdy', true],
    [['01/02/1980'], 'dmy', false],
    [['2026-01-08'], 'dmy', false],
  ] as const)('%j proves %s: %s', (values, order, proven) => expect(columnOrder(values)).toMatchObject({ order, proven }))
  test.each([
    ['34', 34],
    ['34 años', 34],
    ['aprox. 34', 34],
    ['0', 0],
    ['340', 0],
    ['x', 0],
  ])('age %s', (raw, n) => expect(readAge(raw)).toBe(n))
})
