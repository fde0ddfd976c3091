// Intervals with open ends: every answer is that of the numbers in them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Range } from '../../src/model/statement-outcome.ts'
import { apart, ends, isUnknown, minus, plus } from '../../src/statement/range.ts'

const end = fc.option(fc.integer({ min: 0, max: 6 }))
const range = fc
  .tuple(end, end)
  .filter(([min, max]) => min === null || max === null || min <= max)
  .map(([min, max]): Range => ({ min, max }))

/** The numbers of an interval, as far as they matter here. */
const LEAST = -30
const numbers = ({ min, max }: Range) =>
  Array.from({ length: 61 }, (_, k) => k + LEAST).filter((n) => (min ?? LEAST) <= n && n <= (max ?? -LEAST))

test('apart: no number lies in both', () => {
  fc.assert(
    fc.property(range, range, (p, q) => {
      expect(apart(p, q)).toBe(!numbers(p).some((n) => numbers(q).includes(n)))
    }),
  )
})

test('sums and differences hold every sum and difference, and no closer bounds do', () => {
  fc.assert(
    fc.property(range, range, (p, q) => {
      const least = (f: (x: number, y: number) => number, of: (...all: number[]) => number) =>
        of(...numbers(p).flatMap((x) => numbers(q).map((y) => f(x, y))))
      const isClosed = (n: number | null): n is number => n !== null
      const [sum, difference] = [plus(p, q), minus(p, q)]
      if (isClosed(sum.min)) expect(sum.min).toBe(least((x, y) => x + y, Math.min))
      if (isClosed(sum.max)) expect(sum.max).toBe(least((x, y) => x + y, Math.max))
      if (isClosed(difference.min)) expect(difference.min).toBe(least((x, y) => x - y, Math.min))
      if (isClosed(difference.max)) expect(difference.max).toBe(least((x, y) => x - y, Math.max))
      expect([sum.min === null, sum.max === null]).toEqual([p.min === null || q.min === null, p.max === null || q.max === null])
      expect([difference.min === null, difference.max === null]).toEqual([
        p.min === null || q.max === null,
        p.max === null || q.min === null,
      ])
    }),
  )
})

test.each([
  [{ min: null, max: null }, true, {}],
  [{ min: 0, max: null }, false, { min: 0 }],
  [{ min: null, max: 0 }, false, { max: 0 }],
  [{ min: 1, max: 2 }, false, { min: 1, max: 2 }],
])('%j', (given, unknown, known) => {
  expect(isUnknown(given)).toBe(unknown)
  expect(ends(given)).toEqual(known)
})
