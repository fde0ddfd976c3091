// The pairs that are worth a person's or the tool's attention, judged by all threads together.
import type { Facts } from '../model/facts.ts'
import type { Plan } from '../model/plan.ts'
import type { Estimate } from '../model/pair.ts'
import type { LinkPool, Shared, Task } from './task.ts'
import { allDiffer, classOf, type EqualRows } from './equal-rows.ts'
import { equalCrowds } from './equal-crowds.ts'
import type { KeyPairs, RowPairs } from './join.ts'
import { createPairJudge, type PairJudge } from './judge/pair-judge.ts'
import { nearWords } from './near-words.ts'
import type { Neighbours } from '../names/neighbours.ts'
import { rowTokens } from '../names/row-tokens.ts'
import { PairTable, type PairColumns } from './pair-table.ts'
import { MOST_PARTNERS, rowWeigher, type Partners } from './weigh-rows.ts'

export interface FoundPairs {
  readonly pairs: PairTable
  /** Fact positions that were not compared with everything, by side; empty when all were. */
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
  readonly compared: number
  /** How many rows, of both lists, stand in a crowd too large to be held against each other. */
  readonly crowded: number
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

/** Candidates that were judged before. */
export interface JudgedBefore extends Omit<KeyPairs, 'left' | 'right'> {
  /** In the order of rows. */
  readonly judged: readonly JudgedPiece[]
  readonly compared: number
}

/** Pairs or rows that are judged in one go. */
const PAIRS_AT_ONCE = 32_768
const ROWS_AT_ONCE = 128
/** Pairs whose facts fit the nearest memory of a processor together. */
const PREFETCHED_AT_ONCE = 256

/**
 * All pairs of odds ≥ review between rows that stand for their classes, in the order of rows. For one list with itself each unordered pair
 * comes once, a < b, and behind them the first two rows of each class. `keyed`: the only ones to look at.
 */
export async function findPairs(
  pool: LinkPool,
  { left, right, judgePair, estimated }: ListsToSearch,
  keyed: KeyPairs | JudgedBefore | null = null,
  progress: Progress = () => {},
): Promise<FoundPairs> {
  const { facts, equal, plan } = pool.shared
  const n = equal[left]!.firsts.length
  const m = equal[right]!.firsts.length
  const args = { left, right, estimated }
  const of = keyed ? ('judged' in keyed ? keyed.compared : keyed.left.length) : n
  const atOnce = keyed ? PAIRS_AT_ONCE : ROWS_AT_ONCE
  const pieces = Math.ceil(of / atOnce)
  const seen = (begun: number) => progress(Math.min(of, begun * atOnce), of)
  const parts = keyed
    ? 'judged' in keyed
      ? keyed.judged
      : await pool.each(judgePairs, { ...args, pairs: { left: keyed.left, right: keyed.right } }, pieces, {
          own: pairsJudge(pool.shared, judgePair, keyed),
          seen,
          pairs: of,
        })
    : await pool.each(judgeRows, args, pieces, {
        own: rowsJudge(pool.shared, left, right, judgePair),
        seen,
        // All is judged before another thread has begun.
        alone: true,
      })
  const pairs = new PairTable()
  const crowdA = new Set<number>()
  const crowdB = left === right ? crowdA : new Set<number>()
  for (const part of parts) {
    pairs.append(part)
    addClasses(part.skippedA, equal[left]!, crowdA)
    addClasses(part.skippedB, equal[right]!, crowdB)
  }
  if (!keyed) {
    const names = pool.shared.names(left, right)
    const near = nearWords(names, facts[left]!, facts[right]!)
    addClasses(alikeNames(facts[left]!, equal[left]!, near), equal[left]!, crowdA)
    if (left !== right) addClasses(alikeNames(facts[right]!, equal[right]!, near), equal[right]!, crowdB)
  }
  if (left === right) pairs.append(equalPairs(facts[left]!, equal[left]!, judgePair, 100 * plan.review))
  else {
    const side = (list: number) => ({ equal: equal[list]!, resolvable: facts[list]!.resolvable })
    const alike = equalCrowds(side(left), side(right), judgePair, pairs)
    addClasses(alike.a, equal[left]!, crowdA)
    addClasses(alike.b, equal[right]!, crowdB)
  }
  if (keyed) holdBackUnsure(pairs, facts[left]!, facts[right]!, keyed)
  return {
    pairs,
    skippedA: new Set([...crowdA, ...(keyed?.skippedA ?? NONE)]),
    skippedB: new Set([...crowdB, ...(keyed?.skippedB ?? NONE)]),
    crowded: left === right ? crowdA.size : crowdA.size + crowdB.size,
    compared: keyed ? of : left === right ? (n * (n - 1)) / 2 : n * m,
  }
}

const NONE: ReadonlySet<number> = new Set()

/** Who was not held against all rows that share a key may have rivals that nobody saw; only one document tells that there are none. */
function holdBackUnsure(pairs: PairTable, a: Facts, b: Facts, { skippedA, skippedB }: Pick<KeyPairs, 'skippedA' | 'skippedB'>): void {
  if (skippedA.size + skippedB.size === 0) return
  for (let k = 0; k < pairs.length; k++) {
    const [i, j] = [pairs.a[k]!, pairs.b[k]!]
    if (!skippedA.has(i) && !skippedB.has(j)) continue
    if (a.document[i]! < 0 || a.document[i] !== b.document[j]) pairs.holdBack(k, 'rivals')
  }
}

function addClasses(rows: readonly number[], equal: EqualRows, into: Set<number>): void {
  for (const row of rows) for (const own of classOf(equal, row)) into.add(own)
}

/** Rows whose names hold a word to which so many others are nearly equal that not all of them were looked at. */
function alikeNames(f: Facts, { firsts }: EqualRows, { isCut }: Neighbours): number[] {
  const { start, token } = rowTokens(f)
  return Array.from(firsts).filter((row) => token.subarray(start[row], start[row + 1]).some((own) => isCut[own] === 1))
}

/** Pairs that were judged in one go, and the rows of which some were left out. */
export interface JudgedPiece extends PairColumns {
  readonly skippedA: readonly number[]
  readonly skippedB: readonly number[]
}

/** The first two rows of each class: what they are to each other, any two of it are. */
function equalPairs({ resolvable }: Facts, equal: EqualRows, judge: PairJudge, threshold: number): PairColumns {
  const { pairs, accept } = acceptor(judge, threshold)
  if (allDiffer(equal)) return pairs.columns()
  for (const row of equal.firsts) {
    const [first, second] = classOf(equal, row)
    if (second !== undefined && resolvable[row]) accept(Math.min(first!, second), Math.max(first!, second))
  }
  return pairs.columns()
}

export const judgePairs: Task<SidesArgs & { readonly pairs: RowPairs }, JudgedPiece> = {
  name: 'judgePairs',
  start: (shared, args) => pairsJudge(shared, judgeOf(shared, args), args.pairs),
}

export const judgeRows: Task<SidesArgs, JudgedPiece> = {
  name: 'judgeRows',
  start: (shared, args) => rowsJudge(shared, args.left, args.right, judgeOf(shared, args)),
}

const judgeOf = ({ facts, names, plan }: Shared, { left, right, estimated }: SidesArgs): PairJudge =>
  createPairJudge(facts[left]!, facts[right]!, names(left, right), plan, estimated)

/** Where a piece begins: no row's pairs are cut, so that what is left out of a crowd does not hang on the size of pieces. */
function beginOf(left: Int32Array, piece: number): number {
  let at = Math.min(left.length, piece * PAIRS_AT_ONCE)
  while (at > 0 && at < left.length && left[at] === left[at - 1]) at++
  return at
}

const pairsJudge =
  ({ plan }: Shared, judge: PairJudge, pairs: RowPairs) =>
  (piece: number): JudgedPiece =>
    judgeSome(judge, plan, pairs, beginOf(pairs.left, piece), beginOf(pairs.left, piece + 1))

/** Judges the pairs from one position to another, between which no row of `left` is cut. */
export function judgeSome(
  judge: PairJudge,
  { review }: Pick<Plan, 'review'>,
  { left, right }: RowPairs,
  begin: number,
  end: number,
): JudgedPiece {
  const { pairs, accept } = acceptor(judge, 100 * review)
  const [skippedA, skippedB] = [new Set<number>(), new Set<number>()]
  // A row in a crowd that has partners enough is not held against the rest.
  let [last, found] = [-1, 0]
  const acceptSome = (i: number, j: number): void => {
    if (i !== last) [last, found] = [i, 0]
    if (found < MOST_PARTNERS) found += Number(accept(i, j))
    else {
      skippedA.add(i)
      skippedB.add(j)
    }
  }
  for (let from = begin; from < end; from += PREFETCHED_AT_ONCE) {
    const to = Math.min(end, from + PREFETCHED_AT_ONCE)
    judge.prefetch(right, from, to)
    for (let k = from; k < to; k++) acceptSome(left[k]!, right[k]!)
  }
  return { ...pairs.columns(), skippedA: [...skippedA], skippedB: [...skippedB] }
}

function rowsJudge({ facts, equal, names, plan }: Shared, left: number, right: number, judge: PairJudge) {
  const [a, b] = [facts[left]!, facts[right]!]
  const isOneList = left === right
  // Pairs of one list are made from the row that comes first by its content, so that a crowd is cut alike in any order of rows.
  const firsts = isOneList ? equal[left]!.firsts.toSorted((x, y) => a.rank[x]! - a.rank[y]!) : equal[left]!.firsts
  const others = isOneList ? firsts : allDiffer(equal[right]!) ? undefined : equal[right]!.firsts
  const weigh = rowWeigher(a, b, names(left, right), judge, 100 * plan.review, others)
  return (piece: number): JudgedPiece => {
    const { pairs, accept } = acceptor(judge, 100 * plan.review)
    const [skippedA, skippedB] = [new Set<number>(), new Set<number>()]
    let begin = 0
    const partners: Partners = {
      take: (i, j) => (isOneList && j < i ? accept(j, i) : accept(i, j)),
      restart: () => pairs.cut(begin),
    }
    const end = Math.min(firsts.length, (piece + 1) * ROWS_AT_ONCE)
    for (let k = piece * ROWS_AT_ONCE; k < end; k++) {
      begin = pairs.length
      const leftOut = weigh(firsts[k]!, partners)
      if (!leftOut.length) continue
      skippedA.add(firsts[k]!)
      for (const row of leftOut) skippedB.add(row)
    }
    return { ...pairs.columns(), skippedA: [...skippedA], skippedB: [...skippedB] }
  }
}

/** Judges pairs into a table; what is likelier somebody else is left out. */
function acceptor(judge: PairJudge, threshold: number): { readonly pairs: PairTable; accept(i: number, j: number): boolean } {
  const pairs = new PairTable()
  return {
    pairs,
    accept(i, j) {
      const said = judge.judgeFrom(i, j, threshold)
      if (!said || said.odds < threshold) return false
      pairs.push(i, j, said)
      return true
    },
  }
}
