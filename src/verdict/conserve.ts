// The conservation laws, checked in every run: no row is lost, and a link has two ends.
import { LawBroken } from '../errors.ts'
import { CATEGORIES, type Category } from '../model.ts'
import type { Verdicts } from './judge.ts'

export type CategoryCounts = Readonly<Record<Category, number>>

/** Rows by category for each list; `rowsOf` are people, those of registers too. Throws LawBroken when they do not add up to the rows read, or the two ends of links disagree. */
export function conserve(
  ids: readonly string[],
  rowsRead: readonly number[],
  verdicts: Verdicts,
  rowsOf: readonly number[] = rowsRead,
): CategoryCounts[] {
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
  // Which links a row of each list knows.
  const known = verdicts.rows.map(() => new Uint8Array(verdicts.links.length))
  verdicts.rows.forEach((rows, at) => {
    for (const { links, position } of rows) {
      for (const k of links) {
        const l = verdicts.links.at(k)
        const end = l?.left === at ? l.a : l?.right === at ? l.b : -1
        if (end === position) known[at]![k] = 1
      }
    }
  })
  const taken = new Map<number, Uint8Array>()
  let k = 0
  for (const l of verdicts.links) {
    const at = k++
    if (l.status !== 'match') continue
    for (const [list, other, position] of [
      [l.left, l.right, l.a],
      [l.right, l.left, l.b],
    ] as const) {
      const key = list * ids.length + other
      const times = taken.get(key) ?? new Uint8Array(rowsOf[list]!)
      taken.set(key, times)
      const here = ++times[position]!
      // One to one between any two lists, and each end knows its link; registers have no rows of their own here.
      if (here > 1 || (verdicts.rows[list]!.length > 0 && !known[list]![at])) throw new LawBroken(ids[list]!, 1, here)
    }
  }
  return counts
}
