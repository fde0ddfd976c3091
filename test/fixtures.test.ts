// Each scenario: expected reports to the byte, truth against links, the schema, and what must not depend on order.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Report } from '../src/report/schema.ts'
import { folder, reconcile, ROOT } from './run.ts'

const FIXTURES = join(ROOT, 'fixtures')
const scenarios = readdirSync(FIXTURES).filter((s) => existsSync(join(FIXTURES, s, 'args.json')))
const read = (scenario: string, file: string) => readFileSync(join(FIXTURES, scenario, file), 'utf8')
const args = (scenario: string) => (JSON.parse(read(scenario, 'args.json')) as { args: string[] }).args
const truthOf = (scenario: string) => new Set(read(scenario, 'truth.csv').trim().split('\n').slice(1))

test('there are scenarios', () => expect(scenarios).toContain('release-600-80'))

describe.each(scenarios)('%s', (scenario) => {
  const cwd = join(FIXTURES, scenario)
  const json = reconcile([...args(scenario), '-f', 'json'], { cwd })
  const report = JSON.parse(json.out) as Report
  const pairs = (status: (s: string) => boolean) => report.links.filter((l) => status(l.status)).map((l) => `${l.left.row},${l.right.row}`)

  test('reports are what they were', () => {
    expect(reconcile(args(scenario), { cwd }).out).toBe(read(scenario, 'expected.txt'))
    expect(json.out).toBe(read(scenario, 'expected.json'))
  })

  test('no automatic link that the truth denies; every true pair linked or shown; a short queue', () => {
    const truth = truthOf(scenario)
    expect(pairs((s) => s === 'match').filter((p) => !truth.has(p))).toEqual([])
    const shown = new Set(pairs(() => true))
    expect([...truth].filter((p) => !shown.has(p))).toEqual([])
    expect(pairs((s) => s !== 'match').length).toBeLessThanOrEqual(truth.size / 4)
  })

  test('the JSON holds to its schema', () => {
    const schema = JSON.parse(reconcile(['schema', 'report']).out) as object
    const validate = new Ajv2020({ strict: false }).compile(schema)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  })

  test('explanations sum to weights; rows sum to categories', () => {
    for (const link of report.links)
      expect(Math.round(100 * link.explanation.reduce((sum, e) => sum + e.weight, 0))).toBe(Math.round(100 * link.weight))
    for (const [id, cells] of Object.entries(report.counts)) {
      const c = cells as Record<keyof typeof cells, number>
      expect(report.rows.filter((r) => r.list === id)).toHaveLength(c.rows)
      expect(c.people).toBe(c.unresolvable + c.matched + c.matchedWithConflict + c.ambiguous + c.possible + c.claimedOnly + c.verifiedOnly)
      expect(c.rows).toBe(c.people + c.duplicate + c.notARecord + c.invalid)
    }
  })

  test('the same bytes in another place and time', () => {
    const again = reconcile([...args(scenario), '-f', 'json'], {
      cwd,
      env: { TZ: 'Pacific/Kiritimati', LANG: 'es_VE.UTF-8', LC_ALL: 'es_VE.UTF-8', COLUMNS: '40' },
    })
    expect(again.out).toBe(json.out)
  })
})

test('the fixture says what its README says', () => {
  const report = JSON.parse(read('release-600-80', 'expected.json')) as Report
  expect(report.counts['claimed']).toMatchObject({ rows: 612, people: 600, duplicate: 12 })
  expect(report.counts['verified']).toMatchObject({ rows: 80, people: 80 })
  const clusters = new Map(
    read('release-600-80', 'clusters.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((l) => l.split(',') as [string, string]),
  )
  for (const d of report.duplicates.filter((x) => x.status === 'match'))
    expect(new Set(d.rows.map((r) => clusters.get(String(r)))).size).toBe(1)
})

/** People by their own number rather than by row. */
function byPerson(report: Report, numbers: Readonly<Record<string, readonly string[]>>): unknown {
  const person = (r: { list: string; row: number }) => `${r.list} ${numbers[r.list]![r.row - 1]}`
  return {
    links: report.links
      .map((l) => [person(l.left), person(l.right)].sort().concat(l.status, l.basis, String(l.weight), JSON.stringify(l.conflicts)))
      .map(String)
      .sort(),
    categories: report.rows.map((r) => `${person(r)} ${r.category} ${r.flags.join()}`).sort(),
    counts: report.counts,
  }
}

describe('order', () => {
  const lines = (file: string) => read('release-600-80', file).trimEnd().split('\n')
  const numbersOf = (rows: readonly string[]) => rows.slice(1).map((l) => l.split(',')[0]!)
  const original = { claimed: lines('claimed.csv'), verified: lines('verified.csv') }
  const base = JSON.parse(read('release-600-80', 'expected.json')) as Report
  const shuffle = ([header, ...rows]: string[]) => [
    header!,
    ...rows
      .map((r, i) => [(i * 7919) % 104729, r] as const)
      .sort((x, y) => x[0] - y[0])
      .map(([, r]) => r),
  ]
  // The number column stays with its row, so that people can be told; it is no evidence.

  test('shuffling rows changes row numbers, nothing else', () => {
    const [c, v] = [shuffle(original.claimed), shuffle(original.verified)]
    const dir = folder({ 'c.csv': c.join('\n'), 'v.csv': v.join('\n') })
    const shuffled = JSON.parse(reconcile(['c.csv', 'v.csv', '--claim', 'over 600', '-f', 'json'], { cwd: dir }).out) as Report
    expect(byPerson(shuffled, { claimed: numbersOf(c), verified: numbersOf(v) })).toEqual(
      byPerson(base, { claimed: numbersOf(original.claimed), verified: numbersOf(original.verified) }),
    )
  })

  test('swapping the roles swaps the sides', () => {
    const swapped = JSON.parse(
      reconcile(['verified.csv', 'claimed.csv', '-f', 'json'], { cwd: join(FIXTURES, 'release-600-80') }).out,
    ) as Report
    const links = (r: Report, flip: boolean) =>
      r.links.map((l) => (flip ? `${l.right.row} ${l.left.row}` : `${l.left.row} ${l.right.row}`) + ` ${l.status} ${l.weight}`).sort()
    expect(links(swapped, true)).toEqual(links(base, false))
    expect(swapped.counts['verified']).toMatchObject({ people: 600, duplicate: 12, verifiedOnly: base.counts['claimed']!.claimedOnly })
  })
})
