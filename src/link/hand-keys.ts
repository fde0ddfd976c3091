// Rows that share a key, handed to whoever makes pairs of them elsewhere. Only the pairs of some rows are made here: those the estimate asks for.
import { handRuns, joinLists, type KeptRun, type KeyPairs, type RowPairs } from './join.ts'
import { keysOf, sampledPairs, type KeySearch } from './keys.ts'

/** Two lists, or one with itself, whose pairs are made elsewhere, and the rows of which some were left out. */
export interface HandedPairs extends Omit<KeyPairs, keyof RowPairs> {
  readonly left: number
  readonly right: number
}

/** `take` is asked for each two lists, and then given the rows of each run; `done` hears what was left out. */
export const handKeys =
  (take: (left: number, right: number) => KeptRun, done: (handed: HandedPairs) => void): KeySearch =>
  async (asked, budget, pool, registers) => {
    const { facts } = pool.shared
    const lists = [...new Set(asked.flat())]
    const { runs, spare, spanOf, sampleOf, order } = await keysOf(asked, pool, registers, [...new Set([...lists, ...registers])])
    const spans = asked.map(([left, right]) => ({ a: spanOf(left), b: spanOf(right) }))
    const leftOut = await handRuns(runs, spans, { budget, order }, pool, (x) => {
      const [left, right] = asked[x]!
      const own = take(left, right)
      const { a, b } = spans[x]!
      return (p, q) => own(rowsOnce(p, a.from), rowsOnce(q, b.from))
    })
    const skippedOf = (x: number) => leftOut[x] ?? { skippedA: NONE, skippedB: NONE }
    for (const [x, skipped] of leftOut.entries()) done({ left: asked[x]![0], right: asked[x]![1], ...skipped })
    const within = registers.filter((at) => sampleOf(at)).map((at) => [at, at] as const)
    const wanted = [...asked, ...within].map(([left, right]) => {
      const isLeft = facts[left]!.n <= facts[right]!.n
      const [short, long] = isLeft ? [left, right] : [right, left]
      return { left, right, isLeft, sample: sampleOf(short)!, other: spanOf(long) }
    })
    const joined = await joinLists(
      runs,
      wanted.map(({ sample, other }) => ({ a: sample, b: other })),
      { budget, order },
      pool,
      spare,
    )
    const found = joined.map((made, k) => {
      // Whoever was not held against all elsewhere tells nothing here either.
      const pairs = { ...made, ...skippedOf(k) }
      const { left, right, isLeft, sample } = wanted[k]!
      if (left === right) return inOrder(sampledPairs(pairs, sample.rows, facts[left]!.n))
      const rows = pairs.left.map((at) => sample.rows[at]!)
      return inOrder(isLeft ? { ...pairs, left: rows } : { ...pairs, left: pairs.right, right: rows })
    })
    return { pairs: found.slice(0, asked.length), sampled: new Map(within.map(([at], k) => [at, found[asked.length + k]!])) }
  }

const NONE: ReadonlySet<number> = new Set()

/** From numbers over all lists to those of one; each once. */
const rowsOnce = (rows: Int32Array, from: number): Int32Array =>
  rows.filter((row, k) => k === 0 || row !== rows[k - 1]).map((row) => row - from)

/** By left row, then by right row, as all pairs of a list come. */
function inOrder(pairs: KeyPairs): KeyPairs {
  const order = Array.from(pairs.left.keys()).sort((x, y) => pairs.left[x]! - pairs.left[y]! || pairs.right[x]! - pairs.right[y]!)
  return { ...pairs, left: Int32Array.from(order, (k) => pairs.left[k]!), right: Int32Array.from(order, (k) => pairs.right[k]!) }
}
