// What agrees for kin: which facts brothers, sisters, parents and children share, and how much less an agreement then says.
import { describe, expect, test } from 'vitest'
import { BIRTH, birthDate } from '../../../src/link/comparison/birth-date.ts'
import { age } from '../../../src/link/comparison/age.ts'
import type { KinShares } from '../../../src/link/comparison/comparison.ts'
import { COMPARISONS, comparersOf } from '../../../src/link/comparison/registry.ts'
import { otherWeigher } from '../../../src/link/judge/explanations.ts'
import { createWeigher } from '../../../src/link/judge/weigh.ts'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { twoLists } from '../two-lists.ts'

const share = (name: string): KinShares => COMPARISONS.find((c) => c.name === name)!.together

describe('shares', () => {
  test.each(['event date', 'arrest date', 'place', 'state', 'nationality', 'residence', 'birth place', 'home address', 'telephone'])(
    'kin agree in the %s far above chance, and not always',
    (name) => {
      for (const kin of ['sibling', 'parent'] as const) {
        expect(share(name)[kin]).toBeGreaterThanOrEqual(0.2)
        expect(share(name)[kin]).toBeLessThanOrEqual(0.9)
      }
    },
  )

  test.each(['document', 'birth date', 'age', 'sex', 'alias'])('kin agree in the %s by chance, or as its levels say', (name) =>
    expect(share(name)).toEqual({ sibling: 0, parent: 0 }),
  )

  test.each([
    [birthDate.name, birthDate.levels],
    [age.name, age.levels],
  ])('%s: the shares of a scale sum to one, for one person and for kin', (_, levels) => {
    for (const scale of new Set(levels.map((l) => l.scale))) {
      const own = levels.filter((l) => l.scale === scale)
      const sum = (of: (l: (typeof own)[number]) => number) => own.reduce((total, l) => total + of(l), 0)
      expect(sum((l) => l.m)).toBeCloseTo(1, 1)
      expect(sum((l) => l.kin!.sibling)).toBeCloseTo(1, 1)
      expect(sum((l) => l.kin!.parent)).toBeCloseTo(1, 1)
    }
  })
})

const make = peopleMaker(31)
const crowd = Array.from({ length: 80 }, () => make.person())

/** Hundredths of a bit for one person, brothers or sisters, and parent and child, against strangers: of facts alone. */
async function weighed(headings: string, left: string, right: string, of: (p: (typeof crowd)[number]) => string) {
  const strangers = crowd.map((p) => `${fullName(p)},${of(p)}`)
  const { a, b, names } = await twoLists(
    `name,${headings}`,
    [`Ana Rivas Mora,${left}`, ...strangers],
    [`Eva Rivas Mora,${right}`, ...strangers],
  )
  const weigher = createWeigher(a, b, names, comparersOf(a, b), null)
  const same = weigher.facts(0, 0)
  const name = weigher.name(0, 0)
  const { sibling, parent } = otherWeigher(a, b, names, weigher, 0.011)(0, 0, name)
  return { same, sibling: sibling - name.sibling, parent: parent - name.parent }
}
const together = (p: (typeof crowd)[number]) => `${iso(p.event)},${p.place},${iso(p.birth)}`

test('facts of kin who were taken together hardly tell them from one person', async () => {
  const agreed = await weighed('arrest_date,place,birth_date', '2026-01-12,Yare III,', '2026-01-12,Yare III,', together)
  expect(agreed.same).toBeGreaterThan(600)
  for (const kin of [agreed.sibling, agreed.parent]) {
    expect(kin).toBeGreaterThan(0.4 * agreed.same)
    expect(kin).toBeLessThan(agreed.same)
  }
  const differ = await weighed('arrest_date,place,birth_date', '2026-01-12,Yare III,', '2019-02-07,Ramo Verde,', together)
  expect(differ.same).toBeLessThan(differ.sibling)
  expect(differ.sibling).toBeLessThanOrEqual(0)
})

test.each<[string, string, string]>([
  ['a day', '1980-02-03', '1980-02-03'],
  ['a month', '1980-02', '1980-02-03'],
  ['a year', '1980', '1980-02-03'],
])('%s of birth that agrees speaks against kin, twins apart', async (_, left, right) => {
  const { same, sibling, parent } = await weighed('birth_date', left, right, (p) => iso(p.birth))
  expect(same - sibling).toBeGreaterThan(400)
  expect(same - parent).toBeGreaterThan(700)
})

/** Weight of two rows by their cells, as shipped. */
const weightOf = async (headings: string, left: string, right: string, of: (p: (typeof crowd)[number]) => string) =>
  (await weighed(headings, left, right, of)).same

test('the more precise a birth is on both sides, the more it weighs', async () => {
  const of = (p: (typeof crowd)[number]) => iso(p.birth)
  const [day, month, year] = await Promise.all(
    ['1980-02-03', '1980-02', '1980'].map((left) => weightOf('birth_date', left, '1980-02-03', of)),
  )
  // A month is one of twelve of its year, a day one of some thirty of its month.
  expect(month! - year!).toBeGreaterThan(330)
  expect(month! - year!).toBeLessThan(380)
  expect(day! - month!).toBeGreaterThan(400)
  expect(await weightOf('birth_date', '1980-02', '1980-02', of)).toBe(month)
})

test('an age that fits weighs a bit less than a year: it is two years', async () => {
  const of = (p: (typeof crowd)[number]) => `,${iso(p.birth)},2021-06-30`
  const age = await weightOf('age,birth_date,event_date', '41,,2021-06-30', ',1980-02-03,', of)
  const year = await weightOf('age,birth_date,event_date', ',1980,2021-06-30', ',1980-02-03,', of)
  expect(year - age).toBeGreaterThan(60)
  expect(year - age).toBeLessThan(140)
})

test('two ages are compared as ages, with weights of their own', async () => {
  const { a, b } = await twoLists(
    'name,age',
    crowd.map((p) => `${fullName(p)},${2021 - p.birth.y}`),
    ['Ana Mora,41', 'Eva Mora,'],
  )
  const [comparer, ...others] = comparersOf(a, b)
  expect(others).toEqual([])
  expect(comparer!.comparison).toBe(age)
})

test('the month of a date that can be read both ways is not known', async () => {
  const { a, b } = await twoLists('name,birth_date', ['Ana Mora,1980-03'], ['Ana Mora,1980-04-03'])
  const open = { ...b, bothWays: Uint8Array.from([1]) }
  const level = (y: typeof b) => birthDate.between({ a, b: y })[0]!.level(0, 0)
  expect([level(b), level(open)]).toEqual([BIRTH.monthDiffers, BIRTH.yearFits])
})
