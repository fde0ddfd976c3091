// Pairs of rows that share a key, where the number of a row takes more than 24 bits.
import { expect, test } from 'vitest'
import { joinLists, type Means } from '../../src/link/join.ts'
import { LAST, PARTS } from '../../src/link/runs.ts'
import type { LinkPool } from '../../src/link/task.ts'

const POOL: LinkPool = {
  shared: { facts: [], equal: [], tokens: undefined as never, names: undefined as never, counted: new Map(), plan: undefined as never },
  each: async (task, args, pieces) => {
    const run = task.start(undefined as never, args)
    return Array.from({ length: pieces }, (_, piece) => run(piece))
  },
  release: () => {},
}

/** More than enough. */
const MEANS: Means = {
  budget: 100,
  order: () => expect.unreachable('no crowd is cut'),
}

/** All runs in the first part. */
function runsOf(runs: readonly (readonly number[])[]) {
  const row = Int32Array.from(runs.flatMap((own) => own.map((i, k) => (k === own.length - 1 ? i | LAST : i))))
  const from = new Uint32Array(PARTS + 1).fill(row.length, 1)
  const shared = new Uint32Array(PARTS)
  shared[0] = row.length
  return { from, row, shared }
}

test.each([1000, 2 ** 24 - 1, 2 ** 24, 2 ** 25, 40_000_000])('a short list against %i rows', async (rows) => {
  const short = 600
  const last = short + rows - 1
  const runs = runsOf([
    [0, 5, short, last],
    [5, 599, last],
    [599, short + Math.floor(rows / 2)],
  ])
  const [found] = await joinLists(
    runs,
    [{ a: { from: 0, to: short }, b: { from: short, to: short + rows } }],
    MEANS,
    POOL,
    new Uint32Array(4),
  )
  const pairs = Array.from(found!.left, (i, k) => [i, found!.right[k]])
  expect(pairs).toEqual([
    [0, 0],
    [0, rows - 1],
    [5, 0],
    [5, rows - 1],
    [599, Math.floor(rows / 2)],
    [599, rows - 1],
  ])
})

test('a long list against itself', async () => {
  const rows = 2 ** 24 + 10
  const runs = runsOf([
    [1, rows - 2, rows - 1],
    [rows - 2, rows - 1],
  ])
  const all = { from: 0, to: rows }
  const [found] = await joinLists(runs, [{ a: all, b: all }], MEANS, POOL, new Uint32Array(4))
  expect(Array.from(found!.left, (i, k) => [i, found!.right[k]])).toEqual([
    [1, rows - 2],
    [1, rows - 1],
    [rows - 2, rows - 1],
  ])
})
