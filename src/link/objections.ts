// What two rows say against being one person. That they say little is no objection: evidence has to speak, and to weigh more than what speaks for it.
import { birthsApart, yearsApart } from '../metrics/births-apart.ts'
import type { Facts } from '../model/facts.ts'
import { birthDate } from './comparison/birth-date.ts'
import type { FactComparer } from './comparison/comparison.ts'
import { document } from './comparison/document.ts'
import { shownBy } from './comparison/estimated.ts'
import type { PairJudge } from './judge/pair-judge.ts'

/** Two rows that object this much, in hundredths of a bit, are two people, whoever is taken for both. */
export const CONTRADICTION = -500

/** What plainly different births or documents object, before the lists have shown that those of one person differ too. */
const PLAINLY = -600

/** Hundredths of a bit, 0 where nothing is said against it. */
export interface Objection {
  (i: number, j: number): number
}

/** Of rows of two lists, or of one with itself. */
export function objectionsOf(a: Facts, b: Facts, { judge, explain, comparers }: Objecting): Objection {
  const [births, documents] = [birthDate, document].map((comparison) => comparers.find((c) => c.comparison === comparison))
  /** What plain differences object, less what the lists show to be ordinary. */
  const plainly = (by: FactComparer | undefined, i: number, j: number) => PLAINLY + (by ? shownBy(by, by.level(i, j)) : 0)
  return (i, j) => {
    const byBirths = bornApart(a, i, b, j) ? plainly(births, i, j) : 0
    if (byBirths <= CONTRADICTION) return byBirths
    const { odds: all, reason } = judge(i, j)
    const plain = Math.min(byBirths, reason === 'documents differ' ? plainly(documents, i, j) : 0)
    if (all >= 0 || plain <= CONTRADICTION) return plain
    let against = 0
    // What lists of this size make unlikely, and what one of the rows leaves out, is no evidence.
    for (const { comparison, hundredths } of explain(i, j)) if (comparison !== 'prior' && hundredths < 0) against += hundredths
    return Math.min(plain, Math.max(all, against))
  }
}

type Objecting = Pick<PairJudge, 'judge' | 'explain' | 'comparers'>

/** Years by which birth dates of one person are miscounted. */
const MISCOUNTED = 2

/** Somebody without a birth date must not join a mother and a daughter of one name. */
const bornApart = (a: Facts, i: number, b: Facts, j: number): boolean =>
  birthsApart(a, i, b, j) && yearsApart(a, i, b, j) > MISCOUNTED && (a.document[i]! < 0 || a.document[i] !== b.document[j])
