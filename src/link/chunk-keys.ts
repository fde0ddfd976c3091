// The keys of a chunk's rows, laid side by side by the parts that they fall into.
import { uint16, uint32 } from '../metrics/columns.ts'
import { CHUNK } from './key-rows.ts'
import { MOST_KEYS } from './minimal-keys.ts'
import { PARTS } from './runs.ts'

/** Keys fall into parts by the top bits of their hash. */
const PART_SHIFT = 32 - Math.log2(PARTS)
/** Where the keys of each part of a chunk begin, and where the last ones end. */
const ENDS = PARTS + 1

/** The keys of all chunks. What is reserved and never written takes no memory. */
export interface Keys {
  readonly hash: Uint32Array
  /** By key: its row, counted from the first of its chunk. */
  readonly row: Uint16Array
  /** By chunk and part, where its keys begin; each chunk has one more for the end. */
  readonly begin: Uint32Array
  /** By chunk, its first row. */
  readonly first: readonly number[]
}

export function roomForKeys(first: readonly number[]): Keys {
  const most = first.length * CHUNK * MOST_KEYS
  return { hash: uint32(most), row: uint16(most), begin: uint32(first.length * ENDS), first }
}

/** Position in `begin` of a chunk's keys of a part. */
export const placeOf = (chunk: number, part: number): number => chunk * ENDS + part

/** The keys of one chunk as they come, row by row; used again for the next one. */
interface ChunkKeys {
  n: number
  readonly hash: Uint32Array
  readonly row: Uint16Array
  /** By part, how many there are. */
  readonly count: Uint32Array
}

export const chunkKeys = (): ChunkKeys => ({
  n: 0,
  hash: new Uint32Array(CHUNK * MOST_KEYS),
  row: new Uint16Array(CHUNK * MOST_KEYS),
  count: new Uint32Array(PARTS),
})

export function putKey(own: ChunkKeys, hash: number, row: number): void {
  own.hash[own.n] = hash
  own.row[own.n++] = row
  own.count[hash >>> PART_SHIFT]!++
}

/** Lays them from a place on, those of a part together in the order of rows, and empties `own`. */
export function layKeys(own: ChunkKeys, { hash, row, begin }: Keys, chunk: number, from: number): void {
  const { count } = own
  let place = from
  for (let part = 0; part < PARTS; part++) {
    const n = count[part]!
    begin[placeOf(chunk, part)] = place
    count[part] = place
    place += n
  }
  begin[placeOf(chunk, PARTS)] = place
  for (let k = 0; k < own.n; k++) {
    const key = own.hash[k]!
    const to = count[key >>> PART_SHIFT]!++
    hash[to] = key
    row[to] = own.row[k]!
  }
  own.n = 0
  count.fill(0)
}
