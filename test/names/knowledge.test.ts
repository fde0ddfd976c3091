// The tables in data/ as they are asked.
import { expect, test } from 'vitest'
import {
  abbreviations,
  countries,
  eventWords,
  knownName,
  nameKnowledge,
  nameWords,
  placeholderWords,
  places,
  romanisation,
  titles,
} from '../../src/names/knowledge.ts'
import { genderFlips } from '../../src/names/gender.ts'
import { nicknamePairs } from '../../src/names/nicknames.ts'

const knowledge = nameKnowledge()

test('the tables are read once', () => {
  expect(nameKnowledge()).toBe(knowledge)
  expect(titles()).toBe(titles())
  expect(placeholderWords('date')).toBe(placeholderWords('date'))
})

test.each([
  ['titles', titles()],
  ['words that are no name', nameWords()],
  ['places', places()],
  ['countries', countries()],
  ['letters of other scripts', romanisation()],
  ['abbreviations', abbreviations()],
])('%s are folded, and none is empty', (_, table) => {
  expect(table.size).toBeGreaterThan(10)
  for (const key of table.keys()) {
    expect(key).not.toBe('')
    expect(key).toBe(key.trim().toLowerCase())
  }
})

test('words of events have a code each', () => {
  for (const { word, code } of eventWords()) expect([word.length > 0, code]).toEqual([true, expect.stringMatching(/^[a-z_]+$/)])
})

test.each([
  ['document', 'na', true],
  ['date', 'na', true],
  // A name of people.
  ['name', 'na', false],
  ['name', 'sin nombre', true],
  ['date', 'sin nombre', false],
  ['nothing', '', false],
])('of %s %j says that nothing is known: %s', (of, word, is) => expect(placeholderWords(of).has(word)).toBe(is))

test.each([
  ['ana', undefined, true],
  ['ana', 'given', true],
  ['ana', 'surname', false],
  ['rojas', 'surname', true],
  ['rojas', 'given', false],
  ['xurkov', undefined, false],
  ['xurkov', 'given', false],
  ['', undefined, false],
] as const)('is %j known as %s: %s', (token, part, known) => expect(knownName(token, part)).toBe(known))

test.each([
  ['paco', 'francisco', 2],
  ['francisco', 'paco', 2],
  ['paco', 'paco', 0],
  ['beto', 'carlos', 0],
  ['', 'francisco', 0],
] as const)('%j for %j: %i', (a, b, strength) => expect(knowledge.nickname(a, b)).toBe(strength))

test.each([
  [
    ['paco', 'ana', 'francisco'],
    [[2], undefined, [0]],
  ],
  [
    ['francisco', 'paco', 'paco'],
    [[1, 2], [0], [0]],
  ],
  [
    ['ana', 'luis'],
    [undefined, undefined],
  ],
  [[], []],
])('nicknames among %j', (plain, wanted) => expect([...nicknamePairs(plain, knowledge)]).toEqual(wanted))

test.each([
  ['mario', 'maria', -1, -1, true],
  ['manuel', 'manuela', -1, -1, true],
  ['luis', 'ana', 1, 0, true],
  ['luis', 'ana', 1, -1, false],
  ['ana', 'rosa', 0, 0, false],
  ['guadalupe', 'luis', 0.3, 1, false],
  ['', '', -1, -1, false],
] as const)('%s and %s, men %d and %d of bearers: %s', (a, b, menA, menB, flips) => {
  expect(genderFlips(a, b, menA, menB)).toBe(flips)
  expect(genderFlips(b, a, menB, menA)).toBe(flips)
})
