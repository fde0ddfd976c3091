// Equal rows are one class: what comes of them is what comes of every pair of them, at the cost of one; and a crowd is cut and told.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList, reconcile } from '../../src/index.ts'
import { allDiffer, classOf, classSize, equalRows, type EqualRows } from '../../src/link/equal-rows.ts'
import { findCandidates } from '../../src/link/candidates.ts'
import { estimateAll } from '../../src/link/estimate.ts'
import { duplicatesWithin } from '../../src/link/inside.ts'
import { linksBetween } from '../../src/link/between.ts'
import { PairTable } from '../../src/link/pair-table.ts'
import { rowPairs } from '../../src/link/row-pairs.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { MOST_PARTNERS } from '../../src/link/weigh-rows.ts'
import type { Facts } from '../../src/model/facts.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { ALONE } from '../../src/threads/pool.ts'
import { twoLists, type TwoLists } from './two-lists.ts'

const ANA = 'Ana Rivas,V-12345678,1970-01-02,Tocorón'
const HEADINGS = 'name,document,birth_date,place'
const factsOf = async (rows: readonly string[], headings = HEADINGS) => (await twoLists(headings, rows, rows)).a
const classes = (equal: EqualRows) => Array.from(equal.firsts, (row) => [...classOf(equal, row)].sort((x, y) => x - y).join(' ')).sort()

describe('classes', () => {
  test.each([
    ['rows that say the same', [ANA, ANA, ANA], ['0 1 2']],
    ['whatever way it is written', [ANA, ANA.toUpperCase(), ANA.replace('V-12345678', 'V 12.345.678')], ['0 1 2']],
    ['another place', [ANA, ANA.replace('Tocorón', 'Yare'), ANA], ['0 2', '1']],
    ['another name', [ANA, ANA.replace('Rivas', 'Riva')], ['0', '1']],
    ['another document', [ANA, ANA.replace('678', '687')], ['0', '1']],
    ['a birth date left out', [ANA, ANA.replace('1970-01-02', '')], ['0', '1']],
    ['none', ['Ana Rivas,,,', 'Luis Mora,,,'], ['0', '1']],
  ])('%s', async (_, rows, expected) => expect(classes(equalRows(await factsOf(rows)))).toEqual(expected))

  test('the order of rows chooses nobody: the first by content stands for its class', async () => {
    const f = await factsOf([ANA, 'Luis Mora,,,', ANA, ANA])
    const equal = equalRows(f)
    const first = [0, 2, 3].toSorted((x, y) => f.rank[x]! - f.rank[y]!)[0]!
    expect([...equal.first]).toEqual([first, 1, first, first])
    expect([classSize(equal, 2), classSize(equal, 1), allDiffer(equal)]).toEqual([3, 1, false])
  })

  test('rows that people spoke of stand alone', async () =>
    expect(classes(equalRows(await factsOf([ANA, ANA, ANA, ANA]), new Set([1])))).toEqual(['0 2 3', '1']))
})

/** Facts that tell which of their columns are looked at. */
function watched(f: Facts): { readonly facts: Facts; readonly seen: Set<string> } {
  const seen = new Set<string>()
  return { seen, facts: new Proxy(f, { get: (own, key) => (seen.add(String(key)), Reflect.get(own, key)) }) }
}

test('no comparison looks at what may differ between equal rows', async () => {
  const { a, b, names } = await twoLists(HEADINGS, [ANA, 'Luis Mora,V-7654321,,Yare'], [ANA, 'Luis Mora,V-7654321,,Yare'])
  const [x, y] = [watched(a), watched(b)]
  const judge = createPairJudge(x.facts, y.facts, names, DEFAULT_PLAN)
  for (const i of [0, 1]) for (const j of [0, 1]) judge.judge(i, j)
  const left = [
    'rows',
    'rank',
    'eventTime',
    'rearrest',
    'lastConfirmed',
    'registered',
    'charges',
    'custody',
    'verification',
    'protectedRow',
  ]
  for (const { seen } of [x, y]) expect(left.filter((column) => seen.has(column))).toEqual([])
})

/** Invented people, each on the list up to four times, mostly word for word. */
function crowded(seed: number, turned: boolean): string[] {
  const { person, r } = peopleMaker(seed)
  const rows = Array.from({ length: 60 }, person).flatMap((p) => {
    const row = (full: boolean) => [fullName(p), full ? `V-${p.cedula}` : '', full ? iso(p.birth) : '', p.place].join()
    return Array.from({ length: 1 + r.below(4) }, () => row(r.chance(0.8)))
  })
  return turned ? rows.toReversed().slice(9) : rows
}

async function linked({ a, b, names }: TwoLists, equal: readonly EqualRows[]) {
  return withLinkPool({ facts: [a, b], names, plan: DEFAULT_PLAN, equal }, ALONE, async (pool) => {
    const between = [[0, 1]] as const
    const candidates = await findCandidates(between, pool, DEFAULT_PLAN.pairBudget)
    const estimates = await estimateAll(between, pool, true, candidates)
    const search = { between, candidates, estimates, progress: () => {} }
    const inside = await duplicatesWithin(pool, DEFAULT_PLAN, search)
    const [links] = await linksBetween(pool, DEFAULT_PLAN, search, inside, [])
    return {
      groups: inside.map(({ groups }) => groups),
      links: Array.from(links!.links),
      candidates: Array.from({ length: a.n }, (_, i) => links!.candidatesA(i)),
    }
  })
}

test.each([3, 14, 159])('seed %d: links and groups are those of every pair of rows', async (seed) => {
  const lists = await twoLists(HEADINGS, crowded(seed, false), crowded(seed, true))
  const alone = [lists.a, lists.b].map((f) => equalRows(f, new Set(f.rows.keys())))
  const together = [lists.a, lists.b].map((f) => equalRows(f))
  expect(together.every((equal) => !allDiffer(equal))).toBe(true)
  expect(await linked(lists, together)).toEqual(await linked(lists, alone))
})

test.each([
  [20, 20, 400, 1],
  [30, 50, 500, 3],
  [120, 150, 300, 60],
  [1200, 1500, 3000, 600],
  [3000, 4, 12_000, 1],
])('%d rows beside %d equal ones that all stand for themselves: %d pairs, each for %d', async (n, m, size, times) => {
  const { a, b } = await twoLists(
    HEADINGS,
    Array.from({ length: n }, () => ANA),
    Array.from({ length: m }, () => ANA),
  )
  const side = (f: Facts) => ({ equal: equalRows(f), stands: Int32Array.from(f.rows.keys()) })
  const via = { weight: 100, odds: 100, against: 'stranger', apart: 100, automatic: false, basis: 'evidence', reason: 'weight' } as const
  const found = PairTable.of([{ a: side(a).equal.firsts[0]!, b: side(b).equal.firsts[0]!, ...via }])
  const { pairs, more } = rowPairs(found, side(a), side(b))
  expect([pairs.length, pairs.timesOf(0)]).toEqual([size, times])
  expect(new Set(Array.from(pairs, (pair) => `${pair.a} ${pair.b}`)).size).toBe(size)
  expect([new Set(Array.from(pairs, (pair) => pair.a)).size, new Set(Array.from(pairs, (pair) => pair.b)).size]).toEqual([n, m])
  expect(more).toBe(times > 1 ? n + m : 0)
})

async function reportOf(rows: readonly string[]) {
  const csv = Buffer.from(`Nombre,Cédula,Fecha de nacimiento,Centro\n${rows.join('\n')}\n`)
  const lists = [
    await readList('a.csv', csv, { id: 'claimed', role: 'claimed' }),
    await readList('b.csv', csv, { id: 'verified', role: 'verified' }),
  ]
  const report = await reconcile(lists, DEFAULT_PLAN)
  return { ...report, rows: Array.from(report.rows), links: Array.from(report.links) }
}

test('thousands of equal rows are one person', async () => {
  const report = await reportOf(Array.from({ length: 5000 }, () => ANA))
  expect(report.duplicates.map(({ list, rows, status }) => [list, rows.length, status])).toEqual([
    ['claimed', 5000, 'match'],
    ['verified', 5000, 'match'],
  ])
  expect(report.links).toHaveLength(1)
  expect(report.counts['claimed']).toMatchObject({ rows: 5000, people: 1, matched: 1, duplicate: 4999 })
  expect(report.complete).toBe(true)
})

test('a cell as long as a book is not compared, and that is told', async () => {
  const words = (step: number) => Array.from({ length: 8000 }, (_, k) => `p${(k * step) % 9001}`).join(' ')
  const report = await reportOf([`Ana Rivas,V-12345678,1970-01-02,${words(1)}`, `Luis Mora,V-7654321,1980-01-02,${words(2)}`])
  expect(report.notes.filter(({ code }) => code === 'long-cells').map(({ list, params }) => [list, params?.['rows']])).toEqual([
    ['claimed', 2],
    ['verified', 2],
  ])
  expect(report.links.filter(({ status }) => status === 'match')).toHaveLength(2)
})

test('a crowd that differs a little is cut, and that is told', async () => {
  const rows = Array.from({ length: 2 * MOST_PARTNERS + 20 }, (_, k) => `Ana Rivas,V-12345678,1970-01-02,Pabellón ${k}`)
  const report = await reportOf(rows)
  expect(report.complete).toBe(false)
  expect(report.notes.map(({ code }) => code)).toContain('crowd')
  expect(report.rows.filter(({ flags }) => flags.includes('NOT_COMPARED')).length).toBeGreaterThan(MOST_PARTNERS)
  expect(Math.max(...report.rows.map(({ candidates }) => candidates.length))).toBeLessThanOrEqual(10)
})

describe('a crowd of equal rows that nothing tells apart is not said to be missing', () => {
  const crowd = (row: string) => Array.from({ length: 3000 }, () => row)
  const csv = (rows: readonly string[]) => Buffer.from(`Nombre,Fecha de nacimiento\n${rows.join('\n')}\n`)
  const told = async (claimed: string, verified: string) => {
    const lists = [
      await readList('a.csv', csv(crowd(claimed)), { id: 'claimed', role: 'claimed' }),
      await readList('b.csv', csv([...crowd(verified), 'Ana Mora Gil,1970-02-03']), { id: 'verified', role: 'verified' }),
    ]
    const report = await reconcile(lists, DEFAULT_PLAN)
    const cut = Array.from(report.rows).filter(({ flags }) => flags.includes('NOT_COMPARED'))
    return { complete: report.complete, cut: cut.length, links: Array.from(report.links).length }
  }
  test.each([
    ['one name', 'José García Pérez,', 'José García Pérez,', { complete: false, cut: 6000, links: 0 }],
    ['another name', 'José García Pérez,', 'Luisa Mora Soto,', { complete: true, cut: 0, links: 0 }],
    ['another birth date', 'José García Pérez,1980-01-02', 'José García Pérez,1991-11-23', { complete: true, cut: 0, links: 0 }],
  ])('%s', async (_, claimed, verified, expected) => expect(await told(claimed, verified)).toEqual(expected))
})
