// What is between the rows of two groups of one list: their odds, and what they object.
import type { Kinds } from './clusters.ts'
import type { DecidedInside } from './decided-inside.ts'

interface BetweenRows {
  (i: number, j: number): number
}

/** On average over the rows of two groups. */
export function averageOdds(p: Kinds, q: Kinds, odds: BetweenRows, decided: DecidedInside): number {
  let [sum, all] = [0, 0]
  eachBetween(p, q, odds, decided, (value, times) => {
    sum += times * value
    all += times
  })
  return sum / all
}

/** The strongest objection of any rows of two groups. */
export function strongest(p: Kinds, q: Kinds, objection: BetweenRows, decided: DecidedInside): number {
  let least = 0
  eachBetween(p, q, objection, decided, (value) => {
    if (value < least) least = value
  })
  return least
}

/** What is between the rows of two groups; of rows that people called the same, those that say most for it count. */
function eachBetween(p: Kinds, q: Kinds, of: BetweenRows, { same, personOf }: DecidedInside, take: (value: number, times: number) => void) {
  if (!same.length) {
    for (const [x, n] of p) for (const [y, m] of q) take(of(x, y), n * m)
    return
  }
  const best = new Map<string, { most: number; readonly times: number }>()
  for (const [x, n] of p)
    for (const [y, m] of q) {
      const key = `${personOf(x)} ${personOf(y)}`
      const before = best.get(key)
      if (before) before.most = Math.max(before.most, of(x, y))
      else best.set(key, { most: of(x, y), times: n * m })
    }
  for (const { most, times } of best.values()) take(most, times)
}

/** Does it hold of a row here and a row there? */
export const someBetween =
  (holds: (i: number, j: number) => boolean) =>
  (p: Kinds, q: Kinds): boolean => {
    for (const x of p.keys()) for (const y of q.keys()) if (holds(x, y)) return true
    return false
  }
