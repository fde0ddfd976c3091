// What an entry of the ledger stands for, and whose list is whose.
import { describe, expect, test } from 'vitest'
import type { Statement } from '../../src/model/statement.ts'
import { intervalOf, isFlow, ownList, pairsOf, sameSpeaker, targetsOf } from '../../src/statement/ledger.ts'
import { check, claim, ledger, people, relates, statement, type Entry } from './made.ts'

test.each([
  ['156', {}, 156, 156],
  ['156', { counts: 'verified_events' }, 156, null],
  ['156', { counts: 'verified_events', verification: { complete: true } }, 156, 156],
  ['at most 156', { counts: 'verified_events' }, 0, 156],
  ['over 600', {}, 601, null],
])('%s %j stands for %s to %s', (verbatim, more, min, max) =>
  expect(intervalOf(statement(check({ verbatim, ...more })))).toEqual({ min, max }),
)

test('targets of one relation, in their order', () => {
  const s: Statement = {
    ...statement(claim()),
    relations: [
      { type: 'subset_of', target: 'b' },
      { type: 'disputes', target: 'c' },
      { type: 'subset_of', target: 'a' },
    ],
  }
  expect([targetsOf(s, 'subset_of'), targetsOf(s, 'disputes'), targetsOf(s, 'restates')]).toEqual([['b', 'a'], ['c'], []])
})

test.each([
  [{}, true],
  [{ aggregation: 'window' }, true],
  [{ aggregation: 'stock' }, false],
  [{ aggregation: 'subgroup' }, false],
])('%j is held against others: %s', (more, expected) => expect(isFlow(statement(claim(more)))).toBe(expected))

test('claims and checks are flows of their side, and others are neither', () => {
  const { claims, checks, supersededBy, byId } = ledger([
    claim(),
    claim({ id: 'again', ...relates('supersedes', 'claim') }),
    claim({ id: 'stock', aggregation: 'stock' }),
    check(),
    check({ id: 'part', aggregation: 'subgroup' }),
    claim({ id: 'press', side: 'other' }),
  ])
  expect([claims.map((s) => s.id), checks.map((s) => s.id)]).toEqual([['claim', 'again'], ['check']])
  expect([...supersededBy]).toEqual([['claim', 'again']])
  expect([...byId.keys()]).toEqual(['claim', 'again', 'stock', 'check', 'part', 'press'])
})

test.each([
  ['Foro', ' foro ', true],
  ['Foro', 'Penal', false],
  [null, 'Foro', false],
])('speakers "%s" and "%s"', (x, y, expected) => expect(sameSpeaker(x, y)).toBe(expected))

describe('the list behind a statement', () => {
  const lists = [
    people({ id: 'verified', source: 'Foro' }),
    people({ id: 'claimed', role: 'claimed', source: 'ministry' }),
    people({ id: 'named' }),
  ]
  const other = claim({ id: 'other', speaker: 'President' })
  const cases: readonly (readonly [string, readonly Entry[], string | undefined])[] = [
    ['the one it names', [claim({ names: { list: 'named' } })], 'named'],
    ['the claimed one, of the only claim', [claim({ speaker: 'President' })], 'claimed'],
    ["the claimed one, of the list's own speaker", [claim(), other], 'claimed'],
    ['none, of another speaker', [other, claim()], undefined],
    ['none, of a verifier', [check()], undefined],
    ['the one a verifier names', [check({ names: { list: 'named' } })], 'named'],
    ['none that does not exist', [claim({ names: { list: 'gone' } }), other], 'claimed'],
  ]
  test.each(cases)('%s', (_, entries, expected) => {
    const all = ledger(entries, lists)
    expect(ownList(all.statements[0]!, all)?.id).toBe(expected)
  })
  test('without a claimed list there is none', () => {
    const all = ledger([claim()], [lists[0]!])
    expect(ownList(all.statements[0]!, all)).toBeUndefined()
  })
})

test('pairs, in their order', () => {
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ])
  expect([pairsOf([]), pairsOf(['a'])]).toEqual([[], []])
})
