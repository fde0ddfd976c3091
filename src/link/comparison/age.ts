// Ages, where neither side has a birth date: both counted from the years in which they were true, so that they should be equal.
import { hundredths } from '../../metrics/match-weight.ts'
import { isGeneration, LEAST_SHARE_OF_A_YEAR, talliedYears, UNSEEN_YEAR } from './birth-date.ts'
import {
  BY_CHANCE,
  comparerOf,
  described,
  positionsOf,
  shippedWeights,
  type Comparison,
  type FactComparer,
  type Level,
  type Sides,
} from './comparison.ts'
import { BY_AGE, FROM, identityRows, isByAge } from './identity-rows.ts'
import { sharesOf } from './shares.ts'

const LEVELS = {
  // Lists are rarely of one day: between their dates some have a birthday. Brothers and sisters as in their birth dates.
  same: { name: 'same age', m: 0.75, kin: { sibling: 0.018, parent: 0.0005 } },
  yearApart: { name: 'ages a year apart', m: 0.18, u: 0.037, kin: { sibling: 0.14, parent: 0.001 } },
  fiveYearsApart: { name: 'ages up to five years apart', m: 0.04, u: 0.14, kin: { sibling: 0.48, parent: 0.01 } },
  different: { name: 'ages differ', m: 0.024, u: 0.4, kin: { sibling: 0.322, parent: 0.0185 } },
  generation: { name: 'ages a generation apart', m: 0.006, u: 0.4, kin: { sibling: 0.04, parent: 0.97 } },
} as const satisfies Readonly<Record<string, Level>>
export const AGE = positionsOf(LEVELS)

export const age: Comparison = described({
  name: 'age',
  field: 'age',
  identity: 'half',
  group: null,
  together: BY_CHANCE,
  levels: Object.values(LEVELS),
  tally: (f) => talliedYears(f, isByAge),
  counted: ([a, b]) => (a.besides > 0 && b.besides > 0 ? sharesOf([a, b], 1) : null),
  comparers: (sides, shares) => [comparerOf(age, { level: levelOf(sides), ...weightOf(sides, shares) })],
})

function levelOf({ a, b }: Sides): FactComparer['level'] {
  const [identityA, identityB] = [identityRows(a), identityRows(b)]
  const [rowsA, rowsB] = [identityA.numbers, identityB.numbers]
  const { same, yearApart, fiveYearsApart, different, generation } = AGE
  return (i, j) => {
    const atA = identityA.at(i)
    const atB = identityB.at(j)
    if ((rowsA[atA + BY_AGE]! & rowsB[atB + BY_AGE]!) === 0) return -1
    const gap = Math.abs(rowsA[atA + FROM]! - rowsB[atB + FROM]!)
    if (gap <= 1) return gap === 0 ? same : yearApart
    return gap <= 5 ? fiveYearsApart : isGeneration(gap) ? generation : different
  }
}

function weightOf({ a }: Sides, shares: ReadonlyMap<number, number>): Pick<FactComparer, 'weight' | 'most'> {
  const weights = shippedWeights(age.levels)
  const same = (from: number) => hundredths(LEVELS.same.m, Math.min(0.5, Math.max(shares.get(from) ?? UNSEEN_YEAR, LEAST_SHARE_OF_A_YEAR)))
  return {
    weight: (level, i) => (level === AGE.same ? same(a.birthFrom[i]!) : weights[level]!),
    most: (i) => (isByAge(a, i) ? Math.max(0, ...weights, same(a.birthFrom[i]!)) : 0),
  }
}
