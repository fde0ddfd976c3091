// Which keys are of interest to a register: those that rows of other lists have. Columns that threads fill together.
import { int32, uint8 } from '../metrics/columns.ts'
import { rowFeatures, type RowFeatures } from './features.ts'
import { hasHash, MOST_IN_KEY } from './minimal-keys.ts'

export interface Wanted {
  /** By feature, 1: rows of other lists have it. */
  readonly features: Uint8Array
  /** A bit for each key that they have; now and then one stands for another key too. */
  readonly keys: Int32Array
}

/** Bits for each row that is not the register's. */
const BITS_PER_ROW = 128
const [FEWEST_BITS, MOST_BITS] = [2 ** 16, 2 ** 30]

/** For `rows` rows of other lists, and so many features. */
export function nothingWanted(rows: number, features: number): Wanted {
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, 2 ** Math.ceil(Math.log2(rows * BITS_PER_ROW))))
  return { features: uint8(features), keys: int32(bits / 32) }
}

export const isWantedKey = ({ keys }: Wanted, hash: number): boolean => hasHash(keys, hash)

export function wantKey({ keys }: Wanted, hash: number): void {
  Atomics.or(keys, (hash >>> 5) & (keys.length - 1), 1 << (hash & 31))
}

export function wantFeatures({ features }: Wanted, { n, id }: RowFeatures): void {
  for (let k = 0; k < n; k++) features[id[k]!] = 1
}

const wantedOnes = rowFeatures()

/** The features that rows of other lists have; they are good until other features are asked about. */
export function wantedAmong({ features }: Wanted, { n, id, group }: RowFeatures): RowFeatures {
  wantedOnes.n = 0
  for (let k = 0; k < n; k++) {
    if (features[id[k]!] !== 1) continue
    wantedOnes.id[wantedOnes.n] = id[k]!
    wantedOnes.group[wantedOnes.n++] = group[k]!
  }
  return wantedOnes
}

const best = new Float64Array(MOST_IN_KEY)

/** A cheap check of a row's wanted features, false only of a row that surely has no wanted key: what it has in common with any other row tells too little. */
export function mayBeWanted({ n, id }: RowFeatures, isAll: boolean, bits: Float64Array, need: number): boolean {
  // A row that says little has one key of all its features.
  if (isAll) return true
  best.fill(0)
  for (let k = 0; k < n; k++) {
    let own = bits[id[k]!]!
    for (let at = 0; at < MOST_IN_KEY; at++) {
      if (best[at]! >= own) continue
      const next = best[at]!
      best[at] = own
      own = next
    }
  }
  return best.reduce((sum, own) => sum + own, 0) >= need - 1e-6
}
