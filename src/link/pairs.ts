// The pairs that are worth a person's or the tool's attention, judged by all threads together.
import type { Estimate } from '../model/pair.ts'
import type { LinkPool, Shared, Task } from './task.ts'
import type { KeyPairs, RowPairs } from './join.ts'
import { createPairJudge, type PairJudge } from './judge/pair-judge.ts'
import { PairTable, type PairColumns } from './pair-table.ts'
import { rowWeigher } from './weigh-rows.ts'

export interface FoundPairs {
  readonly pairs: PairTable
  /** Fact positions that were not compared with everything, by side; empty when all were. */
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
  readonly compared: number
}

export interface Progress {
  (done: number, of: number): void
}

/** Positions of two lists, or twice that of one, and how true pairs of them agree. */
interface SidesArgs {
  readonly left: number
  readonly right: number
  readonly estimated: Estimate | null
}

interface ListsToSearch extends SidesArgs {
  readonly judgePair: PairJudge
}

/** Pairs or rows that are judged in one go. */
const PAIRS_AT_ONCE = 32_768
const ROWS_AT_ONCE = 128
/** Pairs whose facts fit the nearest memory of a processor together. */
const PREFETCHED_AT_ONCE = 256
/** Fewer pairs are judged before another thread has begun. */
export const FEW_PAIRS = 10_000_000

/**
 * All pairs of weight ≥ review, in the order of rows. For one list with itself each
 * unordered pair comes once, a < b. `keyed`: the only ones to look at.
 */
export async function findPairs(
  pool: LinkPool,
  { left, right, judgePair, estimated }: ListsToSearch,
  keyed: KeyPairs | null = null,
  progress: Progress = () => {},
): Promise<FoundPairs> {
  const { n } = pool.shared.facts[left]!
  const m = pool.shared.facts[right]!.n
  const args = { left, right, estimated }
  const of = keyed ? keyed.left.length : n
  const atOnce = keyed ? PAIRS_AT_ONCE : ROWS_AT_ONCE
  const pieces = Math.ceil(of / atOnce)
  const seen = (begun: number) => progress(Math.min(of, begun * atOnce), of)
  const parts = keyed
    ? await pool.each(judgePairs, { ...args, pairs: { left: keyed.left, right: keyed.right } }, pieces, {
        own: pairsJudge(pool.shared, judgePair, keyed),
        seen,
      })
    : await pool.each(judgeRows, args, pieces, {
        own: rowsJudge(pool.shared, left, right, judgePair),
        seen,
        alone: n * m < FEW_PAIRS,
      })
  const pairs = new PairTable()
  for (const part of parts) pairs.append(part)
  return {
    pairs,
    skippedA: keyed?.skippedA ?? NONE,
    skippedB: keyed?.skippedB ?? NONE,
    compared: keyed ? of : left === right ? (n * (n - 1)) / 2 : n * m,
  }
}

const NONE: ReadonlySet<number> = new Set()

export const judgePairs: Task<SidesArgs & { readonly pairs: RowPairs }, PairColumns> = {
  name: 'judgePairs',
  start: (shared, args) => pairsJudge(shared, judgeOf(shared, args), args.pairs),
}

export const judgeRows: Task<SidesArgs, PairColumns> = {
  name: 'judgeRows',
  start: (shared, args) => rowsJudge(shared, args.left, args.right, judgeOf(shared, args)),
}

const judgeOf = ({ facts, names, plan }: Shared, { left, right, estimated }: SidesArgs): PairJudge =>
  createPairJudge(facts[left]!, facts[right]!, names, plan, estimated)

function pairsJudge({ plan }: Shared, judge: PairJudge, { left, right }: RowPairs) {
  return (piece: number): PairColumns => {
    const { pairs, accept } = acceptor(judge, 100 * plan.review)
    const end = Math.min(left.length, (piece + 1) * PAIRS_AT_ONCE)
    for (let from = piece * PAIRS_AT_ONCE; from < end; from += PREFETCHED_AT_ONCE) {
      const to = Math.min(end, from + PREFETCHED_AT_ONCE)
      judge.prefetch(right, from, to)
      for (let k = from; k < to; k++) accept(left[k]!, right[k]!)
    }
    return pairs.columns()
  }
}

function rowsJudge({ facts, names, plan }: Shared, left: number, right: number, judge: PairJudge) {
  const [a, b] = [facts[left]!, facts[right]!]
  const weigh = rowWeigher(a, b, names, judge, 100 * plan.review)
  return (piece: number): PairColumns => {
    const { pairs, accept } = acceptor(judge, 100 * plan.review)
    const end = Math.min(a.n, (piece + 1) * ROWS_AT_ONCE)
    for (let i = piece * ROWS_AT_ONCE; i < end; i++) weigh(i, accept)
    return pairs.columns()
  }
}

/** Judges pairs into a table; what is likelier somebody else is left out. */
function acceptor(judge: PairJudge, threshold: number): { readonly pairs: PairTable; accept(i: number, j: number): void } {
  const pairs = new PairTable()
  return {
    pairs,
    accept(i, j) {
      const said = judge.judgeFrom(i, j, threshold)
      if (said && said.odds >= threshold) pairs.push(i, j, said)
    },
  }
}
