// The arithmetic of the other explanations, held to the same sums written out plainly; and the prior of a pair.
import { beforeAll, describe, expect, test } from 'vitest'
import { comparersOf } from '../../../src/link/comparison/registry.ts'
import {
  BY_CHANCE,
  comparerOf,
  type Comparison,
  type FactComparer,
  type Level,
  type Together,
} from '../../../src/link/comparison/comparison.ts'
import { BIRTH, birthDate } from '../../../src/link/comparison/birth-date.ts'
import { explainer, noOdds, oddsOfOthers, otherWeigher, power, priorsOf, SHIPPED_SHARES } from '../../../src/link/judge/explanations.ts'
import { createWeigher, type Weigher } from '../../../src/link/judge/weigh.ts'
import { emptyResult, type NameResult } from '../../../src/names/name-result.ts'
import { twoLists, type TwoLists } from '../two-lists.ts'

const NAMES = ['Ana Rivas Mora', 'Rosa Rivas Mora', 'Luis Soto', 'Omar Gil', 'Eva Paz']
let lists: TwoLists
beforeAll(async () => {
  lists = await twoLists('name', NAMES, NAMES)
})

const LEVELS: readonly Level[] = [
  { name: 'equal', m: 0.8, u: 0.1 },
  { name: 'differs', m: 0.2, u: 0.9, kin: { sibling: 0.6, parent: 0.3 } },
]
const fact = (together: Together, shifts: Int32Array | null = null): FactComparer => {
  const comparison: Comparison = {
    name: 'fact',
    field: null,
    identity: 'none',
    group: null,
    together,
    levels: LEVELS,
    tally: () => ({ said: 0, besides: 0, values: new Map<string, number>() }),
    mostValues: Infinity,
    count: () => null,
    counted: () => null,
    between: () => [],
  }
  return comparerOf(comparison, { level: () => 0, weight: () => 0, most: () => 0, shifts })
}

/** What `facts`, each with its level and weight, and these names say of the other explanations. */
function othersOf(facts: readonly (readonly [FactComparer, number, number])[], name: Partial<NameResult> = {}, i = 0, j = 0, twins = 0.02) {
  const weigher: Weigher = {
    comparers: facts.map(([c]) => c),
    prior: 0,
    levels: Int8Array.from(facts, ([, level]) => level),
    weights: Int32Array.from(facts, ([, , weight]) => weight),
    facts: () => 0,
    name: emptyResult,
    mostOfShifts: { named: 0, bare: 0 },
  }
  const { a, b, names } = lists
  const nothing = { ...emptyResult(), sibling: 0, parent: 0, junior: 0 }
  return { ...otherWeigher(a, b, names, weigher, twins)(i, j, { ...nothing, ...name }) }
}
const born = comparerOf(birthDate, { level: () => 0, weight: () => 0, most: () => 0 })
const bits = (share: number) => 100 * Math.log2(share)
/** Of a share of kin the fact agrees as one person's does, of the others by chance. */
const shared = (share: number, weight: number) => (share ? bits(share * 2 ** (weight / 100) + 1 - share) : 0)

describe('what facts say of kin', () => {
  const taken = (sibling: number, parent: number) => fact({ sibling, parent, as: 'taken' })
  const housed = (sibling: number, parent: number) => fact({ sibling, parent, as: 'housed' })
  test.each<[string, readonly (readonly [FactComparer, number, number])[], number, number]>([
    ['nothing', [], 0, 0],
    ['what is missing', [[fact({ sibling: 0.5, parent: 0.25 }), -1, 700]], 0, 0],
    ['what agrees by chance alone', [[fact(BY_CHANCE), 0, 700]], 0, 0],
    ['what kin share', [[fact({ sibling: 0.5, parent: 0.25 }), 0, 700]], shared(0.5, 700), shared(0.25, 700)],
    ['a level with shares of kin', [[fact(BY_CHANCE), 1, -200]], bits(0.6 / 0.2) - 200, bits(0.3 / 0.2) - 200],
    [
      'the same where the lists moved its weight',
      [[fact(BY_CHANCE, Int32Array.of(0, 30)), 1, -170]],
      bits(0.6 / 0.2) - 200,
      bits(0.3 / 0.2) - 200,
    ],
    ['a birth date that is equal', [[born, BIRTH.equal, 900]], bits(0.02 / 0.86) + 900, bits(0.0001 / 0.86) + 900],
    ['one that differs', [[born, BIRTH.slip, 900]], bits(0.003 / 0.07) + 900, bits(0.0005 / 0.07) + 900],
    [
      'what kin share for one reason',
      [
        [taken(0.5, 0.25), 0, 600],
        [taken(0.4, 0.3), 0, 500],
      ],
      shared(0.4, 1100),
      shared(0.25, 1100),
    ],
    [
      'what those of one home share',
      [
        [housed(0.5, 0.25), 0, 600],
        [housed(0.4, 0.3), 0, 500],
      ],
      shared(0.4, 1100),
      shared(0.25, 1100),
    ],
    [
      'one of them weighing nothing',
      [
        [taken(0.5, 0.25), 0, 600],
        [taken(0.4, 0.3), 0, 0],
      ],
      shared(0.5, 600),
      shared(0.25, 600),
    ],
    [
      'what kin share for two reasons',
      [
        [taken(0.5, 0.25), 0, 600],
        [housed(0.4, 0.3), 0, 500],
      ],
      shared(0.5, 600) + shared(0.4, 500),
      shared(0.25, 600) + shared(0.3, 500),
    ],
    [
      'one of them missing',
      [
        [taken(0.5, 0.25), 0, 600],
        [taken(0.1, 0.1), -1, 500],
      ],
      shared(0.5, 600),
      shared(0.25, 600),
    ],
    [
      'together they are never less than apart',
      [
        [taken(0.5, 0.5), 0, 600],
        [taken(0.5, 0.5), 0, -400],
      ],
      shared(0.5, 600) + shared(0.5, -400),
      shared(0.5, 600) + shared(0.5, -400),
    ],
  ])('%s', (_, facts, sibling, parent) => {
    const others = othersOf(facts)
    expect(others.sibling).toBeCloseTo(sibling, 6)
    expect(others.parent).toBeCloseTo(parent, 6)
    expect(others.junior).toBeCloseTo(parent, 6)
  })
})

describe('what names say', () => {
  const agreed = { weight: 1234, givenAligned: 1, surnamesAligned: 1 }
  test('of each kin by its own reading', () => {
    expect(othersOf([], { sibling: 11, parent: 22, junior: 33 })).toMatchObject({ sibling: 11, parent: 22, junior: 33 })
  })
  test.each<[string, Partial<NameResult>, number]>([
    ['namesakes agree in both parts', agreed, 1234],
    ['a given name in conflict', { ...agreed, givenConflicts: 1 }, -Infinity],
    ['a conflict in both', { ...agreed, givenConflicts: 1, surnameConflicts: 1 }, -Infinity],
    ['a surname in conflict', { ...agreed, surnameConflicts: 1 }, -Infinity],
    ['no given name in common', { ...agreed, givenAligned: 0 }, -Infinity],
    ['no surname in common', { ...agreed, surnamesAligned: 0 }, -Infinity],
  ])('%s', (_, name, namesake) => expect(othersOf([], name).namesake).toBe(namesake))

  // Ana and Rosa, of one family: each holds a given name that the other has nothing like.
  const words = { given: 1, laterGiven: 10, surname: 100, laterSurnames: 1000, order: 10000 }
  const clashing = 11111 + Math.round(bits(0.35 / 0.84))
  test('given names that clash are brothers and sisters, where that says more', () => {
    expect(othersOf([], { ...words, sibling: 5 }, 0, 1).sibling).toBe(clashing)
    expect(othersOf([], { ...words, sibling: clashing }, 0, 1).sibling).toBe(clashing)
    expect(othersOf([], { ...words, sibling: clashing + 1 }, 0, 1).sibling).toBe(clashing + 1)
  })
  test('of one name they do not', () => expect(othersOf([], { ...words, sibling: 5 }, 0, 0).sibling).toBe(5))
})

describe('what was to be expected', () => {
  test('by the longer list', () => {
    const shares = { ...SHIPPED_SHARES, sibling: 1 / 2, parent: 1 / 4, junior: 1 / 8, namesake: 1 / 16 }
    expect(priorsOf(shares, 64)).toEqual({ sibling: -700, parent: -800, junior: -900, namesake: -1000 })
  })
  test('each explanation, and all of them beside strangers', () => {
    const priors = { sibling: -300, parent: -200, junior: -100, namesake: 0 }
    const odds = oddsOfOthers({ sibling: 400, parent: 400, junior: 400, namesake: -Infinity }, priors, noOdds())
    for (const [kin, expected] of Object.entries({ sibling: 2, parent: 4, junior: 8, namesake: 0, all: 15 }))
      expect(odds[kin as keyof typeof odds]).toBeCloseTo(expected, 9)
  })
  test('a hundredth of a bit is what it says', () => expect([power(0), power(100), power(-200)]).toEqual([1, 2, 0.25]))
})

describe('the likeliest of them', () => {
  const LONGEST = 64
  const even = { ...SHIPPED_SHARES, sibling: LONGEST, parent: LONGEST, junior: LONGEST, namesake: LONGEST }
  const none = { sibling: -Infinity, parent: -Infinity, junior: -Infinity, namesake: -Infinity }
  test.each<[string, Partial<typeof none>, string, number, number]>([
    ['none is likelier than a stranger', {}, 'stranger', 1000, 1000],
    ['as likely as a stranger', { namesake: 0 }, 'stranger', 900, 1000],
    ['a namesake', { namesake: 300 }, 'namesake', 1000 - 317, 700],
    ['parent and child', { parent: 300, namesake: 200 }, 'parent', 1000 - 370, 700],
    ['parent and child of one name and of two, together', { parent: 200, junior: 200, namesake: 250 }, 'parent', 1000 - 387, 700],
    ['as likely as a namesake', { junior: 300, namesake: 300 }, 'namesake', 1000 - 409, 700],
    ['brothers', { sibling: 400, parent: 300, junior: 0, namesake: 200 }, 'sibling', 1000 - 491, 600],
    ['as likely as parent and child', { sibling: 400, parent: 300, junior: 300 }, 'parent', 1000 - 504, 600],
  ])('%s', (_, weights, against, odds, apart) => {
    for (const [a, b] of [
      [LONGEST, 5],
      [5, LONGEST],
    ] as const) {
      const { explain, alternatives } = explainer(() => ({ ...none, ...weights }), even, [a, b])
      expect(explain(0, 0, 1000, emptyResult())).toEqual({ odds, against, apart })
      const told = new Map(alternatives(0, 0, emptyResult()).map((o) => [o.explanation, o]))
      expect(told.get('parent')!.prior).toBeCloseTo(100, 6)
      expect(told.get('sibling')!.prior).toBeCloseTo(0, 6)
      expect(told.get('namesake')!.hundredths).toBeCloseTo(weights.namesake ?? -Infinity, 6)
    }
  })
})

describe('the prior of a pair', () => {
  const priorOf = (n: number, m: number, same = 0) => {
    const [a, b] = [
      { ...lists.a, n },
      { ...lists.b, n: m },
    ]
    const estimated = same ? { shifts: new Map(), names: NONE, shares: { ...SHIPPED_SHARES, same }, pairs: 0 } : null
    return createWeigher(a, b, lists.names, [], estimated).prior
  }
  const NONE = {
    given: { relation: new Int32Array(), pattern: new Int32Array() },
    surname: { relation: new Int32Array(), pattern: new Int32Array() },
  }
  test.each([
    // Three quarters of the shorter list are expected on the longer: 0.75 / 1000 of the pairs, whatever the shorter one's length.
    [1000, 100, Math.round(bits(0.00075 / 0.99925))],
    [100, 1000, Math.round(bits(0.00075 / 0.99925))],
    [8, 8, Math.round(bits(0.09375 / 0.90625))],
    // Lists of fewer than four are taken for four.
    [1, 1, Math.round(bits(0.1875 / 0.8125))],
    [1, 2, Math.round(bits(0.1875 / 0.8125))],
  ])('%i beside %i', (n, m, prior) => {
    expect(priorOf(n, m)).toBe(prior)
    expect(priorOf(n, m, 50)).toBe(prior + 50)
  })
  test('inside one list one row in ten is there twice', () => {
    const inside = (n: number) => {
      const list = { ...lists.a, n }
      return createWeigher(list, list, lists.names, comparersOf(lists.a, lists.a), null).prior
    }
    expect(inside(1000)).toBe(Math.round(bits(0.0002 / 0.9998)))
    expect(inside(2)).toBe(Math.round(bits(0.05 / 0.95)))
  })
})
