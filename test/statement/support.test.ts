// What stands behind a claim, or against it.
import { describe, expect, test } from 'vitest'
import type { ListedPeople, Support } from '../../src/model/statement-outcome.ts'
import { check, claim, listed, people, relates, run, type Entry } from './made.ts'

const COMPLETE = { verification: { complete: true } }
const claimed = (linked: number, count = 600) => people({ id: 'claimed', role: 'claimed', source: 'Ministry', people: count, linked })
const verified = people({ id: 'verified', people: 80 })
const part = (id: string, verbatim: string) => check({ id, verbatim, ...relates('part_verified_of', 'claim') })

const cases: readonly (readonly [string, readonly Entry[], readonly ListedPeople[], Support['result'], Partial<Support>])[] = [
  ['a count without names', [claim()], [], 'unverifiable', { named: null, list: null, reasons: ['NO_NAMES'] }],
  [
    'names published, nobody verified any',
    [claim({ names: { published: 'full' } })],
    [],
    'unverifiable',
    { reasons: ['NO_VERIFIED_LIST'] },
  ],
  ['names published in part', [claim({ names: { published: 'partial' } })], [], 'unverifiable', { reasons: ['NO_NAMES'] }],
  ['a list, nobody verified any', [claim()], [claimed(0)], 'unverifiable', { reasons: ['NO_VERIFIED_LIST'] }],
  ['a register verifies nothing', [claim()], [claimed(0), people({ role: 'register' })], 'unverifiable', { reasons: ['NO_VERIFIED_LIST'] }],
  // Its own list
  [
    'as many as it states',
    [claim({ verbatim: 'at least 60' })],
    [claimed(60), verified],
    'supported',
    { named: 60, list: 'claimed', reasons: [] },
  ],
  ['one fewer', [claim({ verbatim: 'at least 60' })], [claimed(59), verified], 'partly_supported', { named: 59 }],
  ['some', [claim()], [claimed(64), verified], 'partly_supported', { named: 64 }],
  ['none', [claim()], [claimed(0), verified], 'none_found', { named: 0 }],
  ['none, though it states nobody', [claim({ verbatim: 'up to 50' })], [claimed(0), verified], 'none_found', {}],
  ['a number that nobody states', [claim({ verbatim: 'about 60' })], [claimed(64), verified], 'partly_supported', {}],
  [
    'a verified list named as its own is no claimed one',
    [claim({ names: { list: 'verified' } })],
    [claimed(64), verified],
    'unverifiable',
    { reasons: ['NO_VERIFIED_LIST'] },
  ],
  // Against it
  [
    'more verified than it allows',
    [claim({ verbatim: 'at most 100' }), check()],
    [],
    'contradicted',
    { named: null, list: null, reasons: ['check'] },
  ],
  ['as many as it allows', [claim({ verbatim: 'at most 156' }), check()], [], 'unverifiable', {}],
  ['fewer than it states, and they are all', [claim(), check(COMPLETE)], [], 'contradicted', { reasons: ['check'] }],
  ['fewer than it states, and there may be more', [claim(), check()], [], 'unverifiable', {}],
  ['fewer, and so far', [claim(), check({ counts: 'verified_events' })], [], 'unverifiable', {}],
  ['fewer, and the gate shut', [claim(), check({ event: 'unspecified', ...COMPLETE })], [], 'unverifiable', {}],
  ['fewer, on a list that holds everybody', [claim()], [listed({ people: 80, closed: true })], 'contradicted', { reasons: ['list'] }],
  ['fewer, on a list that may not', [claim()], [listed({ people: 80 })], 'unverifiable', {}],
  ['more, on a list', [claim({ verbatim: 'at most 80' })], [listed({ people: 78, withheld: 3 })], 'contradicted', { reasons: ['list'] }],
  ['just as many, on a list', [claim({ verbatim: 'at most 81' })], [listed({ people: 78, withheld: 3 })], 'unverifiable', {}],
  ['two against it', [claim({ verbatim: 'at most 100' }), check(), check({ id: 'b' })], [], 'contradicted', { reasons: ['check', 'b'] }],
  [
    'what contradicts outweighs what supports',
    [claim({ verbatim: 'at most 100' }), check()],
    [claimed(100, 100), verified],
    'contradicted',
    { reasons: ['check'] },
  ],
  ['its own list is not against it', [claim({ verbatim: 'at most 100' })], [claimed(64, 600), verified], 'supported', {}],
  // Parts verified of this very figure
  ['a part', [claim({ verbatim: '99' }), part('a', '61')], [], 'partly_supported', { named: 61, list: null, reasons: ['a'] }],
  ['all of it', [claim({ verbatim: '61' }), part('a', '61')], [], 'supported', { named: 61 }],
  ['nobody of it', [claim({ verbatim: '99' }), part('a', '0')], [], 'none_found', { named: 0 }],
  [
    'of two, whoever verified more',
    [claim({ verbatim: '99' }), part('a', '56'), part('b', '61')],
    [],
    'partly_supported',
    { named: 61, reasons: ['b'] },
  ],
  [
    'of two who verified as many, both',
    [claim({ verbatim: '99' }), part('a', '61'), part('b', '61')],
    [],
    'partly_supported',
    { reasons: ['a', 'b'] },
  ],
  ['a part of no number', [claim({ verbatim: '99' }), part('a', 'dozens')], [], 'unverifiable', {}],
  [
    'a part of something else',
    [claim({ verbatim: '99' }), check({ verbatim: '61', ...relates('subset_of', 'claim') })],
    [],
    'unverifiable',
    {},
  ],
  [
    'its own list before parts',
    [claim({ verbatim: '99' }), part('a', '61')],
    [claimed(64, 99), verified],
    'partly_supported',
    { named: 64 },
  ],
]

test.each(cases)('%s: %j', (_, entries, lists, result, more) =>
  expect(run(entries, lists).judged[0]!.support).toMatchObject({ result, ...more }),
)

describe('no support is asked', () => {
  test.each([
    ['of a verifier', check()],
    ['of a stock', claim({ aggregation: 'stock' })],
    ['of a part of a claim', claim({ aggregation: 'subgroup' })],
  ])('%s', (_, entry) => expect(run([entry]).judged[0]!.support).toBeNull())
})
