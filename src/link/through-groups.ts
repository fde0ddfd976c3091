// A link between groups of rows rests on one pair of them: what the other rows say against it counts too.
import type { Facts } from '../model/facts.ts'
import type { Pair } from '../model/pair.ts'
import { groupOf, groupSize, groupsOf, type Groups } from '../metrics/groups.ts'
import { CONTRADICTION, objectionsOf, type Objection } from './objections.ts'
import type { PairJudge } from './judge/pair-judge.ts'

/** Hundredths of a bit by which other rows of the two groups object to a link through this pair; −Infinity where any of them are two people. */
export interface GroupObjection {
  (via: Pick<Pair, 'a' | 'b'>): number
}

export const NO_GROUPS: GroupObjection = () => 0

/** `standsA` and `standsB`: which row stands for each row. */
export function groupObjections(
  a: Facts,
  b: Facts,
  judge: Pick<PairJudge, 'odds' | 'explain'>,
  standsA: Int32Array,
  standsB: Int32Array,
): GroupObjection {
  const objection = objectionsOf(a, b, judge)
  const [groupsA, groupsB] = [groupsOf(standsA, a.n), groupsOf(standsB, b.n)]
  return (via) => {
    const [x, y] = [standsA[via.a]!, standsB[via.b]!]
    return groupSize(groupsA, x) * groupSize(groupsB, y) === 1 ? 0 : strongest(groupsA, x, groupsB, y, via, objection)
  }
}

function strongest(groupsA: Groups, x: number, groupsB: Groups, y: number, via: Pick<Pair, 'a' | 'b'>, objection: Objection): number {
  let most = 0
  for (const i of groupOf(groupsA, x))
    for (const j of groupOf(groupsB, y)) {
      if (i === via.a && j === via.b) continue
      most = Math.min(most, objection(i, j))
      if (most <= CONTRADICTION) return -Infinity
    }
  return most
}
