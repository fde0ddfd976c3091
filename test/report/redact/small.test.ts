// Which figures are small.
import { expect, test } from 'vitest'
import { isSmall, unlessSmall } from '../../../src/report/redact/small.ts'

test.each([
  [null, false],
  [0, false],
  [1, true],
  [4, true],
  [5, false],
  [600, false],
])('%s is small: %s', (n, small) => {
  expect(isSmall(n)).toBe(small)
  expect(unlessSmall(n)).toBe(small ? null : n)
})
