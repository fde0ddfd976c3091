// One pair in words: its parts, the table of explanations, and what was decided.
import { describe, expect, test } from 'vitest'
import { renderExplanation } from '../../src/render/explain.ts'
import type { Explanation } from '../../src/report/explain-pair.ts'

const plain = (text: string) => text
const style = { bold: plain, dim: plain, warn: plain, good: plain }

const PAIR: Explanation = {
  left: { list: 'claimed', row: 12, line: 13 },
  right: { list: 'verified', row: 3, line: 4 },
  weight: 11.5,
  explanation: [
    { comparison: 'prior', level: 'chance', weight: -9.5 },
    { comparison: 'surname', level: 'exact', weight: 21 },
    { comparison: 'given names together', level: 'all but the first agree', weight: 0 },
  ],
  explanations: [
    { explanation: 'same', prior: -9.5, bits: 11.5, chance: 0.975 },
    { explanation: 'sibling', prior: -13.2, bits: 6.21, chance: 0.0246 },
    { explanation: 'parent', prior: -15.1, bits: -3, chance: 0.0000411 },
    { explanation: 'namesake', prior: -20, bits: null, chance: 0 },
    { explanation: 'stranger', prior: 0, bits: 0, chance: 0.000336 },
  ],
  risk: 0.025,
  against: { explanation: 'sibling', bits: 5.29 },
  status: 'possible',
  basis: 'evidence',
  reason: 'sibling pattern',
}

test('in English', () =>
  expect(renderExplanation(PAIR, 'en', style)).toBe(`Why claimed:12 (line 13) verified:3 (line 4)

   −9.50  Before any fact is looked at, about one such pair in 724 is one person.
  +21.00  Surname: exact. 2,100,000 times likelier for one person than for two.
   +0.00  Given names together: all but the first agree. Says nothing either way.
  +11.50  weight

WHAT IT MAY BE         before     after  chance
one person              −9.50    +11.50  all but 1 in 40
a brother or sister    −13.20     +6.21  1 in 41
a parent or child      −15.10     −3.00  1 in 24,000
a namesake             −20.00         –  the names do not agree
a stranger              +0.00     +0.00  1 in 3,000

One bit doubles the odds; a minus halves them. Missing facts say nothing. The table is in bits against a stranger.

Risk that it is not one person, other candidates counted: 1 in 40.
Decision: to a person because it may be a brother or sister instead.
`))

test('in Spanish', () => {
  const text = renderExplanation(PAIR, 'es', style)
  expect(text).toContain('Nombres en conjunto: coinciden todos menos el primero.')
  expect(text).toContain('\nun hermano o una hermana        −13,20     +6,21  1 de cada 41\n')
  expect(text).toContain('\nDecisión: a una persona porque puede ser un hermano o una hermana.\n')
})

describe('the risk', () => {
  test('of what people decided is not told', () =>
    expect(renderExplanation({ ...PAIR, risk: null, against: null, status: 'match', reason: '' }, 'en', style)).not.toContain('Risk'))
  test('of a pair that is not linked is told, too', () =>
    expect(renderExplanation({ ...PAIR, risk: 0.9, status: 'none' }, 'en', style)).toContain('other candidates counted: all but 1 in 10.'))
})
