// What two tokens that were aligned in one part of a name weigh, and how likely they agree by chance.
import { hundredths } from '../metrics/match-weight.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import type { Part } from '../model/name-parse.ts'
import type { Frequencies } from './frequencies.ts'
import { FIRST_CONFLICT, NEAR_ADD, TOKEN_PRIORS } from './name-priors.ts'
import { RELATION, type Relater } from './relate.ts'

/** For one part. `relation` is RELATION of the two tokens there. Symmetric. */
export interface TokenWeights {
  /** Hundredths of a bit. */
  weigh(a: number, b: number, relation: number): number
  /** −log2 of the chance that two people agree like this; 0 for what does not count as agreement. */
  chanceBits(a: number, b: number, relation: number): number
}

/** No agreement on a rare name weighs more, in hundredths. */
const MOST = 1600

/** `size` is the number of tokens. */
export function createTokenWeights(part: Part, size: number, frequencies: Frequencies, relater: Relater): TokenWeights {
  const share = frequencies.share[part]
  const groupShare = frequencies.groupShare[part]
  const priors = TOKEN_PRIORS[part]
  const greater = (of: Float64Array, a: number, b: number): number => Math.max(of[a]!, of[b]!)

  const compute = (a: number, b: number, relation: number): number => {
    const { m, u } = priors[relation]!
    switch (u) {
      case 'value':
        return Math.min(MOST, hundredths(m, greater(share, a, b)))
      case 'group':
        return Math.min(MOST, hundredths(m, Math.max(greater(groupShare, a, b), share[a]! + share[b]!)))
      case 'near':
        return Math.min(MOST, hundredths(m, greater(share, a, b) + NEAR_ADD))
    }
    return hundredths(m, u)
  }
  const computeChance = (a: number, b: number, relation: number): number =>
    relation >= RELATION.romanised ? 0 : -Math.log2(greater(relation <= RELATION.accent ? share : groupShare, a, b))

  // Most words that meet are the same: those are kept at hand.
  const same = Int32Array.from({ length: size }, (_, t) => compute(t, t, RELATION.exact))
  const sameChance = Float64Array.from({ length: size }, (_, t) => computeChance(t, t, RELATION.exact))
  const others = new PairCache(size)
  const computeRelated = (a: number, b: number): number => compute(a, b, relater.relate(a, b, part))
  return {
    weigh(a, b, relation) {
      if (relation >= RELATION.conflict) return FIRST_CONFLICT
      if (a === b) return same[a]!
      return a < b ? others.get(a, b, computeRelated) : others.get(b, a, computeRelated)
    },
    chanceBits: (a, b, relation) => (a === b ? sameChance[a]! : computeChance(a, b, relation)),
  }
}
