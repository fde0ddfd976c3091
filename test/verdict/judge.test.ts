// Rows and links of a whole run: nothing is lost, nothing depends on order, and every row is read by number as in order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reject } from '../../src/model/source.ts'
import type { RowVerdict } from '../../src/model/verdict.ts'
import { between, judged, type MadeCase, type MadeRow } from './made.ts'

const reject = (row: number, kind: Reject['kind'] = 'INVALID'): Reject => ({ row, line: row + 1, code: 'ragged-row', kind, params: {} })

const seen = ({ row, sheet, line, position, category, flags, links, duplicateOf, candidates }: RowVerdict) => ({
  row,
  sheet,
  line,
  position,
  category,
  flags,
  links: [...links],
  duplicateOf,
  candidates: candidates.map((c) => [c.list, c.position]),
})

const twoLists: MadeCase = {
  lists: [
    { role: 'claimed', rows: [{}, {}, {}, {}] },
    { role: 'verified', rows: [{}, {}, {}] },
  ],
  outcomes: [
    between(0, 1, [
      { a: 0, b: 2 },
      { a: 3, b: 1, status: 'possible' },
    ]),
  ],
}

test('rows with their links and candidates, on both sides', () => {
  const { rows, links } = judged(twoLists)
  expect([...rows[0]!].map(seen)).toMatchObject([
    { row: 1, line: 2, position: 0, category: 'MATCHED', links: [0], candidates: [[1, 2]] },
    { row: 2, line: 3, position: 1, category: 'CLAIMED_ONLY', links: [], candidates: [] },
    { row: 3, category: 'CLAIMED_ONLY', links: [] },
    { row: 4, category: 'POSSIBLE', links: [1], candidates: [[1, 1]] },
  ])
  expect([...rows[1]!].map(seen)).toMatchObject([
    { category: 'VERIFIED_ONLY', links: [], candidates: [] },
    { category: 'POSSIBLE', links: [1], candidates: [[0, 3]] },
    { category: 'MATCHED', links: [0], candidates: [[0, 0]] },
  ])
  expect([...links].map((l) => [l.a, l.b, l.status])).toEqual([
    [0, 2, 'match'],
    [3, 1, 'possible'],
  ])
})

test('candidates say which two lists they come from', () =>
  expect(judged(twoLists).rows[1]!.at(1)!.candidates[0]).toMatchObject({ via: { a: 3, b: 1 }, outcome: { left: 0, right: 1 } }))

test('of a third list too, and of none that it was not compared with', () => {
  const { rows } = judged({
    lists: (['claimed', 'verified', 'register'] as const).map((role) => ({ role, rows: [{}] })),
    outcomes: [between(0, 1, [{ a: 0, b: 0 }]), between(0, 2, [{ a: 0, b: 0 }]), between(1, 2, [])],
  })
  expect(rows.map((list) => [...list].map((r) => seen(r).candidates))).toEqual([
    [
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [[[0, 0]]],
    [],
  ])
})

describe('duplicates', () => {
  const { rows } = judged({
    lists: [
      { role: 'claimed', rows: [{ row: 2 }, { row: 3 }, { row: 5 }, { row: 7 }] },
      { role: 'verified', rows: [{}] },
    ],
    duplicates: [
      {
        groups: [
          { members: [2, 0], status: 'match' },
          { members: [1, 3], status: 'possible' },
        ],
        repeats: new Set(),
      },
    ],
    outcomes: [
      between(0, 1, [
        { a: 2, b: 0 },
        { a: 0, b: 0 },
      ]),
    ],
  })
  test('are named with the row that stands for them', () =>
    expect([...rows[0]!].map((r) => [r.row, r.category, r.duplicateOf])).toEqual([
      [2, 'DUPLICATE', 5],
      [3, 'CLAIMED_ONLY', null],
      [5, 'MATCHED', null],
      [7, 'CLAIMED_ONLY', null],
    ]))
  test('leave candidates to it', () => expect([...rows[0]!].map((r) => r.candidates.length)).toEqual([0, 0, 1, 0]))
})

describe('rows set aside', () => {
  const rows: MadeRow[] = [2, 3, 6].map((row) => ({ row }))
  const rejects = [reject(5), reject(1, 'NOT_A_RECORD'), reject(7), reject(4)]
  const { rows: found } = judged({ lists: [{ role: 'claimed', rows, rejects, sheet: (i) => i + 10 }] })
  const expected = [
    { row: 1, line: 2, position: -1, category: 'NOT_A_RECORD', sheet: undefined },
    { row: 2, line: 3, position: 0, category: 'CLAIMED_ONLY', sheet: 10 },
    { row: 3, line: 4, position: 1, category: 'CLAIMED_ONLY', sheet: 11 },
    { row: 4, line: 5, position: -1, category: 'INVALID', sheet: undefined },
    { row: 5, line: 6, position: -1, category: 'INVALID', sheet: undefined },
    { row: 6, line: 7, position: 2, category: 'CLAIMED_ONLY', sheet: 12 },
    { row: 7, line: 8, position: -1, category: 'INVALID', sheet: undefined },
  ]
  test('stand among the others in the order of the file', () => {
    expect([...found[0]!].map(seen)).toMatchObject(expected)
    expect(found[0]!).toHaveLength(7)
  })
  test('and are found by number', () => {
    expect(expected.map((_, k) => seen(found[0]!.at(k)!))).toMatchObject(expected)
    expect(found[0]!.at(7)).toBeUndefined()
  })
  test('they say nothing else', () =>
    expect(seen(found[0]!.at(0)!)).toMatchObject({ flags: [], links: [], duplicateOf: null, candidates: [] }))
  test('their sheet is told', () => {
    const { rows: sheets } = judged({ lists: [{ role: 'claimed', rows: [], rejects: [{ ...reject(1), sheet: 2 }] }] })
    expect([...sheets[0]!].map((r) => r.sheet)).toEqual([2])
  })
})

describe('lists', () => {
  test('registers have no rows', () =>
    expect(judged({ lists: [{ role: 'register', rows: [{}], rejects: [reject(2)] }] }).rows.map((r) => r.length)).toEqual([0]))
  test('no lists, empty lists', () => {
    expect(judged({ lists: [] })).toMatchObject({ rows: [] })
    const { rows, links } = judged({
      lists: [
        { role: 'claimed', rows: [] },
        { role: 'verified', rows: [] },
      ],
      outcomes: [between(0, 1, [])],
    })
    expect([...rows.map((r) => [...r]), [...links]]).toEqual([[], [], []])
  })
  test('a claimed list that comes last is judged first: verified rows ask what became of their partner', () => {
    const { rows } = judged({
      lists: [
        { role: 'verified', rows: [{}] },
        { role: 'claimed', rows: [{ nationality: 'IT' }] },
      ],
      outcomes: [between(0, 1, [{ a: 0, b: 0 }])],
      ground: { scope: new Map([['nationality', ['VE']]]) },
    })
    expect(rows.map((r) => r.at(0)!.category)).toEqual(['PARTNER_EXCLUDED', 'OUT_OF_SCOPE'])
  })
})

test('rows in another order get the same', () => {
  const row = fc.record({
    eventDate: fc.constantFrom(0, 20251224, 20260112, 20260125),
    nationality: fc.constantFrom('VE', 'IT'),
    event: fc.constantFrom('order_issued', 'full_release', 'held'),
    custody: fc.constantFrom('held', 'out', 'unknown'),
    lastConfirmed: fc.constantFrom(0, 20260120),
  })
  const status = fc.constantFrom('match', 'possible', 'ambiguous')
  const list = fc.array(row, { minLength: 6, maxLength: 6 })
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
  const moment = (day: number) => ({ day, minute: Number.NaN })
  fc.assert(
    fc.property(
      list,
      list,
      list,
      fc.array(status, { minLength: 12, maxLength: 12 }),
      order,
      order,
      (claimed, verified, register, states, p, q) => {
        const run = (ofA: readonly number[], ofB: readonly number[]) => {
          const link = (a: number, b: number, k: number) => ({ a: ofA.indexOf(a), b: ofB.indexOf(b), status: states[k]! })
          const { rows } = judged({
            lists: [
              { role: 'claimed', rows: ofA.map((i) => claimed[i]!) },
              { role: 'verified', rows: ofB.map((i) => verified[i]!) },
              { role: 'register', rows: register },
            ],
            outcomes: [
              between(
                0,
                1,
                [0, 1, 2, 3].map((k) => link(k, k + 1, k)),
              ),
              between(
                0,
                2,
                [0, 2, 4].map((k) => ({ ...link(k, 0, k + 4), b: k })),
              ),
              between(
                1,
                2,
                [1, 3, 5].map((k) => ({ a: ofB.indexOf(k), b: k, status: states[k + 4]! })),
              ),
            ],
            ground: {
              window: { from: moment(20260108), to: null },
              scope: new Map([['nationality', ['VE']]]),
              asOf: [moment(20260124), null, null],
            },
          })
          const told = (at: number, of: readonly number[]) =>
            claimed.map((_, i) => rows[at]!.at(of.indexOf(i))!).map((r) => [r.category, ...r.flags])
          return [told(0, ofA), told(1, ofB)]
        }
        const natural = [0, 1, 2, 3, 4, 5]
        expect(run(p, q)).toEqual(run(natural, natural))
      },
    ),
    { numRuns: 200 },
  )
})
