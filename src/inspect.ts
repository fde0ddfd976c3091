// One list by itself: what was understood of it, and who is on it more than once.
import type { Note } from './model/note.ts'
import type { Plan } from './model/plan.ts'
import type { SourceList } from './model/source.ts'
import { ALONE, withCrew, type Workers } from './link/crew.ts'
import { estimateAll } from './link/estimate.ts'
import { insideList } from './link/inside.ts'
import { prepareNames } from './link/prepared-names.ts'
import { findCandidates } from './link/candidates.ts'
import { readFacts } from './person/facts.ts'
import { nameKnowledge } from './names/knowledge.ts'
import { describeInspection, type Audience } from './report/describe.ts'
import type { InspectReport } from './report/schema.ts'
import type { Progress } from './reconcile.ts'

export async function inspectList(
  list: SourceList,
  plan: Plan,
  audience: Audience,
  { progress = () => {}, workers = ALONE }: { readonly progress?: Progress; readonly workers?: Workers } = {},
): Promise<{ readonly report: InspectReport; readonly notes: readonly Note[] }> {
  const known = nameKnowledge()
  const { facts, tokens } = readFacts([list], known, { dateOrder: plan.dateOrder })
  const f = facts[0]!
  const inside = await withCrew({ facts, names: prepareNames(facts, tokens, known), plan }, workers, async (crew) => {
    const candidates = await findCandidates([], crew, plan.pairBudget)
    const estimates = await estimateAll([], crew, plan.estimate, candidates)
    return insideList(crew, 0, plan, candidates(0, 0), estimates(0, 0), (done, of) => progress('duplicates', list.id, done, of))
  })
  return { report: describeInspection(list, f, inside, audience), notes: f.notes }
}
