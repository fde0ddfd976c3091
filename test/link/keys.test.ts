// Beyond every pair: keys find nearly all that judging every pair finds, and what a budget leaves out is said.
import { expect, test } from 'vitest'
import { bare, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList } from '../../src/index.ts'
import { featureSpace, rowFeatures } from '../../src/link/features.ts'
import { minimalKeys } from '../../src/link/minimal-keys.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { findCandidates } from '../../src/link/candidates.ts'
import { findPairs } from '../../src/link/pairs.ts'
import { prepareNames, type Names } from '../../src/link/prepared-names.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { ALONE } from '../../src/threads/pool.ts'
import type { Facts } from '../../src/model/facts.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'

async function setUp(n: number) {
  const make = peopleMaker(4)
  const people = Array.from({ length: n }, () => make.person())
  const csv = (rows: readonly string[]) => Buffer.from(`Nombre,Cédula,Fecha de nacimiento\n${rows.join('\n')}\n`)
  const left = people.map((p, k) => `${fullName(p)},${k % 8 ? p.cedula : ''},${k % 6 ? iso(p.birth) : ''}`)
  const right = people.map(
    (p, k) => `${k % 5 ? bare(surnameFirst(p)) : typo(make.r, fullName(p))},${k % 9 ? `V-${p.cedula}` : ''},${k % 7 ? iso(p.birth) : ''}`,
  )
  const lists = [
    await readList('a.csv', csv(left), { id: 'claimed', role: 'claimed' }),
    await readList('b.csv', csv(right), { id: 'verified', role: 'verified' }),
  ]
  const known = nameKnowledge()
  const { facts, tokens } = readFacts(lists, known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  const [a, b] = [facts[0]!, facts[1]!]
  return { a, b, names }
}

/** Pairs of two lists, or of the first with itself: all, or by keys within a budget. */
const found = (facts: readonly Facts[], names: Names, keyed: boolean, budget = DEFAULT_PLAN.pairBudget) =>
  withLinkPool({ facts, names, plan: DEFAULT_PLAN }, ALONE, async (pool) => {
    const [left, right] = facts.length > 1 ? [0, 1] : [0, 0]
    const candidates = keyed ? (await findCandidates(facts.length > 1 ? [[0, 1]] : [], pool, budget, 0))(left, right) : null
    const judgePair = createPairJudge(facts[left]!, facts[right]!, names, DEFAULT_PLAN)
    return findPairs(pool, { left, right, judgePair, estimated: null }, candidates)
  })

test('keys lose at most one true pair in twenty, and judge the rest alike', async () => {
  const { a, b, names } = await setUp(400)
  const every = await found([a, b], names, false)
  const keyed = await found([a, b], names, true)
  const byEnds = (list: typeof every) => new Map(Array.from(list.pairs, (p) => [`${p.a}:${p.b}`, p] as const))
  const [all, some] = [byEnds(every), byEnds(keyed)]
  for (const [key, pair] of some) expect(pair).toEqual(all.get(key))
  const truths = [...all.keys()].filter((k) => k.split(':')[0] === k.split(':')[1])
  expect(truths.filter((k) => some.has(k)).length).toBeGreaterThan(0.95 * truths.length)
  expect(keyed.compared).toBeLessThan(every.compared / 5)
  expect(keyed.skippedA.size).toBe(0)
})

test('a budget that runs out names the rows it left out', async () => {
  const { a, b, names } = await setUp(400)
  const keyed = await found([a, b], names, true, 50)
  expect(keyed.compared).toBeLessThanOrEqual(50)
  expect(keyed.skippedA.size).toBeGreaterThan(300)
  expect(keyed.skippedB.size).toBeGreaterThan(300)
})

test('an empty column of names is no key for everybody', async () => {
  const { a, names } = await setUp(60)
  const inside = await found([a], names, true)
  for (const p of inside.pairs) expect(p.a).toBeLessThan(p.b)
})

test('pairs by keys are those that share one, each once: against all sets of features', async () => {
  const { a, b, names } = await setUp(120)
  const facts = [a, b]
  const space = featureSpace(facts, names)
  const features = rowFeatures()
  const counts = new Map<number, number>()
  const rows = facts.flatMap((f) => Array.from({ length: f.n }, (_, i) => [f, i] as const))
  for (const [f, i] of rows) {
    space.read(f, i, features)
    for (let k = 0; k < features.n; k++) counts.set(features.id[k]!, (counts.get(features.id[k]!) ?? 0) + 1)
  }
  const bits = new Float64Array(space.size)
  for (const [id, n] of counts) bits[id] = Math.log2(rows.length / n)
  const keys = rows.map(([f, i]) => {
    space.read(f, i, features)
    const own = new Set<number>()
    minimalKeys(features, bits, Math.log2(rows.length) - 1, (hash) => own.add(hash))
    return own
  })
  const share = (x: number, y: number) => [...keys[x]!].some((key) => keys[y]!.has(key))
  const slow = (left: number, right: number) => {
    const pairs: string[] = []
    for (let i = 0; i < facts[left]!.n; i++)
      for (let j = left === right ? i + 1 : 0; j < facts[right]!.n; j++) if (share(left * a.n + i, right * a.n + j)) pairs.push(`${i}:${j}`)
    return pairs
  }
  await withLinkPool({ facts, names, plan: DEFAULT_PLAN }, ALONE, async (pool) => {
    const candidates = await findCandidates([[0, 1]], pool, DEFAULT_PLAN.pairBudget, 0)
    for (const [left, right] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const { left: p, right: q } = candidates(left, right)!
      expect(Array.from(p, (i, k) => `${i}:${q[k]}`)).toEqual(slow(left, right))
    }
  })
})
