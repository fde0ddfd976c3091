// How sure a link is, by audience: risk, the nearest other explanation, and the table of explanations.
import { describe, expect, test } from 'vitest'
import type { Accounts, Basis, LinkStatus, OtherExplanation } from '../../src/model/pair.ts'
import type { LinkVerdict } from '../../src/model/verdict.ts'
import { AUDIENCES } from '../../src/report/redact/audience.ts'
import { riskOf, standingsOf, surenessOf } from '../../src/report/risk.ts'

test.each([
  [0, 0.5],
  [100, 0.3333],
  [897, 0.00199],
  [-897, 0.998],
  [3000, 9.313e-10],
  [-9000, 1],
])('odds of %i hundredths of a bit: a risk of %d', (odds, risk) => expect(riskOf(odds)).toBe(risk))

interface Made {
  readonly odds: number
  readonly apart?: number
  readonly against?: OtherExplanation
  readonly status?: LinkStatus
  readonly basis?: Basis
}
const linkOf = ({ odds, apart = odds, against = 'sibling', status = 'possible', basis = 'evidence' }: Made): LinkVerdict => ({
  left: 0,
  right: 1,
  a: 0,
  b: 0,
  via: { a: 0, b: 0, weight: 2000, odds, against, apart, automatic: status === 'match', basis, reason: '' },
  status,
  reason: '',
  odds,
  conflicts: [],
  placeDiffers: false,
})
const sureness = (made: Made, accept = 8.97) => AUDIENCES.map((audience) => surenessOf(linkOf(made), audience, accept))

describe('a link', () => {
  test('is as exact as its names may be: whole bits unless names are shown', () => {
    const [working, names, outsiders] = sureness({ odds: 449, apart: 512 })
    expect(names).toEqual({ risk: riskOf(449), against: { explanation: 'sibling', bits: 5.12 } })
    expect(working).toEqual({ risk: riskOf(400), against: { explanation: 'sibling', bits: 5 } })
    expect(outsiders).toEqual(working)
  })
  test.each([449, 350, 351, 400, -49, -50, -51])('names that move odds of %i within a bit change nothing without names', (odds) => {
    const shown = sureness({ odds, apart: odds }).map(({ risk, against }) => [Number.isInteger(against!.bits), Math.log2(1 / risk! - 1)])
    expect(shown[0]![0]).toBe(true)
    expect(Math.round(Number(shown[0]![1]) * 50) / 50).toBeCloseTo(Math.round(odds / 100), 1)
  })
  test('is never shown to be less sure than the run asks of a link', () => {
    const accept = 4.25
    for (const { risk } of sureness({ odds: 430, status: 'match' }, accept)) expect(risk).toBeLessThanOrEqual(riskOf(100 * accept))
    expect(sureness({ odds: 430, status: 'possible' }, accept)[0]!.risk).toBe(riskOf(400))
  })
  test('that people decided has no chance of being wrong', () => {
    for (const found of sureness({ odds: 0, basis: 'decision', status: 'match' })) expect(found).toEqual({ risk: null, against: null })
  })
})

const part = (comparison: string, hundredths: number) => ({ comparison, level: 'equal', hundredths })
const accounts: Accounts = {
  same: [part('prior', -900), part('given name', 640), part('surname', 760), part('birth date', 1333)],
  others: [
    { explanation: 'sibling', prior: -1234.4, hundredths: 512 },
    { explanation: 'parent', prior: -1434.4, hundredths: -321 },
    { explanation: 'namesake', prior: -1900.1, hundredths: -Infinity },
    { explanation: 'stranger', prior: 0, hundredths: 0 },
  ],
}
const ODDS = 1833 - 100 * Math.log2(2 ** 5.12 + 2 ** -3.21 + 1)

describe('the table of explanations', () => {
  test.each(AUDIENCES)('%s: chances sum to 1, and one person has the weight that is shown', (audience) => {
    const standings = standingsOf(accounts, ODDS, audience)
    expect(standings.map((s) => s.explanation)).toEqual(['same', 'sibling', 'parent', 'namesake', 'stranger'])
    expect(standings.reduce((sum, s) => sum + s.chance, 0)).toBeCloseTo(1, 3)
    expect(standings[3]).toMatchObject({ bits: null, chance: 0 })
    expect(standings[4]).toMatchObject({ prior: 0, bits: 0 })
  })
  test('with names it is exact', () => {
    const [same, sibling, parent] = standingsOf(accounts, ODDS, 'names')
    expect(same).toMatchObject({ prior: -9, bits: 18.33 })
    expect(sibling).toMatchObject({ prior: -12.34, bits: 5.12 })
    expect(parent).toMatchObject({ prior: -14.34, bits: -3.21 })
    expect(sibling!.chance / parent!.chance).toBeCloseTo(2 ** (5.12 + 3.21), 0)
    expect(same!.chance).toBeCloseTo(1 / (1 + 2 ** (-ODDS / 100)), 4)
  })
  test('without, kin stand whole bits from one person', () => {
    const [same, sibling, parent] = standingsOf(accounts, ODDS, 'working')
    // 6.40 and 7.60 bits of name are 6 and 8.
    expect(same!.bits).toBe(18.33)
    expect([sibling!.bits, parent!.bits]).toEqual([5.33, -3.67])
    expect(same!.chance).toBeCloseTo(1 / (1 + 2 ** -Math.round(ODDS / 100)), 4)
  })
})
