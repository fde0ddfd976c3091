// Small figures and the arithmetic that would give them away.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSmall, suppressCounts, suppressOverlap, suppressTally, unlessSmall } from '../../../src/report/redact/small.ts'
import type { SideCounts } from '../../../src/report/schema.ts'
import { keysOf, TALLIES, type TallyKey } from '../../../src/report/tallies.ts'

test.each([
  [null, false],
  [0, false],
  [1, true],
  [4, true],
  [5, false],
  [600, false],
])('%s is small: %s', (n, small) => {
  expect(isSmall(n)).toBe(small)
  expect(unlessSmall(n)).toBe(small ? null : n)
})

/** A list whose rows and people follow from its counts. */
function side(counts: Partial<Record<TallyKey, number>>): SideCounts {
  const all = Object.fromEntries(TALLIES.map((t) => [t.key, counts[t.key] ?? 0])) as Record<TallyKey, number>
  const people = keysOf('people', 'compared').reduce((sum, key) => sum + all[key], 0)
  return { rows: keysOf('rows').reduce((sum, key) => sum + all[key], people), people, ...all }
}

/** The cells that are hidden on a list. */
const hidden = (counts: SideCounts): string[] => Object.entries(counts).flatMap(([key, n]) => (n === null ? [key] : []))

describe('counts of a list', () => {
  test.each<[string, Partial<Record<TallyKey, number>>, string[]]>([
    ['nothing small, nothing hidden', { matched: 60, claimedOnly: 40 }, []],
    ['a small cell takes the least of the others with it', { matched: 60, possible: 3, claimedOnly: 37 }, ['possible', 'claimedOnly']],
    ['the least, wherever it stands', { matched: 20, possible: 3, claimedOnly: 37 }, ['matched', 'possible']],
    ['two small cells hide each other', { matched: 60, possible: 3, ambiguous: 2 }, ['ambiguous', 'possible']],
    ['people not compared are parts like others', { matched: 60, unresolvable: 2, claimedOnly: 30 }, ['unresolvable', 'claimedOnly']],
    ['few duplicates hide the rows, and nothing of the people', { matched: 100, duplicate: 2 }, ['rows', 'duplicate']],
    ['few rows set aside do too', { matched: 100, invalid: 1 }, ['rows', 'invalid']],
    ['many duplicates hide nothing', { matched: 100, duplicate: 12 }, []],
  ])('%s', (_, counts, cells) =>
    expect(hidden(suppressCounts({ claimed: side(counts) })['claimed']!)).toEqual(expect.arrayContaining(cells)),
  )

  test.each<[string, Partial<Record<TallyKey, number>>, string[]]>([
    ['a small cell', { matched: 60, possible: 3, claimedOnly: 37 }, ['possible', 'claimedOnly']],
    ['few duplicates', { matched: 100, duplicate: 2 }, ['rows', 'duplicate']],
    ['two small cells', { matched: 60, possible: 3, ambiguous: 2 }, ['ambiguous', 'possible']],
  ])('and no more: %s', (_, counts, cells) => expect(hidden(suppressCounts({ claimed: side(counts) })['claimed']!)).toEqual(cells))

  test('what is shown is as it was', () => {
    const counts = side({ matched: 60, possible: 3, claimedOnly: 37, duplicate: 8 })
    const shown = suppressCounts({ claimed: counts })['claimed']!
    for (const [key, n] of Object.entries(shown)) if (n !== null) expect(n, key).toBe(counts[key as keyof SideCounts])
  })

  test('a list of few people says nothing of them', () => {
    const shown = suppressCounts({ claimed: side({ matched: 2, claimedOnly: 2, duplicate: 9 }) })['claimed']!
    expect(Object.entries(shown).filter(([, n]) => n !== null && n > 0)).toEqual([['duplicate', 9]])
  })
})

describe('counts of several lists', () => {
  test('a cell that is hidden on one is hidden on all: links have two ends', () => {
    const shown = suppressCounts({ claimed: side({ matched: 3, claimedOnly: 40 }), v1: side({ matched: 30, verifiedOnly: 60 }) })
    expect([shown['claimed']!.matched, shown['v1']!.matched]).toEqual([null, null])
    // On the second list it would be the people less the others.
    expect(shown['v1']!.verifiedOnly).toBe(null)
  })
  test('people of a short list are hidden on all, so that no part of it follows from the other', () => {
    const shown = suppressCounts({ claimed: side({ matched: 60, claimedOnly: 40 }), v1: side({ matched: 3 }) })
    expect([shown['claimed']!.people, shown['claimed']!.rows, shown['claimed']!.claimedOnly]).toEqual([null, null, null])
  })
  test('the order of lists changes nothing', () => {
    const lists = {
      a: side({ matched: 3, claimedOnly: 40, possible: 6 }),
      b: side({ matched: 30, verifiedOnly: 60 }),
      c: side({ matched: 9 }),
    }
    const turned = suppressCounts({ c: lists.c, b: lists.b, a: lists.a })
    const straight = suppressCounts(lists)
    for (const id of ['a', 'b', 'c'] as const) expect(turned[id]).toEqual(straight[id])
  })
})

test('no hidden cell follows from the others', () => {
  const n = fc.nat(12)
  const counts = fc.record({ matched: n, matchedWithConflict: n, ambiguous: n, possible: n, claimedOnly: n, unresolvable: n, duplicate: n })
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 3 }), (lists) => {
      const all = Object.fromEntries(lists.map((list, k) => [`l${k}`, side(list)]))
      const shown = suppressCounts(all)
      for (const [id, c] of Object.entries(shown)) {
        for (const cell of Object.values(c)) expect(isSmall(cell)).toBe(false)
        const parts = keysOf('people', 'compared').filter((key) => c[key] === null && all[id]![key] !== 0)
        const others = keysOf('people', 'compared').filter((key) => c[key] !== null)
        // Where every other part is shown, one that is hidden is the people less these.
        if (c.people !== null && others.length > 0) expect(parts).not.toHaveLength(1)
        if (c.rows !== null && c.people !== null) expect(keysOf('rows').some((key) => c[key] === null)).toBe(false)
      }
    }),
  )
})

describe('tallies', () => {
  test.each<[string, Record<string, number | null>, Record<string, number | null>]>([
    ['nothing small', { a: 5, b: 60, c: 0 }, { a: 5, b: 60, c: 0 }],
    ['one small value takes the least other', { a: 3, b: 60, c: 7 }, { a: null, b: 60, c: null }],
    ['two hide each other', { a: 3, b: 60, c: 1 }, { a: null, b: 60, c: null }],
    ['one alone', { a: 3 }, { a: null }],
    ['0 is the least', { a: 3, b: 0, c: 9 }, { a: null, b: null, c: 9 }],
    ['none', {}, {}],
  ])('%s', (_, tally, shown) => expect(suppressTally(tally)).toEqual(shown))
})

describe('overlap', () => {
  const both = { lists: ['a', 'b'], people: 12 }
  const shown = { claimed: side({ matched: 60, claimedOnly: 40 }) }
  test.each([
    ['large combinations', [both], shown, 1],
    ['a small one hides all', [both, { lists: ['a'], people: 2 }], shown, 0],
    ['so do counts of which a part is hidden', [both], { ...shown, b: { ...side({}), matched: null } }, 0],
    ['none', [], shown, 0],
  ] as const)('%s', (_, overlap, counts, length) =>
    expect(
      suppressOverlap(
        [...overlap].map((o) => ({ ...o, lists: [...o.lists] })),
        counts,
      ),
    ).toHaveLength(length),
  )
})
