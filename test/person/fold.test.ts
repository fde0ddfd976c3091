// Letters folded: case, accents, what looks alike.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, lower, lowerSlowly } from '../../src/person/fold.ts'

test('letter by letter or all at once, lower case is the same', () => {
  const letters = fc.constantFrom(...'aáäâãåāñnçcßøłæđıžšéüÅÑÇÉﬁ½ΑаשعИ中ŀĳſ '.split(''), 'n\u0303', 'e\u0301')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (all) => {
      expect(lower(all.join(''))).toBe(lowerSlowly(all.join('').toLowerCase()))
    }),
  )
})

test('plain Latin text needs no folding, and would not change by it', () => {
  const plain = fc.array(fc.constantFrom(..."ABcdÀéÑõŽšŁ Œ-.'".split('')), { maxLength: 12 }).map((a) => a.join(''))
  fc.assert(
    fc.property(plain, (text) => {
      expect(foldText(text)).toEqual({ ...foldText(`${text}\u200b`), invisible: false })
    }),
  )
})
