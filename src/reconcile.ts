// The pipeline. Its steps are those of the README, in their order; only the verbs beside this file know it.
import type { Outcome } from './model/outcome.ts'
import { expectLists, expectOneOf, expectPlan, expectStop, expectWorkers, type Stop } from './model/expect.ts'
import type { Plan } from './model/plan.ts'
import type { SourceList } from './model/source.ts'
import { estimateAll } from './link/estimate.ts'
import { duplicatesWithin } from './link/inside.ts'
import { linksBetween, pairsWith } from './link/between.ts'
import { findCandidates } from './link/candidates.ts'
import { poolFor, registersAmong, withRivals } from './link/register-lists.ts'
import { pairsOfLists } from './link/search.ts'
import { describe } from './report/describe.ts'
import { AUDIENCES, type Audience } from './report/redact/audience.ts'
import type { Report } from './report/schema.ts'
import { compareStatements } from './statement/compare.ts'
import { listedPeople } from './statement/listed-people.ts'
import { statementsOf } from './statement/stated.ts'
import { linkPool } from './threads/link-pool.ts'
import { ALONE, withPool, type How, type Workers } from './threads/pool.ts'
import { readAllFacts } from './threads/read-facts.ts'
import { conserveLists } from './verdict/conserve.ts'
import { examiner } from './verdict/examine.ts'
import { groundOf } from './verdict/ground.ts'
import { judge } from './verdict/judge.ts'

/**
 * Reconciles lists and describes the outcome for an audience. Does no I/O of its own. At most one list is claimed; it comes first. Throws
 * LawBroken, TypeError of a wrong argument, and the reason of a signal that stops it.
 */
export async function reconcile(
  lists: readonly SourceList[],
  plan: Plan,
  audience: Audience = 'working',
  workers: Workers = ALONE,
  stop: Stop = {},
): Promise<Report> {
  expectLists(lists, 'lists')
  expectPlan(plan, 'plan')
  expectOneOf(audience, 'audience', AUDIENCES)
  expectWorkers(workers, 'workers')
  expectStop(stop, 'stop')
  return describe(await reconcileLists(lists, plan, { workers, ...stop }), audience)
}

/** The same, before it is described. */
export async function reconcileLists(
  lists: readonly SourceList[],
  plan: Plan,
  { progress = () => {}, workers = ALONE, signal }: How = {},
): Promise<Outcome> {
  const linked = await withPool(
    workers,
    async (threads) => {
      const { facts, tokens } = await readAllFacts(lists, plan, threads)
      const decided = plan.decisions?.(facts, tokens) ?? { pairs: [], notes: [] }
      const linking = linkPool(threads, facts, tokens, plan, decided.pairs)
      const between = pairsOfLists(lists)
      const registers = plan.duplicatesInRegisters ? [] : registersAmong(between, linking, plan.pairBudget)
      const pool = poolFor(registers, linking)
      const candidates = await findCandidates(between, pool, plan.pairBudget, undefined, registers)
      const estimates = await estimateAll(between, pool, plan.estimate, candidates)
      const search = { between, candidates, estimates, progress }
      const judged = await pairsWith(registers, pool, plan, search)
      const own = { ...search, candidates: withRivals(candidates, judged, registers) }
      const inside = await duplicatesWithin(pool, plan, own, decided.pairs)
      const links = await linksBetween(pool, plan, search, inside, decided.pairs, judged)
      return { facts, tokens, registers, inside, decided, between: links }
    },
    signal,
  )
  const { facts, inside, between } = linked
  const verdicts = judge(lists, facts, inside, between, groundOf(plan, lists), examiner(lists, facts, plan.dateTolerance))
  const counts = conserveLists(lists, facts, verdicts)
  const statements = compareStatements(statementsOf(plan), listedPeople(lists, facts, inside, counts, plan))
  return { lists, plan, ...linked, verdicts, counts, statements }
}
