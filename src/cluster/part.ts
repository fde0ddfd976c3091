// One part of a job, as a worker judges it: lines of pairs with both rows in, lines of judged pairs out, and last what was counted.
import { judgeSome, type JudgedPiece } from '../link/pairs.ts'
import type { LinkModel, RowsJudge } from '../link/link-model.ts'

/** Pairs that are judged in one go, and some more: the pairs of one row are not cut. */
const PAIRS_AT_ONCE = 100_000

/** A pair as it comes in: two people by their numbers over all lists, and in how many runs they stand together. */
interface Line {
  readonly pair: number
  readonly left: number
  readonly right: number
  readonly times: number
  readonly leftRow: Uint8Array
  readonly rightRow: Uint8Array
}

/** Judges the lines of a part, which come by pair of lists, left and right row. Throws RangeError where a line is none. */
export function* judgePart(part: Uint8Array, { pairs: asked, plan }: LinkModel, judge: RowsJudge): Generator<string> {
  const counted = asked.map(() => ({ pairs: 0, times: 0 }))
  let given = 0
  for (const lines of batches(linesOf(part))) {
    const { pair } = lines[0]!
    const [a, b] = [new People(), new People()]
    const isOneList = asked[pair]!.left === asked[pair]!.right
    const left = Int32Array.from(lines, (line) => a.at(line.left, line.leftRow))
    const right = Int32Array.from(lines, (line) => (isOneList ? a : b).at(line.right, line.rightRow))
    const judgePair = judge(pair, a.rows, isOneList ? null : b.rows)
    const judged = judgeSome(judgePair, plan, { left, right }, 0, left.length)
    counted[pair]!.pairs += lines.length
    for (const { times } of lines) counted[pair]!.times += times
    const text = wordsOf(pair, judged, a.people, (isOneList ? a : b).people)
    given += text.length
    if (text.length) yield `${text.join('\n')}\n`
  }
  yield `${[COUNTED, given, ...counted.flatMap(({ pairs, times }) => [pairs, times])].join(' ')}\n`
}

/** Begins the last line of a part: lines out, and for each two lists the pairs that came in and how often those stand together. */
export const COUNTED = 'counted'

/** A pair: which lists, both people, and the columns of a judged pair. A person who was not held against all: the lists, the side, the person. */
function wordsOf(pair: number, judged: JudgedPiece, left: readonly number[], right: readonly number[]): string[] {
  const { a, b, weight, odds, apart, code, skippedA, skippedB } = judged
  return [
    ...Array.from(a, (own, k) => `${pair} ${left[own]} ${right[b[k]!]} ${weight[k]} ${odds[k]} ${apart[k]} ${code[k]}`),
    ...skippedA.map((own) => `${pair} left ${left[own]}`),
    ...skippedB.map((own) => `${pair} right ${right[own]}`),
  ]
}

/** The people of one side, each once, in the order in which they come. */
class People {
  readonly people: number[] = []
  readonly rows: Uint8Array[] = []
  private readonly places = new Map<number, number>()

  at(person: number, row: Uint8Array): number {
    const known = this.places.get(person)
    if (known !== undefined) return known
    this.places.set(person, this.rows.length)
    this.people.push(person)
    return this.rows.push(row) - 1
  }
}

function* batches(lines: Iterable<Line>): Generator<Line[]> {
  let batch: Line[] = []
  for (const line of lines) {
    const last = batch.at(-1)
    if (last && (last.pair !== line.pair || (batch.length >= PAIRS_AT_ONCE && last.left !== line.left))) {
      yield batch
      batch = []
    }
    batch.push(line)
  }
  if (batch.length) yield batch
}

const TAB = 9
const NEWLINE = 10
const ZERO = 48

function* linesOf(bytes: Uint8Array): Generator<Line> {
  let at = 0
  const number = (): number => {
    let value = 0
    const from = at
    for (; bytes[at] !== TAB; at++) {
      const digit = bytes[at]! - ZERO
      if (!(digit >= 0 && digit <= 9)) throw new RangeError('a line of a part holds no pair')
      value = value * 10 + digit
    }
    if (at++ === from) throw new RangeError('a line of a part holds no pair')
    return value
  }
  const row = (end: number): Uint8Array => {
    const to = bytes.indexOf(end, at)
    if (to < 0) throw new RangeError('a part ends within a line')
    const own = bytes.subarray(at, to)
    at = to + 1
    return own
  }
  while (at < bytes.length)
    yield { pair: number(), left: number(), right: number(), times: number(), leftRow: row(TAB), rightRow: row(NEWLINE) }
}
