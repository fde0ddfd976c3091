// Many rows of one name and document that differ elsewhere: few are all held against each other, of many a few pairs each, and that is told.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_PLAN, readList, reconcile } from '../../src/index.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { findPairs } from '../../src/link/pairs.ts'
import { MOST_PARTNERS } from '../../src/link/weigh-rows.ts'
import { twoLists, withLists, type TwoLists } from './two-lists.ts'

const HEADINGS = 'name,document,event_date,place'
const day = (k: number) => new Date(Date.UTC(2020, 0, 1 + k)).toISOString().slice(0, 10)
const letters = (k: number) => [...String(k)].map((digit) => 'bcdfglmnrs'[Number(digit)]).join('a')
const differing: Readonly<Record<string, (k: number) => string>> = {
  date: (k) => `Ana María Rivas,V-12345678,${day(k)},Caracas`,
  place: (k) => `Ana María Rivas,V-12345678,2020-01-01,Calle ${letters(k)}`,
  spelling: (k) => `Ana María Rivas G${letters(k)}z,V-12345678,2020-01-01,Caracas`,
}

/** The pairs of two lists, or of the first with itself: as they are searched, and all that are judged to be worth a look. */
async function bothWays(lists: TwoLists, right: 0 | 1) {
  return withLists(lists, async (crew) => {
    const { facts, names } = crew.shared
    const [a, b] = [facts[0]!, facts[right]!]
    const judgePair = createPairJudge(a, b, names(0, right), DEFAULT_PLAN, null)
    const { pairs, skippedA, skippedB } = await findPairs(crew, { left: 0, right, judgePair, estimated: null })
    const plain: string[] = []
    for (let i = 0; i < a.n; i++)
      for (let j = right ? 0 : i + 1; j < b.n; j++) if (judgePair.judge(i, j).odds >= 100 * DEFAULT_PLAN.review) plain.push(`${i} ${j}`)
    return { found: Array.from(pairs, (pair) => `${pair.a} ${pair.b}`), plain, skipped: [skippedA.size, skippedB.size] as const }
  })
}

test.each(Object.entries(differing))('of a few rows every pair is judged, as without any bound: %s', async (_, row) => {
  const number = fc.nat(40)
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 20 }), fc.array(number, { minLength: 1, maxLength: 20 }), async (p, q) => {
      const lists = await twoLists(HEADINGS, [...new Set(p)].map(row), [...new Set(q)].map(row))
      for (const right of [0, 1] as const) {
        const { found, plain, skipped } = await bothWays(lists, right)
        expect(found.sort()).toEqual(plain.sort())
        expect(skipped).toEqual([0, 0])
      }
    }),
    { numRuns: 8 },
  )
})

const MANY = 400

test.each(Object.entries(differing))('of many rows each has a few pairs, and all of them are told: %s', async (_, row) => {
  const rows = Array.from({ length: MANY }, (_row, k) => row(k))
  const { found, skipped } = await bothWays(await twoLists(HEADINGS, rows, rows), 1)
  expect(found.length).toBeGreaterThanOrEqual(MANY)
  expect(found.length).toBeLessThan((MANY * MOST_PARTNERS) / 8)
  expect(skipped).toEqual([MANY, MANY])
})

test('a report on many rows: none is lost, and somebody else is found as before', async () => {
  const stranger = 'Luis Mora Gil,V-7654321,2020-02-01,Coro'
  const csv = Buffer.from([HEADINGS, ...Array.from({ length: MANY }, (_, k) => differing['place']!(k)), stranger, ''].join('\n'))
  const report = await reconcile(
    [await readList('a.csv', csv, { id: 'claimed', role: 'claimed' }), await readList('b.csv', csv, { id: 'verified', role: 'verified' })],
    DEFAULT_PLAN,
  )
  expect(report.complete).toBe(false)
  expect(report.notes.map(({ code }) => code)).toContain('crowd')
  expect(report.rows.filter(({ row, flags }) => row <= MANY && !flags.includes('NOT_COMPARED'))).toEqual([])
  expect(report.rows.filter(({ row }) => row === MANY + 1).map(({ category }) => category)).toEqual(['MATCHED', 'MATCHED'])
})
