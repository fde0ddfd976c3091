// Columns that grow, rows in groups, counts of values.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ascending, float64, grown, int16, int32, int8, narrowed, NarrowColumn, uint16, uint32, uint8 } from '../../src/metrics/columns.ts'
import { groupOf, groupSize, groupsOf } from '../../src/metrics/groups.ts'
import { tally } from '../../src/metrics/tally.ts'

test.each([
  ['int32', int32],
  ['uint32', uint32],
  ['uint8', uint8],
  ['uint16', uint16],
  ['float64', float64],
])('%s: zeros that threads can share, and that can grow', (_, make) => {
  expect([...make(0)]).toEqual([])
  const column = make(2)
  expect(column.buffer).toBeInstanceOf(SharedArrayBuffer)
  column[1] = 7
  const longer = grown(column, 4)
  expect([...longer]).toEqual([0, 7, 0, 0])
  expect(longer.constructor).toBe(column.constructor)
})

test.each([int8, int16])('columns of few bytes are shared too', (make) => expect(make(2).buffer).toBeInstanceOf(SharedArrayBuffer))

test.each([
  [127, Int8Array],
  [128, Int16Array],
  [32_767, Int16Array],
  [32_768, Int32Array],
  [-1, Int8Array],
])('numbers up to %i in few bytes', (most, kind) => {
  const column = Int32Array.of(-1, 0, most)
  const found = narrowed(column, most)
  expect(found).toBeInstanceOf(kind)
  expect([...found]).toEqual([...column])
})

test('a column is as wide as its greatest number', () => {
  for (const values of [
    [0, 255],
    [255, 256, 3],
    [1, 65_535],
    [9, 65_536, 0],
    [300, 70_000, 300],
  ]) {
    const column = new NarrowColumn(values.length)
    for (const [i, value] of values.entries()) column.set(i, value)
    expect([...column.values]).toEqual(values)
    const most = Math.max(...values)
    expect(column.values.BYTES_PER_ELEMENT).toBe(most < 256 ? 1 : most < 65_536 ? 2 : 4)
  }
})

test.each([
  ['some', [2, 0, 2, 1], 3, [[1], [3], [0, 2]]],
  ['a row without any', [0, 2], 3, [[0], [], [1]]],
  ['none', [], 2, [[], []]],
  ['no rows', [], 0, []],
])('items by row: %s', (_, rows, n, wanted) => {
  const groups = groupsOf(rows, n)
  const found = Array.from({ length: n }, (__, i) => [...groupOf(groups, i)])
  expect(found).toEqual(wanted)
  expect(found.map((__, i) => groupSize(groups, i))).toEqual(wanted.map((own) => own.length))
})

describe('tally', () => {
  test.each([
    [
      'each value in the order of its appearance',
      [
        [3, 1, 3],
        [1, 3],
      ],
      [
        [3, 3],
        [1, 2],
      ],
    ],
    ['zero and less is missing', [[0, -1, 5]], [[5, 1]]],
    ['nothing', [[]], []],
    ['no columns', [], []],
  ])('%s', (_, columns, wanted) => expect([...tally(columns.map((c) => Int32Array.from(c)))]).toEqual(wanted))
  test('counts as counting one by one does', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -3, max: 2000 }), { maxLength: 400 }), { maxLength: 3 }), (columns) => {
        const counts = new Map<number, number>()
        for (const value of columns.flat()) if (value > 0) counts.set(value, (counts.get(value) ?? 0) + 1)
        expect([...tally(columns.map((c) => Int32Array.from(c)))]).toEqual([...counts])
      }),
    )
  })
})

test('ascending numbers fill a column of either kind', () => {
  expect(ascending(new Int32Array(3), -1)).toEqual(Int32Array.of(-1, 0, 1))
  expect(ascending(new Uint32Array(2))).toEqual(Uint32Array.of(0, 1))
})
