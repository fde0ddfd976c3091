// Pairs inside one list → groups of rows that are one person, and rows that are one person in another episode.
import { describe, expect, test } from 'vitest'
import { birthDate } from '../../src/link/comparison/birth-date.ts'
import { comparersOf } from '../../src/link/comparison/registry.ts'
import { findDuplicates } from '../../src/link/duplicates.ts'
import type { Contribution, Pair, Reason } from '../../src/model/pair.ts'
import { DEFAULT_PLAN, type PairDecision } from '../../src/model/plan.ts'
import { twoLists } from './two-lists.ts'

const pair = (a: number, b: number, odds = 1200, automatic = true): Pair => ({
  a,
  b,
  weight: odds,
  odds,
  against: 'stranger',
  apart: odds,
  automatic,
  basis: 'evidence',
  reason: automatic ? '' : 'weight',
})
const maybe = (a: number, b: number, odds = 300) => pair(a, b, odds, false)

const HEADINGS = 'name,document,birth_date,event_date'
const PLAIN = ['Ana Rivas', 'Luis Mora', 'Eva Soto', 'Omar Gil', 'Rita Paz'].map((name) => `${name},,,`)

interface Given {
  readonly rows?: readonly string[]
  /** Odds of pairs that are not named, and how much of them the facts say. */
  readonly unknown?: number
  readonly facts?: number
  /** By how much the lists show that births of one person differ. */
  readonly shown?: number
  readonly tolerance?: number
  /** Why pairs that are not named wait for a person. */
  readonly reason?: Reason
  readonly decided?: readonly PairDecision[]
}

async function found(
  pairs: readonly Pair[],
  { rows = PLAIN, unknown = 800, facts = unknown, shown = 0, tolerance = 3, reason = 'weight', decided = [] }: Given = {},
) {
  const { a } = await twoLists(HEADINGS, rows, rows)
  const named = (i: number, j: number) => pairs.find((p) => (p.a === i && p.b === j) || (p.a === j && p.b === i))
  const oddsOf = (i: number, j: number) => named(i, j)?.odds ?? unknown
  const judge = {
    odds: oddsOf,
    comparers: comparersOf(a, a).map((c) =>
      c.comparison === birthDate ? { ...c, shifts: new Int32Array(birthDate.levels.length).fill(shown) } : c,
    ),
    judge: (i: number, j: number) => named(i, j) ?? { ...pair(i, j, unknown, false), reason },
    explain: (): Contribution[] => [
      { comparison: 'prior', level: 'chance', hundredths: -2000 },
      { comparison: 'given name', level: 'differ', hundredths: facts },
    ],
  }
  return findDuplicates(a, pairs, judge, { accept: DEFAULT_PLAN.accept, dateTolerance: tolerance }, decided)
}

/** Groups as "status members weight". */
async function grouped(pairs: readonly Pair[], given: Given = {}) {
  const { groups, repeats } = await found(pairs, given)
  return {
    groups: groups.map((g) => `${g.status} ${[...g.members].sort((x, y) => x - y).join(' ')} ${g.weight}`),
    repeats: [...repeats].sort((x, y) => x - y),
  }
}

const cases: readonly (readonly [string, readonly Pair[], readonly string[]])[] = [
  ['no pairs', [], []],
  ['one pair', [pair(0, 1)], ['match 0 1 1200']],
  ['two people', [pair(0, 1), pair(2, 3, 1000)], ['match 0 1 1200', 'match 2 3 1000']],
  ['three rows, by the weakest edge that joins them', [pair(0, 1), pair(1, 2, 1000)], ['match 0 1 2 1000']],
  ['a pair that only a person may join', [maybe(0, 1)], ['possible 0 1 300']],
  ['a sure group inside a possible one', [pair(0, 1), maybe(1, 2)], ['match 0 1 1200', 'possible 0 1 2 300']],
]

describe('groups', () => {
  test.each(cases)('%s', async (_, pairs, expected) => {
    expect((await grouped(pairs)).groups.sort()).toEqual(expected)
    expect((await grouped(pairs.toReversed())).groups.sort(), 'in another order').toEqual(expected)
  })

  test.each([
    ['say nothing against it', 700, 0, ['match 0 1 2 1000']],
    ['fall short by less than the pair between them has to spare', 800, -400, ['match 0 1 2 1000']],
    ['fall short by more than that, and say so', 700, -400, ['match 0 1 1200', 'possible 0 1 2 1000']],
    ['fall short by more than that, and say little', 700, -100, ['match 0 1 2 1000']],
  ] as const)('grow by a row that others %s', async (_, unknown, facts, expected) =>
    expect((await grouped([pair(0, 1), pair(1, 2, 1000)], { unknown, facts })).groups).toEqual(expected),
  )

  test.each([
    ['little is said', { unknown: -600, facts: 0 }, ['match 0 1 2 2600']],
    ['little is said against it', { unknown: -600, facts: -400 }, ['match 0 1 2 2600']],
    ['they are two people', { unknown: -600, facts: -500 }, ['match 0 1 3000', 'possible 0 1 2 2600']],
  ] as const)('rows far from each other: %s', async (_, given, expected) =>
    expect(
      (
        await grouped(
          [pair(0, 1, 3600), pair(1, 2, 2600)].map((p) => ({ ...p, weight: p.odds === 3600 ? 3000 : p.odds })),
          given,
        )
      ).groups,
    ).toEqual(expected),
  )

  test('nor where two members contradict each other', async () => {
    // Either may be the person in between, so that neither is joined where both are likely.
    const near = await found([pair(0, 1), pair(1, 2, 1100)], { unknown: -700, facts: -700 })
    expect(near.groups.map(({ status, members }) => `${status} ${members.length}`)).toEqual(['possible 3'])
    expect(near.groups.flatMap(({ asked }) => asked.map(({ reason }) => reason))).toEqual(['rivals', 'rivals'])
    const far = await grouped([pair(0, 1, 3000), pair(1, 2, 1100)], { unknown: -700, facts: -700 })
    expect(far.groups).toEqual(['match 0 1 3000', 'possible 0 1 2 1100'])
  })

  test('nor where their birth dates plainly differ, unless the document is one', async () => {
    const rows = (document: string) => [
      `María Guédez,${document},1923-05-17,`,
      `María Guédez,,,`,
      `María Guédez,${document},1949-08-11,`,
      ...PLAIN.slice(3),
    ]
    const pairs = [pair(0, 1), pair(1, 2, 1000)]
    expect((await grouped(pairs, { rows: rows('') })).groups).toEqual(['match 0 1 1200', 'possible 0 1 2 1000'])
    expect((await grouped(pairs, { rows: rows('V-12345678') })).groups).toEqual(['match 0 1 2 1000'])
    // Nor where a few such differences are found on the list; where they are ordinary they tell of nobody else.
    expect((await grouped(pairs, { rows: rows(''), shown: 90 })).groups).toEqual(['match 0 1 1200', 'possible 0 1 2 1000'])
    expect((await grouped(pairs, { rows: rows(''), shown: 200, unknown: 1000 })).groups).toEqual(['match 0 1 2 1000'])
  })
})

describe('documents that differ', () => {
  const rows = (...documents: readonly string[]) => PLAIN.map((row, i) => row.replace(',,,', `,${documents[i] ?? ''},,`))
  const differ = (pairs: readonly Pair[], documents: readonly string[], unknown = 800) =>
    grouped(pairs, { rows: rows(...documents), unknown, reason: 'documents differ' })
  const [one, other, third] = ['V-12345678', 'V-98761234', 'V-55500099']

  test('are weighed once: a row that joins one of two with one number joins both', async () => {
    expect((await differ([pair(0, 1, 3000), pair(1, 2, 1100)], [one, one, other])).groups).toEqual(['match 0 1 2 1100'])
    // As those with a third number, or none, are: nothing has weighed that difference.
    expect((await differ([pair(0, 1, 3000), pair(1, 2, 1100)], [third, one, other])).groups).not.toContain('match 0 1 2 1100')
    expect((await differ([pair(0, 1, 3000), pair(1, 2, 1100)], [one, '', other])).groups).not.toContain('match 0 1 2 1100')
  })

  test('are no news, but births are', async () => {
    const born = (documents: readonly string[]) =>
      rows(...documents).map((row, i) => row.replace(/,,$/, [',1923-05-17,', ',,', ',1949-08-11,'][i] ?? ',,'))
    const given = { rows: born([one, one, other]), reason: 'documents differ', unknown: 800 } as const
    expect((await grouped([pair(0, 1, 3000), pair(1, 2, 1100)], given)).groups).toEqual(['match 0 1 3000', 'possible 0 1 2 1100'])
  })
})

test('rivals that may be one person are a risk as far as they are two', async () => {
  const rows = PLAIN.map((row, i) => row.replace(',,,', `,${['V-12345678', '', 'V-98761234'][i] ?? ''},,`))
  const reasons = async (unknown: number) => {
    const { groups } = await found([pair(0, 1, 3000), pair(1, 2, 1100)], { rows, unknown, reason: 'documents differ' })
    return groups.flatMap(({ asked }) => asked.map((p) => `${p.a} ${p.b} ${p.reason}`))
  }
  // Row 1 is row 0: where row 2 is another person by 1 in 17, so likely is it that row 1 is not row 2; by 1 in 16,000, that is no risk.
  expect(await reasons(400)).toEqual(['1 2 rivals'])
  expect(await reasons(1400)).toEqual(['1 2 other row differs'])
})

describe('episodes', () => {
  const rows = (first: string, second: string) => [`Ana Rivas,,,${first}`, `Ana Rivas,,,${second}`, ...PLAIN.slice(2)]
  test.each([
    ['a month apart', '2026-01-01', '2026-01-31', 3, []],
    ['more than a month apart', '2026-01-01', '2026-02-01', 3, [0, 1]],
    ['within the tolerance', '2026-01-01', '2026-02-01', 60, []],
    ['one date is missing', '2026-01-01', '', 3, []],
    ['one day is not known', '2026-01-01', '2025-06', 3, []],
  ] as const)('%s', async (_, first, second, tolerance, repeats) => {
    const given = { rows: rows(first, second), tolerance }
    const groups = (status: string) => (repeats.length ? [] : [status])
    expect(await grouped([pair(0, 1)], given)).toEqual({ groups: groups('match 0 1 1200'), repeats })
    expect(await grouped([maybe(0, 1)], { ...given, decided: [decision(0, 1, 'same')] }), 'a person said so').toEqual({
      groups: groups('match 0 1 300'),
      repeats,
    })
  })
})

function decision(a: number, b: number, said: PairDecision['decision'], stale = false): PairDecision {
  return { left: 0, right: 0, a, b, decision: said, stale, time: '2026-02-03T09:00:00Z', reviewer: 'ana', seq: 1 }
}

const decisions: readonly (readonly [string, readonly Pair[], readonly PairDecision[], readonly string[]])[] = [
  ['same joins', [maybe(0, 1)], [decision(0, 1, 'same')], ['match decision 0 1']],
  ['same joins what nobody found', [], [decision(0, 1, 'same')], ['match decision 0 1']],
  ['same brings the duplicates of both', [pair(0, 1), maybe(1, 2)], [decision(1, 2, 'same')], ['match decision 0 1 2']],
  ['different keeps apart', [pair(0, 1)], [decision(0, 1, 'different')], []],
  ['different is not asked again', [maybe(0, 1)], [decision(0, 1, 'different')], []],
  ['and nothing joins them through others', [pair(0, 2), pair(1, 2, 1000)], [decision(0, 1, 'different')], ['match evidence 0 2']],
  ['nor through what people called the same', [pair(0, 2)], [decision(0, 1, 'different'), decision(1, 2, 'same')], ['match decision 1 2']],
  ['nor in a question', [maybe(0, 2, 400), maybe(1, 2)], [decision(0, 1, 'different')], ['possible evidence 0 2: weight']],
  ['unsure waits', [pair(0, 1)], [decision(0, 1, 'unsure')], ['possible evidence 0 1: unsure']],
  ['unsure waits, whatever it weighs', [], [decision(0, 1, 'unsure')], ['possible evidence 0 1: unsure']],
  [
    'and is not joined through others',
    [pair(0, 2), pair(1, 2, 1000)],
    [decision(0, 1, 'unsure')],
    ['match evidence 0 2', 'possible evidence 0 1 2: unsure'],
  ],
  ['a fact changed since', [maybe(0, 1)], [decision(0, 1, 'same', true)], ['possible evidence 0 1: stale decision']],
  ['people disagree', [maybe(0, 1)], [decision(0, 1, 'same'), decision(1, 0, 'different')], ['possible evidence 0 1: decisions differ']],
  [
    'A is B, B is C, A is not C',
    [],
    [decision(0, 1, 'same'), decision(1, 2, 'same'), decision(0, 2, 'different')],
    ['possible evidence 0 1 2: decisions differ, decisions differ'],
  ],
  [
    'a question about rows that others say are one',
    [],
    [decision(0, 1, 'same'), decision(1, 2, 'same'), decision(0, 2, 'unsure')],
    ['match decision 0 1 2', 'possible evidence 0 1 2: unsure'],
  ],
  [
    'every question stays',
    [],
    [decision(0, 1, 'unsure'), decision(1, 2, 'unsure'), decision(0, 2, 'unsure')],
    ['possible evidence 0 1 2: unsure, unsure, unsure'],
  ],
]

describe('decisions of people', () => {
  const told = async (pairs: readonly Pair[], decided: readonly PairDecision[]) =>
    (await found(pairs, { decided })).groups
      .map(({ status, basis, members, asked }) => {
        const why = asked.length ? `: ${asked.map(({ reason }) => reason).join(', ')}` : ''
        return `${status} ${basis} ${[...members].sort((x, y) => x - y).join(' ')}${why}`
      })
      .sort()
  test.each(decisions)('%s', async (_, pairs, decided, expected) => {
    expect(await told(pairs, decided)).toEqual(expected)
    expect(await told(pairs.toReversed(), decided.toReversed()), 'in another order').toEqual(expected)
  })

  test('of the same group, a row that says who it is stands for it', async () => {
    const rows = ['Ana,,,', 'Ana Rivas,V-12345678,,', ...PLAIN.slice(2)]
    const { groups } = await found([], { rows, decided: [decision(0, 1, 'same')] })
    expect(groups.map(({ members }) => members)).toEqual([[1, 0]])
  })
})

test('a row between two that were born apart is neither, unless they are surely one', async () => {
  const rows = ['María Guédez,,1923-05-17,', 'María Guédez,,,', 'María Guédez,,1949-08-11,', ...PLAIN.slice(3)]
  const groups = async (apart: number) => (await grouped([pair(0, 1), pair(1, 2)], { rows, unknown: apart })).groups
  expect(await groups(400)).toEqual(['possible 0 1 2 1200'])
  expect((await groups(1100))[0]).toMatch(/^match/)
})

test.each([
  [400, 399, 0],
  [500, 400, 99],
])('%d equal rows that may be one person: %d pairs are asked, and %d rows are told to be in none', async (n, pairs, unasked) => {
  const { groups, unasked: left } = await found([maybe(0, 1)], { rows: Array.from({ length: n }, () => PLAIN[0]!) })
  expect(groups.map(({ status, members, asked }) => [status, members.length, asked.length])).toEqual([['possible', n, pairs]])
  expect(left).toBe(unasked)
})
