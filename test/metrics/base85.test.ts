// Bytes written as text come back, and nothing in that text has a meaning where it stands in a page.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase85, toBase85 } from '../../src/metrics/base85.ts'

test('what was written is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect([...fromBase85(toBase85(bytes))]).toEqual([...bytes])
    }),
  )
})

test.each([[[]], [[0]], [[255]], [[255, 255, 255]], [[255, 255, 255, 255]], [[0, 0, 0, 0, 1]]])('%j', (numbers) => {
  const text = toBase85(Uint8Array.from(numbers))
  expect(text.length).toBe(Math.ceil((numbers.length * 5) / 4))
  expect([...fromBase85(text)]).toEqual(numbers)
})

test('no sign ends an attribute, a script or an element', () => {
  const text = toBase85(Uint8Array.from({ length: 40_000 }, (_, k) => Math.imul(k, 2_654_435_761) >>> 24))
  expect(text).not.toMatch(/[<&'"`\\\s]|[^!-~]/)
})
