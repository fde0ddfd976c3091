// The order in which pairs are asked: by what an answer is worth, so that whoever stops early has settled most.
import type { Report, ReportLink } from '../report/schema.ts'

/**
 * Pairs that wait for a person, of two lists or of one. Those with a register that may show somebody held come first: a wrong one ends a search.
 * The others come by their worth; pairs that share a row stay together, at the place of the best of them.
 */
export function queueOf(report: Report): ReportLink[] {
  const open = askedIn(report)
  const worth = worthsOf(open, report)
  const isUrgent = urgentIn(report)
  const family = familiesOf(open)
  const placed = open.map((link, k) => ({ link, family: family[k]!, isUrgent: isUrgent(link), worth: worth[k]! }))
  const first = new Map<number, Placed>()
  for (const item of placed) {
    const best = first.get(item.family)
    if (!best || compare(item, best) < 0) first.set(item.family, item)
  }
  return placed
    .sort((x, y) => compare(first.get(x.family)!, first.get(y.family)!) || x.family - y.family || compare(x, y))
    .map(({ link }) => link)
}

/** The same in no order, where only their number matters. */
export const askedIn = (report: Report): ReportLink[] => [
  ...report.links.filter((l) => l.status !== 'match'),
  ...report.duplicates.flatMap((d) => d.pairs ?? []),
]

interface Placed {
  readonly isUrgent: boolean
  readonly worth: number
}

const compare = (x: Placed, y: Placed): number => Number(y.isUrgent) - Number(x.isUrgent) || y.worth - x.worth

/** What an answer is expected to change: how open the question is, times the rows and stated figures that hinge on it. */
function worthsOf(open: readonly ReportLink[], report: Report): number[] {
  const roles = new Map(report.inputs.map((i) => [i.id, i.role]))
  const near = nearRows(open, ({ list }) => roles.get(list) !== 'register')
  const settles = (link: ReportLink): number => {
    const rows = sizeTogether(near.get(keyOf(link.left))!, near.get(keyOf(link.right))!)
    // Of a statement that stands on this list, the number of people verified hinges on the answer too.
    const figures = report.statements.filter((s) => s.support?.list === link.left.list && roles.get(link.right.list) === 'verified')
    return rows + figures.length
  }
  return open.map((link) => openness(link.risk) * settles(link))
}

type Ref = ReportLink['left']
const keyOf = ({ list, row }: Ref): string => `${list}:${row}`

/** By row, the rows of all pairs that it is in, itself included: as far as they count. */
function nearRows(links: readonly ReportLink[], counts: (end: Ref) => boolean): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>()
  for (const { left, right } of links) {
    const ends = [left, right].filter(counts).map(keyOf)
    for (const key of [keyOf(left), keyOf(right)]) {
      const own = all.get(key)
      if (own) for (const end of ends) own.add(end)
      else all.set(key, new Set(ends))
    }
  }
  return all
}

/** How many are in either set; only the smaller one is walked, since a row of a crowd has thousands. */
function sizeTogether(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  let size = large.size
  for (const key of small) if (!large.has(key)) size++
  return size
}

/** Entropy of the answer: 1 where it is as likely yes as no, 0 where it is certain. */
export function openness(risk: number | null): number {
  if (risk === null || risk <= 0 || risk >= 1) return 0
  return -risk * Math.log2(risk) - (1 - risk) * Math.log2(1 - risk)
}

/** Is it a pair with a register, of a row that may be held? */
function urgentIn(report: Report): (link: ReportLink) => boolean {
  const registers = new Set(report.inputs.filter((i) => i.role === 'register').map((i) => i.id))
  const maybeHeld = new Set(report.rows.filter((r) => r.flags.includes('MAYBE_HELD')).map(keyOf))
  return ({ left, right }) => registers.has(right.list) && maybeHeld.has(keyOf(left))
}

/** Pairs that share a row are of one family (union–find); it is known by the position of one of them. */
function familiesOf(links: readonly ReportLink[]): number[] {
  const parent = links.map((_, k) => k)
  const find = (k: number): number => {
    let root = k
    // Halves the way on the way: a chain of rivals is as long as a list.
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!
    return root
  }
  const firstWith = new Map<string, number>()
  links.forEach((l, k) => {
    for (const end of [l.left, l.right]) {
      const first = firstWith.get(keyOf(end))
      if (first === undefined) firstWith.set(keyOf(end), k)
      else parent[find(k)] = find(first)
    }
  })
  return links.map((_, k) => find(k))
}
