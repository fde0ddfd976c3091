// Names beside each other in one reading order; nothing of a name is lost by turning it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOneOrder, wholeName } from '../../src/render/reading-order.ts'

const parts = (text: string) => ({ text, isOrdered: true })

test.each([
  ['at its comma', wholeName('PÉREZ GIL, Ana'), wholeName('Ana Pérez'), ['Ana PÉREZ GIL', 'Ana Pérez']],
  ['surnames first beside parts', wholeName('PEREZ GIL ANA'), parts('Ana Pérez Gil'), ['ANA PEREZ GIL', 'Ana Pérez Gil']],
  ['parts beside surnames first', parts('Ana Pérez Gil'), wholeName('Pérez Gil Ana'), ['Ana Pérez Gil', 'Ana Pérez Gil']],
  ['no order known: the second follows', wholeName('Soto Luis'), wholeName('Luis Soto Gil'), ['Soto Luis', 'Soto Gil Luis']],
  ['misspelt', wholeName('Gonzales Luis'), parts('Luis González'), ['Luis Gonzales', 'Luis González']],
  ['nothing in common', wholeName('Rosa Lara'), wholeName('Jorge Mora'), ['Rosa Lara', 'Jorge Mora']],
  ['one name', wholeName('Silvia'), wholeName('Silvia Peña'), ['Silvia', 'Silvia Peña']],
  ['no name', wholeName(''), wholeName('Ana'), ['', 'Ana']],
  ['two commas are left alone', wholeName('Pérez, Ana, hija'), wholeName('Ana'), ['Pérez, Ana, hija', 'Ana']],
  ['nothing behind the comma', wholeName('Pérez,'), wholeName('Pérez'), ['Pérez,', 'Pérez']],
  ['other scripts', wholeName('Ривас Ана'), parts('Ана Ривас'), ['Ана Ривас', 'Ана Ривас']],
] as const)('%s', (_, left, right, expected) => expect(inOneOrder(left, right)).toEqual(expected))

test('a turned name has the words that it had', () => {
  const words = (text: string) =>
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .sort()
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const [left, right] = inOneOrder(wholeName(a), wholeName(b))
      expect([words(left), words(right)]).toEqual([words(a), words(b)])
    }),
    { numRuns: 200 },
  )
})
