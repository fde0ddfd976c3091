// The gate, support, bounds and findings, on statements as a case file holds them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLedger } from '../../src/case/case-file.ts'
import type { Statement } from '../../src/model/statement.ts'
import { DIMENSIONS, type ListedPeople } from '../../src/model/statement-outcome.ts'
import { compareStatements } from '../../src/statement/compare.ts'
import { gateOf, isOpen } from '../../src/statement/gate.ts'

type Entry = Readonly<Record<string, unknown>>
const SCOPE: Entry = {
  event: 'left_detention',
  population: 'political prisoners',
  window: { from: '2026-01-08', cutoff: '2026-01-25T12:00-04:00' },
}
const claim = (more: Entry = {}): Entry => ({ id: 'claim', speaker: 'Ministry', made_at: '2026-01-25', verbatim: '626', ...SCOPE, ...more })
const check = (more: Entry = {}): Entry => ({
  id: 'check',
  speaker: 'Foro',
  side: 'verifier',
  made_at: '2026-01-25',
  verbatim: '156',
  ...SCOPE,
  ...more,
})
const ledger = (...entries: readonly Entry[]): Statement[] => readLedger('ledger.json', JSON.stringify(entries))
const people = (more: Partial<ListedPeople>): ListedPeople => ({
  id: 'list',
  role: 'verified',
  source: null,
  scope: {},
  people: 0,
  withheld: 0,
  closed: false,
  linked: 0,
  count: () => null,
  ...more,
})
const run = (entries: readonly Entry[], lists: readonly ListedPeople[] = []) => compareStatements(ledger(...entries), lists)
const codes = (entries: readonly Entry[], lists: readonly ListedPeople[] = []) => run(entries, lists).findings.map((f) => f.code)

describe('the gate', () => {
  test.each([
    ['one scope', {}, 'same', null],
    ['no event', { event: undefined }, 'unknown', 'event'],
    ['an unspecified event', { event: 'unspecified' }, 'unknown', 'event'],
    ['another event', { event: 'full_release' }, 'different', 'event'],
    ['another population', { population: 'all prisoners' }, 'different', 'population'],
    ['a population in other letters', { population: 'Political  Prisoners' }, 'same', null],
    ['measures, not persons', { unit: 'measures' }, 'different', 'unit'],
    ['another start', { window: { from: '2025-12-20', cutoff: '2026-01-25T12:00-04:00' } }, 'different', 'window'],
    [
      'an inferred start',
      { window: { from: '2026-01-08', from_basis: 'inferred', cutoff: '2026-01-25T12:00-04:00' } },
      'unknown',
      'window',
    ],
    ['no start', { window: { cutoff: '2026-01-25T12:00-04:00' } }, 'unknown', 'window'],
    ['an end of its own', { window: { from: '2026-01-08', to: '2026-01-25', cutoff: '2026-01-25T12:00-04:00' } }, 'different', 'window'],
    ['another cut-off', { window: { from: '2026-01-08', cutoff: '2026-01-26T09:00-04:00' } }, 'different', 'cutoff'],
    ['the same cut-off in another zone', { window: { from: '2026-01-08', cutoff: '2026-01-25T16:00Z' } }, 'same', null],
    ['a cut-off without an hour', { window: { from: '2026-01-08', cutoff: '2026-01-25' } }, 'unknown', 'cutoff'],
    ['a place of its own', { geography: 'Zulia' }, 'unknown', 'geography'],
  ] as const)('%s', (_, change, state, dimension) => {
    const found = run([claim(), check(change)]).comparisons[0]!
    if (dimension === null) expect(Object.values(found.gate!)).toEqual(DIMENSIONS.map(() => 'same'))
    else {
      expect(found.gate![dimension]).toBe(state)
      expect(found).toMatchObject({ result: 'not_comparable', gap: null, reasons: [`${dimension.toUpperCase()}_MISMATCH`] })
    }
  })

  test('symmetric, and open only where everything is the same', () => {
    const text = fc.option(fc.constantFrom('a', 'b', 'unspecified'), { nil: undefined })
    const moment = fc.option(fc.constantFrom('2026-01-08', '2026-01-08T09:00-04:00', '2026-01-08T13:00Z', '2026-01-09'), { nil: undefined })
    const scoped = fc.record({
      startStated: fc.boolean(),
      scope: fc.record({ event: text, population: text, unit: text, geography: text, from: moment, to: moment, cutoff: moment }),
    })
    fc.assert(
      fc.property(scoped, scoped, (x, y) => {
        const gate = gateOf(x, y)
        expect(gateOf(y, x)).toEqual(gate)
        expect(isOpen(gate)).toBe(Object.values(gate).every((s) => s === 'same'))
      }),
    )
  })
})

describe('through an open gate', () => {
  test.each([
    ['626', '156', 'incompatible', { min: 470, max: 470 }],
    ['over 600', 'at least 80', 'compatible', null],
    ['626', 'at least 80', 'compatible', null],
    ['at most 100', 'at least 156', 'incompatible', { min: null, max: -56 }],
    ['between 500 and 600', 'at most 300', 'incompatible', { min: 200, max: 600 }],
    ['about 600', '156', 'not_comparable', null],
    ['dozens', '156', 'not_comparable', null],
  ])('%s against %s: %s', (a, b, result, gap) => {
    expect(run([claim({ verbatim: a }), check({ verbatim: b })]).comparisons[0]).toMatchObject({ result, gap })
  })
  test('verified events are at least so many', () => {
    expect(run([claim(), check({ counts: 'verified_events' })]).comparisons[0]).toMatchObject({ result: 'compatible' })
    expect(run([claim(), check({ counts: 'verified_events', verification: { complete: true } })]).comparisons[0]).toMatchObject({
      result: 'incompatible',
    })
  })
})

describe('support', () => {
  const claimed = (linked: number, count = 600) => people({ id: 'claimed', role: 'claimed', source: 'Ministry', people: count, linked })
  const verified = people({ id: 'verified', people: 80 })
  test.each([
    ['a count without names', [claim()], [], 'unverifiable'],
    ['its people verified, as many as it states', [claim({ verbatim: 'at least 60' })], [claimed(64), verified], 'supported'],
    ['some of them', [claim()], [claimed(64), verified], 'partly_supported'],
    ['none of them', [claim()], [claimed(0), verified], 'none_found'],
    ['more verified than it allows', [claim({ verbatim: 'at most 100' }), check()], [], 'contradicted'],
    ['fewer verified than it states, the set complete', [claim(), check({ verification: { complete: true } })], [], 'contradicted'],
    ['fewer verified than it states, the set open', [claim(), check({ counts: 'verified_events' })], [], 'unverifiable'],
    ['fewer verified, and the gate shut', [claim(), check({ event: 'unspecified', verification: { complete: true } })], [], 'unverifiable'],
    [
      'a part verified of this very figure',
      [claim({ verbatim: '99' }), check({ verbatim: '61', relations: [{ type: 'part_verified_of', target: 'claim' }] })],
      [],
      'partly_supported',
    ],
  ] as const)('%s: %s', (_, entries, lists, result) => expect(run(entries, lists).judged[0]!.support!.result).toBe(result))

  test('a headline that its own list does not bear out', () => {
    expect(codes([claim({ verbatim: 'over 600' })], [claimed(10), verified])).toContain('LIST_COUNT_DISAGREE')
    expect(codes([claim({ verbatim: 'over 600' })], [claimed(10, 598), verified])).toContain('LIST_COUNT_DISAGREE')
    expect(codes([claim({ verbatim: 'over 600' })], [people({ ...claimed(10, 598), withheld: 3 }), verified])).not.toContain(
      'LIST_COUNT_DISAGREE',
    )
    const held = claim({ verbatim: 'over 600', names: { withheld: 3 } })
    expect(codes([held], [claimed(10, 598), verified])).not.toContain('LIST_COUNT_DISAGREE')
    expect(codes([held], [claimed(10, 597), verified])).toContain('LIST_COUNT_DISAGREE')
  })
  test('of two who verified parts, the one who verified more is named', () => {
    const part = (id: string, verbatim: string) => check({ id, verbatim, relations: [{ type: 'part_verified_of', target: 'claim' }] })
    expect(run([claim({ verbatim: '99' }), part('a', '56'), part('b', '61')]).judged[0]!.support).toEqual({
      result: 'partly_supported',
      named: 61,
      list: null,
      reasons: ['b'],
    })
  })
})

describe('findings', () => {
  const again = (more: Entry) => claim({ id: 'again', ...more })
  test.each([
    ['REVISED', [claim(), again({ verbatim: '625', relations: [{ type: 'supersedes', target: 'claim' }] })], true],
    ['REVISED', [claim(), again({ verbatim: '700', relations: [{ type: 'continues', target: 'claim' }] })], false],
    ['REVISED', [claim(), again({ relations: [{ type: 'supersedes', target: 'claim' }] })], false],
    ['SELF_CONTRADICTION', [claim(), again({ verbatim: '700' })], true],
    ['SELF_CONTRADICTION', [claim(), again({ verbatim: 'over 600' })], false],
    ['SELF_CONTRADICTION', [claim(), again({ verbatim: '700', window: { from: '2025-12-01', cutoff: '2026-01-25T12:00-04:00' } })], false],
    ['SELF_CONTRADICTION', [claim(), again({ verbatim: '700', relations: [{ type: 'supersedes', target: 'claim' }] })], false],
    [
      'RELAY_DRIFT',
      [claim(), again({ verbatim: 'over 600', stated_by: 'press', relations: [{ type: 'restates', target: 'claim' }] })],
      true,
    ],
    ['RELAY_DRIFT', [claim(), again({ stated_by: 'press', relations: [{ type: 'restates', target: 'claim' }] })], false],
    [
      'OVERLAP_UNKNOWN',
      [check(), check({ id: 'b', verbatim: 'at least 80', relations: [{ type: 'overlaps_unknown', target: 'check' }] })],
      true,
    ],
    ['OVERLAP_UNKNOWN', [check(), check({ id: 'b', verbatim: 'at least 80' })], true],
    ['OVERLAP_UNKNOWN', [check(), check({ id: 'b', verbatim: 'at least 80', relations: [{ type: 'subset_of', target: 'check' }] })], false],
    ['SUM', [check(), check({ id: 'b', verbatim: 'at least 80', relations: [{ type: 'disjoint_from', target: 'check' }] })], true],
    ['SUM', [check(), check({ id: 'b', verbatim: 'at least 80' })], false],
    ['NO_NAMES', [claim()], true],
    ['CHARGES', [check({ charges_dropped: 'unknown' })], true],
    ['CHARGES', [check({ charges_dropped: 'all' })], false],
    ['COUNT_GAP', [claim(), check()], true],
    ['COUNT_GAP', [claim(), check({ event: 'unspecified' })], false],
  ] as const)('%s: %j is %s', (code, entries, there) => expect(codes(entries).includes(code)).toBe(there))

  const stock = (id: string, n: string, at: string): Entry => ({
    id,
    speaker: 'Foro',
    side: 'verifier',
    made_at: at,
    verbatim: n,
    event: 'held',
    population: 'political prisoners',
    aggregation: 'stock',
  })
  const flow = (id: string, n: string, event: string): Entry => ({
    id,
    speaker: 'Foro',
    side: 'verifier',
    made_at: '2026-01-31',
    verbatim: n,
    event,
    population: 'political prisoners',
    aggregation: 'window',
    window: { from: '2026-01-01', to: '2026-01-31' },
  })
  test.each([
    ['800', '750', '10', '60', null],
    ['800', '700', '10', '60', { min: -50, max: -50 }],
    ['800', '700', '10', 'at least 60', null],
    ['800', '760', '10', 'at least 60', { min: 10 }],
  ])('stock %s to %s with %s arrests and %s releases', (start, end, arrests, releases, residual) => {
    const found = run([
      stock('s', start, '2026-01-01'),
      stock('e', end, '2026-01-31'),
      flow('a', arrests, 'arrest'),
      flow('r', releases, 'left_detention'),
    ]).findings.find((f) => f.code === 'STOCK_FLOW_RESIDUAL')
    expect(found?.params ?? null).toEqual(residual === null ? null : { speaker: 'Foro', ...residual })
  })
  test('no arrests were stated: nothing is reckoned', () =>
    expect(codes([stock('s', '800', '2026-01-01'), stock('e', '700', '2026-01-31'), flow('r', '60', 'left_detention')])).not.toContain(
      'STOCK_FLOW_RESIDUAL',
    ))

  test('a subgroup is counted on the list of whoever said it, and added to nothing', () => {
    const sub = check({
      id: 'sub',
      verbatim: 'at least five',
      aggregation: 'subgroup',
      where: { nationality: 'ES' },
      relations: [{ type: 'subset_of', target: 'check' }],
    })
    const { findings, comparisons } = run([claim(), check(), sub], [people({ id: 'fp', source: 'Foro', people: 80, count: () => 7 })])
    expect(findings.find((f) => f.code === 'SUBGROUP')).toMatchObject({ params: { list: 'fp', n: 7, of: 'check' } })
    expect(comparisons.some((c) => c.left === 'sub' || c.right === 'sub')).toBe(false)
    expect(findings.some((f) => f.code === 'SUM')).toBe(false)
  })

  test('questions go to whoever left it open, once', () => {
    const { questions } = run([
      claim({ event: undefined, window: { from_basis: 'unknown' } }),
      check(),
      check({ id: 'b', made_at: '2026-01-26' }),
    ])
    expect(
      questions
        .filter((q) => q.statement === 'claim')
        .map((q) => q.asks)
        .sort(),
    ).toEqual(['cutoff', 'event', 'names', 'window'])
    expect(questions.filter((q) => q.speaker === 'Foro')).toEqual([])
  })
})
