// What people decided on pairs: same links, different forbids, unsure, stale and contradicting decisions wait.
import { describe, expect, test } from 'vitest'
import { applyDecisions } from '../../src/link/decided.ts'
import type { Judgement } from '../../src/link/judge/decide.ts'
import type { Pair } from '../../src/model/pair.ts'
import type { PairDecision } from '../../src/model/plan.ts'

const judged = (hundredths: number): Judgement => ({
  weight: hundredths,
  odds: hundredths,
  against: 'stranger',
  apart: hundredths,
  automatic: hundredths > 0,
  basis: 'evidence',
  reason: '',
})
const pair = (a: number, b: number): Pair => ({ a, b, ...judged(900) })
const decided = (a: number, b: number, decision: PairDecision['decision'], stale = false): PairDecision => ({
  left: 0,
  right: 1,
  a,
  b,
  decision,
  stale,
  time: '2026-02-03T09:00:00Z',
  reviewer: 'ana',
  seq: 1,
})
const alone = Int32Array.from([0, 1, 2, 3, 4])
/** Rows 0 and 1 of the first list are one person. */
const pooled = Int32Array.from([0, 0, 2, 3, 4])

/** Pairs as "a b basis", or why they wait; in the order of rows. */
const applied = (pairs: readonly Pair[], decisions: readonly PairDecision[], stands = alone) =>
  Array.from(
    applyDecisions(pairs, decisions, stands, alone, () => judged(-50)),
    (p) => `${p.a} ${p.b} ${p.automatic ? p.basis : p.reason}`,
  ).sort()

const cases: readonly (readonly [string, readonly Pair[], readonly PairDecision[], readonly string[]])[] = [
  ['nothing decided', [pair(0, 0), pair(1, 1)], [], ['0 0 evidence', '1 1 evidence']],
  ['nothing found, nothing decided', [], [], []],
  ['same', [pair(0, 0)], [decided(0, 0, 'same')], ['0 0 decision']],
  ['same, of a pair that was not found', [], [decided(0, 0, 'same')], ['0 0 decision']],
  ['same takes both rows from others', [pair(0, 1), pair(1, 0), pair(2, 2)], [decided(0, 0, 'same')], ['0 0 decision', '2 2 evidence']],
  ['different', [pair(0, 0), pair(0, 1)], [decided(0, 0, 'different')], ['0 1 evidence']],
  ['different, of a pair that was not found', [], [decided(0, 0, 'different')], []],
  ['unsure', [pair(0, 0)], [decided(0, 0, 'unsure')], ['0 0 unsure']],
  ['unsure, of a pair that was not found', [], [decided(0, 0, 'unsure')], ['0 0 unsure']],
  ['a fact changed since', [pair(0, 0)], [decided(0, 0, 'same', true)], ['0 0 stale decision']],
  ['two people disagree', [pair(0, 0)], [decided(0, 0, 'same'), decided(0, 0, 'different')], ['0 0 decisions differ']],
  [
    'a row that is the same as two others',
    [pair(0, 0), pair(0, 1)],
    [decided(0, 0, 'same'), decided(0, 1, 'same')],
    ['0 0 decisions differ', '0 1 decisions differ'],
  ],
  ['unsure of a row that is taken', [], [decided(0, 0, 'same'), decided(0, 1, 'unsure')], ['0 0 decision']],
]

describe('decisions', () => {
  test.each(cases)('%s', (_, pairs, decisions, expected) => {
    expect(applied(pairs, decisions)).toEqual(expected)
    expect(applied(pairs.toReversed(), decisions.toReversed()), 'in another order').toEqual(expected)
  })

  test('hold for the duplicates of a row', () => {
    expect(applied([pair(0, 0), pair(1, 0)], [decided(1, 0, 'different')], pooled)).toEqual([])
    expect(applied([pair(0, 0)], [decided(1, 0, 'same')], pooled)).toEqual(['1 0 decision'])
    expect(applied([pair(0, 0)], [decided(0, 0, 'same'), decided(1, 0, 'different')], pooled)).toEqual(['0 0 decisions differ'])
  })

  test('a pair that was not found weighs what it weighs, and never less than 0', () => {
    const weightOf = (bits: number) => applyDecisions([], [decided(0, 0, 'same')], alone, alone, () => judged(bits)).at(0)!.weight
    expect([weightOf(700), weightOf(-300)]).toEqual([700, 0])
  })
})
