// Given names in another order: an order with a cost, and no conflict.
import { expect, test } from 'vitest'
import { SWAPPED_GIVEN } from '../../src/names/name-priors.ts'
import { namesOf } from './names-of.ts'

const compared = (a: string, b: string) => {
  const names = namesOf([a, b, 'Rojas Paz, Luis', 'Cruz Blanco, Eva'])
  const result = names.compare(0, 1)
  expect(names.compare(1, 0)).toEqual(result)
  return result
}

test.each([
  ['Mata Gil, Adán Abel', 'Mata Gil, Abel Adán'],
  ['Mata Gil, Ana Rosa', 'Mata Gil, Rosa Ana'],
])('%s and %s agree, at a cost', (a, b) =>
  expect(compared(a, b)).toMatchObject({ givenConflicts: 0, givenAligned: 2, swapped: true, order: SWAPPED_GIVEN }),
)

test.each([
  ['a woman and a man', 'Mata Gil, María José', 'Mata Gil, José María'],
  ['brothers who share a name', 'Mata Gil, Adán Abel', 'Mata Gil, Abel Luis'],
])('%s conflict: %s, %s', (_, a, b) => expect(compared(a, b)).toMatchObject({ givenConflicts: 1, order: 0 }))

test('one order weighs more than two', () => {
  const inOrder = compared('Mata Gil, Adán Abel', 'Mata Gil, Adán Abel').weight
  expect(compared('Mata Gil, Adán Abel', 'Mata Gil, Abel Adán').weight).toBeLessThanOrEqual(inOrder + SWAPPED_GIVEN)
})
