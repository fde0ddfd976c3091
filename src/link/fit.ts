// What two lists themselves say of their pairs: how many are one person, kin, namesakes, and how one person's facts and names agree.
// Expectation–maximisation (Dempster, Laird & Rubin 1977) over candidate pairs, held near what is shipped.
import type { Estimate, PairShares, PartShifts } from '../model/pair.ts'
import type { Part } from '../model/name-parse.ts'
import { TOKEN_PRIORS } from '../names/name-priors.ts'
import { PATTERNS } from '../names/name-patterns.ts'
import { BIRTH, birthDate } from './comparison/birth-date.ts'
import type { Comparison, Level } from './comparison/comparison.ts'
import { power, priorsOf } from './judge/explanations.ts'

/** A part of two names: the relation of its first words (−1 none), its pattern, and what it weighs. */
interface SeenPart {
  readonly relation: number
  readonly pattern: number
  readonly weight: number
}

/** A candidate pair; weights are hundredths of a bit against strangers, as shipped and without priors. */
export interface SeenPair {
  /** How many pairs of rows it stands for. */
  times: number
  /** In all, under each explanation. */
  readonly same: number
  readonly sibling: number
  readonly parent: number
  readonly junior: number
  readonly namesake: number
  /** By comparison: level (−1 missing) and weight for one person. */
  readonly levels: Int8Array
  readonly weights: Int32Array
  readonly given: SeenPart
  readonly surname: SeenPart
}

export interface FitInput {
  readonly comparisons: readonly Comparison[]
  readonly seen: readonly SeenPair[]
  /** Pairs that `seen` was drawn from, and people on the shorter and the longer list. */
  readonly pairs: number
  readonly shortest: number
  readonly longest: number
  /** Of one person, by sizes alone, in hundredths of a bit. */
  readonly prior: number
  readonly shipped: PairShares
}

const ROUNDS = 20
/** The shipped shares of kin count as much as this many people; that of namesakes as fewer, since lists of any length show them. */
const PRIOR_PEOPLE = 200
const PRIOR_NAMESAKES = 50
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
/** Shares stay within a sixth and six times the shipped ones, and those of plain differences below twice them: kin differ too. */
const MOST_CHANGE = 6
const MOST_DIFFERENCE = 2
/** How much commoner or rarer pairs of one person may be than sizes let expect, in hundredths of a bit. */
const [LEAST_SAME, MOST_SAME] = [-500, 500]

/** Shares of explanations, and by scale and level the hundredths of a bit by which one person's shares moved. */
interface Parameters {
  readonly shares: PairShares
  readonly shifts: readonly Float64Array[]
}

/** What is expected of the pairs under some parameters: how many are each explanation, and one person's levels by scale. */
interface Expected {
  readonly sums: Sums
  readonly counts: readonly Float64Array[]
  readonly nearlyCertain: number
}
interface Sums extends Omit<PairShares, 'same'> {
  readonly same: number
  /** Brothers and sisters, and pairs of one person, of whom two birth dates are known. */
  readonly born: number
  readonly sameBorn: number
}

export function fit(input: FitInput): Estimate {
  const scales = scalesOf(input.comparisons)
  let now: Parameters = { shares: input.shipped, shifts: scales.map(({ m }) => new Float64Array(m.length)) }
  for (let round = 1; ; round++) {
    const { sums, counts, nearlyCertain } = expectation(input, scales, now)
    const next = { shares: sharesFrom(sums, input), shifts: scales.map((scale, k) => shiftsFrom(scale, counts[k]!)) }
    if (round === ROUNDS || isSettled(now, next)) return estimateOf(input.comparisons, next, nearlyCertain)
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
  { comparisons, seen, shipped, ...input }: FitInput,
  scales: readonly Scale[],
  { shares, shifts }: Parameters,
): Expected {
  const births = comparisons.indexOf(birthDate)
  const birthLevel = ({ levels }: SeenPair) => (births < 0 ? -1 : levels[births]!)
  const twins = 100 * Math.log2(shares.twins / shipped.twins)
  const prior = { same: input.prior + shares.same, ...priorsOf(shares, input.longest) }
  const counts = scales.map(({ m }) => new Float64Array(m.length))
  const sums = { same: 0, sibling: 0, parent: 0, junior: 0, namesake: 0, twins: 0, born: 0, sameBorn: 0 }
  let nearlyCertain = 0
  for (const pair of seen) {
    const birth = birthLevel(pair)
    const same = power(pair.same + prior.same + movedBy(pair, scales, shifts))
    const sibling = power(pair.sibling + prior.sibling + (birth === BIRTH.equal ? twins : 0))
    const parent = power(pair.parent + prior.parent)
    const junior = power(pair.junior + prior.junior)
    const namesake = power(pair.namesake + prior.namesake)
    const others = 1 + sibling + parent + junior + namesake
    const all = (others + same) / pair.times
    sums.same += same / all
    sums.sibling += sibling / all
    if (birth >= 0) {
      sums.born += sibling / all
      sums.sameBorn += same / all
      // Only birth dates tell a child from the parent that it is called as.
      sums.junior += junior / all
    }
    if (birth === BIRTH.equal) sums.twins += sibling / all
    sums.parent += parent / all
    sums.namesake += namesake / all
    const odds = 100 * Math.log2(same / others)
    if (odds < TIGHT) continue
    nearlyCertain += pair.times
    countLevels(pair, odds, scales, shifts, counts)
  }
  return { sums, counts, nearlyCertain }
}

/** What a fact says itself must not decide whether it is counted. */
function countLevels(
  pair: SeenPair,
  odds: number,
  scales: readonly Scale[],
  shifts: readonly Float64Array[],
  counts: readonly Float64Array[],
): void {
  for (const [k, scale] of scales.entries()) {
    const level = scale.level(pair)
    if (level < 0) continue
    const rest = odds - Math.max(0, scale.weight(pair) + shifts[k]![level]!)
    if (rest >= TIGHT) counts[k]![level]! += pair.times / (1 + power(-rest))
  }
}

/** A list of levels whose shares among pairs of one person the lists may move. */
interface Scale {
  readonly m: readonly number[]
  /** By level: the most that its share may grow, as a factor. */
  readonly most: readonly number[]
  /** Levels that share a total. */
  readonly part: readonly number[]
  level(pair: SeenPair): number
  weight(pair: SeenPair): number
}

function scalesOf(comparisons: readonly Comparison[]): readonly Scale[] {
  const facts = comparisons.map((comparison, k): Scale => {
    const { levels } = comparison
    return {
      m: levels.map(({ m }) => m),
      most: levels.map((level, at) => (differs(levels, at) ? MOST_DIFFERENCE : MOST_CHANGE)),
      part: levels.map(({ scale }) => (scale === undefined ? 0 : scale === 'years' ? 1 : 2)),
      level: (pair) => pair.levels[k]!,
      weight: (pair) => pair.weights[k]!,
    }
  })
  return [...facts, relationsOf('given'), patternsOf('given'), relationsOf('surname'), patternsOf('surname')]
}

/** A level that kin have far oftener than one person, or the last of its scale. */
function differs(levels: readonly Level[], at: number): boolean {
  const { kin, m, scale } = levels[at]!
  return kin ? kin.sibling > m : at === levels.length - 1 || levels[at + 1]!.scale !== scale
}

/** Shares of the relations of first words, as they are for one person: those that words may agree in, then conflict, and one left out. */
function relationsOf(part: Part): Scale {
  const agreeing = TOKEN_PRIORS[part].map(({ m }) => m)
  const m = [...agreeing, 0.02, 0.03]
  return {
    m,
    most: m.map((_, relation) => (relation < agreeing.length ? MOST_CHANGE : 1)),
    part: m.map(() => 0),
    level: (pair) => pair[part].relation,
    weight: (pair) => pair[part].weight,
  }
}

/** Patterns that kin have oftener than one person are never made likelier. */
function patternsOf(part: Part): Scale {
  const patterns = PATTERNS[part]
  return {
    m: patterns.map(({ shares }) => shares.same),
    most: patterns.map(({ shares }) => (Math.max(shares.sibling, shares.parent) > 2 * shares.same ? 1 : MOST_CHANGE)),
    // An initial, or another spelling of a name, stands for a whole name: how often is told by its relation.
    part: patterns.map(({ name }, at) => (at === NOT_COMPARED || STANDS_FOR_ALL.has(name) ? at + 1 : 0)),
    level: (pair) => (pair[part].pattern === NOT_COMPARED ? -1 : pair[part].pattern),
    weight: (pair) => pair[part].weight,
  }
}

const NOT_COMPARED = 0
const STANDS_FOR_ALL: ReadonlySet<string> = new Set(['an initial', 'one of one sound'])

function movedBy(pair: SeenPair, scales: readonly Scale[], shifts: readonly Float64Array[]): number {
  let moved = 0
  for (let k = 0; k < scales.length; k++) {
    const level = scales[k]!.level(pair)
    if (level >= 0) moved += shifts[k]![level]!
  }
  return moved
}

function sharesFrom(sums: Sums, { pairs, shortest, prior, shipped }: FitInput): PairShares {
  const expected = power(prior) * pairs
  const same = 100 * Math.log2((sums.same + PRIOR_SAME) / (expected + PRIOR_SAME))
  const people = (sum: number, share: number, as = PRIOR_PEOPLE, of = shortest) => (sum + share * as) / (of + as)
  const born = (shortest * sums.sameBorn) / Math.max(1, sums.same)
  return {
    same: Math.round(Math.min(MOST_SAME, Math.max(LEAST_SAME, same))),
    sibling: people(sums.sibling, shipped.sibling),
    parent: people(sums.parent, shipped.parent),
    junior: people(sums.junior, shipped.junior, PRIOR_PEOPLE, born),
    namesake: people(sums.namesake, shipped.namesake, PRIOR_NAMESAKES),
    twins: Math.min(MOST_TWINS, (sums.twins + PRIOR_SIBLINGS * shipped.twins) / (sums.born + PRIOR_SIBLINGS)),
  }
}

/** Each part of a scale by itself. */
function shiftsFrom({ m, most, part }: Scale, counts: Float64Array): Float64Array {
  const total = (values: ArrayLike<number>, of: number) => m.reduce((sum, _, at) => (part[at] === of ? sum + values[at]! : sum), 0)
  return Float64Array.from(m, (shipped, at) => {
    const [prior, seen] = [total(m, part[at]!), total(counts, part[at]!)]
    if (seen < ENOUGH) return 0
    const share = ((counts[at]! + (PRIOR_PAIRS * shipped) / prior) / (seen + PRIOR_PAIRS)) * prior
    return Math.round(100 * Math.log2(Math.min(most[at]! * shipped, Math.max(shipped / MOST_CHANGE, share)) / shipped))
  })
}

function estimateOf(comparisons: readonly Comparison[], { shares, shifts }: Parameters, pairs: number): Estimate {
  const whole = (k: number) => Int32Array.from(shifts[k]!)
  const partAt = (k: number): PartShifts => ({ relation: whole(k), pattern: whole(k + 1) })
  const names = { given: partAt(comparisons.length), surname: partAt(comparisons.length + 2) }
  const moved = comparisons.flatMap(({ name }, k) => (shifts[k]!.some((s) => s !== 0) ? [[name, whole(k)] as const] : []))
  return { shifts: new Map(moved), names, shares, pairs }
}
