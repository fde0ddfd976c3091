// One person against every other explanation: what follows from the model by itself, on tables and on generated families.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../../src/index.ts'
import { SHIPPED_SHARES } from '../../../src/link/judge/explanations.ts'
import { createPairJudge } from '../../../src/link/judge/pair-judge.ts'
import type { PairShares } from '../../../src/model/pair.ts'
import { NO_SHIFTS } from '../../../src/names/name-shifts.ts'
import { twoLists, type TwoLists } from '../two-lists.ts'

const COLUMNS = {
  document: '',
  birth_date: '',
  sex: '',
  suffix: '',
  arrest_date: '',
  event_date: '',
  phone: '',
  email: '',
  postcode: '',
  nationality: '',
  place: '',
  state: '',
  residence: '',
  birth_place: '',
  occupation: '',
} as const
type Row = Partial<Record<keyof typeof COLUMNS, string>>
const HEADINGS = `name,${Object.keys(COLUMNS).join(',')}`
const line = (name: string, row: Row = {}) => [name, ...Object.values({ ...COLUMNS, ...row })].map((cell) => `"${cell}"`).join(',')

type Person = ReturnType<ReturnType<typeof peopleMaker>['person']>
const factsOf = (p: Person, k: number): Row => ({
  document: `V-${p.cedula}`,
  birth_date: iso(p.birth),
  sex: p.sex,
  arrest_date: iso(p.event),
  event_date: iso(p.event),
  phone: `0412-${1_000_000 + 37 * k}`,
  email: `p${k}@example.org`,
  postcode: String(1000 + 7 * k),
  nationality: p.nationality,
  place: p.place,
  state: p.state,
})

/** Strangers with all that a row can have, half of them on both lists. */
const crowd = (seed: number, n = 200): string[] => {
  const make = peopleMaker(seed)
  return Array.from({ length: n }, () => make.person()).map((p, k) => line(fullName(p), factsOf(p, k)))
}
const CROWD = [crowd(1), [...crowd(1).slice(0, 100), ...crowd(2, 100)]] as const

const judgeOf = ({ a, b, names }: TwoLists, shares: PairShares = SHIPPED_SHARES) =>
  createPairJudge(a, b, names, DEFAULT_PLAN, { shifts: new Map(), names: NO_SHIFTS, shares, pairs: 0 })

/** What becomes of the first rows, whichever list comes first. */
async function judged(left: string, right: string, shares?: PairShares) {
  const forth = judgeOf(await twoLists(HEADINGS, [left, ...CROWD[0]], [right, ...CROWD[1]]), shares).judge(0, 0)
  const back = judgeOf(await twoLists(HEADINGS, [right, ...CROWD[1]], [left, ...CROWD[0]]), shares).judge(0, 0)
  expect(back).toEqual(forth)
  return forth
}

const BORN: Row = { birth_date: '1980-02-03' }
const FREED: Row = { event_date: '2026-01-12', place: 'Ramo Verde' }
const OWN: Row = { document: 'V-12.345.678' }

describe('what links, and what does not', () => {
  const cases: readonly (readonly [string, string, string, boolean])[] = [
    ['a whole rare name, event date and place', line('Yuraima Sulbarán Tovar', FREED), line('Yuraima Sulbarán Tovar', FREED), true],
    ['a birth date beside a whole name', line('Ana Rivas Mora', BORN), line('Ana Rivas Mora', BORN), true],
    ['surnames and a birth date, no given name', line('Sulbarán Tovar', BORN), line('Yuraima Sulbarán Tovar', BORN), false],
    ['a given name and a birth date, no surname', line('Yuraima', BORN), line('Yuraima Sulbarán', BORN), false],
    ['twins', line('Yuraima Sulbarán Tovar', { ...BORN, ...FREED }), line('Nohelia Sulbarán Tovar', { ...BORN, ...FREED }), false],
    ['a sister', line('Yuraima Sulbarán Tovar', FREED), line('Nohelia Sulbarán Tovar', FREED), false],
    [
      'a document, and one digit of the birth date off',
      line('Ana Rivas Mora', { ...OWN, ...BORN }),
      line('Ana Rivas Mora', { ...OWN, birth_date: '1980-02-08' }),
      true,
    ],
    [
      'another document, all else equal',
      line('Yuraima Sulbarán Tovar', { ...OWN, ...BORN, ...FREED }),
      line('Yuraima Sulbarán Tovar', { document: 'V-7.901.235', ...BORN, ...FREED }),
      false,
    ],
    ['the same document alone', line('', OWN), line('', OWN), true],
    [
      'father and son of one name, marked as such',
      line('Eleuterio Sulbarán', { suffix: 'Sr.', ...FREED }),
      line('Eleuterio Sulbarán', { suffix: 'Jr.', ...FREED }),
      false,
    ],
    [
      'a son marked as such beside somebody of his name',
      line('Eleuterio Sulbarán', { suffix: 'hijo', ...FREED }),
      line('Eleuterio Sulbarán', FREED),
      false,
    ],
    [
      'the same, born on one day',
      line('Eleuterio Sulbarán', { suffix: 'hijo', ...FREED, ...BORN }),
      line('Eleuterio Sulbarán', { ...FREED, ...BORN }),
      true,
    ],
    [
      'the same given names, born, taken and freed together',
      line('Yuraima Belén Soto', { ...BORN, ...FREED, arrest_date: '2025-03-04' }),
      line('Yuraima Belén Quintero', { ...BORN, ...FREED, arrest_date: '2025-03-04' }),
      false,
    ],
    [
      'a word that differs beside two given names',
      line('Rosa Elena Quintero', { ...BORN, ...FREED }),
      line('Rosa Elena Sulbarán', { ...BORN, ...FREED }),
      false,
    ],
    [
      'a twin called José beside a name before it',
      line('José Sulbarán Tovar', { ...BORN, ...FREED }),
      line('Orangel José Sulbarán Tovar', { ...BORN, ...FREED }),
      false,
    ],
    [
      'father and son of one name, a generation apart',
      line('Eleuterio Sulbarán', { birth_date: '1950-05-06', ...FREED }),
      line('Eleuterio Sulbarán', { birth_date: '1979-10-11', ...FREED }),
      false,
    ],
    ['the given names of one person, another surname', line('Yuraima Sulbarán', BORN), line('Yuraima Quintero', BORN), false],
    [
      'half a name beside a birth date and an e-mail',
      line('Sulbarán', { ...BORN, email: 'ys@correo.example' }),
      line('Yuraima Sulbarán', { ...BORN, email: 'ys@correo.example' }),
      true,
    ],
  ]
  test.each(cases)('%s', async (_, left, right, links) => expect((await judged(left, right)).automatic).toBe(links))
})

describe('the nearest other explanation', () => {
  test.each([
    ['a brother or sister', line('Yuraima Sulbarán Tovar', FREED), line('Nohelia Sulbarán Tovar', FREED), 'sibling'],
    [
      'parent and child',
      line('Ana Sulbarán', { birth_date: '1950-05-06', ...FREED }),
      line('Ana Sulbarán', { birth_date: '1979-10-11', ...FREED }),
      'parent',
    ],
    ['a namesake', line('Yuraima Sulbarán Tovar'), line('Yuraima Sulbarán Tovar'), 'namesake'],
    ['a stranger', line('Ana Rivas'), line('Luis Soto'), 'stranger'],
  ] as const)('is %s', async (_, left, right, against) => expect((await judged(left, right)).against).toBe(against))
})

const RUNS = { numRuns: 25 }
const seeds = fc.integer({ min: 1, max: 1_000_000 })

/** People and their kin, as they stand on two lists; some facts are missing. */
async function families(seed: number) {
  const make = peopleMaker(seed)
  const people = Array.from({ length: 12 }, () => make.person())
  const others = people.flatMap((p) => [p, make.sibling(p), make.twin(p), make.child(p), make.namesake(p)])
  const some = (p: Person, k: number): Row => Object.fromEntries(Object.entries(factsOf(p, k)).filter(() => make.r.chance(0.6)))
  const left = people.map((p, k) => [fullName(p), some(p, k)] as const)
  const right = others.map((p, k) => [fullName(p), some(p, k)] as const)
  return { left, right }
}
const listsOf = (left: readonly (readonly [string, Row])[], right: readonly (readonly [string, Row])[]) =>
  twoLists(
    HEADINGS,
    left.map(([n, r]) => line(n, r)),
    right.map(([n, r]) => line(n, r)),
  )

test('a fact that agrees never raises the risk', async () => {
  await fc.assert(
    fc.asyncProperty(
      seeds,
      fc.constantFrom(...(Object.keys(COLUMNS) as (keyof Row)[]).filter((c) => c !== 'suffix')),
      async (seed, column) => {
        const { left, right } = await families(seed)
        // A value that nobody else has, missing on one side or given on both; a prison brings its state along.
        const value = { ...factsOf(peopleMaker(7).person(), 9999), residence: 'Tucupita', birth_place: 'Upata', occupation: 'relojero' }[
          column
        ]!
        const on = (rows: typeof left, has: boolean) =>
          rows.map(([n, r], k) =>
            k === 0 ? ([n, { ...r, state: '', [column]: has ? value : '' }] as const) : ([n, { ...r, [column]: '' }] as const),
          )
        const without = judgeOf(await listsOf(on(left, true), on(right, false))).judge(0, 0)
        const agreed = judgeOf(await listsOf(on(left, true), on(right, true))).judge(0, 0)
        expect(agreed.odds).toBeGreaterThanOrEqual(without.odds - 1)
      },
    ),
    RUNS,
  )
})

test('more kin on the lists never lower the risk', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.constantFrom('sibling', 'parent', 'junior', 'namesake', 'twins'), async (seed, kin) => {
      const { left, right } = await families(seed)
      const lists = await listsOf(left, right)
      const [few, many] = [judgeOf(lists), judgeOf(lists, { ...SHIPPED_SHARES, [kin]: Math.min(0.9, 10 * SHIPPED_SHARES[kin]) })]
      let most = -Infinity
      for (let i = 0; i < lists.a.n; i++) for (let j = 0; j < lists.b.n; j++) most = Math.max(most, many.odds(i, j) - few.odds(i, j))
      expect(most).toBeLessThanOrEqual(0)
    }),
    RUNS,
  )
})

test('odds are never more than the weight, nor than what holds against the nearest explanation', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const { left, right } = await families(seed)
      const { a, b, names } = await listsOf(left, right)
      const judge = createPairJudge(a, b, names, DEFAULT_PLAN)
      let [overWeight, overApart] = [-Infinity, -Infinity]
      for (let i = 0; i < a.n; i++)
        for (let j = 0; j < b.n; j++) {
          const { weight, odds, apart } = judge.judge(i, j)
          overWeight = Math.max(overWeight, odds - weight)
          overApart = Math.max(overApart, odds - apart)
        }
      expect(overWeight).toBeLessThanOrEqual(0)
      expect(overApart).toBeLessThanOrEqual(1)
    }),
    RUNS,
  )
})
