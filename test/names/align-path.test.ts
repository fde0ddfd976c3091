// The best way through two rows of words answers to all ways.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPath, ROW } from '../../src/names/align-path.ts'

type Gains = readonly (readonly number[])[]

const laidOut = (gains: Gains): Int32Array => {
  const table = new Int32Array(ROW * ROW)
  for (const [i, row] of gains.entries()) for (const [j, gain] of row.entries()) table[i * ROW + j] = gain
  return table
}

function pathOf(gains: Gains, m = gains[0]?.length ?? 0): [number, number][] {
  const path = bestPath(gains.length, m, laidOut(gains))
  return Array.from({ length: path.length }, (_, k): [number, number] => [path.x[k]!, path.y[k]!])
}

test.each<[string, Gains, [number, number][]]>([
  ['one word each', [[5]], [[0, 0]]],
  ['nothing to gain', [[0]], []],
  [
    'in order',
    [
      [5, -1],
      [-1, 5],
    ],
    [
      [1, 1],
      [0, 0],
    ],
  ],
  [
    'the other order is no order',
    [
      [-1, 5],
      [6, -1],
    ],
    [[1, 0]],
  ],
  ['a word left out', [[-1, 5, -1]], [[0, 1]]],
  ['no words', [], []],
])('%s', (_, gains, wanted) => expect(pathOf(gains)).toEqual(wanted))

/** The most of all ways, tried one after the other. */
function most(gains: Gains, i = 0, j = 0): number {
  const own = gains[i]?.[j]
  if (own === undefined) return 0
  return Math.max(most(gains, i + 1, j), most(gains, i, j + 1), own > 0 ? own + most(gains, i + 1, j + 1) : 0)
}

test('gains the most that any way gains, in order, each word once', () => {
  const gains = fc
    .tuple(fc.nat(6), fc.nat(6))
    .chain(([n, m]) => fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }))
  fc.assert(
    fc.property(gains, (own) => {
      const path = pathOf(own)
      expect(path.reduce((sum, [i, j]) => sum + own[i]![j]!, 0)).toBe(most(own))
      for (const [k, [i, j]] of path.entries()) {
        expect(own[i]![j]).toBeGreaterThan(0)
        if (k) expect(i < path[k - 1]![0] && j < path[k - 1]![1]).toBe(true)
      }
    }),
  )
})
