// Which pairs are worth a person's or the tool's attention: every pair where that is affordable, by shared keys beyond.
import type { Facts, Plan } from '../model.ts'
import { indexKeys, type KeyPairs } from './keys.ts'
import type { Names, PairJudge } from './judge-pair.ts'
import { PairTable } from './pair-table.ts'
import { rowTokens } from './row-tokens.ts'

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
export function findCandidates(
  facts: readonly Facts[],
  between: readonly (readonly [number, number])[],
  names: Names,
  budget: number,
  everyPairLimit: number = EVERY_PAIR,
): Candidates {
  const most = Math.min(everyPairLimit, budget)
  const isMany = (left: number, right: number) =>
    (left === right ? (facts[left]!.n * facts[left]!.n) / 2 : facts[left]!.n * facts[right]!.n) > most
  const asked = [...facts.map((_, at) => [at, at] as const), ...between].filter(([left, right]) => isMany(left, right))
  const indexed = facts.map((_, at) => at).filter((at) => asked.some((pair) => pair.includes(at)))
  const index = indexed.length
    ? indexKeys(
        indexed.map((at) => facts[at]!),
        names,
      )
    : null
  // Every pair of lists at once: the pairs are few beside the index, which is let go.
  const found = new Map(
    asked.map(([left, right]) => [`${left} ${right}`, index!.pairsOf(indexed.indexOf(left), indexed.indexOf(right), budget)]),
  )
  return (left, right) => found.get(`${left} ${right}`) ?? null
}

/** All pairs of weight ≥ review. For one list with itself pass the same facts twice: each unordered pair comes once, a < b. */
export function findPairs(
  a: Facts,
  b: Facts,
  names: Names,
  judge: PairJudge,
  { review }: Pick<Plan, 'review'>,
  found: KeyPairs | null = null,
  progress: Progress = () => {},
): FoundPairs {
  const threshold = 100 * review
  const self = a === b
  const pairs = new PairTable()
  const accept = (i: number, j: number) => {
    const said = judge.judgeFrom(i, j, threshold)
    if (!said || said.dismissed) return
    pairs.push(i, j, said.weight, said)
  }
  if (found) {
    const { left, right, skippedA, skippedB } = found
    for (let k = 0; k < left.length; k++) {
      if (k % 65_536 === 0) progress(k, left.length)
      accept(left[k]!, right[k]!)
    }
    return { pairs, skippedA, skippedB, compared: left.length }
  }
  weighRows(a, b, names, judge, { threshold, progress }, accept)
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
  const tokensA = rowTokens(a)
  const manyA = rowsA?.length ?? a.n
  const manyB = rowsB?.length ?? b.n
  for (let p = 0; p < manyA; p++) {
    const i = rowsA ? rowsA[p]! : p
    if (p % 256 === 0) progress(p, manyA)
    if (!a.resolvable[i]) continue
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
