// Features of a row → its keys: all minimal sets that together carry enough information.
import { MOST_FEATURES, MOST_GROUPS, type RowFeatures } from './features.ts'

/** A row with more keys than this keeps the most telling ones. */
export const MOST_KEYS = 40
/** Bits of a feature that one row alone has: it is a key by itself, which nobody shares. It is counted, and not put. */
export const ONE_ROW = Infinity
/** Features of a key at most, save of the key of all that a row has. */
export const MOST_IN_KEY = 4

// A row's features in order, in what stays near the processor: the table of all bits does not. A mask has the bit of the group.
const sortedId = new Int32Array(MOST_FEATURES)
const sortedBits = new Float64Array(MOST_FEATURES)
const sortedHash = new Uint32Array(MOST_FEATURES)
const sortedMask = new Int32Array(MOST_FEATURES)
const chosen = new Int32Array(MOST_IN_KEY)

/** What the keys of a row are made of: so many sorted features, bits that a key needs, keys at most, and where they go. */
interface Search {
  readonly n: number
  readonly need: number
  readonly most: number
  readonly put: (hash: number) => void
  /** Has one feature two places, in different groups? */
  readonly isTwice: boolean
  /** Bits of the keys that are put, by hash; null where all are. */
  readonly only: Int32Array | null
}

/**
 * All minimal sets with at least `need` bits, at most one feature a group; a row below that uses all it has. `bits` are by feature.
 * Each key is given as a hash that the order of its features does not change.
 */
export function minimalKeys(features: RowFeatures, bits: Float64Array, need: number, put: (hash: number) => void, most = MOST_KEYS): void {
  const { n } = features
  if (!n || telling(features, bits, need, put, most)) return
  let hash = 0
  for (let k = 0; k < n; k++) {
    let isRepeated = false
    for (let c = 0; c < k && !isRepeated; c++) isRepeated = sortedId[c] === sortedId[k]
    if (!isRepeated) hash = (hash + sortedHash[k]!) | 0
  }
  put(mix(hash ^ ALL_FEATURES))
}

/** The same sets alone; gives how many there are. `only`: keys are put that are among these, all are counted. */
export function telling(
  features: RowFeatures,
  bits: Float64Array,
  need: number,
  put: (hash: number) => void,
  most: number,
  only: Int32Array | null = null,
): number {
  const isTwice = sortFeatures(features, bits)
  return grow(0, 0, 0, 0, 0, 0, { n: features.n, need, most, put, isTwice, only })
}

/** A bit for each hash, in columns of a power of two; now and then one stands for another hash too. */
export const hasHash = (bits: Int32Array, hash: number): boolean => (bits[(hash >>> 5) & (bits.length - 1)]! & (1 << (hash & 31))) !== 0

const groupSizes = new Uint8Array(MOST_GROUPS)

/**
 * No row with features of these groups has more keys. None of its keys holds another (Sperner): of groups of one feature, those of half
 * their number are the most; each other group has none or one of its features in a key.
 */
export function keysAtMost({ n, group }: RowFeatures): number {
  for (let k = 0; k < n; k++) groupSizes[group[k]!]!++
  let [single, most] = [0, 1]
  for (let k = 0; k < n; k++) {
    const size = groupSizes[group[k]!]!
    groupSizes[group[k]!] = 0
    if (size === 1) single++
    else if (size > 1) most *= size + 1
  }
  for (let k = 1; k <= single >> 1; k++) most = (most * (single - k + 1)) / k
  return most
}

/** Tells the key of all features from smaller ones. */
const ALL_FEATURES = 77

/** The most telling first; ties by number, so that the same row always has the same keys. Says whether one of them stands twice. */
function sortFeatures({ n, id, group }: RowFeatures, bits: Float64Array): boolean {
  for (let k = 0; k < n; k++) {
    const own = id[k]!
    const b = bits[own]!
    let at = k
    while (at > 0 && (sortedBits[at - 1]! < b || (sortedBits[at - 1] === b && sortedId[at - 1]! > own))) {
      sortedBits[at] = sortedBits[at - 1]!
      sortedId[at] = sortedId[at - 1]!
      sortedMask[at] = sortedMask[at - 1]!
      at--
    }
    sortedBits[at] = b
    sortedId[at] = own
    sortedMask[at] = 1 << group[k]!
  }
  let isTwice = false
  for (let k = 0; k < n; k++) {
    sortedHash[k] = mix(sortedId[k]!)
    if (k > 0 && sortedId[k] === sortedId[k - 1]) isTwice = true
  }
  return isTwice
}

/** Bits that sums in another order may differ by, and more. */
const ROUNDING = 1e-6

/**
 * Puts every key that begins with the `depth` features chosen, whose groups are `taken`, and goes on from position `from`; gives how many
 * keys the row then has.
 */
function grow(from: number, depth: number, sum: number, hash: number, taken: number, already: number, search: Search): number {
  const { n, need, most, only } = search
  const places = MOST_IN_KEY - depth
  let made = already
  for (let k = from; k < n && made < most; k++) {
    const own = sortedBits[k]!
    // Not even as many as a key holds, each as telling as this one, would be enough; those that follow tell less.
    if (sum + places * own < need - ROUNDING) break
    if ((taken & sortedMask[k]!) !== 0 || (search.isTwice && isChosen(sortedId[k]!, depth))) continue
    const joint = (hash + sortedHash[k]!) | 0
    const total = sum + own
    // Sorted by information, the last one added is the least: if it is needed, all are.
    if (total >= need) {
      const key = mix(joint ^ (depth + 1))
      if (own !== ONE_ROW && (only === null || hasHash(only, key))) search.put(key)
      made++
    } else if (places > 1) {
      chosen[depth] = sortedId[k]!
      made = grow(k + 1, depth + 1, total, joint, taken | sortedMask[k]!, made, search)
    }
  }
  return made
}

function isChosen(id: number, depth: number): boolean {
  for (let c = 0; c < depth; c++) if (chosen[c] === id) return true
  return false
}

/** Scrambles 32 bits (the finaliser of MurmurHash3, Austin Appleby, public domain). */
function mix(x: number): number {
  let h = (x + 0x9e3779b9) | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
