// The bounds to the hundredth: as low as what they are made of allows. A looser one would change no result, and cost time.
import { beforeAll, expect, test } from 'vitest'
import { fullName, iso, peopleMaker, type Person } from '../../../fixtures/people.mjs'
import type { FactComparer } from '../../../src/link/comparison/comparison.ts'
import { comparersOf } from '../../../src/link/comparison/registry.ts'
import { boundStepByStep } from '../../../src/link/judge/bound.ts'
import { createWeigher, type Weigher } from '../../../src/link/judge/weigh.ts'
import { BELOW } from '../../../src/names/name.ts'
import { rowTokens } from '../../../src/names/row-tokens.ts'
import { twoLists, type TwoLists } from '../two-lists.ts'

const HEADINGS = 'name,document,birth_date,sex,place,state,email'
const make = peopleMaker(21)
const line = (p: Person, k: number) =>
  [
    fullName(p),
    k % 3 ? `V-${p.cedula}` : '',
    k % 4 ? iso(p.birth) : '',
    k % 5 ? p.sex : '',
    p.place,
    p.state,
    `p${k % 7}@example.org`,
  ].join()

let lists: TwoLists
/** As shipped, and where the lists told something of their names: shifts of names that share words, and of such as share none. */
let weighers: readonly Weigher[]
beforeAll(async () => {
  const people = Array.from({ length: 14 }, () => make.person())
  const kin = people.flatMap((p, k) => (k % 2 ? [make.sibling(p), p] : [make.child(p)]))
  lists = await twoLists(HEADINGS, people.map(line), kin.map(line))
  const shipped = createWeigher(lists.a, lists.b, lists.names, comparersOf(lists.a, lists.b), null)
  weighers = [shipped, { ...shipped, mostOfShifts: { named: 340, bare: 120 } }]
})

/** The most that the names of two rows can weigh, however little that is. */
function namesMost({ mostOfShifts: { named, bare } }: Weigher, i: number, j: number): number {
  const { a, b, names } = lists
  const words = names.comparer.atMost(rowTokens(a), i, rowTokens(b), j, 0)
  return words > 0 ? words + named : bare
}

/** What is wrong of all pairs at thresholds about the bound itself, where a hundredth decides. */
function wrongOf(check: (weigher: Weigher, i: number, j: number, told: (what: string) => void) => void): string[] {
  const wrong: string[] = []
  for (const [k, weigher] of weighers.entries())
    for (let i = 0; i < lists.a.n; i++)
      for (let j = 0; j < lists.b.n; j++) check(weigher, i, j, (what) => wrong.push(`weigher ${k}, pair ${i} ${j}: ${what}`))
  return wrong
}

test('step by step: what is compared gives way to what it says of the pair, in any order of the rows', () =>
  expect(
    wrongOf((weigher, i, j, told) => {
      const bound = boundStepByStep(lists.a, lists.b, lists.names, weigher)
      const most = namesMost(weigher, i, j)
      // Parts of an address and of custody are counted each by itself here.
      const facts = weigher.comparers.reduce((sum, c) => sum + weightOf(c, i, j), 0)
      const reach = weigher.prior + facts + most
      // A row before it, and back: what is kept of a row is that row's.
      for (const before of [i, (i + 1) % lists.a.n]) {
        bound(before, j, reach)
        if (bound(i, j, reach) !== most) told(`${bound(i, j, reach)} where ${most} is just enough`)
        if (bound(i, j, reach + 1) !== BELOW) told('let through a hundredth too high')
      }
    }),
  ).toEqual([]))

const weightOf = (c: FactComparer, i: number, j: number): number => {
  const level = c.level(i, j)
  return level < 0 ? 0 : c.weight(level, i, j)
}

test('document and birth date are looked at before the names are', () => {
  const [weigher] = weighers
  const asked: string[] = []
  const comparers = weigher!.comparers.map((c) => ({
    ...c,
    level: (i: number, j: number) => {
      asked.push(c.comparison.name)
      return c.level(i, j)
    },
  }))
  const bound = boundStepByStep(lists.a, lists.b, lists.names, { ...weigher!, comparers })
  // Beyond what anything could reach: whatever settles it is asked, and nothing else.
  expect(bound(1, 1, 1e6)).toBe(BELOW)
  expect(asked).toEqual(['document', 'birth date'])
  asked.length = 0
  bound(1, 1, -1e6)
  expect(asked).toEqual([
    'document',
    'birth date',
    ...comparers.map((c) => c.comparison.name).filter((n) => !['document', 'birth date'].includes(n)),
  ])
})
