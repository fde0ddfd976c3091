// The rows that keys are made of: those of each list, and of registers some besides, in pieces that threads take.
import { ascending } from '../metrics/columns.ts'
import type { Facts } from '../model/facts.ts'
import { featureSpace, readingsOf, rowFeatures, type RowFeatures } from './features.ts'
import type { Names } from './prepared-names.ts'
import type { Shared } from './task.ts'

/** Rows whose keys are made in one go. */
export const CHUNK = 16_384

/** Rows of one list, numbered one after the other. */
export interface KeyRows {
  /** Position of the list. */
  readonly list: number
  /** Rows of the list; null for all. */
  readonly rows: Int32Array | null
  /** The number of the first, and the one behind the last. */
  readonly from: number
  readonly to: number
  /** Only keys are of interest that rows of the others have. */
  readonly isRegister: boolean
}

export interface Chunk {
  /** Position among the KeyRows. */
  readonly of: number
  readonly from: number
  readonly to: number
}

/** All rows of these lists, and then of each of some lists every so many in the order of their content. */
export function keyRowsOf(
  facts: readonly Facts[],
  lists: readonly number[],
  registers: readonly number[],
  sampled: readonly number[] = registers,
): KeyRows[] {
  let total = 0
  const numbered = (list: number, rows: Int32Array | null, isRegister: boolean): KeyRows => {
    const from = total
    total += rows ? rows.length : facts[list]!.n
    return { list, rows, from, to: total, isRegister }
  }
  return [
    ...lists.map((list) => numbered(list, null, registers.includes(list))),
    ...sampled.filter((list) => lists.includes(list)).map((list) => numbered(list, sampleOf(facts[list]!), false)),
  ]
}

/** So many rows tell how the pairs of a long list agree. */
const SAMPLE = 20_000

/** Of so many rows one is taken, evenly over the order of content. */
export const sampleStep = (n: number): number => Math.max(1, Math.ceil(n / SAMPLE))

function sampleOf({ n, rank }: Facts): Int32Array {
  const step = sampleStep(n)
  return ascending(new Int32Array(n)).filter((i) => rank[i]! % step === 0)
}

/** No piece holds rows of two lists. */
export const chunksOf = (sources: readonly KeyRows[]): Chunk[] =>
  sources.flatMap(({ from, to }, of) =>
    Array.from({ length: Math.ceil((to - from) / CHUNK) }, (_, k) => ({
      of,
      from: from + k * CHUNK,
      to: Math.min(to, from + (k + 1) * CHUNK),
    })),
  )

/** The names of the lists whose rows these are; those of `asked` are two at most, or all are judged by the same names. */
const namesOf = (sources: readonly KeyRows[], { names }: Pick<Shared, 'names'>): Names => {
  const lists = sources.map(({ list }) => list)
  return names(Math.min(...lists), Math.max(...lists))
}

/** Every feature that rows of these lists can have. */
export const spaceOf = (sources: readonly KeyRows[], shared: Pick<Shared, 'facts' | 'names'>) =>
  featureSpace(
    sources.filter(({ rows }) => !rows).map(({ list }) => shared.facts[list]!),
    namesOf(sources, shared),
  )

export interface KeyRowVisitor {
  (row: number, isKeyed: boolean, readings: number, read: (reading: number) => RowFeatures): void
}

/** Features of the rows of a piece, one after the other. */
export function chunkReader(shared: Pick<Shared, 'facts' | 'names' | 'equal'>, sources: readonly KeyRows[]) {
  const { facts, equal } = shared
  const space = spaceOf(sources, shared)
  const features = rowFeatures()
  return ({ of, from, to }: Chunk, visit: KeyRowVisitor): void => {
    const { list, rows, from: offset } = sources[of]!
    const f = facts[list]!
    const firstOf = equal[list]!.first
    for (let row = from; row < to; row++) {
      const i = rows ? rows[row - offset]! : row - offset
      const read = (reading: number) => {
        space.read(f, i, features, reading)
        return features
      }
      // Of equal rows one is enough.
      visit(row, f.resolvable[i] !== 0 && firstOf[i] === i, readingsOf(f, i), read)
    }
  }
}
