// What is hidden beside small figures: a brute-force reader finds no count under five, and what gives nobody away stays.
import { describe, expect, test } from 'vitest'
import { tableOf } from '../../../src/report/redact/figures.ts'
import { mostBy } from '../../../src/report/redact/most.ts'
import { hiddenFigures } from '../../../src/report/redact/suppress.ts'
import { smallCountFrom, type Published } from './attacker.ts'
import { made, publish, randomCase, randomOf, type Made } from './made.ts'

describe('the headline stays wherever it gives nobody away', () => {
  test('64 of 600, beside two that differ and three to review', () => {
    const shown = publish(
      made(
        { matched: 62, matchedWithConflict: 2, possible: 3, claimedOnly: 533 },
        { matched: 62, matchedWithConflict: 2, possible: 3, verifiedOnly: 13 },
      ),
    )
    expect(shown.counts['claimed']).toMatchObject({ people: 600, rows: 600, possible: null, matchedWithConflict: null, matched: null })
    expect(shown.sums['claimed']).toMatchObject({ linked: 64, compared: 600 })
    expect(shown.union.people).toBe(80)
  })
  test('nothing small, nothing hidden', () => {
    const whole = made({ matched: 60, claimedOnly: 540, duplicate: 12 }, { matched: 60, verifiedOnly: 20 })
    expect(publish(whole).counts).toEqual(whole.counts)
    expect(publish(whole).overlap).toEqual(whole.overlap)
  })
  test('few duplicates hide the rows, and nothing of the people', () => {
    const { counts } = publish(made({ matched: 60, claimedOnly: 40, duplicate: 2 }, { matched: 60 }))
    expect(counts['claimed']).toMatchObject({ rows: null, duplicate: null, people: 100, matched: 60, claimedOnly: 40 })
  })
  test('two of 53 not found: people or linked, never both; nor the other end of the links', () => {
    const shown = publish(made({ matched: 51, claimedOnly: 2 }, { matched: 51, verifiedOnly: 9 }, { cutoffUnknown: 51 }))
    expect(shown.counts['claimed']).toMatchObject({ people: 53, matched: null, claimedOnly: null })
    expect(shown.counts['verified']).toMatchObject({ people: 60, matched: null, verifiedOnly: null })
    expect(shown.sums['claimed']!.linked).toBeNull()
    expect(shown.flagCounts['claimed']).toEqual({ cutoffUnknown: null })
  })
  test('flags that leave few of a total are not told, others are', () => {
    const shown = publish(made({ matched: 60, claimedOnly: 40 }, { matched: 60 }, { nameOnly: 58, cutoffUnknown: 20 }))
    expect(shown.flagCounts['claimed']).toEqual({ nameOnly: null, cutoffUnknown: 20 })
  })
  test('after an earlier report: no figure within five of what it was, and the change is not to be had', () => {
    const first = publish(made({ matched: 60, claimedOnly: 540 }, { matched: 60, verifiedOnly: 20 }))
    const next = publish(made({ matched: 62, claimedOnly: 538 }, { matched: 62, verifiedOnly: 20 }), [first])
    expect(next.counts['claimed']).toMatchObject({ people: 600, matched: null, claimedOnly: null })
    expect(next.counts['verified']!.verifiedOnly === null || next.counts['verified']!.people === null).toBe(true)
  })
})

test.each<[number[], number[][], number[], number]>([
  [[1, 0], [[1, 1]], [5], 5],
  [[1, 0], [[1, -1]], [5], Infinity],
  [
    [1, 1, 0],
    [
      [1, 0, 1],
      [0, 1, 1],
      [1, 1, 2],
    ],
    [3, 4, 7],
    7,
  ],
  [
    [0, 0, 1],
    [
      [1, 0, 1],
      [0, 1, 1],
    ],
    [3, 4],
    3,
  ],
  [[1], [], [], Infinity],
  [[-1, 0], [[1, -1]], [-2], 0],
])('the most of %j where %j are %j is %s', (wanted, rows, totals, most) => {
  const known = rows.map((row, i) => ({ row, total: totals[i]! }))
  expect(mostBy(known, wanted.length)(wanted)).toBeCloseTo(most)
})

/** The figures that are shown and are not 0, by their parts. */
function published(report: Made, hidden: ReadonlySet<string>): Published[] {
  const table = tableOf(report)
  const value = (parts: readonly number[]) => parts.reduce((sum, k) => sum + table.parts[k]!.value, 0)
  const seen = new Map(
    table.figures
      .filter((f) => !hidden.has(f.id) && value(f.parts) > 0)
      .map(({ parts }) => {
        const own = parts.filter((k) => table.parts[k]!.value > 0)
        return [own.join(' '), { parts: own, value: value(own) }] as const
      }),
  )
  return [...seen.values()]
}

const figuresOf = (...all: [string, number][]): Published[] => all.map(([parts, value]) => ({ parts: [...parts].map(Number), value }))
test.each<[Published[], number, string | null]>([
  [figuresOf(['01', 53], ['0', 51]), 2, '1×1'],
  [figuresOf(['012', 30], ['0', 12], ['1', 15]), 3, '2×1'],
  [figuresOf(['012', 30], ['0', 12], ['1', 15]), 2, null],
  [figuresOf(['01', 53], ['12', 51]), 2, null],
  [figuresOf(['01', 20], ['0', 10]), 4, null],
])('the brute-force reader of %j, %i at a time, finds %j', (figures, most, found) => expect(smallCountFrom(figures, most)).toBe(found))

test('2,000 random reports: no sum or difference of figures is a count under five', () => {
  const random = randomOf(21)
  let kept = 0
  for (let n = 0; n < 2000; n++) {
    const report = randomCase(random)
    const hidden = hiddenFigures(tableOf(report))
    if (!hidden.has('claimed.people')) kept++
    const found = smallCountFrom(published(report, hidden), n % 20 ? 3 : 4)
    if (found !== null) expect.fail(`case ${n}: ${found} of ${JSON.stringify(report.counts)}`)
  }
  expect(kept).toBeGreaterThan(1500)
})
