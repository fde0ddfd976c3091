// Texts of the least hashes: those of several collections are those of all of them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastHashed, textHash } from '../../src/metrics/text-hash.ts'

const texts = fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 60 })

test('they are the first in the order of their hashes', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const slow = all.toSorted((x, y) => textHash(x) - textHash(y)).slice(0, most)
      expect(leastHashed(all, most)).toEqual(slow)
    }),
  )
})

test('what is kept of parts is enough', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), fc.nat(), (all, most, cut) => {
      const at = cut % (all.length + 1)
      const parts = [...leastHashed(all.slice(0, at), most), ...leastHashed(all.slice(at), most)]
      expect(leastHashed(parts, most)).toEqual(leastHashed(all, most))
    }),
  )
})

test('a hash is a whole number, and hardly ever another text’s', () => {
  const hashes = Array.from({ length: 200_000 }, (_, k) => textHash(`V${k}`))
  expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 52)).toBe(true)
  expect(new Set(hashes).size).toBe(hashes.length)
})
