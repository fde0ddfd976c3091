// Flags in public reports: told, unless a total, or one or two others, make them tell of few.
import { describe, expect, test } from 'vitest'
import { shownFigures } from '../../../src/report/redact/shown.ts'
import { sumsOf } from '../../../src/report/redact/figures.ts'
import { made, publish, randomOf } from './made.ts'

type Flags = Record<string, number>
const whole = (flags: Flags) => made({ matched: 60, claimedOnly: 40 }, { matched: 60, verifiedOnly: 30 }, flags)
const shown = (flags: Flags, before: readonly Flags[] = []) =>
  publish(
    whole(flags),
    before.map((own) => publish(whole(own))),
  ).flagCounts['claimed']!

describe('one report', () => {
  test.each<[string, Flags, Record<string, number | null>]>([
    ['far from everything', { a: 20 }, { a: 20 }],
    ['none', { a: 0 }, { a: 0 }],
    ['few', { a: 4 }, { a: null }],
    ['five', { a: 5 }, { a: 5 }],
    ['few less than all', { a: 96 }, { a: null }],
    ['five less than all', { a: 95 }, { a: 95 }],
    ['few more than a category', { a: 43 }, { a: null }],
    ['all of them', { a: 100 }, { a: 100 }],
    ['as many as another', { a: 20, b: 20 }, { a: 20, b: 20 }],
    ['few more than another', { a: 20, b: 23 }, { a: 20, b: null }],
    ['few less than another', { a: 23, b: 20 }, { a: 23, b: null }],
    ['five more than another', { a: 20, b: 25 }, { a: 20, b: 25 }],
    ['with another nearly all', { a: 30, b: 68 }, { a: 30, b: null }],
    ['with another nearly a category', { a: 11, b: 27 }, { a: 11, b: null }],
    ['nearly two others together', { a: 7, b: 16, c: 26 }, { a: 7, b: 16, c: null }],
    ['with two others nearly all', { a: 12, b: 22, c: 68 }, { a: 12, b: 22, c: null }],
    ['less one of two others nearly a category', { a: 10, b: 25, c: 72 }, { a: 10, b: 25, c: null }],
    ['what is not told beside others does not count', { a: 3, b: 20, c: 17 }, { a: null, b: 20, c: null }],
  ])('%s', (_, flags, told) => expect(shown(flags)).toEqual(told))
  test('beside a count that is hidden nothing is told but what is nobody', () => {
    const few = made({ matched: 60, claimedOnly: 40, possible: 2 }, { matched: 60 }, { a: 20, b: 0 })
    expect(publish(few).flagCounts['claimed']).toEqual({ a: null, b: 0 })
  })
  test('flags of a list that has no figures', () => {
    const { flagCounts, ...rest } = whole({})
    const report = { ...rest, flagCounts: { ...flagCounts, other: { a: 20, b: 3 } }, sums: sumsOf(rest) }
    expect(shownFigures(report).flagCounts['other']).toEqual({ a: 20, b: null })
  })
})

describe('beside an earlier report', () => {
  test.each<[string, Flags, Flags, Record<string, number | null>]>([
    ['the same', { a: 20 }, { a: 20 }, { a: 20 }],
    ['few more', { a: 20 }, { a: 23 }, { a: null }],
    ['five more', { a: 20 }, { a: 25 }, { a: 25 }],
    ['few less', { a: 20 }, { a: 17 }, { a: null }],
    ['few more than another was', { b: 20 }, { a: 23, b: 20 }, { a: null, b: 20 }],
    ['with what another was nearly all', { b: 30 }, { a: 68, b: 50 }, { a: null, b: 50 }],
    ['not told before', { b: 20 }, { a: 12, b: 20 }, { a: 12, b: 20 }],
  ])('%s', (_, before, now, told) => expect(shown(now, [before])).toEqual(told))
  test('what was told in one of two and not in the other is held against both', () => {
    expect(shown({ a: 25 }, [{ a: 20 }, { a: 25 }])).toEqual({ a: 25 })
    expect(shown({ a: 25 }, [{ a: 28 }, { a: 25 }])).toEqual({ a: null })
  })
})

test('300 random flags: told unless a sum or difference with one or two that are told is within five of a total', () => {
  const random = randomOf(51)
  const totalsOf = ({ counts, sums }: ReturnType<typeof publish>) => [
    0,
    ...Object.values(counts['claimed']!),
    ...Object.values(sums['claimed']!),
  ]
  let hid = 0
  for (let n = 0; n < 300; n++) {
    const flags = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, random(90)]))
    const told: number[] = []
    const few = (sum: number) => totalsOf(publish(whole(flags))).some((total) => [1, 2, 3, 4].includes(Math.abs(total! - Math.abs(sum))))
    const isTelling = (own: number) =>
      few(own) ||
      told.some(
        (x, i) =>
          few(own + x) || few(own - x) || told.slice(i + 1).some((y) => [own + x + y, own + x - y, own - x + y, own - x - y].some(few)),
      )
    const expected = Object.fromEntries(
      Object.entries(flags).map(([key, own]) => {
        if (own !== 0 && isTelling(own)) return [key, null]
        if (own !== 0) told.push(own)
        return [key, own]
      }),
    )
    expect(shown(flags)).toEqual(expected)
    hid += Object.values(expected).filter((own) => own === null).length
  }
  expect(hid).toBeGreaterThan(200)
})
