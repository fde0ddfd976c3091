// What two words weigh that differ by a letter: a slip for a name, or two names.
import { expect, test } from 'vitest'
import { hundredths } from '../../src/metrics/match-weight.ts'
import { RELATION } from '../../src/names/relate.ts'
import { createTokenWeights } from '../../src/names/token-weights.ts'
import { namesOf } from './names-of.ts'

function surnames(raw: readonly string[]) {
  const { tokens, frequencies, relater } = namesOf(raw)
  const weights = createTokenWeights('surname', tokens.text.length, frequencies, relater)
  const at = (word: string) => tokens.text.indexOf(word)
  const relate = (a: string, b: string) => relater.relate(at(a), at(b), 'surname')
  return {
    relate,
    weigh: (a: string, b: string) => weights.weigh(at(a), at(b), relate(a, b)),
    share: (word: string) => frequencies.share.surname[at(word)]!,
  }
}

const times = (n: number, name: string) => Array.from({ length: n }, () => name)
const others = times(300, 'Pereira, Rosa')

test.each([
  ['the slip of one row', 'Mednoza, Ana', 1],
  ['that of two', 'Mednoza, Ana', 2],
])('a word that no table has is a slip: %s', (_, name, rows) => {
  const { weigh } = surnames([...others, ...times(40, 'Mendoza, Luis'), ...times(rows, name)])
  expect(weigh('mednoza', 'mendoza')).toBe(weigh('mendoza', 'mendoza') - 250)
  expect(weigh('mendoza', 'mednoza')).toBe(weigh('mednoza', 'mendoza'))
})

test.each([
  ['that a tenth as many bear', 'mednoza', 'mendoza', 4],
  ['that the table has', 'castilla', 'castillo', 1],
])('a rarer name %s is none, and weighs by the commoner', (_, rare, usual, rows) => {
  const { weigh, relate, share } = surnames([...others, ...times(40, `${usual}, Luis`), ...times(rows, `${rare}, Ana`)])
  expect(relate(rare, usual)).toBe(RELATION.edit)
  expect(weigh(rare, usual)).toBe(hundredths(0.05, share(usual) + 0.0015))
})

test('the slip of a rare name weighs five bits at most', () => {
  const { weigh } = surnames([...others, ...times(2, 'Xurkov, Luis'), 'Xukrov, Ana'])
  expect(weigh('xukrov', 'xurkov')).toBeLessThan(500)
})
