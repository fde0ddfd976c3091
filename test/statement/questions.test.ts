// What to ask next: whoever left it open is asked, once.
import { describe, expect, test } from 'vitest'
import type { Gate } from '../../src/model/statement-outcome.ts'
import { ask, askWhatIsOpen, once } from '../../src/statement/questions.ts'
import { check, claim, listed, people, relates, run, statement, type Entry } from './made.ts'

const gate = (state: 'unknown' | 'different'): Gate => ({
  event: state,
  population: state,
  unit: state,
  window: state,
  cutoff: state,
  geography: state,
})

describe('of what a closed gate left unknown, only what the statement leaves open', () => {
  const CUTOFF = '2026-01-25T12:00-04:00'
  const cases: readonly (readonly [string, Entry, readonly string[]])[] = [
    ['a place', {}, ['geography']],
    ['nothing', { geography: 'Zulia' }, []],
    ['an event that is not named', { geography: 'Zulia', event: undefined }, ['event']],
    ['an event that is not specified', { geography: 'Zulia', event: 'unspecified' }, ['event']],
    ['an unknown population', { geography: 'Zulia', population: 'unknown' }, ['population']],
    ['a place that is not specified', { geography: 'unspecified' }, ['geography']],
    [
      'a start that is not stated',
      { geography: 'Zulia', window: { from: '2026-01-08', from_basis: 'relayed', cutoff: CUTOFF } },
      ['window'],
    ],
    ['no start', { geography: 'Zulia', window: { from_basis: 'stated', cutoff: CUTOFF } }, ['window']],
    ['no cut-off', { geography: 'Zulia', window: { from: '2026-01-08' } }, ['cutoff']],
    ['a cut-off without an hour', { geography: 'Zulia', window: { from: '2026-01-08', cutoff: '2026-01-25' } }, ['cutoff']],
    [
      'all of it, in one order',
      { event: undefined, population: undefined, window: {} },
      ['event', 'population', 'window', 'cutoff', 'geography'],
    ],
  ]
  test.each(cases)('%s', (_, more, asks) => {
    const s = statement(claim(more))
    expect(askWhatIsOpen(s, gate('unknown')).map((q) => q.asks)).toEqual(asks)
    expect(askWhatIsOpen(s, gate('different'))).toEqual([])
  })
})

test('a question says whose figure it is about', () => {
  const s = statement(claim())
  expect(ask(s, 'event')).toEqual({ speaker: 'Ministry', statement: 'claim', asks: 'event', figure: '626' })
  expect(ask(s, 'overlap', '700')).toEqual({ speaker: 'Ministry', statement: 'claim', asks: 'overlap', figure: '626', other: '700' })
})

test('each once, in the order in which they arose', () => {
  const [x, y] = [statement(claim()), statement(check())]
  const questions = [
    ask(y, 'event'),
    ask(x, 'event'),
    ask(y, 'event'),
    ask(y, 'cutoff'),
    ask(y, 'overlap', '1'),
    ask(y, 'overlap', '2'),
    ask(x, 'event'),
  ]
  expect(once(questions)).toEqual([0, 1, 3, 4, 5].map((k) => questions[k]))
  expect(once([])).toEqual([])
})

describe('of a whole ledger', () => {
  const asked = (entries: readonly Entry[], lists: Parameters<typeof run>[1] = []) =>
    run(entries, lists).questions.map((q) => `${q.statement} ${q.asks}`)

  test('whoever left it open is asked, once', () =>
    expect(
      asked([claim({ event: undefined, window: { from_basis: 'unknown' } }), check(), check({ id: 'b', made_at: '2026-01-26' })]),
    ).toEqual(['claim event', 'claim window', 'claim cutoff', 'claim names', 'check overlap', 'b overlap']))
  test('a verifier too', () =>
    expect(asked([claim({ names: { published: 'full' } }), check({ event: undefined })])).toEqual(['check event', 'check overlap']))
  test('where the number is not comparable, its speaker', () => {
    expect(asked([claim({ verbatim: 'dozens', names: { published: 'full' } })])).toEqual(['claim number'])
    expect(asked([claim({ verbatim: 'about 600', names: { published: 'full' } })])).toEqual(['claim number'])
    expect(asked([claim({ verbatim: 'at most 600', names: { published: 'full' } })])).toEqual([])
  })
  test('nothing where the gate is open, or shut by a difference', () => {
    expect(asked([claim({ names: { published: 'full' } }), check()])).toEqual(['check overlap'])
    expect(asked([claim({ names: { published: 'full' } }), check({ event: 'arrest' })])).toEqual([])
  })
  test('the claim, of a list that counts something it leaves open', () => {
    const named = { names: { published: 'full' } }
    expect(asked([claim({ ...named, event: undefined })], [listed({})])).toEqual(['claim event'])
    expect(asked([claim(named)], [people({})])).toEqual([])
  })
  test('nobody of a figure that was replaced', () => {
    const instead = claim({ id: 'instead', ...relates('supersedes', 'claim') })
    expect(asked([claim(), instead])).toEqual(['instead names'])
  })
  test('the later of two equal figures that may overlap', () => {
    const two = [check(), check({ id: 'b' })]
    expect(asked(two)).toEqual(['b overlap'])
    expect(asked([two[0]!, { ...two[1], ...relates('disjoint_from', 'check') }])).toEqual([])
  })
})
