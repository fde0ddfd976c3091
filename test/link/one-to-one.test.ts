// Pairs between two lists → links: what is assigned, what has rivals, what is left over.
import { describe, expect, test } from 'vitest'
import { linkLists, representatives } from '../../src/link/one-to-one.ts'
import type { Pair } from '../../src/model/pair.ts'
import { twoLists } from './two-lists.ts'

const pair = (a: number, b: number, bits: number, automatic = true): Pair => ({
  a,
  b,
  weight: 100 * bits,
  odds: 100 * bits,
  against: 'stranger',
  apart: 100 * bits,
  automatic,
  basis: 'evidence',
  reason: automatic ? '' : 'one word',
})
const maybe = (a: number, b: number, bits: number) => pair(a, b, bits, false)

/** So little that rivals far behind take nothing of note. */
const LIMITS = { margin: 3, accept: 6 }
const NAMES = ['Ana Rivas', 'Luis Mora', 'Eva Soto', 'Omar Gil', 'Rita Paz']
const lists = await twoLists('name', NAMES, NAMES)

/** Links as "a b status"; `pooled`: rows of either list that are one person. */
function linked(pairs: readonly Pair[], pooledA: readonly number[] = [], pooledB: readonly number[] = []) {
  const { a, b } = lists
  const group = (members: readonly number[]) =>
    members.length ? [{ members, status: 'match' as const, basis: 'evidence' as const, weight: 900, edge: [0, 1] as const, asked: [] }] : []
  const outcome = linkLists(a, b, pairs, representatives(a.n, group(pooledA)), representatives(b.n, group(pooledB)), LIMITS)
  return { outcome, links: Array.from(outcome.links, (l) => `${l.a} ${l.b} ${l.status}`) }
}

const cases: readonly (readonly [string, readonly Pair[], readonly string[]])[] = [
  ['no pairs', [], []],
  ['two pairs that share no row', [pair(0, 1, 12), pair(2, 3, 9)], ['0 1 match', '2 3 match']],
  ['one that a person must see', [maybe(0, 1, 12)], ['0 1 possible']],
  // Rivals
  ['a rival within the margin', [pair(0, 0, 12), pair(0, 1, 9)], ['0 0 ambiguous', '0 1 ambiguous']],
  ['the same on the other side', [pair(0, 0, 12), pair(1, 0, 9)], ['0 0 ambiguous', '1 0 ambiguous']],
  ['a rival far beyond the margin', [pair(0, 0, 16), pair(0, 1, 8.99)], ['0 0 match']],
  ['a rival beyond the margin that leaves too little', [pair(0, 0, 12), pair(0, 1, 8.99)], ['0 0 possible', '0 1 possible']],
  [
    'the heaviest pair, which the assignment of greatest total leaves out',
    [pair(0, 0, 20), pair(0, 1, 16), pair(1, 0, 16)],
    ['0 0 ambiguous', '0 1 ambiguous', '1 0 ambiguous'],
  ],
  // Rows left over
  ['a row whose only candidate is linked to another', [pair(0, 0, 12), pair(1, 0, 5)], ['0 0 match']],
  ['a row whose only candidate may be another', [maybe(0, 0, 12), pair(1, 0, 5)], ['0 0 possible', '1 0 possible']],
  [
    'a row with several such candidates within the margin',
    [maybe(0, 0, 12), maybe(1, 1, 12), pair(2, 0, 5), pair(2, 1, 4)],
    ['0 0 possible', '1 1 possible', '2 0 ambiguous', '2 1 ambiguous'],
  ],
  [
    'the same on the other side',
    [maybe(0, 0, 12), maybe(1, 1, 12), pair(0, 2, 5), pair(1, 2, 4)],
    ['0 0 possible', '0 2 ambiguous', '1 1 possible', '1 2 ambiguous'],
  ],
  [
    'a row with one such candidate far ahead',
    [maybe(0, 0, 12), maybe(1, 1, 12), pair(2, 0, 8), pair(2, 1, 4)],
    ['0 0 possible', '1 1 possible', '2 0 possible'],
  ],
]

describe('links', () => {
  test.each(cases)('%s', (_, pairs, expected) => {
    expect(linked(pairs).links).toEqual(expected)
    expect(linked(pairs.toReversed()).links, 'in another order').toEqual(expected)
  })

  test('read by position, and past the end', () => {
    const { links } = linked([pair(0, 1, 12)]).outcome
    expect(links.at(0)).toMatchObject({ a: 0, b: 1, status: 'match', via: { weight: 1200 } })
    expect(links.at(1)).toBeUndefined()
  })

  test('all pairs of a row can be seen, heaviest first; a row without any has none', () => {
    const { outcome } = linked([pair(0, 1, 5), pair(0, 0, 12), pair(1, 0, 3)])
    expect(outcome.candidatesA(0).map((c) => c.b)).toEqual([0, 1])
    expect(outcome.candidatesB(0).map((c) => c.a)).toEqual([0, 1])
    expect(outcome.candidatesA(4)).toEqual([])
  })
})

describe('duplicates are pooled', () => {
  test('the heaviest pair between two people stands for them', () => {
    const { links, outcome } = linked([pair(0, 0, 8), pair(1, 2, 12)], [0, 1], [0, 2])
    expect(links).toEqual(['0 0 match'])
    expect(outcome.links.at(0)!.via).toMatchObject({ a: 1, b: 2 })
  })
  test('an automatic pair stands before a heavier one', () =>
    expect(linked([pair(0, 0, 8), maybe(1, 2, 12)], [0, 1], [0, 2]).outcome.links.at(0)!.via).toMatchObject({ a: 0, b: 0 }))
  test('ties go by content, not by the order of pairs', () => {
    const pairs = [pair(0, 0, 8), pair(1, 2, 8)]
    const via = (list: readonly Pair[]) => linked(list, [0, 1], [0, 2]).outcome.links.at(0)!.via
    expect(via(pairs)).toEqual(via(pairs.toReversed()))
  })
  test('possible groups are not', () => {
    const group = { members: [1, 3], status: 'possible' as const, basis: 'evidence' as const, weight: 0, edge: [1, 3] as const, asked: [] }
    expect([...representatives(4, [group])]).toEqual([0, 1, 2, 3])
    expect([...representatives(4, [{ ...group, status: 'match' }])]).toEqual([0, 1, 2, 1])
    expect(representatives(0, [])).toHaveLength(0)
  })
})
