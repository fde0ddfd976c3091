// Which pairs are asked first: those that may hide somebody held, then those whose answer is worth most.
import { describe, expect, test } from 'vitest'
import { openness, queueOf } from '../../src/render/queue-order.ts'
import type { Report } from '../../src/report/schema.ts'

interface Made {
  readonly left: number
  readonly right: number
  readonly risk: number | null
  readonly status?: 'match' | 'possible' | 'ambiguous'
  readonly register?: boolean
}

/** A report of these links; `held` are claimed rows that a register or verifier may show held, `stated` adds a figure on the claimed list. */
const reportOf = (links: readonly Made[], { held = [], stated = false }: { held?: readonly number[]; stated?: boolean } = {}): Report =>
  ({
    inputs: [
      { id: 'claimed', role: 'claimed' },
      { id: 'verified', role: 'verified' },
      { id: 'held', role: 'register' },
    ],
    duplicates: [],
    statements: stated ? [{ support: { list: 'claimed' } }, { support: null }] : [],
    rows: held.map((row) => ({ list: 'claimed', row, flags: ['MAYBE_HELD'] })),
    links: links.map(({ left, right, risk, status = 'possible', register = false }) => ({
      left: { list: 'claimed', row: left },
      right: { list: register ? 'held' : 'verified', row: right },
      status,
      risk,
      against: null,
    })),
  }) as unknown as Report

const order = (...given: Parameters<typeof reportOf>): string[] => queueOf(reportOf(...given)).map((l) => `${l.left.row}:${l.right.row}`)

test.each([
  [0.5, 1],
  [0.25, 0.8113],
  [0.75, 0.8113],
  [0, 0],
  [1, 0],
  [null, 0],
])('a risk of %s leaves %d of the question open', (risk, open) => expect(openness(risk)).toBeCloseTo(open, 4))

describe('order', () => {
  test.each<[string, readonly Made[], Parameters<typeof reportOf>[1], readonly string[]]>([
    ['nothing waits', [{ left: 1, right: 1, risk: 0.001, status: 'match' }], {}, []],
    [
      'the more open question first',
      [
        { left: 1, right: 1, risk: 0.01 },
        { left: 2, right: 2, risk: 0.45 },
        { left: 3, right: 3, risk: 0.95 },
        { left: 4, right: 4, risk: 0.2 },
      ],
      {},
      ['2:2', '4:4', '3:3', '1:1'],
    ],
    [
      'the answer that settles more rows first, pairs that share a row together',
      [
        { left: 1, right: 1, risk: 0.4 },
        { left: 2, right: 2, risk: 0.4, status: 'ambiguous' },
        { left: 2, right: 3, risk: 0.6, status: 'ambiguous' },
        { left: 4, right: 3, risk: 0.99 },
      ],
      {},
      ['2:3', '2:2', '4:3', '1:1'],
    ],
    [
      'a register that may show somebody held before all',
      [
        { left: 1, right: 1, risk: 0.5 },
        { left: 2, right: 1, risk: 0.02, register: true },
        { left: 3, right: 2, risk: 0.02, register: true },
      ],
      { held: [3] },
      ['3:2', '1:1', '2:1'],
    ],
    [
      'the register first among the pairs of one row, and the row with it',
      [
        { left: 1, right: 1, risk: 0.5 },
        { left: 2, right: 2, risk: 0.5 },
        { left: 2, right: 7, risk: 0.1, register: true },
      ],
      { held: [2] },
      ['2:7', '2:2', '1:1'],
    ],
    [
      'a register has no rows to settle',
      [
        { left: 1, right: 1, risk: 0.3, register: true },
        { left: 2, right: 2, risk: 0.3 },
      ],
      {},
      ['2:2', '1:1'],
    ],
    [
      'a stated figure hinges on verified rows',
      [
        { left: 1, right: 1, risk: 0.5, register: true },
        { left: 2, right: 2, risk: 0.05 },
      ],
      { stated: true },
      ['1:1', '2:2'],
    ],
    [
      'equal worth: as they stand',
      [
        { left: 1, right: 1, risk: 0.3 },
        { left: 2, right: 2, risk: 0.3 },
      ],
      {},
      ['1:1', '2:2'],
    ],
  ])('%s', (_, links, more, expected) => expect(order(links, more)).toEqual(expected))
})

test('a row with thousands of rivals takes no longer for each of them', () => {
  const links = Array.from({ length: 30_000 }, (_, k) => ({ left: 1, right: k, risk: 0.5 }))
  expect(queueOf(reportOf([{ left: 2, right: 30_000, risk: 0.5 }, ...links])).map(({ right }) => right.row)).toEqual([
    ...links.map(({ right }) => right),
    30_000,
  ])
})
