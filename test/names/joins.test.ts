// Two words that another name writes as one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinedFilter, joinedSkeleton } from '../../src/names/joins.ts'

test('two words are never ruled out that are one of the skeletons, joined; nearly all others are', () => {
  const skeleton = fc.string({ unit: fc.constantFrom(...'AwbdkmnrstÑ'), maxLength: 5 })
  const ruledOut = { right: 0, all: 0 }
  fc.assert(
    fc.property(fc.array(skeleton, { minLength: 2, maxLength: 12 }), (words) => {
      const wholes = new Set([joinedSkeleton(words[0]!, words[1]!)])
      const mayBeOne = joinedFilter(words, wholes)
      for (const [first, x] of words.entries())
        for (const [second, y] of words.entries()) {
          const isOne = wholes.has(joinedSkeleton(x, y))
          if (isOne) expect(mayBeOne(first, second), `${x} ${y}`).toBe(true)
          ruledOut.all += Number(!isOne)
          ruledOut.right += Number(!isOne && !mayBeOne(first, second))
        }
    }),
    { numRuns: 1000 },
  )
  expect(ruledOut.right).toBeGreaterThan(0.99 * ruledOut.all)
})
