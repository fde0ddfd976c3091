// Dates that can be read day first and month first: they agree where one reading does, and identify nobody.
import { describe, expect, test } from 'vitest'
import { BIRTH, birthDate } from '../../../src/link/comparison/birth-date.ts'
import { BEST, type Comparison } from '../../../src/link/comparison/comparison.ts'
import { arrestDate, eventDate } from '../../../src/link/comparison/event-date.ts'
import { BOTH_WAYS, type Facts } from '../../../src/model/facts.ts'
import { twoLists } from '../two-lists.ts'

const FILLER = Array.from({ length: 120 }, (_, k) => `Ana Rivas,2001-${String(1 + (k % 12)).padStart(2, '0')}-20`)
const dated = (field: string, left: string, right: string) =>
  twoLists(`name,${field}`, [`Ana Rivas,${left}`, ...FILLER], [`Ana Rivas,${right}`, ...FILLER])
const opened = (f: Facts, bit: number): Facts => ({ ...f, bothWays: f.bothWays.map(() => bit) })

const KINDS: readonly (readonly [string, Comparison, number])[] = [
  ['arrest_date', arrestDate, BOTH_WAYS.arrest],
  ['event_date', eventDate, BOTH_WAYS.event],
]
describe.each(KINDS)('%s', (field, comparison, bit) => {
  const levels = (a: Facts, b: Facts) => comparison.between({ a, b })[0]!

  test('agrees where one of its readings does', async () => {
    const { a, b } = await dated(field, '2024-03-05', '2024-05-03')
    expect(levels(a, b).level(0, 0)).not.toBe(BEST)
    for (const [x, y] of [
      [opened(a, bit), b],
      [a, opened(b, bit)],
      [opened(a, bit), opened(b, bit)],
    ] as const)
      expect(levels(x, y).level(0, 0)).toBe(BEST)
  })

  test('identifies only where it can be read in one way', async () => {
    const { a, b } = await dated(field, '2024-03-05', '2024-03-05')
    const identifies = (x: Facts, y: Facts) => levels(x, y).identifies!(0, 0)
    expect(identifies(a, b)).toBe(true)
    expect([identifies(opened(a, bit), b), identifies(a, opened(b, bit))]).toEqual([false, false])
    // The other date's readings do not matter.
    expect(identifies(opened(a, BOTH_WAYS.birth), b)).toBe(true)
  })
})

test('a birth date that can be read both ways has no slip', async () => {
  const { a, b } = await dated('birth_date', '1980-03-05', '1980-05-03')
  const level = (x: Facts, y: Facts) => birthDate.between({ a: x, b: y })[0]!.level(0, 0)
  expect(level(a, b)).toBe(BIRTH.slip)
  expect(level(opened(a, BOTH_WAYS.birth), b)).toBe(BIRTH.equal)
  expect(level(a, opened(b, BOTH_WAYS.birth))).toBe(BIRTH.equal)
})
