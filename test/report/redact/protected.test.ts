// Protected people: no audience sees them linked, nor guesses it, unless they were asked for with names.
import { expect, test } from 'vitest'
import type { Role } from '../../../src/model/source.ts'
import {
  CATEGORIES,
  FLAGS,
  type Category,
  type Flag,
  type LinkVerdict,
  type RowVerdict,
  type Verdicts,
} from '../../../src/model/verdict.ts'
import { categoryTraits, flagTraits } from '../../../src/model/traits.ts'
import { AUDIENCES } from '../../../src/report/redact/audience.ts'
import { maySeePair, verdictsFor } from '../../../src/report/redact/protected.ts'

const via = {
  a: 0,
  b: 0,
  weight: 1000,
  odds: 1000,
  against: 'stranger',
  apart: 1000,
  automatic: true,
  basis: 'evidence',
  reason: '',
} as const
const link = (left: number, a: number, right: number, b: number): LinkVerdict => ({
  left,
  a,
  right,
  b,
  via: { ...via, a, b },
  status: 'match',
  reason: '',
  odds: 1000,
  conflicts: [],
  placeDiffers: false,
})

interface Row {
  readonly category: Category
  readonly links?: readonly number[]
  readonly flags?: readonly Flag[]
  /** [list, position] */
  readonly candidates?: readonly (readonly [number, number])[]
}

interface List {
  readonly role: Role
  /** Positions of protected people. */
  readonly protect?: readonly number[]
  readonly rows: readonly Row[]
}

const row = ({ category, links = [], flags = [], candidates = [] }: Row, position: number): RowVerdict => ({
  row: position + 1,
  line: position + 2,
  position,
  category,
  flags,
  links,
  duplicateOf: null,
  candidates: candidates.map(([list, at]) => ({ list, position: at, via, outcome: { left: 0, right: list } })),
})

/** What an audience sees: category, positions of links, candidates, flags of each row; and the links. */
function shown(
  lists: readonly List[],
  links: readonly LinkVerdict[],
  audience: (typeof AUDIENCES)[number] = 'working',
  showProtected = false,
) {
  const facts = lists.map(({ role, protect = [] }) => ({
    role,
    protectedRow: Uint8Array.from({ length: 4 }, (_, k) => Number(protect.includes(k))),
  }))
  const verdicts: Verdicts = { rows: lists.map((l) => l.rows.map(row)), links }
  const seen = verdictsFor(audience, { facts, verdicts }, showProtected)
  return {
    links: [...seen.links].map((l) => `${l.left}:${l.a} ${l.right}:${l.b}`),
    rows: seen.rows.map((rows) =>
      Array.from(rows, (r) => [r.category, [...r.links], r.candidates.map((c) => `${c.list}:${c.position}`), r.flags] as const),
    ),
  }
}

const claimed = (...rows: readonly Row[]): List => ({ role: 'claimed', rows })
const verified = (protect: readonly number[], ...rows: readonly Row[]): List => ({ role: 'verified', protect, rows })
const WITHHELD = 'CATEGORY_WITHHELD'

test('nobody is protected: all as it is', () =>
  expect(
    shown([claimed({ category: 'MATCHED', links: [0] }), verified([], { category: 'MATCHED', links: [0] })], [link(0, 0, 1, 0)]),
  ).toEqual({
    links: ['0:0 1:0'],
    rows: [[['MATCHED', [0], [], []]], [['MATCHED', [0], [], []]]],
  }))

test('nor one that rests on a duplicate of its rows that is protected', () => {
  const lists = [
    claimed({ category: 'MATCHED', links: [0] }, { category: 'DUPLICATE' }),
    verified([1], { category: 'MATCHED', links: [0] }, { category: 'DUPLICATE' }),
  ]
  expect(shown(lists, [{ ...link(0, 0, 1, 0), via: { ...via, a: 0, b: 1 } }]).links).toEqual([])
})

test('neither the link nor either category is shown; other links are counted anew', () => {
  const lists = [
    claimed({ category: 'MATCHED', links: [0] }, { category: 'MATCHED', links: [1] }),
    verified([0], { category: 'MATCHED', links: [0] }, { category: 'MATCHED', links: [1] }),
  ]
  expect(shown(lists, [link(0, 0, 1, 0), link(0, 1, 1, 1)])).toEqual({
    links: ['0:1 1:1'],
    rows: [
      [
        [WITHHELD, [], [], []],
        ['MATCHED', [0], [], []],
      ],
      [
        [WITHHELD, [], [], []],
        ['MATCHED', [0], [], []],
      ],
    ],
  })
})

test('a protected person of the claimed list hides its verified partner too', () => {
  const lists: List[] = [
    { role: 'claimed', protect: [0], rows: [{ category: 'MATCHED', links: [0] }] },
    verified([], { category: 'MATCHED', links: [0] }),
  ]
  expect(shown(lists, [link(0, 0, 1, 0)])).toEqual({ links: [], rows: [[[WITHHELD, [], [], []]], [[WITHHELD, [], [], []]]] })
})

test('who asks for them with names sees them; nobody else does, whatever was asked', () => {
  const lists = [claimed({ category: 'MATCHED', links: [0] }), verified([0], { category: 'MATCHED', links: [0] })]
  const links = [link(0, 0, 1, 0)]
  const sees = AUDIENCES.flatMap((audience) =>
    [false, true].map((asked) => [audience, asked, shown(lists, links, audience, asked).links.length] as const),
  )
  expect(sees.filter(([, , n]) => n > 0)).toEqual([['names', true, 1]])
})

test('a verified partner beside the protected one explains the category; a register does not', () => {
  const links = [link(0, 0, 1, 0), link(0, 0, 2, 0)]
  const partners = (role: Role) =>
    shown(
      [
        claimed({ category: 'MATCHED', links: [0, 1] }),
        verified([0], { category: 'MATCHED', links: [0] }),
        { role, rows: [{ category: 'MATCHED', links: [1] }] },
      ],
      links,
    ).rows[0]![0]!.slice(0, 2)
  expect(partners('verified')).toEqual(['MATCHED', [0]])
  expect(partners('register')).toEqual([WITHHELD, [0]])
})

test.each([
  ['MATCHED', 'match', 'MATCHED'],
  ['MATCHED', 'possible', WITHHELD],
  ['MATCHED_WITH_CONFLICT', 'ambiguous', WITHHELD],
  ['ALREADY_OUT', 'possible', WITHHELD],
  ['POSSIBLE', 'possible', 'POSSIBLE'],
  ['AMBIGUOUS', 'ambiguous', 'AMBIGUOUS'],
] as const)('%s of which a %s link is left is shown as %s', (category, status, shownAs) => {
  const links = [link(0, 0, 1, 0), { ...link(0, 0, 1, 1), status }]
  const lists = [claimed({ category, links: [0, 1] }), verified([0], { category, links: [0] }, { category, links: [1] })]
  expect(shown(lists, links).rows[0]![0]!.slice(0, 2)).toEqual([shownAs, [0]])
})

test('a protected candidate goes, and with it a category that rests on it', () => {
  const rows = (category: Category, candidates: readonly (readonly [number, number])[]) =>
    shown(
      [claimed({ category, candidates }), verified([1], { category: 'VERIFIED_ONLY' }, { category: 'VERIFIED_ONLY' })],
      [],
    ).rows[0]![0]!.slice(0, 3)
  expect(
    rows('POSSIBLE', [
      [1, 0],
      [1, 1],
    ]),
  ).toEqual([WITHHELD, [], ['1:0']])
  expect(rows('POSSIBLE', [[1, 0]])).toEqual(['POSSIBLE', [], ['1:0']])
  expect(rows('CLAIMED_ONLY', [[1, 1]])).toEqual(['CLAIMED_ONLY', [], []])
})

test.each(CATEGORIES)('%s beside a protected partner is withheld if it reveals a partner', (category) => {
  const seen = shown(
    [claimed({ category, links: [0], flags: FLAGS }), verified([0], { category: 'MATCHED', links: [0] })],
    [link(0, 0, 1, 0)],
  )
  const [shownCategory, , , flags] = seen.rows[0]![0]!
  const reveals = categoryTraits(category).reveals !== 'nothing'
  expect(shownCategory).toBe(reveals ? WITHHELD : category)
  expect(flags).toEqual(reveals ? FLAGS.filter((f) => flagTraits(f).protected !== 'partner') : FLAGS)
})

test('a protected row keeps what it says of itself alone', () => {
  const lists = [claimed({ category: 'CLAIMED_ONLY' }), verified([0], { category: 'VERIFIED_ONLY', flags: FLAGS, candidates: [[0, 0]] })]
  expect(shown(lists, []).rows[1]![0]).toEqual([
    WITHHELD,
    [],
    [],
    ['NOT_COMPARED', 'POSSIBLE_DUPLICATE', 'REPEAT_EPISODE', 'TWO_PEOPLE', 'IDENTITY_PROTECTED'],
  ])
})

test('rows set aside and the place of a row stay', () => {
  const facts = [{ role: 'claimed' as const, protectedRow: Uint8Array.of(1) }]
  const aside: RowVerdict = { ...row({ category: 'INVALID' }, 0), position: -1, row: 3, line: 9, sheet: 2, duplicateOf: 1 }
  const seen = verdictsFor('working', { facts, verdicts: { rows: [[aside]], links: [] } }, false)
  expect([...seen.rows[0]!]).toEqual([aside])
})

test.each(AUDIENCES.flatMap((audience) => [true, false].map((asked) => [audience, asked] as const)))(
  'two rows together: %s, protected people asked for: %s',
  (audience, asked) => {
    const facts = { protectedRow: Uint8Array.of(0, 1) }
    const may = (i: number, j: number) => maySeePair(audience, facts, i, facts, j, asked)
    const all = asked && audience === 'names'
    expect([may(0, 0), may(0, 1), may(1, 0), may(1, 1)]).toEqual([true, all, all, all])
  },
)
