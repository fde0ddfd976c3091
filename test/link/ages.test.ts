// Lists of ages end to end: how many people link by themselves, and that no kin do. Everybody is invented.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, inspect, readList, reconcile } from '../../src/index.ts'
import type { Report } from '../../src/report/schema.ts'

const make = peopleMaker(41)
type Person = ReturnType<typeof make.person>
const people = Array.from({ length: 400 }, () => make.person())
/** Brothers, sisters, twins and children of people of the first list, who are on the second alone. */
const kin = people.slice(0, 40).map((p, k) => (k % 3 === 0 ? make.sibling(p) : k % 3 === 1 ? make.twin(p) : make.child(p)))
const claimed = people.slice(0, 300)
const verified = [...people.slice(100), ...kin]
const BOTH = 200

interface Column {
  readonly heading: string
  readonly cell: (p: Person, k: number) => string | number
}
const ageIn = (year: number, off: (k: number) => number = () => 0): Column => ({
  heading: 'Edad',
  cell: (p, k) => year - p.birth.y - (p.birth.m > 6 ? 1 : 0) + off(k),
})
const births: Column = { heading: 'Fecha de nacimiento', cell: (p) => iso(p.birth) }
const months: Column = { heading: 'Fecha de nacimiento', cell: (p) => iso(p.birth).slice(0, 7) }
const nothing: Column = { heading: 'Nota', cell: () => '' }
const random: Column = { heading: 'Edad', cell: (_, k) => 18 + ((k * 37) % 53) }
const aTenthOff = (k: number) => (k % 10 ? 0 : k % 20 ? 1 : -1)

const csvOf = (of: readonly Person[], { heading, cell }: Column) =>
  Buffer.from([`Nombre,${heading}`, ...of.map((p, k) => `${fullName(p)},${cell(p, k)}`), ''].join('\n'))

interface Linked {
  readonly report: Report
  /** Pairs linked by themselves. */
  readonly right: number
  readonly wrong: number
}
async function link(left: Column, right: Column): Promise<Linked> {
  const report = await reconcile(
    [
      await readList('a.csv', csvOf(claimed, left), { id: 'claimed', role: 'claimed' }),
      await readList('b.csv', csvOf(verified, right), { id: 'v1', role: 'verified' }),
    ],
    DEFAULT_PLAN,
  )
  const matched = report.links.filter((l) => l.status === 'match')
  const good = matched.filter((l) => claimed[l.left.row - 1] === verified[l.right.row - 1]).length
  return { report, right: good, wrong: matched.length - good }
}

describe('two lists of 300, 200 people on both, kin on the second', () => {
  test.each<[string, Column, Column, number]>([
    ['ages beside birth dates', ageIn(2021), births, 0.97],
    ['birth dates beside ages', births, ageIn(2021), 0.97],
    ['ages of which a tenth are a year off', ageIn(2021, aTenthOff), births, 0.95],
    ['ages beside ages', ageIn(2021), ageIn(2021), 0.97],
    ['ages beside ages four years later', ageIn(2021), ageIn(2025), 0.95],
    ['ages a tenth off beside ages four years earlier', ageIn(2021, aTenthOff), ageIn(2017), 0.92],
    ['months beside birth dates', months, births, 0.97],
  ])('%s', async (_, left, right, recall) => {
    const linked = await link(left, right)
    expect(linked.wrong).toBe(0)
    expect(linked.right / BOTH).toBeGreaterThanOrEqual(recall)
  })

  test('ages at random beside birth dates change nothing, and that is said', async () => {
    const [with_, without] = [await link(random, births), await link(nothing, births)]
    expect([with_.right, with_.wrong]).toEqual([without.right, without.wrong])
    expect(with_.report.notes.map((n) => n.code)).toContain('ages-undated')
  })

  test('who has an age that fits and who has one a year off is in no conflict', async () => {
    const { report } = await link(ageIn(2021, aTenthOff), births)
    expect(report.links.filter((l) => l.conflicts.length > 0)).toEqual([])
  })
})

test('a register with ages is dated by the verified list, and one list by itself is read', async () => {
  const register = await readList('r.csv', csvOf(people.slice(50, 350), ageIn(2019)), { id: 'register', role: 'register' })
  const report = await reconcile(
    [
      await readList('a.csv', csvOf(claimed, ageIn(2021)), { id: 'claimed', role: 'claimed' }),
      await readList('b.csv', csvOf(verified, births), { id: 'v1', role: 'verified' }),
      register,
    ],
    DEFAULT_PLAN,
  )
  const dated = report.notes.filter((n) => n.code === 'ages-dated').map((n) => [n.list, n.params['year']])
  expect(dated).toEqual([
    ['claimed', 2021],
    ['register', 2019],
  ])
  const alone = await inspect(register)
  expect(alone.notes.map((n) => n.code)).toContain('ages-alone')
})
