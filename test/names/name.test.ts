// Two names against each other: what agrees, what is left, and the pattern it makes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DROPPED, type NameResult } from '../../src/names/name.ts'
import { GIVEN_AGREE, PATTERNS, PATTERN_WEIGHTS, SEVERAL_AGREE } from '../../src/names/name-patterns.ts'
import { RELATION } from '../../src/names/relate.ts'
import { namesOf } from './names-of.ts'

const OTHERS = ['Luis Rojas Paz', 'Eva Cruz Blanco', 'Wilmer Pacheco Urdaneta']
const ADDENDS = ['given', 'laterGiven', 'givenTogether', 'surname', 'laterSurnames', 'surnamesTogether', 'order'] as const

/** The patterns that given names and surnames make. */
const patterns = (given: string, surname: string): Partial<NameResult> => ({
  givenPattern: PATTERNS.given.findIndex(({ name }) => name === given),
  surnamePattern: PATTERNS.surname.findIndex(({ name }) => name === surname),
})

/** The names against each other, both ways; the same, or the test fails. */
function compared(a: string, b: string): NameResult {
  const names = namesOf([a, b, ...OTHERS])
  const result = names.compare(0, 1)
  expect(names.compare(1, 0)).toEqual(result)
  return result
}

const { exact, nickname, initial, conflict } = RELATION
const cases: readonly (readonly [string, string, string, Partial<NameResult>])[] = [
  [
    'equal',
    'Ana Rosa Mata Gil',
    'Ana Rosa Mata Gil',
    { ...patterns('all agree', 'all agree'), worstGiven: exact, worstSurname: exact, swapped: false },
  ],
  ['surnames first', 'Ana Rosa Mata Gil', 'MATA GIL ANA ROSA', { ...patterns('all agree', 'all agree'), swapped: false, order: 0 }],
  [
    'with a comma',
    'Ana Rosa Mata Gil',
    'Mata Gil, Ana Rosa',
    { ...patterns('all agree', 'all agree'), givenAligned: 2, surnamesAligned: 2 },
  ],
  [
    'less on one side',
    'Ana Rosa Mata Gil',
    'Ana Mata',
    { ...patterns('one left out behind a usual one', 'a later one left out'), givenMissing: 1, surnamesMissing: 1 },
  ],
  ['a nickname', 'Paco Mata Gil', 'Francisco Mata Gil', { ...patterns('all agree', 'all agree'), firstGiven: nickname }],
  ['an initial', 'A. Mata Gil', 'Ana Mata Gil', { firstGiven: initial, worstGiven: initial, bestGiven: initial }],
  ['two initials', 'A. Mata Gil', 'A. Mata Gil', { firstGiven: initial, bestGiven: initial }],
  [
    'sister and brother',
    'Ana Rosa Mata Gil',
    'Luis Mata Gil',
    { ...patterns('the only one differs', 'all agree'), genderFlip: true, firstGiven: conflict },
  ],
  [
    'brothers with one first name',
    'José Luis Mata Gil',
    'José Félix Mata Gil',
    { ...patterns('a usual first shared', 'all agree'), givenConflicts: 1 },
  ],
  [
    'mother and daughter',
    'Ana Rosa Mata Gil',
    'Ana Rosa Mata Paz',
    { ...patterns('all agree', 'a later one differs'), surnameConflicts: 1 },
  ],
  [
    'a first name left out',
    'Carmen Elena Mata Gil',
    'Elena Mata Gil',
    { ...patterns('the first left out', 'all agree'), firstGiven: DROPPED },
  ],
  [
    'María left out',
    'María Elena Mata Gil',
    'Elena Mata Gil',
    { ...patterns('one left out behind a usual one', 'all agree'), firstGiven: exact },
  ],
  ['a man and a woman', 'Mario Mata Gil', 'María Mata Gil', { ...patterns('the only one differs', 'all agree'), genderFlip: true }],
  ['surnames in each other’s place', 'Ana Mata Gil', 'Ana Gil Mata', { swapped: true, surnamesAligned: 2, order: -500 }],
  ['a married name', 'Rosa Mata de Pérez', 'Rosa Mata Gil', { surnameConflicts: 0, surnamesAligned: 1 }],
  [
    'given names in another order',
    'María José Mata',
    'José María Mata',
    { ...patterns('a usual first shared', 'all agree'), givenConflicts: 1 },
  ],
  ['strangers', 'Pedro Uzcátegui', 'Wilmer Pacheco', { givenAligned: 0, surnamesAligned: 0, givenConflicts: 1, surnameConflicts: 1 }],
  ['no name on one side', '', 'Ana Mata', { weight: 0, firstGiven: -1, firstSurname: -1, ...patterns('not compared', 'not compared') }],
  ['no name at all', '', '', { weight: 0, firstGiven: -1, firstSurname: -1, ...patterns('not compared', 'not compared') }],
]

test.each(cases)('%s: %s, %s', (_, a, b, wanted) => expect(compared(a, b)).toMatchObject(wanted))

test('the same words cut up in two ways weigh as if they stood in one order, less six bits', () => {
  const raw = ['Nasser Elías, Lucas Martín', 'Martín Nasser, Elías Lucas']
  const names = namesOf([...raw, ...raw])
  const turned = names.compare(0, 1)
  expect(turned).toMatchObject({ turned: true, swapped: true, order: -600 })
  expect([names.compare(0, 2), names.compare(1, 3)].map(({ weight }) => weight - 600)).toContain(turned.weight)
})

describe('of names of few words', () => {
  const words = 'ana maria jose luis rosa mata gil perez garcia martin elias cruz depaz j'.split(' ')
  const name = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((all) => all.join(' '))
  const each = (check: (names: ReturnType<typeof namesOf>, i: number, j: number) => void) =>
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), (raw) => {
        const names = namesOf(raw)
        for (let i = 0; i < raw.length; i++) for (let j = 0; j < raw.length; j++) check(names, i, j)
      }),
      { numRuns: 50 },
    )
  test('the addends sum to the weight', () =>
    each((names, i, j) => {
      const result = names.compare(i, j)
      expect(ADDENDS.reduce((sum, key) => sum + result[key], 0)).toBe(result.weight)
    }))
  test('the order of the two says nothing', () => each((names, i, j) => expect(names.compare(i, j)).toEqual(names.compare(j, i))))
  test('no name weighs more than its bound', () =>
    each((names, i, j) => {
      const { weight } = names.compare(i, j)
      const { rowTokens, comparer } = names
      if (weight > 0) expect(comparer.atMost(rowTokens, i, rowTokens, j, weight)).toBeGreaterThanOrEqual(weight)
    }))
  test('names that clash do so both ways', () => each((names, i, j) => expect(names.clash(i, j)).toBe(names.clash(j, i))))
  test('kin are judged by the reading that suits them best', () =>
    each((names, i, j) => {
      const { weight, givenTogether, surnamesTogether, givenPattern, surnamePattern, sibling } = names.compare(i, j)
      const words = weight - givenTogether - surnamesTogether
      const { given, surname } = PATTERN_WEIGHTS
      const several = givenPattern === GIVEN_AGREE ? SEVERAL_AGREE : 0
      expect(sibling).toBeGreaterThanOrEqual(words + given.sibling[givenPattern]! + surname.sibling[surnamePattern]! - several)
    }))
})
