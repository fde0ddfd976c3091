// The parts of a weight: they sum to it, and what two facts say together is counted once.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../../src/index.ts'
import { createPairJudge } from '../../../src/link/judge/pair-judge.ts'
import { twoLists } from '../two-lists.ts'

const HEADINGS = 'name,document,birth_date,place,state,street,street_number,postcode,residence'
const make = peopleMaker(6)
const crowd = Array.from({ length: 40 }, (_, k) => {
  const p = make.person()
  return `${fullName(p)},V-${p.cedula},${iso(p.birth)},${p.place},${p.state},Calle ${k},${k},${1000 + 7 * k},Pueblo ${k % 9}`
})

async function judgeOf(left: readonly string[], right: readonly string[] = left) {
  const { a, b, names } = await twoLists(HEADINGS, [...left, ...crowd], [...right, ...crowd])
  return createPairJudge(a, b, names, DEFAULT_PLAN)
}
const partsOf = (judge: Awaited<ReturnType<typeof judgeOf>>) => new Map(judge.explain(0, 0).map((p) => [p.comparison, p]))

test('parts sum to the weight of every pair', async () => {
  const judge = await judgeOf([])
  for (let i = 0; i < crowd.length; i++)
    for (let j = 0; j < crowd.length; j++)
      expect(judge.explain(i, j).reduce((sum, part) => sum + part.hundredths, 0)).toBe(judge.weigh(i, j))
})

test('what is missing is no part', async () => {
  const parts = partsOf(await judgeOf(['Ana Rivas,,,,,,,,'], ['Ana Rivas,V-12345678,1980-02-03,,,,,,']))
  expect([...parts.keys()].sort()).toEqual(['given name', 'prior', 'surname'])
})

describe('counted once', () => {
  test('an equal prison and the state it lies in', async () => {
    const parts = partsOf(await judgeOf(['Ana Rivas,,,Tocuyito,Carabobo,,,,']))
    expect(parts.get('place')!.hundredths).toBeGreaterThan(0)
    expect(parts.get('state')).toMatchObject({ level: 'equal', hundredths: 0 })
  })
  test('the state alone, where the prison is another', async () => {
    const parts = partsOf(await judgeOf(['Ana Rivas,,,Tocuyito,Carabobo,,,,'], ['Ana Rivas,,,Mínima de Carabobo,Carabobo,,,,']))
    expect(parts.get('state')!.hundredths).toBeGreaterThan(0)
  })
  test('the parts of an address weigh 14 bits together at most', async () => {
    const parts = partsOf(await judgeOf(['Ana Rivas,,,,,Avenida Páez,12,9999,Tucupita']))
    const weights = ['postcode', 'residence', 'home address'].map((name) => parts.get(name)!.hundredths)
    expect(weights.every((w) => w > 0)).toBe(true)
    expect(weights.reduce((sum, w) => sum + w, 0)).toBe(1400)
  })
})
