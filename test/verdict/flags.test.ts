// The flags of a row: each is there where it holds, and not where it does not.
import { describe, expect, test } from 'vitest'
import { BOTH_WAYS } from '../../src/model/facts.ts'
import { NAME_FLAG } from '../../src/model/name-parse.ts'
import type { LinkStatus } from '../../src/model/pair.ts'
import { FLAGS, type Flag } from '../../src/model/verdict.ts'
import type { Ground } from '../../src/verdict/context.ts'
import { flagsFrom } from '../../src/verdict/flags.ts'
import { between, judged, WINDOW, type MadeCase, type MadeRow } from './made.ts'

const DAY = { day: 20260124, minute: Number.NaN }

interface Case {
  readonly what: string
  readonly flag: Flag
  readonly claimed?: MadeRow
  readonly verified?: MadeRow
  readonly second?: MadeRow
  readonly register?: MadeRow
  readonly status?: LinkStatus
  readonly registered?: LinkStatus
  readonly more?: Partial<MadeCase>
  readonly ground?: Partial<Ground>
  /** Is the flag there on the claimed row, on the verified one? */
  readonly c?: boolean
  readonly v?: boolean
}

/** One person on each list, all linked with each other. */
function made(c: Case): MadeCase {
  const people = [c.claimed, c.verified, c.second, c.register]
  const link = (x: number, y: number, status: LinkStatus = 'match') => between(x, y, people[x] && people[y] ? [{ a: 0, b: 0, status }] : [])
  const rows = (at: number) => (people[at] ? [people[at]] : [])
  return {
    lists: [
      { role: 'claimed', rows: rows(0) },
      { role: 'verified', rows: rows(1) },
      { role: 'verified', rows: rows(2) },
      { role: 'register', rows: rows(3) },
    ],
    outcomes: [link(0, 1, c.status), link(0, 2), link(0, 3, c.registered), link(1, 2), link(1, 3, c.registered)],
    ...(c.ground ? { ground: c.ground } : {}),
    ...c.more,
  }
}

const both = { c: true, v: true }
const neither = { c: false, v: false }

const cases: readonly Case[] = [
  { flag: 'HELD_ON_REGISTER', what: 'held', claimed: {}, verified: {}, register: { custody: 'held' }, ...both },
  { flag: 'HELD_ON_REGISTER', what: 'out', claimed: {}, verified: {}, register: { custody: 'out' }, ...neither },
  { flag: 'HELD_ON_REGISTER', what: 'maybe', claimed: {}, verified: {}, register: { custody: 'held' }, registered: 'possible', ...neither },
  { flag: 'MAYBE_HELD', what: 'linked and held is no maybe', claimed: {}, verified: {}, register: { custody: 'held' }, ...neither },
  { flag: 'MAYBE_HELD', what: 'a register that does not say', claimed: {}, verified: {}, register: {}, ...both },
  { flag: 'MAYBE_HELD', what: 'out', claimed: {}, verified: {}, register: { custody: 'out' }, ...neither },
  { flag: 'MAYBE_HELD', what: 'perhaps held', claimed: {}, verified: {}, register: { custody: 'held' }, registered: 'ambiguous', ...both },
  { flag: 'MAYBE_HELD', what: 'perhaps out', claimed: {}, verified: {}, register: { custody: 'out' }, registered: 'possible', ...neither },
  { flag: 'MAYBE_HELD', what: 'the verifier says held', claimed: { event: 'full_release' }, verified: { event: 'held' }, ...both },
  { flag: 'MAYBE_HELD', what: 'the claim says nothing', claimed: {}, verified: { event: 'held' }, ...both },
  { flag: 'MAYBE_HELD', what: 'the claim says so too', claimed: { event: 'held' }, verified: { event: 'held' }, ...neither },
  { flag: 'MAYBE_HELD', what: 'the claim says so, the verifier nothing', claimed: { event: 'held' }, verified: {}, ...both },
  { flag: 'MAYBE_HELD', what: 'the verifier has a word of its own', claimed: { event: 'held' }, verified: { event: '?lote 4' }, ...both },
  { flag: 'MAYBE_HELD', what: 'only the claim says so', claimed: { event: 'held' }, verified: { event: 'full_release' }, ...neither },
  { flag: 'MAYBE_HELD', what: 'a verifier who is only possible', claimed: {}, verified: { event: 'held' }, status: 'possible', ...neither },
  {
    flag: 'NAME_ONLY',
    what: 'by name alone',
    claimed: {},
    verified: {},
    more: { outcomes: [between(0, 1, [{ a: 0, b: 0, basis: 'name-only' }])] },
    ...both,
  },
  { flag: 'NAME_ONLY', what: 'by evidence', claimed: {}, verified: {}, ...neither },
  {
    flag: 'NAME_ONLY',
    what: 'not even linked',
    claimed: {},
    verified: {},
    more: { outcomes: [between(0, 1, [{ a: 0, b: 0, basis: 'name-only', status: 'possible' }])] },
    ...neither,
  },
  {
    flag: 'NOT_COMPARED',
    what: 'left out',
    claimed: {},
    verified: {},
    more: { outcomes: [between(0, 1, [], { a: [0] })] },
    c: true,
    v: false,
  },
  {
    flag: 'NOT_COMPARED',
    what: 'the other side',
    claimed: {},
    verified: {},
    more: { outcomes: [between(0, 1, [], { b: [0] })] },
    c: false,
    v: true,
  },
  {
    flag: 'NOT_COMPARED',
    what: 'with one list of two',
    claimed: {},
    verified: {},
    second: {},
    more: { outcomes: [between(0, 1, [], { a: [1] }), between(0, 2, [], { a: [0] })] },
    c: true,
    v: false,
  },
  { flag: 'REVERSED', what: 'arrested after', claimed: { eventDate: 20260112, rearrest: 20260120 }, verified: {}, ...both },
  { flag: 'REVERSED', what: 'arrested that day', claimed: {}, verified: { eventDate: 20260112, rearrest: 20260112 }, ...both },
  { flag: 'REVERSED', what: 'arrested before', claimed: { eventDate: 20260112, rearrest: 20260111 }, verified: {}, ...neither },
  { flag: 'REVERSED', what: 'the event has no date', claimed: { rearrest: 20260111 }, verified: {}, ...both },
  { flag: 'REVERSED', what: 'a register says so', claimed: {}, verified: {}, register: { rearrest: 20260120 }, ...both },
  { flag: 'REVERSED', what: 'never', claimed: {}, verified: {}, register: {}, ...neither },
  { flag: 'CHARGES_PENDING', what: 'own', claimed: { charges: 'pending' }, verified: {}, ...both },
  { flag: 'CHARGES_PENDING', what: 'dropped', claimed: { charges: 'dropped' }, verified: {}, ...neither },
  { flag: 'CHARGES_UNKNOWN', what: 'the partner does not know', claimed: {}, verified: { charges: 'unknown' }, ...both },
  {
    flag: 'CHARGES_UNKNOWN',
    what: 'somebody knows: pending',
    claimed: { charges: 'pending' },
    verified: { charges: 'unknown' },
    ...neither,
  },
  {
    flag: 'CHARGES_UNKNOWN',
    what: 'somebody knows: dropped',
    claimed: { charges: 'dropped' },
    verified: { charges: 'unknown' },
    ...neither,
  },
  { flag: 'CHARGES_UNKNOWN', what: 'nobody asked', claimed: {}, verified: {}, ...neither },
  { flag: 'CONDITIONAL_RELEASE', what: 'verified', claimed: {}, verified: { event: 'conditional_release' }, ...both },
  { flag: 'CONDITIONAL_RELEASE', what: 'house arrest', claimed: {}, verified: { event: 'house_arrest' }, ...both },
  { flag: 'CONDITIONAL_RELEASE', what: 'a measure', claimed: {}, verified: { event: 'measure' }, ...both },
  { flag: 'CONDITIONAL_RELEASE', what: 'full', claimed: {}, verified: { event: 'full_release' }, ...neither },
  { flag: 'CONDITIONAL_RELEASE', what: 'only claimed', claimed: { event: 'house_arrest' }, verified: {}, c: false, v: true },
  { flag: 'CONDITIONAL_RELEASE', what: 'a claim alone', claimed: { event: 'house_arrest' }, c: false },
  {
    flag: 'LATE_REGISTERED',
    what: 'arrested before, registered inside',
    claimed: {},
    verified: {},
    register: { arrest: 20250301, registered: 20260108 },
    ground: { window: WINDOW },
    ...both,
  },
  {
    flag: 'LATE_REGISTERED',
    what: 'registered before',
    claimed: {},
    verified: {},
    register: { arrest: 20250301, registered: 20260107 },
    ground: { window: WINDOW },
    ...neither,
  },
  {
    flag: 'LATE_REGISTERED',
    what: 'arrested on the first day',
    claimed: {},
    verified: {},
    register: { arrest: 20260108, registered: 20260115 },
    ground: { window: WINDOW },
    ...neither,
  },
  {
    flag: 'LATE_REGISTERED',
    what: 'nobody knows when arrested',
    claimed: {},
    verified: {},
    register: { registered: 20260115 },
    ground: { window: WINDOW },
    ...neither,
  },
  {
    flag: 'LATE_REGISTERED',
    what: 'an open beginning',
    claimed: {},
    verified: {},
    register: { arrest: 20250301, registered: 20260115 },
    ground: { window: { from: null, to: WINDOW.to } },
    ...neither,
  },
  { flag: 'DATE_UNKNOWN', what: 'nobody has one', claimed: {}, verified: {}, ground: { window: WINDOW }, ...both },
  {
    flag: 'DATE_UNKNOWN',
    what: 'the partner has',
    claimed: {},
    verified: { eventDate: 20260112 },
    ground: { window: WINDOW },
    ...neither,
  },
  {
    flag: 'DATE_UNKNOWN',
    what: 'a month on the edge',
    claimed: { eventDate: 20260100 },
    verified: {},
    ground: { window: WINDOW },
    ...both,
  },
  { flag: 'DATE_UNKNOWN', what: 'only an end', claimed: {}, verified: {}, ground: { window: { from: null, to: WINDOW.to } }, ...both },
  {
    flag: 'DATE_UNKNOWN',
    what: 'only a beginning',
    claimed: {},
    verified: {},
    ground: { window: { from: WINDOW.from, to: null } },
    ...both,
  },
  { flag: 'DATE_UNKNOWN', what: 'no window', claimed: {}, verified: {}, ...neither },
  { flag: 'CUTOFF_UNKNOWN', what: 'on the day', verified: { eventDate: 20260124 }, ground: { asOf: [DAY] }, v: true },
  { flag: 'CUTOFF_UNKNOWN', what: 'before', verified: { eventDate: 20260123 }, ground: { asOf: [DAY] }, v: false },
  { flag: 'CUTOFF_UNKNOWN', what: 'after', verified: { eventDate: 20260125 }, ground: { asOf: [DAY] }, v: false },
  { flag: 'CUTOFF_UNKNOWN', what: 'no date', verified: {}, ground: { asOf: [DAY] }, v: true },
  { flag: 'CUTOFF_UNKNOWN', what: 'no cut-off', verified: { eventDate: 20260123 }, ground: { asOf: [null] }, v: true },
  { flag: 'CUTOFF_UNKNOWN', what: 'linked', claimed: {}, verified: {}, ...neither },
  { flag: 'PLACE_DIFFERS', what: 'linked', claimed: {}, verified: {}, more: { placesDiffer: true }, ...both },
  { flag: 'PLACE_DIFFERS', what: 'perhaps', claimed: {}, verified: {}, status: 'possible', more: { placesDiffer: true }, ...neither },
  { flag: 'PLACE_DIFFERS', what: 'nowhere', claimed: {}, verified: {}, ...neither },
  { flag: 'OTHER_DETENTION', what: 'a month and a day', claimed: { arrest: 20240101 }, verified: { arrest: 20240201 }, ...both },
  { flag: 'OTHER_DETENTION', what: 'thirty days', claimed: { arrest: 20240101 }, verified: { arrest: 20240131 }, ...neither },
  {
    flag: 'OTHER_DETENTION',
    what: 'on a register',
    claimed: { arrest: 20240101 },
    verified: {},
    register: { arrest: 20250101 },
    c: true,
    v: false,
  },
  {
    flag: 'OTHER_DETENTION',
    what: 'maybe on a register',
    claimed: { arrest: 20240101 },
    verified: {},
    register: { arrest: 20250101 },
    registered: 'possible',
    ...neither,
  },
  { flag: 'TWO_PEOPLE', what: 'in one cell', claimed: { nameFlags: NAME_FLAG.twoPeople }, verified: {}, c: true, v: false },
  { flag: 'TWO_PEOPLE', what: 'another flag', claimed: { nameFlags: NAME_FLAG.truncated }, verified: {}, ...neither },
  { flag: 'IDENTITY_PROTECTED', what: 'own', claimed: {}, verified: { protected: true }, c: false, v: true },
  { flag: 'PROVISIONAL_SOURCE', what: 'provisional', claimed: {}, verified: { verification: 'provisional' }, ...both },
  { flag: 'PROVISIONAL_SOURCE', what: 'reported', claimed: {}, verified: { verification: 'reported' }, ...both },
  { flag: 'PROVISIONAL_SOURCE', what: 'called false', claimed: {}, verified: { verification: 'contradicted' }, ...both },
  { flag: 'PROVISIONAL_SOURCE', what: 'withdrawn', claimed: {}, verified: { verification: 'withdrawn' }, ...both },
  { flag: 'PROVISIONAL_SOURCE', what: 'verified', claimed: {}, verified: { verification: 'verified' }, ...neither },
  { flag: 'PROVISIONAL_SOURCE', what: 'the claim itself', claimed: { verification: 'provisional' }, verified: {}, c: false, v: true },
]

test.each(cases)('$flag: $what', ({ flag, c, v, ...rest }) => {
  const { rows } = judged(made({ flag, ...rest }))
  if (c !== undefined) expect(rows[0]!.at(0)!.flags.includes(flag)).toBe(c)
  if (v !== undefined) expect(rows[1]!.at(0)!.flags.includes(flag)).toBe(v)
})

test('every flag is tested, there and not there', () => {
  const elsewhere: Flag[] = ['VERIFIERS_DISAGREE', 'POSSIBLE_DUPLICATE', 'REPEAT_EPISODE']
  for (const flag of FLAGS.filter((f) => !elsewhere.includes(f)))
    for (const there of [true, false])
      expect(
        cases.some((c) => c.flag === flag && (c.c === there || c.v === there)),
        `${flag} ${there}`,
      ).toBe(true)
})

describe('VERIFIERS_DISAGREE', () => {
  /** A claimed row linked to rows of three verifiers; `between verifiers` are links among them. */
  const disagree = (links: readonly (readonly [number, number, LinkStatus])[], conflicts: MadeCase['conflicts'] = []) => {
    const { rows } = judged({
      lists: (['claimed', 'verified', 'verified', 'verified'] as const).map((role) => ({ role, rows: [{}, {}] })),
      outcomes: links.map(([x, y, status]) => between(x, y, [{ a: 0, b: 0, status }])),
      conflicts,
    })
    return rows.map((list) => list.at(0)!.flags.includes('VERIFIERS_DISAGREE'))
  }
  test.each([
    [
      'two verifiers of a claimed row conflict',
      [
        [0, 1, 'match'],
        [0, 2, 'match'],
        [1, 2, 'match'],
      ],
      [[1, 0, 2, 0]],
      [true, true, true, false],
    ],
    [
      'they agree',
      [
        [0, 1, 'match'],
        [0, 2, 'match'],
        [1, 2, 'match'],
      ],
      [],
      [false, false, false, false],
    ],
    [
      'their link is only possible',
      [
        [0, 1, 'match'],
        [0, 2, 'match'],
        [1, 2, 'possible'],
      ],
      [[1, 0, 2, 0]],
      [false, false, false, false],
    ],
    [
      'only one of them is the claimed person',
      [
        [0, 1, 'match'],
        [1, 2, 'match'],
      ],
      [[1, 0, 2, 0]],
      [false, true, true, false],
    ],
    [
      'one conflicts with a third',
      [
        [0, 1, 'match'],
        [0, 2, 'match'],
        [1, 2, 'match'],
        [2, 3, 'match'],
      ],
      [[2, 0, 3, 0]],
      [false, false, true, true],
    ],
    [
      'the claim conflicts with a verifier',
      [
        [0, 1, 'match'],
        [0, 2, 'match'],
        [1, 2, 'match'],
      ],
      [[0, 0, 1, 0]],
      [false, false, false, false],
    ],
    [
      'three verifiers, the last two conflict',
      [
        [0, 1, 'match'],
        [0, 2, 'match'],
        [0, 3, 'match'],
        [2, 3, 'match'],
      ],
      [[2, 0, 3, 0]],
      [true, false, true, true],
    ],
  ] as const)('%s', (_, links, conflicts, expected) => expect(disagree(links, conflicts)).toEqual(expected))

  test('rows of the same lists that are linked to somebody else do not count', () => {
    const { rows } = judged({
      lists: (['claimed', 'verified', 'verified'] as const).map((role) => ({ role, rows: [{}, {}] })),
      outcomes: [
        between(0, 1, [{ a: 0, b: 0 }]),
        between(0, 2, [{ a: 0, b: 0 }]),
        between(1, 2, [
          { a: 0, b: 1 },
          { a: 1, b: 0 },
        ]),
      ],
      conflicts: [
        [1, 0, 2, 1],
        [1, 1, 2, 0],
      ],
    })
    expect(rows[0]!.at(0)!.flags).toEqual([])
  })
  test('a verifier confirms what a register contradicts', () => {
    const made = (verified: boolean): MadeCase => ({
      lists: [
        { role: 'claimed', rows: [{ eventDate: 20260112 }] },
        { role: 'verified', rows: [{}] },
        { role: 'register', rows: [{ custody: 'held', lastConfirmed: 20260120 }] },
      ],
      outcomes: [between(0, 1, verified ? [{ a: 0, b: 0 }] : []), between(0, 2, [{ a: 0, b: 0 }])],
    })
    const first = (c: MadeCase) => judged(c).rows[0]!.at(0)!
    expect(first(made(true))).toMatchObject({ category: 'CONTRADICTED', flags: ['HELD_ON_REGISTER', 'VERIFIERS_DISAGREE'] })
    expect(first(made(false))).toMatchObject({ category: 'CONTRADICTED', flags: ['HELD_ON_REGISTER'] })
  })
})

describe('duplicates', () => {
  const lists: MadeCase['lists'] = [
    { role: 'claimed', rows: [{}, {}, {}, {}] },
    { role: 'register', rows: [{ custody: 'held' }] },
  ]
  const flags = (c: Partial<MadeCase>) => {
    const { rows } = judged({ lists, ...c })
    return [...rows[0]!].map((r) => [r.category, ...r.flags].join(' '))
  }
  test('perhaps a duplicate, the same person another time', () =>
    expect(flags({ duplicates: [{ groups: [{ members: [0, 2], status: 'possible' }], repeats: new Set([1]) }] })).toEqual([
      'CLAIMED_ONLY POSSIBLE_DUPLICATE',
      'CLAIMED_ONLY REPEAT_EPISODE',
      'CLAIMED_ONLY POSSIBLE_DUPLICATE',
      'CLAIMED_ONLY',
    ]))
  test('the row that stands for a duplicate speaks for it of registers', () =>
    expect(
      flags({
        duplicates: [{ groups: [{ members: [1, 0, 3], status: 'match' }], repeats: new Set() }],
        outcomes: [between(0, 1, [{ a: 1, b: 0 }])],
      }),
    ).toEqual(['DUPLICATE HELD_ON_REGISTER', 'HELD_ON_REGISTER HELD_ON_REGISTER', 'CLAIMED_ONLY', 'DUPLICATE HELD_ON_REGISTER']))
  test('and of what it may be on a register', () =>
    expect(
      flags({
        duplicates: [{ groups: [{ members: [1, 0], status: 'match' }], repeats: new Set() }],
        outcomes: [between(0, 1, [{ a: 1, b: 0, status: 'possible' }])],
      }),
    ).toEqual(['DUPLICATE MAYBE_HELD', 'REGISTER_REVIEW MAYBE_HELD', 'CLAIMED_ONLY', 'CLAIMED_ONLY']))
})

test('a placeholder has no flags: nobody is known behind it', () => {
  const row: MadeRow = { nameFlags: NAME_FLAG.placeholder | NAME_FLAG.twoPeople, protected: true, charges: 'pending' }
  const { rows } = judged({ lists: [{ role: 'verified', rows: [row] }], ground: { window: WINDOW } })
  expect(rows[0]!.at(0)).toMatchObject({ category: 'WITHHELD', flags: [] })
})

test('of a date that can be read both ways, only the year is placed', () => {
  const flags = (row: MadeRow) => judged({ lists: [{ role: 'claimed', rows: [row] }], ground: { window: WINDOW } }).rows[0]!.at(0)!.flags
  expect(flags({ eventDate: 20260112, bothWays: BOTH_WAYS.event })).toEqual(['DATE_UNKNOWN'])
  expect(flags({ eventDate: 20260112, bothWays: BOTH_WAYS.assumedEvent })).toEqual([])
})

test.each([
  [0, []],
  [1, ['HELD_ON_REGISTER']],
  [0b101, ['HELD_ON_REGISTER', 'NAME_ONLY']],
  [2 ** FLAGS.length - 1, FLAGS],
])('bits %d', (bits, flags) => {
  expect(flagsFrom(bits)).toEqual(flags)
  expect(flagsFrom(bits)).toBe(flagsFrom(bits))
})
