// Items by ascending key, as far as they are asked for.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastFirst } from '../../src/metrics/least-first.ts'

test('the first items are those of the least keys, and the rest are all others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 }), fc.nat(60), (keys, many) => {
      const wanted = Math.min(many, keys.length)
      const items = leastFirst(
        Int32Array.from(keys, (_, at) => at),
        Float64Array.from(keys),
      )
      const taken: number[] = []
      for (; taken.length < wanted; items.drop()) taken.push(items.first())
      const sorted = [...keys.keys()].sort((x, y) => keys[x]! - keys[y]!)
      expect(taken).toEqual(sorted.slice(0, wanted))
      expect([...items.rest()].sort((x, y) => x - y)).toEqual(sorted.slice(wanted).sort((x, y) => x - y))
    }),
  )
})
