// A report of totals alone: what is left out of each part, and what stays.
import { beforeAll, describe, expect, test } from 'vitest'
import { readList, reconcile, render, DEFAULT_PLAN } from '../../../src/index.ts'
import type { Outcome } from '../../../src/model/outcome.ts'
import { describe as describeOutcome } from '../../../src/report/describe.ts'
import { forPublic } from '../../../src/report/redact/public.ts'
import type { Report } from '../../../src/report/schema.ts'
import { TALLIES, type TallyKey } from '../../../src/report/tallies.ts'
import { outcomeOf, people, upTo } from '../outcome.ts'

let outcome: Outcome
/** Thirty people, twenty of them verified, twelve twice, three maybe on a register; and a claim. */
let report: Report

beforeAll(async () => {
  outcome = await outcomeOf(
    {
      claimed: { role: 'claimed', lines: people(...upTo(30)), more: { withheld: 3 } },
      verified: { role: 'verified', lines: people(...upTo(20), 40, 41, 42, 43, 44, 45), more: { withheld: 9 } },
      other: { role: 'verified', lines: people(...upTo(12)) },
      held: { role: 'register', lines: people(28, 29, ...upTo(9).map((k) => 50 + k)) },
    },
    { claim: 'over 25' },
  )
  report = describeOutcome(outcome, 'working')
})

const shown = (change: Partial<Report> = {}) => forPublic({ ...report, ...change }, outcome)

/** The claimed list's counts with some of them changed. */
const counts = (change: Partial<Report['counts'][string]>): Report['counts'] => ({
  ...report.counts,
  claimed: { ...report.counts['claimed']!, ...change },
})

const none = Object.fromEntries(TALLIES.map((t) => [t.key, 0])) as Record<TallyKey, number>

test('a public report has no row, no link, no note and no column', () => {
  const own = describeOutcome(outcome, 'public')
  expect(own).toMatchObject({ audience: 'public', rows: [], links: [], duplicates: [], rejects: [], notes: [] })
  for (const input of own.inputs) expect(input).toMatchObject({ columns: {}, comparedAsText: [], ignored: [] })
})

describe('inputs', () => {
  test('what is known of the file stays, but for what would let a guess be tested', () => {
    const own = { sha256: null, blank: null, withheld: null, columns: {}, comparedAsText: [], ignored: [] }
    expect(shown().inputs[0]).toEqual({ ...report.inputs[0], ...own })
    expect(shown().settings).toEqual({ ...report.settings, digest: null, decisions: null })
  })
  test('withheld people as long as they are many', () => expect(shown().inputs.map((i) => i.withheld)).toEqual([null, 9, null, null]))
  test('rows as the counts show them: few duplicates hide them', () => {
    expect(shown().inputs.map((i) => i.rows)).toEqual([30, 26, 12, 11])
    expect(shown({ counts: counts({ rows: 32, duplicate: 2 }) }).inputs.map((i) => i.rows)).toEqual([null, 26, 12, 11])
  })
})

test('what follows from counts is computed from those that are left', () => {
  const { counts: c, bridge, funnel } = shown()
  expect(c['claimed']).toMatchObject({ people: 30, matched: 20, heldOnRegister: null, claimedOnly: null, possible: 0 })
  const line = (name: string) => bridge.find((b) => b.list === 'claimed' && b.line === name)?.value
  expect(['people', 'matched', 'heldOnRegister', 'claimedOnly'].map(line)).toEqual([30, 20, null, null])
  expect(bridge.map((b) => b.list)).not.toContain('held')
  expect(funnel.map((f) => [f.step, f.max])).toEqual([
    ['stated', null],
    ['rows', 30],
    ['people', 30],
    ['identified', 30],
    ['compared', 30],
    ['linked', 20],
  ])
  expect(shown({ counts: counts({ matched: 3, claimedOnly: 24 }) }).funnel.at(-1)).toEqual({ step: 'linked', min: null, max: null })
  expect(shown({ funnel: [] }).funnel).toEqual([])
})

test('counts of flags: none beside a hidden count', () =>
  expect(shown({ flagCounts: { claimed: { nameOnly: 3, placeDiffers: 12 }, verified: {} } }).flagCounts).toEqual({
    claimed: { nameOnly: null, placeDiffers: null },
    verified: {},
  }))

test('people over all lists', () => {
  expect(shown({ union: { people: 4, bySources: { 1: 4 } } }).union).toEqual({ people: null, bySources: { 1: null } })
  expect(shown({ union: { people: 23, bySources: { 1: 20, 2: 3 } } }).union).toEqual({ people: 23, bySources: { 1: null, 2: null } })
  expect(shown({ union: { people: 23, bySources: { 1: 15, 2: 8 } } }).union).toEqual({ people: 23, bySources: { 1: 15, 2: 8 } })
})

test('registers: the list, and what does not tell of few', () =>
  expect(shown({ registers: [{ list: 'held', held: 2, notHeld: 9, candidates: 0, notFound: 19 }] }).registers).toEqual([
    { list: 'held', held: null, notHeld: null, candidates: 0, notFound: 19 },
  ]))

test('combinations of lists, where none is hidden', () => {
  const overlap = [{ lists: ['claimed', 'verified'], people: 20 }]
  const large = Object.fromEntries(
    Object.keys(report.counts).map((id) => [id, { rows: 40, people: 40, ...none, matched: 20, claimedOnly: 20 }]),
  )
  expect(shown({ overlap, counts: large }).overlap).toEqual(overlap)
  expect(shown({ overlap: [...overlap, { lists: ['claimed'], people: 3 }] }).overlap).toEqual([])
})

describe('statements', () => {
  const named = (support: Partial<NonNullable<Report['statements'][number]['support']>> | null, change = {}) => {
    const base = { result: 'partly_supported' as const, named: 20, list: 'claimed', reasons: [] }
    const statement = { ...report.statements[0]!, support: support && { ...base, ...support } }
    const [own] = shown({ statements: [statement], counts: counts(change) }).statements
    return own!.support && own!.support.named
  }
  const many = { people: 40, rows: 40, matched: 20, matchedWithConflict: 0, claimedOnly: 20 }
  test.each([
    ['many, and the counts show as many', { named: 20, list: null }, many, 20],
    ['few', { named: 3, list: null }, many, null],
    ['of a list whose linked people are shown', { named: 20 }, { ...none, ...many }, 20],
    ['of a list whose linked people are hidden', { named: 20 }, { matched: 3 }, null],
    ['of a list that is not there', { named: 20, list: 'nowhere' }, many, 20],
    ['nobody', { named: 0, list: null }, many, 0],
  ])('%s', (_, support, change, n) => expect(named(support, change)).toBe(n))
  test('without support', () => expect(named(null)).toBe(null))
})

describe('comparisons', () => {
  const gap = { min: 5, max: null }
  const gapFor = (right: string, people: number) => {
    const comparison = { ...report.comparisons[0]!, right, gap }
    return shown({ comparisons: [comparison], counts: counts({ people, matched: people, claimedOnly: 0 }) }).comparisons[0]!.gap
  }
  test('the distance to a short list tells how many are on it', () => expect(gapFor('claimed', 3)).toBe(null))
  test('to a statement it stays', () => expect(gapFor('statement', 3)).toEqual(gap))
})

describe('findings', () => {
  const finding = (params: Report['findings'][number]['params']) =>
    shown({ findings: [{ code: 'COUNT_GAP', message: 'as before', statements: ['s'], params }] }).findings[0]!
  test.each([
    ['what was counted on a list goes', { list: 'other', n: 7, people: 9, other: 40, figure: 'x' }, { list: 'other', figure: 'x' }],
    ["somebody's words stay", { list: 'other', other: 'at least 80', figure: 'x' }, { list: 'other', other: 'at least 80', figure: 'x' }],
  ])('%s', (_, params, left) => expect(finding(params).params).toEqual(left))
  test('the sentence follows', () => {
    expect(finding({ list: 'other', other: 40, figure: 'x' }).message).toBe('"x" and the people on other cannot both hold.')
    expect(finding({ list: 'other', other: 40, figure: 'x' })).toMatchObject({ code: 'COUNT_GAP', statements: ['s'] })
  })
  test('between statements nothing changes', () =>
    expect(finding({ figure: 'x', other: 'y', min: 3 })).toEqual({
      code: 'COUNT_GAP',
      message: 'as before',
      statements: ['s'],
      params: { figure: 'x', other: 'y', min: 3 },
    }))
})

test('a report of statements alone is the same for everybody, but for the digest', async () => {
  const alone = await outcomeOf({}, { claim: 'over 600', against: 'at least 80' })
  const { audience: _a, ...forAll } = describeOutcome(alone, 'public')
  const { audience: _b, ...working } = describeOutcome(alone, 'working')
  expect(forAll).toEqual({ ...working, settings: forAll.settings, sums: {} })
})

test('a stated figure does not tell how many a short list holds', async () => {
  const list = await readList('claimed.csv', Buffer.from('Nombre,Cédula\nAna Pérez,V-1234567\nLuis Rojas,V-7654321\n'), {
    id: 'claimed',
    role: 'claimed',
  })
  const other = await readList('verified.csv', Buffer.from('Nombre,Cédula\nEva Soto,V-2234567\nRita Mora,V-8654321\n'), {
    id: 'verified',
    role: 'verified',
    withheld: 3,
  })
  const report = await reconcile([list, other], { ...DEFAULT_PLAN, claim: '626' }, 'public')
  expect(report.comparisons[0]).toMatchObject({ result: 'not_told', gap: null })
  expect(JSON.stringify(report)).not.toContain('624')
  expect(report.inputs[1]!.withheld).toBeNull()
  expect(await render(report, 'text')).not.toMatch(/624|\b2\b/)
})
