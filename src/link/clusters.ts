// Pairs of rows → groups of rows: agglomerated along edges, the likeliest first, while a rule allows it.
import type { Facts } from '../model/facts.ts'
import type { Pair } from '../model/pair.ts'

export interface Cluster {
  readonly members: number[]
  /** The edges that joined its parts. */
  readonly joined: Pair[]
}

/** May these two groups become one, along this edge? */
interface MayJoin {
  (p: readonly number[], q: readonly number[], edge: Pair): boolean
}

export interface Clusters {
  join(edges: readonly Pair[], mayJoin: MayJoin): void
  /** Groups of two rows and more. */
  groups(): Cluster[]
}

/** `start`: groups that are there already; they are not changed. */
export function clustersOf(f: Facts, start: readonly Cluster[] = []): Clusters {
  const byRow = new Map<number, Cluster>()
  for (const { members } of start) {
    const own: Cluster = { members: [...members], joined: [] }
    for (const m of members) byRow.set(m, own)
  }
  const clusterOf = (row: number): Cluster => {
    const found = byRow.get(row) ?? { members: [row], joined: [] }
    byRow.set(row, found)
    return found
  }
  return {
    join(edges, mayJoin) {
      for (const edge of likeliestFirst(f, edges)) {
        const [p, q] = [clusterOf(edge.a), clusterOf(edge.b)]
        if (p === q || !mayJoin(p.members, q.members, edge)) continue
        p.members.push(...q.members)
        p.joined.push(...q.joined, edge)
        for (const m of q.members) byRow.set(m, p)
      }
    },
    groups: () => [...new Set(byRow.values())].filter(({ members }) => members.length > 1),
  }
}

/** By odds; ties by content, so that the order of rows changes nothing. */
function likeliestFirst(f: Facts, edges: readonly Pair[]): Pair[] {
  const rankSum = ({ a, b }: Pair) => f.rank[a]! + f.rank[b]!
  const firstRank = ({ a, b }: Pair) => Math.min(f.rank[a]!, f.rank[b]!)
  return [...edges].sort((x, y) => y.odds - x.odds || rankSum(x) - rankSum(y) || firstRank(x) - firstRank(y))
}
