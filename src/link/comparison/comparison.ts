// What a comparison of one fact says of itself, and what it becomes when it is set up for two lists.
import type { Facts, Ids } from '../../model/facts.ts'
import type { Field } from '../../model/fields.ts'
import { hundredths } from '../../metrics/match-weight.ts'

/**
 * One level of agreement. Levels are ordered from equal to different. A missing value has no level and weighs nothing.
 * A level weighs log2(m/u): one share for each explanation of a pair.
 */
export interface Level {
  /** What reports and explanations call it; its words are in `words/`. */
  readonly name: string
  /** Share of this level among pairs of one person, as shipped. */
  readonly m: number
  /** Share among pairs of strangers; left out where the lists themselves tell. */
  readonly u?: number
  /** Shares among pairs of kin; left out where `together` says it. */
  readonly kin?: KinShares
  /** Levels of one scale share a total between them: days where both dates are complete, else months, else years; a level by itself. */
  readonly scale?: 'months' | 'years' | 'alone'
}

/**
 * What an equal value says about who somebody is, falling from `full` to `supporting` (kin share it). `none`: many people share it, and a
 * link with nothing else to hold beside the names is marked as resting on the name alone.
 */
export type Identity = 'full' | 'half' | 'supporting' | 'none'

/** A share for brothers and sisters (twins among them), and one for parents and children. */
export interface KinShares {
  readonly sibling: number
  readonly parent: number
}

/**
 * Kin are taken and freed together, or live under one roof: where they do, all facts `as` of one kind agree for that one reason.
 * So do columns of no known meaning: their mother, their household, their lawyer. The others each have a reason of their own.
 */
export interface Together extends KinShares {
  /** Of twins, where they share it far oftener than other brothers and sisters. */
  readonly twins?: number
  readonly as?: 'taken' | 'housed' | 'unknown'
}

/** Facts that say the same thing twice: parts of an address weigh up to a limit, a prison and its state count once. */
export type FactGroup = 'address' | 'custody'

/** Two lists, or one with itself. */
export interface Sides {
  readonly a: Facts
  readonly b: Facts
}

/** What a comparison counts of a list, or of a part of one: those of parts add up to that of the whole (`tallies.ts`). */
export interface Tally {
  /** Rows that have a value. */
  readonly said: number
  /** Rows of another kind, where the comparison asks how many there are. */
  readonly besides: number
  /** By value, how many rows have it; empty where it does not matter which. */
  readonly values: ReadonlyMap<number | string, number>
}

/** Of two lists, or twice that of one. */
export type Tallies = readonly [Tally, Tally]

/** A fact that pairs of rows are compared by. To add one: a file or a value like this, and its line in `registry.ts`. */
export interface Comparison {
  /** What reports and explanations call it; its words are in `words/`. */
  readonly name: string
  /** The field whose two cells it compares; null where it takes several cells together, or a column of unknown meaning. */
  readonly field: Field | null
  readonly identity: Identity
  readonly group: FactGroup | null
  /** Share of kin for whom the fact agrees as it does for one person; for all others it agrees as for strangers. */
  readonly together: Together
  readonly levels: readonly Level[]
  /** What it counts of one list. */
  tally(f: Facts): Tally
  /** So many values of a tally are enough: those of the least hashes. */
  readonly mostValues: number
  /** What it has to know of two lists as wholes, as a value that can be sent elsewhere; null where one of them says nothing. */
  count(sides: Sides): unknown
  /** The same from the tallies of the lists, for `sides` of which these may be some rows only. */
  counted(tallies: Tallies, sides: Sides): unknown
  /** Sets it up for two lists, or for some rows of them by what was counted of all; empty where one of them says nothing. */
  between(sides: Sides, counted?: unknown): readonly FactComparer[]
}

/** A comparison whose counts are of one type; `count` where whole lists are counted faster than by their tallies. */
interface Described<Counts> extends Omit<Comparison, 'count' | 'counted' | 'between' | 'mostValues'> {
  readonly mostValues?: number
  readonly count?: (sides: Sides) => Counts | null
  counted(tallies: Tallies, sides: Sides): Counts | null
  comparers(sides: Sides, counts: Counts): readonly FactComparer[]
}

export function described<Counts>({ comparers, ...about }: Described<Counts>): Comparison {
  const tallied = new WeakMap<Facts, Tally>()
  const count = about.count ?? ((sides: Sides) => about.counted(talliesOf(sides, about.tally, tallied), sides))
  return {
    mostValues: Infinity,
    ...about,
    count,
    between: (sides, counted = count(sides)) => (counted === null ? [] : comparers(sides, counted as Counts)),
  }
}

/** Of each list once, though it is held against itself and others. */
function talliesOf({ a, b }: Sides, tally: Comparison['tally'], known: WeakMap<Facts, Tally>): Tallies {
  const of = (f: Facts): Tally => {
    const own = known.get(f) ?? tally(f)
    known.set(f, own)
    return own
  }
  return [of(a), of(b)]
}

/** Nothing has to be counted, and both lists have values. */
export const SAID = true

/** For comparisons that ask only whether both lists have values. */
export const whetherSaid = (isSaid: (f: Facts, i: number) => boolean): Pick<Described<true>, 'tally' | 'counted'> => ({
  tally: (f) => ({ said: countRows(f, isSaid), besides: 0, values: NO_VALUES }),
  counted: ([{ said }, { said: other }]) => (said > 0 && other > 0 ? SAID : null),
})

export const NO_VALUES: Tally['values'] = new Map()

/** Rows by the value that they have. */
export function talliedValues({ id: column, values }: Ids): Tally {
  if (values.length === 0) return { said: 0, besides: 0, values: NO_VALUES }
  const counts = new Float64Array(values.length)
  let said = 0
  for (const id of column) {
    if (id < 0) continue
    counts[id]!++
    said++
  }
  const found = values.flatMap((value, id) => (counts[id] ? [[value, counts[id]] as const] : []))
  return { said, besides: 0, values: new Map(found) }
}

export function countRows(f: Facts, holds: (f: Facts, i: number) => boolean): number {
  let count = 0
  for (let i = 0; i < f.n; i++) if (holds(f, i)) count++
  return count
}

/** A comparison of two lists; rows are positions among their facts. */
export interface FactComparer {
  readonly comparison: Comparison
  /** Position among the comparison's levels, −1 where a value is missing. */
  level(i: number, j: number): number
  /** Whole hundredths of a bit. */
  weight(level: number, i: number, j: number): number
  /** An upper bound of the weight for row i of the first list. */
  most(i: number): number
  /**
   * For loops over every pair: makes a test, over columns of its own, that is true only where the pair's level surely weighs nothing
   * or less. null where no such test is cheaper than the level.
   */
  readonly neverFor: (() => (i: number, j: number) => boolean) | null
  /** For searches that do not look at every pair: makes an index of rows of the second list. null where there is none. */
  readonly nearFor: ((rows: Int32Array) => NearRows) | null
  /** May an equal value of this pair count as its comparison's identity says? null where it always may. */
  readonly identifies: ((i: number, j: number) => boolean) | null
  /** Hundredths of a bit, by level, by which the lists moved the weight. */
  readonly shifts: Int32Array | null
}

/**
 * Takes every row whose weight against row i of the first list may reach `least`, 0 or more, in any order; now and then others, or one
 * twice. false where too many may to be found, and none need be taken.
 */
export interface NearRows {
  (i: number, least: number, take: (j: number) => void): boolean
}

type Bound = Pick<FactComparer, 'level' | 'weight' | 'most'> & Partial<FactComparer>

/** All of one shape, so that loops over them stay fast. */
export const comparerOf = (
  comparison: Comparison,
  { level, weight, most, neverFor = null, nearFor = null, identifies = null, shifts = null }: Bound,
): FactComparer => ({
  comparison,
  level,
  weight,
  most,
  neverFor,
  nearFor,
  identifies,
  shifts,
})

/** Twins have one mother, one place of birth and one home, and are taken as others of one age and house are. */
export const OF_TWINS = 0.9

/** Kin agree no oftener than strangers. */
export const BY_CHANCE: Together = { sibling: 0, parent: 0 }

/** Position of the level that agrees best, in every comparison. */
export const BEST = 0

export const EQUAL = 'equal'
export const DIFFERS = 'differs'

/** The position of each level by its key. */
export function positionsOf<K extends string>(levels: Readonly<Record<K, Level>>): Readonly<Record<K, number>> {
  return Object.fromEntries(Object.keys(levels).map((key, at) => [key, at])) as Record<K, number>
}

/** Weights as shipped, in whole hundredths of a bit; 0 where the lists tell. */
export const shippedWeights = (levels: readonly Level[]): number[] => levels.map(({ m, u }) => (u === undefined ? 0 : hundredths(m, u)))

/** Does any row have a value? */
export function anyValue(column: ArrayLike<number>, missing: number): boolean {
  for (let i = 0; i < column.length; i++) if (column[i] !== missing) return true
  return false
}
