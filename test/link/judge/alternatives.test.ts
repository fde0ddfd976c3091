// What else two rows may be, explanation by explanation: it says what the decision rests on.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../../src/index.ts'
import { createPairJudge, type PairJudge } from '../../../src/link/judge/pair-judge.ts'
import { OTHER_EXPLANATIONS } from '../../../src/model/pair.ts'
import { twoLists } from '../two-lists.ts'

const make = peopleMaker(11)
const crowd = Array.from({ length: 30 }, () => {
  const p = make.person()
  return `${fullName(p)},V-${p.cedula},${iso(p.birth)}`
})

const ANA = 'Ana Rivas Mora,V-12345678,1980-02-03'

/** Judges two people of the crowd of two lists; they are the first rows. */
async function judgeOf(left: string, right: string): Promise<PairJudge> {
  const { a, b, names } = await twoLists('name,document,birth_date', [left, ...crowd], [right, ...crowd])
  return createPairJudge(a, b, names, DEFAULT_PLAN)
}
const bitsOf = (judge: PairJudge) => new Map(judge.accounts(0, 0).others.map((o) => [o.explanation, o.hundredths]))

test('of every pair: the parts of its weight, and the odds and the nearest explanation that the decision rests on', async () => {
  const judge = await judgeOf(ANA, ANA)
  for (let i = 0; i <= crowd.length; i++)
    for (let j = 0; j <= crowd.length; j++) {
      const { same, others } = judge.accounts(i, j)
      const { weight, odds, against, apart } = judge.judge(i, j)
      expect(same).toEqual(judge.explain(i, j))
      expect(others.map((o) => o.explanation)).toEqual(OTHER_EXPLANATIONS)
      const together = Math.log2(others.reduce((sum, o) => sum + 2 ** (o.hundredths / 100), 0))
      expect(Math.abs(weight - 100 * together - odds)).toBeLessThanOrEqual(0.51)
      const nearest = others.reduce((best, o) => (o.hundredths > best.hundredths ? o : best))
      expect(Math.abs(weight - nearest.hundredths - apart)).toBeLessThanOrEqual(0.51)
      expect(others.find((o) => o.explanation === against)!.hundredths).toBe(nearest.hundredths)
    }
})

describe('a stranger is what the others are held against', () => {
  test.each([
    ['one name', ANA],
    ['another name', 'Pedro León Gil,V-23456789,1951-07-08'],
  ])('%s', async (_, right) => {
    const { others } = (await judgeOf(ANA, right)).accounts(0, 0)
    expect(others.find((o) => o.explanation === 'stranger')).toEqual({ explanation: 'stranger', prior: 0, hundredths: 0 })
    for (const { explanation, prior } of others) if (explanation !== 'stranger') expect(prior).toBeLessThan(0)
  })
})

test('no namesake where the names conflict', async () =>
  expect(bitsOf(await judgeOf(ANA, 'Rosa Rivas Mora,,1980-02-03')).get('namesake')).toBe(-Infinity))

test('a sister is likelier the more the given names differ and the surnames agree', async () => {
  const sister = bitsOf(await judgeOf(ANA, 'Rosa Rivas Mora,,1983-05-06')).get('sibling')!
  const stranger = bitsOf(await judgeOf(ANA, 'Rosa Soto Gil,,1983-05-06')).get('sibling')!
  expect(sister).toBeGreaterThan(stranger)
})
