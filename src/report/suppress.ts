// Public reports: cells below five are left out, with whatever arithmetic would give them away.
import type { SideCounts } from './schema.ts'
import { keysOf } from './tallies.ts'

const LEAST_SHOWN = 5

const IN_PEOPLE = keysOf('people', 'compared')
const IN_ROWS = keysOf('rows')

export const isSmall = (n: number | null): boolean => n !== null && n > 0 && n < LEAST_SHOWN

/** Counts by list with small cells as null. A cell that is hidden on one list is hidden on all, since links have two ends. */
export function suppressCounts(counts: Readonly<Record<string, SideCounts>>): Record<string, SideCounts> {
  const sides = Object.values(counts)
  const hidden = new Set<keyof SideCounts>()
  for (const side of sides) for (const key of [...IN_PEOPLE, ...IN_ROWS]) if (isSmall(side[key])) hidden.add(key)
  // Rows less people gives the rows that are nobody; without the rows it does not.
  if (IN_ROWS.some((key) => hidden.has(key))) hidden.add('rows')
  if (sides.some((side) => isSmall(side.people))) for (const key of [...IN_PEOPLE, 'people', 'rows'] as const) hidden.add(key)
  // A single hidden part is the total less the others: the least of those is hidden too, on whichever list it would show.
  for (let changed = true; changed;) {
    changed = false
    for (const side of sides) {
      const parts = IN_PEOPLE.filter((key) => hidden.has(key) && side[key] !== 0)
      if (parts.length !== 1 || hidden.has('people')) continue
      const others = IN_PEOPLE.filter((key) => !hidden.has(key)).sort(
        (x, y) => Number(side[x] === 0) - Number(side[y] === 0) || side[x]! - side[y]!,
      )
      if (others[0]) {
        hidden.add(others[0])
        changed = true
      }
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([id, side]) => [
      id,
      Object.fromEntries(Object.entries(side).map(([key, n]) => [key, hidden.has(key as keyof SideCounts) ? null : n])) as SideCounts,
    ]),
  )
}

/** A tally whose values sum to a known total: small values hidden, and one more where only one would be. */
export function suppressTally(tally: Readonly<Record<string, number | null>>): Record<string, number | null> {
  const hidden = new Set(Object.keys(tally).filter((key) => isSmall(tally[key]!)))
  if (hidden.size === 1) {
    const next = Object.keys(tally)
      .filter((key) => !hidden.has(key))
      .sort((x, y) => tally[x]! - tally[y]!)[0]
    if (next) hidden.add(next)
  }
  return Object.fromEntries(Object.entries(tally).map(([key, n]) => [key, hidden.has(key) ? null : n]))
}
