// The gate: open only where two figures are known to count the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIMENSIONS, type Sameness } from '../../src/model/statement-outcome.ts'
import type { StatedScope } from '../../src/model/statement.ts'
import { gateOf, isOpen, reasonsOf } from '../../src/statement/gate.ts'
import { check, claim, run } from './made.ts'

test.each([
  ['one scope', {}, 'same', null],
  ['no event', { event: undefined }, 'unknown', 'event'],
  ['an unspecified event', { event: 'unspecified' }, 'unknown', 'event'],
  ['another event', { event: 'full_release' }, 'different', 'event'],
  ['another population', { population: 'all prisoners' }, 'different', 'population'],
  ['a population in other letters', { population: 'Political  Prisoners' }, 'same', null],
  ['measures, not persons', { unit: 'measures' }, 'different', 'unit'],
  ['another start', { window: { from: '2025-12-20', cutoff: '2026-01-25T12:00-04:00' } }, 'different', 'window'],
  ['an inferred start', { window: { from: '2026-01-08', from_basis: 'inferred', cutoff: '2026-01-25T12:00-04:00' } }, 'unknown', 'window'],
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

const gate = (x: StatedScope, y: StatedScope, startStated = [true, true]) =>
  gateOf({ scope: x, startStated: startStated[0]! }, { scope: y, startStated: startStated[1]! })

describe('words', () => {
  test.each([
    ['arrest', 'arrest', 'same'],
    ['arrest', 'transfer', 'different'],
    ['left_detention', ' Left  Detention ', 'same'],
    ['left-detention', 'left detention', 'same'],
    ['arrest', undefined, 'unknown'],
    ['unknown', 'unknown', 'unknown'],
    ['unspecified', 'unspecified', 'unknown'],
    [' ', ' ', 'unknown'],
  ] as const)('"%s" and "%s": %s', (event, other, expected) => expect(gate({ event }, { event: other }).event).toBe(expected))

  test.each([
    [undefined, undefined, 'same'],
    [undefined, 'persons', 'same'],
    ['cases', undefined, 'different'],
    ['cases', 'cases', 'same'],
  ] as const)('units %s and %s: %s', (unit, other, expected) => expect(gate({ unit }, { unit: other }).unit).toBe(expected))

  test.each([
    [undefined, undefined, 'same'],
    ['Zulia', 'zulia', 'same'],
    ['Zulia', 'Lara', 'different'],
    ['Zulia', undefined, 'unknown'],
    ['unknown', 'unknown', 'unknown'],
  ] as const)('places %s and %s: %s', (geography, other, expected) =>
    expect(gate({ geography }, { geography: other }).geography).toBe(expected),
  )
})

describe('cut-offs', () => {
  const cases: readonly (readonly [string | undefined, string | undefined, Sameness])[] = [
    ['2026-01-25', '2026-01-25', 'same'],
    ['2026-01-25', '2026-01-26', 'different'],
    ['2026-01-25', undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
    ['2026-01-25', '2026-01-25T12:00Z', 'unknown'],
    ['2026-01-25', '2026-01-26T12:00Z', 'different'],
    ['2026-01-25T12:00Z', '2026-01-25T12:00Z', 'same'],
    ['2026-01-25T12:00Z', '2026-01-25T12:01Z', 'different'],
    ['2026-01-25T12:00-04:00', '2026-01-25T16:00Z', 'same'],
    ['2026-01-25T22:00-04:00', '2026-01-26T02:00Z', 'same'],
    ['2026-01-25T12:00-0400', '2026-01-25T16:00+00:00', 'same'],
    ['2026-01-25T12:00', '2026-01-25T12:00', 'same'],
    ['2026-01-25T12:00', '2026-01-25T13:00', 'different'],
  ]
  test.each(cases)('%s and %s: %s', (cutoff, other, expected) => {
    expect(gate({ cutoff }, { cutoff: other }).cutoff).toBe(expected)
    expect(gate({ cutoff: other }, { cutoff }).cutoff).toBe(expected)
  })

  test('a time without a zone is none of those with one: nobody says which hour it means, the computer least of all', () => {
    for (let hour = -12; hour <= 14; hour++) {
      const zone = `${hour < 0 ? '-' : '+'}${String(Math.abs(hour)).padStart(2, '0')}:00`
      expect(gate({ cutoff: '2026-01-25T12:00' }, { cutoff: `2026-01-25T12:00${zone}` }).cutoff).not.toBe('same')
    }
  })
})

describe('windows', () => {
  const from = '2026-01-08'
  test.each([
    ['one start', { from }, { from }, 'same'],
    ['two starts', { from }, { from: '2026-01-09' }, 'different'],
    ['no start', { from }, {}, 'unknown'],
    ['neither has one', {}, {}, 'unknown'],
    ['one end', { from, to: '2026-01-26' }, { from, to: '2026-01-26' }, 'same'],
    ['two ends', { from, to: '2026-01-26' }, { from, to: '2026-01-27' }, 'different'],
    ['an end with an hour', { from, to: '2026-01-26' }, { from, to: '2026-01-26T12:00Z' }, 'unknown'],
    ['one runs on', { from, to: '2026-01-26' }, { from }, 'different'],
    ['both run on', { from, to: null }, { from, to: null }, 'same'],
    ['a start with an hour', { from }, { from: `${from}T09:00Z` }, 'unknown'],
    ['two starts, one end', { from, to: '2026-01-26' }, { from: '2026-01-09', to: '2026-01-26' }, 'different'],
  ] as const)('%s: %s', (_, x, y, expected) => {
    expect(gate(x, y).window).toBe(expected)
    expect(gate(y, x).window).toBe(expected)
  })
  test.each([
    [true, false],
    [false, true],
    [false, false],
  ])('a start that is not stated: %s, %s', (x, y) => expect(gate({ from }, { from }, [x, y]).window).toBe('unknown'))
})

test('each dimension that is not the same closes it, and is a reason', () => {
  const open = gate(
    { event: 'arrest', population: 'p', from: '2026-01-08', cutoff: '2026-01-25' },
    { event: 'arrest', population: 'p', from: '2026-01-08', cutoff: '2026-01-25' },
  )
  expect([isOpen(open), reasonsOf(open)]).toEqual([true, []])
  for (const dimension of DIMENSIONS)
    for (const state of ['different', 'unknown'] as const) {
      const shut = { ...open, [dimension]: state }
      expect([isOpen(shut), reasonsOf(shut)]).toEqual([false, [`${dimension.toUpperCase()}_MISMATCH`]])
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
      const found = gateOf(x, y)
      expect(gateOf(y, x)).toEqual(found)
      expect(isOpen(found)).toBe(Object.values(found).every((s) => s === 'same'))
    }),
  )
})
