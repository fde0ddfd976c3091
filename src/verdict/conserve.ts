// The conservation laws, checked in every run: no row is lost, and a link has two ends.
import { LawBroken } from '../errors.ts'
import { CATEGORIES, type Category } from '../model.ts'
import type { Verdicts } from './judge.ts'

export type CategoryCounts = Readonly<Record<Category, number>>

/** Rows by category for each list; throws LawBroken when they do not add up to the rows read, or the two ends of links disagree. */
export function conserve(ids: readonly string[], rowsRead: readonly number[], verdicts: Verdicts): CategoryCounts[] {
  const counts = verdicts.rows.map((rows, at) => {
    const tally = Object.fromEntries(CATEGORIES.map((c) => [c, 0])) as Record<Category, number>
    // Rows come in their order, each once.
    let distinct = 0
    let last = 0
    for (const row of rows) {
      tally[row.category]++
      if (row.row > last) distinct++
      last = row.row
    }
    const found = Object.values(tally).reduce((sum, n) => sum + n, 0)
    if (found !== rowsRead[at] || distinct !== rowsRead[at]) throw new LawBroken(ids[at]!, rowsRead[at]!, Math.min(found, distinct))
    return tally
  })
  const byPosition = verdicts.rows.map((rows) => {
    const known: (Verdicts['rows'][number][number] | undefined)[] = []
    for (const row of rows) if (row.position >= 0) known[row.position] = row
    return known
  })
  const ends = new Map<string, Map<number, number>>()
  verdicts.links.forEach((l, k) => {
    if (l.status !== 'match') return
    for (const [list, position] of [
      [l.left, l.a],
      [l.right, l.b],
    ] as const) {
      const other = list === l.left ? l.right : l.left
      const key = `${list}>${other}`
      const times = ends.get(key) ?? new Map<number, number>()
      ends.set(key, times)
      const here = (times.get(position) ?? 0) + 1
      times.set(position, here)
      // One to one between any two lists, and each end knows its link; registers have no rows of their own here.
      const row = byPosition[list]![position]
      const known = verdicts.rows[list]!.length === 0 || row?.links.includes(k)
      if (here > 1 || !known) throw new LawBroken(ids[list]!, 1, here)
    }
  })
  return counts
}
