// Aligns one part of two names: tokens one to one and in order, so that together they weigh most.
import { PairCache } from '../metrics/pair-cache.ts'
import type { NameKnowledge, Part, Tokens } from '../model/name-parse.ts'
import { bestPath, ROW, type Path } from './align-path.ts'
import { FIRST_CONFLICT, LATER_CONFLICT, SHIFTED } from './name-priors.ts'
import { addsWomansEnding } from './gender.ts'
import { createJoiner } from './join-words.ts'
import { emptyWords, type Words } from './parse-words.ts'
import { isLikeness, patternOf, PATTERN_WEIGHTS, WRITTEN_IN_TWO_WAYS } from './name-patterns.ts'
import { DROPPED, RELATION, type Relater } from './relate.ts'
import type { TokenTraits } from './token-traits.ts'
import type { TokenWeights } from './token-weights.ts'

/** Weights in hundredths of a bit, relations as in NameResult. */
export interface PartAlignment {
  /** What it weighs for one person: what the first words bring, what the later ones bring, and what their pattern says. */
  weight: number
  first: number
  later: number
  together: number
  /** What the pattern says of brothers and sisters, and of parent and child. */
  sibling: number
  parent: number
  /** Position among PATTERNS of the part. */
  pattern: number
  firstRelation: number
  worst: number
  best: number
  /** Counts of tokens: aligned, left on both sides, left on one side only. */
  aligned: number
  conflicts: number
  missing: number
  genderFlip: boolean
  /** Two words that are alike are two names that people bear: Gerald and Gerard. */
  twoNames: boolean
  /** Hundredths of a bit by which all words that are alike are one name, written in two ways; −1 without such words. */
  spelled: number
  /** The first words agree on a María, José and the like, which kin share; or such a one is all that is left of several. */
  usualFirst: boolean
}

export const emptyAlignment = (): PartAlignment => ({
  weight: 0,
  first: 0,
  later: 0,
  together: 0,
  sibling: 0,
  parent: 0,
  pattern: 0,
  firstRelation: -1,
  worst: -1,
  best: -1,
  aligned: 0,
  conflicts: 0,
  missing: 0,
  genderFlip: false,
  twoNames: false,
  spelled: -1,
  usualFirst: false,
})

function clear(out: PartAlignment): void {
  out.first = out.later = out.aligned = out.conflicts = out.missing = 0
  out.firstRelation = out.worst = out.best = out.spelled = -1
  out.genderFlip = out.twoNames = out.usualFirst = false
}

/** Aligns a part of two names. `inferred`: nothing says which words belong to the part; `across`: one is written in another script. */
export type PartAligner = (x: Words, y: Words, inferred: boolean, across: boolean, out: PartAlignment) => void

/** What the aligners of both parts share. */
export interface TokenFacts {
  /** Hundredths of a bit by which two alike given names are one, written in two ways (other-spelling.ts). */
  readonly otherSpelling: (a: number, b: number) => number
  readonly tokens: Tokens
  readonly knowledge: NameKnowledge
  readonly relater: Relater
  readonly traits: TokenTraits
}

/** Aligns the words of two parts that both have some. */
function createWordAligner(part: Part, facts: TokenFacts, weights: TokenWeights): PartAligner {
  const { relater, traits, otherSpelling } = facts
  const { plain } = facts.tokens
  const { usualFirst, marriedForm, patronymic } = traits
  const unlikely = traits.unlikely[part]
  const shift = shiftCost(part, usualFirst)
  const joinCompound = part === 'given' ? compoundJoiner(facts, weights) : null
  const countWords = wordCounter(part, patronymic)
  const endsMarried = ({ token, count }: Words): boolean => marriedForm[token[count - 1]!] === 1
  // Of each pair of words: how they relate, and what it gains to align them.
  const relation = new Int8Array(ROW * ROW)
  const gain = new Int32Array(ROW * ROW)
  const scorePairs = (x: Words, y: Words, across: boolean): void => {
    for (let i = 0; i < x.count; i++) {
      for (let j = 0; j < y.count; j++) {
        const a = x.token[i]!
        const b = y.token[j]!
        const own = across ? relater.relateAcross(a, b, part) : relater.relate(a, b, part)
        relation[i * ROW + j] = own
        gain[i * ROW + j] = own >= RELATION.conflict ? -1 : weights.weigh(a, b, own) + shift(x, y, i, j) - unaligned(i, j)
      }
    }
  }
  const addPair = (x: Words, y: Words, i: number, j: number, inferred: boolean, out: PartAlignment): void => {
    const a = x.token[i]!
    const b = y.token[j]!
    const own = relation[i * ROW + j]!
    const weight = weights.weigh(a, b, own)
    out.aligned++
    out.worst = Math.max(out.worst, own)
    const isCalled = i === 0 || j === 0 || Math.min(x.count, y.count) < THREE
    if (isLikeness(own)) {
      const spelled = part === 'given' ? otherSpelling(a, b) : 0
      out.spelled = out.spelled < 0 ? spelled : Math.min(out.spelled, spelled)
      out.twoNames ||= isCalled && spelled === 0 && (weights.areNames(a, b) || addsWomansEnding(plain[a]!, plain[b]!))
    }
    if (!(inferred && unlikely[a] && unlikely[b])) {
      out.best = out.best < 0 ? own : Math.min(out.best, own)
    }
    if (i === 0 && j === 0) {
      out.first += weight
      out.firstRelation = own
    } else {
      out.later += weight
      if (i === 0 || j === 0) out.firstRelation = part === 'given' && usualFirst[droppedFirst(x, y, i)] ? own : DROPPED
    }
  }
  return (x, y, inferred, across, out) => {
    scorePairs(x, y, across)
    const path = bestPath(x.count, y.count, gain)
    for (let k = 0; k < path.length; k++) addPair(x, y, path.x[k]!, path.y[k]!, inferred, out)
    const { x: countX, y: countY } = countWords(x, y, path)
    out.missing = Math.abs(countX - countY)
    const left = Math.min(countX, countY) - out.aligned
    if (left > 0) {
      const firstMet = out.firstRelation >= 0
      if (part === 'given' && !firstMet) out.genderFlip = relater.flips(x.token[0]!, y.token[0]!)
      // "Rosa Mata de Pérez": a married name is an extra, never a conflict with a second surname.
      addConflicts(left, firstMet, part === 'surname' && (endsMarried(x) || endsMarried(y)), out)
    }
    joinCompound?.(x, y, out)
  }
}

export function createPartAligner(part: Part, facts: TokenFacts, weights: TokenWeights): PartAligner {
  const { relater, traits } = facts
  const { usualFirst } = traits
  const { same, sibling, parent } = PATTERN_WEIGHTS[part]
  const startsUsual = ({ token, count }: Words): boolean => part === 'given' && count > 0 && usualFirst[token[0]!] === 1
  const takePattern = (x: Words, y: Words, out: PartAlignment): void => {
    out.usualFirst =
      out.firstRelation === DROPPED
        ? x.count !== y.count && startsUsual(x.count < y.count ? x : y)
        : out.firstRelation >= 0 && out.firstRelation <= RELATION.variant && (startsUsual(x) || startsUsual(y))
    const pattern = patternOf(part, out)
    out.pattern = pattern
    out.together = same[pattern]!
    out.sibling = sibling[pattern]! - (part === 'given' && pattern === WRITTEN_IN_TWO_WAYS ? out.spelled : 0)
    out.parent = parent[pattern]!
    out.weight = out.first + out.later + out.together
  }
  const alignWords = createWordAligner(part, facts, weights)
  const joiner = createJoiner(relater.joins, weights)
  const [joinedX, joinedY] = [emptyWords(), emptyWords()]
  return (x, y, inferred, across, out) => {
    clear(out)
    out.missing = Math.abs(x.count - y.count)
    if (x.count && y.count) {
      if (joiner.may(x) || joiner.may(y)) {
        const cost = joiner.join(x, y, joinedX) + joiner.join(y, x, joinedY)
        out.missing = Math.abs(joinedX.count - joinedY.count)
        alignWords(joinedX, joinedY, inferred, across, out)
        out.first += cost
      } else alignWords(x, y, inferred, across, out)
    }
    takePattern(x, y, out)
  }
}

/** How many words each name has, save a father's name behind one's own where the other name has none: it says nothing. */
function wordCounter(part: Part, patronymic: Uint8Array): (x: Words, y: Words, path: Path) => { readonly x: number; readonly y: number } {
  const out = { x: 0, y: 0 }
  const endsInPatronymic = ({ token, count }: Words): boolean => part === 'given' && count > 1 && patronymic[token[count - 1]!] === 1
  return (x, y, path) => {
    out.x = x.count
    out.y = y.count
    const onX = endsInPatronymic(x)
    if (onX === endsInPatronymic(y)) return out
    // The last pair comes first.
    const isAligned = path.length > 0 && (onX ? path.x[0] === x.count - 1 : path.y[0] === y.count - 1)
    if (isAligned) return out
    if (onX) out.x--
    else out.y--
    return out
  }
}

/** Behind the first of so many given names stand a father's and a grandfather's, which tell no brothers apart. */
const THREE = 3

/** What two words are taken to weigh that are not aligned with each other. */
const unaligned = (i: number, j: number): number => (i === 0 && j === 0 ? FIRST_CONFLICT : LATER_CONFLICT)

/** The first word of the name that leaves it out, where one of an aligned pair is first and the other is not. */
const droppedFirst = (x: Words, y: Words, i: number): number => (i === 0 ? y : x).token[0]!

/** What it is taken to cost that the first word of one name is aligned with a later one of the other. */
function shiftCost(part: Part, usualFirst: Uint8Array): (x: Words, y: Words, i: number, j: number) => number {
  if (part === 'surname') return (_x, _y, i, j) => ((i === 0) === (j === 0) ? 0 : SHIFTED.surname)
  return (x, y, i, j) => {
    if ((i === 0) === (j === 0)) return 0
    const dropped = usualFirst[droppedFirst(x, y, i)] ? SHIFTED.usualGiven : SHIFTED.given
    return dropped + (x.token[i] === y.token[j] ? 0 : SHIFTED.unequal)
  }
}

/** Words that both names have left; `firstMet`: a first word is among the aligned ones; `excused`: one later word is no conflict. */
function addConflicts(left: number, firstMet: boolean, excused: boolean, out: PartAlignment): void {
  if (!firstMet) out.firstRelation = RELATION.conflict
  out.conflicts += excused && (firstMet || left > 1) ? left - 1 : left
}

/** Fixed compounds of given names (José Gregorio) are one unit with a frequency of their own. */
function compoundJoiner(
  { tokens: { plain }, knowledge }: TokenFacts,
  weights: TokenWeights,
): (x: Words, y: Words, out: PartAlignment) => void {
  const lessOf = (first: number, second: number): number => {
    const compound = knowledge.compoundBits(plain[first]!, plain[second]!)
    const apart = weights.bits(first) + weights.bits(second)
    return compound === undefined || compound >= apart ? 0 : Math.round(100 * (apart - compound))
  }
  const known = new PairCache(plain.length)
  return (x, y, out) => {
    if (x.count < 2 || y.count < 2) return
    const first = x.token[0]!
    const second = x.token[1]!
    if (first === y.token[0] && second === y.token[1]) out.later -= known.get(first, second, lessOf)
  }
}
