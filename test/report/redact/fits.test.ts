// That a stated figure fits a list, or does not, is an inequality of how many the list holds: no reader of a public report finds a count under five with them.
import { expect, test } from 'vitest'
import type { Outcome } from '../../../src/model/outcome.ts'
import type { ListedPeople } from '../../../src/model/statement-outcome.ts'
import { tableOf } from '../../../src/report/redact/figures.ts'
import { forPublic } from '../../../src/report/redact/public.ts'
import { hiddenFigures } from '../../../src/report/redact/suppress.ts'
import type { Report } from '../../../src/report/schema.ts'
import { describeStatements } from '../../../src/report/statements.ts'
import { LINKED } from '../../../src/report/tallies.ts'
import { bareStatement, compareStatements } from '../../../src/statement/compare.ts'
import { smallCountFrom, type Published } from './attacker.ts'
import { made, randomCase, randomOf, type Made } from './made.ts'

type Table = ReturnType<typeof tableOf>
type Kind = 'at least' | 'over' | 'up to' | 'exactly' | 'fewer than'

/** A report with statements beside its lists. */
function reportOf(own: Made, withheld: number | null, claims: readonly string[]): Report {
  const scope = {
    event: 'release',
    population: 'all',
    unit: 'people',
    geography: 'all',
    from: '2026-01-01',
    cutoff: '2026-01-31T00:00:00Z',
  }
  const people = (id: 'claimed' | 'verified'): ListedPeople => ({
    id,
    role: id,
    source: id,
    scope,
    people: own.counts[id]!.people!,
    withheld: id === 'verified' ? (withheld ?? 0) : 0,
    closed: false,
    linked: LINKED.reduce((sum, key) => sum + own.counts[id]![key]!, 0),
    count: () => null,
  })
  const said = claims.map((words, k) => ({
    ...bareStatement(`s${k}`, words, 'claimant'),
    speaker: 'claimed',
    scope,
    fromBasis: 'stated' as const,
  }))
  const outcome = compareStatements(said, [people('claimed'), people('verified')])
  const inputs = own.inputs.map((input) => ({ ...input, withheld: input.id === 'verified' ? withheld : null }))
  const rest = { settings: {}, funnel: [], rows: [], links: [], bridge: [] } as unknown as Report
  return { ...rest, ...own, inputs, ...describeStatements(outcome) }
}

const withoutLists = { lists: [], statements: { comparisons: [], judged: [] } } as unknown as Outcome

/** What is said of how many a list holds, those held back included, and of how many of the claimed are linked. */
function boundsIn(shown: Pick<Report, 'statements' | 'comparisons'>, whole: Report, table: Table, back: number): Published[] {
  const partsOf = (id: string) => table.figures.find((f) => f.id === id)?.parts ?? []
  const sum = (parts: readonly number[]) => parts.reduce((all, k) => all + (table.parts[k]?.value ?? 0), 0)
  const bound = (parts: readonly number[], value: number, least: number | null, most: number | null): Published[] =>
    parts.length ? [{ parts, value, between: [least ?? 0, most ?? Infinity] }] : []
  const withheld = whole.inputs.find((i) => i.id === 'verified')?.withheld ?? 0
  return shown.comparisons
    .flatMap(({ left, right, result, gap }): Published[] => {
      if (result !== 'compatible' && result !== 'incompatible') return []
      const { min, max } = shown.statements.find((s) => s.id === left)!.quantity
      const parts = [...partsOf(`${right}.people`), ...(right === 'verified' && withheld > 0 ? [back] : [])]
      const n = sum(partsOf(`${right}.people`)) + (right === 'verified' ? withheld : 0)
      if (gap) return bound(parts, n, n, n)
      if (right === 'verified') return result === 'compatible' ? bound(parts, n, 0, max) : bound(parts, n, (max ?? 0) + 1, null)
      if (result === 'compatible') return bound(parts, n, min, max)
      // Which of the two it is, everybody guesses.
      return min !== null && n < min ? bound(parts, n, 0, min - 1) : bound(parts, n, (max ?? 0) + 1, null)
    })
    .concat(
      shown.statements.flatMap(({ support, quantity: { min } }) => {
        const parts = partsOf('claimed.linked')
        if (support?.result === 'supported') return bound(parts, sum(parts), min ?? 1, null)
        return support?.result === 'partly_supported' ? bound(parts, sum(parts), 1, min === null ? null : min - 1) : []
      }),
    )
}

/** The first small count that figures and bounds give away; `of` says what is said. */
function betrayed(own: Made, withheld: number | null, claims: readonly string[], of: 'raw' | 'public', most: number): string | null {
  const report = reportOf(own, withheld, claims)
  const shown =
    of === 'raw'
      ? { ...forPublic(report, withoutLists), statements: report.statements, comparisons: report.comparisons }
      : forPublic(report, withoutLists)
  const table = tableOf(report)
  const back = table.parts.length
  const hidden = hiddenFigures(table)
  const value = (parts: readonly number[]) => parts.reduce((sum, k) => sum + table.parts[k]!.value, 0)
  const alive = (parts: readonly number[]) => parts.filter((k) => k === back || table.parts[k]!.value > 0)
  const figures = table.figures
    .filter((f) => !hidden.has(f.id) && value(f.parts) > 0)
    .map(({ parts }) => ({ parts: alive(parts), value: value(parts) }))
  const told = shown.inputs.find((i) => i.id === 'verified')?.withheld
  const known = [...new Map(figures.map((f) => [f.parts.join(' '), f])).values(), ...(told ? [{ parts: [back], value: told }] : [])]
  const bounds = boundsIn(shown, report, table, back).map((b) => ({ ...b, parts: alive(b.parts) }))
  return bounds.length ? smallCountFrom([...bounds.filter((b) => b.parts.length), ...known], most) : null
}

const two = made({ matched: 51, claimedOnly: 2 }, { matched: 51, verifiedOnly: 9 })
const twelve = made({ matched: 12, claimedOnly: 30 }, { matched: 12, verifiedOnly: 18 })
test.each<[string, Made, number | null, string[]]>([
  [
    'four on the claimed list, and up to four were said',
    made({ matched: 3, claimedOnly: 1 }, { matched: 3, verifiedOnly: 9 }),
    null,
    ['up to 4'],
  ],
  ['at least 50 are supported by those linked, of 53 who are shown', two, null, ['at least 50']],
  ['three held back, beside thirty who are shown: the distance of the figure', twelve, 3, ['20']],
  ['three held back, beside thirty: at most 33 fits', twelve, 3, ['up to 33']],
])('%s', (_, own, withheld, claims) => {
  expect(betrayed(own, withheld, claims, 'raw', 3)).not.toBeNull()
  expect(betrayed(own, withheld, claims, 'public', 3)).toBeNull()
})

test('500 random reports with figures near what their lists hold', () => {
  const random = randomOf(77)
  let [open, told] = [0, 0]
  for (let n = 0; n < 500; n++) {
    const own = randomCase(random)
    const withheld = [null, 0, 1 + random(4), 5 + random(20)][random(4)]!
    const near = () => {
      const at = [own.counts['claimed']!.people!, own.counts['verified']!.people! + (withheld ?? 0), own.counts['claimed']!.matched!][
        random(3)
      ]!
      const kind = (['at least', 'over', 'up to', 'exactly', 'fewer than'] satisfies Kind[])[random(5)]
      return `${kind} ${Math.max(1, at + random(9) - 4)}`
    }
    const claims = [near(), near()]
    if (betrayed(own, withheld, claims, 'raw', 2)) open++
    const found = betrayed(own, withheld, claims, 'public', 3)
    if (found !== null) expect.fail(`case ${n}: ${found} of ${JSON.stringify([own.counts, withheld, claims])}`)
    told += forPublic(reportOf(own, withheld, claims), withoutLists).comparisons.filter((c) => c.result !== 'not_told').length
  }
  // The reader finds much where all is said, and what gives nobody away is still told.
  expect(open).toBeGreaterThan(50)
  expect(told).toBeGreaterThan(500)
})
