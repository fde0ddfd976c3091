// Two names word by word, where nothing says which words are given names.
import { expect, test } from 'vitest'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { compareSpelling, type SpelledWord, type Spelling } from '../../src/names/spelling.ts'
import { namesOf } from './names-of.ts'

function spelled(a: string, b: string, romanised = false): Spelling {
  const { words, tokens, relater } = namesOf([a, b])
  const { bits } = nameKnowledge()
  const word = (token: number): SpelledWord => {
    const [given, surname] = [bits(tokens.base[token]!, 'given'), bits(tokens.base[token]!, 'surname')]
    return {
      token,
      plain: tokens.plain[token]!,
      bits: 10,
      unknown: given === undefined && surname === undefined,
      given: (given ?? 99) < (surname ?? 99),
    }
  }
  const [x, y] = [words[0]!.map(word), words[1]!.map(word)]
  const found = compareSpelling(x, y, relater, { romanised })
  expect(compareSpelling(y, x, relater, { romanised })).toEqual(found)
  return found
}

test.each<[string, string, string, Partial<Spelling>]>([
  ['equal', 'Ana Mata Gil', 'Ana Mata Gil', { mean: 1, least: 1, extra: 0, first: true, bits: 30 }],
  ['turned about', 'Ana Mata Gil', 'Mata Gil Ana', { mean: 1, extra: 0 }],
  ['a word left out behind', 'Ana Mata Gil', 'Ana Mata', { mean: 1, extra: 1, first: true, bits: 20 }],
  ['a word left out in front', 'Ana Mata Gil', 'Mata Gil', { mean: 1, extra: 1, first: false }],
  ['a word left out in the middle', 'Ana Mata Gil', 'Ana Gil', { mean: 1, extra: 1, first: true }],
  ['in another order', 'Ana Mata Gil', 'Mata Ana Gil', { mean: 0 }],
  ['given names in another order', 'María José', 'José María', { mean: 0 }],
  ['two words run together', 'Xiaoming Wei', 'Xiao Ming Wei', { mean: 1, extra: 0 }],
  ['one edit in a word that no table has', 'Xurkov Blinen', 'Xurkof Blinen', { least: 0.85 }],
  ['another word', 'Ana Mata', 'Ana Rojas', { mean: 0 }],
  ['nothing on one side', '', 'Ana Mata', { mean: 0, least: 0, extra: 0, bits: 0 }],
  ['nothing at all', '', '', { mean: 0 }],
])('%s', (_, a, b, wanted) => expect(spelled(a, b)).toMatchObject(wanted))

test('of a romanised name the consonants tell', () => {
  expect(spelled('Pasil Blinen', 'Basel Blinen').least).toBeLessThan(0.9)
  expect(spelled('Pasil Blinen', 'Basel Blinen', true).least).toBeGreaterThanOrEqual(0.85)
})

test('names of very many words are not compared', () =>
  expect(spelled(Array.from('abcdefghijklm', (c) => `x${c}x`).join(' '), 'xax xbx').mean).toBe(0))
