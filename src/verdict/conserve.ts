// The conservation laws, checked in every run: no row is lost, and a link has two ends.
import { LawBroken } from '../model/errors.ts'
import { CATEGORIES, type Category, type CategoryCounts, type Verdicts } from '../model/verdict.ts'

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
  // Which links the row at each of their ends knows: bit 0 for the left one, bit 1 for the right one.
  const n = verdicts.links.length
  const [left, right, a, b] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  const sure = new Uint8Array(n)
  let k = 0
  for (const l of verdicts.links) {
    left[k] = l.left
    right[k] = l.right
    a[k] = l.a
    b[k] = l.b
    sure[k++] = l.status === 'match' ? 1 : 0
  }
  const known = new Uint8Array(n)
  verdicts.rows.forEach((rows, at) => {
    for (const { links, position } of rows) {
      for (const link of links) {
        if (left[link] === at && a[link] === position) known[link]! |= LEFT
        else if (right[link] === at && b[link] === position) known[link]! |= RIGHT
      }
    }
  })
  const taken = new Map<number, Uint8Array>()
  const end = (list: number, other: number, position: number, isKnown: boolean) => {
    const key = list * ids.length + other
    const times = taken.get(key) ?? new Uint8Array(rowsOf[list]!)
    taken.set(key, times)
    const here = ++times[position]!
    // One to one between any two lists, and each end knows its link; registers have no rows of their own here.
    if (here > 1 || (verdicts.rows[list]!.length > 0 && !isKnown)) throw new LawBroken(ids[list]!, 1, here)
  }
  for (let link = 0; link < n; link++) {
    if (!sure[link]) continue
    end(left[link]!, right[link]!, a[link]!, (known[link]! & LEFT) !== 0)
    end(right[link]!, left[link]!, b[link]!, (known[link]! & RIGHT) !== 0)
  }
  return counts
}

const [LEFT, RIGHT] = [1, 2]
