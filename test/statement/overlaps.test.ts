// Verifiers' figures that may hold the same people.
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
  ['another speaker', check(), other({ speaker: 'Penal' }), null],
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
  ['a claim', claim({ id: 'check', speaker: 'Foro' }), other(), null],
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
  expect(found!.finding.params).toMatchObject({ min: 156, sum: 236 })
})

test('three on one day are three pairs', () =>
  expect(overlapsOf(ledger([check(), other(), check({ id: 'c' })])).map((o) => o.finding.statements)).toEqual([
    ['check', 'b'],
    ['check', 'c'],
    ['b', 'c'],
  ]))
