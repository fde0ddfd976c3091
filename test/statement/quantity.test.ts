// Figures in words: Spanish and English.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareClaim } from '../../src/statement/compare.ts'
import { parseQuantity } from '../../src/statement/quantity.ts'

const N = null
const cases: readonly [string, string, number | null, number | null, number | null][] = [
  ['626', 'exactly', 626, 626, 626],
  ['exactly 626', 'exactly', 626, 626, 626],
  ['exactamente 626', 'exactly', 626, 626, 626],
  ['seiscientos veintiséis', 'exactly', 626, 626, 626],
  ['six hundred and twenty-six', 'exactly', 626, 626, 626],
  ['at least 80', 'at_least', 80, 80, N],
  ['al menos 80', 'at_least', 80, 80, N],
  ['al menos ochenta', 'at_least', 80, 80, N],
  ['no menos de 80', 'at_least', 80, 80, N],
  ['como mínimo 80', 'at_least', 80, 80, N],
  ['≥ 80', 'at_least', 80, 80, N],
  ['>= 80', 'at_least', 80, 80, N],
  ['600+', 'at_least', 600, 600, N],
  ['80 y contando', 'at_least', 80, 80, N],
  ['80 so far', 'at_least', 80, 80, N],
  ['80 or more', 'at_least', 80, 80, N],
  ['por lo menos 80 personas', 'at_least', 80, 80, N],
  ['over 600', 'more_than', 600, 601, N],
  ['more than 600', 'more_than', 600, 601, N],
  ['más de 600', 'more_than', 600, 601, N],
  ['mas de 600', 'more_than', 600, 601, N],
  ['> 600', 'more_than', 600, 601, N],
  ['superan los 600', 'more_than', 600, 601, N],
  ['600 y pico', 'more_than', 600, 601, N],
  ['over 600 released', 'more_than', 600, 601, N],
  ['more than 600 so far', 'more_than', 600, 601, N],
  ['más de 600 excarcelados', 'more_than', 600, 601, N],
  ['up to 50', 'at_most', 50, 0, 50],
  ['at most 50', 'at_most', 50, 0, 50],
  ['hasta 50', 'at_most', 50, 0, 50],
  ['no más de 50', 'at_most', 50, 0, 50],
  ['≤50', 'at_most', 50, 0, 50],
  ['fewer than 10', 'less_than', 10, 0, 9],
  ['menos de 10', 'less_than', 10, 0, 9],
  ['< 10', 'less_than', 10, 0, 9],
  ['between 500 and 600', 'range', N, 500, 600],
  ['entre 500 y 600', 'range', N, 500, 600],
  ['500-600', 'range', N, 500, 600],
  ['500–600', 'range', N, 500, 600],
  ['entre cincuenta y sesenta', 'range', N, 50, 60],
  ['about 300', 'about', 300, N, N],
  ['around 300', 'about', 300, N, N],
  ['some 300', 'about', 300, N, N],
  ['unos 300', 'about', 300, N, N],
  ['cerca de 300', 'about', 300, N, N],
  ['alrededor de 300', 'about', 300, N, N],
  ['casi 300', 'about', 300, N, N],
  ['~300', 'about', 300, N, N],
  ['dozens', 'vague', N, N, N],
  ['an important number', 'vague', N, N, N],
  ['un número importante', 'vague', N, N, N],
  ['cientos', 'vague', N, N, N],
  ['1.234', 'exactly', 1234, 1234, 1234],
  ['1,234', 'exactly', 1234, 1234, 1234],
  ['1 234', 'exactly', 1234, 1234, 1234],
  ['1.234.567', 'exactly', 1234567, 1234567, 1234567],
  ['a dozen', 'exactly', 12, 12, 12],
  ['dos centenares', 'exactly', 200, 200, 200],
  ['un centenar', 'exactly', 100, 100, 100],
  ['dos docenas', 'exactly', 24, 24, 24],
  ['mil doscientos', 'exactly', 1200, 1200, 1200],
  ['two thousand', 'exactly', 2000, 2000, 2000],
  ['treinta y cinco', 'exactly', 35, 35, 35],
  ['hello', 'unknown', N, N, N],
  ['', 'unknown', N, N, N],
  ['six six', 'unknown', N, N, N],
  ['-5', 'unknown', N, N, N],
  ['600-500', 'unknown', N, N, N],
  ['less than 0', 'unknown', N, N, N],
  ['12.34', 'unknown', N, N, N],
  ['1.23.456', 'unknown', N, N, N],
  ['80 of 99', 'unknown', N, N, N],
  ['at least at most 5', 'unknown', N, N, N],
]

test.each(cases)('%s', (text, qualifier, value, min, max) => expect(parseQuantity(text)).toMatchObject({ qualifier, value, min, max }))

test('what it does not understand says why', () => expect(parseQuantity('hello').reason).toBeTruthy())

describe('properties', () => {
  test('any whole number, in digits with either separator', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (n) => {
        for (const mark of ['', '.', ',', ' '])
          expect(parseQuantity(String(n).replace(/\B(?=(\d{3})+$)/g, mark))).toMatchObject({ qualifier: 'exactly', value: n })
      }),
    )
  })
  test('never throws, never an end that is no number, min at most max', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const q = parseQuantity(text)
        for (const end of [q.value, q.min, q.max]) expect(end === null || Number.isSafeInteger(end)).toBe(true)
        if (q.min !== null && q.max !== null) expect(q.min).toBeLessThanOrEqual(q.max)
      }),
    )
  })
})

test.each([
  ['over 600', 600, 'incompatible', { min: 1, max: null }],
  ['over 600', 601, 'compatible', null],
  ['626', 600, 'incompatible', { min: 26, max: 26 }],
  ['up to 500', 600, 'incompatible', { min: -600, max: -100 }],
  ['about 600', 612, 'not_comparable', null],
  ['dozens', 612, 'not_comparable', null],
])('%s against %d listed', (text, people, result, gap) =>
  expect(compareClaim(text, { id: 'claimed', people }).comparisons[0]).toMatchObject({ result, gap }),
)
