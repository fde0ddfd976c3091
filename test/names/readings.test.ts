// People with several readings of their name: the best counts, nobody counts twice, and no other person is linked by one.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, reconcile } from '../../src/index.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { findCandidates } from '../../src/link/candidates.ts'
import { prepareNames } from '../../src/link/prepared-names.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { ALONE } from '../../src/threads/pool.ts'
import type { SourceList } from '../../src/model/source.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { listOf } from '../person/list-of.ts'

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abvgdeziklmnoprstufhcyqwxj'].map((latin, k) => [latin, [...'абвгдезиклмнопрстуфхкиквкх'][k]!]),
)
const cyrillic = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[a-z]/g, (c) => CYRILLIC[c] ?? '')
const make = peopleMaker(11)
const PEOPLE = Array.from({ length: 60 }, () => make.person())
const TWINS = PEOPLE.map((p) => make.twin(p))

const links = async (lists: readonly SourceList[]) =>
  [...(await reconcile(lists, DEFAULT_PLAN, 'names')).links]
    .filter((l) => l.status === 'match')
    .map((l) => [l.left.row, l.right.row] as const)

const latin = PEOPLE.map((p) => `${fullName(p)},${iso(p.birth)}`)
const both = PEOPLE.map((p) => `${fullName(p)},${cyrillic(fullName(p))},${iso(p.birth)}`)

describe('two scripts', () => {
  test('a second script changes no link of the first', async () => {
    const verified = await listOf('name,birth_date', latin, 'verified')
    const plain = await links([await listOf('name,birth_date', latin), verified])
    const twice = await links([await listOf('name,name.1,birth_date', both), verified])
    expect(twice).toEqual(plain)
    expect(twice.length).toBeGreaterThan(54)
    expect(twice.every(([a, b]) => a === b)).toBe(true)
  })
  test('a list in the other script alone meets its own', async () => {
    const other = PEOPLE.map((p) => `${cyrillic(fullName(p))},${iso(p.birth)}`)
    const found = await links([await listOf('name,birth_date', other), await listOf('name,name.1,birth_date', both, 'verified')])
    expect(found.length).toBeGreaterThan(50)
    expect(found.every(([a, b]) => a === b)).toBe(true)
  })
  test('twins are not linked, in whichever reading', async () => {
    const twins = TWINS.map((p) => `${fullName(p)},${cyrillic(fullName(p))},${iso(p.birth)}`)
    expect(await links([await listOf('name,name.1,birth_date', both), await listOf('name,name.1,birth_date', twins, 'verified')])).toEqual(
      [],
    )
  })
  test("another person's name in the second column links nobody", async () => {
    const wrong = PEOPLE.map((p, k) => `${fullName(p)},${fullName(PEOPLE[(k + 7) % 60]!)},${iso(PEOPLE[(k + 7) % 60]!.birth)}`)
    expect(await links([await listOf('name,name.1,birth_date', wrong), await listOf('name,birth_date', latin, 'verified')])).toEqual([])
  })
  test('nobody counts twice, every reading has keys, and no bound errs low', async () => {
    const [once, twice] = await Promise.all([listOf('name,birth_date', latin), listOf('name,name.1,birth_date', both)])
    const shares = (lists: readonly SourceList[]) => {
      const { facts, tokens } = readFacts(lists, nameKnowledge(), { dateOrder: new Map() })
      const names = prepareNames(facts, tokens, nameKnowledge())
      return { facts, names, share: new Map(tokens.text.map((text, t) => [text, names.frequencies.share.surname[t]!])) }
    }
    const apart = shares([once])
    const with_ = shares([twice])
    for (const [text, share] of apart.share) expect(with_.share.get(text)! / share).toBeLessThan(2.1)

    const other = PEOPLE.map((p) => `${cyrillic(fullName(p))},`)
    const { facts, names } = shares([twice, await listOf('name,birth_date', other, 'verified')])
    const pairs = await withLinkPool({ facts, names, plan: DEFAULT_PLAN }, ALONE, async (pool) =>
      (await findCandidates([[0, 1]], pool, 1e6, 0))(0, 1),
    )
    expect(pairs).toBeTruthy()
    const judge = createPairJudge(facts[0]!, facts[1]!, names, DEFAULT_PLAN)
    for (let i = 0; i < 60; i++)
      for (let j = 0; j < 60; j++) {
        const { weight } = judge.judge(i, j)
        expect(judge.judgeFrom(i, j, weight)?.weight).toBe(weight)
        expect(judge.mayWeigh(i, j, weight)).toBe(true)
      }
  })
})
