// The report as a whole: who is in it for which audience, and what every part says of one small case.
import { describe, expect, test } from 'vitest'
import { describe as describeOutcome, describeStreamed } from '../../src/report/describe.ts'
import { describeInspection } from '../../src/report/inspection.ts'
import { explainPair } from '../../src/report/explain-pair.ts'
import { OTHER_EXPLANATIONS } from '../../src/model/pair.ts'
import { AUDIENCES } from '../../src/report/redact/audience.ts'
import { inspectSchema, reportSchema } from '../../src/report/schema.ts'
import { canaries, everything } from '../render/samples.ts'
import { outcomeOf, people } from './outcome.ts'

test.each(AUDIENCES)('%s: the report is what its schema says', async (audience) => {
  const outcome = await everything()
  expect(reportSchema.parse(describeOutcome(outcome, audience))).toEqual(describeOutcome(outcome, audience))
})

test('no part of a report has a canary unless names are shown', async () => {
  const outcome = await canaries()
  for (const audience of AUDIENCES) {
    const text = JSON.stringify(describeOutcome(outcome, audience, { showProtected: true, explanations: true }))
    if (audience === 'names') expect(text).toMatch(/zzkq/i)
    else expect(text).not.toMatch(/zzkq|canario/i)
  }
})

describe('a protected person', () => {
  // Row 4 of the verified list, whose partner is row 5 of the claimed one.
  const at = async (showProtected: boolean, audience: 'working' | 'names') => {
    const { rows, links, counts } = describeOutcome(await canaries(), audience, { showProtected })
    const row = (list: string, n: number) => rows.find((r) => r.list === list && r.row === n)!
    return {
      categories: [row('claimed', 5).category, row('verified', 4).category],
      links: links.filter((l) => l.right.list === 'verified' && l.right.row === 4).map((l) => l.status),
      mentioned: rows.flatMap((r) => r.candidates).filter((c) => c.list === 'verified' && c.row === 4).length,
      matched: counts['claimed']!.matched,
    }
  }
  test('is linked in no row, and counted in all totals', async () => {
    const hidden = await at(false, 'names')
    expect(hidden).toMatchObject({ categories: ['CATEGORY_WITHHELD', 'CATEGORY_WITHHELD'], links: [], mentioned: 0 })
    const shown = await at(true, 'names')
    expect(shown).toMatchObject({ categories: ['MATCHED', 'MATCHED'], links: ['match'] })
    expect(shown.matched).toBe(hidden.matched)
    expect(await at(true, 'working')).toEqual(await at(false, 'working'))
  })
})

test('a page has the rows that it names, and no more', async () => {
  const outcome = await everything()
  const [whole, page] = [describeOutcome(outcome, 'working'), describeOutcome(outcome, 'working', { brief: true })]
  expect(page.rows.map((r) => `${r.list}:${r.row} ${r.category}`)).toEqual([
    // In named links, which are told with their lines.
    'claimed:1 MATCHED',
    'claimed:2 MATCHED_WITH_CONFLICT',
    'claimed:3 POSSIBLE',
    'claimed:7 CONTRADICTED',
    'claimed:8 HELD_ON_REGISTER',
    'verified:1 MATCHED',
    'verified:2 MATCHED_WITH_CONFLICT',
    'verified:3 POSSIBLE',
  ])
  expect(page.rows.length).toBeLessThan(whole.rows.length)
  expect(page.links.length).toBeLessThan(whole.links.length)
  expect(page.links.map((l) => l.status)).toContain('possible')
  expect(page.counts).toEqual(whole.counts)
})

test('what is streamed is what is described; a weight is computed once', async () => {
  const outcome = await everything()
  for (const explanations of [true, false]) {
    const [whole, streamed] = [describeOutcome(outcome, 'names', { explanations }), describeStreamed(outcome, 'names', { explanations })]
    expect([...streamed.rows]).toEqual(whole.rows)
    for (let turn = 0; turn < 2; turn++)
      expect(Array.from({ length: streamed.links.length }, (_, k) => streamed.links.at(k))).toEqual(whole.links)
    expect([streamed.rows.at(streamed.rows.length), streamed.links.at(streamed.links.length)]).toEqual([undefined, undefined])
  }
})

test('parts of a weight sum to it', async () => {
  for (const audience of ['working', 'names'] as const)
    for (const { weight, explanation } of describeOutcome(await everything(), audience).links)
      expect(explanation!.reduce((sum, p) => sum + Math.round(100 * p.weight), 0)).toBe(Math.round(100 * weight))
})

test('every link says its risk and what else it may be; one that people decided has none', async () => {
  const lists = { claimed: { role: 'claimed', lines: people(0, 1, 2) }, verified: { role: 'verified', lines: people(0, 1, 3) } } as const
  const same = { left: 0, right: 1, a: 1, b: 1, decision: 'same', stale: false, time: '2026-01-26', reviewer: 'Eva', seq: 1 } as const
  const decisions = () => ({ pairs: [same], notes: [] })
  for (const audience of ['working', 'names'] as const) {
    const { links, settings } = describeOutcome(await outcomeOf(lists, { decisions }), audience)
    const [automatic, decided] = links
    expect(automatic).toMatchObject({ status: 'match', basis: 'evidence' })
    expect(automatic!.risk).toBeLessThanOrEqual(settings.risk)
    expect(OTHER_EXPLANATIONS).toContain(automatic!.against!.explanation)
    expect(decided).toMatchObject({ status: 'match', basis: 'decision', risk: null, against: null })
  }
})

test('without names, risk and distance tell no more of a name than its parts do', async () => {
  for (const { risk, against } of describeOutcome(await everything(), 'working').links) {
    if (risk === null || risk < 1e-6) continue
    expect(Number.isInteger(against!.bits)).toBe(true)
    expect(Math.log2(1 / risk - 1)).toBeCloseTo(Math.round(Math.log2(1 / risk - 1)), 2)
  }
})

describe('one pair', () => {
  const outcome = () =>
    outcomeOf({ claimed: { role: 'claimed', lines: people(0, 1) }, verified: { role: 'verified', lines: people(5, 0) } })
  test('that links', async () => {
    const found = explainPair(await outcome(), 1, 2, 'names')!
    expect(found).toMatchObject({ left: { list: 'claimed', row: 1 }, right: { list: 'verified', row: 2 }, status: 'match', reason: '' })
    expect(found.left.values).toEqual(found.right.values)
    expect(found.explanations[0]).toMatchObject({ explanation: 'same', bits: found.weight })
    expect(found.explanations.map((e) => e.explanation)).toEqual(['same', ...OTHER_EXPLANATIONS])
    const [link] = describeOutcome(await outcome(), 'names').links
    expect({ risk: link!.risk, against: link!.against }).toEqual({ risk: found.risk, against: found.against })
  })
  test('that does not, without names', async () => {
    const found = explainPair(await outcome(), 2, 1, 'working')!
    expect(found).toMatchObject({ status: 'none', left: { row: 2 }, right: { row: 1 } })
    expect(found.reason).not.toBe('')
    expect(found.risk).toBeGreaterThan(0.5)
    expect(found.explanations[0]!.chance).toBeCloseTo(1 - found.risk!, 3)
    expect([found.left.values, found.right.values]).toEqual([undefined, undefined])
  })
  test.each([
    [0, 1],
    [3, 1],
    [1, 9],
  ])('%d:%d is not there', async (left, right) => expect(explainPair(await outcome(), left, right, 'names')).toBeUndefined())
})

describe('an inspection', () => {
  const inspected = async (audience: 'working' | 'names') => {
    const { lists, facts, inside } = await canaries()
    return describeInspection(lists[0]!, facts[0]!, inside[0]!, audience)
  }
  test('shows no cell unless asked', async () => {
    expect(JSON.stringify(await inspected('working'))).not.toMatch(/zzkq|canario/i)
    const named = await inspected('names')
    expect(named.columns.map((c) => c.example)).toContain('Zzkq1 Canarioz Canarioy')
    expect(named.rows).toHaveLength(6)
    for (const audience of ['working', 'names'] as const) expect(() => inspectSchema.parse(inspected(audience))).not.toBe(undefined)
  })
  test('tells what each column was taken for, and what was set aside', async () => {
    const report = await inspected('working')
    expect(report.columns.map((c) => [c.name, c.field])).toContainEqual(['column 7', null])
    expect(report.rejects.map((r) => r.code)).toEqual(['ragged-row'])
    expect(report.duplicates).toContainEqual(expect.objectContaining({ list: 'claimed', rows: [1, 4], status: 'match' }))
  })
})
