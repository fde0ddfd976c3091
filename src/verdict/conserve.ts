// The conservation laws, checked in every run: no row is lost, and a link has two ends.
import { LawBroken } from '../errors.ts'
import { CATEGORIES, type Category } from '../model.ts'
import type { Verdicts } from './judge.ts'

export type CategoryCounts = Readonly<Record<Category, number>>

/** Rows by category for each list; throws LawBroken when they do not add up to the rows read, or the two ends of links disagree. */
export function conserve(ids: readonly string[], rowsRead: readonly number[], verdicts: Verdicts): CategoryCounts[] {
  const counts = verdicts.rows.map((rows, at) => {
    const tally = Object.fromEntries(CATEGORIES.map((c) => [c, 0])) as Record<Category, number>
    const seen = new Set<number>()
    for (const row of rows) {
      tally[row.category]++
      seen.add(row.row)
    }
    const found = Object.values(tally).reduce((sum, n) => sum + n, 0)
    if (found !== rowsRead[at] || seen.size !== rowsRead[at]) throw new LawBroken(ids[at]!, rowsRead[at]!, Math.min(found, seen.size))
    return tally
  })
  const byPosition = verdicts.rows.map((rows) => new Map(rows.map((r) => [r.position, r])))
  const ends = new Map<string, number>()
  verdicts.links.forEach((l, k) => {
    if (l.status !== 'match') return
    for (const [list, position] of [
      [l.left, l.a],
      [l.right, l.b],
    ] as const) {
      const other = list === l.left ? l.right : l.left
      const key = `${list}>${other}:${position}`
      ends.set(key, (ends.get(key) ?? 0) + 1)
      // One to one between any two lists, and each end knows its link; registers have no rows of their own here.
      const row = byPosition[list]!.get(position)
      const known = verdicts.rows[list]!.length === 0 || row?.links.includes(k)
      if (ends.get(key)! > 1 || !known) throw new LawBroken(ids[list]!, 1, ends.get(key)!)
    }
  })
  return counts
}
