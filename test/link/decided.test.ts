// What people decided on pairs: same links, different forbids, unsure, stale and contradicting decisions wait.
import fc from 'fast-check'
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

/** Rows of each list by identity, and the row that stands for each: rows of one identity may be duplicates. */
const sides = fc.record({
  identity: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
  pooled: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
})
const CHOICES = ['same', 'different', 'unsure'] as const
const spoken = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(2), fc.constantFrom(...CHOICES), fc.boolean()), {
  selector: ([x, y]) => `${x} ${y}`,
  maxLength: 4,
})

test('a decision on two crowds of rows says of every pair what a decision on each of their pairs does', () => {
  const laidOut = ({ identity, pooled: isPooled }: { identity: readonly number[]; pooled: readonly boolean[] }) => {
    const rows = [0, 1, 2].map((own) => identity.flatMap((id, row) => (id === own ? [row] : [])))
    const stands = Int32Array.from(identity, (id, row) => (isPooled[id] ? rows[id]![0]! : row))
    return { rows, stands }
  }
  fc.assert(
    fc.property(sides, sides, spoken, (left, right, decisions) => {
      const [p, q] = [laidOut(left), laidOut(right)]
      const said = decisions.filter(([x, y]) => p.rows[x]!.length && q.rows[y]!.length)
      const found = [...p.stands.keys()].flatMap((a) => Array.from(q.stands.keys(), (b) => pair(a, b)))
      const kept = (own: readonly PairDecision[]) =>
        Array.from(
          applyDecisions(found, own, p.stands, q.stands, () => judged(-50)),
          ({ a, b, automatic, basis, reason }) => `${p.stands[a]} ${q.stands[b]} ${automatic ? basis : reason}`,
        )
      const each = said.flatMap(([x, y, choice, stale]) => p.rows[x]!.flatMap((a) => q.rows[y]!.map((b) => decided(a, b, choice, stale))))
      const crowds = said.map(([x, y, choice, stale]) => ({
        ...decided(p.rows[x]![0]!, q.rows[y]![0]!, choice, stale),
        alike: { a: p.rows[x]!, b: q.rows[y]! },
      }))
      expect(new Set(kept(crowds))).toEqual(new Set(kept(each)))
    }),
    { numRuns: 300 },
  )
})
