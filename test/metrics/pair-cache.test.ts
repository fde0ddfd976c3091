// A bounded memory of numbers for pairs never changes a result.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairCache } from '../../src/metrics/pair-cache.ts'

const sum = (a: number, b: number) => 1000 * a - b

test('what it gives is what was made, however often and in whichever order it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(200_000), fc.nat(200_000)), { maxLength: 50 }), (pairs) => {
      const cache = new PairCache(1)
      for (const [a, b] of [...pairs, ...pairs.toReversed()]) expect(cache.get(a, b, sum)).toBe(sum(a, b))
    }),
  )
})

test('a pair that was asked just now is not made again; the order of a pair counts', () => {
  const cache = new PairCache(10)
  const made: string[] = []
  const make = (a: number, b: number) => made.push(`${a} ${b}`)
  for (const [a, b] of [
    [1, 2],
    [1, 2],
    [2, 1],
    [0, 0],
    [0, 0],
  ] as const)
    cache.get(a, b, make)
  expect(made).toEqual(['1 2', '2 1', '0 0'])
})
