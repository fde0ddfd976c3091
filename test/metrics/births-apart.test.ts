// What is a plain difference of two birth dates, and what may be a slip.
import { expect, test } from 'vitest'
import { birthsApart } from '../../src/metrics/births-apart.ts'

/** yyyymmdd with zeros for what is not known, or a range of years from an age. */
const born = (date: number | readonly [from: number, to: number]) => {
  const [from, to] = typeof date === 'number' ? [Math.floor(date / 10_000), Math.floor(date / 10_000)] : date
  return { birth: [typeof date === 'number' ? date : 0], birthFrom: [from], birthTo: [to] }
}

type Born = Parameters<typeof born>[0]
const cases: readonly (readonly [string, Born, Born, boolean])[] = [
  ['the same day', 19800203, 19800203, false],
  ['mother and daughter', 19230517, 19490811, true],
  ['mother and daughter, born on one day of the year', 19230517, 19490517, true],
  ['one digit of the year', 19800203, 19900203, false],
  ['one digit of the day', 19800203, 19800208, false],
  ['two neighbouring digits swapped', 19800312, 19800321, false],
  ['figures of the year swapped', 19490517, 19940517, false],
  ['day and month swapped', 19800312, 19801203, false],
  ['another century', 19230517, 20230517, false],
  ['a year miscounted', 19791102, 19801102, false],
  ['a year less, another day', 19791102, 19800815, true],
  ['a day earlier, as a time zone moves it', 19800301, 19800229, false],
  ['over the end of a year', 19791231, 19800101, false],
  ['two digits of the day', 19800305, 19800317, true],
  ['another day and month of the same year', 19800305, 19800721, true],
  ['the first of January stands for the year', 19800101, 19800721, false],
  ['the first of January, a year off', 19810101, 19800721, false],
  ['the first of January of another year', 19800101, 19850721, true],
  ['a year that fits', 19800000, 19800721, false],
  ['a month of the same year', 19800300, 19800721, false],
  ['a year off', 19810000, 19800721, false],
  ['years that plainly differ', 19230000, 19490000, true],
  ['a year against a day', 19230000, 19490811, true],
  ['two years off', 19820000, 19800721, true],
  ['an age that fits', [1979, 1980], 19800721, false],
  ['an age a year off', [1978, 1979], 19800721, false],
  ['an age that plainly differs', [1949, 1950], 19800721, true],
  ['two ages', [1949, 1950], [1979, 1980], true],
  ['nothing known', 0, 19800721, false],
]

test.each(cases)('%s', (_, x, y, expected) => {
  expect(birthsApart(born(x), 0, born(y), 0)).toBe(expected)
  expect(birthsApart(born(y), 0, born(x), 0)).toBe(expected)
})
