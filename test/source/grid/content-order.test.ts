// The order of rows depends on what they hold, not on where they stand.
import { expect, test } from 'vitest'
import { contentOrder, hashCells } from '../../../src/source/grid/content-order.ts'

const ordered = (rows: readonly (readonly string[])[]) => [...contentOrder(rows.length, (k, seed) => hashCells(rows[k]!, seed))]
const ROWS = [
  ['Ana', '1'],
  ['Luis', '2'],
  ['Rosa', ''],
  ['', ''],
  ['Ana', '2'],
]

test('in any order of the file', () => {
  const content = (rows: readonly (readonly string[])[]) => ordered(rows).map((k) => rows[k]!.join('|'))
  expect(content(ROWS.toReversed())).toEqual(content(ROWS))
})
test('equal rows stay in theirs', () => {
  const rows = [...ROWS, ...ROWS]
  const order = ordered(rows)
  for (const k of ROWS.keys()) expect(order.indexOf(k)).toBeLessThan(order.indexOf(k + ROWS.length))
})
test('quotes decide nothing, the borders of cells do', () => {
  expect(hashCells(['a"b'], 1)).toBe(hashCells(['ab'], 1))
  expect(hashCells(['ab', 'c'], 1)).not.toBe(hashCells(['a', 'bc'], 1))
})
test('two rows whose first hash is the same are ordered by the second', () => {
  const hash = (k: number, seed: number) => (seed === 0x811c9dc5 ? 7 : 9 - k)
  expect([...contentOrder(3, hash)]).toEqual([2, 1, 0])
})
test('nothing', () => expect(ordered([])).toEqual([]))
