// The table of links: numbered one pair of lists after another, known to both ends.
import { describe, expect, test } from 'vitest'
import type { LinkVerdict } from '../../src/model/verdict.ts'
import { LINK_SAYS, LinkTable } from '../../src/verdict/links.ts'
import { between, CONFLICT } from './made.ts'

/** Three lists of 3, 2 and 2 rows; nothing between the second and the third. */
const outcomes = [
  between(0, 1, [
    { a: 0, b: 1 },
    { a: 2, b: 0, status: 'possible', odds: 250 },
  ]),
  between(1, 2, []),
  between(0, 2, [
    { a: 2, b: 1, basis: 'name-only' },
    { a: 2, b: 0, status: 'ambiguous', odds: -7 },
  ]),
]
const table = new LinkTable(outcomes, [3, 2, 2], ({ right }, { b, via }) => ({
  conflicts: right === 2 && via.b === 1 ? [CONFLICT] : [],
  placeDiffers: via.a === 0,
  otherDetention: via.a === 2 && b === 0,
}))

const shown = [
  { left: 0, right: 1, a: 0, b: 1, status: 'match', odds: 1000, conflicts: [], placeDiffers: true },
  { left: 0, right: 1, a: 2, b: 0, status: 'possible', odds: 250, conflicts: [], placeDiffers: false },
  { left: 0, right: 2, a: 2, b: 1, status: 'match', odds: 1000, conflicts: [CONFLICT], placeDiffers: false },
  { left: 0, right: 2, a: 2, b: 0, status: 'ambiguous', odds: -7, conflicts: [], placeDiffers: false },
]

const read = ({ left, right, a, b, status, odds, conflicts, placeDiffers }: LinkVerdict) => ({
  left,
  right,
  a,
  b,
  status,
  odds,
  conflicts,
  placeDiffers,
})

test('each is read whole, by number and in order', () => {
  expect([...table].map(read)).toEqual(shown)
  expect(shown.map((_, k) => read(table.at(k)!))).toEqual(shown)
  expect(table.at(4)).toBeUndefined()
  expect(table).toHaveLength(4)
})

test('with the pair that it rests on', () =>
  expect([...table].map((l) => [l.via.a, l.via.b, l.via.basis])).toEqual([
    [0, 1, 'evidence'],
    [2, 0, 'evidence'],
    [2, 1, 'name-only'],
    [2, 0, 'evidence'],
  ]))

test('in columns', () => {
  expect([...table.a]).toEqual([0, 2, 2, 2])
  expect([...table.b]).toEqual([1, 0, 1, 0])
  const { nameOnly, placeDiffers, otherDetention, conflicts } = LINK_SAYS
  expect([...table.says]).toEqual([placeDiffers, otherDetention, nameOnly | conflicts, otherDetention])
  expect([...table.conflicts.keys()]).toEqual([2])
  expect(shown.map((_, k) => table.isMatch(k))).toEqual([true, false, true, false])
  expect(shown.map((_, k) => table.outcomeOf(k))).toEqual([outcomes[0], outcomes[0], outcomes[2], outcomes[2]])
})

test('each row knows its own', () =>
  expect([3, 2, 2].map((n, list) => Array.from({ length: n }, (_, i) => [...table.of(list, i)]))).toEqual([
    [[0], [], [1, 2, 3]],
    [[1], [0]],
    [[3], [2]],
  ]))

describe('joins', () => {
  test.each([
    [0, [0, 0], [1, 1], true],
    [0, [1, 1], [0, 0], true],
    [0, [0, 0], [1, 0], false],
    [0, [0, 2], [1, 1], false],
    [0, [0, 0], [2, 1], false],
    [2, [2, 1], [0, 2], true],
    [2, [1, 1], [0, 2], false],
  ] as const)('link %d, %j and %j: %s', (link, [x, i], [y, j], expected) =>
    expect(table.joins(link, { list: x, position: i }, { list: y, position: j })).toBe(expected),
  )
})

test('no lists, no links', () => {
  const none = new LinkTable([], [], () => ({ conflicts: [], placeDiffers: false, otherDetention: false }))
  expect([...none]).toEqual([])
  expect(none.at(0)).toBeUndefined()
  const empty = new LinkTable([between(0, 1, [])], [0, 2], () => ({ conflicts: [], placeDiffers: false, otherDetention: false }))
  expect(empty).toHaveLength(0)
  expect([...empty.of(1, 1)]).toEqual([])
})
