// Figures that may hold the same people: verifiers' ones are bounded, and whoever said the smaller is asked whether it is among the larger.
import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/statement-outcome.ts'
import { overlapsOf } from '../../src/statement/overlaps.ts'
import { check, claim, ledger, relates, type Entry } from './made.ts'

const other = (more: Entry = {}) => check({ id: 'b', verbatim: 'at least 80', ...more })
const figures = { figure: '156', other: 'at least 80', speaker: 'Foro' }
const UNKNOWN = { code: 'OVERLAP_UNKNOWN', params: { ...figures, min: 156, sum: 236 } } as const
const SUM = { code: 'SUM', params: { ...figures, min: 236 } } as const

const cases: readonly (readonly [string, Entry, Entry, Pick<Finding, 'code' | 'params'> | null])[] = [
  ['one speaker, one day, not a word', check(), other(), UNKNOWN],
  ['at two hours of it', check({ made_at: '2026-01-25T09:00-04:00' }), other(), UNKNOWN],
  ['another day', check(), other({ made_at: '2026-01-26' }), null],
  ['another speaker', check(), other({ speaker: 'Penal' }), UNKNOWN],
  [
    'another speaker, of days that come after',
    check({ window: { from: '2026-01-08', to: '2026-01-24' } }),
    other({ speaker: 'Penal', window: { from: '2026-01-25' } }),
    null,
  ],
  ['another speaker, of arrests', check(), other({ speaker: 'Penal', event: 'arrest' }), null],
  ['declared to overlap', check(), other({ made_at: '2026-01-26', ...relates('overlaps_unknown', 'check') }), UNKNOWN],
  ['declared by the earlier one', check({ made_at: '2026-01-24', ...relates('overlaps_unknown', 'b') }), other(), UNKNOWN],
  ['declared disjoint', check(), other(relates('disjoint_from', 'check')), SUM],
  ['declared disjoint by the earlier one', check(relates('disjoint_from', 'b')), other({ speaker: 'Penal' }), { ...SUM }],
  ...['subset_of', 'continues', 'restates', 'part_verified_of'].map(
    (type) => [type, check(), other(relates(type, 'check')), null] as const,
  ),
  ['part of it the other way round', check(relates('subset_of', 'b')), other(), null],
  ['replaced', check(), other(relates('supersedes', 'check')), null],
  ['replaced the other way round', check(relates('supersedes', 'b')), other(), null],
  ['no number', check(), other({ verbatim: 'dozens' }), null],
  ['no number either', check({ verbatim: 'about 300' }), other(), null],
  ['a stock', check({ aggregation: 'stock' }), other(), null],
  ['a part', check(), other({ aggregation: 'subgroup' }), null],
]

test.each(cases)('%s', (_, x, y, expected) => {
  const found = overlapsOf(ledger([x, y]))
  expect(found.map((o) => o.finding)).toEqual(expected ? [{ ...expected, statements: ['check', 'b'] }] : [])
  expect(found.map((o) => o.question)).toEqual(
    expected
      ? [expected.code === 'SUM' ? null : { speaker: y.speaker, statement: 'b', asks: 'overlap', figure: 'at least 80', other: '156' }]
      : [],
  )
})

test('days that nobody states are not one day', () => {
  const { statements, ...rest } = ledger([check(), other()])
  const bare = statements.map((s) => ({ ...s, madeAt: '' }))
  expect(overlapsOf({ ...rest, statements: bare, checks: bare })).toEqual([])
})

test('a smaller figure said first', () => {
  const [found] = overlapsOf(ledger([check({ verbatim: '80' }), other({ verbatim: '156' })]))
  expect(found!.finding?.params).toMatchObject({ min: 156, sum: 236 })
  expect(found!.question).toMatchObject({ statement: 'check', figure: '80', other: '156' })
})

test('three on one day are three pairs', () =>
  expect(overlapsOf(ledger([check(), other(), check({ id: 'c' })])).map((o) => o.finding?.statements)).toEqual([
    ['check', 'b'],
    ['check', 'c'],
    ['b', 'c'],
  ]))

const amongThose = (entries: readonly Entry[]) =>
  overlapsOf(ledger(entries)).map(({ finding, question }) => [
    finding,
    question && `${question.speaker}: ${question.figure} among ${question.other}`,
  ])

test.each<[string, Entry, Entry, string | null]>([
  ['the smaller among the larger', claim(), check(), 'Foro: 156 among 626'],
  ['a claim that is the smaller', claim({ verbatim: '116' }), check(), 'Ministry: 116 among 156'],
  ['of a round figure', claim({ verbatim: 'about 600' }), check(), 'Foro: 156 among about 600'],
  [
    'where nobody said what they count',
    claim({ event: undefined, window: undefined }),
    check({ population: undefined }),
    'Foro: 156 among 626',
  ],
  ['of a claim that was made before the other begins', claim({ made_at: '2026-01-07', window: undefined }), check(), null],
  ['of a claim that begins after the other ends', claim({ window: { from: '2026-01-26' } }), check(), null],
  [
    'where the beginning is only inferred',
    claim({ window: { from: '2026-01-26', from_basis: 'inferred' } }),
    check(),
    'Foro: 156 among 626',
  ],
  ['of arrests and releases', claim({ event: 'arrest' }), check(), null],
  ['of what was verified of it', claim(), check(relates('part_verified_of', 'claim')), null],
  ['declared disjoint', claim(), check(relates('disjoint_from', 'claim')), null],
  ['disputed', claim(), check(relates('disputes', 'claim')), 'Foro: 156 among 626'],
  ['no number', claim({ verbatim: 'dozens' }), check(), null],
])('a claim and a verifier, %s', (_, x, y, asked) => expect(amongThose([x, y])).toEqual(asked === null ? [] : [[null, asked]]))

test('a claim is held against the last figure of a series, and none that was replaced', () => {
  const later = check({ id: 'later', verbatim: '170', made_at: '2026-01-26', ...relates('continues', 'check') })
  expect(amongThose([claim(), check(), later])).toEqual([[null, 'Foro: 170 among 626']])
  const instead = claim({ id: 'instead', verbatim: '700', ...relates('supersedes', 'claim') })
  expect(amongThose([claim(), instead, check()])).toEqual([[null, 'Foro: 156 among 700']])
})

test('verifiers are held against each other by what they said last', () => {
  const penal = [
    check({ id: 'p1', speaker: 'Penal', verbatim: '90', made_at: '2026-01-20' }),
    check({ id: 'p2', speaker: 'Penal', verbatim: '140' }),
  ]
  expect(amongThose([check(), ...penal]).map(([, asked]) => asked)).toEqual(['Penal: 140 among 156'])
})
