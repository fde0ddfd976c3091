// One list by itself: what was understood of it, and who is on it more than once.
import type { Note, Plan, SourceList } from './model.ts'
import { findDuplicates } from './link/duplicates.ts'
import { fitJudge } from './link/estimate.ts'
import { prepareNames } from './link/judge-pair.ts'
import { countNamesakes, withoutNamesakes } from './link/namesakes.ts'
import { findPairs } from './link/pairs.ts'
import { readFacts } from './person/facts.ts'
import { nameKnowledge } from './person/knowledge.ts'
import { describeInspection, type Audience } from './report/describe.ts'
import type { InspectReport } from './report/schema.ts'
import type { Progress } from './reconcile.ts'

export function inspectList(
  list: SourceList,
  plan: Plan,
  audience: Audience,
  progress: Progress = () => {},
): { readonly report: InspectReport; readonly notes: readonly Note[] } {
  const known = nameKnowledge()
  const { facts, tokens } = readFacts([list], known, { dateOrder: plan.dateOrder })
  const f = facts[0]!
  const names = prepareNames(facts, tokens, known)
  const { judgePair, estimated } = fitJudge(f, f, names, plan)
  const found = findPairs(f, f, names, judgePair, plan, (done, of) => progress('duplicates', list.id, done, of))
  const inside = {
    judgePair,
    estimated,
    found,
    ...findDuplicates(f, withoutNamesakes(found.pairs, countNamesakes(f, f, found.pairs, judgePair)), judgePair.weigh, plan.dateTolerance),
  }
  return { report: describeInspection(list, f, inside, audience), notes: f.notes }
}
