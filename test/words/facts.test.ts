// Facts, levels and reasons of explanations have words in every language: a new comparison or reason is held at once.
import { expect, test } from 'vitest'
import { COMPARISONS } from '../../src/link/comparison/registry.ts'
import { EXPLANATIONS, REASONS } from '../../src/model/pair.ts'
import { PATTERNS } from '../../src/names/name-patterns.ts'
import { RELATION_NAMES } from '../../src/names/relate.ts'
import { catalogue, wordFor } from '../../src/words/catalogue.ts'
import { LANGS } from '../../src/words/langs.ts'

const TOGETHER = ['given names together', 'surnames together']

test.each(LANGS.filter((lang) => lang !== 'en'))('%s: every fact and level has a word', (lang) => {
  const said = COMPARISONS.flatMap(({ name, levels }) => [name, ...levels.map((level) => level.name)])
  const patterns = [...PATTERNS.given, ...PATTERNS.surname].map((p) => p.name)
  const missing = [...RELATION_NAMES, ...TOGETHER, ...patterns, ...said].filter((w) => catalogue(lang).facts[w] === undefined)
  expect(missing).toEqual([])
})

test.each(LANGS)('%s: every reason has words, and every word a reason', (lang) => {
  const said = Object.keys(catalogue(lang).words).flatMap((key) => (key.startsWith('reason_') ? [key.slice('reason_'.length)] : []))
  const told = REASONS.filter((reason) => reason !== '')
  expect(said.filter((reason) => reason !== 'other').sort()).toEqual([...told].sort())
})

test.each(LANGS)('%s: every explanation has words', (lang) => {
  for (const explanation of EXPLANATIONS) expect(wordFor(lang, `explanation_${explanation}`), explanation).toBeTruthy()
})
