// Rows that share a key, for lists too long to compare everything: minimal sets of features that together carry enough information.
import { InputError } from '../model/errors.ts'
import { int32, uint32 } from '../metrics/columns.ts'
import { once } from '../metrics/once.ts'
import { likenessOrder } from './crowded-runs.ts'
import { ALL_READINGS, type RowFeatures } from './features.ts'
import { chunkKeys, layKeys, putKey, roomForKeys, type Keys } from './chunk-keys.ts'
import { groupKeys, roomForRuns } from './group-keys.ts'
import { joinLists, type KeyPairs, type RowPairs } from './join.ts'
import { chunkReader, chunksOf, keyRowsOf, spaceOf, type Chunk, type KeyRows } from './key-rows.ts'
import { keysAtMost, minimalKeys, MOST_KEYS, ONE_ROW, telling } from './minimal-keys.ts'
import { MOST_ROWS, PARTS, PARTS_AT_ONCE, type Runs } from './runs.ts'
import type { LinkPool, Task } from './task.ts'
import { isWantedKey, mayBeWanted, nothingWanted, wantedAmong, wantFeatures, wantKey, type Wanted } from './wanted.ts'

/** What keys are made of and the keys of all lists, in columns that the threads fill together. */
interface KeyColumns {
  readonly sources: readonly KeyRows[]
  readonly chunks: readonly Chunk[]
  /** Rows of all lists. */
  readonly total: number
  /** How many rows have each feature. */
  readonly counts: Int32Array
  readonly keys: Keys
  /** One number: how many keys there are by now. */
  readonly used: Uint32Array
  /** null where no list is a register: then all keys are. */
  readonly wanted: Wanted | null
}

/** What was found: the pairs of any two lists asked for, in order; and of each register those of some of its rows. */
export interface FoundByKeys {
  readonly pairs: readonly KeyPairs[]
  readonly sampled: ReadonlyMap<number, KeyPairs>
}

/** Finds what shares a key, as `findByKeys` does. */
export interface KeySearch {
  (asked: readonly (readonly [number, number])[], budget: number, pool: LinkPool, registers: readonly number[]): Promise<FoundByKeys>
}

/**
 * One index over the union of the lists; those of `asked` are two at most, or all are judged by the same names. Rows are candidates
 * exactly if they share a set of features that carries T = log2(N) − 1 bits, N the rows of all lists together; the expected number
 * of chance partners stays constant. `registers`, by position, are held against others only: of their keys none is kept that no row of
 * another list has. Throws InputError too-many-rows.
 */
export async function findByKeys(
  asked: readonly (readonly [number, number])[],
  budget: number,
  pool: LinkPool,
  registers: readonly number[] = [],
): Promise<FoundByKeys> {
  const { facts } = pool.shared
  const { runs, spare, spanOf, sampleOf, order } = await keysOf(asked, pool, registers, registers)
  const samples = registers.flatMap((list) => sampleOf(list) ?? [])
  const joins = [
    ...asked.map(([left, right]) => ({ a: spanOf(left), b: spanOf(right) })),
    ...samples.map((a) => ({ a, b: spanOf(a.list) })),
  ]
  const found = await joinLists(runs, joins, { budget, order }, pool, spare)
  const sampled = samples.map(({ list, rows }, k) => [list, sampledPairs(found[asked.length + k]!, rows, facts[list]!.n)] as const)
  return { pairs: found.slice(0, asked.length), sampled: new Map(sampled) }
}

/** Some rows of a list. */
interface Sample extends KeyRows {
  readonly rows: Int32Array
}

/** The rows of lists that share a key, and where those of each list stand, and those of each list in `sampled` that are taken besides. */
export async function keysOf(
  asked: readonly (readonly [number, number])[],
  pool: LinkPool,
  registers: readonly number[],
  sampled: readonly number[],
) {
  const { facts } = pool.shared
  const lists = facts.map((_, at) => at).filter((at) => asked.some((pair) => pair.includes(at)))
  const sources = keyRowsOf(facts, lists, registers, sampled)
  const total = sources.reduce((sum, { rows, from, to }) => sum + (rows ? 0 : to - from), 0)
  if (sources.at(-1)!.to > MOST_ROWS) throw new InputError('too-many-rows', { rows: total, most: MOST_ROWS })
  const isSample = (source: KeyRows): source is Sample => source.rows !== null
  return {
    ...(await runsOf(sources, total, pool)),
    spanOf: (at: number): KeyRows => sources.find(({ list, rows }) => list === at && !rows)!,
    sampleOf: (at: number): Sample | undefined => sources.filter(isSample).find(({ list }) => list === at),
    order: once(() => likenessOrder(facts, sources)),
  }
}

/** Pairs of a sample's rows with all of their list → each pair of different rows once. */
export function sampledPairs({ left, right, skippedB }: KeyPairs, rows: Int32Array, n: number): KeyPairs {
  const isSampled = new Uint8Array(n)
  for (const row of rows) isSampled[row] = 1
  const pairs: RowPairs = { left: new Int32Array(left.length), right: new Int32Array(left.length) }
  let kept = 0
  for (let k = 0; k < left.length; k++) {
    const [i, j] = [rows[left[k]!]!, right[k]!]
    if (i === j || (isSampled[j] === 1 && j < i)) continue
    pairs.left[kept] = Math.min(i, j)
    pairs.right[kept++] = Math.max(i, j)
  }
  return {
    left: pairs.left.subarray(0, kept),
    right: pairs.right.subarray(0, kept),
    // Those of the list itself: a row of the sample is one of them.
    skippedA: skippedB,
    skippedB,
  }
}

/** The rows of lists that share a key; and a column that is done with. */
async function runsOf(
  sources: readonly KeyRows[],
  total: number,
  pool: LinkPool,
): Promise<{ readonly runs: Runs; readonly spare: Uint32Array }> {
  const chunks = chunksOf(sources)
  const features = spaceOf(sources, pool.shared).size
  const others = sources.reduce((sum, { isRegister, from, to }) => sum + (isRegister ? 0 : to - from), 0)
  const columns: KeyColumns = {
    sources,
    chunks,
    total,
    counts: int32(features),
    keys: roomForKeys(chunks.map(({ from }) => from)),
    used: uint32(1),
    wanted: sources.some(({ isRegister }) => isRegister) ? nothingWanted(others, features) : null,
  }
  const chunksWhere = (holds: (source: KeyRows) => boolean) => chunks.flatMap(({ of }, chunk) => (holds(sources[of]!) ? [chunk] : []))
  const each = async (task: Task<SomeChunks, void>, which: readonly number[]) =>
    which.length ? pool.each(task, { columns, which }, which.length) : []
  await each(
    countFeatures,
    chunksWhere(({ rows }) => !rows),
  )
  await each(
    makeKeys,
    chunksWhere(({ isRegister }) => !isRegister),
  )
  await each(
    makeKeys,
    chunksWhere(({ isRegister }) => isRegister),
  )
  const runs = roomForRuns(columns.keys)
  await pool.each(groupKeys, { keys: columns.keys, runs }, PARTS / PARTS_AT_ONCE)
  return { runs, spare: columns.keys.hash }
}

/** Chunks, by position, of the columns. */
interface SomeChunks {
  readonly columns: KeyColumns
  readonly which: readonly number[]
}

export const countFeatures: Task<SomeChunks, void> = {
  name: 'countFeatures',
  start(shared, { columns: { sources, chunks, counts }, which }) {
    const read = chunkReader(shared, sources)
    return (piece) =>
      read(chunks[which[piece]!]!, (_row, _keyed, _readings, features) => {
        const { n, id } = features(ALL_READINGS)
        for (let k = 0; k < n; k++) Atomics.add(counts, id[k]!, 1)
      })
  },
}

export const makeKeys: Task<SomeChunks, void> = {
  name: 'makeKeys',
  start(shared, { columns: { sources, chunks, counts, keys, used, total, wanted }, which }) {
    const read = chunkReader(shared, sources)
    const bits = new Float64Array(counts.length)
    for (let k = 0; k < bits.length; k++) bits[k] = counts[k]! > 1 ? Math.log2(total / counts[k]!) : ONE_ROW
    const need = Math.log2(total) - 1
    const own = chunkKeys()
    return (piece) => {
      const chunk = which[piece]!
      const { of, from } = chunks[chunk]!
      const { isRegister } = sources[of]!
      let ofRow = 0
      let row = 0
      const put = (hash: number) => {
        putKey(own, hash, row)
        if (wanted && !isRegister) wantKey(wanted, hash)
      }
      const putOnce = (hash: number) => {
        if (!own.hash.subarray(ofRow, own.n).includes(hash)) put(hash)
      }
      read(chunks[chunk]!, (number, isKeyed, readings, read) => {
        ofRow = own.n
        row = number - from
        const [most, give] = [Math.floor(MOST_KEYS / readings), readings === 1 ? put : putOnce]
        // Keys of each reading by itself: a partner that has only this one has no others.
        for (let r = 0; r < (isKeyed ? readings : 0); r++) {
          const features = read(r)
          if (wanted && isRegister) wantedKeys(wanted, features, { bits, need, most }, give)
          else {
            if (wanted) wantFeatures(wanted, features)
            minimalKeys(features, bits, need, give, most)
          }
        }
      })
      layKeys(own, keys, chunk, Atomics.add(used, 0, own.n))
    }
  },
}

/** Of the keys of a register's row those that rows of other lists may have. */
function wantedKeys(
  wanted: Wanted,
  features: RowFeatures,
  { bits, need, most }: { readonly bits: Float64Array; readonly need: number; readonly most: number },
  put: (hash: number) => void,
): void {
  const own = wantedAmong(wanted, features)
  // Others have no key with a feature that they do not have. Where a row may have more keys than it is given, all have to be seen.
  if (own.n < features.n && keysAtMost(features) <= most) telling(own, bits, need, put, most, wanted.keys)
  else if (mayBeWanted(own, own.n === features.n, bits, need))
    minimalKeys(features, bits, need, (hash) => void (isWantedKey(wanted, hash) && put(hash)), most)
}
