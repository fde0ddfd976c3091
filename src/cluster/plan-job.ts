// A linking → a job: its model, the rows that may have a partner, and runs of rows that share a key, of which a cluster makes pairs.
import { findCandidates, type ListPair } from '../link/candidates.ts'
import { estimateAll } from '../link/estimate.ts'
import { handKeys } from '../link/hand-keys.ts'
import { linkModel, type LinkModel } from '../link/link-model.ts'
import { rowWriter } from '../link/row-values.ts'
import type { Search } from '../link/search.ts'
import type { LinkPool } from '../link/task.ts'
import type { Estimate } from '../model/pair.ts'
import type { Plan } from '../model/plan.ts'
import type { PlannedPairs } from './judged-parts.ts'

/** Where the lines of a job go. */
export interface JobLines {
  /** Lists, and two runs of people that share a key: by numbers over all lists, with tabs between and an end of line. */
  run(line: string): void
  /** A person's number and row. */
  person(number: number, row: Uint8Array): void
}

export interface PlannedJob {
  readonly model: LinkModel
  readonly planned: readonly PlannedPairs[]
  /** By list, the number of its first person; and behind them how many there are. */
  readonly offsets: readonly number[]
  readonly estimates: readonly (readonly [left: number, right: number, estimate: Estimate | null])[]
}

export async function planJob(
  { pool, between, registers }: { readonly pool: LinkPool; readonly between: readonly ListPair[]; readonly registers: readonly number[] },
  plan: Plan,
  lines: JobLines,
): Promise<PlannedJob> {
  const { facts } = pool.shared
  const offsets = facts.reduce((all, { n }) => [...all, all.at(-1)! + n], [0])
  const isAsked = facts.map(({ n }) => new Uint8Array(n))
  const planned: PlannedPairs[] = []
  const times: number[] = []
  const handed = handKeys(
    (left, right) => {
      const pair = times.push(0) - 1
      return (rows, others) => {
        for (const row of rows) isAsked[left]![row] = 1
        for (const row of others) isAsked[right]![row] = 1
        const n = rows.length
        times[pair]! += left === right ? (n * (n - 1)) / 2 : n * others.length
        for (const line of linesOf(pair, numbered(rows, offsets[left]!), numbered(others, offsets[right]!))) lines.run(line)
      }
    },
    ({ left, right, skippedA, skippedB }) => {
      planned.push({ left, right, times: times[planned.length]!, skippedA: [...skippedA], skippedB: [...skippedB] })
    },
  )
  const candidates = await findCandidates(between, pool, plan.pairBudget, undefined, registers, handed)
  const estimates = await estimateAll(between, pool, plan.estimate, candidates)
  for (const [list, f] of facts.entries()) {
    const write = rowWriter(f)
    for (let i = 0; i < f.n; i++) if (isAsked[list]![i]) lines.person(offsets[list]! + i, write(i))
  }
  const asked = planned.map(({ left, right }): ListPair => [left, right])
  const told = [...between, ...facts.map((_, at): ListPair => [at, at])]
  return {
    model: linkModel(pool.shared, asked, estimates),
    planned,
    offsets,
    estimates: told.map(([left, right]) => [left, right, estimates(left, right)]),
  }
}

/** The estimates that were planned. */
export const plannedEstimates =
  ({ estimates }: Pick<PlannedJob, 'estimates'>): Search['estimates'] =>
  (left, right) =>
    estimates.find(([a, b]) => a === left && b === right)?.[2] ?? null

const numbered = (rows: Int32Array, offset: number): Int32Array => rows.map((row) => row + offset)

/** Pairs that one line makes at most: what many share is divided among machines. */
const MOST_OF_LINE = 65_536

function* linesOf(pair: number, left: Int32Array, right: Int32Array): Generator<string> {
  const atOnce = Math.max(1, Math.floor(MOST_OF_LINE / right.length))
  for (let from = 0; from < left.length; from += atOnce)
    yield `${pair}\t${left.subarray(from, from + atOnce).join(' ')}\t${right.join(' ')}\n`
}
