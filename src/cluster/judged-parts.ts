// What the workers judged → the pairs of each two lists, as if all had been judged here; nothing may be missing.
import { groupsOf } from '../metrics/groups.ts'
import { InputError } from '../model/errors.ts'
import type { PairColumns } from '../link/pair-table.ts'
import type { JudgedBefore } from '../link/pairs.ts'
import { COUNTED } from './part.ts'

/** Pairs of two lists that were planned. */
export interface PlannedPairs {
  readonly left: number
  readonly right: number
  /** How often its pairs stand together in runs: what workers have counted must come to this. */
  readonly times: number
  readonly skippedA: readonly number[]
  readonly skippedB: readonly number[]
}

/** A part's text, and what the part is called. */
export interface Part {
  readonly name: string
  readonly text: string
}

/** Of two lists: columns of judged pairs, by the numbers of their people, and who was not held against all. */
interface Gathered {
  readonly numbers: number[]
  readonly skipped: Record<'left' | 'right', number[]>
  /** Pairs that were given to workers. */
  pairs: number
  times: number
}

/** `offsets`: by list, the number of its first person. Throws InputError cluster-part, cluster-pairs. */
export async function readJudged(
  parts: AsyncIterable<Part> | Iterable<Part>,
  planned: readonly PlannedPairs[],
  offsets: readonly number[],
): Promise<JudgedBefore[]> {
  const gathered = planned.map((): Gathered => ({ numbers: [], skipped: { left: [], right: [] }, pairs: 0, times: 0 }))
  for await (const part of parts) readPart(part, gathered)
  return planned.map((own, pair) => {
    const { numbers, skipped, pairs, times } = gathered[pair]!
    if (times !== own.times) throw new InputError('cluster-pairs', { planned: own.times, found: times })
    const [offsetA, offsetB] = [offsets[own.left]!, offsets[own.right]!]
    const piece = {
      ...inOrder(numbers, offsetA, offsetB, offsets[own.left + 1]! - offsetA),
      skippedA: skipped.left.map((person) => person - offsetA),
      skippedB: skipped.right.map((person) => person - offsetB),
    }
    return { judged: [piece], compared: pairs, skippedA: new Set(own.skippedA), skippedB: new Set(own.skippedB) }
  })
}

function readPart({ name, text }: Part, gathered: readonly Gathered[]): void {
  const broken = (): InputError => new InputError('cluster-part', {}, name)
  if (text === '') return
  if (!text.endsWith('\n')) throw broken()
  const lines = text.slice(0, -1).split('\n')
  const [word, given, ...counted] = lines.pop()!.split(' ')
  if (word !== COUNTED || Number(given) !== lines.length || counted.length !== 2 * gathered.length) throw broken()
  for (const line of lines) {
    const [pair, ...values] = line.split(' ')
    const own = gathered[Number(pair)]
    if (!own) throw broken()
    const [side, person] = values
    if (side === 'left' || side === 'right') own.skipped[side].push(Number(person))
    else if (values.length === PAIR_NUMBERS) for (const value of values) own.numbers.push(Number(value))
    else throw broken()
  }
  for (const [k, own] of gathered.entries()) {
    own.pairs += Number(counted[2 * k])
    own.times += Number(counted[2 * k + 1])
  }
}

/** Both people, weight, odds, how far apart, and the rest as one number. */
const PAIR_NUMBERS = 6

/** By left row, and then as they came: all pairs of a left row are in one part, by right row. */
function inOrder(numbers: readonly number[], offsetA: number, offsetB: number, rows: number): PairColumns {
  const n = numbers.length / PAIR_NUMBERS
  const left = Int32Array.from({ length: n }, (_, k) => numbers[PAIR_NUMBERS * k]! - offsetA)
  const order = groupsOf(left, rows, n).item
  const column = (at: number, less = 0): Int32Array => Int32Array.from(order, (k) => numbers[PAIR_NUMBERS * k + at]! - less)
  return {
    a: column(0, offsetA),
    b: column(1, offsetB),
    weight: column(2),
    odds: column(3),
    apart: column(4),
    code: Uint16Array.from(column(5)),
  }
}
