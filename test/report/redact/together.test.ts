// Public reports of two days: what was published is taken into account, and a brute-force reader of both finds no few people.
import { expect, test } from 'vitest'
import { tableOf } from '../../../src/report/redact/figures.ts'
import { TALLIES } from '../../../src/report/tallies.ts'
import { betrayedBy, type Published, type TwoReports } from './attacker.ts'
import { made, publish, randomCase, randomOf, type Made, type Shown } from './made.ts'

/** What somebody reads in both, in parts of the later one. */
function twoReports(first: Made, published: Shown, next: Made, later: Shown): TwoReports {
  const seen = (report: Made, truly: Made): { readonly told: Published[]; readonly truth: number[] } => {
    const { parts, figures } = tableOf(next, [report])
    const told = new Map<string, Published>()
    const truth = parts.map(() => 0)
    for (const { parts: of, befores } of figures) {
      const [value] = befores
      if (typeof value === 'number' && of.length) told.set(of.join(), { parts: of, value })
    }
    for (const { parts: of, befores } of tableOf(next, [truly]).figures) if (of.length === 1) truth[of[0]!] = befores[0] ?? 0
    return { told: [...told.values()].filter((t) => t.value > 0), truth }
  }
  const [was, is] = [seen(published, first), seen(later, next)]
  return { was: was.told, is: is.told, truth: was.truth.map((n, k) => [n, is.truth[k]!] as const) }
}

const day = (matched: number, of = 600): Made =>
  made({ matched, claimedOnly: of - matched }, { matched, verifiedOnly: 20 }, { nameOnly: matched - 30 })

test.each<[string, Made, Made, Record<string, unknown>]>([
  ['one more is linked', day(89), day(90), { people: 600, matched: null, claimedOnly: null, rows: 600 }],
  ['nothing has changed', day(89), day(89), { people: 600, matched: 89, claimedOnly: 511 }],
  ['twenty more are linked', day(89), day(109), { people: 600, matched: 109, claimedOnly: 491 }],
  ['three more are claimed', day(89), day(89, 603), { people: null, matched: 89, claimedOnly: null }],
  ['seven more are claimed, five of them linked', day(89), day(94, 607), { people: 607, matched: null, claimedOnly: null }],
])('%s', (_, first, next, shown) => {
  expect(publish(next, [publish(first)]).counts['claimed']).toMatchObject(shown)
})

test('flags that an earlier report told are taken into account', () => {
  const later = publish(day(110), [publish(day(89))])
  expect(publish(day(89)).flagCounts['claimed']).toEqual({ nameOnly: 59 })
  expect(later.flagCounts['claimed']).toEqual({ nameOnly: 80 })
  expect(publish(day(118), [publish(day(89))]).flagCounts['claimed']).toEqual({ nameOnly: null })
})

test('a third report is held against each of two', () => {
  const [first, second] = [publish(day(89)), publish(day(96), [publish(day(89))])]
  expect(second.counts['claimed']).toMatchObject({ matched: 96 })
  expect(publish(day(93), [first]).counts['claimed']!.matched).toBeNull()
  expect(publish(day(102), [first, second]).counts['claimed']).toMatchObject({ matched: 102 })
  expect(publish(day(99), [first, second]).counts['claimed']).toMatchObject({ matched: null })
})

test('2,000 random reports of two days: no few people, and no change by few', () => {
  const random = randomOf(22)
  let kept = 0
  for (let n = 0; n < 2000; n++) {
    const first = randomCase(random)
    const moved = (count: number) => Math.max(0, count + [0, 0, 0, random(5) - 2, random(40) - 10][random(5)]!)
    const grown = (id: string) => Object.fromEntries(TALLIES.map(({ key }) => [key, count(id, key)]))
    const count = (id: string, key: (typeof TALLIES)[number]['key']) => (first.counts[id]![key] ? moved(first.counts[id]![key]!) : 0)
    const claimed = grown('claimed')
    const next = made(claimed, { ...grown('verified'), matched: claimed['matched']!, matchedWithConflict: claimed['matchedWithConflict']! })
    const published = publish(first)
    const later = publish(next, [published])
    if (Object.values(later.sums['claimed']!).some((sum) => sum !== null && sum > 0)) kept++
    const found = betrayedBy(twoReports(first, published, next, later), n % 20 ? 2 : 3)
    if (found !== null) expect.fail(`case ${n}: ${found} of ${JSON.stringify([first.counts, next.counts])}`)
  }
  expect(kept).toBeGreaterThan(500)
})
