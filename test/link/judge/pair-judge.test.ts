// Every way to ask about a pair gives the same sums: prior, facts and names, written out plainly here.
import { beforeAll, describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker, type Person } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../../src/index.ts'
import { BEST } from '../../../src/link/comparison/comparison.ts'
import { DOCUMENT, document } from '../../../src/link/comparison/document.ts'
import { comparersOf } from '../../../src/link/comparison/registry.ts'
import { agrees, evidenceOf } from '../../../src/link/judge/evidence.ts'
import { SHIPPED_SHARES } from '../../../src/link/judge/explanations.ts'
import { createPairJudge, type PairJudge } from '../../../src/link/judge/pair-judge.ts'
import { createWeigher } from '../../../src/link/judge/weigh.ts'
import type { Estimate } from '../../../src/model/pair.ts'
import { RELATIONS } from '../../../src/names/name-shifts.ts'
import { PATTERNS } from '../../../src/names/name-patterns.ts'
import { twoLists, type TwoLists } from '../two-lists.ts'

const HEADINGS = 'name,document,birth_date,sex,arrest_date,event_date,place,state,postcode,residence,email'
const make = peopleMaker(31)
const line = (p: Person, k: number) =>
  [
    fullName(p),
    k % 3 ? `V-${p.cedula}` : '',
    k % 4 ? iso(p.birth) : '',
    p.sex,
    k % 5 ? '2025-03-04' : '',
    iso(p.event),
    p.place,
    p.state,
    1000 + (k % 6),
    k % 2 ? 'Tucupita' : 'Upata',
    `p${k}@example.org`,
  ].join()

let lists: TwoLists
beforeAll(async () => {
  const people = Array.from({ length: 12 }, () => make.person())
  const others = people.flatMap((p, k) => (k % 2 ? [make.sibling(p), p] : [make.child(p)]))
  lists = await twoLists(HEADINGS, people.map(line), others.map(line))
})

const part = (patterns: number, by: number) => ({
  relation: Int32Array.from({ length: RELATIONS }, (_, k) => by * (k % 3)),
  pattern: Int32Array.from({ length: patterns }, (_, k) => by * (k % 4)),
})
/** What the lists might have told. */
const TOLD: Estimate = {
  shifts: new Map([['sex', Int32Array.of(20, -30)]]),
  names: { given: part(PATTERNS.given.length, 15), surname: part(PATTERNS.surname.length, -12) },
  shares: { ...SHIPPED_SHARES, same: 40, sibling: 0.2 },
  pairs: 50,
}
const ESTIMATES = [
  ['as shipped', null],
  ['as the lists tell', TOLD],
] as const

/** All pairs of which something is wrong. */
function wrongOf(
  estimated: Estimate | null,
  check: (judge: PairJudge, i: number, j: number, told: (what: string) => void) => void,
): string[] {
  const { a, b, names } = lists
  const judge = createPairJudge(a, b, names, DEFAULT_PLAN, estimated)
  const wrong: string[] = []
  for (let i = 0; i < a.n; i++) for (let j = 0; j < b.n; j++) check(judge, i, j, (what) => wrong.push(`${i} ${j}: ${what}`))
  return wrong
}

describe.each(ESTIMATES)('%s', (_, estimated) => {
  test('the weight is prior, facts and names', () =>
    expect(
      wrongOf(estimated, (judge, i, j, told) => {
        const { total, levels, weights, name } = judge.evidence(i, j)
        const facts = weights.reduce((sum, weight) => sum + weight, 0)
        if (total !== judge.prior + facts + name.weight) told('evidence')
        for (const [k, c] of judge.comparers.entries()) if (levels[k] !== c.level(i, j)) told(c.comparison.name)
        if (judge.weigh(i, j) !== total) told('weigh')
        const { weight, odds } = judge.judge(i, j)
        if (weight !== total) told('judge')
        if (judge.odds(i, j) !== odds) told('odds')
        if (judge.explain(i, j).reduce((sum, { hundredths }) => sum + hundredths, 0) !== total) told('explain')
        if (judge.accounts(i, j).same.reduce((sum, { hundredths }) => sum + hundredths, 0) !== total) told('accounts')
      }),
    ).toEqual([]))

  test('from a threshold on: the judgement, or nothing', () =>
    expect(
      wrongOf(estimated, (judge, i, j, told) => {
        const judged = judge.judge(i, j)
        const { weight } = judged
        expect(judge.judgeFrom(i, j, weight)).toEqual(judged)
        expect(judge.judgeFrom(i, j, -1e6)).toEqual(judged)
        if (judge.judgeFrom(i, j, weight + 1) !== null) told('judged above its weight')
        if (!judge.mayWeigh(i, j, weight)) told('may not weigh what it weighs')
        if (judge.mayWeigh(i, j, 1e6)) told('may weigh anything')
      }),
    ).toEqual([]))

  test('to look ahead changes nothing', () =>
    expect(
      wrongOf(estimated, (judge, i, j, told) => {
        const before = judge.weigh(i, j)
        judge.prefetch(Int32Array.of(j, 0, lists.b.n - 1), 0, 3)
        if (judge.weigh(i, j) !== before) told('another weight')
      }),
    ).toEqual([]))
})

test('what the lists tell of names moves the weight by as much', () => {
  const { a, b, names } = lists
  const [shipped, told] = [null, { ...TOLD, shifts: new Map() }].map((estimated) => createPairJudge(a, b, names, DEFAULT_PLAN, estimated))
  const before = { ...shipped!.evidence(1, 1).name }
  const { name } = told!.evidence(1, 1)
  const of = (from: typeof TOLD.names.given, relation: number, pattern: number) =>
    (relation < 0 ? 0 : from.relation[relation]!) + from.pattern[pattern]!
  const moved =
    of(TOLD.names.given, before.firstGiven, before.givenPattern) + of(TOLD.names.surname, before.firstSurname, before.surnamePattern)
  expect(name.weight - before.weight).toBe(moved)
  expect(told!.prior - shipped!.prior).toBe(TOLD.shares.same)
})

describe('the evidence of a pair', () => {
  const gathered = (set: Readonly<Record<string, readonly [level: number, weight: number]>>) => {
    const { a, b, names } = lists
    const weigher = createWeigher(a, b, names, comparersOf(a, b), null)
    for (const [k, { comparison }] of weigher.comparers.entries())
      [weigher.levels[k], weigher.weights[k]] = set[comparison.name] ?? [-1, 999]
    const explained = () => ({ odds: 1, against: 'stranger', apart: 2 }) as const
    const name = { ...weigher.name(0, 0), weight: 300 }
    return { weigher, pair: evidenceOf({ a, b, names, plan: DEFAULT_PLAN, weigher }, explained)(0, 0, 5000, name) }
  }

  test('what the facts weigh is all but names and prior', () => {
    const { pair, weigher } = gathered({})
    expect(pair.factsWeight).toBe(5000 - 300 - weigher.prior)
    expect(pair).toMatchObject({ odds: 1, against: 'stranger', apart: 2, weight: 5000, i: 0, j: 0 })
  })

  test('what is somebody’s own: what is there, and not shared by those who were taken together', () => {
    expect(gathered({}).pair.ownWeight).toBe(0)
    const shared = { 'arrest date': [0, 400], 'event date': [0, 300], place: [0, 200] } as const
    expect(gathered(shared).pair.ownWeight).toBe(0)
    expect(gathered({ ...shared, document: [0, 1700], 'birth date': [1, 60], sex: [1, -5] }).pair.ownWeight).toBe(1755)
  })

  test('a birth date of a rare year is twins’ too, and counts as any other', () =>
    expect(gathered({ 'birth date': [0, 1680], sex: [0, 70] }).pair.ownWeight).toBe(1470))

  test('levels by comparison; −1 where a value is missing, or no list has the column', () => {
    const { pair } = gathered({ document: [DOCUMENT.near, 5] })
    expect(pair.levelOf(document)).toBe(DOCUMENT.near)
    expect(pair.levelOf({ ...document })).toBe(-1)
  })

  test('a fact that agrees counts where its comparison says that it identifies', () => {
    const { weigher } = gathered({ document: [BEST, 5], sex: [BEST + 1, 5] })
    const at = (name: string) => weigher.comparers.findIndex((c) => c.comparison.name === name)
    expect(agrees(weigher, at('document'), 0, 0)).toBe(true)
    expect(agrees(weigher, at('sex'), 0, 0)).toBe(false)
    expect(agrees(weigher, at('event date'), 0, 0)).toBe(false)
    for (const yes of [true, false]) {
      const comparers = weigher.comparers.map((c) => ({ ...c, identifies: () => yes }))
      expect(agrees({ ...weigher, comparers }, at('document'), 0, 0)).toBe(yes)
    }
  })
})

describe('what two facts say together is counted once', () => {
  /** Facts of given groups, each with its level and weight; what they weigh in the end. */
  const weighed = (set: readonly (readonly [group: 'address' | 'custody' | null, level: number, weight: number])[]) => {
    const { a, b, names } = lists
    const [model] = comparersOf(a, b)
    const comparers = set.map(([group, level, weight]) => ({
      ...model!,
      comparison: { ...model!.comparison, group },
      level: () => level,
      weight: () => weight,
    }))
    const weigher = createWeigher(a, b, names, comparers, null)
    const sum = weigher.facts(0, 0)
    expect(sum).toBe(weigher.weights.reduce((total, w) => total + w, 0))
    return [...weigher.weights]
  }
  test.each<[string, Parameters<typeof weighed>[0], number[]]>([
    ['what is missing weighs nothing', [[null, -1, 700]], [0]],
    [
      'facts of no group',
      [
        [null, 0, 900],
        [null, 0, 900],
        [null, 1, -50],
      ],
      [900, 900, -50],
    ],
    [
      'an address of fourteen bits',
      [
        ['address', 0, 800],
        ['address', 0, 600],
      ],
      [800, 600],
    ],
    [
      'of more',
      [
        ['address', 0, 800],
        ['address', 0, 601],
        ['address', 0, 50],
      ],
      [800, 600, 0],
    ],
    [
      'one that differs in a part',
      [
        ['address', 0, 800],
        ['address', 1, -100],
        ['address', 0, 900],
      ],
      [800, -100, 700],
    ],
    [
      'an equal prison, and its state',
      [
        ['custody', 0, 500],
        ['custody', 0, 300],
      ],
      [500, 0],
    ],
    [
      'where the state says more',
      [
        ['custody', 0, 200],
        ['custody', 0, 300],
      ],
      [200, 100],
    ],
    [
      'where the state differs',
      [
        ['custody', 0, 500],
        ['custody', 1, -80],
      ],
      [500, -80],
    ],
    [
      'where the prison differs',
      [
        ['custody', 1, -60],
        ['custody', 0, 300],
      ],
      [-60, 300],
    ],
    [
      'where the prison is missing',
      [
        ['custody', -1, 500],
        ['custody', 0, 300],
      ],
      [0, 300],
    ],
    [
      'a prison, and something else',
      [
        ['custody', 0, 500],
        [null, 0, 300],
      ],
      [500, 300],
    ],
    [
      'the state behind another fact',
      [
        [null, 0, 70],
        ['custody', 0, 500],
        ['custody', 0, 300],
      ],
      [70, 500, 0],
    ],
  ])('%s', (_, set, weights) => expect(weighed(set)).toEqual(weights))
})
