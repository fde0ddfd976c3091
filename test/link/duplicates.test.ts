// Pairs inside one list → groups of rows that are one person, and rows that are one person in another episode.
import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../src/link/duplicates.ts'
import type { Pair } from '../../src/model/pair.ts'
import { twoLists } from './two-lists.ts'

const pair = (a: number, b: number, weight = 900, automatic = true): Pair => ({
  a,
  b,
  weight,
  automatic,
  basis: 'evidence',
  reason: automatic ? '' : 'weight',
  namesakes: '',
})
const maybe = (a: number, b: number, weight = 300) => pair(a, b, weight, false)

const HEADINGS = 'name,document,birth_date,event_date'
const PLAIN = ['Ana Rivas', 'Luis Mora', 'Eva Soto', 'Omar Gil', 'Rita Paz'].map((name) => `${name},,,`)

/** Groups as "status members"; pairs that are not named weigh `unknown`. */
async function grouped(pairs: readonly Pair[], rows: readonly string[] = PLAIN, unknown = 100, tolerance = 3) {
  const { a } = await twoLists(HEADINGS, rows, rows)
  const { groups, repeats } = findDuplicates(a, pairs, () => unknown, tolerance)
  return {
    groups: groups.map((g) => `${g.status} ${[...g.members].sort((x, y) => x - y).join(' ')} ${g.weight}`),
    repeats: [...repeats].sort((x, y) => x - y),
  }
}

const cases: readonly (readonly [string, readonly Pair[], readonly string[]])[] = [
  ['no pairs', [], []],
  ['one pair', [pair(0, 1)], ['match 0 1 900']],
  ['two people', [pair(0, 1), pair(2, 3, 700)], ['match 0 1 900', 'match 2 3 700']],
  ['three rows, by the weakest edge that joins them', [pair(0, 1), pair(1, 2, 700)], ['match 0 1 2 700']],
  ['a pair that only a person may join', [maybe(0, 1)], ['possible 0 1 300']],
  ['a sure group inside a possible one', [pair(0, 1), maybe(1, 2)], ['match 0 1 900', 'possible 0 1 2 300']],
]

describe('groups', () => {
  test.each(cases)('%s', async (_, pairs, expected) => {
    expect((await grouped(pairs)).groups.sort()).toEqual(expected)
    expect((await grouped(pairs.toReversed())).groups.sort(), 'in another order').toEqual(expected)
  })

  test('do not grow where the average weight between their parts is below 0', async () =>
    expect((await grouped([pair(0, 1), pair(1, 2, 200)], PLAIN, -300)).groups).toEqual(['match 0 1 900']))

  test('nor where two members contradict each other by weight', async () =>
    expect((await grouped([pair(0, 1), pair(1, 2, 800)], PLAIN, -500)).groups).toEqual(['match 0 1 900', 'possible 0 1 2 800']))

  test('nor where their birth dates plainly differ, unless the document is one', async () => {
    const rows = (document: string) => [
      `María Guédez,${document},1923-05-17,`,
      `María Guédez,,,`,
      `María Guédez,${document},1949-08-11,`,
      ...PLAIN.slice(3),
    ]
    const pairs = [pair(0, 1), pair(1, 2, 800)]
    expect((await grouped(pairs, rows(''))).groups).toEqual(['match 0 1 900', 'possible 0 1 2 800'])
    expect((await grouped(pairs, rows('V-12345678'))).groups).toEqual(['match 0 1 2 800'])
  })
})

describe('episodes', () => {
  const rows = (first: string, second: string) => [`Ana Rivas,,,${first}`, `Ana Rivas,,,${second}`, ...PLAIN.slice(2)]
  test.each([
    ['a month apart', '2026-01-01', '2026-01-31', 3, []],
    ['more than a month apart', '2026-01-01', '2026-02-01', 3, [0, 1]],
    ['within the tolerance', '2026-01-01', '2026-02-01', 60, []],
    ['one date is missing', '2026-01-01', '', 3, []],
    ['one day is not known', '2026-01-01', '2025-06', 3, []],
  ] as const)('%s', async (_, first, second, tolerance, repeats) => {
    const found = await grouped([pair(0, 1)], rows(first, second), 100, tolerance)
    expect(found).toEqual({ groups: repeats.length ? [] : ['match 0 1 900'], repeats })
  })
})
