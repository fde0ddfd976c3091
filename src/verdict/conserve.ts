// The conservation laws, checked in every run: no row is lost, and a link has two ends.
import { LawBroken } from '../model/errors.ts'
import type { Facts } from '../model/facts.ts'
import type { Sequence } from '../model/pair.ts'
import type { SourceList } from '../model/source.ts'
import { CATEGORIES, type Category, type CategoryCounts, type LinkVerdict, type RowVerdict, type Verdicts } from '../model/verdict.ts'

/** `conserve` for lists as they were read. Registers are asked about people, and have no rows to account for. */
export function conserveLists(lists: readonly SourceList[], facts: readonly Pick<Facts, 'n'>[], verdicts: Verdicts): CategoryCounts[] {
  return conserve(
    lists.map((list) => list.id),
    lists.map(({ role, records, rejects }) => (role === 'register' ? 0 : records.length + rejects.length)),
    verdicts,
    facts.map((f) => f.n),
  )
}

/**
 * Rows by category for each list. `rowsRead`: rows of each list that have a category, none for registers; `people`: rows of each list
 * that may be linked, those of registers too. Throws LawBroken where categories do not add up to the rows read, a row has two automatic
 * links with one list, or a row does not know its link.
 */
export function conserve(
  ids: readonly string[],
  rowsRead: readonly number[],
  verdicts: Verdicts,
  people: readonly number[] = rowsRead,
): CategoryCounts[] {
  const counts = verdicts.rows.map((rows, at) => countRows(ids[at]!, rowsRead[at]!, rows))
  checkLinks(ids, people, verdicts)
  return counts
}

function countRows(id: string, rowsRead: number, rows: Sequence<RowVerdict>): CategoryCounts {
  const counts = Object.fromEntries(CATEGORIES.map((c) => [c, 0])) as Record<Category, number>
  let total = 0
  // Rows come in their order, each once.
  let distinct = 0
  let last = 0
  for (const { row, category } of rows) {
    counts[category]++
    total++
    if (row > last) distinct++
    last = row
  }
  if (total !== rowsRead || distinct !== rowsRead) throw new LawBroken(id, rowsRead, Math.min(total, distinct))
  return counts
}

/** Automatic links are one to one between any two lists, and the row at each end knows its link; registers have no rows of their own here. */
function checkLinks(ids: readonly string[], people: readonly number[], { rows, links }: Verdicts): void {
  const columns = columnsOf(links)
  const known = endsKnown(rows, columns)
  const taken = new Map<number, Uint8Array>()
  const check = (list: number, other: number, position: number, isKnown: boolean) => {
    const key = list * ids.length + other
    const times = taken.get(key) ?? new Uint8Array(people[list]!)
    taken.set(key, times)
    const here = ++times[position]!
    if (here > 1 || (rows[list]!.length > 0 && !isKnown)) throw new LawBroken(ids[list]!, 1, here)
  }
  const { left, right, a, b, automatic } = columns
  for (let link = 0; link < links.length; link++) {
    if (!automatic[link]) continue
    check(left[link]!, right[link]!, a[link]!, (known[link]! & LEFT) !== 0)
    check(right[link]!, left[link]!, b[link]!, (known[link]! & RIGHT) !== 0)
  }
}

interface LinkEnds {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly automatic: Uint8Array
}

/** In columns, since each link is asked from both its ends. */
function columnsOf(links: Sequence<LinkVerdict>): LinkEnds {
  const n = links.length
  const [left, right, a, b] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  const automatic = new Uint8Array(n)
  let k = 0
  for (const l of links) {
    left[k] = l.left
    right[k] = l.right
    a[k] = l.a
    b[k] = l.b
    automatic[k++] = l.status === 'match' ? 1 : 0
  }
  return { left, right, a, b, automatic }
}

/** Bits: which ends of a link know of it. */
const [LEFT, RIGHT] = [1, 2]

function endsKnown(rows: Verdicts['rows'], { left, right, a, b }: LinkEnds): Uint8Array {
  const known = new Uint8Array(left.length)
  for (const [at, ofList] of rows.entries()) {
    for (const { links, position } of ofList) {
      for (const link of links) {
        if (left[link] === at && a[link] === position) known[link]! |= LEFT
        else if (right[link] === at && b[link] === position) known[link]! |= RIGHT
      }
    }
  }
  return known
}
