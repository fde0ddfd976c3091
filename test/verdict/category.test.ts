// The category of a row: every rule holds, and gives way to those above it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NAME_FLAG } from '../../src/model/name-parse.ts'
import { CATEGORIES, type Category } from '../../src/model/verdict.ts'
import { CATEGORY_RULES } from '../../src/verdict/category.ts'
import type { Ground } from '../../src/verdict/context.ts'
import { ROOT } from '../run.ts'
import type { LinkStatus } from '../../src/model/pair.ts'
import { between, judged, WINDOW, type MadeCase, type MadeLink, type MadeRow } from './made.ts'

const SCOPE: Partial<Ground> = { scope: new Map([['nationality', ['VE']]]) }
const DAY = { day: 20260124, minute: Number.NaN }
const CUTOFF: Partial<Ground> = { asOf: [DAY, null] }
const released = (eventDate: number, more: MadeRow = {}): MadeRow => ({ eventDate, ...more })
/** A register row that confirms the person in detention on the 20th. */
const SEEN: MadeRow = { custody: 'held', lastConfirmed: 20260120 }

interface Case {
  readonly what: string
  readonly claimed?: MadeRow
  readonly verified?: MadeRow
  readonly second?: MadeRow
  readonly register?: MadeRow
  /** Status of the link with the verified row, with the second one, with the register's; linked unless said otherwise. */
  readonly status?: LinkStatus
  readonly registered?: LinkStatus
  readonly conflict?: boolean
  readonly ground?: Partial<Ground>
  readonly c?: Category
  readonly v?: Category
}

/** One person at most on each list: claimed, verified, second verified, register. */
function made({ claimed, verified, second, register, status = 'match', registered = 'match', conflict, ground }: Case): MadeCase {
  const rows = (row: MadeRow | undefined) => (row ? [row] : [])
  const link = (there: unknown, state: LinkStatus = 'match'): MadeLink[] => (there ? [{ a: 0, b: 0, status: state }] : [])
  return {
    lists: [
      { role: 'claimed', rows: rows(claimed) },
      { role: 'verified', rows: rows(verified) },
      { role: 'verified', rows: rows(second) },
      { role: 'register', rows: rows(register) },
    ],
    outcomes: [
      between(0, 1, link(claimed && verified, status)),
      between(0, 2, link(claimed && second)),
      between(0, 3, link(claimed && register, registered)),
    ],
    ...(ground ? { ground } : {}),
    conflicts: conflict ? [[0, 0, 1, 0]] : [],
  }
}

const cases: readonly Case[] = [
  { what: 'a row that says nothing and is linked to nothing', claimed: {}, c: 'CLAIMED_ONLY' },
  { what: 'the same on the other side', verified: {}, v: 'VERIFIED_ONLY' },
  // WITHHELD
  { what: 'a placeholder', verified: { nameFlags: NAME_FLAG.placeholder, resolvable: 'nothing' }, v: 'WITHHELD' },
  { what: 'a placeholder with a document is somebody', verified: { nameFlags: NAME_FLAG.placeholder, document: 0 }, v: 'VERIFIED_ONLY' },
  { what: 'another flag of the name', verified: { nameFlags: NAME_FLAG.truncated }, v: 'VERIFIED_ONLY' },
  {
    what: 'a placeholder on the claimed list',
    claimed: { nameFlags: NAME_FLAG.placeholder, resolvable: 'nothing' },
    c: 'UNRESOLVABLE',
  },
  // UNRESOLVABLE
  { what: 'no identity', claimed: { resolvable: 'nothing' }, c: 'UNRESOLVABLE' },
  { what: 'too little of it', verified: { resolvable: 'candidates' }, v: 'UNRESOLVABLE' },
  {
    what: 'too little, and out of scope',
    claimed: { resolvable: 'nothing', nationality: 'IT' },
    ground: SCOPE,
    c: 'UNRESOLVABLE',
  },
  // OUT_OF_SCOPE
  {
    what: 'another nationality',
    claimed: { nationality: 'IT' },
    verified: { nationality: 'IT' },
    ground: SCOPE,
    c: 'OUT_OF_SCOPE',
    v: 'OUT_OF_SCOPE',
  },
  {
    what: 'out of scope, contradicted and out of the window',
    claimed: released(20260101, { nationality: 'IT' }),
    register: SEEN,
    ground: { ...SCOPE, window: WINDOW },
    c: 'OUT_OF_SCOPE',
  },
  // CONTRADICTED
  { what: 'seen in detention after the release', claimed: released(20260112), register: SEEN, c: 'CONTRADICTED' },
  { what: 'seen on that very day', claimed: released(20260120), register: SEEN, c: 'HELD_ON_REGISTER' },
  { what: 'seen before it', claimed: released(20260125), register: SEEN, c: 'HELD_ON_REGISTER' },
  { what: 'not seen', claimed: released(20260112), register: { custody: 'held' }, c: 'HELD_ON_REGISTER' },
  { what: 'no date is claimed', claimed: {}, register: SEEN, c: 'HELD_ON_REGISTER' },
  {
    what: 'out on the day it was seen',
    claimed: released(20260112),
    register: { ...SEEN, custody: 'out', eventDate: 20260120 },
    c: 'CLAIMED_ONLY',
  },
  {
    what: 'out before it was seen again',
    claimed: released(20260112),
    register: { ...SEEN, custody: 'out', eventDate: 20260118 },
    c: 'CONTRADICTED',
  },
  { what: 'out, nobody says when', claimed: released(20260112), register: { ...SEEN, custody: 'out' }, c: 'CONTRADICTED' },
  {
    what: 'a later date of somebody still held is no release',
    claimed: released(20260112),
    register: { ...SEEN, eventDate: 20260122 },
    c: 'CONTRADICTED',
  },
  { what: 'seen, but maybe somebody else', claimed: released(20260112), register: SEEN, registered: 'possible', c: 'REGISTER_REVIEW' },
  {
    what: 'contradicted before announced again',
    claimed: released(20260112),
    verified: released(20251224),
    register: SEEN,
    ground: { window: WINDOW },
    c: 'CONTRADICTED',
    v: 'PARTNER_EXCLUDED',
  },
  // ALREADY_OUT
  {
    what: 'announced again',
    claimed: released(20260112),
    verified: released(20251224),
    ground: { window: WINDOW },
    c: 'ALREADY_OUT',
    v: 'PARTNER_EXCLUDED',
  },
  {
    what: 'announced again, both before the window',
    claimed: released(20251224),
    verified: released(20251224),
    ground: { window: WINDOW },
    c: 'ALREADY_OUT',
    v: 'OUT_OF_WINDOW',
  },
  {
    what: 'a second verifier has it inside',
    claimed: released(20260112),
    verified: released(20251224),
    second: released(20260112),
    ground: { window: WINDOW },
    c: 'MATCHED',
    v: 'MATCHED',
  },
  {
    what: 'after the window is not before it',
    claimed: {},
    verified: released(20260201),
    ground: { window: WINDOW },
    c: 'MATCHED',
    v: 'OUT_OF_WINDOW',
  },
  { what: 'no window', claimed: released(20260112), verified: released(20251224), c: 'MATCHED', v: 'MATCHED' },
  {
    what: 'announced again, but only maybe',
    claimed: released(20260112),
    verified: released(20251224),
    status: 'possible',
    ground: { window: WINDOW },
    c: 'POSSIBLE',
    v: 'OUT_OF_WINDOW',
  },
  // OUT_OF_WINDOW
  { what: 'before', claimed: released(20260107), ground: { window: WINDOW }, c: 'OUT_OF_WINDOW' },
  { what: 'after', verified: released(20260127), ground: { window: WINDOW }, v: 'OUT_OF_WINDOW' },
  { what: 'inside', claimed: released(20260126), ground: { window: WINDOW }, c: 'CLAIMED_ONLY' },
  { what: 'nobody knows', claimed: released(20260100), ground: { window: WINDOW }, c: 'CLAIMED_ONLY' },
  {
    what: 'after, a partner inside: a conflict of dates',
    claimed: released(20260201),
    verified: released(20260112),
    conflict: true,
    ground: { window: WINDOW },
    c: 'MATCHED_WITH_CONFLICT',
    v: 'MATCHED_WITH_CONFLICT',
  },
  {
    what: 'after, the partner says nothing',
    claimed: released(20260201),
    verified: {},
    ground: { window: WINDOW },
    c: 'OUT_OF_WINDOW',
    v: 'PARTNER_EXCLUDED',
  },
  // PARTNER_EXCLUDED
  {
    what: 'the claimed partner is out of scope',
    claimed: { nationality: 'IT' },
    verified: {},
    ground: SCOPE,
    c: 'OUT_OF_SCOPE',
    v: 'PARTNER_EXCLUDED',
  },
  {
    what: 'the claimed partner is contradicted',
    claimed: released(20260112),
    verified: {},
    register: SEEN,
    c: 'CONTRADICTED',
    v: 'PARTNER_EXCLUDED',
  },
  { what: 'the claimed partner says too little', claimed: { resolvable: 'candidates' }, verified: {}, c: 'UNRESOLVABLE', v: 'MATCHED' },
  {
    what: 'of a partner that is only possible',
    claimed: { nationality: 'IT' },
    verified: {},
    status: 'possible',
    ground: SCOPE,
    v: 'POSSIBLE',
  },
  // MATCHED, MATCHED_WITH_CONFLICT
  { what: 'linked', claimed: {}, verified: {}, c: 'MATCHED', v: 'MATCHED' },
  {
    what: 'linked, and something differs',
    claimed: {},
    verified: {},
    conflict: true,
    c: 'MATCHED_WITH_CONFLICT',
    v: 'MATCHED_WITH_CONFLICT',
  },
  {
    what: 'one of two links differs',
    claimed: {},
    verified: {},
    second: {},
    conflict: true,
    c: 'MATCHED_WITH_CONFLICT',
    v: 'MATCHED_WITH_CONFLICT',
  },
  { what: 'linked, and held on a register', claimed: {}, verified: {}, register: { custody: 'held' }, c: 'MATCHED', v: 'MATCHED' },
  { what: 'linked, after the cut-off', claimed: {}, verified: released(20260125), ground: CUTOFF, c: 'MATCHED', v: 'MATCHED' },
  // AMBIGUOUS, POSSIBLE
  { what: 'rivals', claimed: {}, verified: {}, status: 'ambiguous', c: 'AMBIGUOUS', v: 'AMBIGUOUS' },
  { what: 'perhaps', claimed: {}, verified: {}, status: 'possible', c: 'POSSIBLE', v: 'POSSIBLE' },
  {
    what: 'rivals, and held on a register',
    claimed: {},
    verified: {},
    status: 'ambiguous',
    register: { custody: 'held' },
    c: 'AMBIGUOUS',
    v: 'AMBIGUOUS',
  },
  { what: 'perhaps on a list, surely on another', claimed: {}, verified: {}, status: 'possible', second: {}, c: 'MATCHED', v: 'POSSIBLE' },
  // HELD_ON_REGISTER, REGISTER_REVIEW, ORDERED_NOT_CONFIRMED
  { what: 'held on a register', claimed: { event: 'order_issued' }, register: { custody: 'held' }, c: 'HELD_ON_REGISTER' },
  { what: 'out on a register', claimed: {}, register: { custody: 'out' }, c: 'CLAIMED_ONLY' },
  { what: 'a register that does not say', claimed: {}, register: {}, c: 'CLAIMED_ONLY' },
  { what: 'maybe held', claimed: { event: 'measure' }, register: { custody: 'held' }, registered: 'possible', c: 'REGISTER_REVIEW' },
  { what: 'maybe on a register with rivals', claimed: {}, register: {}, registered: 'ambiguous', c: 'REGISTER_REVIEW' },
  { what: 'maybe out', claimed: { event: 'measure' }, register: { custody: 'out' }, registered: 'possible', c: 'ORDERED_NOT_CONFIRMED' },
  { what: 'an order', claimed: { event: 'order_issued' }, c: 'ORDERED_NOT_CONFIRMED' },
  { what: 'a measure', claimed: { event: 'measure' }, c: 'ORDERED_NOT_CONFIRMED' },
  { what: 'another event', claimed: { event: 'full_release' }, c: 'CLAIMED_ONLY' },
  { what: 'an order on the verified list', verified: { event: 'order_issued' }, v: 'VERIFIED_ONLY' },
  // VERIFIED_AFTER_CUTOFF
  { what: 'after the cut-off', verified: released(20260125), ground: CUTOFF, v: 'VERIFIED_AFTER_CUTOFF' },
  { what: 'on its day', verified: released(20260124), ground: CUTOFF, v: 'VERIFIED_ONLY' },
  { what: 'after it, on the claimed list', claimed: released(20260125), ground: CUTOFF, c: 'CLAIMED_ONLY' },
  { what: 'no date', verified: {}, ground: CUTOFF, v: 'VERIFIED_ONLY' },
  { what: 'only the verified list has a date', verified: released(20260125), ground: { asOf: [null, DAY] }, v: 'VERIFIED_ONLY' },
]

test.each(cases)('$what', (made_) => {
  const { rows } = judged(made(made_))
  const of = (list: number) => rows[list]!.at(0)?.category
  if (made_.c) expect(of(0)).toBe(made_.c)
  if (made_.v) expect(of(1)).toBe(made_.v)
})

describe('without a claim', () => {
  const alone = (status: LinkStatus, ground: Partial<Ground> = {}, conflict = false) => {
    const rows: MadeRow[] = [released(20260125)]
    const { rows: found } = judged({
      lists: [
        { role: 'verified', rows },
        { role: 'verified', rows },
        { role: 'register', rows },
      ],
      outcomes: [between(0, 1, [{ a: 0, b: 0, status }]), between(0, 2, [{ a: 0, b: 0, status: 'ambiguous' }])],
      ground,
      conflicts: conflict ? [[0, 0, 1, 0]] : [],
    })
    return found.map((list) => list.at(0)?.category)
  }
  test.each([
    ['match', 'MATCHED'],
    ['ambiguous', 'AMBIGUOUS'],
    ['possible', 'POSSIBLE'],
  ] as const)('verifiers are compared with each other: %s', (status, category) =>
    expect(alone(status)).toEqual([category, category, undefined]),
  )
  test('their conflicts count', () =>
    expect(alone('match', {}, true)).toEqual(['MATCHED_WITH_CONFLICT', 'MATCHED_WITH_CONFLICT', undefined]))
  test('there is no cut-off', () => {
    const rows: MadeRow[] = [released(20260125)]
    expect(judged({ lists: [{ role: 'verified', rows }], ground: { asOf: [DAY] } }).rows[0]!.at(0)!.category).toBe('VERIFIED_ONLY')
  })
})

describe('the rules', () => {
  const table = [...readFileSync(join(ROOT, 'docs/categories.md'), 'utf8').matchAll(/^\| ([A-Z_]+) \| (both|claimed|verified) \|/gm)].map(
    ([, category, side]) => [category, side],
  )
  const ends = [
    ['CLAIMED_ONLY', 'claimed'],
    ['VERIFIED_ONLY', 'verified'],
  ]

  test('docs/categories.md has each of them, on its side and in its order', () => {
    const judgedOnly = table.filter(([category]) => category !== 'NOT_A_RECORD' && category !== 'INVALID' && !category!.endsWith('D_ONLY'))
    expect(judgedOnly).toEqual(Object.entries(CATEGORY_RULES).map(([category, { side }]) => [category, side]))
  })
  test('and the two that hold where no rule does come last on their side', () => {
    for (const [category, side] of ends)
      expect(table.filter((row) => row[1] !== (side === 'claimed' ? 'verified' : 'claimed')).at(-1)).toEqual([category, side])
    expect(table.map(([category]) => category).toSorted()).toEqual([...CATEGORIES].toSorted())
  })
})
