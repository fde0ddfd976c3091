// The order in which pairs are asked: by what an answer is worth, so that whoever stops early has settled most.
import type { Report, ReportLink } from '../report/schema.ts'

/**
 * Pairs that wait for a person, of two lists or of one. Those with a register that may show somebody held come first: a wrong one ends a search.
 * The others come by their worth; pairs that share a row stay together, at the place of the best of them.
 */
export function queueOf(report: Report): ReportLink[] {
  const open = [...report.links.filter((l) => l.status !== 'match'), ...report.duplicates.flatMap((d) => d.pairs ?? [])]
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

interface Placed {
  readonly isUrgent: boolean
  readonly worth: number
}

const compare = (x: Placed, y: Placed): number => Number(y.isUrgent) - Number(x.isUrgent) || y.worth - x.worth

/** What an answer is expected to change: how open the question is, times the rows and stated figures that hinge on it. */
function worthsOf(open: readonly ReportLink[], report: Report): number[] {
  const roles = new Map(report.inputs.map((i) => [i.id, i.role]))
  const isRegister = ({ list }: Ref) => roles.get(list) === 'register'
  const rivals = byRow(open)
  const settles = (link: ReportLink): number => {
    const rows = new Set<string>()
    for (const near of [...(rivals.get(keyOf(link.left)) ?? []), ...(rivals.get(keyOf(link.right)) ?? [])])
      for (const end of [near.left, near.right]) if (!isRegister(end)) rows.add(keyOf(end))
    // Of a statement that stands on this list, the number of people verified hinges on the answer too.
    const figures = report.statements.filter((s) => s.support?.list === link.left.list && roles.get(link.right.list) === 'verified')
    return rows.size + figures.length
  }
  return open.map((link) => openness(link.risk) * settles(link))
}

type Ref = ReportLink['left']
const keyOf = ({ list, row }: Ref): string => `${list}:${row}`

/** By row, the pairs that it is in. */
function byRow(links: readonly ReportLink[]): ReadonlyMap<string, readonly ReportLink[]> {
  const all = new Map<string, ReportLink[]>()
  for (const link of links)
    for (const end of [link.left, link.right]) {
      const own = all.get(keyOf(end))
      if (own) own.push(link)
      else all.set(keyOf(end), [link])
    }
  return all
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
    while (parent[root] !== root) root = parent[root]!
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
