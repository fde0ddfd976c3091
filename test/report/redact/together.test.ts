// Public reports of two days: what was published is taken into account, and a brute-force reader of both finds no few people.
import { describe, expect, test } from 'vitest'
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
