// Our reader of JSON and JSON.parse agree on what is JSON and what it holds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Json, JsonArray, JsonFault, JsonNumber, JsonObject, parseJson } from '../../src/source/json-text.ts'

/** What JSON.parse would make of it. */
export function plain(value: Json): unknown {
  if (value instanceof JsonNumber) return Number(value.written)
  if (value instanceof JsonArray) return value.values.map(plain)
  if (!(value instanceof JsonObject)) return value
  const object: Record<string, unknown> = {}
  value.keys.forEach((key, k) =>
    Object.defineProperty(object, key, { value: plain(value.values[k]!), enumerable: true, configurable: true, writable: true }),
  )
  return object
}

const ours = (text: string): unknown => {
  try {
    return { value: plain(parseJson(text, 200).value) }
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    return 'refused'
  }
}
const theirs = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return 'refused'
  }
}

const texts = fc.oneof(
  fc.json(),
  fc.json().map((text) => text.replaceAll(/[:,{}[\]]/g, ' $& \r\n')),
  // Marks and pieces in any order: mostly refused.
  fc
    .array(fc.constantFrom(...'{}[],:" \t\n\r\\/u0041-1.eE+', 'true', 'null', '"a"', '{"a":', '1', '\u2028', '\u00a0', '\\ud800', '\0'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }).map((text) => `["${text}"]`),
)
test('on texts of all kinds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(ours(text)).toEqual(theirs(text))
    }),
    { numRuns: 3000 },
  )
})
test.each([
  '',
  ' ',
  '01',
  '-',
  '.5',
  '5.',
  '1e',
  '+1',
  'nul',
  'truefalse',
  '[1,]',
  '{"a":1,}',
  '{,}',
  '{a:1}',
  "['a']",
  '"\t"',
  '"\\x"',
  '"\\u12"',
  '"',
  '[',
  '{"a"',
  '{"a":',
  '\ufeff1',
  '1 2',
  'NaN',
  '--1',
])('refused as JSON.parse refuses it: %j', (text) => {
  expect([ours(text), theirs(text)]).toEqual(['refused', 'refused'])
})
