// A link between groups of rows rests on one pair of them: what the other rows say against it counts too.
import type { Facts } from '../model/facts.ts'
import type { Pair } from '../model/pair.ts'
import { groupOf, groupSize, groupsOf, type Groups } from '../metrics/groups.ts'
import { CONTRADICTION, objectionsOf, type Objection } from './objections.ts'
import type { PairJudge } from './judge/pair-judge.ts'
import type { Side } from './row-pairs.ts'

/** Hundredths of a bit by which other rows of the two groups object to a link through this pair; −Infinity where any of them are two people. */
export interface GroupObjection {
  (via: Pick<Pair, 'a' | 'b'>): number
}

export const NO_GROUPS: GroupObjection = () => 0

/** Of the groups of two lists. */
export function groupObjections(
  a: Facts,
  b: Facts,
  judge: Pick<PairJudge, 'judge' | 'explain' | 'comparers'>,
  sideA: Side,
  sideB: Side,
): GroupObjection {
  const objection = objectionsOf(a, b, judge)
  const [groupsA, groupsB] = [groupsOf(sideA.stands, a.n), groupsOf(sideB.stands, b.n)]
  return (via) => {
    const [x, y] = [sideA.stands[via.a]!, sideB.stands[via.b]!]
    if (groupSize(groupsA, x) * groupSize(groupsB, y) === 1) return 0
    return strongest(differentRows(sideA, groupsA, x, via.a), differentRows(sideB, groupsB, y, via.b), via, objection)
  }
}

/** Of equal rows one is enough. */
function differentRows({ equal }: Side, groups: Groups, row: number, via: number): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const own of groupOf(groups, row)) rows.add(equal.first[own] === equal.first[via] ? via : equal.first[own]!)
  return rows
}

function strongest(p: ReadonlySet<number>, q: ReadonlySet<number>, via: Pick<Pair, 'a' | 'b'>, objection: Objection): number {
  let most = 0
  for (const i of p)
    for (const j of q) {
      if (i === via.a && j === via.b) continue
      most = Math.min(most, objection(i, j))
      if (most <= CONTRADICTION) return -Infinity
    }
  return most
}
