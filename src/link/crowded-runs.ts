// Keys that so many rows share that their pairs are beyond the budget: each row is held against those that stand near it in the order of what they say.
import { int32 } from '../metrics/columns.ts'
import type { Facts, Ids } from '../model/facts.ts'
import type { KeyRows } from './key-rows.ts'
import { eachRun, PARTS, ROW, type Runs, type RunVisitor, type SpanPair } from './runs.ts'

/** With the budget as shipped, so many pairs are made at most for each row: of two lists (usual ones have four), and of one (one or two). */
const SHIPPED_BUDGET = 50_000_000
const PAIRS_ACROSS = 16
const PAIRS_INSIDE = 6
/** However short the lists are. */
const FEWEST = 500_000

/**
 * How many pairs are made of two lists, or of one with itself. A budget is meant for lists of which so many for each row make up what is
 * shipped: shorter ones have their share of it, and longer ones more in proportion, since pairs grow with rows.
 */
export function affordable(budget: number, sides: SpanPair): number {
  const most = Math.floor((mostOfRows(sides) * budget) / SHIPPED_BUDGET)
  return most > budget ? most : Math.min(budget, Math.max(FEWEST, most))
}

function mostOfRows({ a, b }: SpanPair): number {
  const [n, m] = [a.to - a.from, b.to - b.from]
  return a.from === b.from ? PAIRS_INSIDE * n : PAIRS_ACROSS * (n + m)
}

/** Rows of a crowd that are held against each other, more or less. */
const TOGETHER = 8

/** Where not all pairs can be made, a run of more is a crowd. */
const MOST_OF_RUN = 100

/** By number over all lists: the place in an order in which rows that say the same stand together, and the row at each place. */
export interface LikenessOrder {
  readonly placeOf: Int32Array
  readonly rowAt: Int32Array
}

/** Runs that the budget does not reach, as far as rows of them are held against each other. */
export interface Crowds {
  /** Where the runs begin. */
  readonly from: Int32Array
  /** Rows of either list that stand near each other, ascending: of the k-th such, those between the k-th pair of ends and the next. */
  readonly row: Int32Array
  readonly ends: Int32Array
  /** Rows that were not held against all of their run. */
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

export const NO_CROWDS: Crowds = {
  from: new Int32Array(0),
  row: new Int32Array(0),
  ends: Int32Array.of(0),
  skippedA: new Set(),
  skippedB: new Set(),
}

/** Small runs are left whole: they say most, and a budget that runs out falls on the crowds. Rows of those are near each other as far as it reaches. */
export function crowdsOf(runs: Runs, sides: SpanPair, budget: number, order: LikenessOrder): Crowds {
  const { a, b } = sides
  const isOneList = a.from === b.from
  const most = affordable(budget, sides)
  const { over, spent } = runsBeyond(runs, sides, most)
  const [skippedA, skippedB] = [new Set<number>(), new Set<number>()]
  const near: Piece[] = []
  let left = Math.max(budget, most) - spent
  for (const { at } of over) {
    const [leftFrom, leftTo, rightFrom, rightTo] = at
    const rows = rowsOf(runs, leftFrom, leftTo)
    const others = isOneList ? NO_ROWS : rowsOf(runs, rightFrom, rightTo)
    for (const row of rows) skippedA.add(row - a.from)
    for (const row of isOneList ? rows : others) skippedB.add(row - b.from)
    for (const piece of nearEachOther(rows, others, order, b.from)) {
      left -= pairsOf(piece[0].length, isOneList ? null : piece[1].length)
      if (left >= 0) near.push(piece)
    }
  }
  return { from: Int32Array.from(over, ({ at }) => at[0]), ...inColumns(near), skippedA, skippedB }
}

const NO_ROWS = new Int32Array(0)

/** Rows of the left list and of the right one, which are held against each other; those of one list with itself are all left. */
type Piece = readonly [left: Int32Array, right: Int32Array]

/** `others`: null for rows of one list with each other. */
const pairsOf = (rows: number, others: number | null): number => (others === null ? (rows * (rows - 1)) / 2 : rows * others)

interface SizedRun {
  readonly at: Parameters<RunVisitor>
  readonly size: number
}

/** The largest runs, which so many pairs do not reach; and how many pairs the others have. */
function runsBeyond(runs: Runs, sides: SpanPair, most: number): { readonly over: readonly SizedRun[]; readonly spent: number } {
  const isOneList = sides.a.from === sides.b.from
  const all: SizedRun[] = []
  for (let part = 0; part < PARTS; part++)
    eachRun(runs, part, sides, (...at) => {
      const [leftFrom, leftTo, rightFrom, rightTo] = at
      all.push({ at, size: pairsOf(leftTo - leftFrom, isOneList ? null : rightTo - rightFrom) })
    })
  all.sort((x, y) => x.size - y.size)
  let [spent, kept] = [0, 0]
  while (kept < all.length && all[kept]!.size <= MOST_OF_RUN && spent + all[kept]!.size <= most) spent += all[kept++]!.size
  return { over: all.slice(kept), spent }
}

const rowsOf = ({ row }: Runs, from: number, to: number): Int32Array => row.slice(from, to).map((own) => own & ROW)

/** Rows of a run in pieces of the order, each as the rows of the left list and of the right one; `right` is empty for one list with itself. */
function nearEachOther(left: Int32Array, right: Int32Array, { placeOf, rowAt }: LikenessOrder, rightBegins: number): Piece[] {
  const isOneList = right.length === 0
  const places = new Int32Array(left.length + right.length)
  left.forEach((row, k) => (places[k] = placeOf[row]!))
  right.forEach((row, k) => (places[left.length + k] = placeOf[row]!))
  const rows = places.sort().map((place) => rowAt[place]!)
  const pieces: Piece[] = []
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    // Cut at the same rows in every run, so that few rows hang together however many keys they share.
    while (to < rows.length && to - from < 2 * TOGETHER && placeOf[rows[to]!]! % TOGETHER !== 0) to++
    const own = rows.slice(from, to).sort()
    const middle = isOneList ? own.length : own.findIndex((row) => row >= rightBegins)
    if (own.length > 1 && middle > 0) pieces.push([own.subarray(0, middle), own.subarray(middle)])
  }
  return pieces
}

function inColumns(near: readonly Piece[]): Pick<Crowds, 'row' | 'ends'> {
  const size = near.reduce((sum, [left, right]) => sum + left.length + right.length, 0)
  const [row, ends] = [int32(size), int32(2 * near.length + 1)]
  let [at, k] = [0, 0]
  for (const rows of near.flat()) {
    row.set(rows, at)
    at += rows.length
    ends[++k] = at
  }
  return { row, ends }
}

/** Rows by birth date, event date and place; those that say the same in the order of content, of all lists in turn. */
export function likenessOrder(facts: readonly Facts[], sources: readonly KeyRows[]): LikenessOrder {
  const n = sources.at(-1)!.to
  const [birth, event, place, rest] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Float64Array(n)]
  const placeBefore = new Map(facts.map((f) => [f.place.values, sortedPlaces(f.place)]))
  for (const { list, rows, from, to } of sources) {
    const f = facts[list]!
    const before = placeBefore.get(f.place.values)!
    for (let row = from; row < to; row++) {
      const i = rows ? rows[row - from]! : row - from
      birth[row] = f.birth[i] || 10_000 * f.birthFrom[i]!
      event[row] = f.eventDate[i]!
      place[row] = f.place.id[i]! < 0 ? -1 : before[f.place.id[i]!]!
      rest[row] = f.rank[i]! / f.n
    }
  }
  const rowAt = new Int32Array(n).map((_, row) => row)
  rowAt.sort((x, y) => birth[x]! - birth[y]! || event[x]! - event[y]! || place[x]! - place[y]! || rest[x]! - rest[y]! || x - y)
  const placeOf = new Int32Array(n)
  rowAt.forEach((row, at) => (placeOf[row] = at))
  return { placeOf, rowAt }
}

/** By id, the place of a value in the order of the alphabet: ids hang on the order of rows. */
function sortedPlaces({ values }: Ids): Int32Array {
  const placeOf = new Int32Array(values.length)
  const sorted = Array.from(values.keys()).sort((x, y) => (values[x]! < values[y]! ? -1 : 1))
  sorted.forEach((id, at) => (placeOf[id] = at))
  return placeOf
}
