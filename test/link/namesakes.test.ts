// Lists that show namesakes take back links on the name alone.
import { expect, test } from 'vitest'
import { countNamesakes, withoutNamesakes, type Namesakes } from '../../src/link/namesakes.ts'
import { PairTable } from '../../src/link/pair-table.ts'
import type { Pair } from '../../src/model/pair.ts'
import { twoLists } from './two-lists.ts'

const pair = (a: number, more: Partial<Pair>): Pair => ({
  a,
  b: a,
  weight: 900,
  automatic: true,
  basis: 'name-only',
  reason: '',
  namesakes: 'open',
  ...more,
})

test('counts equal full names, and those that are two people', async () => {
  const { a, b } = await twoLists('name', ['Ana Rivas', 'Luis Mora', 'Eva Soto'], ['Ana Rivas', 'Luis Mora'])
  const found = PairTable.of([pair(0, {}), pair(1, { namesakes: 'two' }), pair(2, { namesakes: '' })])
  expect(countNamesakes(a, b, found)).toEqual({ pairs: 6, full: 2, two: 1 })
  expect(countNamesakes(a, a, found)).toEqual({ pairs: 3, full: 2, two: 1 })
  expect(countNamesakes(a, b, new PairTable())).toEqual({ pairs: 6, full: 0, two: 0 })
})

const counts = (pairs: number, full: number, two: number): Namesakes => ({ pairs, full, two })
test.each<readonly [string, Namesakes, readonly Namesakes[], boolean]>([
  ['nobody', counts(100, 10, 0), [], false],
  ['one pair, which may be one person mistyped', counts(100, 10, 1), [], false],
  ['two', counts(100, 10, 2), [], true],
  ['two of very many names', counts(100, 100, 2), [], false],
  ['inside the lists', counts(100, 10, 0), [counts(50, 2, 1), counts(50, 2, 1)], true],
  ['inside long lists, which says little', counts(100, 10, 0), [counts(10_000, 2, 2)], false],
])('namesakes shown: %s', (_, own, inside, isTakenBack) => {
  const pairs = PairTable.of([
    pair(0, {}),
    pair(1, { basis: 'evidence' }),
    pair(2, { automatic: false, basis: 'evidence', reason: 'weight' }),
  ])
  const reasons = Array.from(withoutNamesakes(pairs, own, inside), (p) => (p.automatic ? p.basis : p.reason))
  expect(reasons).toEqual([isTakenBack ? 'namesakes' : 'name-only', 'evidence', 'weight'])
})
