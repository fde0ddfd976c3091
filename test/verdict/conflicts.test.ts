// Differences between linked rows rest on what was written, not on how it was taken.
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import { BOTH_WAYS, UNKNOWN_WORD } from '../../src/model/facts.ts'
import type { DateOrder } from '../../src/model/source.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { conflictsOf, isOtherDetention, placesDiffer } from '../../src/verdict/conflicts.ts'
import { madeFacts, type MadeRow } from './made.ts'

const one = (row: MadeRow) => madeFacts('x', 'claimed', [{ nationality: 'XX', place: 'another place' }, row])

/** Fields that differ, with the time between dates; `tolerance` 3 days. */
const differ = (x: MadeRow, y: MadeRow, tolerance = 3): string[] =>
  conflictsOf(one(x), 1, one(y), 1, tolerance, () => '').map((c) => c.field + (c.by ? ` ${c.by}` : ''))

const UNKNOWN = `${UNKNOWN_WORD}lote`

const cases: readonly (readonly [MadeRow, MadeRow, readonly string[]])[] = [
  [{}, {}, []],
  [{ event: 'full_release' }, { event: 'full_release' }, []],
  [{ event: 'full_release' }, {}, []],
  [{ event: 'full_release' }, { event: 'conditional_release' }, ['event']],
  [{ event: 'full_release' }, { event: UNKNOWN }, []],
  [{ event: `${UNKNOWN}1` }, { event: `${UNKNOWN}2` }, []],
  [{ event: 'left_detention' }, { event: 'full_release' }, []],
  [{ event: 'order_issued' }, { event: 'exile' }, []],
  [{ event: 'unspecified' }, { event: 'pardon' }, []],
  [{ event: 'left_detention' }, { event: 'order_issued' }, []],
  [{ event: 'left_detention' }, { event: 'held' }, ['event']],
  [{ event: 'unspecified' }, { event: 'transfer' }, ['event']],
  [{ event: 'order_issued' }, { event: 'death_in_custody' }, ['event']],
  [{ event: 'left_detention' }, { event: 'arrest' }, ['event']],
  [{ event: 'measure' }, { event: 'conditional_release' }, []],
  [{ event: 'measure' }, { event: 'house_arrest' }, []],
  [{ event: 'measure' }, { event: 'full_release' }, ['event']],
  [{ event: 'held' }, { event: 'transfer' }, []],
  [{ event: 'held' }, { event: 'arrest' }, []],
  [{ event: 'held' }, { event: 'house_arrest' }, ['event']],
  [{ event: 'transfer' }, { event: 'arrest' }, ['event']],
  [{ eventDate: 20260112 }, { eventDate: 20260115 }, []],
  [{ eventDate: 20260112 }, { eventDate: 20260116 }, ['event_date P4D']],
  [{ eventDate: 20260112 }, {}, []],
  [{ eventDate: 20260100 }, { eventDate: 20260203 }, []],
  [{ eventDate: 20260100 }, { eventDate: 20260204 }, ['event_date P4D']],
  [{ eventDate: 20251227 }, { eventDate: 20260100 }, ['event_date P5D']],
  [{ eventDate: 20250000 }, { eventDate: 20260103 }, []],
  [{ eventDate: 20250000 }, { eventDate: 20260104 }, ['event_date P4D']],
  [{ eventDate: 20240228 }, { eventDate: 20240304 }, ['event_date P5D']],
  [{ eventDate: 20260201, bothWays: BOTH_WAYS.event }, { eventDate: 20260102 }, []],
  [{ eventDate: 20260201, bothWays: BOTH_WAYS.assumedEvent }, { eventDate: 20260102 }, []],
  [{ eventDate: 20260201, bothWays: BOTH_WAYS.arrest }, { eventDate: 20260102 }, ['event_date P30D']],
  [{ eventDate: 20260201, bothWays: BOTH_WAYS.event }, { eventDate: 20260501, bothWays: BOTH_WAYS.event }, []],
  [{ eventDate: 20260201, bothWays: BOTH_WAYS.event }, { eventDate: 20260110 }, ['event_date P8D']],
  [{ nationality: 'VE' }, { nationality: 'ES' }, ['nationality']],
  [{ nationality: 'VE' }, { nationality: 'ES+VE' }, []],
  [{ nationality: 'CO+ES' }, { nationality: 'VE+ES' }, []],
  [{ nationality: 'VE' }, { nationality: UNKNOWN }, []],
  [{ nationality: UNKNOWN }, { nationality: `${UNKNOWN}2` }, []],
  [{ nationality: 'VE' }, {}, []],
  [{ sex: 'F' }, { sex: 'M' }, ['sex']],
  [{ sex: 'F' }, { sex: 'F' }, []],
  [{ sex: 'F' }, {}, []],
  [{ birth: 19800203 }, { birth: 19811120 }, ['birth_date P656D']],
  [{ birth: 19800203 }, { birth: 19800204 }, []],
  [{ birth: 19800203 }, { birth: 19840000 }, ['birth_date P4Y']],
  [{ birth: 19800203 }, { birth: 19810000 }, []],
  [{ birth: 0, born: [1980, 1981] }, { birth: 0, born: [1985, 1986] }, ['birth_date P4Y']],
  [{ birth: 19800203 }, {}, []],
  [{ arrest: 20240801 }, { arrest: 20240804 }, []],
  [{ arrest: 20240801 }, { arrest: 20240805 }, ['arrest_date P4D']],
  [{ arrest: 20240701, bothWays: BOTH_WAYS.arrest }, { arrest: 20240107 }, []],
  [{ arrest: 20240701, bothWays: BOTH_WAYS.event }, { arrest: 20240107 }, ['arrest_date P176D']],
  [{ arrest: 20240801 }, {}, []],
  [
    { event: 'held', eventDate: 20260112, nationality: 'VE', sex: 'F', birth: 19800203, arrest: 20240801 },
    { event: 'full_release', eventDate: 20260212, nationality: 'ES', sex: 'M', birth: 19911120, arrest: 20240901 },
    ['event', 'event_date P31D', 'nationality', 'sex', 'birth_date P4308D', 'arrest_date P31D'],
  ],
]

test.each(cases)('%j beside %j: %j', (x, y, expected) => {
  expect(differ(x, y)).toEqual(expected)
  expect(differ(y, x)).toEqual(expected)
})

test.each([
  [0, ['event_date P1D', 'arrest_date P1D']],
  [1, []],
])('a tolerance of %d days', (tolerance, expected) =>
  expect(differ({ eventDate: 20260112, arrest: 20250112 }, { eventDate: 20260113, arrest: 20250113 }, tolerance)).toEqual(expected),
)

test('both raw values are quoted', () => {
  const [conflict] = conflictsOf(one({ sex: 'F' }), 1, one({ sex: 'M' }), 1, 3, (side, field) => `${side} ${field}`)
  expect(conflict).toEqual({ field: 'sex', kind: 'differs', left: 'left sex', right: 'right sex' })
})

describe('another detention', () => {
  test.each([
    [{ arrest: 20240101 }, { arrest: 20240201 }, true],
    [{ arrest: 20240101 }, { arrest: 20240131 }, false],
    [{ arrest: 20240101 }, {}, false],
    [{ arrest: 20240107, bothWays: BOTH_WAYS.arrest }, { arrest: 20240701 }, false],
  ])('%j, %j: %s', (x, y, expected) => expect(isOtherDetention(one(x), 1, one(y), 1)).toBe(expected))
})

describe('places', () => {
  test.each([
    ['ramo verde', 'tocoron', true],
    ['ramo verde', 'ramo verde', false],
    ['ramo verde', 'carcel de ramo verde', false],
    ['yare ii', 'rodeo ii', true],
    ['ii yare', 'tres yare', false],
    ['el rodeo', 'el helicoide', true],
    ['san juan', 'san felix', false],
    ['ramo verde', undefined, false],
    [undefined, 'ramo verde', false],
  ])('%s beside %s: %s', (x, y, expected) => {
    const [p, q] = [x ? { place: x } : {}, y ? { place: y } : {}]
    expect(placesDiffer(one(p), 1, one(q), 1)).toBe(expected)
  })
})

async function daysApart(claimed: readonly string[], verified: readonly string[], order?: DateOrder): Promise<(string | undefined)[]> {
  const lists = await Promise.all(
    [claimed, verified].map((cells, k) => {
      const csv = `Nombre;Fecha de liberación\n${cells.map((c, i) => `Ana Mora ${'Lugo Soto Mata Vera Nava'.split(' ')[i]};${c}`).join('\n')}\n`
      return readList(`${k}.csv`, Buffer.from(csv), { id: k ? 'verified' : 'claimed', role: k ? 'verified' : 'claimed' })
    }),
  )
  const { facts } = readFacts(lists, nameKnowledge(), { dateOrder: new Map(order ? [['claimed', order]] : []) })
  return claimed.map((_, i) => conflictsOf(facts[0]!, i, facts[1]!, i, 3, () => '').find((c) => c.field === 'event_date')?.by)
}

test('dates of a column with both orders differ where no reading agrees', async () => {
  const both = ['01/23/2026', '24/01/2026', '02/01/2026', '02/01/2026', '02/01/2026']
  const sure = ['2026-01-23', '2026-01-30', '2026-02-01', '2026-01-02', '2026-05-20']
  expect(await daysApart(both, sure)).toEqual([undefined, 'P6D', undefined, undefined, 'P108D'])
  expect(await daysApart(both, sure, 'dmy')).toEqual([undefined, 'P6D', 'P30D', undefined, 'P138D'])
})

test('nor where the whole column leaves its order open', async () => {
  expect(await daysApart(['02/01/2026', '02/01/2026', '02/01/2026'], ['2026-02-01', '2026-01-02', '2026-05-20'])).toEqual([
    undefined,
    undefined,
    'P108D',
  ])
  expect(await daysApart(['02/01/2026', '25/01/2026'], ['2026-02-01', '2026-01-25'])).toEqual(['P30D', undefined])
})
