// Facts and levels of explanations have words in Spanish: a new comparison is held at once.
import { expect, test } from 'vitest'
import { COMPARISONS } from '../../src/link/comparison/registry.ts'
import { RELATION_NAMES } from '../../src/names/relate.ts'
import { factWord } from '../../src/words/catalogue.ts'

test('every fact and level has a Spanish word', () => {
  const said = COMPARISONS.flatMap(({ name, levels }) => [name, ...levels.map((level) => level.name)])
  const missing = [...RELATION_NAMES, ...said].filter((w) => factWord('es', w) === w && w !== 'alias')
  expect(missing).toEqual([])
})
