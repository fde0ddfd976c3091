// The most that two names can weigh, without aligning them: each token of one with the best that the other has for it. Never errs low.
import { hundredths } from '../metrics/match-weight.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import type { ByPart } from './by-part.ts'
import { TOKEN_PRIORS } from './name-priors.ts'
import type { Relater } from './relate.ts'
import type { RowTokens } from './row-tokens.ts'
import type { TokenWeights } from './token-weights.ts'

export interface NameBound {
  /** The most that aligning these two tokens can bring, in hundredths; never below 0. */
  most(a: number, b: number): number
  /** The most that the names of row i and row j can weigh, BELOW where that is less than the threshold. */
  atMost(a: RowTokens, i: number, b: RowTokens, j: number, threshold: number): number
}

/** No bound is as low. */
export const BELOW = -1

/** Hundredths: the most of relations whose weight does not depend on the token. */
const MOST_OF_FIXED = Math.max(
  0,
  ...[...TOKEN_PRIORS.given, ...TOKEN_PRIORS.surname].map(({ m, u }) => (typeof u === 'number' ? hundredths(m, u) : 0)),
)

/** `size` is the number of tokens. */
export function createNameBound(size: number, relater: Relater, { given, surname }: ByPart<TokenWeights>): NameBound {
  const { scripts, joins } = relater
  const compute = (a: number, b: number): number => {
    const most = Math.max(0, given.weigh(a, b, relater.relate(a, b, 'given')), surname.weigh(a, b, relater.relate(a, b, 'surname')))
    // Two words that are written as one weigh no more than it.
    if (joins.areParts(a, b)) return Math.max(most, own[a]!, own[b]!)
    if (!scripts || a === b) return most
    const across = { given: relater.relateAcross(a, b, 'given'), surname: relater.relateAcross(a, b, 'surname') }
    return Math.max(most, given.weigh(a, b, across.given), surname.weigh(a, b, across.surname))
  }
  const own = Int32Array.from({ length: size }, (_, t) => compute(t, t))
  // No token brings more than it brings against itself, save where an initial stands for it.
  const ceiling = own.map((most) => Math.max(MOST_OF_FIXED, most))
  const others = new PairCache(size)
  const most = (a: number, b: number): number => {
    if (a === b) return own[a]!
    if (!relater.mayHelp(a, b)) return 0
    return a < b ? others.get(a, b, compute) : others.get(b, a, compute)
  }
  /** The best of a row's tokens (`from` to `to` − 1) for a token; stops at its ceiling. */
  const bestFor = (u: number, token: Int32Array, from: number, to: number): number => {
    // Nothing is nearer to its ceiling than the token itself.
    let best = 0
    for (let p = from; p < to; p++) if (token[p] === u) best = own[u]!
    for (let p = from; p < to && best < ceiling[u]!; p++) {
      const value = most(token[p]!, u)
      if (value > best) best = value
    }
    return best < ceiling[u]! ? best : ceiling[u]!
  }
  const atMost: NameBound['atMost'] = (a, i, b, j, threshold) => {
    const placeA = a.place === null ? i : a.place(i)
    const placeB = b.place === null ? j : b.place(j)
    const [from, to] = [a.start[placeA]!, a.end[placeA]!]
    const [fromB, toB] = [b.start[placeB]!, b.end[placeB]!]
    let bound = 0
    for (let k = fromB; k < toB; k++) bound += ceiling[b.token[k]!]!
    for (let k = fromB; k < toB; k++) {
      if (bound < threshold) return BELOW
      const u = b.token[k]!
      bound -= ceiling[u]! - bestFor(u, a.token, from, to)
    }
    return bound >= threshold ? bound : BELOW
  }
  return { most, atMost }
}
