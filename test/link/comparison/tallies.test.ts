// What comparisons count of whole lists at once, and from tallies of them, is the same.
import { expect, test } from 'vitest'
import type { Facts } from '../../../src/model/facts.ts'
import { COMPARISONS } from '../../../src/link/comparison/registry.ts'
import { readFacts } from '../../../src/person/facts.ts'
import { nameKnowledge } from '../../../src/names/knowledge.ts'
import { readLists } from '../../counts/lists.ts'

const { lists } = await readLists('many columns, and a register')
const [a, b] = readFacts(lists, nameKnowledge(), { dateOrder: new Map() }).facts as [Facts, Facts, Facts]

test.each(COMPARISONS.map((comparison) => [comparison.name, comparison] as const))('%s', (_, comparison) => {
  const [x, y] = [comparison.tally(a), comparison.tally(b)]
  expect(comparison.counted([x, y], { a, b })).toEqual(comparison.count({ a, b }))
  expect(comparison.counted([x, x], { a, b: a })).toEqual(comparison.count({ a, b: a }))
})
