// What two lists themselves say of their pairs: how many are one person, kin, namesakes, and how one person's facts and names agree.
// Expectation–maximisation (Dempster, Laird & Rubin 1977) over candidate pairs, held near what is shipped.
import type { Estimate, PairShares, PartShifts } from '../model/pair.ts'
import { age } from './comparison/age.ts'
import { BIRTH, birthDate } from './comparison/birth-date.ts'
import type { Comparison } from './comparison/comparison.ts'
import { DOCUMENT, document } from './comparison/document.ts'
import { noOdds, oddsOfOthers, power, priorsOf, type OtherWeights } from './judge/explanations.ts'
import { ALIKE_OF_TWINS } from '../names/name-patterns.ts'
import { LIKENESSES } from '../names/relate.ts'
import { movedForSame, moveOthers } from './moved.ts'
import { MOST_CHANGE, NAME_SCALES, scalesOf, type Scale } from './scales.ts'

/** A candidate pair; weights are hundredths of a bit against strangers, as shipped and without priors. */
export interface SeenPair extends Readonly<OtherWeights> {
  /** How many pairs of rows it stands for, among the pairs looked at, and where those who are called alike are counted. */
  times: number
  alike: number
  /** Of one person, in all. */
  readonly same: number
  /** By scale: level (−1 missing) and weight for one person. */
  readonly levels: Int8Array
  readonly weights: Int32Array
}

export interface FitInput {
  readonly comparisons: readonly Comparison[]
  readonly seen: readonly SeenPair[]
  /** Pairs that `seen` was drawn from, and those who are called alike. */
  readonly pairs: number
  readonly alikePairs: number
  /** People on the longer list. */
  readonly longest: number
  /** Of one person, by sizes alone, in hundredths of a bit. */
  readonly prior: number
  readonly shipped: PairShares
  /** Share of the pairs of which both births are known, and of which births or documents are. */
  readonly born: number
  readonly told: number
  /** One list with itself: who is called alike there is seldom one person. */
  readonly isInside: boolean
}

const ROUNDS = 20
/** The shipped shares of kin count as much as this many people; that of namesakes as fewer, since lists of any length show them. */
export const PRIOR_PEOPLE = 200
export const PRIOR_NAMESAKES = 50
/** The shipped share of twins counts as much as this many brothers and sisters; no list has more twins than this. */
const PRIOR_SIBLINGS = 50
const MOST_TWINS = 0.5
/** The shipped share of pairs that are one person counts as much as this many pairs. */
const PRIOR_SAME = 15
/** The shipped shares of levels count as much as this many pairs. */
const PRIOR_PAIRS = 40
/** Fewer pairs than this move no share of a level. */
const ENOUGH = 10
/** Pairs that all else puts at 32 to 1 or more tell how one person's facts agree. */
const TIGHT = 500
/** A fact of such a pair is counted where all others make it this likely: 8 to 1, by how likely it is then. */
const REST = 300
/** Where they make it this likely, 1,000 to 1, plain differences are one person's: they tell how far such differences may go. */
const SURE = 1000
/** How much commoner or rarer pairs of one person may be than sizes let expect, in hundredths of a bit. */
const [LEAST_SAME, MOST_SAME] = [-500, 500]

/** How far other plain differences of one person make those ordinary that nearly all kin of a sort have, in hundredths of a bit. */
const MOST_WRONG = 100

/** Shares of explanations, and by scale and level the hundredths of a bit by which one person's shares moved. */
interface Parameters {
  readonly shares: PairShares
  /** People with a namesake, by chance or beyond it, where all who are called alike are counted. */
  readonly alike: number
  readonly shifts: readonly Float64Array[]
}

/** What is expected of the pairs under some parameters: how many are each explanation, and one person's levels by scale. */
interface Expected {
  readonly sums: Sums
  readonly counts: readonly Counts[]
  readonly nearlyCertain: number
}
/** By level of a scale, how many pairs of one person have it; of them those that are sure. */
interface Counts {
  readonly all: Float64Array
  readonly sure: Float64Array
}
interface Sums extends Omit<PairShares, 'same'> {
  readonly same: number
  /** Brothers and sisters of whom two birth dates are known, and pairs of one person of whom two births are. */
  readonly born: number
  readonly sameBorn: number
  /** Namesakes among all who are called alike, and juniors among the pairs looked at. */
  readonly alike: number
  readonly juniorSeen: number
}

export function fit(input: FitInput): Estimate {
  const scales = scalesOf(input.comparisons)
  const mayTellTwins = input.comparisons.includes(birthDate)
  let now: Parameters = { shares: input.shipped, alike: input.shipped.namesake, shifts: scales.map(({ m }) => new Float64Array(m.length)) }
  for (let round = 1; ; round++) {
    const { sums, counts, nearlyCertain } = expectation(input, scales, now)
    const shifts = scales.map((scale, k) => shiftsFrom(scale, counts[k]!))
    const next = {
      shares: sharesFrom(sums, input),
      alike: (sums.alike + PRIOR_NAMESAKES * input.shipped.namesake) / (input.alikePairs / input.longest + PRIOR_NAMESAKES),
      shifts: mayTellTwins ? asSurnames(shifts) : shifts,
    }
    if (round === ROUNDS || isSettled(now, next))
      return { ...estimateOf(input.comparisons, next, nearlyCertain), alike: alikeOf(sums, input) }
    now = next
  }
}

/** Shares that move by less than this, as a factor, and shifts of less than two hundredths of a bit change no decision. */
const SETTLED = 1.01

function isSettled({ shares, shifts }: Parameters, next: Parameters): boolean {
  const names = ['sibling', 'parent', 'junior', 'namesake', 'twins'] as const
  const isNear = (x: number, y: number) => x < SETTLED * y && y < SETTLED * x
  return (
    Math.abs(shares.same - next.shares.same) <= 1 &&
    names.every((name) => isNear(shares[name], next.shares[name])) &&
    shifts.every((own, k) => own.every((shift, level) => Math.abs(shift - next.shifts[k]![level]!) <= 1))
  )
}

function expectation(
  { comparisons, seen, shipped, isInside, ...input }: FitInput,
  scales: readonly Scale[],
  { shares, alike: namesakes, shifts }: Parameters,
): Expected {
  const levelIn = (comparison: Comparison) => {
    const at = comparisons.indexOf(comparison)
    return (levels: Int8Array): number => (at < 0 ? -1 : levels[at]!)
  }
  const [birthIn, ageIn, documentIn] = [levelIn(birthDate), levelIn(age), levelIn(document)]
  const prior = { same: input.prior + shares.same, ...priorsOf(shares, input.longest) }
  const ofTwins = { ...prior, sibling: prior.sibling + 100 * Math.log2(shares.twins / shipped.twins) }
  const ofAlike = { ...prior, namesake: prior.namesake + 100 * Math.log2(namesakes / shares.namesake) }
  const counts = scales.map(({ m }): Counts => ({ all: new Float64Array(m.length), sure: new Float64Array(m.length) }))
  const sums = { same: 0, sibling: 0, parent: 0, junior: 0, namesake: 0, twins: 0, born: 0, sameBorn: 0, alike: 0, juniorSeen: 0 }
  const odds = noOdds()
  const moved: OtherWeights = { sibling: 0, parent: 0, junior: 0, namesake: 0 }
  let nearlyCertain = 0
  for (const pair of seen) {
    const birth = birthIn(pair.levels)
    const isBorn = birth >= 0 || (isInside && ageIn(pair.levels) >= 0)
    const others = oddsOfOthers(
      isInside ? moveOthers(pair, shifts, moved) : pair,
      pair.times === 0 ? ofAlike : birth === BIRTH.equal ? ofTwins : prior,
      odds,
    )
    const same = power(pair.same + prior.same + movedForSame(pair.levels, shifts))
    const all = (others.all + same) / pair.times
    const alike = (others.all + same) / pair.alike
    sums.same += same / all
    sums.sibling += others.sibling / all
    if (birth >= 0) sums.born += others.sibling / all
    if (isBorn) {
      sums.sameBorn += same / all
      // Only births tell a child from the parent that it is called as.
      sums.junior += others.junior / alike
      sums.juniorSeen += others.junior / all
    }
    if (pair.times === 0) sums.alike += others.namesake / alike
    if (birth === BIRTH.equal) sums.twins += others.sibling / all
    sums.parent += others.parent / all
    // Nor does a name by itself tell namesakes from one person, but for a list that names everybody once.
    if (isInside || isBorn || documentIn(pair.levels) >= 0) sums.namesake += others.namesake / all
    const certain = 100 * Math.log2(same / others.all)
    if (certain < TIGHT) continue
    nearlyCertain += pair.times
    countLevels(pair, certain, documentIn(pair.levels) === DOCUMENT.equal, shifts, counts)
  }
  return { sums, counts, nearlyCertain }
}

/**
 * What a fact says itself must not decide whether it is counted: all others do. Names are counted where these are nearly certain, since
 * kin share names too; that a whole name is another one, where the document is one (`isNumbered`), since twins share all else.
 */
function countLevels(
  { times, levels, weights }: SeenPair,
  odds: number,
  isNumbered: boolean,
  shifts: readonly Float64Array[],
  counts: readonly Counts[],
): void {
  const facts = counts.length - NAME_SCALES
  for (let k = 0; k < counts.length; k++) {
    const level = levels[k]!
    if (level < 0) continue
    const rest = odds - Math.max(0, weights[k]! + shifts[k]![level]!)
    if (rest < (k < facts ? REST : TIGHT)) continue
    const count = times / (1 + power(-rest))
    counts[k]!.all[level]! += count
    if (rest >= SURE && (k < facts || isNumbered)) counts[k]!.sure[level]! += count
  }
}

const alikeOf = ({ juniorSeen, namesake }: Sums, { pairs, born, told, isInside }: FitInput): Required<Estimate>['alike'] => ({
  junior: { found: rounded(juniorSeen), pairs: pairs * born },
  namesake: { found: rounded(namesake), pairs: isInside ? pairs : pairs * told },
})

/** Sums in another order of rows differ by less. */
const rounded = (sum: number): number => Math.round(sum * 1e6) / 1e6

function sharesFrom(sums: Sums, { pairs, alikePairs, longest, prior, shipped, told, isInside }: FitInput): PairShares {
  const expected = power(prior) * pairs
  const same = 100 * Math.log2((sums.same + PRIOR_SAME) / (expected + PRIOR_SAME))
  const perPerson = (sum: number, share: number, as = PRIOR_PEOPLE, of = pairs / longest) => (sum + share * as) / (of + as)
  const alike = alikePairs / longest
  const born = (alike * sums.sameBorn) / Math.max(1, sums.same)
  return {
    same: Math.round(Math.min(MOST_SAME, Math.max(LEAST_SAME, same))),
    sibling: perPerson(sums.sibling, shipped.sibling),
    parent: perPerson(sums.parent, shipped.parent),
    junior: perPerson(sums.junior, shipped.junior, PRIOR_PEOPLE, born),
    namesake: perPerson(sums.namesake, shipped.namesake, PRIOR_NAMESAKES, isInside ? pairs / longest : (pairs / longest) * told),
    twins: Math.min(MOST_TWINS, (sums.twins + PRIOR_SIBLINGS * shipped.twins) / (sums.born + PRIOR_SIBLINGS)),
  }
}

/** Each part of a scale by itself. */
function shiftsFrom({ m, most, mostSure, fewestSure, part, wrongAs }: Scale, { all, sure }: Counts): Float64Array {
  const total = (values: ArrayLike<number>, of: number) => m.reduce((sum, _, at) => (part[at] === of ? sum + values[at]! : sum), 0)
  const shifts = Float64Array.from(m, (shipped, at) => {
    const prior = total(m, part[at]!)
    if (total(all, part[at]!) < ENOUGH) return 0
    /** How much commoner the level is among the pairs counted. */
    const change = (counts: Float64Array) =>
      ((counts[at]! / shipped + PRIOR_PAIRS / prior) / (total(counts, part[at]!) + PRIOR_PAIRS)) * prior
    const limit = sure[at]! < fewestSure ? most[at]! : Math.max(most[at]!, Math.min(mostSure[at]!, change(sure)))
    return Math.round(100 * Math.log2(Math.min(limit, Math.max(1 / MOST_CHANGE, change(all)))))
  })
  return shifts.map((shift, at) => (wrongAs[at]! < 0 ? shift : Math.max(shift, Math.min(MOST_WRONG, shifts[wrongAs[at]!]!))))
}

/** How alike one person's given names are is told by surnames: twins, whose given names are alike, share all else. */
function asSurnames(shifts: readonly Float64Array[]): readonly Float64Array[] {
  const [relations, patterns, ofSurnames] = shifts.slice(-NAME_SCALES)
  for (const relation of LIKENESSES) relations![relation] = Math.min(relations![relation]!, ofSurnames![relation]!)
  const most = Math.max(...LIKENESSES.map((relation) => ofSurnames![relation]!))
  for (const pattern of ALIKE_OF_TWINS.keys()) patterns![pattern] = Math.min(patterns![pattern]!, most)
  return shifts
}

function estimateOf(comparisons: readonly Comparison[], { shares, shifts }: Parameters, pairs: number): Estimate {
  const whole = (k: number) => Int32Array.from(shifts[k]!)
  const partAt = (k: number): PartShifts => ({ relation: whole(k), pattern: whole(k + 1) })
  const names = { given: partAt(comparisons.length), surname: partAt(comparisons.length + 2) }
  const moved = comparisons.flatMap(({ name }, k) => (shifts[k]!.some((s) => s !== 0) ? [[name, whole(k)] as const] : []))
  return { shifts: new Map(moved), names, shares, pairs }
}
