// Dates of events: equal, within days, a month, a year. How often strangers agree comes from the columns themselves.
import { dayNumber } from '../../metrics/days.ts'
import { swappedDay } from '../../metrics/swapped-day.ts'
import { sumOf, tally } from '../../metrics/tally.ts'
import { BOTH_WAYS, type Facts } from '../../model/facts.ts'
import type { Field } from '../../model/fields.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import { bothWaysOf, LEFT, RIGHT } from './both-ways.ts'
import {
  comparerOf,
  described,
  DIFFERS,
  EQUAL,
  positionsOf,
  type Comparison,
  type FactComparer,
  type Level,
  type Tallies,
  type Tally,
  OF_TWINS,
} from './comparison.ts'
import { sharesOf } from './shares.ts'

const LEVELS = {
  equal: { name: EQUAL, m: 0.8 },
  days: { name: 'within three days', m: 0.09 },
  month: { name: 'within a month', m: 0.06 },
  year: { name: 'within a year', m: 0.03 },
  different: { name: DIFFERS, m: 0.02 },
} as const satisfies Readonly<Record<string, Level>>
const EVENT_DATE = positionsOf(LEVELS)

interface EventDateOptions {
  readonly name: string
  readonly field: Field
  readonly identity: Comparison['identity']
  readonly column: (f: Facts) => Int32Array
  /** Its bit of BOTH_WAYS. */
  readonly bothWays: number
  /** Dates that so many share that an equal one identifies nobody. */
  readonly common: (tallies: Tallies) => ReadonlySet<number>
}

/** How often strangers' dates are of each level, the share of each date, and dates that identify nobody. */
interface Counts {
  readonly chance: readonly number[]
  readonly shares: ReadonlyMap<number, number>
  readonly common: ReadonlySet<number>
}

function eventDateOf({ column, bothWays: bit, common: commonOf, ...role }: EventDateOptions): Comparison {
  const comparison: Comparison = described<Counts>({
    ...role,
    group: null,
    together: { sibling: 0.3, twins: OF_TWINS, parent: 0.25, as: 'taken' },
    levels: Object.values(LEVELS),
    tally(f) {
      const values = tally([column(f)])
      return { said: sumOf(values.values()), besides: f.n, values }
    },
    counted(tallies) {
      const [a, b] = tallies
      if (!a.said || !b.said) return null
      return { chance: chanceOfLevels(a, b), shares: sharesOf(tallies, 0.2), common: commonOf(tallies) }
    },
    comparers(sides, { common, ...counts }) {
      const [a, b] = [column(sides.a), column(sides.b)]
      const bothWays = bothWaysOf(sides.a, sides.b, bit)
      return [
        comparerOf(comparison, {
          level: bothWays ? (i, j) => closest(bothWays(i, j), a[i]!, b[j]!) : (i, j) => levelOf(a[i]!, b[j]!),
          ...weightOf(a, b, counts),
          identifies: (i, j) => ((sides.a.bothWays[i]! | sides.b.bothWays[j]!) & bit) === 0 && a[i]! % 100 !== 0 && !common.has(a[i]!),
        }),
      ]
    },
  })
  return comparison
}

const yearOf = (date: number): number => Math.floor(date / 10000)

function levelOf(x: number, y: number): number {
  if (!x || !y) return -1
  if (x === y) return EVENT_DATE.equal
  if (x % 100 === 0 || y % 100 === 0) return yearOf(x) === yearOf(y) ? EVENT_DATE.year : EVENT_DATE.different
  const days = Math.abs(dayNumber(x) - dayNumber(y))
  if (days <= 3) return EVENT_DATE.days
  return days <= 31 ? EVENT_DATE.month : days <= 366 ? EVENT_DATE.year : EVENT_DATE.different
}

/** The best level over the readings of two dates. */
function closest(bothWays: number, x: number, y: number): number {
  const lefts = bothWays & LEFT ? [x, swappedDay(x)] : [x]
  const rights = bothWays & RIGHT ? [y, swappedDay(y)] : [y]
  return Math.min(...lefts.flatMap((p) => rights.map((q) => levelOf(p, q))))
}

/** Dates that are not equal weigh no more than this, in hundredths of a bit. */
const MOST_UNEQUAL = 300
const LEAST_CHANCE = 0.02
const UNSEEN_DATE = 0.001
const LEAST_SHARE_OF_A_DATE = 0.0005

function weightOf(a: Int32Array, b: Int32Array, { chance, shares }: Omit<Counts, 'common'>): Pick<FactComparer, 'weight' | 'most'> {
  const weights = Object.values(LEVELS).map(({ m }, level) => hundredths(m, Math.max(chance[level]!, LEAST_CHANCE)))
  const weightOfShare = (share: number) => hundredths(LEVELS.equal.m, Math.max(share, LEAST_SHARE_OF_A_DATE))
  const equals = new Map<number, number>()
  for (const [date, share] of shares) equals.set(date, weightOfShare(share))
  const unseen = weightOfShare(UNSEEN_DATE)
  const equal = (date: number) => equals.get(date) ?? unseen
  return {
    // Dates that are equal in one of their readings may be written differently, and one more often than the other.
    weight: (level, i, j) => (level === EVENT_DATE.equal ? Math.min(equal(a[i]!), equal(b[j]!)) : Math.min(weights[level]!, MOST_UNEQUAL)),
    most: (i) => (a[i] ? Math.max(equal(a[i]!), MOST_UNEQUAL) : 0),
  }
}

/** Distinct dates of a list that are compared with each other, at most. */
const MOST_DATES = 700

/** Share of each level among all pairs of dates; of lists with many dates, those at even distances in time are taken. */
function chanceOfLevels(a: Tally, b: Tally): number[] {
  const sampled = ({ values }: Tally) => {
    const sorted = Array.from(values, ([date, n]) => [Number(date), n] as const).sort((x, y) => x[0] - y[0])
    const step = Math.ceil(sorted.length / MOST_DATES)
    return sorted.filter((_, k) => k % step === 0)
  }
  const counts = Object.values(LEVELS).map(() => 0)
  let total = 0
  const right = sampled(b)
  for (const [x, n] of sampled(a)) {
    for (const [y, m] of right) {
      const level = levelOf(x, y)
      if (level < 0) continue
      counts[level]! += n * m
      total += n * m
    }
  }
  return counts.map((n) => (total ? n / total : 1))
}

export const arrestDate = eventDateOf({
  name: 'arrest date',
  field: 'arrest_date',
  identity: 'full',
  column: (f) => f.arrest,
  bothWays: BOTH_WAYS.arrest,
  common: () => new Set(),
})

/** Many are freed on one day: only a rare date of release says anything of who it is. */
export const eventDate = eventDateOf({
  name: 'event date',
  field: 'event_date',
  identity: 'half',
  column: (f) => f.eventDate,
  bothWays: BOTH_WAYS.event,
  common: commonDates,
})

const RARE = 0.01

/** Dates that 1 % or more of the rows of both lists share. */
function commonDates([a, b]: Tallies): ReadonlySet<number> {
  const times = (date: number | string): number => (a.values.get(date) ?? 0) + (b.values.get(date) ?? 0)
  const dates = [...a.values.keys(), ...b.values.keys()]
  return new Set(dates.filter((date) => times(date) >= RARE * (a.besides + b.besides)).map(Number))
}
