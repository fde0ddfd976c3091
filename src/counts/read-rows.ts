// `readRows`: lists → their rows as plain values, and what was decided of the lists as wholes when they were read.
import { pairsOfLists } from '../link/search.ts'
import { expectLists, expectPlan, expectStop, expectWorkers, type Stop } from '../model/expect.ts'
import type { Plan } from '../model/plan.ts'
import type { SourceList } from '../model/source.ts'
import { contentHashes } from '../source/grid/content-order.ts'
import { ALONE, withPool, type Workers } from '../threads/pool.ts'
import { readAllFacts } from '../threads/read-facts.ts'
import { MOST, type PersonRow, type Reading } from './person-row.ts'
import { personRows } from './row-writer.ts'

export interface RowsRead {
  readonly reading: Reading
  /** By list, in the order of its file. */
  readonly rows: readonly (readonly PersonRow[])[]
}

/**
 * Reads lists as `reconcile` does, and gives their rows as plain values that `collect` counts and `createPairJudge` takes. What a column as
 * a whole decides is decided here, of each list as it is given: which way round its dates and names stand, which dates and documents stand
 * for nothing, which standard its documents hold to, when its ages were true. So a list that is cut before it is read may be read
 * otherwise than whole; one that is cut behind this is not. Decisions of people (`plan.decisions`) are not looked at. Throws TypeError of a
 * wrong argument, and the reason of a signal that stops it.
 */
export async function readRows(lists: readonly SourceList[], plan: Plan, workers: Workers = ALONE, stop: Stop = {}): Promise<RowsRead> {
  expectLists(lists, 'lists')
  expectPlan(plan, 'plan')
  expectWorkers(workers, 'workers')
  expectStop(stop, 'stop')
  const { facts, tokens } = await withPool(workers, (pool) => readAllFacts(lists, plan, pool), stop.signal)
  const { accept, review, nameOnly, estimate } = plan
  return {
    reading: {
      lists: facts.map(({ list, slots }) => ({ id: list, slots })),
      texts: facts[0]?.text.length ?? 0,
      between: pairsOfLists(lists),
      plan: { accept, review, nameOnly, estimate },
      most: MOST,
    },
    rows: facts.map((f, at) => personRows(f, tokens, (i) => contentHashes(lists[at]!.records.cells(i)))),
  }
}
