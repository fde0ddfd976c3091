// Folds and slips that are asked far from here: one small table each.
import { expect, test } from 'vitest'
import { draw } from '../../src/metrics/draw.ts'
import { hundredths } from '../../src/metrics/match-weight.ts'
import { once } from '../../src/metrics/once.ts'
import { romanFold } from '../../src/metrics/roman-fold.ts'
import { wordsKey } from '../../src/metrics/same-words.ts'
import { swappedDay } from '../../src/metrics/swapped-day.ts'

test.each([
  ['mohammed', 'muhammad', true],
  ['sergey', 'sergei', true],
  ['nuristani', 'nooristani', true],
  ['abdul', 'abdel', true],
  ['zelensky', 'zelenskyy', true],
  ['carmen', 'carlos', false],
  ['ali', 'omar', false],
  ['', '', true],
])('romanised %s and %s are one: %s', (a, b, same) => expect(romanFold(a) === romanFold(b)).toBe(same))

test.each([
  ['Ana Mata', 'MATA, ana', true],
  ['Peña', 'pena', true],
  ['Ana Mata Gil', 'Ana Mata', false],
  ['Ana Ana', 'Ana', false],
  ['', ' - ', true],
])('%j and %j have the same words: %s', (a, b, same) => expect(wordsKey(a) === wordsKey(b)).toBe(same))

test.each([
  ['a day that may be a month', 20260108, 20260801],
  ['and back', 20260801, 20260108],
  ['a day that is no month', 20260125, 20260125],
  ['day and month alike', 20260505, 20260505],
  ['a month alone', 20260100, 20260100],
  ['a year alone', 20260000, 20260000],
  ['nothing', 0, 0],
])('%s', (_, date, wanted) => expect(swappedDay(date)).toBe(wanted))

test.each([
  [0.8, 0.1, 300],
  [0.1, 0.8, -300],
  [0.5, 0.5, 0],
  [0.84, 2 ** -10, 975],
])('m %d over u %d weighs %d', (m, u, weight) => expect(hundredths(m, u)).toBe(weight))

test('a sample is drawn again by its seed', () => {
  expect(draw(100, 10, 7)).toEqual(draw(100, 10, 7))
  expect(draw(100, 10, 7)).not.toEqual(draw(100, 10, 8))
})
test.each([
  [100, 10, 10],
  [5, 5, 5],
  [5, 0, 0],
  [0, 0, 0],
])('of %i rows %i are drawn, each once and in order', (n, size, drawn) => {
  const rows = draw(n, size, 3)
  expect(rows).toHaveLength(drawn)
  expect(new Set(rows).size).toBe(drawn)
  expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  expect(rows.every((row) => row >= 0 && row < n)).toBe(true)
})

test.each([
  ['something', 1],
  ['nothing', undefined],
])('%s is made once', (_, value) => {
  let times = 0
  const get = once(() => {
    times++
    return value
  })
  expect([get(), get(), times]).toEqual([value, value, 1])
})
