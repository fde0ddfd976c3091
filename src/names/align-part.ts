// Aligns one part of two names: tokens one to one and in order, so that together they weigh most.
import type { NameKnowledge, Part, Tokens } from '../model/name-parse.ts'
import { bestPath, ROW } from './align-path.ts'
import { DROPPED_AND_UNEQUAL, DROPPED_FIRST, FIRST_CONFLICT, LATER_CONFLICT, SHIFTED_SURNAME } from './name-priors.ts'
import { DROPPED } from './name-result.ts'
import type { Words } from './parse-words.ts'
import { RELATION, type Relater } from './relate.ts'
import type { TokenTraits } from './token-traits.ts'
import type { TokenWeights } from './token-weights.ts'

/** Weights in hundredths of a bit, relations as in NameResult. */
export interface PartAlignment {
  weight: number
  /** Addends: what the first words bring, and the later ones. */
  first: number
  later: number
  firstRelation: number
  worst: number
  best: number
  /** Counts of tokens: aligned, left on both sides, left on one side only. */
  aligned: number
  conflicts: number
  missing: number
  chanceBits: number
  genderFlip: boolean
}

export const emptyAlignment = (): PartAlignment => ({
  weight: 0,
  first: 0,
  later: 0,
  firstRelation: -1,
  worst: -1,
  best: -1,
  aligned: 0,
  conflicts: 0,
  missing: 0,
  chanceBits: 0,
  genderFlip: false,
})

function clear(out: PartAlignment): void {
  out.weight = out.first = out.later = out.chanceBits = out.aligned = out.conflicts = out.missing = 0
  out.firstRelation = out.worst = out.best = -1
  out.genderFlip = false
}

/** Aligns a part of two names. `inferred`: nothing says which words belong to the part. */
export type PartAligner = (x: Words, y: Words, inferred: boolean, out: PartAlignment) => void

/** What the aligners of both parts share. */
export interface TokenFacts {
  readonly tokens: Tokens
  readonly knowledge: NameKnowledge
  readonly relater: Relater
  readonly traits: TokenTraits
}

export function createPartAligner(part: Part, facts: TokenFacts, weights: TokenWeights): PartAligner {
  const { relater, traits, tokens } = facts
  const { usualFirst, marriedForm } = traits
  const { initial } = tokens
  const unlikely = traits.unlikely[part]
  const shift = shiftCost(part, usualFirst)
  const joinCompound = part === 'given' ? compoundJoiner(facts, weights) : null
  const endsMarried = ({ token, count }: Words): boolean => marriedForm[token[count - 1]!] === 1
  // Of each pair of words: how they relate, and what it gains to align them.
  const relation = new Int8Array(ROW * ROW)
  const gain = new Int32Array(ROW * ROW)
  const scorePairs = (x: Words, y: Words): void => {
    for (let i = 0; i < x.count; i++) {
      for (let j = 0; j < y.count; j++) {
        const a = x.token[i]!
        const b = y.token[j]!
        const own = relater.relate(a, b, part)
        relation[i * ROW + j] = own
        gain[i * ROW + j] = own >= RELATION.conflict ? -1 : weights.weigh(a, b, own) + shift(x, y, i, j) - unaligned(i, j)
      }
    }
  }
  const addPair = (x: Words, y: Words, i: number, j: number, inferred: boolean, out: PartAlignment): void => {
    const a = x.token[i]!
    const b = y.token[j]!
    const own = relation[i * ROW + j]!
    const weight = gain[i * ROW + j]! + unaligned(i, j)
    out.aligned++
    out.chanceBits += weights.chanceBits(a, b, own)
    out.worst = Math.max(out.worst, own)
    if (!(inferred && unlikely[a] && unlikely[b])) {
      // Two equal initials are no more than one.
      const best = initial[a] ? Math.max(own, RELATION.initial) : own
      out.best = out.best < 0 ? best : Math.min(out.best, best)
    }
    if (i === 0 && j === 0) {
      out.first += weight
      out.firstRelation = own
    } else {
      out.later += weight
      if (i === 0 || j === 0) out.firstRelation = part === 'given' && usualFirst[droppedFirst(x, y, i)] ? own : DROPPED
    }
  }
  return (x, y, inferred, out) => {
    clear(out)
    out.missing = Math.abs(x.count - y.count)
    if (!x.count || !y.count) return
    scorePairs(x, y)
    const path = bestPath(x.count, y.count, gain)
    for (let k = 0; k < path.length; k++) addPair(x, y, path.x[k]!, path.y[k]!, inferred, out)
    const left = Math.min(x.count, y.count) - out.aligned
    if (left > 0) {
      const firstMet = out.firstRelation >= 0
      if (part === 'given' && !firstMet) out.genderFlip = relater.flips(x.token[0]!, y.token[0]!)
      // "Rosa Mata de Pérez": a married name is an extra, never a conflict with a second surname.
      addConflicts(left, firstMet, part === 'surname' && (endsMarried(x) || endsMarried(y)), out)
    }
    joinCompound?.(x, y, out)
    out.weight = out.first + out.later
  }
}

/** What two words weigh that are not aligned with each other. */
const unaligned = (i: number, j: number): number => (i === 0 && j === 0 ? FIRST_CONFLICT : LATER_CONFLICT)

/** The first word of the name that leaves it out, where one of an aligned pair is first and the other is not. */
const droppedFirst = (x: Words, y: Words, i: number): number => (i === 0 ? y : x).token[0]!

/** What it costs that the first word of one name is aligned with a later one of the other. */
function shiftCost(part: Part, usualFirst: Uint8Array): (x: Words, y: Words, i: number, j: number) => number {
  if (part === 'surname') return (_x, _y, i, j) => ((i === 0) === (j === 0) ? 0 : SHIFTED_SURNAME)
  return (x, y, i, j) => {
    if ((i === 0) === (j === 0)) return 0
    const dropped = usualFirst[droppedFirst(x, y, i)] ? DROPPED_FIRST.usual : DROPPED_FIRST.other
    return dropped + (x.token[i] === y.token[j] ? 0 : DROPPED_AND_UNEQUAL)
  }
}

/** Words that both names have left, `left` of them; `firstMet`: a first word is among the aligned ones; `excused`: one later word is no conflict. */
function addConflicts(left: number, firstMet: boolean, excused: boolean, out: PartAlignment): void {
  if (!firstMet) {
    out.first += FIRST_CONFLICT
    out.firstRelation = RELATION.conflict
    out.conflicts++
  }
  const later = firstMet ? left : left - 1
  for (let k = excused ? 1 : 0; k < later; k++) {
    if (k < MOST_CONFLICTS) out.later += LATER_CONFLICT
    out.conflicts++
  }
}

/** More later words in conflict than this say nothing more. */
const MOST_CONFLICTS = 2

/** Fixed compounds of given names (José Gregorio) are one unit with a frequency of their own. */
function compoundJoiner(
  { tokens: { plain }, knowledge }: TokenFacts,
  weights: TokenWeights,
): (x: Words, y: Words, out: PartAlignment) => void {
  return (x, y, out) => {
    if (x.count < 2 || y.count < 2) return
    const first = x.token[0]!
    const second = x.token[1]!
    if (first !== y.token[0] || second !== y.token[1]) return
    const compound = knowledge.compoundBits(plain[first]!, plain[second]!)
    const apart = weights.chanceBits(first, first, RELATION.exact) + weights.chanceBits(second, second, RELATION.exact)
    if (compound === undefined || compound >= apart) return
    out.later -= Math.round(100 * (apart - compound))
    out.chanceBits -= apart - compound
  }
}
