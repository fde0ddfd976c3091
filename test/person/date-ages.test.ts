// When the ages of lists without a date were true: found from rows with one rare name, said, and never made up.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker, surnameFirst } from '../../fixtures/people.mjs'
import type { Facts } from '../../src/model/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'
import { listOf } from './list-of.ts'

const make = peopleMaker(21)
type Person = ReturnType<typeof make.person>
const people = Array.from({ length: 160 }, () => make.person())
const IDS = ['claimed', 'v1', 'v2'] as const

interface Column {
  /** Fields of the cells behind the name. */
  readonly fields: string
  readonly cells: (p: Person, k: number) => string | number
  readonly asOf?: string
  /** How the name is written. */
  readonly name?: (p: Person) => string
}

/** In the middle of a year. */
const ageIn = (p: Person, year: number): number => year - p.birth.y - (p.birth.m > 6 ? 1 : 0)
const ages = (year: number): Column => ({ fields: 'age', cells: (p) => ageIn(p, year) })
const births: Column = { fields: 'birth_date', cells: (p) => iso(p.birth), name: (p) => surnameFirst(p).toUpperCase() }
const years: Column = { fields: 'birth_year', cells: (p) => p.birth.y }
const ownAges: Column = {
  fields: 'age,birth_date',
  cells: (p, k) => `${ageIn(p, 2019)},${k % 3 ? '' : iso(p.birth)}`,
}
const random: Column = { fields: 'age', cells: (_, k) => 18 + ((k * 37) % 53) }
const aYearOff: Column = { fields: 'age', cells: (p, k) => ageIn(p, 2021) + (k % 10 ? 0 : 1) }
const arrested = (age: (p: Person, year: number) => number): Column => ({
  fields: 'age,arrest_date',
  cells: (p, k) => `${age(p, 2015 + (k % 10))},${2015 + (k % 10)}-06-30`,
})

async function read(columns: readonly Column[], of = people): Promise<readonly Facts[]> {
  const lists = columns.map(async ({ fields, cells, asOf, name = fullName }, at) => {
    const rows = of.slice(40 * at).map((p, k) => `${name(p)},${cells(p, k + 40 * at)}`)
    return { ...(await listOf(`name,${fields}`, rows, IDS[at]!)), asOf: asOf ?? null }
  })
  return readFacts(await Promise.all(lists), nameKnowledge(), { dateOrder: new Map() }).facts
}

/** Of each list, the code of its note on ages, and the year (or the years between lists) that it tells. */
const said = (facts: readonly Facts[]) =>
  facts.map((f) => {
    const note = f.notes.find(({ code }) => code.startsWith('ages-'))
    return note ? [note.code, note.params['year'] ?? note.params['years'] ?? null] : null
  })

describe('lists of ages', () => {
  test.each<[string, readonly Column[], readonly (readonly [string, number | null] | null)[]]>([
    ['beside birth dates', [ages(2021), births], [['ages-dated', 2021], null]],
    ['on the verified list', [births, ages(2021)], [null, ['ages-dated', 2021]]],
    ['beside years', [ages(2021), years], [['ages-dated', 2021], null]],
    ['a tenth of them a year off', [aYearOff, births], [['ages-dated', 2021], null]],
    ['of two years, beside birth dates', [ages(2021), ages(2024), births], [['ages-dated', 2021], ['ages-dated', 2024], null]],
    ['beside ages of a dated list', [ages(2021), { ...ages(2024), asOf: '2024-06-30' }], [['ages-dated', 2021], null]],
    ['beside birth dates in their own rows', [ownAges], [['ages-dated-own', 2019]]],
    [
      'beside their own birth dates, which date another list',
      [ownAges, ages(2023)],
      [
        ['ages-dated-own', 2019],
        ['ages-dated', 2023],
      ],
    ],
    ['alone', [ages(2021), ages(2025)], [null, ['ages-apart', 4]]],
    ['alone, of one time', [ages(2021), ages(2021)], [null, ['ages-apart', 0]]],
    ['alone, three lists', [ages(2021), ages(2025), ages(2018)], [null, ['ages-apart', 4], ['ages-apart', -3]]],
    ['alone in one list', [ages(2021)], [['ages-alone', null]]],
    ['at random, beside birth dates', [random, births], [['ages-undated', null], null]],
    [
      'at random, alone',
      [random, ages(2021)],
      [
        ['ages-alone', null],
        ['ages-disagree', null],
      ],
    ],
    ['on one list only', [ages(2021), { fields: 'place', cells: () => 'Yare' }], [null, null]],
    ['with a date of the list', [{ ...ages(2021), asOf: '2021-06-30' }, births], [null, null]],
    ['at arrest, with dates of arrest', [arrested(ageIn), births], [null, null]],
    ['of one year, with dates of arrest over ten', [arrested((p) => ageIn(p, 2026)), births], [['ages-dated', 2026], null]],
  ])('%s', async (_, columns, notes) => expect(said(await read(columns))).toEqual(notes))

  test('give two years of birth, of which one is right', async () => {
    const [f] = await read([ages(2021), births])
    expect(people.every((p, i) => f!.birthFrom[i]! <= p.birth.y && p.birth.y <= f!.birthTo[i]!)).toBe(true)
    expect(people.every((_, i) => f!.birthTo[i] === f!.birthFrom[i]! + 1)).toBe(true)
  })

  test('that nothing dates give none', async () => {
    const [f] = await read([random, births])
    expect(f!.birthFrom.some((year) => year > 0)).toBe(false)
    expect(f!.notes.find(({ code }) => code === 'ages-undated')!.params).toEqual({ id: 'claimed', rows: people.length })
  })

  test('leave birth dates of the same list as they are', async () => {
    const [f] = await read([ownAges])
    for (const [i, p] of people.entries())
      expect([f!.birthFrom[i], f!.birthTo[i]]).toEqual(i % 3 ? [2018 - ageIn(p, 2019), 2019 - ageIn(p, 2019)] : [p.birth.y, p.birth.y])
  })

  test('are not dated by people whose name others have too, nor by a word', async () => {
    const crowd = people.map((p, k) => ({ ...p, given: [k % 2 ? 'ana' : 'luis'], surnames: ['mora'] }))
    expect(said(await read([ages(2021), births], crowd))).toEqual([['ages-undated', null], null])
    const words = people.map((p) => ({ ...p, given: [], surnames: p.surnames.slice(0, 1) }))
    expect(said(await read([ages(2021), births], words))).toEqual([['ages-undated', null], null])
  })

  test('of three people on both lists are compared as they stand, and beside birth dates not at all', async () => {
    const three = people.slice(0, 43)
    expect(said(await read([ages(2021), ages(2022)], three))).toEqual([
      ['ages-alone', null],
      ['ages-alone', null],
    ])
    expect(said(await read([ages(2021), births], three))).toEqual([['ages-undated', null], null])
  })
})
