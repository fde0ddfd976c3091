// A memory of pairs answers as a Map by text does, however far it grows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairMemory } from '../../src/metrics/pair-memory.ts'

const entry = fc.tuple(fc.nat(40), fc.nat(40), fc.double({ noNaN: true }))

test('it says what was set last, in either order, and nothing of other pairs', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 400 }), fc.nat(100), (entries, expected) => {
      const memory = new PairMemory(expected)
      const plain = new Map<string, number>()
      const keyOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`
      for (const [a, b, value] of entries) {
        memory.set(a, b, value)
        plain.set(keyOf(a, b), value)
      }
      for (let a = 0; a <= 40; a++) for (let b = 0; b <= 40; b++) expect(memory.get(a, b)).toBe(plain.get(keyOf(a, b)))
    }),
    { numRuns: 40 },
  )
})
