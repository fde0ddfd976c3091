// Birth dates: days where both are complete, else months, else years. What agrees weighs by how common its year is.
import { dateSlip } from '../../metrics/date-slip.ts'
import { swappedDay } from '../../metrics/swapped-day.ts'
import { BOTH_WAYS, type Facts } from '../../model/facts.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import { sumOf, tally } from '../../metrics/tally.ts'
import { bothWaysOf } from './both-ways.ts'
import {
  BY_CHANCE,
  comparerOf,
  countRows,
  described,
  DIFFERS,
  EQUAL,
  positionsOf,
  shippedWeights,
  type Comparison,
  type FactComparer,
  type Level,
  type Sides,
  type Tallies,
  type Tally,
} from './comparison.ts'
import { BIRTH_DATE, BY_AGE, columnOf, FROM, identityRows, isByAge, TO } from './identity-rows.ts'
import { nearBirths } from './near-births.ts'
import { sharesOf } from './shares.ts'

/** As many years as lie between a parent and a child. */
export const isGeneration = (years: number): boolean => years >= 15 && years <= 45

const LEVELS = {
  // One birth in ninety is of twins; other brothers and sisters are nine months apart or more, most of them one to ten years.
  equal: { name: EQUAL, m: 0.86, kin: { sibling: 0.011, parent: 0.0001 } },
  slip: { name: 'one typed slip', m: 0.07, u: 2 ** -9.5, kin: { sibling: 0.003, parent: 0.0005 } },
  sameMonth: { name: 'same month', m: 0.025, u: 2 ** -5.5, kin: { sibling: 0.001, parent: 0.0005 } },
  sameYear: { name: 'same year', m: 0.02, u: 2 ** -4.6, kin: { sibling: 0.02, parent: 0.001 } },
  nearYear: { name: 'near year', m: 0.008, u: 2 ** -4, kin: { sibling: 0.2, parent: 0.003 } },
  different: { name: DIFFERS, m: 0.013, u: 0.48, kin: { sibling: 0.685, parent: 0.025 } },
  generation: { name: 'a generation apart', m: 0.004, u: 0.4, kin: { sibling: 0.08, parent: 0.97 } },
  // A month on one side or both, and no two days.
  monthFits: { name: 'month fits', m: 0.9, kin: { sibling: 0.012, parent: 0.0001 }, scale: 'months' },
  monthDiffers: {
    name: 'year fits, month differs',
    m: 0.02,
    u: 0.04,
    kin: { sibling: 0.02, parent: 0.0005 },
    scale: 'months',
  },
  monthSlip: {
    name: 'one typed slip, day unknown',
    m: 0.03,
    u: 0.025,
    kin: { sibling: 0.04, parent: 0.004 },
    scale: 'months',
  },
  monthAndYearDiffer: { name: 'month and year differ', m: 0.042, u: 0.495, kin: { sibling: 0.848, parent: 0.0254 }, scale: 'months' },
  monthsGeneration: { name: 'a generation apart by month', m: 0.008, u: 0.44, kin: { sibling: 0.08, parent: 0.97 }, scale: 'months' },
  // Years alone. Those of an age are two, and brothers and sisters oftener fit them.
  yearFits: { name: 'year fits', m: 0.9, kin: { sibling: 0.04, parent: 0.003 }, scale: 'years' },
  yearApart: { name: 'a year apart', m: 0.05, u: 0.035, kin: { sibling: 0.13, parent: 0.003 }, scale: 'years' },
  fiveYearsApart: {
    name: 'up to five years apart',
    m: 0.02,
    u: 0.12,
    kin: { sibling: 0.42, parent: 0.012 },
    scale: 'years',
  },
  yearDiffers: { name: 'year differs', m: 0.024, u: 0.41, kin: { sibling: 0.37, parent: 0.027 }, scale: 'years' },
  yearsGeneration: { name: 'a generation apart by year', m: 0.006, u: 0.42, kin: { sibling: 0.04, parent: 0.955 }, scale: 'years' },
} as const satisfies Readonly<Record<string, Level>>
export const BIRTH = positionsOf(LEVELS)

/** Levels of two birth dates that no slip explains. */
export const BORN_APART: ReadonlySet<number> = new Set([
  BIRTH.sameYear,
  BIRTH.different,
  BIRTH.generation,
  BIRTH.monthAndYearDiffer,
  BIRTH.monthsGeneration,
  BIRTH.yearDiffers,
  BIRTH.yearsGeneration,
])

export const birthDate: Comparison = described({
  name: 'birth date',
  field: 'birth_date',
  identity: 'full',
  group: null,
  together: BY_CHANCE,
  levels: Object.values(LEVELS),
  tally: (f) => talliedYears(f, (_, i) => !isByAge(f, i)),
  counted: (tallies) => (areCompared(tallies) ? sharesOf(tallies, 1) : null),
  comparers: (sides, years) => [
    comparerOf(birthDate, {
      level: levelOf(sides),
      ...weightOf(sides, years),
      neverFor: () => neverNear(sides),
      nearFor: (rows) => nearBirths(sides, MOST_UNEQUAL, rows),
    }),
  ],
})

/** Both lists have years, and not on both sides from ages alone: two ages are compared as ages. */
const areCompared = ([a, b]: Tallies): boolean => a.said > 0 && b.said > 0 && a.besides + b.besides > 0

/** Years of birth, and besides how many of them are such. */
export function talliedYears(f: Facts, isSuch: (f: Facts, i: number) => boolean): Tally {
  const values = tally([f.birthFrom])
  return { said: sumOf(values.values()), besides: countRows(f, (_, i) => f.birthFrom[i]! > 0 && isSuch(f, i)), values }
}

function levelOf({ a, b }: Sides): FactComparer['level'] {
  const [identityA, identityB] = [identityRows(a), identityRows(b)]
  const [rowsA, rowsB] = [identityA.numbers, identityB.numbers]
  const { equal, slip, sameMonth, sameYear, nearYear, different, generation } = BIRTH
  const { yearFits, yearApart, fiveYearsApart, yearDiffers, yearsGeneration } = BIRTH
  const { monthFits, monthDiffers, monthSlip, monthAndYearDiffer, monthsGeneration } = BIRTH
  const bothWays = bothWaysOf(a, b, BOTH_WAYS.birth)
  const isOtherReading = (i: number, j: number): boolean =>
    bothWays !== null && bothWays(i, j) !== 0 && swappedDay(a.birth[i]!) === b.birth[j]!
  return (i, j) => {
    const atA = identityA.at(i)
    const atB = identityB.at(j)
    const x = rowsA[atA + BIRTH_DATE]!
    const y = rowsB[atB + BIRTH_DATE]!
    if ((x & 0xff) !== 0 && (y & 0xff) !== 0) {
      if (x === y) return equal
      // Day and month exchanged are one slip too; where a cell can be read both ways they are none.
      if (dateSlip(x, y)) return isOtherReading(i, j) ? equal : slip
      const v = x ^ y
      if (v >>> 16 === 0) return v >>> 8 === 0 ? sameMonth : sameYear
      const years = Math.abs(rowsA[atA + FROM]! - rowsB[atB + FROM]!)
      return years <= 2 ? nearYear : isGeneration(years) ? generation : different
    }
    if ((x & MONTH) !== 0 && (y & MONTH) !== 0) {
      const p = x & ~0xff
      const q = y & ~0xff
      if (p === q) return monthFits
      // Of a date that can be read both ways the month is not known.
      if ((p ^ q) >>> 16 === 0) return bothWays !== null && bothWays(i, j) !== 0 ? yearFits : monthDiffers
      if (dateSlip(p, q)) return monthSlip
      return isGeneration(Math.abs(rowsA[atA + FROM]! - rowsB[atB + FROM]!)) ? monthsGeneration : monthAndYearDiffer
    }
    if (rowsA[atA + BY_AGE]! & rowsB[atB + BY_AGE]!) return -1
    const from = rowsA[atA + FROM]!
    const to = rowsA[atA + TO]!
    const fromB = rowsB[atB + FROM]!
    const toB = rowsB[atB + TO]!
    if (!from || !fromB) return -1
    const gap = Math.max(0, fromB - to, from - toB)
    if (gap <= 1) return gap === 0 ? yearFits : yearApart
    return gap <= 5 ? fiveYearsApart : isGeneration(gap) ? yearsGeneration : yearDiffers
  }
}

/** The figures of the month, in a date digit by digit. */
const MONTH = 0xff00

/** No share of a year is taken as less than this where a date is held against a year. */
export const LEAST_SHARE_OF_A_YEAR = 0.012
export const UNSEEN_YEAR = 0.005

/** No level but an equal day weighs more. */
const MOST_UNEQUAL = Math.max(
  ...shippedWeights(birthDate.levels),
  hundredths(LEVELS.monthFits.m, LEAST_SHARE_OF_A_YEAR / 12),
  hundredths(LEVELS.yearFits.m, LEAST_SHARE_OF_A_YEAR),
)

function weightOf({ a, b }: Sides, years: ReadonlyMap<number, number>): Pick<FactComparer, 'weight' | 'most'> {
  const shareOf = (year: number) => years.get(year) ?? UNSEEN_YEAR
  const weights = shippedWeights(birthDate.levels)
  const { equal, monthFits, yearFits } = BIRTH
  const fitting = (share: number, width: number) =>
    hundredths(LEVELS.yearFits.m, Math.min(0.5, Math.max(share, LEAST_SHARE_OF_A_YEAR) * width))
  const sameDay = byYear(years, (share) => hundredths(LEVELS.equal.m, share / 365))
  const sameMonth = byYear(years, (share) => hundredths(LEVELS.monthFits.m, Math.max(share, LEAST_SHARE_OF_A_YEAR) / 12))
  const sameYear = byYear(years, (share) => fitting(share, 1))
  /** The commoner of a pair's years counts. */
  const ofPair = (weightOfYear: Int32Array, i: number, j: number): number =>
    Math.min(weightOfYear[a.birthFrom[i]!]!, weightOfYear[b.birthFrom[j]!]!)
  // A complete date may be held against a year.
  const mostOfYears = Math.max(0, ...weights, hundredths(LEVELS.yearFits.m, LEAST_SHARE_OF_A_YEAR))
  return {
    weight(level, i, j) {
      if (level === equal) return ofPair(sameDay, i, j)
      if (level === monthFits) return ofPair(sameMonth, i, j)
      if (level !== yearFits) return weights[level]!
      // So many years of birth on the one side would fit a year on the other.
      const width = a.birthTo[i]! - a.birthFrom[i]! + b.birthTo[j]! - b.birthFrom[j]! + 1
      if (width === 1) return ofPair(sameYear, i, j)
      return fitting(Math.max(shareOf(a.birthFrom[i]!), shareOf(b.birthFrom[j]!)), width)
    },
    most(i) {
      if (a.birth[i]! % 100 !== 0) return Math.max(mostOfYears, sameDay[a.birthFrom[i]!]!)
      if (a.birth[i]! % 10_000 !== 0) return Math.max(mostOfYears, sameMonth[a.birthFrom[i]!]!)
      return a.birthFrom[i] ? mostOfYears : 0
    },
  }
}

/** By year, up to the last one that some row has, what it weighs. */
function byYear(shares: ReadonlyMap<number, number>, weightOfShare: (share: number) => number): Int32Array {
  const last = [...shares.keys()].reduce((most, year) => Math.max(most, year), 0)
  const weights = new Int32Array(last + 1).fill(weightOfShare(UNSEEN_YEAR))
  for (const [year, share] of shares) weights[year] = weightOfShare(share)
  return weights
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
