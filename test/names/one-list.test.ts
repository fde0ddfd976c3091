// Words that one list alone has.
import { expect, test } from 'vitest'
import { wordsOfOneList } from '../../src/names/one-list.ts'

const list = (people: number, given: readonly number[], surname: readonly number[] = given.map(() => 0)) => {
  const counts = { given: Int32Array.from(given), surname: Int32Array.from(surname) }
  return { people: { given: people, surname: people }, all: counts }
}

test('each bearer but one says as much as the share of people who are on that list, and one bit at most', () => {
  const { only, bits } = wordsOfOneList([list(100, [5, 3, 0, 1]), list(300, [0, 1, 4, 0])], 4)
  expect([...only]).toEqual([1, 0, 2, 1])
  expect([...bits.given]).toEqual([4 * 100, 0, Math.round(3 * 100 * Math.log2(4 / 3)), 0])
})

test('a surname there is a bearer too, and one list alone says nothing', () => {
  expect([...wordsOfOneList([list(10, [5]), list(10, [0], [1])], 1).only]).toEqual([0])
  expect([...wordsOfOneList([list(10, [5])], 1).bits.given]).toEqual([0])
})
