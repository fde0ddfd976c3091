// What is hidden is enough, and no more than that: shown again, any one of the figures would give somebody away.
import { describe, expect, test } from 'vitest'
import { mostBy } from '../../../src/report/redact/most.ts'
import { isSmall } from '../../../src/report/redact/small.ts'
import { hiddenFigures } from '../../../src/report/redact/suppress.ts'
import type { Figure, Table } from '../../../src/report/redact/table.ts'
import { randomOf } from './made.ts'

/** Somebody who knows the figures, what is equal, and that what stands by itself is one or more: can they tell that a sum is under five? */
function givesAway(table: Table, shown: readonly Figure[]): boolean {
  const { parts, equal } = table
  const least = parts.map(({ value, unseen }) => (unseen || value === 0 ? 0 : 1))
  const row = (plus: readonly number[], minus: readonly number[] = []) =>
    parts.map((_, k) => plus.filter((p) => p === k).length - minus.filter((p) => p === k).length)
  const over = (of: readonly number[]) => of.reduce((sum, times, k) => sum + times * (parts[k]!.value - least[k]!), 0)
  const rows = [
    ...shown.map((f) => row(f.parts)),
    ...equal.map(([left, right]) => row(left, right)),
    ...parts.flatMap(({ value }, k) => (value === 0 ? [row([k])] : [])),
  ]
  const known = rows.map((of) => ({ row: of, total: over(of) }))
  const most = mostBy(known, parts.length)
  const secrets = [...parts.keys()].map((k) => [k]).concat(table.figures.map((f) => [...f.parts]))
  return secrets.some((of) => {
    const value = of.reduce((sum, k) => sum + parts[k]!.value, 0)
    return isSmall(value) && most(row(of)) + of.reduce((sum, k) => sum + least[k]!, 0) < 5 - 1e-6
  })
}

test('400 random tables', () => {
  const random = randomOf(41)
  let hid = 0
  for (let n = 0; n < 400; n++) {
    const parts = Array.from({ length: 3 + random(3) }, () => ({
      value: [0, random(6), 1 + random(12), 5 + random(40)][random(4)]!,
      unseen: random(9) === 0,
    }))
    const some = () => [...parts.keys()].filter(() => random(2))
    const single = [...parts.keys()].filter((k) => !parts[k]!.unseen).map((k) => [k])
    const figures = [...single, [...parts.keys()], some(), some()]
      .filter((of) => of.length)
      .map((of, k): Figure => ({ id: `f${k}`, parts: of, loss: 10 * (1 + random(90)) + k, befores: [] }))
    const table: Table = { parts, figures, equal: [] }
    const hidden = hiddenFigures(table)
    const isSafe = (ids: ReadonlySet<string>) =>
      !givesAway(
        table,
        figures.filter(({ id }) => !ids.has(id)),
      )
    if (!isSafe(hidden)) expect.fail(`case ${n} gives somebody away: ${JSON.stringify({ table, hidden: [...hidden] })}`)
    // Figures of the same parts, zeros aside, are one figure told twice.
    const partsOf = ({ parts: of }: Figure) => of.filter((k) => parts[k]!.value > 0).join()
    for (const id of hidden) {
      const own = partsOf(figures.find((f) => f.id === id)!)
      const without = new Set([...hidden].filter((other) => partsOf(figures.find((f) => f.id === other)!) !== own))
      if (isSafe(without)) expect.fail(`case ${n} hides ${id} for nothing: ${JSON.stringify({ table, hidden: [...hidden] })}`)
    }
    if (hidden.size) hid++
  }
  expect(hid).toBeGreaterThan(150)
})

test('of two that would do, the one that is less of a loss; what is equal is known', () => {
  const table = (losses: readonly number[], equal: Table['equal'] = []): Table => ({
    parts: [{ value: 3 }, { value: 20 }, { value: 30 }],
    figures: [[0], [1], [2], [0, 1, 2]].map((parts, k) => ({ id: `f${k}`, parts, loss: losses[k]!, befores: [] })),
    equal,
  })
  expect([...hiddenFigures(table([1, 10, 20, 30]))].sort()).toEqual(['f0', 'f1'])
  expect([...hiddenFigures(table([1, 20, 10, 30]))].sort()).toEqual(['f0', 'f2'])
  expect([...hiddenFigures(table([1, 20, 30, 10]))].sort()).toEqual(['f0', 'f3'])
  // As loss is equal, the smaller figure.
  expect([...hiddenFigures(table([1, 20, 20, 30]))].sort()).toEqual(['f0', 'f1'])
})

describe('beside earlier reports', () => {
  type Seen = number | null | undefined
  /** Parts by value; figures by their parts, with what was told of them before. The later ones are the greater loss. */
  const hidden = (values: readonly number[], figures: readonly (readonly [parts: readonly number[], ...befores: Seen[]])[]) =>
    [
      ...hiddenFigures({
        parts: values.map((value) => ({ value })),
        figures: figures.map(([parts, ...befores], k) => ({ id: parts.join('+'), parts, loss: 10 + k, befores })),
        equal: [],
      }),
    ].sort()
  test.each<[string, readonly number[], Parameters<typeof hidden>[1], string[]]>([
    [
      'as it was',
      [20, 30],
      [
        [[0], 20],
        [[1], 30],
        [[0, 1], 50],
      ],
      [],
    ],
    [
      'far from what it was',
      [25, 35],
      [
        [[0], 20],
        [[1], 30],
        [[0, 1], 50],
      ],
      [],
    ],
    [
      'two more in one part, and in all: both',
      [22, 30],
      [
        [[0], 20],
        [[1], 30],
        [[0, 1], 50],
      ],
      ['0', '0+1'],
    ],
    [
      'two more in one part, fewer in the other: all tells both',
      [22, 40],
      [
        [[0], 20],
        [[1], 30],
        [[0, 1], 50],
      ],
      ['0', '1'],
    ],
    [
      'what was hidden before is no matter',
      [22, 30],
      [
        [[0], null],
        [[1], undefined],
        [[0, 1], 40],
      ],
      [],
    ],
    [
      'few more than in the second of two reports',
      [30, 40],
      [
        [[0], 20, 28],
        [[1], 40, 40],
        [[0, 1], 60, 68],
      ],
      ['0', '0+1'],
    ],
    // All were 40, and are 43: beside 40 of one part, three are left.
    [
      'few now who were more',
      [3, 40],
      [
        [[0], 20],
        [[1], 20],
        [[0, 1], 40],
      ],
      ['0', '0+1', '1'],
    ],
    // It was 11, as the other two said.
    [
      'few more in a part that nobody was told of',
      [20, 13],
      [
        [[0], 20],
        [[1], null],
        [[0, 1], 31],
      ],
      ['0+1', '1'],
    ],
    // The sum is the other part now.
    [
      'nobody now',
      [0, 40],
      [
        [[0], 3],
        [[1], 40],
        [[0, 1], 43],
      ],
      ['0+1', '1'],
    ],
  ])('%s', (_, values, figures, expected) => expect(hidden(values, figures)).toEqual(expected))
})
