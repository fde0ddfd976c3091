// Two words of a name in the place of the one that the other name has for them, and what that costs.
import type { Joins } from './joins.ts'
import { JOINED_WORDS } from './name-priors.ts'
import type { Words } from './parse-words.ts'
import { RELATION } from './relate.ts'
import type { TokenWeights } from './token-weights.ts'

export interface Joiner {
  /** Has the name two such words? */
  may(words: Words): boolean
  /** Takes over the words of a name, those joined that the other writes as one; hundredths of a bit that are to be added. */
  join(words: Words, other: Words, into: Words): number
}

export function createJoiner({ joined, starts }: Joins, weights: TokenWeights): Joiner {
  /** The word of a name that is these two as one, or −1. */
  const wholeOf = (first: number, second: number, { token, count }: Words): number => {
    for (let k = 0; k < count; k++) if (joined(first, second, token[k]!)) return token[k]!
    return -1
  }
  const own = (token: number): number => weights.weigh(token, token, RELATION.exact)
  return {
    may({ token, count }) {
      for (let k = 0; k < count - 1; k++) if (starts[token[k]!] === 1) return true
      return false
    },
    join({ token, count }, other, into) {
      let cost = 0
      into.count = 0
      for (let k = 0; k < count; k++) {
        const first = token[k]!
        const whole = k + 1 < count && starts[first] === 1 ? wholeOf(first, token[k + 1]!, other) : -1
        into.token[into.count++] = whole < 0 ? first : whole
        if (whole < 0) continue
        // Together they are no rarer than apart.
        cost += JOINED_WORDS + Math.min(0, own(first) + own(token[++k]!) - own(whole))
      }
      return cost
    },
  }
}
