// The words of each row over its parses.
import { expect, test } from 'vitest'
import { groupOf } from '../../src/metrics/groups.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { rememberRowTokens, rowTokens } from '../../src/names/row-tokens.ts'
import { namesToFacts } from '../../src/person/names-to-facts.ts'

test.each([
  ['each word once', ['Ana Mata Gil'], [['ana', 'gil', 'mata']]],
  ['a word that stands twice, twice', ['Ana García García'], [['ana', 'garcia', 'garcia']]],
  [
    'rows one after the other',
    ['Ana Mata', 'Luis Gil'],
    [
      ['ana', 'mata'],
      ['gil', 'luis'],
    ],
  ],
  ['rows without a name', ['', 'Ana', ''], [[], ['ana'], []]],
  ['no rows', [], []],
])('%s', (_, raw, wanted) => {
  const { facts, tokens } = namesToFacts(raw, nameKnowledge())
  const { start, token } = rowTokens(facts)
  const words = raw.map((__, i) => [...groupOf({ start, item: token }, i)].map((t) => tokens.text[t]!).sort())
  expect(words).toEqual(wanted)
})

test('they are computed once per list, or taken over from another thread', () => {
  const { facts } = namesToFacts(['Ana Mata'], nameKnowledge())
  expect(rowTokens(facts)).toBe(rowTokens(facts))
  const own = { start: Int32Array.of(0), end: Int32Array.of(0), token: new Int32Array(), place: null }
  rememberRowTokens(facts, own)
  expect(rowTokens(facts)).toBe(own)
})
