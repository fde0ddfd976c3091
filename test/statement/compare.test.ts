// A whole ledger: what is told and asked stands in the order of the ledger, and nothing is left out.
import { describe, expect, test } from 'vitest'
import { bareStatement, compareStatements } from '../../src/statement/compare.ts'
import { check, claim, listed, people, relates, run, type Entry } from './made.ts'

test('no statements, no lists', () => {
  expect(run([])).toEqual({ judged: [], comparisons: [], findings: [], questions: [] })
  expect(run([], [people({}), people({ role: 'claimed' })])).toEqual({ judged: [], comparisons: [], findings: [], questions: [] })
})

test('of a bare figure nothing is known but its number', () => {
  const { judged, comparisons } = compareStatements(
    [bareStatement('claim', 'over 600', 'claimant'), bareStatement('against', 'at least 80', 'verifier')],
    [],
  )
  expect(judged.map((j) => [j.statement.id, j.statement.speaker, j.statement.side, j.statement.quantity.min])).toEqual([
    ['claim', 'claim', 'claimant', 601],
    ['against', 'against', 'verifier', 80],
  ])
  expect(comparisons).toMatchObject([{ left: 'claim', right: 'against', result: 'not_comparable' }])
  expect(comparisons[0]!.reasons).toEqual(['EVENT_MISMATCH', 'POPULATION_MISMATCH', 'WINDOW_MISMATCH', 'CUTOFF_MISMATCH'])
})

test('who disputes a figure, and what replaced it', () => {
  const { judged } = run([
    claim(),
    claim({ id: 'again', verbatim: '625', ...relates('supersedes', 'claim') }),
    check(relates('disputes', 'claim')),
    check({ id: 'b', ...relates('disputes', 'claim') }),
  ])
  expect(judged.map((j) => [j.statement.id, j.disputedBy, j.supersededBy])).toEqual([
    ['claim', ['check', 'b'], 'again'],
    ['again', [], null],
    ['check', [], null],
    ['b', [], null],
  ])
})

describe('order', () => {
  const own = people({ id: 'own', role: 'claimed', source: 'Ministry', people: 1 })
  const entries: readonly Entry[] = [
    claim(),
    claim({ id: 'again', verbatim: '700' }),
    check({ charges_dropped: 'some' }),
    check({ id: 'b', verbatim: 'at least 80' }),
  ]
  test('own lists, then each claim with verifiers and lists', () =>
    expect(run(entries, [own, listed({ people: 80, closed: true })]).comparisons.map((c) => `${c.left} ${c.right}`)).toEqual([
      'claim own',
      'again own',
      'claim check',
      'claim b',
      'claim list',
      'again check',
      'again b',
      'again list',
    ]))
  test('findings', () =>
    expect(run(entries, [own, listed({ people: 80, closed: true })]).findings.map((f) => `${f.code} ${f.statements.join(' ')}`)).toEqual([
      'LIST_COUNT_DISAGREE claim',
      'LIST_COUNT_DISAGREE again',
      'COUNT_GAP claim check',
      'COUNT_GAP claim list',
      'COUNT_GAP again check',
      'COUNT_GAP again list',
      'CHARGES check',
      'SELF_CONTRADICTION claim again',
      'OVERLAP_UNKNOWN check b',
    ]))
  test('a ledger in another order finds the same', () => {
    const found = (order: readonly Entry[]) =>
      run(order, [own, listed({ people: 80, closed: true })])
        .findings.map((f) => `${f.code} ${f.statements.toSorted().join(' ')}`)
        .toSorted()
    expect(found(entries.toReversed())).toEqual(found(entries))
    expect(found([2, 0, 3, 1].map((k) => entries[k]!))).toEqual(found(entries))
  })
})
