// The weight of two names: tokens aligned one to one inside their parts, best over the parses. Symmetric in its arguments.
import { PairCache } from '../metrics/pair-cache.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { MAX_PART, PARSE_BEHIND_SHIFT, PARSE_NEXT, PARSE_STRIDE, PARSE_SURE, type NameKnowledge, type Tokens } from '../model/name-parse.ts'
import type { Frequencies } from './frequencies.ts'
import {
  DROPPED_FIRST,
  FIRST_CONFLICT,
  GIVEN,
  hundredths,
  LATER_CONFLICT,
  NEAR_ADD,
  SHIFTED_SURNAME,
  SURNAME,
  SWAPPED_PARTS,
  SWAPPED_SURNAMES,
  TURNED_WORDS,
} from '../link/priors.ts'
import { RELATION, type Part, type Relater } from './relate.ts'
import type { RowTokens } from './row-tokens.ts'

/** The outcome of comparing two names; weights in whole hundredths of a bit. */
export interface NameResult {
  weight: number
  /** Addends: first given, later given, first surname, later surnames, order. */
  given: number
  laterGiven: number
  surname: number
  laterSurnames: number
  order: number
  /** Relation of the first given names, −1 missing on a side, 14 dropped on a side. */
  firstGiven: number
  /** Worst relation among aligned given names and among aligned surnames; −1 none aligned. */
  worstGiven: number
  worstSurname: number
  firstSurname: number
  /** Best relation among aligned given names and among aligned surnames that may be such; −1 none. */
  bestGiven: number
  bestSurname: number
  /** Counts of aligned tokens, of tokens left on both sides (conflicts) and on one side only. */
  givenAligned: number
  givenConflicts: number
  givenMissing: number
  surnamesAligned: number
  surnameConflicts: number
  surnamesMissing: number
  /** Bits of chance agreement of what agreed, for the expected number of namesakes. */
  chanceBits: number
  genderFlip: boolean
  swapped: boolean
  /** The same words, but cut up into given names and surnames in two ways that do not meet: weighed as if they stood in one order. */
  turned: boolean
  /** The first given names agree on a María, José and the like, which siblings share. */
  usualFirst: boolean
  /** Given name and both surnames are there and agree, in some reading. */
  full: boolean
  /** What the names look like among kin; judged over all readings. */
  kin: '' | 'sibling' | 'dropped' | 'later' | 'parent'
}

export const DROPPED = 14

export interface NameComparer {
  /** Compares parses at offsets; `b` belongs to the second list's array. The result object is reused. */
  compare(parsesA: Int32Array, countA: number, atA: number, parsesB: Int32Array, countB: number, atB: number): NameResult
  /** Where parts are inferred: does each name hold a word that the other has nothing like? Then no reading makes them one name. */
  clash(parsesA: Int32Array, countA: number, atA: number, parsesB: Int32Array, countB: number, atB: number): boolean
  /** What the names of row i and row j weigh at most, BELOW where that is less than the threshold. Never errs low; nothing is aligned. */
  atMost(a: RowTokens, i: number, b: RowTokens, j: number, threshold: number): number
  /** The most that aligning these two tokens can bring, in hundredths; never below 0. */
  most(a: number, b: number): number
}

interface Side {
  weight: number
  first: number
  later: number
  firstRelation: number
  worst: number
  best: number
  aligned: number
  conflicts: number
  missing: number
  chance: number
  flip: boolean
}

const CONFLICT_FIRST = hundredths(FIRST_CONFLICT.m, FIRST_CONFLICT.u)
const CONFLICT_LATER = hundredths(LATER_CONFLICT.m, LATER_CONFLICT.u)
const USUAL_FIRSTS = new Set(['maria', 'jose', 'juan', 'luis', 'ana'])
const MAX_HUNDREDTHS = 1600
/** Bits of a word that the tables do not know in a part; few people have a given name that the tables lack. */
const UNKNOWN_BITS = { given: 25, surname: 14.5 }
/** Bits by which a word is likelier the other part's. */
const UNLIKELY = 4
/** Words that a name has at least to be turned about; two are swapped parts. */
const LEAST_TURNED = 3

export function createNameComparer(tokens: Tokens, known: NameKnowledge, frequencies: Frequencies, relater: Relater): NameComparer {
  const priors = { given: GIVEN, surname: SURNAME }
  const dropCheap = Uint8Array.from(tokens.plain, (t) => (USUAL_FIRSTS.has(t) ? 1 : 0))
  const rank = new Int32Array(tokens.text.length)
  tokens.text
    .map((text, t) => ({ text, t }))
    .sort((x, y) => byCodePoint(x.text, y.text))
    .forEach(({ t }, at) => (rank[t] = at))
  // Where parts are inferred, an agreement must not rest on a word that is hardly ever of that part: "Guédez Montilla" holds no given name.
  const rareAs = (part: Part, other: Part) =>
    Uint8Array.from(tokens.base, (t, k) => {
      // "de la Rosa" is a surname, whatever Rosa is.
      if (part === 'surname' && t !== tokens.text[k]) return 0
      const asOther = known.bits(t, other)
      return asOther !== undefined && (known.bits(t, part) ?? UNKNOWN_BITS[part]) - asOther > UNLIKELY ? 1 : 0
    })
  const isUnlike = { given: rareAs('given', 'surname'), surname: rareAs('surname', 'given') }
  let inferred = false

  const marriedLike = Uint8Array.from(tokens.text, (t, i) => (t === `de${tokens.base[i]}` ? 1 : 0))

  const tokenWeight = (a: number, b: number, level: number, part: Part): number => {
    const { m, u } = priors[part][level]!
    if (typeof u === 'number') return hundredths(m, u)
    const share = frequencies.share[part]
    const group = frequencies.groupShare[part]
    const chance =
      u === 'value'
        ? Math.max(share[a]!, share[b]!)
        : u === 'group'
          ? Math.max(group[a]!, group[b]!, share[a]! + share[b]!)
          : Math.max(share[a]!, share[b]!) + NEAR_ADD
    return Math.min(MAX_HUNDREDTHS, hundredths(m, chance))
  }
  const givenWeights = new PairCache(tokens.text.length)
  const surnameWeights = new PairCache(tokens.text.length)
  const givenWeight = (a: number, b: number): number => tokenWeight(a, b, relater.relate(a, b, 'given'), 'given')
  const surnameWeight = (a: number, b: number): number => tokenWeight(a, b, relater.relate(a, b, 'surname'), 'surname')
  const weigh = (a: number, b: number, level: number, part: Part): number => {
    if (level >= RELATION.conflict) return CONFLICT_FIRST
    if (a === b) return ownWeight[part][a]!
    const lo = a < b ? a : b
    const hi = a < b ? b : a
    return part === 'given' ? givenWeights.get(lo, hi, givenWeight) : surnameWeights.get(lo, hi, surnameWeight)
  }
  const chanceBits = (a: number, b: number, level: number, part: Part): number =>
    a === b ? ownChance[part][a]! : reckonChance(a, b, level, part)
  const reckonChance = (a: number, b: number, level: number, part: Part): number =>
    level >= RELATION.romanised
      ? 0
      : -Math.log2(
          level <= RELATION.accent
            ? Math.max(frequencies.share[part][a]!, frequencies.share[part][b]!)
            : Math.max(frequencies.groupShare[part][a]!, frequencies.groupShare[part][b]!),
        )

  // Most words that meet are the same.
  const ownOf = (part: Part) => Int32Array.from(tokens.text, (_, t) => tokenWeight(t, t, RELATION.exact, part))
  const ownWeight = { given: ownOf('given'), surname: ownOf('surname') }
  const chanceOf = (part: Part) => Float64Array.from(tokens.text, (_, t) => reckonChance(t, t, RELATION.exact, part))
  const ownChance = { given: chanceOf('given'), surname: chanceOf('surname') }

  const best = new Int32Array(49)
  const move = new Uint8Array(49)
  // The words of the two parts that are being aligned.
  const wordsA = new Int32Array(MAX_PART)
  const wordsB = new Int32Array(MAX_PART)

  // Gain of aligning over leaving both as a conflict; monotone, so order inside the part counts.
  const gain = (i: number, j: number, part: Part): number => {
    const a = wordsA[i]!
    const b = wordsB[j]!
    const level = relater.relate(a, b, part)
    if (level >= RELATION.conflict) return -1
    return weigh(a, b, level, part) + shift(i, j, part) - (i === 0 && j === 0 ? CONFLICT_FIRST : CONFLICT_LATER)
  }
  /** What it costs that a first word meets a later one. */
  const shift = (i: number, j: number, part: Part): number => {
    if ((i === 0) === (j === 0)) return 0
    if (part === 'surname') return 100 * SHIFTED_SURNAME
    const dropped = i === 0 ? wordsB[0]! : wordsA[0]!
    return 100 * (dropCheap[dropped] ? DROPPED_FIRST.usual : DROPPED_FIRST.other) + (wordsA[i] === wordsB[j] ? 0 : -50)
  }

  /** Aligns one part in order; `reverse` reads b's tokens backwards. */
  const align = (
    A: Int32Array,
    fromA: number,
    n: number,
    B: Int32Array,
    fromB: number,
    m: number,
    part: Part,
    reverse: boolean,
    out: Side,
  ): Side => {
    out.weight = out.first = out.later = out.chance = out.aligned = out.conflicts = out.missing = 0
    out.firstRelation = out.worst = out.best = -1
    out.flip = false
    if (!n || !m) {
      out.missing = n + m
      return out
    }
    for (let k = 0; k < n; k++) wordsA[k] = A[fromA + k]!
    for (let k = 0; k < m; k++) wordsB[k] = B[fromB + (reverse ? m - 1 - k : k)]!
    if (n === 1 && m === 1) {
      move[8] = gain(0, 0, part) > 0 ? 3 : 1
    } else {
      for (let j = 0; j <= m; j++) best[j] = 0
      for (let i = 1; i <= n; i++) {
        best[i * 7] = 0
        for (let j = 1; j <= m; j++) {
          const g = gain(i - 1, j - 1, part)
          const pair = g > 0 ? best[(i - 1) * 7 + j - 1]! + g : -1
          const up = best[(i - 1) * 7 + j]!
          const left = best[i * 7 + j - 1]!
          const top = Math.max(pair, up, left)
          best[i * 7 + j] = top
          move[i * 7 + j] = top === pair ? 3 : top === up ? 1 : 2
        }
      }
    }
    // One bit for each word.
    let usedA = 0
    let usedB = 0
    let firstPaired = false
    for (let i = n, j = m; i > 0 && j > 0;) {
      const step = move[i * 7 + j]!
      if (step === 1) i--
      else if (step === 2) j--
      else {
        i--
        j--
        usedA |= 1 << i
        usedB |= 1 << j
        const a = wordsA[i]!
        const b = wordsB[j]!
        const level = relater.relate(a, b, part)
        const w = weigh(a, b, level, part) + shift(i, j, part)
        out.aligned++
        out.chance += chanceBits(a, b, level, part)
        out.worst = Math.max(out.worst, level)
        if (!(inferred && isUnlike[part][a] && isUnlike[part][b])) {
          // Two equal initials are no more than one.
          const own = tokens.initial[a] ? Math.max(level, RELATION.initial) : level
          out.best = out.best < 0 ? own : Math.min(out.best, own)
        }
        if (i === 0 && j === 0) {
          out.first += w
          out.firstRelation = level
          firstPaired = true
        } else {
          out.later += w
          if (i === 0 || j === 0) {
            firstPaired = true
            out.firstRelation = dropCheap[i === 0 ? wordsB[0]! : wordsA[0]!] && part === 'given' ? level : DROPPED
          }
        }
      }
    }
    const left = Math.min(n, m) - out.aligned
    out.missing = Math.max(n, m) - Math.min(n, m)
    let conflicts = left
    if (left > 0) {
      const firstsLeft = ((usedA | usedB) & 1) === 0
      if (firstsLeft) {
        out.first += CONFLICT_FIRST
        out.firstRelation = RELATION.conflict
        if (part === 'given') out.flip = relater.flips(wordsA[0]!, wordsB[0]!)
        conflicts--
      } else if (!firstPaired) out.firstRelation = RELATION.conflict
      for (let k = 0; k < conflicts; k++) {
        // "Rosa Mata de Pérez": a married name is an extra, never a conflict with a second surname.
        if (part === 'surname' && k === 0 && (marriedLike[wordsA[n - 1]!] || marriedLike[wordsB[m - 1]!])) continue
        out.later += k < 2 ? CONFLICT_LATER : 0
        out.conflicts++
      }
      if (firstsLeft) out.conflicts++
    }
    // Fixed compounds (José Gregorio) are one unit with their own frequency.
    if (part === 'given' && n >= 2 && m >= 2 && wordsA[0] === wordsB[0] && wordsA[1] === wordsB[1]) {
      const compound = known.compoundBits(tokens.plain[wordsA[0]!]!, tokens.plain[wordsA[1]!]!)
      const apart = chanceBits(wordsA[0]!, wordsA[0]!, 0, 'given') + chanceBits(wordsA[1]!, wordsA[1]!, 0, 'given')
      if (compound !== undefined && compound < apart) {
        out.later -= Math.round(100 * (apart - compound))
        out.chance -= apart - compound
      }
    }
    out.weight = out.first + out.later
    return out
  }

  let likely: NameResult['kin'] = ''
  const side = (): Side => ({
    weight: 0,
    first: 0,
    later: 0,
    firstRelation: -1,
    worst: -1,
    best: -1,
    aligned: 0,
    conflicts: 0,
    missing: 0,
    chance: 0,
    flip: false,
  })
  const [g, s, r] = [side(), side(), side()]
  let result = blank()
  let trial = blank()
  const bestReading = blank()

  /** `swap`: whose given names and surnames are read in each other's place. */
  const tryPair = (A: Int32Array, a: number, B: Int32Array, b: number, swap: '' | 'a' | 'b'): NameResult => {
    const swapA = swap === 'a' ? 1 : 0
    const swapB = swap === 'b' ? 1 : 0
    const ga = A[a + swapA]!
    const sa = A[a + 1 - swapA]!
    const gb = B[b + swapB]!
    const sb = B[b + 1 - swapB]!
    const gFromA = a + 2 + 6 * swapA
    const sFromA = a + 8 - 6 * swapA
    const gFromB = b + 2 + 6 * swapB
    const sFromB = b + 8 - 6 * swapB
    inferred = ((A[a + 15]! | B[b + 15]!) & PARSE_SURE) === 0
    align(A, gFromA, ga, B, gFromB, gb, 'given', false, g)
    let surname = align(A, sFromA, sa, B, sFromB, sb, 'surname', false, s)
    let order = swap ? 100 * SWAPPED_PARTS : 0
    if (sa >= 2 && sb >= 2 && s.conflicts > 0) {
      align(A, sFromA, sa, B, sFromB, sb, 'surname', true, r)
      if (r.weight + 100 * SWAPPED_SURNAMES > s.weight) {
        surname = r
        order += 100 * SWAPPED_SURNAMES
      }
    }
    trial.given = g.first
    trial.laterGiven = g.later
    trial.surname = surname.first
    trial.laterSurnames = surname.later
    order -= (A[a + 15]! >> PARSE_BEHIND_SHIFT) + (B[b + 15]! >> PARSE_BEHIND_SHIFT)
    trial.order = order
    trial.weight = g.weight + surname.weight + order
    trial.firstGiven = g.firstRelation
    trial.worstGiven = g.worst
    trial.firstSurname = surname.firstRelation
    trial.worstSurname = surname.worst
    trial.bestGiven = g.best
    trial.bestSurname = surname.best
    trial.givenAligned = g.aligned
    trial.givenConflicts = g.conflicts
    trial.givenMissing = g.missing
    trial.surnamesAligned = surname.aligned
    trial.surnameConflicts = surname.conflicts
    trial.surnamesMissing = surname.missing
    trial.chanceBits = g.chance + surname.chance
    trial.genderFlip = g.flip
    trial.swapped = swap !== '' || surname === r
    trial.turned = false
    trial.usualFirst =
      g.firstRelation >= 0 &&
      g.firstRelation <= RELATION.variant &&
      ((ga > 0 && dropCheap[A[gFromA]!] === 1) || (gb > 0 && dropCheap[B[gFromB]!] === 1))
    return trial
  }

  /** Does the first name come before the second, word by word? */
  const ordered = (A: Int32Array, countA: number, a: number, B: Int32Array, countB: number, b: number): boolean => {
    for (let k = 0; k < PARSE_STRIDE * Math.min(countA, countB); k++) {
      const [x, y] = [A[a + k]!, B[b + k]!]
      if (x === y) continue
      return isToken(k % PARSE_STRIDE) && x >= 0 && y >= 0 ? rank[x]! < rank[y]! : x < y
    }
    return countA <= countB
  }

  const turned = new Int32Array(PARSE_STRIDE)
  /** Lays the second name's words out as the first one's, each in the place of the word that it agrees with; false where one is left over, or where every word stays in its part: María José is not José María. */
  const turn = (A: Int32Array, a: number, B: Int32Array, b: number): boolean => {
    const [givenA, givenB] = [A[a]!, B[b]!]
    const words = givenA + A[a + 1]!
    if (words < LEAST_TURNED || words !== givenB + B[b + 1]!) return false
    turned.fill(-1)
    turned[0] = givenA
    turned[1] = A[a + 1]!
    turned[15] = B[b + 15]!
    let used = 0
    let crossed = false
    for (let k = 0; k < words; k++) {
      const at = k < givenA ? a + 2 + k : a + 8 + k - givenA
      let found = -1
      let best: number = RELATION.initial
      for (let e = 0; e < words; e++) {
        if ((used >> e) & 1) continue
        const relation = relater.relate(A[at]!, B[e < givenB ? b + 2 + e : b + 8 + e - givenB]!, k < givenA ? 'given' : 'surname')
        if (relation < best) [best, found] = [relation, e]
      }
      if (found < 0) return false
      used |= 1 << found
      crossed ||= k < givenA !== found < givenB
      turned[at - a] = B[found < givenB ? b + 2 + found : b + 8 + found - givenB]!
    }
    return crossed
  }

  // Always in the same direction, so that ties fall the same way whichever list comes first.
  const compare: NameComparer['compare'] = (A, countA, atA, B, countB, atB) => {
    if (!countA || !countB) return Object.assign(result, EMPTY)
    return ordered(A, countA, atA, B, countB, atB) ? forward(A, countA, atA, B, countB, atB) : forward(B, countB, atB, A, countA, atA)
  }

  /** Reading by reading; the best counts, with what its own words show of kin. */
  const forward: NameComparer['compare'] = (A, countA, atA, B, countB, atB) => {
    const ownA = readingEnd(A, atA, 0, countA)
    const ownB = readingEnd(B, atB, 0, countB)
    if (ownA === countA && ownB === countB) return ofReading(A, countA, atA, B, countB, atB)
    let some = false
    for (let p = 0, endP = ownA; p < countA; p = endP, endP = readingEnd(A, atA, p, countA)) {
      for (let q = 0, endQ = ownB; q < countB; q = endQ, endQ = readingEnd(B, atB, q, countB)) {
        const found = ofReading(A, endP - p, atA + p * PARSE_STRIDE, B, endQ - q, atB + q * PARSE_STRIDE)
        if (!some || found.weight > bestReading.weight) Object.assign(bestReading, found)
        some = true
      }
    }
    return Object.assign(result, bestReading)
  }

  const ofReading: NameComparer['compare'] = (A, countA, atA, B, countB, atB) => {
    result.weight = -1e9
    let full = false
    const keep = () => {
      full ||= isFull(trial)
      if (trial.weight > result.weight) {
        const better = trial
        trial = result
        result = better
      }
    }
    for (let p = 0; p < countA; p++) {
      for (let q = 0; q < countB; q++) {
        tryPair(A, atA + p * PARSE_STRIDE, B, atB + q * PARSE_STRIDE, '')
        if (p + q === 0) likely = kinPattern(trial)
        else if (trial.surnameConflicts === 0 && kinPattern(trial) === 'sibling') likely = 'sibling'
        keep()
      }
    }
    if (result.weight < 200) {
      for (let p = 0; p < countA; p++) {
        for (let q = 0; q < countB; q++) {
          for (const swap of ['a', 'b'] as const) {
            tryPair(A, atA + p * PARSE_STRIDE, B, atB + q * PARSE_STRIDE, swap)
            keep()
          }
        }
      }
    }
    if (result.givenConflicts + result.surnameConflicts > 0 && turn(A, atA, B, atB)) {
      tryPair(A, atA, turned, 0, '')
      trial.order += 100 * TURNED_WORDS
      trial.weight += 100 * TURNED_WORDS
      trial.turned = trial.swapped = true
      keep()
    }
    result.full = full
    // One reading must not hide what another shows, unless under it every word of both names agrees.
    const left = result.givenConflicts + result.surnameConflicts + result.givenMissing + result.surnamesMissing
    const agrees = left === 0 && result.worstGiven <= RELATION.nickname && result.worstSurname <= RELATION.nickname
    const own = kinPattern(result)
    result.kin = agrees || SEVERITY.indexOf(own) >= SEVERITY.indexOf(likely) ? own : likely
    return result
  }
  const near = (a: number, b: number): boolean =>
    relater.relate(a, b, 'given') <= RELATION.initial || relater.relate(a, b, 'surname') <= RELATION.initial
  const lonely = (A: Int32Array, a: number, B: Int32Array, b: number): boolean => {
    for (let i = 0; i < A[a]! + A[a + 1]!; i++) {
      const token = A[i < A[a]! ? a + 2 + i : a + 8 + i - A[a]!]!
      let found = false
      for (let j = 0; j < B[b]! + B[b + 1]! && !found; j++) found = near(token, B[j < B[b]! ? b + 2 + j : b + 8 + j - B[b]!]!)
      if (!found) return true
    }
    return false
  }
  const clash: NameComparer['clash'] = (A, countA, atA, B, countB, atB) => {
    // One reading of each that do not clash are enough.
    for (let p = 0; p < countA; p = readingEnd(A, atA, p, countA)) {
      for (let q = 0; q < countB; q = readingEnd(B, atB, q, countB)) {
        const [a, b] = [atA + p * PARSE_STRIDE, atB + q * PARSE_STRIDE]
        if (A[a + 15]! & B[b + 15]! & PARSE_SURE || !lonely(A, a, B, b) || !lonely(B, b, A, a)) return false
      }
    }
    return true
  }
  const mosts = new PairCache(tokens.text.length)
  const reckonMost = (a: number, b: number): number =>
    Math.max(0, weigh(a, b, relater.relate(a, b, 'given'), 'given'), weigh(a, b, relater.relate(a, b, 'surname'), 'surname'))
  const own = Int32Array.from(tokens.text, (_, t) => reckonMost(t, t))
  // No token brings more than it brings against itself, save where an initial stands for it.
  const ceiling = own.map((most) => Math.max(MOST_OF_OTHERS, most))
  const most = (a: number, b: number): number => {
    if (a === b) return own[a]!
    if (!relater.mayHelp(a, b)) return 0
    return a < b ? mosts.get(a, b, reckonMost) : mosts.get(b, a, reckonMost)
  }
  const atMost: NameComparer['atMost'] = (a, i, b, j, threshold) => {
    const tokenA = a.token
    const tokenB = b.token
    const fromA = a.start[i]!
    const toA = a.start[i + 1]!
    const toB = b.start[j + 1]!
    let bound = 0
    for (let k = b.start[j]!; k < toB; k++) bound += ceiling[tokenB[k]!]!
    for (let k = b.start[j]!; k < toB; k++) {
      if (bound < threshold) return BELOW
      const u = tokenB[k]!
      // Nothing is nearer to its ceiling than the word itself.
      let best = 0
      for (let p = fromA; p < toA; p++) if (tokenA[p] === u) best = own[u]!
      if (best === 0 || best < ceiling[u]!) {
        for (let p = fromA; p < toA && best < ceiling[u]!; p++) {
          const value = most(tokenA[p]!, u)
          if (value > best) best = value
        }
      }
      bound -= ceiling[u]! - best
    }
    return bound >= threshold ? bound : BELOW
  }
  return { compare, clash, most, atMost }
}

/** No bound is as low. */
export const BELOW = -1

/** Hundredths: the most of levels whose weight does not depend on the name. */
const MOST_OF_OTHERS = Math.max(0, ...[...GIVEN, ...SURNAME].map(({ m, u }) => (typeof u === 'number' ? hundredths(m, u) : 0)))

/** Where the reading that begins with parse `from` ends: at the first parse of another one. */
function readingEnd(parses: Int32Array, at: number, from: number, count: number): number {
  let end = from + 1
  while (end < count && !(parses[at + end * PARSE_STRIDE + PARSE_STRIDE - 1]! & PARSE_NEXT)) end++
  return end
}

/** Is this word of a parse a token? The counts come first, what is known of the parts last. */
const isToken = (k: number): boolean => k >= 2 && k < PARSE_STRIDE - 1

/** Patterns of kin from harmless to grave. */
const SEVERITY: readonly NameResult['kin'][] = ['', 'dropped', 'later', 'parent', 'sibling']

function isFull(n: NameResult): boolean {
  return (
    n.surnamesAligned >= 2 &&
    n.surnamesMissing === 0 &&
    n.surnameConflicts === 0 &&
    n.worstSurname <= RELATION.fold &&
    n.givenAligned >= 1 &&
    n.givenConflicts === 0 &&
    n.firstGiven >= 0 &&
    n.firstGiven <= RELATION.fold &&
    n.worstGiven <= RELATION.fold &&
    !n.swapped
  )
}

/** Brothers and sisters share surnames and differ in the first given name (or, José Luis and José Félix, in a later one); parents and children differ in a later surname. */
function kinPattern(n: NameResult): NameResult['kin'] {
  if (n.surnamesAligned === 0) return ''
  if (n.firstGiven >= RELATION.weakNickname && n.firstGiven <= RELATION.conflict) return 'sibling'
  if (n.givenConflicts > 0) return n.usualFirst ? 'sibling' : 'later'
  if (n.surnameConflicts > 0) return 'parent'
  return n.firstGiven === DROPPED ? 'dropped' : ''
}

function blank(): NameResult {
  return { ...EMPTY }
}

const EMPTY: NameResult = {
  weight: 0,
  given: 0,
  laterGiven: 0,
  surname: 0,
  laterSurnames: 0,
  order: 0,
  firstGiven: -1,
  worstGiven: -1,
  worstSurname: -1,
  firstSurname: -1,
  bestGiven: -1,
  bestSurname: -1,
  givenAligned: 0,
  givenConflicts: 0,
  givenMissing: 0,
  surnamesAligned: 0,
  surnameConflicts: 0,
  surnamesMissing: 0,
  chanceBits: 0,
  genderFlip: false,
  swapped: false,
  turned: false,
  usualFirst: false,
  full: false,
  kin: '',
}
