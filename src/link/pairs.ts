// Which pairs are worth a person's or the tool's attention: every pair where that is affordable, by shared keys beyond.
import { PARSE_STRIDE, type Facts, type Pair, type Plan } from '../model.ts'
import { keyPairs, type KeyPairs } from './keys.ts'
import type { Names, PairJudge } from './judge-pair.ts'
import { parseAt } from './name.ts'

export interface FoundPairs {
  readonly pairs: readonly Pair[]
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

/** Pairs worth weighing where there are too many to weigh all; null where every pair is. */
export function candidatePairs(a: Facts, b: Facts, names: Names, budget: number, everyPairLimit: number = EVERY_PAIR): KeyPairs | null {
  return (a === b ? (a.n * a.n) / 2 : a.n * b.n) > Math.min(everyPairLimit, budget) ? keyPairs(a, b, names, budget) : null
}

/** All pairs of weight ≥ review. For one list with itself pass the same facts twice: each unordered pair comes once, a < b. */
export function findPairs(
  a: Facts,
  b: Facts,
  names: Names,
  judge: PairJudge,
  { review, pairBudget: budget }: Pick<Plan, 'review' | 'pairBudget'>,
  progress: Progress = () => {},
  everyPairLimit: number = EVERY_PAIR,
  keyed?: KeyPairs | null,
): FoundPairs {
  const threshold = 100 * review
  const self = a === b
  const pairs: Pair[] = []
  const accept = (i: number, j: number) => {
    const { weight, automatic, dismissed, basis, reason } = judge.judge(i, j)
    if (weight >= threshold && !dismissed) pairs.push({ a: i, b: j, weight, automatic, basis, reason })
  }
  const found = keyed === undefined ? candidatePairs(a, b, names, budget, everyPairLimit) : keyed
  if (found) {
    for (let k = 0; k < found.left.length; k++)
      if (judge.mayWeigh(found.left[k]!, found.right[k]!, threshold)) accept(found.left[k]!, found.right[k]!)
    return { pairs, skippedA: found.skippedA, skippedB: found.skippedB, compared: found.left.length }
  }
  weighRows(a, b, names, judge, { threshold, progress }, (i, j) => {
    if (judge.weigh(i, j) >= threshold) accept(i, j)
  })
  return { pairs, skippedA: new Set(), skippedB: new Set(), compared: self ? (a.n * (a.n - 1)) / 2 : a.n * b.n }
}

interface Rows {
  /** Hundredths of a bit. */
  readonly threshold: number
  /** Fact positions of a and b to take; all without. */
  readonly rowsA?: Int32Array
  readonly rowsB?: Int32Array
  readonly progress?: Progress
}

/** Gives every pair that may weigh as much as the threshold; a bound that never errs low dismisses most others before names are aligned. */
export function weighRows(
  a: Facts,
  b: Facts,
  names: Names,
  judge: PairJudge,
  { threshold, rowsA, rowsB, progress = () => {} }: Rows,
  each: (i: number, j: number) => void,
): void {
  const self = a === b
  const { prior } = judge
  // Birth dates are the cheapest to compare and dismiss most.
  const comparisons = [...judge.comparisons].sort((x, y) => Number(y.name === 'birth date') - Number(x.name === 'birth date'))
  const [first, second] = comparisons
  const [firstNever, secondNever] = [first?.neverFor, second?.neverFor]
  const most = new Int32Array(comparisons.length)
  const best = new Int32Array(names.tokens.text.length)
  const touched: number[] = []
  const { start, row } = bearersOf(b, names.tokens.text.length)
  // What the names of row i can bring against each row of b, at most.
  const nameMost = new Int32Array(b.n)
  const manyA = rowsA?.length ?? a.n
  const manyB = rowsB?.length ?? b.n
  for (let p = 0; p < manyA; p++) {
    const i = rowsA ? rowsA[p]! : p
    if (p % 256 === 0) progress(p, manyA)
    if (!a.resolvable[i]) continue
    for (const t of tokensOf(a, i)) {
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
    const from = self ? i + 1 : 0
    next: for (let q = from; q < manyB; q++) {
      const j = rowsB ? rowsB[q]! : q
      let bound = facts + nameMost[j]!
      if (bound < threshold || !b.resolvable[j]) continue
      // Most pairs have neither document nor birth date nearly in common, and then not enough else.
      if (firstNever && secondNever && bound - most[0]! - most[1]! < threshold && firstNever(i, j) && secondNever(i, j)) continue
      // Each fact's most gives way to what it says of this pair; the first two dismiss most pairs, and stand apart so that they are inlined.
      if (first) {
        const l = first.level(i, j)
        bound += (l < 0 ? 0 : first.weight(l, i, j)) - most[0]!
        if (bound < threshold) continue
      }
      if (second) {
        const l = second.level(i, j)
        bound += (l < 0 ? 0 : second.weight(l, i, j)) - most[1]!
        if (bound < threshold) continue
      }
      for (let c = 2; c < comparisons.length; c++) {
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

/** Distinct tokens over a row's parses. */
function tokensOf(f: Facts, i: number): Set<number> {
  const found = new Set<number>()
  for (let p = 0; p < f.parseCount[i]!; p++) {
    const at = parseAt(i) + p * PARSE_STRIDE
    for (let k = 0; k < f.parses[at]!; k++) found.add(f.parses[at + 2 + k]!)
    for (let k = 0; k < f.parses[at + 1]!; k++) found.add(f.parses[at + 8 + k]!)
  }
  return found
}

/** Rows by token: those of token t are row[start[t]] … row[start[t + 1] − 1]. */
function bearersOf(f: Facts, tokens: number): { start: Int32Array; row: Int32Array } {
  const start = new Int32Array(tokens + 1)
  const own = Array.from({ length: f.n }, (_, i) => tokensOf(f, i))
  for (const set of own) for (const t of set) start[t + 1]!++
  for (let t = 0; t < tokens; t++) start[t + 1]! += start[t]!
  const row = new Int32Array(start[tokens]!)
  const next = start.slice()
  own.forEach((set, i) => {
    for (const t of set) row[next[t]!++] = i
  })
  return { start, row }
}
