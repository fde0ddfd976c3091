// What two tokens that were aligned in one part of a name weigh.
import { hundredths } from '../metrics/match-weight.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import type { Part } from '../model/name-parse.ts'
import { shareOf, type Frequencies } from './frequencies.ts'
import { FIRST_CONFLICT, NEAR_ADD, TOKEN_PRIORS } from './name-priors.ts'
import { RELATION, type Relater } from './relate.ts'

/** For one part. `relation` is RELATION of the two tokens there. Symmetric. */
export interface TokenWeights {
  /** Hundredths of a bit. */
  weigh(a: number, b: number, relation: number): number
  /** −log2 of the share of people who have the token. */
  bits(token: number): number
  /** Is neither of two words a slip for the other, but both are names that people bear? */
  areNames(a: number, b: number): boolean
}

/** No agreement on a rare name weighs more, in hundredths. */
const MOST = 1600
/** A name mistyped weighs so much less than the name itself: what seems to be a slip may be a name that no table has. */
const SLIP = 250
/** Of the bearers of a name, the most who are mistyped in one way. */
const MOST_SLIPS = 0.03

/** `size` is the number of tokens. */
export function createTokenWeights(part: Part, size: number, frequencies: Frequencies, relater: Relater): TokenWeights {
  const share = frequencies.share[part]
  const groupShare = frequencies.groupShare[part]
  const { counted, tabled, people, known } = frequencies.bearers[part]
  const [soundCounted, soundTabled] = [relater.sounds.sums(counted), relater.sounds.sums(tabled)]
  const priors = TOKEN_PRIORS[part]
  const greater = (of: Float64Array, a: number, b: number): number => Math.max(of[a]!, of[b]!)

  /** Is the rarer of two words no name, but how the other was mistyped? No table has it, and it is as rare as that. */
  const isSlipFor = (rare: number, usual: number): boolean =>
    share[rare]! <= share[usual]! && known[rare] === 0 && counted[rare]! - 1 <= Math.max(1, MOST_SLIPS * counted[usual]!)
  /** A stranger who bears the name is mistyped as often. */
  const asSlip = (m: number, a: number, b: number): number =>
    Math.min(hundredths(priors[RELATION.exact]!.m, greater(share, a, b)) - SLIP, hundredths(m, Math.min(share[a]!, share[b]!) + NEAR_ADD))

  const compute = (a: number, b: number, relation: number): number => {
    const { m, u } = priors[relation]!
    switch (u) {
      case 'value':
        return Math.min(MOST, hundredths(m, greater(share, a, b)))
      case 'group':
        return Math.min(MOST, hundredths(m, Math.max(greater(groupShare, a, b), relation === RELATION.fold ? 0 : share[a]! + share[b]!)))
      case 'sound': {
        const sound = relater.sounds.shared(a, b)
        const group = sound < 0 ? 0 : shareOf(soundCounted[sound]!, soundTabled[sound]!, people)
        return Math.min(MOST, hundredths(m, Math.max(group, greater(share, a, b))))
      }
      case 'near': {
        const weight = hundredths(m, greater(share, a, b) + NEAR_ADD)
        return Math.min(MOST, isSlipFor(a, b) || isSlipFor(b, a) ? Math.max(weight, asSlip(m, a, b)) : weight)
      }
    }
    return hundredths(m, u)
  }

  // Most words that meet are the same: those are kept at hand.
  const same = Int32Array.from({ length: size }, (_, t) => compute(t, t, relater.relate(t, t, part)))
  const others = new PairCache(size)
  const computeRelated = (a: number, b: number): number => compute(a, b, relater.relate(a, b, part))
  const across = new PairCache(size)
  const computeAcross = (a: number, b: number): number => compute(a, b, RELATION.script)
  return {
    weigh(a, b, relation) {
      if (relation >= RELATION.conflict) return FIRST_CONFLICT
      if (relation === RELATION.script) return a < b ? across.get(a, b, computeAcross) : across.get(b, a, computeAcross)
      if (a === b) return same[a]!
      return a < b ? others.get(a, b, computeRelated) : others.get(b, a, computeRelated)
    },
    bits: (token) => -Math.log2(share[token]!),
    areNames: (a, b) => !isSlipFor(a, b) && !isSlipFor(b, a),
  }
}
