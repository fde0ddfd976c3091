// What an index finds is what looking at every row finds: near documents and births of all kinds, and the rows that a row may be.
import { expect, test } from 'vitest'
import { fullName, iso, peopleMaker, random } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../src/index.ts'
import { birthDate } from '../../src/link/comparison/birth-date.ts'
import type { Comparison, FactComparer } from '../../src/link/comparison/comparison.ts'
import { document } from '../../src/link/comparison/document.ts'
import { comparersOf } from '../../src/link/comparison/registry.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { rowWeigher } from '../../src/link/weigh-rows.ts'
import { twoLists, type TwoLists } from './two-lists.ts'

/** One character is another, one too many, one too few, or in its neighbour's place. */
function edited(text: string, roll: (below: number) => number): string {
  const at = roll(text.length)
  const figure = String(roll(10))
  const [before, own, behind] = [text.slice(0, at), text[at]!, text.slice(at + 1)]
  return [before + figure + behind, before + figure + own + behind, before + behind, before + behind.slice(0, 1) + own + behind.slice(1)][
    roll(4)
  ]!
}

const comparerOf = ({ a, b }: TwoLists, comparison: Comparison): FactComparer => comparersOf(a, b).find((c) => c.comparison === comparison)!

/** What weighs `least` or more and is not given, and how many pairs do weigh so much. */
function missedBy({ a, b }: TwoLists, c: FactComparer, least: number): { missed: string[]; many: number } {
  const near = c.nearFor!(Int32Array.from({ length: b.n }, (_, j) => j))
  const missed: string[] = []
  let many = 0
  for (let i = 0; i < a.n; i++) {
    const found = new Set<number>()
    if (!near(i, least, (j) => found.add(j))) continue
    for (let j = 0; j < b.n; j++) {
      const level = c.level(i, j)
      if (level < 0 || c.weight(level, i, j) < least) continue
      many++
      if (!found.has(j)) missed.push(`${i} ${j} ${c.comparison.levels[level]!.name}`)
    }
  }
  return { missed, many }
}

test('documents of any length, one edit apart', async () => {
  const roll = random(3).below
  const figures = (n: number) => Array.from({ length: n }, (_, k) => String(k ? roll(10) : 1 + roll(9))).join('')
  const documents = Array.from({ length: 400 }, (_, k) => (k % 9 ? '' : 'AB') + figures(4 + (k % 9)))
  const line = (text: string, k: number) => `Ana Rey ${k},${text}`
  const lists = await twoLists('name,document', documents.map(line), documents.map((text) => edited(text, roll)).map(line))
  const { missed, many } = missedBy(lists, comparerOf(lists, document), 0)
  expect(missed).toEqual([])
  expect(many).toBeGreaterThan(300)
})

test.each([0, 1, 60, 500, 800])('births of days, months and years, at %i', async (least) => {
  const roll = random(least + 5).below
  const two = (n: number) => String(n).padStart(2, '0')
  const date = () => `${1970 + roll(30)}-${two(1 + roll(12))}-${two(1 + roll(28))}`
  const dates = Array.from({ length: 250 }, date)
  const slipped = dates.map((text) => {
    const figures = text.replaceAll('-', '')
    const [year, month, day] = [figures.slice(0, 4), figures.slice(4, 6), figures.slice(6)]
    return [text, `${year}-${day}-${month}`, edited(figures, roll).replace(/^(....)(..)(..).*/, '$1-$2-$3'), `${year}-${month}`, year][
      roll(5)
    ]!
  })
  const line = (text: string, k: number) => `Ana Rey ${k},${text},${k % 7 ? '' : 20 + roll(40)}`
  const lists = await twoLists('name,birth_date,age', slipped.map(line), [...dates, ...slipped].map(line))
  const { missed, many } = missedBy(lists, comparerOf(lists, birthDate), least)
  expect(missed).toEqual([])
  expect(many).toBeGreaterThan(50)
})

test('families on two lists and on one: the same rows in the same order, by an index and without', async () => {
  const make = peopleMaker(8)
  const people = Array.from({ length: 60 }, () => make.person())
  const kin = people.flatMap((p) => [p, make.sibling(p), make.child(p)])
  const line = (p: (typeof people)[number], k: number) =>
    [fullName(p), k % 3 ? `V-${p.cedula}` : '', k % 5 ? iso(p.birth) : k % 2 ? String(p.birth.y) : '', p.sex, p.place].join()
  const { a, b, names } = await twoLists('name,document,birth_date,sex,place', kin.map(line), kin.toReversed().map(line))
  const ranked = Int32Array.from({ length: a.n }, (_, i) => i).sort((x, y) => a.rank[x]! - a.rank[y]!)
  const visited = (other: typeof a, rowsB: Int32Array | undefined, isIndexed: boolean): string[] => {
    const judge = createPairJudge(a, other, names, DEFAULT_PLAN)
    const pairs: string[] = []
    let begin = 0
    const weigh = rowWeigher(a, other, names, judge, 100 * DEFAULT_PLAN.review, rowsB, isIndexed)
    for (let i = 0; i < a.n; i++) {
      begin = pairs.length
      const leftOut = weigh(i, { take: (x, y) => pairs.push(`${x} ${y}`) > 0, restart: () => (pairs.length = begin) })
      pairs.push(`without ${leftOut.join(' ')}`)
    }
    return pairs
  }
  for (const [other, rowsB] of [
    [b, undefined],
    [a, undefined],
    [a, ranked],
  ] as const) {
    const every = visited(other, rowsB, false)
    expect(visited(other, rowsB, true)).toEqual(every)
    expect(every.length).toBeGreaterThan(a.n + 50)
  }
})
