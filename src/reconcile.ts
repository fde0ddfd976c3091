// The pipeline. Its steps are those of the README, in their order; only the verbs beside this file know it.
import type { Outcome } from './model/outcome.ts'
import { expectLists, expectOneOf, expectPlan, expectStop, expectWorkers, type Stop } from './model/expect.ts'
import type { Plan, Recall } from './model/plan.ts'
import type { Facts } from './model/facts.ts'
import type { Tokens } from './model/name-parse.ts'
import type { SourceList } from './model/source.ts'
import { estimateAll } from './link/estimate.ts'
import { duplicatesWithin } from './link/inside.ts'
import { linksBetween, pairsWith } from './link/between.ts'
import { findCandidates, type ListPair } from './link/candidates.ts'
import { poolFor, registersAmong, withRivals } from './link/register-lists.ts'
import { pairsOfLists, type Search } from './link/search.ts'
import type { LinkPool } from './link/task.ts'
import { describe } from './report/describe.ts'
import { AUDIENCES, type Audience } from './report/redact/audience.ts'
import type { Report } from './report/schema.ts'
import { compareStatements } from './statement/compare.ts'
import { listedPeople } from './statement/listed-people.ts'
import { statementsOf } from './statement/stated.ts'
import { linkPool } from './threads/link-pool.ts'
import { ALONE, withPool, type How, type Pool, type Workers } from './threads/pool.ts'
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
  engine: Engine = searchHere,
): Promise<Outcome> {
  const linked = await withPool(
    workers,
    async (threads) => {
      const linking = await beginLinking(lists, plan, threads)
      const { facts, tokens, decided, pool, between, registers } = linking
      const { candidates, estimates } = await engine(linking, plan)
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

/** What is known before pairs are searched. */
export interface Linking {
  readonly facts: readonly Facts[]
  readonly tokens: Tokens
  readonly decided: ReturnType<Recall>
  readonly pool: LinkPool
  readonly between: readonly ListPair[]
  /** Lists that are held against others only. */
  readonly registers: readonly number[]
}

export async function beginLinking(lists: readonly SourceList[], plan: Plan, threads: Pool): Promise<Linking> {
  const { facts, tokens } = await readAllFacts(lists, plan, threads)
  const decided = plan.decisions?.(facts, tokens) ?? { pairs: [], notes: [] }
  const pool = linkPool(threads, facts, tokens, plan, decided.pairs)
  // What facts and classes were made of.
  pool.release()
  const between = pairsOfLists(lists)
  const registers = plan.duplicatesInRegisters ? [] : registersAmong(between, pool, plan.pairBudget)
  return { facts, tokens, decided, pool: poolFor(registers, pool), between, registers }
}

/** Finds the pairs that are worth weighing, or brings those that were judged elsewhere; and how true pairs agree. */
export interface Engine {
  (linking: Linking, plan: Plan): Promise<Pick<Search, 'candidates' | 'estimates'>>
}

const searchHere: Engine = async ({ pool, between, registers }, plan) => {
  const candidates = await findCandidates(between, pool, plan.pairBudget, undefined, registers)
  return { candidates, estimates: await estimateAll(between, pool, plan.estimate, candidates) }
}
