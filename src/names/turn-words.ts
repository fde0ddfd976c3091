// The same words, cut up into given names and surnames in two ways that do not meet: Lucas Martín Nasser Elías, Elías Lucas Martín Nasser.
import { countOf, tokenOf, type ParseWords } from './parse-words.ts'
import { RELATION, type Relater } from './relate.ts'

/** Words that a name has at least to be turned; two are swapped parts. */
const LEAST_WORDS = 3

/**
 * Lays the words of `y` out as those of `x`, each in the place of the word that it agrees with. False where a word is left over, and
 * where every word stays in its part: María José is not José María.
 */
export function turnWords(x: ParseWords, y: ParseWords, into: ParseWords, relater: Relater): boolean {
  const words = countOf(x)
  if (words < LEAST_WORDS || words !== countOf(y)) return false
  into.given.count = x.given.count
  into.surnames.count = x.surnames.count
  into.sure = y.sure
  into.romanised = y.romanised
  into.behind = y.behind
  let used = 0
  let crossed = false
  for (let k = 0; k < words; k++) {
    const isGiven = k < x.given.count
    let found = -1
    let best: number = RELATION.initial
    for (let e = 0; e < words; e++) {
      if ((used >> e) & 1) continue
      const relation = relater.relate(tokenOf(x, k), tokenOf(y, e), isGiven ? 'given' : 'surname')
      if (relation >= best) continue
      best = relation
      found = e
    }
    if (found < 0) return false
    used |= 1 << found
    crossed ||= isGiven !== found < y.given.count
    if (isGiven) into.given.token[k] = tokenOf(y, found)
    else into.surnames.token[k - x.given.count] = tokenOf(y, found)
  }
  return crossed
}
