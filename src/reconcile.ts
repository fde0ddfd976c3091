// The pipeline. Its steps are those of the README, in order; only this file knows it.
import type { Plan, SourceList } from './model.ts'
import { findDuplicates } from './link/duplicates.ts'
import { fitJudge } from './link/estimate.ts'
import { prepareNames } from './link/judge-pair.ts'
import { linkLists, representatives } from './link/link.ts'
import { countNamesakes, withoutNamesakes } from './link/namesakes.ts'
import { findPairs } from './link/pairs.ts'
import { readFacts } from './person/facts.ts'
import { nameKnowledge } from './person/knowledge.ts'
import { describe, type Audience, type Outcome } from './report/describe.ts'
import type { Report } from './report/schema.ts'
import { compareClaim } from './statement/compare.ts'
import { conflictsOf, placesDiffer } from './verdict/conflicts.ts'
import { conserve } from './verdict/conserve.ts'
import { judge } from './verdict/judge.ts'
import { rawValue } from './verdict/raw.ts'

export interface Progress {
  (stage: 'duplicates' | 'linking', list: string, done: number, of: number): void
}

/** Reconciles lists and describes the outcome for an audience. Does no I/O of its own. Throws LawBroken. */
export async function reconcile(lists: readonly SourceList[], plan: Plan, audience: Audience = 'working'): Promise<Report> {
  return describe(reconcileLists(lists, plan), audience)
}

/** Read facts, find duplicates, link, judge, and prove that no row was lost. At most one list is claimed; it comes first. */
export function reconcileLists(lists: readonly SourceList[], plan: Plan, progress: Progress = () => {}): Outcome {
  const known = nameKnowledge()
  const { facts, tokens } = readFacts(lists, known, { dateOrder: plan.dateOrder })
  const names = prepareNames(facts, tokens, known)

  const inside = facts.map((f, at) => {
    const { judgePair, estimated } = fitJudge(f, f, names, plan)
    const found = findPairs(f, f, names, judgePair, plan, (done, of) => progress('duplicates', lists[at]!.id, done, of))
    const namesakes = countNamesakes(f, f, found.pairs, judgePair)
    const pairs = withoutNamesakes(found.pairs, namesakes)
    return { judgePair, estimated, found, namesakes, ...findDuplicates(f, pairs, judgePair.weigh, plan.dateTolerance) }
  })
  const stands = facts.map((f, at) => representatives(f.n, inside[at]!.groups))

  const between = pairsOf(lists.length).map(([left, right]) => {
    const [a, b] = [facts[left]!, facts[right]!]
    const { judgePair, estimated } = fitJudge(a, b, names, plan)
    const found = findPairs(a, b, names, judgePair, plan, (done, of) => progress('linking', lists[right]!.id, done, of))
    const namesakes = countNamesakes(a, b, found.pairs, judgePair)
    const pairs = withoutNamesakes(found.pairs, namesakes, [inside[left]!.namesakes, inside[right]!.namesakes])
    return { left, right, judgePair, estimated, ...found, ...linkLists(a, b, pairs, stands[left]!, stands[right]!, plan.margin) }
  })

  const claimedAt = lists.findIndex((l) => l.role === 'claimed')
  const verdicts = judge(lists, facts, inside, between, claimedAt, (outcome, via) => {
    const [a, b] = [facts[outcome.left]!, facts[outcome.right]!]
    const raw = rawValue(lists[outcome.left]!, via.a, lists[outcome.right]!, via.b)
    return { conflicts: conflictsOf(a, via.a, b, via.b, plan.dateTolerance, raw), placeDiffers: placesDiffer(a, via.a, b, via.b) }
  })
  const counts = conserve(
    lists.map((l) => l.id),
    lists.map((l) => l.records.length + l.rejects.length),
    verdicts,
  )
  const statements = compareClaim(
    plan.claim,
    claimedAt < 0 ? null : { id: lists[claimedAt]!.id, people: facts[claimedAt]!.n - counts[claimedAt]!.DUPLICATE },
  )
  return { lists, facts, plan, inside, between, verdicts, counts, statements }
}

/** Every two lists: claimed against verified first, then verifiers among themselves. */
function pairsOf(n: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let left = 0; left < n; left++) for (let right = left + 1; right < n; right++) pairs.push([left, right])
  return pairs
}
