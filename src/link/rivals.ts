// A row of a list is one person at most: where it may be either of two rows that are two people, those are rivals, and neither is sure.
import { groupOf, groupsOf, type Groups } from '../metrics/groups.ts'
import type { Facts } from '../model/facts.ts'
import type { Pair, Sequence } from '../model/pair.ts'
import type { Plan } from '../model/plan.ts'
import type { DecidedInside } from './decided-inside.ts'
import { classSize, type EqualRows } from './equal-rows.ts'
import { power } from './judge/explanations.ts'

/** How likely it is that two rows which contradict each other, beside the pair that may make them one person, are two; 0 of others. */
export interface BeTwo {
  (i: number, j: number, through: Pick<Pair, 'a' | 'b'>): number
}

interface Grounds {
  readonly decided: Pick<DecidedInside, 'isApart'>
  readonly plan: Pick<Plan, 'accept'>
  readonly equal: EqualRows
  readonly beTwo: BeTwo
}

/**
 * Gives the test whether a pair is too risky beside its rivals. Either a rival and its end of the pair are one person, and no rivals, or they
 * are two and share in what there is: the risk is that of both cases, by how likely each is.
 */
export function rivalled(f: Facts, pairs: Sequence<Pair>, { decided, plan, equal, beTwo }: Grounds): (pair: Pair) => boolean {
  const { first } = equal
  const { near, other, odds } = neighboursOf(f, pairs, first)
  const all = new Float64Array(f.n)
  for (const row of equal.firsts) for (const k of groupOf(near, row)) all[row]! += classSize(equal, other[k]!) * odds[k]!
  const most = 1 / (1 + power(100 * plan.accept))
  /** The risk of a pair with what rivals of a row add to it; stops as soon as it is too much. */
  const withRivalsOf = (row: number, end: number, own: number, before: number): number => {
    let risk = before
    for (const k of groupOf(near, first[row]!)) {
      const third = other[k]!
      const times = classSize(equal, third) - Number(third === first[row]) - Number(third === first[end])
      const areTwo = times > 0 && !decided.isApart(row, third) ? beTwo(third, end, { a: row, b: end }) : 0
      if (areTwo === 0) continue
      risk += areTwo * (riskBeside(times * odds[k]!, own) - riskBeside(0, own))
      if (risk > most) break
    }
    return risk
  }
  // What is cheap and never errs low: all partners of both rows as rivals, but for the pair itself.
  const mayBeTooMuch = (a: number, b: number, own: number) =>
    riskBeside(Math.max(0, all[first[a]!]! + all[first[b]!]! - (2 - ROUNDING) * own), own) > most
  return ({ a, b, odds: hundredths }) => {
    const own = power(hundredths)
    return mayBeTooMuch(a, b, own) && withRivalsOf(b, a, own, withRivalsOf(a, b, own, riskBeside(0, own))) > most
  }
}

/** The risk of a pair beside a rival that is another person than its partner; odds as numbers. */
const riskBeside = (rival: number, own: number): number => (1 + rival) / (1 + own + rival)

/** More than sums in another order differ by. */
const ROUNDING = 1e-6

interface Neighbours {
  /** By row that stands for its class, the places of its pairs in the columns: the row at the other end, and the odds, as a number. */
  readonly near: Groups
  readonly other: Int32Array
  readonly odds: Float64Array
}

function neighboursOf(f: Facts, pairs: Sequence<Pair>, first: Int32Array): Neighbours {
  const size = 2 * pairs.length
  const [row, other, odds] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)]
  let k = 0
  for (const pair of pairs) {
    const [x, y] = [first[pair.a]!, first[pair.b]!]
    for (const [own, end] of x === y ? [[x, y] as const] : [[x, y] as const, [y, x] as const]) {
      row[k] = own
      other[k] = end
      odds[k++] = power(pair.odds)
    }
  }
  return { near: groupsOf(row, f.n, k), other, odds }
}
