// What an earlier report and a later one tell together, on small tables by hand.
import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/report/redact/table.ts'
import { betraysBeside } from '../../../src/report/redact/together.ts'

type Seen = number | null | undefined
/** Figures by name: their parts, and what the earlier report said. */
type Figures = Readonly<Record<string, readonly [parts: readonly number[], before: Seen]>>

function betrays(values: readonly number[], figures: Figures, shown: readonly string[], equal: Table['equal'] = []): boolean {
  const table: Table = {
    parts: values.map((value) => ({ value })),
    figures: Object.entries(figures).map(([id, [parts, before]]) => ({ id, parts, loss: 1, befores: [before] })),
    equal,
  }
  const sum = (parts: readonly number[]) => parts.reduce((all, k) => all + values[k]!, 0)
  return betraysBeside(table)(shown.map((id) => ({ ids: [id], parts: figures[id]![0], value: sum(figures[id]![0]) })))
}

describe('one figure of one part', () => {
  test.each<[number, Seen, boolean]>([
    [10, 10, false],
    [10, 9, true],
    [10, 6, true],
    [10, 5, false],
    [10, 14, true],
    [10, 15, false],
    [10, null, false],
    [10, undefined, false],
    [3, 0, true],
    [7, 0, false],
  ])('%i, before %s', (value, before, found) => expect(betrays([value], { a: [[0], before] }, ['a'])).toBe(found))
})

describe('sums', () => {
  test.each<[string, readonly number[], Figures, string[], boolean]>([
    ['a sum that changes by few', [10, 20], { all: [[0, 1], 27] }, ['all'], true],
    ['a part is what a sum has more than another', [7, 20], { all: [[0, 1], 30], b: [[1], 20], a: [[0], null] }, ['all', 'b'], true],
    ['the same, changed by more', [7, 20], { all: [[0, 1], 33], b: [[1], 20], a: [[0], null] }, ['all', 'b'], false],
    ['a part that is hidden now and was', [10, 20], { all: [[0, 1], 50], b: [[1], null] }, ['all'], false],
    // 23 now less the 20 of before: the second part, if the first has not changed.
    ['a few beside a sum of before', [20, 3], { a: [[0], 20], all: [[0, 1], null] }, ['all'], true],
    ['many beside a sum of before, that come out small', [15, 8], { a: [[0], 20], all: [[0, 1], null] }, ['all'], true],
    ['the same, of a group that was told', [15, 8], { a: [[0], 20], all: [[0, 1], 26], b: [[1], null] }, ['all'], true],
    ['the same, where the sum is far from all that was', [15, 8], { a: [[0], 20], b: [[1], 9], all: [[0, 1], null] }, ['all'], false],
    ['a sum of before less a part of now', [20, 30], { all: [[0, 1], 23], a: [[0], null] }, ['a'], true],
    ['less than nobody is no count', [20, 30], { all: [[0, 1], 18], a: [[0], null] }, ['a'], false],
    ['more than all is no count', [20, 30], { a: [[0], 53], all: [[0, 1], null] }, ['all'], false],
    ['one group for another is no change', [20, 21], { a: [[0], null], b: [[1], 19] }, ['a'], false],
    // Nobody before: what is there now is a change.
    ['some who were nobody', [20, 3], { a: [[0], 20], b: [[1], 0], all: [[0, 1], 20] }, ['all'], true],
    ['many who were nobody', [20, 8], { a: [[0], 20], b: [[1], 0], all: [[0, 1], 20] }, ['all'], false],
    ['somebody who is nobody now', [20, 0], { a: [[0], null], all: [[0, 1], 23] }, ['a'], true],
    ['three figures of before at once', [10, 12, 30], { all: [[0, 1, 2], null], a: [[0], 10], b: [[1], 12], c: [[2], 27] }, ['all'], true],
  ])('%s', (_, values, figures, shown, found) => expect(betrays(values, figures, shown)).toBe(found))
})

test('what is equal is known in both', () => {
  const figures: Figures = { a: [[0], 20], b: [[1], null], c: [[2], null] }
  // c is a: so it was 20 before.
  expect(betrays([22, 9, 22], figures, ['c'])).toBe(false)
  expect(betrays([22, 9, 22], figures, ['c'], [[[0], [2]]])).toBe(true)
})

test('the same report twice tells nothing, whatever it tells', () =>
  expect(betrays([3, 20], { a: [[0], 3], all: [[0, 1], 23] }, ['a', 'all'])).toBe(false))

test('each of several earlier reports', () => {
  const table = (befores: readonly number[]): Table => ({
    parts: [{ value: 50 }],
    figures: [{ id: 'a', parts: [0], loss: 1, befores }],
    equal: [],
  })
  const shown = [{ ids: ['a'], parts: [0], value: 50 }]
  expect(betraysBeside(table([20, 30]))(shown)).toBe(false)
  expect(betraysBeside(table([20, 47]))(shown)).toBe(true)
  expect(betraysBeside(table([47, 20]))(shown)).toBe(true)
  expect(betraysBeside(table([]))(shown)).toBe(false)
})

describe('where there is more than can be looked at', () => {
  const many = (n: number): Figures => Object.fromEntries(Array.from({ length: n }, (_, k) => [`f${k}`, [[k], 100 + 10 * k] as const]))
  const values = (n: number) => Array.from({ length: n }, (_, k) => 200 + 10 * k)
  test.each([
    // Independent sums of one report, each far from what it was, and from all others.
    [11, false],
    [13, true],
  ])('%i sums', (n, found) =>
    expect(
      betrays(
        [...values(n)].map((v) => 1000 * v),
        many(n),
        Object.keys(many(n)),
      ),
    ).toBe(found),
  )
  test('figures that nobody sees are no sums', () => {
    const figures = { ...many(13), ...Object.fromEntries(Object.keys(many(13)).map((id, k) => [id, [[k], k ? null : 100] as const])) }
    expect(betrays(values(13), figures, ['f0'])).toBe(false)
  })
})
