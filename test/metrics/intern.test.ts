// Equal values have equal numbers, from 0 in the order of their appearance, however many there are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteIds, NumberIds } from '../../src/metrics/intern.ts'

/** The same with a map. */
function slowly(values: readonly (string | number)[]): number[] {
  const ids = new Map<string | number, number>()
  return values.map((value) => {
    const id = ids.get(value) ?? ids.size
    ids.set(value, id)
    return id
  })
}

const encoder = new TextEncoder()
function byteIds(texts: readonly string[]) {
  const ids = new ByteIds()
  const found = texts.map((text) => {
    // Not at the start of what they stand in.
    const bytes = encoder.encode(`--${text}--`)
    return ids.id(bytes, 2, bytes.length - 2)
  })
  return { ids, found }
}

function numberIds(values: readonly number[]): number[] {
  const ids = new NumberIds()
  return values.map((value) => ids.id(value))
}

test.each([
  ['in turn', ['a', 'b', 'a', 'ñ', 'b'], [0, 1, 0, 2, 1]],
  ['one text that begins another', ['an', 'ana', 'a', 'ana'], [0, 1, 2, 1]],
  ['the empty text is one', ['', 'a', ''], [0, 1, 0]],
  ['nothing', [], []],
])('texts %s', (_, texts, wanted) => expect(byteIds(texts).found).toEqual(wanted))

test('texts answer to a map', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 4 })), (texts) => {
      expect(byteIds(texts).found).toEqual(slowly(texts))
    }),
  )
})

test.each([
  ['in turn', [7, 5, 7, 0, 5], [0, 1, 0, 2, 1]],
  ['the largest of 31 bits', [2 ** 31 - 1, 0, 2 ** 31 - 1], [0, 1, 0]],
  ['nothing', [], []],
])('numbers %s', (_, values, wanted) => expect(numberIds(values)).toEqual(wanted))

test('many of both, so that their tables grow', () => {
  const values = Array.from({ length: 20_000 }, (_, k) => (k * 7919) % 6000)
  expect(numberIds(values)).toEqual(slowly(values))
  const texts = values.map((value) => `text ${value}`)
  expect(byteIds(texts).found).toEqual(slowly(texts))
})
