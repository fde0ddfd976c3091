// What two rows say against being one person. That they say little is no objection: evidence has to speak, and to weigh more than what speaks for it.
import { birthsApart, yearsApart } from '../metrics/births-apart.ts'
import type { Facts } from '../model/facts.ts'
import type { PairJudge } from './judge/pair-judge.ts'

/** Two rows that object this much, in hundredths of a bit, are two people, whoever is taken for both. */
export const CONTRADICTION = -500

/** Hundredths of a bit, 0 where nothing is said against it; −Infinity where they were plainly born apart, a contradiction where documents differ. */
export interface Objection {
  (i: number, j: number): number
}

/** Of rows of two lists, or of one with itself. */
export function objectionsOf(a: Facts, b: Facts, { judge, explain }: Pick<PairJudge, 'judge' | 'explain'>): Objection {
  return (i, j) => {
    if (bornApart(a, i, b, j)) return -Infinity
    const { odds: all, reason } = judge(i, j)
    if (reason === 'documents differ') return CONTRADICTION
    if (all >= 0) return 0
    let against = 0
    // What lists of this size make unlikely, and what one of the rows leaves out, is no evidence.
    for (const { comparison, hundredths } of explain(i, j)) if (comparison !== 'prior' && hundredths < 0) against += hundredths
    return Math.max(all, against)
  }
}

/** Years by which birth dates of one person are miscounted. */
const MISCOUNTED = 2

/** Somebody without a birth date must not join a mother and a daughter of one name. */
const bornApart = (a: Facts, i: number, b: Facts, j: number): boolean =>
  birthsApart(a, i, b, j) && yearsApart(a, i, b, j) > MISCOUNTED && (a.document[i]! < 0 || a.document[i] !== b.document[j])
