// Stocks and the flows between them.
import { expect, test } from 'vitest'
import { stockAndFlow } from '../../src/statement/stock-and-flow.ts'
import { ledger, type Entry } from './made.ts'

const base: Entry = { speaker: 'Foro', side: 'verifier', population: 'political prisoners' }
const stock = (id: string, verbatim: string, at: string, more: Entry = {}): Entry => ({
  ...base,
  id,
  made_at: at,
  verbatim,
  event: 'held',
  aggregation: 'stock',
  ...more,
})
const flow = (id: string, verbatim: string, event: string, more: Entry = {}): Entry => ({
  ...base,
  id,
  made_at: '2026-01-31',
  verbatim,
  event,
  aggregation: 'window',
  window: { from: '2026-01-01', to: '2026-01-31' },
  ...more,
})
const start = (n = '800', more: Entry = {}) => stock('s', n, '2026-01-01', more)
const end = (n = '700', more: Entry = {}) => stock('e', n, '2026-01-31', more)
const arrests = (n = '10', more: Entry = {}) => flow('a', n, 'arrest', more)
const releases = (n = '60', more: Entry = {}) => flow('r', n, 'left_detention', more)

/** Bounds of what the flows leave unexplained, by the statements it rests on. */
const residual = (...entries: readonly Entry[]) =>
  stockAndFlow(ledger(entries)).map(({ code, statements, params: { speaker, ...bounds } }) => [code, speaker, statements.join(' '), bounds])
const left = (bounds: object, statements = 's a r e') => [['STOCK_FLOW_RESIDUAL', 'Foro', statements, bounds]]

test.each([
  ['it adds up', '800', '750', '10', '60', null],
  ['fifty are missing', '800', '700', '10', '60', { min: -50, max: -50 }],
  ['at least so many were released', '800', '700', '10', 'at least 60', null],
  ['too many are left', '800', '760', '10', 'at least 60', { min: 10 }],
  ['at least so many were arrested', '800', '700', 'at least 10', '60', { max: -50 }],
  ['a stock that is at least so many', 'at least 800', '700', '10', '60', { max: -50 }],
  ['the later stock is at least so many', '800', 'at least 760', '10', '60', { min: 10 }],
  ['nobody knows how many were released', '800', '700', '10', 'dozens', null],
])('%s', (_, s, e, a, r, bounds) => expect(residual(start(s), end(e), arrests(a), releases(r))).toEqual(bounds ? left(bounds) : []))

test.each([
  ['stocks in the other order', [end(), start(), arrests(), releases()], left({ min: -50, max: -50 })],
  ['late registrations are arrivals', [start(), end(), flow('a', '10', 'late_registration'), releases()], left({ min: -50, max: -50 })],
  [
    'several flows',
    [start(), end(), arrests(), flow('l', '5', 'late_registration'), releases(), flow('d', '5', 'death_in_custody')],
    left({ min: -50, max: -50 }, 's a l r d e'),
  ],
  ['no arrivals', [start(), end(), releases()], []],
  ['no departures', [start(), end(), arrests()], []],
  ['no flows', [start(), end()], []],
  ['one stock', [start(), arrests(), releases()], []],
  ['a stock of no number', [start('dozens'), end(), arrests(), releases()], []],
  ['another population', [start(), end('700', { population: 'all' }), arrests(), releases()], []],
  [
    'no population on either',
    [start('800', { population: undefined }), end('700', { population: undefined }), arrests(), releases()],
    left({ min: -50, max: -50 }),
  ],
  ['another speaker of a stock', [start(), end('700', { speaker: 'Penal' }), arrests(), releases()], []],
  ['another speaker of a flow', [start(), end(), arrests('10', { speaker: 'Penal' }), releases()], []],
  ['a flow that is a subgroup', [start(), end(), arrests('10', { aggregation: 'subgroup' }), releases()], []],
  ['a flow from another day', [start(), end(), arrests('10', { window: { from: '2026-01-02', to: '2026-01-31' } }), releases()], []],
  ['a flow to another day', [start(), end(), arrests('10', { window: { from: '2026-01-01', to: '2026-01-30' } }), releases()], []],
  ['a flow that begins nowhere', [start(), end(), arrests('10', { window: { to: '2026-01-31' } }), releases()], []],
  [
    'a flow up to its cut-off',
    [start(), end(), arrests('10', { window: { from: '2026-01-01T09:00Z', cutoff: '2026-01-31T12:00Z' } }), releases()],
    left({ min: -50, max: -50 }),
  ],
  [
    'a stock of its cut-off, not of the day it was told',
    [start(), stock('e', '700', '2026-02-05', { window: { cutoff: '2026-01-31T09:00Z' } }), arrests(), releases()],
    left({ min: -50, max: -50 }),
  ],
  ['nothing', [], []],
] as const)('%s', (_, entries, expected) => expect(residual(...entries)).toEqual(expected))

test('a third stock stands for itself', () =>
  expect(residual(start(), stock('m', '900', '2026-01-15'), end(), arrests(), releases())).toEqual(left({ min: -50, max: -50 })))
