// Pairs of rows → groups of rows: agglomerated along edges, the likeliest first, while a rule allows it.
import type { Facts } from '../model/facts.ts'
import type { Pair } from '../model/pair.ts'

export interface Cluster {
  readonly members: readonly number[]
  /** The edges that joined its parts. */
  readonly joined: readonly Pair[]
}

/** How many rows of each class a group has, by the row that stands for the class. */
export type Kinds = ReadonlyMap<number, number>

/** May these two groups become one, along this edge, the likeliest between them? */
interface MayJoin {
  (p: Kinds, q: Kinds, edge: Pair): boolean
}

export interface Clusters {
  /** Gives the edges along which two groups might not join. */
  join(edges: readonly Pair[], mayJoin: MayJoin): Pair[]
  /** Groups of two rows and more. */
  groups(): Cluster[]
}

/** A group as it grew: from two others, or from rows that stood together before. */
interface Grown {
  readonly id: number
  readonly from: readonly [Grown, Grown, Pair] | readonly number[]
  readonly kinds: Map<number, number>
}

/** `first`: the row that stands for the class of each row. `start`: groups that are there already; they are not changed. */
export function clustersOf(f: Facts, first: ArrayLike<number>, start: readonly Cluster[] = []): Clusters {
  const parent = new Map<number, number>()
  const groupAt = new Map<number, Grown>()
  let made = 0
  const add = (members: readonly number[]): void => {
    const kinds = new Map<number, number>()
    for (const m of members) {
      parent.set(m, members[0]!)
      kinds.set(first[m]!, (kinds.get(first[m]!) ?? 0) + 1)
    }
    groupAt.set(members[0]!, { id: made++, from: members, kinds })
  }
  for (const { members } of start) add(members)
  const rootOf = (row: number): number => {
    if (!parent.has(row)) add([row])
    let root = row
    while (parent.get(root) !== root) root = parent.get(root)!
    for (let at = row; at !== root;) {
      const next = parent.get(at)!
      parent.set(at, root)
      at = next
    }
    return root
  }
  return {
    join(edges, mayJoin) {
      const refused: Pair[] = []
      // Two groups that might not join may not as long as neither grows.
      const kept = new Set<string>()
      for (const edge of likeliestFirst(f, edges)) {
        const [x, y] = [rootOf(edge.a), rootOf(edge.b)]
        if (x === y) continue
        const [p, q] = [groupAt.get(x)!, groupAt.get(y)!]
        const key = `${Math.min(p.id, q.id)} ${Math.max(p.id, q.id)}`
        if (kept.has(key) || !mayJoin(p.kinds, q.kinds, edge)) {
          kept.add(key)
          refused.push(edge)
          continue
        }
        parent.set(y, x)
        groupAt.delete(y)
        groupAt.set(x, { id: made++, from: [p, q, edge], kinds: together(p.kinds, q.kinds) })
      }
      return refused
    },
    groups: () =>
      [...new Set(Array.from(parent.keys(), rootOf))]
        .map((root) => clusterOf(groupAt.get(root)!))
        .filter(({ members }) => members.length > 1),
  }
}

/** The larger of the two, with what the other has. */
function together(p: Map<number, number>, q: Map<number, number>): Map<number, number> {
  const [large, small] = p.size >= q.size ? [p, q] : [q, p]
  for (const [kind, n] of small) large.set(kind, (large.get(kind) ?? 0) + n)
  return large
}

/** Rows and edges in the order in which the parts of a group came together. */
function clusterOf(whole: Grown): Cluster {
  const members: number[] = []
  const joined: Pair[] = []
  const open: (Grown | Pair)[] = [whole]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!('from' in next)) joined.push(next)
    else if (isJoined(next.from)) open.push(next.from[2], next.from[1], next.from[0])
    else for (const m of next.from) members.push(m)
  }
  return { members, joined }
}

const isJoined = (from: Grown['from']): from is readonly [Grown, Grown, Pair] => typeof from[0] === 'object'

/** By odds; ties by content, so that the order of rows changes nothing. */
function likeliestFirst(f: Facts, edges: readonly Pair[]): Pair[] {
  const rankSum = ({ a, b }: Pair) => f.rank[a]! + f.rank[b]!
  const firstRank = ({ a, b }: Pair) => Math.min(f.rank[a]!, f.rank[b]!)
  return [...edges].sort((x, y) => y.odds - x.odds || rankSum(x) - rankSum(y) || firstRank(x) - firstRank(y))
}
