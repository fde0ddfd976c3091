// `inspect`: one list by itself, what was understood of it and who is on it more than once.
import { expectListOfRows, expectOneOf, expectPlan, expectStop, expectWorkers, type Stop } from './model/expect.ts'
import type { Note } from './model/note.ts'
import { DEFAULT_PLAN, type Plan } from './model/plan.ts'
import type { SourceList } from './model/source.ts'
import { estimateAll } from './link/estimate.ts'
import { duplicatesWithin } from './link/inside.ts'
import { findCandidates } from './link/candidates.ts'
import { describeInspection } from './report/inspection.ts'
import { crowdWithin } from './report/notes.ts'
import { AUDIENCES, type Audience } from './report/redact/audience.ts'
import type { InspectReport } from './report/schema.ts'
import { linkPool } from './threads/link-pool.ts'
import { ALONE, withPool, type How, type Workers } from './threads/pool.ts'
import { readAllFacts } from './threads/read-facts.ts'

/** What was understood of a list, and duplicates inside it. */
export async function inspect(
  list: SourceList,
  plan: Plan = DEFAULT_PLAN,
  audience: Audience = 'working',
  workers: Workers = ALONE,
  stop: Stop = {},
): Promise<InspectReport> {
  expectListOfRows(list, 'list')
  expectPlan(plan, 'plan')
  expectOneOf(audience, 'audience', AUDIENCES)
  expectWorkers(workers, 'workers')
  expectStop(stop, 'stop')
  return (await inspectList(list, plan, audience, { workers, ...stop })).report
}

/** The same, with what else is to be told of the list. */
export function inspectList(
  list: SourceList,
  plan: Plan,
  audience: Audience,
  { progress = () => {}, workers = ALONE, signal }: How = {},
): Promise<{ readonly report: InspectReport; readonly notes: readonly Note[] }> {
  return withPool(
    workers,
    async (threads) => {
      const { facts, tokens } = await readAllFacts([list], plan, threads)
      const pool = linkPool(threads, facts, tokens, plan)
      const candidates = await findCandidates([], pool, plan.pairBudget)
      const estimates = await estimateAll([], pool, plan.estimate, candidates)
      const [inside] = await duplicatesWithin(pool, plan, { between: [], candidates, estimates, progress })
      const notes = [...facts[0]!.notes, ...crowdWithin(list, inside!)]
      return { report: describeInspection(list, facts[0]!, inside!, audience), notes }
    },
    signal,
  )
}
