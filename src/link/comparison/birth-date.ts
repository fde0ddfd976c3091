// Birth dates: days where both are complete, years where one is not. An equal date weighs by how common its year is.
import { dateSlip } from '../../metrics/date-slip.ts'
import { swappedDay } from '../../metrics/swapped-day.ts'
import { BOTH_WAYS } from '../../model/facts.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import { bothWaysOf } from './both-ways.ts'
import {
  anyValue,
  comparerOf,
  DIFFERS,
  EQUAL,
  positionsOf,
  shippedWeights,
  type Comparison,
  type FactComparer,
  type Level,
  type Sides,
} from './comparison.ts'
import { BIRTH_DATE, columnOf, FROM, identityRows, STRIDE, TO } from './identity-rows.ts'
import { sharesOf } from './shares.ts'

const LEVELS = {
  equal: { name: EQUAL, m: 0.86 },
  slip: { name: 'one typed slip', m: 0.07, u: 2 ** -9.5, opposesName: 'always' },
  sameMonth: { name: 'same month', m: 0.025, u: 2 ** -5.5, opposesName: 'always' },
  sameYear: { name: 'same year', m: 0.02, u: 2 ** -4.6, opposesName: 'always' },
  nearYear: { name: 'near year', m: 0.008, u: 2 ** -4, opposesName: 'always' },
  different: { name: DIFFERS, m: 0.017, u: 0.88, opposesName: 'always' },
  yearFits: { name: 'year fits', m: 0.9, scale: 'years' },
  yearApart: { name: 'a year apart', m: 0.05, u: 0.035, scale: 'years', opposesName: 'always' },
  fiveYearsApart: { name: 'up to five years apart', m: 0.02, u: 0.12, scale: 'years', opposesName: 'always' },
  yearDiffers: { name: 'year differs', m: 0.03, u: 0.83, scale: 'years', opposesName: 'always' },
} as const satisfies Readonly<Record<string, Level>>
export const BIRTH = positionsOf(LEVELS)

export const birthDate: Comparison = {
  name: 'birth date',
  field: 'birth_date',
  identity: 'full',
  group: null,
  levels: Object.values(LEVELS),
  between(sides) {
    if (!anyValue(sides.a.birthFrom, 0) || !anyValue(sides.b.birthFrom, 0)) return []
    return [comparerOf(birthDate, { level: levelOf(sides), ...weightOf(sides), neverFor: () => neverNear(sides) })]
  },
}

function levelOf({ a, b }: Sides): FactComparer['level'] {
  const [rowsA, rowsB] = [identityRows(a), identityRows(b)]
  const { equal, slip, sameMonth, sameYear, nearYear, different, yearFits, yearApart, fiveYearsApart, yearDiffers } = BIRTH
  const bothWays = bothWaysOf(a, b, BOTH_WAYS.birth)
  const isOtherReading = (i: number, j: number): boolean =>
    bothWays !== null && bothWays(i, j) !== 0 && swappedDay(a.birth[i]!) === b.birth[j]!
  return (i, j) => {
    const atA = i * STRIDE
    const atB = j * STRIDE
    const x = rowsA[atA + BIRTH_DATE]!
    const y = rowsB[atB + BIRTH_DATE]!
    if ((x & 0xff) !== 0 && (y & 0xff) !== 0) {
      if (x === y) return equal
      // Day and month exchanged are one slip too; where a cell can be read both ways they are none.
      if (dateSlip(x, y)) return isOtherReading(i, j) ? equal : slip
      const v = x ^ y
      if (v >>> 16 === 0) return v >>> 8 === 0 ? sameMonth : sameYear
      return Math.abs(rowsA[atA + FROM]! - rowsB[atB + FROM]!) <= 2 ? nearYear : different
    }
    const from = rowsA[atA + FROM]!
    const to = rowsA[atA + TO]!
    const fromB = rowsB[atB + FROM]!
    const toB = rowsB[atB + TO]!
    if (!from || !fromB) return -1
    const gap = Math.max(0, fromB - to, from - toB)
    return gap === 0 ? yearFits : gap === 1 ? yearApart : gap <= 5 ? fiveYearsApart : yearDiffers
  }
}

/** No share of a year is taken as less than this where a date is held against a year. */
const LEAST_SHARE_OF_A_YEAR = 0.012
const UNSEEN_YEAR = 0.005

function weightOf({ a, b }: Sides): Pick<FactComparer, 'weight' | 'most'> {
  const years = sharesOf(a.birthFrom, b.birthFrom, 1)
  const shareOf = (year: number) => years.get(year) ?? UNSEEN_YEAR
  const shareOfPair = (i: number, j: number) => Math.max(shareOf(a.birthFrom[i]!), shareOf(b.birthFrom[j]!))
  const weights = shippedWeights(birthDate.levels)
  const { equal, yearFits } = BIRTH
  const sameDay = (share: number) => hundredths(LEVELS.equal.m, share / 365)
  // A complete date may be held against a year.
  const mostOfYears = Math.max(0, ...weights, hundredths(LEVELS.yearFits.m, LEAST_SHARE_OF_A_YEAR))
  return {
    weight(level, i, j) {
      if (level === equal) return sameDay(shareOfPair(i, j))
      if (level === yearFits) {
        const width = Math.max(a.birthTo[i]! - a.birthFrom[i]!, b.birthTo[j]! - b.birthFrom[j]!) + 1
        return hundredths(LEVELS.yearFits.m, Math.min(0.5, Math.max(shareOfPair(i, j), LEAST_SHARE_OF_A_YEAR) * width))
      }
      return weights[level]!
    },
    most(i) {
      if (a.birth[i]! % 100 !== 0) return Math.max(mostOfYears, sameDay(shareOf(a.birthFrom[i]!)))
      return a.birthFrom[i] ? mostOfYears : 0
    },
  }
}

/** A slip leaves the year, or the day and month, alone; where both differ it is none. Years without days are asked in full. */
function neverNear({ a, b }: Sides): (i: number, j: number) => boolean {
  const [birthA, birthB] = [columnOf(a, BIRTH_DATE), columnOf(b, BIRTH_DATE)]
  return (i, j) => {
    const x = birthA[i]!
    const y = birthB[j]!
    if ((x & 0xff) === 0 || (y & 0xff) === 0) return !a.birthFrom[i] || !b.birthFrom[j]
    const v = x ^ y
    // The last figure of the year and the first of the month may have been swapped, and nothing else then differs.
    return v >>> 16 !== 0 && (v & 0xffff) !== 0 && (v >>> 20 !== 0 || (v & 0xfff) !== 0)
  }
}
