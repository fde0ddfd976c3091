// Chances in words, and what a pair that waits may be instead.
import { describe, expect, test } from 'vitest'
import { chanceText, roundChance } from '../../src/render/chance.ts'
import { doubtText, otherwiseText, waitingText } from '../../src/render/wording.ts'
import type { ReportLink } from '../../src/report/schema.ts'

test.each([
  [0.3333, '1 in 3', '1 de cada 3'],
  [0.1, '1 in 10', '1 de cada 10'],
  [0.00199, '1 in 500', '1 de cada 500'],
  [1 / 1349, '1 in 1,300', '1 de cada 1.300'],
  [0.5, '1 in 2', '1 de cada 2'],
  [0.998, 'all but 1 in 500', 'todas menos 1 de cada 500'],
  [1e-9, 'at most 1 in 1,000,000', 'a lo sumo 1 de cada 1.000.000'],
  [0, 'at most 1 in 1,000,000', 'a lo sumo 1 de cada 1.000.000'],
  [1, 'all but 1 in 1,000,000', 'todas menos 1 de cada 1.000.000'],
])('%d is %s', (share, english, spanish) => expect([chanceText(share, 'en'), chanceText(share, 'es')]).toEqual([english, spanish]))

test.each([
  [2, '1 in 2'],
  [2.4, '1 in 2'],
  [2.6, '1 in 3'],
  [7, '1 in 5'],
  [7.2, '1 in 10'],
  [14, '1 in 10'],
  [15, '1 in 20'],
  [38, '1 in 40'],
  [47, '1 in 50'],
  [72, '1 in 100'],
  [180, '1 in 200'],
  [999, '1 in 1,000'],
  [1000, '1 in 1,000'],
])('1 in %d is said as %s', (times, said) => expect(roundChance(1 / times, 'en')).toBe(said))

type Doubt = Pick<ReportLink, 'status' | 'reason' | 'risk' | 'against'>
const doubt = (more: Partial<Doubt>): Doubt => ({
  status: 'possible',
  reason: 'sibling pattern',
  risk: 1 / 40,
  against: { explanation: 'sibling', bits: Math.log2(39) },
  ...more,
})

describe('what else a pair may be', () => {
  test.each<[string, Partial<Doubt>, string, string]>([
    ['as it is', {}, 'or a brother or sister: 1 in 40', 'o un hermano o una hermana: 1 de cada 40'],
    [
      'likelier than one person',
      { risk: 0.9, against: { explanation: 'parent', bits: -3 } },
      'more likely a parent or child',
      'más bien su padre, madre, hijo o hija',
    ],
    [
      'a namesake',
      { risk: 0.25, against: { explanation: 'namesake', bits: 2 } },
      'or a namesake: 1 in 5',
      'o alguien del mismo nombre: 1 de cada 5',
    ],
    // Another candidate takes most of what there is, so that the kin share what is left.
    [
      'a rival beside it',
      { risk: 0.5, against: { explanation: 'sibling', bits: 4.32 } },
      'or a brother or sister: 1 in 40',
      'o un hermano o una hermana: 1 de cada 40',
    ],
    ['hardly anything', { risk: 1e-6, against: { explanation: 'stranger', bits: 20 } }, '', ''],
    ['a link', { status: 'match' }, '', ''],
    ['decided', { risk: null, against: null }, '', ''],
  ])('%s', (_, more, english, spanish) =>
    expect([otherwiseText(doubt(more), 'en'), otherwiseText(doubt(more), 'es')]).toEqual([english, spanish]),
  )
})

describe('a pair that waits, in a report', () => {
  test.each<[string, Partial<Doubt>, string]>([
    ['a reason that says no more than that', {}, 'perhaps one person, or a brother or sister: 1 in 40'],
    ['another reason', { reason: 'one word' }, 'one of the names is a single word; or a brother or sister: 1 in 40'],
    ['several candidates', { status: 'ambiguous' }, 'several candidates; or a brother or sister: 1 in 40'],
    [
      'nothing else to think of',
      { reason: 'one word', risk: 1e-9, against: { explanation: 'stranger', bits: 30 } },
      'one of the names is a single word',
    ],
    ['a link', { status: 'match' }, ''],
  ])('%s', (_, more, said) => expect(doubtText(doubt(more), 'en')).toBe(said))
  test('before an answer no chance is told', () => {
    for (const lang of ['en', 'es'] as const) expect(waitingText(doubt({}), lang)).not.toMatch(/\d/)
  })
})
