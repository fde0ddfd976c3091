// The search for pairs: which lists are searched by keys, and what a search finds in any order of rows.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../src/index.ts'
import { findCandidates } from '../../src/link/candidates.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { findPairs } from '../../src/link/pairs.ts'
import { twoLists, withLists, type TwoLists } from './two-lists.ts'

const HEADINGS = 'name,document,birth_date'
const make = peopleMaker(8)
const people = Array.from({ length: 30 }, () => make.person()).map((p) => `${fullName(p)},V-${p.cedula},${iso(p.birth)}`)
const missing = people.map((line) => line.replace(/,.*/, ',,'))

/** Names of what was found, and how many pairs were looked at. */
async function found(lists: TwoLists, right: 0 | 1, isKeyed: boolean) {
  return withLists(lists, async (crew) => {
    const { facts, names } = crew.shared
    const candidates = await findCandidates([[0, 1]], crew, DEFAULT_PLAN.pairBudget, isKeyed ? 0 : undefined)
    const judgePair = createPairJudge(facts[0]!, facts[right]!, names(0, right), DEFAULT_PLAN, null)
    const progress: [number, number][] = []
    const { pairs, compared } = await findPairs(crew, { left: 0, right, judgePair, estimated: null }, candidates(0, right), (done, of) =>
      progress.push([done, of]),
    )
    return { pairs: Array.from(pairs), compared, progress }
  })
}

describe.each([false, true])('by keys: %s', (isKeyed) => {
  test('the same rows in another order have the same pairs', async () => {
    const straight = await found(await twoLists(HEADINGS, people, people), 1, isKeyed)
    const turned = await found(await twoLists(HEADINGS, people, people.toReversed()), 1, isKeyed)
    const keys = (pairs: typeof straight.pairs, at: (b: number) => number) => pairs.map((p) => `${p.a} ${at(p.b)} ${p.weight}`).sort()
    expect(keys(turned.pairs, (b) => people.length - 1 - b)).toEqual(keys(straight.pairs, (b) => b))
    expect(straight.pairs.filter((p) => p.a === p.b && p.automatic)).toHaveLength(people.length)
    expect(straight.progress.every(([done, of]) => done <= of)).toBe(true)
  })

  test('one list with itself: each pair once, no row with itself', async () => {
    const twice = [...people, ...people.slice(0, 5)]
    const { pairs } = await found(await twoLists(HEADINGS, twice, people), 0, isKeyed)
    expect(pairs.every((p) => p.a < p.b)).toBe(true)
    expect(pairs.filter((p) => p.b - p.a === people.length && p.automatic)).toHaveLength(5)
  })

  test('rows without document and birth date are found by their names', async () => {
    const { pairs } = await found(await twoLists(HEADINGS, missing, people), 1, isKeyed)
    expect(pairs.filter((p) => p.a === p.b)).toHaveLength(people.length)
  })

  test('a row that says nothing has none', async () => {
    const lists = await twoLists('name,place', [',Tocorón', 'Nohelia Zerpa Liendo,Tocorón'], ['Nohelia Zerpa Liendo,Tocorón', ',Tocorón'])
    expect(lists.a.n).toBe(2)
    const { pairs } = await found(lists, 1, isKeyed)
    expect([...new Set(pairs.map((p) => p.a))]).toEqual([1])
  })
})

test('only lists too long for every pair are searched by keys', async () => {
  const lists = await twoLists(HEADINGS, people, people.slice(0, 10))
  await withLists(lists, async (crew) => {
    const isSearched = async (budget: number, limit?: number) => {
      const candidates = await findCandidates([[0, 1]], crew, budget, limit)
      return [candidates(0, 1), candidates(0, 0), candidates(1, 1)].map((keyed) => keyed !== null)
    }
    expect(await isSearched(1_000_000)).toEqual([false, false, false])
    // 300 pairs between them, 450 inside the first, 50 inside the second.
    expect(await isSearched(1_000_000, 300)).toEqual([false, true, false])
    expect(await isSearched(1_000_000, 299)).toEqual([true, true, false])
    expect(await isSearched(40)).toEqual([true, true, true])
    const none = await findCandidates([], crew, 1_000_000, 0)
    expect([none(0, 1), none(0, 0) !== null]).toEqual([null, true])
  })
})
