// Whether names have surnames at all is told by where their words stand.
import { expect, test } from 'vitest'
import { countTokens } from '../../src/names/frequencies.ts'
import { haveNoSurnames } from '../../src/names/no-surnames.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { namesToFacts } from '../../src/person/names-to-facts.ts'

const GIVEN = ['Tharzo', 'Minbu', 'Okkar', 'Sanay', 'Wunna', 'Yelin', 'Zeyar', 'Hlaba', 'Nayto', 'Phyon']
const OTHERS = ['Dakmar', 'Bolzan', 'Kerdit', 'Ostavi', 'Grenko', 'Habrik', 'Jolmat', 'Lobrat', 'Morvak', 'Nadris']

/** Each word of the first beside each of the second. */
const namesFrom = (first: readonly string[], second: readonly string[]) => first.flatMap((x) => second.map((y) => `${x} ${y}`))

function areSurnameless(...lists: readonly (readonly string[])[]): boolean {
  return haveNoSurnames(
    lists.map((raw) => {
      const { facts, tokens } = namesToFacts(raw, nameKnowledge())
      return countTokens(facts, tokens.text.length)
    }),
  )
}

const free = namesFrom(GIVEN, GIVEN)
const fixed = namesFrom(GIVEN, OTHERS)

test.each<[string, readonly (readonly string[])[], boolean]>([
  ['the same words in any place', [free], true],
  ['and some by themselves', [[...free, ...GIVEN]], true],
  ['other words behind', [fixed], false],
  ['other words in front', [namesFrom(OTHERS, GIVEN)], false],
  ['one list in which they stand in any place, one in which they do not', [free, fixed], false],
  ['surnames in front on one list, behind on the other', [fixed, namesFrom(OTHERS, GIVEN)], false],
  ['few names', [free.slice(0, 90)], false],
  ['none', [], false],
])('%s', (_, lists, expected) => expect(areSurnameless(...lists)).toBe(expected))
