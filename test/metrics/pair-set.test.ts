// A set of pairs answers as a set of texts does.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairSet } from '../../src/metrics/pair-set.ts'

const pair = fc.tuple(fc.nat(40), fc.nat(40))

test('it has the pairs it was given, in either order, and no others', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const set = new PairSet(pairs)
      const plain = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
      for (let a = 0; a <= 40; a++) for (let b = 0; b <= 40; b++) expect(set.has(a, b)).toBe(plain.has(`${a} ${b}`))
    }),
    { numRuns: 40 },
  )
})

test('large numbers, and an empty set', () => {
  expect(new PairSet([]).has(0, 0)).toBe(false)
  const set = new PairSet([[7, 16_000_000]])
  expect([set.has(16_000_000, 7), set.has(7, 15_999_999)]).toEqual([true, false])
})
