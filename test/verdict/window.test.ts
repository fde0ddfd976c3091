// Moments of unlike precision, and on which side of a window they lie.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BOTH_WAYS } from '../../src/model/facts.ts'
import { compareMoments, eventMoment, placeInWindow, type Moment } from '../../src/verdict/window.ts'
import { madeFacts } from './made.ts'

const at = (day: number, minute = Number.NaN): Moment => ({ day, minute })

describe('two moments', () => {
  test.each([
    ['days', at(20260112), at(20260113), -1],
    ['one day', at(20260112), at(20260112), 0],
    ['a day of that month', at(20260112), at(20260100), 0],
    ['a day of the month before', at(20251231), at(20260100), -1],
    ['two months', at(20260200), at(20260100), 1],
    ['a month of that year', at(20260300), at(20260000), 0],
    ['a day of that year', at(20260112), at(20260000), 0],
    ['a day of the year before', at(20251231), at(20260000), -1],
    ['times on one day', at(20260112, 100), at(20260112, 101), -1],
    ['one time', at(20260112, 100), at(20260112, 100), 0],
    ['times in two zones count, not their days', at(20260113, 100), at(20260112, 101), -1],
    ['a day and a time on it', at(20260112), at(20260112, 100), 0],
    ['a day and a time on the next', at(20260112), at(20260113, 100), -1],
  ] as const)('%s', (_, x, y, expected) => {
    expect(compareMoments(x, y)).toBe(expected)
    expect(compareMoments(y, x)).toBe(expected === 0 ? 0 : -expected)
  })
})

describe('the event of a row', () => {
  const moment = (row: Parameters<typeof madeFacts>[2][number]) => eventMoment(madeFacts('x', 'claimed', [{}, row]), 1)
  test.each([
    ['no date', {}, null],
    ['a day', { eventDate: 20260112 }, at(20260112)],
    ['a time with its zone', { eventDate: 20260112, eventTime: 5 }, at(20260112, 5)],
    ['day first or month first', { eventDate: 20260102, bothWays: BOTH_WAYS.event, eventTime: 5 }, at(20260000)],
    ['another date that can be read both ways', { eventDate: 20260102, bothWays: BOTH_WAYS.birth | BOTH_WAYS.assumedEvent }, at(20260102)],
  ] as const)('%s', (_, row, expected) => expect(moment(row)).toEqual(expected))
})

describe('a window', () => {
  const window = { from: at(20260108), to: at(20260126) }
  test.each([
    [null, 'unknown'],
    [at(20260107), 'before'],
    [at(20260108), 'inside'],
    [at(20260126), 'inside'],
    [at(20260127), 'after'],
    [at(20260100), 'unknown'],
    [at(20251200), 'before'],
    [at(20260200), 'after'],
    [at(20260000), 'unknown'],
    [at(20250000), 'before'],
    [at(20270000), 'after'],
  ] as const)('%j is %s', (moment, place) => expect(placeInWindow(moment, window)).toBe(place))

  test.each([
    ['a month between its edges', at(20260200), { from: at(20260108), to: at(20260326) }, 'inside'],
    ['a year between its edges', at(20260000), { from: at(20250108), to: at(20270326) }, 'inside'],
    ['the month of its end', at(20260300), { from: at(20260108), to: at(20260326) }, 'unknown'],
    ['no end', at(20300101), { from: at(20260108), to: null }, 'inside'],
    ['no end, the month of its beginning', at(20260100), { from: at(20260108), to: null }, 'unknown'],
    ['no beginning', at(19990101), { from: null, to: at(20260126) }, 'inside'],
    ['no beginning, the year of its end', at(20260000), { from: null, to: at(20260126) }, 'unknown'],
    ['open, and no date', null, { from: null, to: null }, 'unknown'],
    ['open', at(20260000), { from: null, to: null }, 'inside'],
    ['an hour before it begins', at(20260108, 60), { from: at(20260108, 120), to: null }, 'before'],
    ['a day without a time on its first day', at(20260108), { from: at(20260108, 120), to: null }, 'inside'],
    ['a time without a zone is a day', at(20260126), { from: null, to: at(20260126, 120) }, 'inside'],
  ] as const)('%s', (_, moment, edges, place) => expect(placeInWindow(moment, edges)).toBe(place))

  test('a day is known wherever its month is', () => {
    const days = fc.tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    fc.assert(
      fc.property(days, ([y, m, d]) => {
        const month = placeInWindow(at(y * 10000 + m * 100), window)
        if (month !== 'unknown') expect(placeInWindow(at(y * 10000 + m * 100 + d), window)).toBe(month)
      }),
    )
  })
})
