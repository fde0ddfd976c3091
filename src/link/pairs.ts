// Which pairs are worth a person's or the tool's attention: every pair where that is affordable, by shared keys beyond.
import type { Facts } from '../model/facts.ts'
import type { Estimate } from '../model/pair.ts'
import type { LinkPool, Shared, Task } from './task.ts'
import { judgeAsEstimated, type Names, type PairJudge } from './judge-pair.ts'
import type { KeyPairs, RowPairs } from './join.ts'
import { findByKeys } from './keys.ts'
import { PairTable, type PairColumns } from './pair-table.ts'
import { rowTokens } from '../names/row-tokens.ts'

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

/** Up to this many pairs every one is judged and no key is needed. */
const EVERY_PAIR = 50_000_000

/** Pairs worth weighing of two lists, by position, where there are too many to weigh all; null where every pair is. */
export interface Candidates {
  (left: number, right: number): KeyPairs | null
}

/** `between`: the pairs of lists that will be asked for, each list with itself besides. One index serves them all. */
export async function findCandidates(
  between: readonly (readonly [number, number])[],
  pool: LinkPool,
  budget: number,
  everyPairLimit: number = EVERY_PAIR,
): Promise<Candidates> {
  const { facts } = pool.shared
  const most = Math.min(everyPairLimit, budget)
  const isMany = (left: number, right: number) =>
    (left === right ? (facts[left]!.n * facts[left]!.n) / 2 : facts[left]!.n * facts[right]!.n) > most
  const asked = [...facts.map((_, at) => [at, at] as const), ...between].filter(([left, right]) => isMany(left, right))
  // The largest first, so that threads end together.
  asked.sort(([p, q], [v, w]) => Number(p === q) - Number(v === w))
  const found = asked.length ? await findByKeys(asked, budget, pool) : []
  return bySides(asked, found)
}

/** What was found for each two lists, by their positions; null where nothing was asked. */
export function bySides<T>(asked: readonly (readonly [number, number])[], found: readonly T[]): (left: number, right: number) => T | null {
  const known = new Map(asked.map(([left, right], k) => [`${left} ${right}`, found[k]!]))
  return (left, right) => known.get(`${left} ${right}`) ?? null
}

/** Two lists by position, or one with itself, and how their pairs are judged. */
export interface Sides {
  readonly left: number
  readonly right: number
  readonly judgePair: PairJudge
  readonly estimated: Estimate | null
}

/** Pairs or rows that are judged in one go. */
const PAIRS_AT_ONCE = 32_768
const ROWS_AT_ONCE = 128
/** Pairs whose facts fit the nearest memory of a processor together. */
const FETCHED_AT_ONCE = 256

/** All pairs of weight ≥ review. For one list with itself each unordered pair comes once, a < b. */
export async function findPairs(
  pool: LinkPool,
  { left, right, judgePair, estimated }: Sides,
  found: KeyPairs | null = null,
  progress: Progress = () => {},
): Promise<FoundPairs> {
  const { facts } = pool.shared
  const [a, b] = [facts[left]!, facts[right]!]
  const of = found ? found.left.length : a.n
  const atOnce = found ? PAIRS_AT_ONCE : ROWS_AT_ONCE
  const pieces = Math.ceil(of / atOnce)
  const seen = (begun: number) => progress(Math.min(of, begun * atOnce), of)
  const args = { left, right, estimated }
  const pairs = new PairTable()
  // Work that is done before another thread could begin is done here.
  const few = !found && a.n * b.n < FEW_PAIRS
  const parts = found
    ? await pool.each(judgePairs, { ...args, pairs: { left: found.left, right: found.right } }, pieces, {
        own: pairsJudge(pool.shared, judgePair, found),
        seen,
      })
    : await pool.each(judgeRows, args, pieces, { own: rowsJudge(pool.shared, left, right, judgePair), seen, alone: few })
  for (const part of parts) pairs.append(part)
  const none: ReadonlySet<number> = new Set()
  return {
    pairs,
    skippedA: found?.skippedA ?? none,
    skippedB: found?.skippedB ?? none,
    compared: found ? of : left === right ? (a.n * (a.n - 1)) / 2 : a.n * b.n,
  }
}

/** Fewer are judged before another thread has begun. */
export const FEW_PAIRS = 10_000_000

interface SidesArgs {
  readonly left: number
  readonly right: number
  readonly estimated: Estimate | null
}

const judgeOf = ({ facts, names, plan }: Shared, { left, right, estimated }: SidesArgs): PairJudge =>
  judgeAsEstimated(facts[left]!, facts[right]!, names, plan, estimated)

/** Weighs pairs into a table; what is known to be two people is left out. */
function acceptor(judge: PairJudge, threshold: number): { pairs: PairTable; accept(i: number, j: number): void } {
  const pairs = new PairTable()
  return {
    pairs,
    accept(i, j) {
      const said = judge.judgeFrom(i, j, threshold)
      if (said && !said.dismissed) pairs.push(i, j, said.weight, said)
    },
  }
}

function pairsJudge({ plan }: Shared, judge: PairJudge, { left, right }: RowPairs) {
  return (piece: number): PairColumns => {
    const { pairs, accept } = acceptor(judge, 100 * plan.review)
    const end = Math.min(left.length, (piece + 1) * PAIRS_AT_ONCE)
    for (let from = piece * PAIRS_AT_ONCE; from < end; from += FETCHED_AT_ONCE) {
      const to = Math.min(end, from + FETCHED_AT_ONCE)
      judge.fetch(right, from, to)
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

export const judgePairs: Task<SidesArgs & { readonly pairs: RowPairs }, PairColumns> = {
  name: 'judgePairs',
  start: (shared, args) => pairsJudge(shared, judgeOf(shared, args), args.pairs),
}

export const judgeRows: Task<SidesArgs, PairColumns> = {
  name: 'judgeRows',
  start: (shared, args) => rowsJudge(shared, args.left, args.right, judgeOf(shared, args)),
}

interface Rows {
  /** Hundredths of a bit. */
  readonly threshold: number
  /** Fact positions of a and b to take; all without. */
  readonly rowsA?: Int32Array
  readonly rowsB?: Int32Array
}

/** Gives every pair that may weigh as much as the threshold; a bound that never errs low dismisses most others before names are aligned. */
export function weighRows(
  a: Facts,
  b: Facts,
  names: Names,
  judge: PairJudge,
  { threshold, rowsA, rowsB }: Rows,
  each: (i: number, j: number) => void,
): void {
  const weigh = rowWeigher(a, b, names, judge, threshold, rowsB)
  const many = rowsA?.length ?? a.n
  for (let p = 0; p < many; p++) weigh(rowsA ? rowsA[p]! : p, each)
}

/** The same for one row of `a` at a time. */
function rowWeigher(
  a: Facts,
  b: Facts,
  names: Names,
  judge: PairJudge,
  threshold: number,
  rowsB?: Int32Array,
): (i: number, each: (i: number, j: number) => void) => void {
  const self = a === b
  const { prior } = judge
  // Birth dates are the cheapest to compare and dismiss most.
  const comparisons = [...judge.comparisons].sort((x, y) => Number(y.name === 'birth date') - Number(x.name === 'birth date'))
  const [first, second] = comparisons
  const [firstNever, secondNever] = [first?.neverFor?.(), second?.neverFor?.()]
  const most = new Int32Array(comparisons.length)
  const best = new Int32Array(names.tokens.text.length)
  const touched: number[] = []
  const { start, row } = bearersOf(b, names.tokens.text.length)
  // What the names of row i can bring against each row of b, at most.
  const nameMost = new Int32Array(b.n)
  const tokensA = rowTokens(a)
  const manyB = rowsB?.length ?? b.n
  const { resolvable } = b
  const near = new Int32Array(manyB)
  return (i, each) => {
    if (!a.resolvable[i]) return
    for (let k = tokensA.start[i]!; k < tokensA.start[i + 1]!; k++) {
      const t = tokensA.token[k]!
      for (const u of names.relater.neighbours(t)) {
        const value = names.comparer.most(t, u)
        if (!best[u] && value) touched.push(u)
        if (best[u]! < value) best[u] = value
      }
    }
    for (const u of touched) {
      const value = best[u]!
      for (let k = start[u]!; k < start[u + 1]!; k++) nameMost[row[k]!]! += value
    }
    let facts = prior
    for (let c = 0; c < comparisons.length; c++) facts += most[c] = Math.max(0, comparisons[c]!.most(i))
    // Most pairs have neither document nor birth date nearly in common, and then not enough else: a loop of its own, as short as can be.
    const least = threshold - facts
    const leastNever = firstNever && secondNever ? least + most[0]! + most[1]! : least
    let few = 0
    for (let q = self ? i + 1 : 0; q < manyB; q++) {
      const j = rowsB ? rowsB[q]! : q
      const named = nameMost[j]!
      if (named < least || !resolvable[j]) continue
      if (named < leastNever && firstNever!(i, j) && secondNever!(i, j)) continue
      near[few++] = j
    }
    next: for (let k = 0; k < few; k++) {
      const j = near[k]!
      // Each fact's most gives way to what it says of this pair.
      let bound = facts + nameMost[j]!
      for (let c = 0; c < comparisons.length; c++) {
        const l = comparisons[c]!.level(i, j)
        bound += (l < 0 ? 0 : comparisons[c]!.weight(l, i, j)) - most[c]!
        if (bound < threshold) continue next
      }
      each(i, j)
    }
    for (const u of touched) {
      best[u] = 0
      for (let k = start[u]!; k < start[u + 1]!; k++) nameMost[row[k]!] = 0
    }
    touched.length = 0
  }
}

/** Rows by token: those of token t are row[start[t]] … row[start[t + 1] − 1]. */
function bearersOf(f: Facts, tokens: number): { start: Int32Array; row: Int32Array } {
  const own = rowTokens(f)
  const start = new Int32Array(tokens + 1)
  for (const t of own.token) start[t + 1]!++
  for (let t = 0; t < tokens; t++) start[t + 1]! += start[t]!
  const row = new Int32Array(start[tokens]!)
  const next = start.slice()
  for (let i = 0; i < f.n; i++) for (let k = own.start[i]!; k < own.start[i + 1]!; k++) row[next[own.token[k]!]!++] = i
  return { start, row }
}
