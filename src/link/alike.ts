// How many people are called alike: two lists tell little of it by themselves, since their namesakes look like one person; each of them
// tells more, for it names nobody twice on purpose.
import type { Estimate, PairShares } from '../model/pair.ts'
import { PRIOR_NAMESAKES, PRIOR_PEOPLE } from './fit.ts'
import { SHIPPED_SHARES } from './judge/explanations.ts'

/** The estimate of two lists, with what each of them says of those who are called alike; `longest` is the length of the longer one. */
export function alikeInAll(own: Estimate, insides: readonly Estimate[], longest: number): Estimate {
  const all = [own, ...insides]
  const perPerson = (kind: 'junior' | 'namesake', as: number): number => {
    let [found, people] = [SHIPPED_SHARES[kind] * as, as]
    for (const { alike } of all) {
      found += alike?.[kind].found ?? 0
      people += (alike?.[kind].pairs ?? 0) / Math.max(4, longest)
    }
    return found / people
  }
  const shares: PairShares = {
    ...own.shares,
    // A father on one list and his son on the other are seen between them alone.
    junior: Math.max(own.shares.junior, perPerson('junior', PRIOR_PEOPLE)),
    namesake: perPerson('namesake', PRIOR_NAMESAKES),
  }
  return { ...own, shares }
}
