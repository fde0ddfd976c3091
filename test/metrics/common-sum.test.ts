// The year in which ages were true: what most years of birth and ages add up to, and no sum that chance makes.
import { expect, test } from 'vitest'
import { peopleMaker } from '../../fixtures/people.mjs'
import { commonSum } from '../../src/metrics/common-sum.ts'

interface Pair {
  readonly year: number
  readonly age: number
}
const sumOf = (pairs: readonly Pair[]) =>
  commonSum(
    pairs.map((p) => p.year),
    pairs.map((p) => p.age),
  )

const { r } = peopleMaker(8)
/** Ages in the middle of 2021: half of the people have had their birthday. */
const people = (n: number): Pair[] =>
  Array.from({ length: n }, () => {
    const year = 1950 + r.below(55)
    return { year, age: 2021 - year - r.below(2) }
  })
const strangers = (n: number): Pair[] => Array.from({ length: n }, () => ({ year: 1950 + r.below(55), age: 16 + r.below(55) }))
const aYearOff = ({ year, age }: Pair, k: number): Pair => ({ year, age: k % 10 ? age : age + (k % 20 ? 1 : -1) })

test.each<[string, readonly Pair[], number | null]>([
  ['people', people(100), 2020],
  ['a tenth of them a year off', people(200).map(aYearOff), 2020],
  ['two thirds of them strangers’ namesakes', [...people(200), ...strangers(150)], 2020],
  ['more strangers than people', [...people(100), ...strangers(150)], null],
  ['strangers', strangers(500), null],
  ['few strangers', strangers(12), null],
  ['eight people', people(8), 2020],
  ['four people', people(4), null],
  ['a list that grew over ten years', people(300).map(({ year, age }, k) => ({ year, age: age - (k % 10) })), null],
  [
    'people of one age, whoever they are',
    Array.from({ length: 100 }, (_, k) => ({ year: 2002 + (k % 2), age: 18 + (k % 3 ? 0 : 1) })),
    null,
  ],
  ['nobody', [], null],
])('%s', (_, pairs, from) => {
  expect(sumOf(pairs)?.from ?? null).toBe(from)
  expect(sumOf(pairs.toReversed())).toEqual(sumOf(pairs))
})

test('the commoner of the two sums, and the pairs that come to either', () => {
  const at = (age: number, n: number): Pair[] => Array.from({ length: n }, (_, k) => ({ year: 1950 + k, age: age - k }))
  expect(sumOf([...at(70, 20), ...at(71, 9), ...at(90, 3)])).toEqual({ from: 2020, commonest: 2020, agreeing: 29, pairs: 32 })
})

test('pairs of strangers hardly ever have a common sum', () => {
  const told = Array.from({ length: 400 }, (_, k) => sumOf(strangers(6 + (k % 60)))).filter(Boolean)
  expect(told).toEqual([])
})
