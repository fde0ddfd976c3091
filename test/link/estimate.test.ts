// What lists tell of how their true pairs agree: enough nearly certain pairs, in any order of rows, and never too far from what is shipped.
import { expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { findCandidates } from '../../src/link/candidates.ts'
import { BIRTH, birthDate } from '../../src/link/comparison/birth-date.ts'
import { DOCUMENT, document } from '../../src/link/comparison/document.ts'
import { estimateAll } from '../../src/link/estimate.ts'
import { SHIPPED_SHARES } from '../../src/link/judge/explanations.ts'
import { PATTERNS } from '../../src/names/name-patterns.ts'
import type { Estimate } from '../../src/model/pair.ts'
import { twoLists, withLists } from './two-lists.ts'

const HEADINGS = 'name,document,birth_date,occupation'

/** So many people on both lists; the births of `slips` of a hundred have a slip. */
function rows(n: number, slips: number, side: 'left' | 'right'): string[] {
  const make = peopleMaker(14)
  return Array.from({ length: n }, (_, k) => {
    const p = make.person()
    const birth = iso(p.birth)
    const isSlip = side === 'right' && k % 100 < slips
    return `${fullName(p)},V-${p.cedula},${isSlip ? birth.replace(/^19/, '91') : birth},${make.r.pick(['albañil', 'maestra', 'herrero'])}`
  })
}

const told = async (left: readonly string[], right: readonly string[], isWanted = true, isKeyed = false): Promise<Estimate | null> =>
  withLists(await twoLists(HEADINGS, left, right), async (crew) => {
    const candidates = await findCandidates([[0, 1]], crew, 1_000_000, isKeyed ? 0 : undefined)
    return (await estimateAll([[0, 1]], crew, isWanted, candidates))(0, 1)
  })

test('lists of many certain pairs tell how they agree', async () => {
  const clean = (await told(rows(300, 0, 'left'), rows(300, 0, 'right')))!
  expect(clean.pairs).toBeGreaterThanOrEqual(100)
  const shifts = clean.shifts.get(birthDate.name)!
  expect(shifts[BIRTH.equal]).toBeGreaterThan(0)
  expect(shifts[BIRTH.different]).toBeLessThan(0)
  // m stays within a sixth and six times the shipped one.
  for (const own of clean.shifts.values()) for (const shift of own) expect(Math.abs(shift)).toBeLessThanOrEqual(259)
})

/** Of a hundred births, `wrong` are so many years and a few months off on the other list. */
const born = (line: string, k: number, wrong: number, years: number): string =>
  k % 100 < wrong ? line.replace(/,(\d{4})-\d\d-\d\d/, (_, year: string) => `,${Number(year) + years}-${k % 2 ? '03-05' : '10-27'}`) : line

test('plain differences are ordinary where pairs that are sure have many of them, but for those of a parent and a child', async () => {
  const right = rows(300, 0, 'right')
  const shiftOf = async (level: number, wrong: number, years: number) =>
    (await told(
      rows(300, 0, 'left'),
      right.map((line, k) => born(line, k, wrong, years)),
    ))!.shifts.get(birthDate.name)![level]!
  expect(await shiftOf(BIRTH.different, 30, 9)).toBeGreaterThan(200)
  expect(await shiftOf(BIRTH.different, 2, 9)).toBeLessThanOrEqual(100)
  expect(await shiftOf(BIRTH.generation, 30, 29)).toBeLessThanOrEqual(100)
})

test('other documents never become ordinary: those who are called alike have them too', async () => {
  const right = rows(300, 0, 'right').map((line, k) => (k % 100 < 30 ? line.replace(/V-\d+/, `V-${31_415_926 + 7919 * k}`) : line))
  const shifts = (await told(rows(300, 0, 'left'), right))!.shifts.get(document.name)!
  expect(shifts[DOCUMENT.different]).toBeGreaterThan(50)
  expect(shifts[DOCUMENT.different]).toBeLessThanOrEqual(100)
})

/** Of a hundred people, `wrong` have another given name on the other list. */
async function otherNames(wrong: number, numbered: boolean): Promise<number> {
  const make = peopleMaker(14)
  const people = Array.from({ length: 300 }, () => make.person())
  const others = ['Wilkerson', 'Yuleisy', 'Anselmo', 'Griselda', 'Teófilo']
  const side = (isRight: boolean) =>
    people.map((p, k) => {
      const name = fullName(isRight && k % 100 < wrong ? { ...p, given: [others[k % others.length]!] } : p)
      return `${name},${numbered ? `V-${p.cedula}` : ''},${iso(p.birth)},`
    })
  const { names } = (await told(side(false), side(true)))!
  return names.given.pattern[PATTERNS.given.findIndex(({ name }) => name === 'the only one differs')]!
}

test('another given name is ordinary where one document stands beside it, and never without: twins share all else', async () => {
  expect(await otherNames(20, true)).toBeGreaterThan(200)
  expect(await otherNames(2, true)).toBeLessThanOrEqual(0)
  expect(await otherNames(20, false)).toBeLessThanOrEqual(0)
})

test('in any order of rows', async () => {
  const [left, right] = [rows(300, 0, 'left'), rows(300, 0, 'right')]
  expect(await told(left.toReversed(), right)).toEqual(await told(left, right))
})

test('also where pairs are found by keys', async () =>
  expect((await told(rows(300, 0, 'left'), rows(300, 0, 'right'), true, true))!.shifts.get(birthDate.name)![BIRTH.equal]).toBeGreaterThan(
    0,
  ))

test.each([['nobody asks', () => told(rows(300, 0, 'left'), rows(300, 0, 'right'), false)]])('null where %s', async (_, estimate) =>
  expect(await estimate()).toBeNull(),
)

test('lists with nobody in common move no level, and make pairs of one person rare', async () => {
  const apart = (await told(rows(300, 0, 'left').slice(0, 150), rows(300, 0, 'right').slice(150)))!
  expect([...apart.shifts.values()].flatMap((own) => [...own]).every((shift) => shift === 0)).toBe(true)
  expect(apart.shares.same).toBeLessThan(-200)
})

test('two lists that were not asked for have none', async () => {
  const lists = await twoLists(HEADINGS, rows(120, 0, 'left'), rows(120, 0, 'right'))
  const estimates = await withLists(lists, (crew) => estimateAll([], crew, true, () => null))
  expect(estimates(0, 1)).toBeNull()
})

test('names alone tell of namesakes by what each list holds', async () => {
  const names = (side: 'left' | 'right') => rows(300, 0, side).map((line) => `${line.split(',')[0]},,,`)
  const { namesake } = (await told(names('left'), names('right')))!.shares
  expect(namesake).toBeLessThan(SHIPPED_SHARES.namesake / 3)
})

test('fathers and sons of one name on a list make them likelier between two', async () => {
  // A son has another second surname than his father.
  const father = (line: string) => line.replace(/ \S+?,V-.*?,(\d{4})/, (_, year: string) => ` Xurkov,,${Number(year) - 28}`)
  const junior = async (fathers: number) => {
    const left = rows(300, 0, 'left')
    return (await told([...left, ...left.slice(0, fathers).map(father)], rows(300, 0, 'right').slice(100)))!.shares.junior
  }
  expect(await junior(30)).toBeGreaterThan(10 * (await junior(0)))
})
