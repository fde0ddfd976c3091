// What two rows say against being one person. That they say little is no objection: evidence has to speak, and to weigh more than what speaks for it.
import { birthsApart, yearsApart } from '../metrics/births-apart.ts'
import type { Facts } from '../model/facts.ts'
import type { Contribution, Pair } from '../model/pair.ts'
import { birthDate } from './comparison/birth-date.ts'
import { shownBy } from './comparison/estimated.ts'
import type { PairJudge } from './judge/pair-judge.ts'

/** Two rows that object this much, in hundredths of a bit, are two people, whoever is taken for both. */
export const CONTRADICTION = -500

/** What plainly different births object, before the lists have shown that those of one person differ too. */
const PLAINLY = -600

/** Hundredths of a bit, 0 where nothing is said against it. */
export interface Objection {
  (i: number, j: number): number
}

/**
 * Of rows of two lists, or of one with itself. Documents that differ are a contradiction, where not so much else agrees that they may link;
 * `beside` them, other facts object alone.
 */
export function objectionsOf(a: Facts, b: Facts, { judge, explain, comparers }: Objecting, beside: 'documents' | null = null): Objection {
  const births = comparers.find((c) => c.comparison === birthDate)
  const shown = (i: number, j: number) => (births ? shownBy(births, births.level(i, j)) : 0)
  return (i, j) => {
    const byBirths = bornApart(a, i, b, j) ? PLAINLY + shown(i, j) : 0
    if (byBirths <= CONTRADICTION) return byBirths
    const { odds: all, reason } = judge(i, j)
    if (reason === 'documents differ' && beside === null) return CONTRADICTION
    return all >= 0 ? byBirths : Math.min(byBirths, Math.max(all, saidAgainst(explain(i, j))))
  }
}

/** By how much rows of one list fall short of a link for what they say against it, as an objection. */
export function shortfallsOf({ odds, explain }: Pick<PairJudge, 'odds' | 'explain'>, accept: number): Objection {
  return (i, j) => {
    const short = odds(i, j) - accept
    return short >= 0 ? 0 : Math.max(short, saidAgainst(explain(i, j)))
  }
}

/** What lists of this size make unlikely, and what one of the rows leaves out, is no evidence. */
function saidAgainst(parts: readonly Contribution[]): number {
  let against = 0
  for (const { comparison, hundredths } of parts) if (comparison !== 'prior' && hundredths < 0) against += hundredths
  return against
}

type Objecting = Pick<PairJudge, 'judge' | 'explain' | 'comparers'>

/** Years by which birth dates of one person are miscounted. */
const MISCOUNTED = 2

/** Somebody without a birth date must not join a mother and a daughter of one name. */
const bornApart = (a: Facts, i: number, b: Facts, j: number): boolean =>
  birthsApart(a, i, b, j) && yearsApart(a, i, b, j) > MISCOUNTED && (a.document[i]! < 0 || a.document[i] !== b.document[j])

type Ends = Pick<Pair, 'a' | 'b'>

/** Do two rows of a list contradict each other, where a pair may make them one person? */
export interface Contradiction {
  (i: number, j: number, through: Ends): boolean
}

/**
 * That documents differ is no news where they are those of the pair, which links in spite of them: only `besideDocuments` is asked then.
 */
export function contradictionsOf({ document }: Facts, objection: Objection, besideDocuments: Objection): Contradiction {
  const areThoseOf = (i: number, j: number, { a, b }: Ends): boolean => {
    const [x, y, p, q] = [document[i]!, document[j]!, document[a]!, document[b]!]
    return p >= 0 && q >= 0 && p !== q && ((x === p && y === q) || (x === q && y === p))
  }
  return (i, j, through) => (areThoseOf(i, j, through) ? besideDocuments : objection)(i, j) <= CONTRADICTION
}
