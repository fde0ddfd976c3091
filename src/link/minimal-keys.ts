// Features of a row → its keys: all minimal sets that together carry enough information.
import { MOST_FEATURES, MOST_GROUPS, type RowFeatures } from './features.ts'

/** A row with more keys than this keeps the most telling ones. */
export const MOST_KEYS = 40
/** Features of a key at most, save of the key of all that a row has. */
export const MOST_IN_KEY = 4

// A row's features in order, in what stays near the processor: the table of all bits does not.
const sortedId = new Int32Array(MOST_FEATURES)
const sortedGroup = new Uint8Array(MOST_FEATURES)
const sortedBits = new Float64Array(MOST_FEATURES)
const sortedHash = new Uint32Array(MOST_FEATURES)
const chosen = new Int32Array(MOST_IN_KEY)

/** What the keys of a row are made of: so many sorted features, bits that a key needs, keys at most, and where they go. */
interface Search {
  readonly n: number
  readonly need: number
  readonly most: number
  readonly put: (hash: number) => void
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

/** The same sets alone; gives how many there are. */
export function telling(features: RowFeatures, bits: Float64Array, need: number, put: (hash: number) => void, most: number): number {
  sortFeatures(features, bits)
  return grow(0, 0, 0, 0, 0, { n: features.n, need, most, put })
}

const groupSizes = new Uint8Array(MOST_GROUPS)

/**
 * No row with features of these groups has more keys. None of its keys holds another (Sperner): of groups of one feature, those of half
 * their number are the most; each other group has none or one of its features in a key.
 */
export function keysAtMost({ n, group }: RowFeatures): number {
  groupSizes.fill(0)
  for (let k = 0; k < n; k++) groupSizes[group[k]!]!++
  let [single, most] = [0, 1]
  for (const size of groupSizes) {
    if (size === 1) single++
    else if (size > 1) most *= size + 1
  }
  for (let k = 1; k <= single >> 1; k++) most = (most * (single - k + 1)) / k
  return most
}

/** Tells the key of all features from smaller ones. */
const ALL_FEATURES = 77

/** The most telling first; ties by number, so that the same row always has the same keys. */
function sortFeatures({ n, id, group }: RowFeatures, bits: Float64Array): void {
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
}

/** Bits that sums in another order may differ by, and more. */
const ROUNDING = 1e-6

/** Puts every key that begins with the `depth` features chosen and goes on from position `from`; gives how many keys the row then has. */
function grow(from: number, depth: number, sum: number, hash: number, already: number, search: Search): number {
  const { n, need, most, put } = search
  let made = already
  for (let k = from; k < n && made < most; k++) {
    // Not even as many as a key holds, each as telling as this one, would be enough; those that follow tell less.
    if (sum + (MOST_IN_KEY - depth) * sortedBits[k]! < need - ROUNDING) break
    if (clashes(k, depth)) continue
    const joint = (hash + sortedHash[k]!) | 0
    const total = sum + sortedBits[k]!
    // Sorted by information, the last one added is the least: if it is needed, all are.
    if (total >= need) {
      put(mix(joint ^ (depth + 1)))
      made++
    } else if (depth + 1 < MOST_IN_KEY) {
      chosen[depth] = k
      made = grow(k + 1, depth + 1, total, joint, made, search)
    }
  }
  return made
}

/** Is feature k of the group of a chosen one, or the same? */
function clashes(k: number, depth: number): boolean {
  for (let c = 0; c < depth; c++) if (sortedGroup[chosen[c]!] === sortedGroup[k] || sortedId[chosen[c]!] === sortedId[k]) return true
  return false
}

/** Scrambles 32 bits (the finaliser of MurmurHash3, Austin Appleby, public domain). */
function mix(x: number): number {
  let h = (x + 0x9e3779b9) | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
