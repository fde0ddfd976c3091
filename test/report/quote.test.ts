// A paragraph that is safe to print: each figure has its place in the report, and none tells who is meant.
import { describe, expect, test } from 'vitest'
import { describe as describeOutcome } from '../../src/report/describe.ts'
import { quoteOf } from '../../src/report/quote.ts'
import type { Report } from '../../src/report/schema.ts'
import { everything } from '../render/samples.ts'
import { outcomeOf, people, upTo } from './outcome.ts'

const report = async (claim: string | null = 'over 25'): Promise<Report> =>
  describeOutcome(
    await outcomeOf(
      {
        claimed: { role: 'claimed', lines: people(...upTo(30)), more: { source: 'Ministry', asOf: '2026-01-24' } },
        v1: { role: 'verified', lines: people(...upTo(20)), more: { source: 'Foro', asOf: '2026-01-26' } },
        v2: { role: 'verified', lines: people(0, 1, 2), more: { asOf: '2026-01-26' } },
      },
      { claim },
    ),
    'working',
  )

test('every figure stands where the quote says', async () => {
  const whole = await report()
  const { text, figures } = quoteOf(whole, 'en')
  expect(figures).toEqual([
    { figure: '30', from: 'counts.claimed.people' },
    // The paragraph has a figure of twenty, so both are told.
    { figure: '20', from: 'union.people' },
    { figure: '20', from: 'counts.claimed.matched + counts.claimed.matchedWithConflict' },
    { figure: '10', from: 'counts.claimed.claimedOnly' },
    { figure: 'over 25', from: 'statements.claim.verbatim' },
    { figure: '26', from: 'statements.claim.quantity.min' },
  ])
  for (const { figure } of figures) expect(text).toContain(figure)
  expect(whole.quote).toEqual({ text, figures })
})

test('the same in Spanish, with its own words', async () => {
  const whole = await report()
  const [english, spanish] = [quoteOf(whole, 'en'), quoteOf(whole, 'es')]
  expect(spanish.figures).toEqual(english.figures)
  expect(spanish.text).not.toBe(english.text)
})

test('figures below five are not told, nor what would give them away, whoever reads', async () => {
  const { quote } = describeOutcome(await everything(), 'names')
  expect(quote.text).not.toMatch(/\b[1-4] (were|are|people)/)
  expect(quote.figures.map((f) => f.figure)).toEqual(['over 12'])
  expect(quote.text).toContain('For others of the people listed the result is not shown')
  // Nor how far the list is from a figure that everybody knows.
  expect(quote.text).toContain('stated "over 12" (at least 13).')
})

describe('sources', () => {
  test('a list is called by who made it, else by its id; one date for all verifiers or none', async () => {
    const whole = await report()
    expect(quoteOf(whole, 'en').text).toContain('verified by Foro, v2 as of 26 January 2026')
    const [c, v1, v2] = whole.inputs
    const apart = { ...whole, inputs: [c!, v1!, { ...v2!, asOf: '2026-01-27' }] }
    expect(quoteOf(apart, 'en').text).toContain('verified by Foro, v2; ')
    const undated = { ...whole, inputs: [c!, { ...v1!, asOf: null }, { ...v2!, asOf: null }] }
    expect(quoteOf(undated, 'en').text).toContain('verified by Foro, v2; ')
    const half = { ...whole, inputs: [c!, v1!, { ...v2!, asOf: null }] }
    expect(quoteOf(half, 'en').text).toContain('verified by Foro, v2; ')
  })
})

describe('may the figures be set side by side?', () => {
  const apart = 'must not be subtracted'
  const with_ = async (comparisons: Partial<Report['comparisons'][number]>[]) => {
    const whole = await report()
    const all = comparisons.map((c) => ({ ...whole.comparisons[0]!, ...c }))
    return quoteOf({ ...whole, comparisons: all }, 'en').text.includes(apart)
  }
  test.each<[string, Partial<Report['comparisons'][number]>[], boolean]>([
    ['the gate is shut to a verified list', [{ left: 'claim', right: 'v1', result: 'not_comparable' }], true],
    ['the gate is open', [{ left: 'claim', right: 'v1', result: 'incompatible' }], false],
    [
      'one of two is shut',
      [
        { left: 'claim', right: 'v1', result: 'compatible' },
        { left: 'claim', right: 'v2', result: 'not_comparable' },
      ],
      true,
    ],
    ['only its own list', [{ left: 'claim', right: 'claimed', result: 'not_comparable' }], false],
    ['others among themselves', [{ left: 'x', right: 'v1', result: 'not_comparable' }], false],
  ])('%s', async (_, comparisons, told) => expect(await with_(comparisons)).toBe(told))
})

test('statements alone', async () => {
  const { quote } = describeOutcome(await outcomeOf({}, { claim: 'over 600', against: 'at least 80' }), 'working')
  expect(quote.text).toBe(
    '"over 600" is claimed; "at least 80" is said to be verified; it is not known whether they count the same ' +
      '(event, population, window, cut-off), so one must not be subtracted from the other.',
  )
})
