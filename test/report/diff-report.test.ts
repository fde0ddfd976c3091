// What a change report tells the public: no change under five, and none that the told ones sum to.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicDiff } from '../../src/report/diff-report.ts'
import type { Report } from '../../src/report/schema.ts'
import { ROOT } from '../run.ts'

type Counts = Readonly<Record<string, number | null>>
const whole = JSON.parse(readFileSync(join(ROOT, 'fixtures/release-600-80/expected.json'), 'utf8')) as Report
const reportOf = (claimed: Counts): Report =>
  JSON.parse(
    JSON.stringify({ ...whole, audience: 'public', counts: { claimed }, rows: [], links: [], quote: { ...whole.quote, figures: [] } }),
  ) as Report
const BEFORE = { rows: 200, people: 200, matched: 40, claimedOnly: 160 }

const cases: readonly (readonly [string, Counts, readonly string[]])[] = [
  ['nothing', BEFORE, []],
  [
    'parts and a whole of five and more',
    { rows: 220, people: 220, matched: 50, claimedOnly: 170 },
    ['rows', 'people', 'matched', 'claimedOnly'],
  ],
  ['parts that even out', { ...BEFORE, matched: 50, claimedOnly: 150 }, ['matched', 'claimedOnly']],
  ['a part of few', { rows: 213, people: 213, matched: 50, claimedOnly: 163 }, ['matched']],
  ['parts whose sum is few', { rows: 202, people: 202, matched: 47, claimedOnly: 155 }, []],
  ['rows by few, people by none', { ...BEFORE, rows: 203, duplicate: 3 }, []],
  ['a whole that was hidden', { rows: null, people: null, matched: 50, claimedOnly: 160 }, ['matched']],
]
test.each(cases)('%s', (_, after, told) => {
  const { reports } = publicDiff(reportOf(BEFORE), reportOf(after), [])
  expect(reports?.counts.map(({ count }) => count)).toEqual(told)
  expect(reports).toMatchObject({ moved: [], notFollowed: [], quotes: [] })
})
