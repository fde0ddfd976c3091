// What else two rows may be, if not one person: brothers or sisters, parent and child, namesakes, strangers. One person is held against
// all of them together. See docs/matching.md.
import { hundredths } from '../../metrics/match-weight.ts'
import type { Facts } from '../../model/facts.ts'
import { parseAt } from '../../model/parse-rows.ts'
import type { Alternative, OtherExplanation, PairShares } from '../../model/pair.ts'
import type { NameResult } from '../../names/name.ts'
import { ALIKE_OF_TWINS } from '../../names/name-patterns.ts'
import { RELATION } from '../../names/relate.ts'
import { BIRTH, birthDate } from '../comparison/birth-date.ts'
import type { FactComparer, KinShares, Together } from '../comparison/comparison.ts'
import type { Names } from '../prepared-names.ts'
import type { Sizes, Weigher } from './weigh.ts'

/**
 * As shipped, before the lists tell: one person in twenty has a brother or sister on the other list, one in eighty a parent or child,
 * one in 2,500 a parent or child of the same name, and one in 800 a namesake who is no kin; one birth in ninety is of twins.
 */
export const SHIPPED_SHARES: PairShares = { same: 0, sibling: 0.05, parent: 0.0125, junior: 0.0004, namesake: 0.0012, twins: 0.011 }

/** Hundredths of a bit. */
export interface Explained {
  /** One person against all other explanations together. */
  readonly odds: number
  /** The likeliest of them, and one person against it. */
  readonly against: OtherExplanation
  readonly apart: number
}

/** What facts and names say of each other explanation, in hundredths of a bit against strangers; priors are not included. */
export interface OtherWeights {
  sibling: number
  /** Parent and child of two names, and of one. */
  parent: number
  junior: number
  namesake: number
}

export const power = (hundredths: number): number => Math.exp(hundredths * BIT)
const BIT = Math.LN2 / 100
const bitsOf = (odds: number): number => 100 * Math.log2(odds)

/** Each name holds a given name that the other has nothing like: brothers' names look so in a third of cases, however they are cut up. */
const CLASH = hundredths(0.35, 0.84)

type Kin = keyof KinShares | 'twins'

/** Why facts of kin agree together. */
const REASONS = ['taken', 'housed', 'unknown'] as const

/** Of the pair that was weighed last, and its names; the result is reused. */
export function otherWeigher(a: Facts, b: Facts, { comparer }: Names, { comparers, levels, weights }: Weigher, twins: number) {
  const offsets = comparers.map((c) => ({ sibling: offsetsOf(c, 'sibling', twins), parent: offsetsOf(c, 'parent', twins) }))
  const out: OtherWeights = { sibling: 0, parent: 0, junior: 0, namesake: 0 }
  const birthAt = comparers.findIndex(({ comparison }) => comparison === birthDate)
  const reasons = REASONS.map((as) => comparers.flatMap(({ comparison }, k) => (comparison.together.as === as ? [k] : [])))
  const sharesOf = (share: (of: Together) => number) => Float64Array.from(comparers, ({ comparison }) => share(comparison.together))
  const shares = {
    sibling: sharesOf(({ sibling }) => sibling),
    twins: sharesOf((of) => of.twins ?? of.sibling),
    parent: sharesOf(({ parent }) => parent),
  }
  const ofFacts = (as: Kin): number => {
    const kin = as === 'twins' ? 'sibling' : as
    const share = shares[as]
    let sum = 0
    for (let k = 0; k < comparers.length; k++) {
      const level = levels[k]!
      if (level < 0) continue
      const offset = offsets[k]![kin][level]!
      sum += Number.isNaN(offset) ? together(share[k]!, weights[k]!) : weights[k]! + offset
    }
    for (const own of reasons) if (own.length > 1) sum += jointly(own, as)
    return sum
  }
  /** What facts that agree for one reason weigh more than each by itself. */
  const jointly = (own: readonly number[], kin: Kin): number => {
    let [share, weight, apart] = [1, 0, 0]
    for (const k of own) {
      if (levels[k]! < 0) continue
      const one = shares[kin][k]!
      share = Math.min(share, one)
      weight += weights[k]!
      apart += together(one, weights[k]!)
    }
    return weight === 0 ? 0 : Math.max(0, together(share, weight) - apart)
  }
  const clash = (i: number, j: number) =>
    comparer.givenClash(a.parses, a.parseCount[i]!, parseAt(a, i), b.parses, b.parseCount[j]!, parseAt(b, j))
  /**
   * Twins are not called by one first name; where one is not told, nothing points to twins. Of unknown births a share may be twins', and where
   * no births are compared the shares of brothers and sisters stand for twins as well.
   */
  const siblings = (name: NameResult): number => {
    const birth = birthAt < 0 ? BIRTH.different : levels[birthAt]!
    if (name.firstGiven < RELATION.edit || birth > BIRTH.equal) return ofFacts('sibling')
    const asTwins = ofFacts('twins') + (ALIKE_OF_TWINS.get(name.givenPattern) ?? 0)
    return birth === BIRTH.equal ? asTwins : bitsOf(power(ofFacts('sibling')) + twins * power(asTwins))
  }
  return (i: number, j: number, name: NameResult): Readonly<OtherWeights> => {
    const asClash = wordsOf(name) + CLASH
    const words = asClash > name.sibling && clash(i, j) ? asClash : name.sibling
    out.sibling = words + siblings(name)
    const parent = ofFacts('parent')
    out.parent = name.parent + parent
    out.junior = name.junior + parent
    out.namesake = wholeNamesAgree(name) ? name.weight : -Infinity
    return out
  }
}

/** What the words that agree weigh. */
const wordsOf = (n: NameResult): number => n.given + n.laterGiven + n.surname + n.laterSurnames + n.order

/** By level, what turns the weight for one person into that for kin; NaN where kin agree as one person does or by chance. */
function offsetsOf({ comparison, shifts }: FactComparer, kin: keyof KinShares, twins: number): Float64Array {
  return Float64Array.from(comparison.levels, (level, at) => {
    if (!level.kin) return NaN
    const share = kin === 'sibling' && comparison === birthDate && at === BIRTH.equal ? twins : level.kin[kin]
    return 100 * Math.log2(share / level.m) - (shifts?.[at] ?? 0)
  })
}

/** Weight of a fact that a share of pairs has for the same reason as one person, and all others by chance. */
const together = (share: number, weight: number): number => (share === 0 ? 0 : bitsOf(share * power(weight) + 1 - share))

/** How likely each explanation is against strangers, and all of them with strangers together. */
export interface OtherOdds extends OtherWeights {
  all: number
}

export const noOdds = (): OtherOdds => ({ sibling: 0, parent: 0, junior: 0, namesake: 0, all: 1 })

/** The one place where what a pair says and what was to be expected come together. */
export function oddsOfOthers(weights: Readonly<OtherWeights>, priors: Readonly<OtherWeights>, into: OtherOdds): Readonly<OtherOdds> {
  into.sibling = power(priors.sibling + weights.sibling)
  into.parent = power(priors.parent + weights.parent)
  into.junior = power(priors.junior + weights.junior)
  into.namesake = power(priors.namesake + weights.namesake)
  into.all = 1 + into.sibling + into.parent + into.junior + into.namesake
  return into
}

/** A pair, by its rows and names, under the other explanations. */
export interface Explainer {
  /** Holds one person against them; the pair is the one weighed last, with its weight. */
  explain(i: number, j: number, weight: number, name: NameResult): Explained
  /** Each of them, for whoever wants to see it. */
  alternatives(i: number, j: number, name: NameResult): Alternative[]
}

/** `sizes`: rows of the two lists. */
export function explainer(weigh: ReturnType<typeof otherWeigher>, shares: PairShares, sizes: Sizes): Explainer {
  const priors = priorsOf(shares, Math.max(4, ...sizes))
  const odds = noOdds()
  return {
    explain(i, j, weight, name) {
      const { sibling, parent, junior, namesake, all } = oddsOfOthers(weigh(i, j, name), priors, odds)
      let against: OtherExplanation = 'stranger'
      let strongest = 1
      if (namesake > strongest) [against, strongest] = ['namesake', namesake]
      if (parent + junior > strongest) [against, strongest] = ['parent', parent + junior]
      if (sibling > strongest) [against, strongest] = ['sibling', sibling]
      return { odds: Math.round(weight - bitsOf(all)), against, apart: Math.round(weight - bitsOf(strongest)) }
    },
    alternatives(i, j, name) {
      const { sibling, parent, junior, namesake } = oddsOfOthers(weigh(i, j, name), priors, odds)
      const isParent = bitsOf(power(priors.parent) + power(priors.junior))
      return [
        { explanation: 'sibling', prior: priors.sibling, hundredths: bitsOf(sibling) },
        { explanation: 'parent', prior: isParent, hundredths: bitsOf(parent + junior) },
        { explanation: 'namesake', prior: priors.namesake, hundredths: bitsOf(namesake) },
        { explanation: 'stranger', prior: 0, hundredths: 0 },
      ]
    },
  }
}

/** Hundredths of a bit by which a pair is kin's or namesakes', before anything is compared; `longest` is the length of the longer list. */
export function priorsOf({ sibling, parent, junior, namesake }: PairShares, longest: number): Readonly<OtherWeights> {
  const prior = (perPerson: number) => 100 * Math.log2(perPerson / longest)
  return { sibling: prior(sibling), parent: prior(parent), junior: prior(junior), namesake: prior(namesake) }
}

/** Nothing in the names conflicts: a namesake's would look like this, and only other facts tell them apart. */
const wholeNamesAgree = (n: NameResult): boolean =>
  n.givenConflicts + n.surnameConflicts === 0 && n.givenAligned > 0 && n.surnamesAligned > 0
