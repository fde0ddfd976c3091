// Vowels and syllables that make two names of one skeleton.
import { expect, test } from 'vitest'
import { areSyllables } from '../../src/metrics/syllables.ts'
import { vowelsClash } from '../../src/metrics/vowels.ts'

test.each([
  ['hussein', 'hasan'],
  ['jamil', 'jamal'],
  ['salim', 'salma'],
  ['sukru', 'sakir'],
  ['zahra', 'zohreh'],
  ['corina', 'carina'],
  ['omar', 'amr'],
  ['rashid', 'rashad'],
  ['hamid', 'hamad'],
  ['mahmoud', 'mohammed'],
])('%s and %s have other vowels', (x, y) => {
  expect(vowelsClash(x, y)).toBe(true)
  expect(vowelsClash(y, x)).toBe(true)
})

test.each([
  ['eyad', 'iyad'],
  ['farouk', 'faruq'],
  ['zaqqut', 'zqot'],
  ['shawkat', 'shokt'],
  ['youssef', 'yusuf'],
  ['khaled', 'khalid'],
  ['hussein', 'husayn'],
  ['fatima', 'fatmeh'],
  ['pereyra', 'pereira'],
  ['ana', 'pedro'],
  ['', ''],
])('%s and %s may be one name', (x, y) => {
  expect(vowelsClash(x, y)).toBe(false)
  expect(vowelsClash(y, x)).toBe(false)
})

test.each([
  ['xiaohong', 'xiaodong'],
  ['yufen', 'yufeng'],
  ['thang', 'thanh'],
  ['truong', 'trong'],
  ['zhang', 'zheng'],
  ['weimin', 'weiming'],
])('%s and %s are two names, one letter apart', (x, y) => {
  expect(areSyllables(x, y)).toBe(true)
  expect(areSyllables(y, x)).toBe(true)
})

test.each([
  ['pong', 'pyong'],
  ['zambrano', 'zanbrano'],
  ['fleming', 'flemings'],
  ['harding', 'hardin'],
  ['marina', 'marino'],
])('%s and %s are not known to be two', (x, y) => expect(areSyllables(x, y)).toBe(false))
