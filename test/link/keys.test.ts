// Beyond every pair: keys find nearly all that judging every pair finds, and what a budget leaves out is said.
import { expect, test } from 'vitest'
import { bare, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList } from '../../src/index.ts'
import { createPairJudge, prepareNames, type Names } from '../../src/link/judge-pair.ts'
import { findCandidates, findPairs } from '../../src/link/pairs.ts'
import type { Facts } from '../../src/model.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/person/knowledge.ts'

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
  return { a, b, names, judge: createPairJudge(a, b, names, DEFAULT_PLAN) }
}

const keysOf = (facts: readonly Facts[], names: Names, budget = DEFAULT_PLAN.pairBudget) =>
  findCandidates(facts, facts.length > 1 ? [[0, 1]] : [], names, budget, 0)

test('keys lose at most one true pair in twenty, and judge the rest alike', async () => {
  const { a, b, names, judge } = await setUp(400)
  const every = findPairs(a, b, names, judge, DEFAULT_PLAN)
  const keyed = findPairs(a, b, names, judge, DEFAULT_PLAN, keysOf([a, b], names)(0, 1))
  const found = (list: typeof every) => new Map(Array.from(list.pairs, (p) => [`${p.a}:${p.b}`, p] as const))
  const [all, some] = [found(every), found(keyed)]
  for (const [key, pair] of some) expect(pair).toEqual(all.get(key))
  const truths = [...all.keys()].filter((k) => k.split(':')[0] === k.split(':')[1])
  expect(truths.filter((k) => some.has(k)).length).toBeGreaterThan(0.95 * truths.length)
  expect(keyed.compared).toBeLessThan(every.compared / 5)
  expect(keyed.skippedA.size).toBe(0)
})

test('a budget that runs out names the rows it left out', async () => {
  const { a, b, names, judge } = await setUp(400)
  const keyed = findPairs(a, b, names, judge, DEFAULT_PLAN, keysOf([a, b], names, 50)(0, 1))
  expect(keyed.compared).toBeLessThanOrEqual(50)
  expect(keyed.skippedA.size).toBeGreaterThan(300)
  expect(keyed.skippedB.size).toBeGreaterThan(300)
})

test('an empty column of names is no key for everybody', async () => {
  const { a, names } = await setUp(60)
  const judge = createPairJudge(a, a, names, DEFAULT_PLAN)
  const inside = findPairs(a, a, names, judge, DEFAULT_PLAN, keysOf([a], names)(0, 0))
  for (const p of inside.pairs) expect(p.a).toBeLessThan(p.b)
})
