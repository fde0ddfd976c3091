// What a pair can weigh at most, found step by step: most pairs fall below the threshold long before everything is compared.
import type { Facts } from '../../model/facts.ts'
import { BELOW } from '../../names/name.ts'
import { tokensOfRows } from '../../names/row-tokens.ts'
import type { FactComparer } from '../comparison/comparison.ts'
import type { Names } from '../prepared-names.ts'
import type { Weigher } from './weigh.ts'

/** The most that the pair's names can weigh, or BELOW where the pair cannot reach the threshold. Never errs low. */
export interface NameBound {
  (i: number, j: number, threshold: number): number
}

/** Takes of each fact what row i can weigh at most, until it is compared. The pairs of a row should come one after another. */
export function boundStepByStep(a: Facts, b: Facts, { comparer }: Names, { comparers, prior, mostOfShifts }: Weigher): NameBound {
  const [tokensA, tokensB] = [tokensOfRows(a), tokensOfRows(b)]
  // Document and birth date of a row lie together and settle most pairs of strangers.
  const [first, rest] = [comparers.filter(isQuick), comparers.filter((c) => !isQuick(c))]
  const most = new Int32Array(rest.length)
  let mostOfRest = 0
  let mostOfRow = -1
  return (i, j, threshold) => {
    if (i !== mostOfRow) {
      mostOfRow = i
      mostOfRest = 0
      for (let k = 0; k < rest.length; k++) mostOfRest += most[k] = Math.max(0, rest[k]!.most(i))
    }
    let bound = prior + mostOfRest
    for (const c of first) {
      const level = c.level(i, j)
      if (level >= 0) bound += c.weight(level, i, j)
    }
    const words = comparer.atMost(tokensA, i, tokensB, j, threshold - bound - mostOfShifts.named)
    if (words === BELOW) return BELOW
    const nameMost = words > 0 ? words + mostOfShifts.named : mostOfShifts.bare
    bound += nameMost
    if (bound < threshold) return BELOW
    // The other facts are scattered over memory and come last; each one's most gives way to what it says of this pair.
    for (let k = 0; k < rest.length; k++) {
      const c = rest[k]!
      const level = c.level(i, j)
      bound += (level < 0 ? 0 : c.weight(level, i, j)) - most[k]!
      if (bound < threshold) return BELOW
    }
    return nameMost
  }
}

const isQuick = (c: FactComparer): boolean => c.neverFor !== null
