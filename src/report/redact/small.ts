// Figures small enough to tell who is meant are left out, with whatever arithmetic would give them away.
import { mapValues } from '../map-values.ts'
import type { Report, SideCounts } from '../schema.ts'
import { keysOf } from '../tallies.ts'

const LEAST_SHOWN = 5

export const isSmall = (n: number | null): boolean => n !== null && n > 0 && n < LEAST_SHOWN

/** A figure that stands alone, and that no sum gives away. */
export const unlessSmall = (n: number | null): number | null => (isSmall(n) ? null : n)

/** Counts whose sum with the people not compared is the people. */
const IN_PEOPLE = keysOf('people', 'compared')
/** Counts whose sum with the people is the rows. */
const IN_ROWS = keysOf('rows')

/** Counts by list with small cells as null. A cell that is hidden on one list is hidden on all, since links have two ends. */
export function suppressCounts(counts: Readonly<Record<string, SideCounts>>): Record<string, SideCounts> {
  const sides = Object.values(counts)
  const hidden = new Set<keyof SideCounts>()
  for (const side of sides) for (const key of [...IN_PEOPLE, ...IN_ROWS]) if (isSmall(side[key])) hidden.add(key)
  // Rows less people gives the rows that are nobody; without the rows it does not.
  if (IN_ROWS.some((key) => hidden.has(key))) hidden.add('rows')
  if (sides.some((side) => isSmall(side.people))) for (const key of [...IN_PEOPLE, 'people', 'rows'] as const) hidden.add(key)
  hideSinglePart(sides, hidden)
  return mapValues(counts, (side) => withoutHidden(side, hidden))
}

/** A single hidden part is the total less the others: the least of those is hidden too, on whichever list it would show. */
function hideSinglePart(sides: readonly SideCounts[], hidden: Set<keyof SideCounts>): void {
  for (let changed = true; changed && !hidden.has('people');) {
    changed = false
    for (const side of sides) {
      if (IN_PEOPLE.filter((key) => hidden.has(key) && side[key] !== 0).length !== 1) continue
      const least = leastOf(side, hidden)
      if (!least) continue
      hidden.add(least)
      changed = true
    }
  }
}

/** The least part that is shown; those that are 0 come last, since hiding them hides nothing. */
function leastOf(side: SideCounts, hidden: ReadonlySet<keyof SideCounts>): keyof SideCounts | undefined {
  const size = (key: keyof SideCounts) => side[key] || Infinity
  return IN_PEOPLE.filter((key) => !hidden.has(key)).sort((x, y) => compareSizes(size(x), size(y)))[0]
}

const compareSizes = (x: number, y: number): number => (x < y ? -1 : x > y ? 1 : 0)

const withoutHidden = (side: SideCounts, hidden: ReadonlySet<string>): SideCounts => {
  const shown = { ...side }
  for (const key of [...IN_PEOPLE, ...IN_ROWS, 'people', 'rows'] as const) if (hidden.has(key)) shown[key] = null
  return shown
}

type Cell = number | null

/** A tally whose values sum to a known total: small values hidden, and one more where only one would be. */
export function suppressTally<Key extends string>(tally: Readonly<Record<Key, Cell>>): Record<Key, Cell> {
  const entries = Object.entries<Cell>(tally)
  const hidden = new Set(entries.filter(([, n]) => isSmall(n)).map(([key]) => key))
  if (hidden.size === 1) {
    const [next] = entries.filter(([key]) => !hidden.has(key)).sort(([, x], [, y]) => (x ?? 0) - (y ?? 0))
    if (next) hidden.add(next[0])
  }
  return mapValues(tally, (n, key) => (hidden.has(key) ? null : n))
}

/** Small combinations are hidden; where any part of the counts is, these sums would give it away, and all are. */
export function suppressOverlap(overlap: Report['overlap'], counts: Readonly<Record<string, SideCounts>>): Report['overlap'] {
  const isCut = Object.values(counts).some((side) => Object.values(side).includes(null))
  return isCut || overlap.some((o) => isSmall(o.people)) ? [] : overlap
}
