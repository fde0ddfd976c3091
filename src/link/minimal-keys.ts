// Features of a row → its keys: all minimal sets that together carry enough information.
import { MOST_FEATURES, type RowFeatures } from './features.ts'

/** A row with more keys than this keeps the most telling ones. */
export const MOST_KEYS = 40
const MOST_IN_KEY = 4

// A row's features in order, in what stays near the processor: the table of all bits does not.
const sortedId = new Int32Array(MOST_FEATURES)
const sortedGroup = new Uint8Array(MOST_FEATURES)
const sortedBits = new Float64Array(MOST_FEATURES)
const sortedHash = new Uint32Array(MOST_FEATURES)
const chosen = new Int32Array(MOST_IN_KEY)

/** All minimal sets with at least `need` bits, at most one feature a group; a row below that uses all it has. Each as a hash that its order does not change. */
export function minimalKeys(
  { n, id, group }: RowFeatures,
  bits: Float64Array,
  need: number,
  put: (hash: number) => void,
  most = MOST_KEYS,
): void {
  if (!n) return
  // The most telling first; ties by number, so that the same row always has the same keys.
  for (let k = 0; k < n; k++) {
    const own = id[k]!
    const b = bits[own]!
    let at = k
    while (at > 0 && (sortedBits[at - 1]! < b || (sortedBits[at - 1] === b && sortedId[at - 1]! > own))) {
      sortedBits[at] = sortedBits[at - 1]!
      sortedId[at] = sortedId[at - 1]!
      sortedGroup[at] = sortedGroup[at - 1]!
      at--
    }
    sortedBits[at] = b
    sortedId[at] = own
    sortedGroup[at] = group[k]!
  }
  for (let k = 0; k < n; k++) sortedHash[k] = mix(sortedId[k]!)
  if (grow(0, 0, 0, 0, 0, n, need, put, most)) return
  let hash = 0
  for (let k = 0; k < n; k++) {
    let repeated = false
    for (let c = 0; c < k && !repeated; c++) repeated = sortedId[c] === sortedId[k]
    if (!repeated) hash = (hash + sortedHash[k]!) | 0
  }
  put(mix(hash ^ 77))
}

/** Bits that sums in another order may differ by, and more. */
const ROUNDING = 1e-6

/** Puts every key that begins with the `depth` features chosen and goes on from position `from`; gives how many are made by then. */
function grow(
  from: number,
  depth: number,
  sum: number,
  hash: number,
  already: number,
  n: number,
  need: number,
  put: (hash: number) => void,
  most: number,
): number {
  let made = already
  for (let k = from; k < n && made < most; k++) {
    // Not even as many as a key holds, each as telling as this one, would be enough; those that follow tell less.
    if (sum + (MOST_IN_KEY - depth) * sortedBits[k]! < need - ROUNDING) break
    let clash = false
    for (let c = 0; c < depth && !clash; c++) clash = sortedGroup[chosen[c]!] === sortedGroup[k] || sortedId[chosen[c]!] === sortedId[k]
    if (clash) continue
    const both = (hash + sortedHash[k]!) | 0
    const with_ = sum + sortedBits[k]!
    // Sorted by information, the last one added is the least: if it is needed, all are.
    if (with_ >= need) {
      put(mix(both ^ (depth + 1)))
      made++
    } else if (depth + 1 < MOST_IN_KEY) {
      chosen[depth] = k
      made = grow(k + 1, depth + 1, with_, both, made, n, need, put, most)
    }
  }
  return made
}

/** Scrambles 32 bits (the finaliser of MurmurHash3, Austin Appleby, public domain). */
function mix(x: number): number {
  let h = x + 0x9e3779b9
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
