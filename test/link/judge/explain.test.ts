// The parts of a weight: they sum to it, and what two facts say together is counted once.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../../src/index.ts'
import { explain } from '../../../src/link/judge/explain.ts'
import { createPairJudge } from '../../../src/link/judge/pair-judge.ts'
import { DROPPED } from '../../../src/names/name.ts'
import { emptyResult, type NameResult } from '../../../src/names/name-result.ts'
import { RELATION } from '../../../src/names/relate.ts'
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

describe('the parts of a name', () => {
  const partsOf = (name: Partial<NameResult>) => {
    const weigher = { comparers: [], prior: -500, levels: new Int8Array(), weights: new Int32Array() }
    return explain({ ...weigher, facts: () => 0, name: emptyResult, mostOfShifts: { named: 0, bare: 0 } }, { ...emptyResult(), ...name })
  }
  const CHANCE = { comparison: 'prior', level: 'chance', hundredths: -500 }

  test.each<[string, Partial<NameResult>, object[]]>([
    ['nothing compared', {}, []],
    ['equal first names', { firstGiven: RELATION.exact, given: 700 }, [{ comparison: 'given name', level: 'exact', hundredths: 700 }]],
    ['compared, and worth nothing', { firstSurname: RELATION.exact }, [{ comparison: 'surname', level: 'exact', hundredths: 0 }]],
    [
      'left out on one side',
      { firstGiven: DROPPED, firstSurname: RELATION.edit, given: -40, surname: 300 },
      [
        { comparison: 'given name', level: 'first given name left out on one side', hundredths: -40 },
        { comparison: 'surname', level: 'one edit', hundredths: 300 },
      ],
    ],
    ['weighed without a first word', { given: 5 }, [{ comparison: 'given name', level: 'missing', hundredths: 5 }]],
    [
      'what is weighed beside the first words',
      { laterGiven: 1, givenTogether: -2, givenPattern: 1, laterSurnames: 3, surnamesTogether: -4, surnamePattern: 2, order: -5 },
      [
        { comparison: 'later given name', level: 'agrees', hundredths: 1 },
        { comparison: 'given names together', level: 'all agree', hundredths: -2 },
        { comparison: 'later surname', level: 'agrees', hundredths: 3 },
        { comparison: 'surnames together', level: 'a later one left out', hundredths: -4 },
        { comparison: 'name order', level: 'parts in another order', hundredths: -5 },
      ],
    ],
  ])('%s', (_, name, parts) => expect(partsOf(name)).toEqual([CHANCE, ...parts]))
})
