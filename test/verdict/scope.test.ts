// Who is out of scope: whoever states another value. Silence and unknown words put nobody out.
import { describe, expect, test } from 'vitest'
import { UNKNOWN_WORD } from '../../src/model/facts.ts'
import { outOfScope, satisfies, type Scope } from '../../src/verdict/scope.ts'
import { madeFacts, type MadeRow } from './made.ts'

const facts = (row: MadeRow) => madeFacts('x', 'claimed', [{ nationality: 'XX', sex: 'F', place: 'somewhere else' }, row])

type Entry = Scope extends ReadonlyMap<infer K, infer V> ? readonly [K, V] : never
const cases: readonly (readonly [string, MadeRow, readonly Entry[], boolean])[] = [
  ['no scope', { nationality: 'IT' }, [], false],
  ['the value', { nationality: 'VE' }, [['nationality', ['VE']]], false],
  ['another one', { nationality: 'IT' }, [['nationality', ['VE']]], true],
  ['one of several', { nationality: 'ES' }, [['nationality', ['VE', 'ES']]], false],
  ['nothing', {}, [['nationality', ['VE']]], false],
  ['one of two nationalities', { nationality: 'IT+VE' }, [['nationality', ['VE']]], false],
  ['one of two wanted', { nationality: 'IT' }, [['nationality', ['VE+IT']]], false],
  ['an unknown word', { nationality: `${UNKNOWN_WORD}marciana` }, [['nationality', ['VE']]], false],
  [
    'an unknown word where the scope has one',
    { nationality: `${UNKNOWN_WORD}marciana` },
    [['nationality', ['VE', `${UNKNOWN_WORD}lunar`]]],
    true,
  ],
  ['the unknown word that is wanted', { nationality: `${UNKNOWN_WORD}lunar` }, [['nationality', [`${UNKNOWN_WORD}lunar`]]], false],
  ['a sex', { sex: 'M' }, [['sex', ['F']]], true],
  ['the sex', { sex: 'F' }, [['sex', ['F']]], false],
  ['no sex', {}, [['sex', ['F']]], false],
  ['an event', { event: 'transfer' }, [['event', ['full_release']]], true],
  ['an event is no part of another', { event: 'release' }, [['event', ['release more']]], true],
  ['a place in fewer words', { place: 'tocoron' }, [['place', ['tocoron aragua']]], false],
  ['a place in more words', { place: 'tocoron aragua' }, [['place', ['tocoron']]], false],
  ['a place that shares a word', { place: 'yare tres' }, [['place', ['rodeo tres']]], true],
  ['a state', { state: 'zulia' }, [['state', ['miranda']]], true],
  [
    'the second field counts too',
    { nationality: 'VE', sex: 'M' },
    [
      ['nationality', ['VE']],
      ['sex', ['F']],
    ],
    true,
  ],
  [
    'also where the first is silent or unknown',
    { nationality: `${UNKNOWN_WORD}x`, sex: 'M' },
    [
      ['nationality', ['VE']],
      ['place', ['yare']],
      ['sex', ['F']],
    ],
    true,
  ],
]

test.each(cases)('%s', (_, row, scope, out) => expect(outOfScope(facts(row), 1, new Map(scope))).toBe(out))

describe('a subgroup', () => {
  test.each([
    ['states it', { sex: 'F' }, 'sex', ['F'], true],
    ['states another', { sex: 'M' }, 'sex', ['F'], false],
    ['is silent', {}, 'sex', ['F'], false],
    ['states one of several', { nationality: 'ES' }, 'nationality', ['VE', 'ES'], true],
    ['wants nothing', { nationality: 'ES' }, 'nationality', [], false],
    ['is silent, and so is what is wanted', {}, 'place', [''], false],
  ] as const)('%s', (_, row, field, wanted, expected) => expect(satisfies(facts(row), 1, field, wanted)).toBe(expected))
})
