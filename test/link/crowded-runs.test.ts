// Lists in which a few names and years come again and again: what is not compared is told, nobody is linked unseen, pairs stay within a bound.
import { expect, test } from 'vitest'
import { DEFAULT_PLAN } from '../../src/index.ts'
import { affordable, crowdsOf, type LikenessOrder } from '../../src/link/crowded-runs.ts'
import { findCandidates } from '../../src/link/candidates.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { findPairs } from '../../src/link/pairs.ts'
import { LAST, PARTS, type Runs } from '../../src/link/runs.ts'
import { prepareNames } from '../../src/link/prepared-names.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { ALONE } from '../../src/threads/pool.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readList } from '../../src/index.ts'

/** Rows 0 … n − 1 of one list and n … 2n − 1 of another, all in one run; they are alike in the order of their numbers within each list. */
function oneRun(n: number): { readonly runs: Runs; readonly order: LikenessOrder } {
  const row = Int32Array.from({ length: 2 * n }, (_, k) => (k === 2 * n - 1 ? k | LAST : k))
  const shared = new Uint32Array(PARTS)
  shared[0] = row.length
  const rowAt = Int32Array.from({ length: 2 * n }, (_, place) => (place >> 1) + (place % 2) * n)
  const placeOf = new Int32Array(2 * n)
  rowAt.forEach((own, place) => (placeOf[own] = place))
  return { runs: { from: new Uint32Array(PARTS + 1).fill(row.length, 1), row, shared }, order: { placeOf, rowAt } }
}

const N = 4000
const [A, B] = [
  { from: 0, to: N },
  { from: N, to: 2 * N },
]

test.each([
  ['two lists', { a: A, b: B }],
  ['a list with itself', { a: A, b: A }],
] as const)('each row of a crowd is held against those next to it: %s', (_, sides) => {
  const { runs, order } = oneRun(N)
  const { from, row, ends, skippedA, skippedB } = crowdsOf(runs, sides, DEFAULT_PLAN.pairBudget, order)
  expect([from.length, skippedA.size, skippedB.size]).toEqual([1, N, N])
  const partners = new Map<number, number[]>()
  for (let k = 0; k + 2 < ends.length; k += 2) {
    const [left, right] = [row.slice(ends[k], ends[k + 1]), row.slice(ends[k + 1], ends[k + 2])]
    for (const own of left) partners.set(own, [...(sides.a === sides.b ? left : right)])
  }
  expect(partners.size).toBe(N)
  for (const [own, others] of partners) {
    expect(others.length).toBeLessThanOrEqual(16)
    for (const other of others) expect(Math.abs((other % N) - own)).toBeLessThan(16)
  }
  // Row i of one list stands beside row i of the other.
  if (sides.a !== sides.b) for (const [own, others] of partners) expect(others).toContain(own + N)
})

test('a budget bounds what is near as well', () => {
  const { runs, order } = oneRun(N)
  const { ends } = crowdsOf(runs, { a: A, b: B }, 100, order)
  let pairs = 0
  for (let k = 0; k + 2 < ends.length; k += 2) pairs += (ends[k + 1]! - ends[k]!) * (ends[k + 2]! - ends[k + 1]!)
  expect(pairs).toBeGreaterThan(0)
  expect(pairs).toBeLessThanOrEqual(100)
})

test.each([
  ['two lists of thousands', 1_000, 1_000, false, 500_000],
  ['two lists of a million', 1_000_000, 1_000_000, false, 32_000_000],
  ['two lists of ten million', 10_000_000, 10_000_000, false, 320_000_000],
  ['a few hundred against ten million', 600, 10_000_000, false, 160_009_600],
  ['a list of a million with itself', 1_000_000, 0, true, 6_000_000],
  ['a list of twenty million with itself', 20_000_000, 0, true, 120_000_000],
])('pairs that are made grow with rows: %s', (_, n, m, isOneList, pairs) => {
  const a = { from: 0, to: n }
  const sides = { a, b: isOneList ? a : { from: n, to: n + m } }
  expect(affordable(DEFAULT_PLAN.pairBudget, sides)).toBe(pairs)
  // Another budget is so much more or less.
  const half = DEFAULT_PLAN.pairBudget / 2
  expect(affordable(half, sides)).toBe(Math.max(500_000, pairs / 2))
  expect(affordable(100, sides)).toBe(Math.max(100, Math.floor(pairs / 500_000)))
})

test('where small runs alone have more pairs than the budget names, longer lists have pairs of crowds still', () => {
  const { runs, order } = oneRun(N)
  const far = 4_000_000
  const alone = Array.from({ length: 1100 }, (_, k) => [k, (N + k) | LAST]).flat()
  const from = new Uint32Array(PARTS + 1).fill(runs.row.length + alone.length, 2)
  from[1] = runs.row.length
  const shared = runs.shared.slice()
  shared[1] = alone.length
  const both = { from, row: Int32Array.from([...runs.row, ...alone]), shared }
  const { ends } = crowdsOf(both, { a: { from: 0, to: N }, b: { from: N, to: N + far } }, 1000, order)
  expect(ends.length).toBeGreaterThan(1)
})

test('whoever may have rivals that nobody saw is asked, unless documents agree', async () => {
  const names = [
    'Zulay Nereida Urdaneta Chirinos',
    'Ildemaro Ulises Zambrano Quintero',
    'Yusmary Edith Guaicaipuro Colmenares',
    'Rigoberto Elías Pirela Ontiveros',
  ]
  const rows = Array.from(
    { length: 1200 },
    (_, k) => `${names[k % 4]},${1960 + (k % 20)}-0${1 + (k % 9)}-1${k % 10},Sitio ${k % 37},${k % 10 ? '' : 30_000 + k}`,
  )
  const list = (role: 'claimed' | 'verified', own: readonly string[]) =>
    readList(`${role}.csv`, Buffer.from(`Nombre,Fecha de nacimiento,Lugar,Cédula\n${own.join('\n')}\n`), { id: role, role })
  const lists = [await list('claimed', rows), await list('verified', rows.toReversed())]
  const known = nameKnowledge()
  const { facts, tokens } = readFacts(lists, known, { dateOrder: new Map() })
  const prepared = prepareNames(facts, tokens, known)
  const [a, b] = [facts[0]!, facts[1]!]
  const { pairs, skippedA, skippedB } = await withLinkPool({ facts, names: prepared, plan: DEFAULT_PLAN }, ALONE, async (pool) => {
    const keyed = (await findCandidates([[0, 1]], pool, 2000, 0))(0, 1)
    const judgePair = createPairJudge(a, b, prepared, DEFAULT_PLAN)
    return findPairs(pool, { left: 0, right: 1, judgePair, estimated: null }, keyed)
  })
  expect(skippedA.size).toBeGreaterThan(600)
  const linked = Array.from(pairs).filter((p) => p.automatic && skippedA.has(p.a) && skippedB.has(p.b))
  expect(linked.length).toBeGreaterThan(0)
  for (const p of linked) expect(a.documents.at(a.document[p.a]!)).toBe(b.documents.at(b.document[p.b]!))
  expect(Array.from(pairs).some((p) => p.reason === 'rivals')).toBe(true)
})
