// What rows can agree on, as numbers: documents, dates and their parts, names by sound, addresses; and how much each says.
import { swappedDay } from '../metrics/swapped-day.ts'
import { BOTH_WAYS, type Facts } from '../model/facts.ts'
import { isNextReading, PARSE_STRIDE, USUAL_SLOTS, parseAt } from '../model/name-parse.ts'
import type { Names } from './judge-pair.ts'

/** Features of a row at most. */
const MOST_FEATURES = 48

export interface RowFeatures {
  n: number
  readonly id: Int32Array
  /** No key holds two features of one group: they are parts of one fact. */
  readonly group: Uint8Array
}

export const rowFeatures = (): RowFeatures => ({ n: 0, id: new Int32Array(MOST_FEATURES), group: new Uint8Array(MOST_FEATURES) })

export interface FeatureSpace {
  readonly size: number
  /** The features of a row under one reading of its name, or under all of them. */
  read(f: Facts, i: number, into: RowFeatures, reading?: number): void
}

/** Every reading of the name at once. */
export const ALL_READINGS = -1

/** How many readings of the name a row has. */
export function readingsOf(f: Facts, i: number): number {
  if (f.slots === USUAL_SLOTS) return 1
  let readings = 1
  for (let p = 1; p < f.parseCount[i]!; p++) if (isNext(f, parseAt(f, i) + p * PARSE_STRIDE)) readings++
  return readings
}

const isNext = (f: Facts, at: number): boolean => isNextReading(f.parses, at)

const FIRST_YEAR = 1000
const DAYS = 1201 * 384

/** Every feature that any row can have as one number: documents, dates and their parts, names by sound, addresses. */
export function featureSpace(sides: readonly Facts[], names: Names): FeatureSpace {
  // Names lie in one space for all parts, so that swapped parts still meet.
  const codes = new Map<string, number>()
  const codeOf = Int32Array.from(names.tokens.code, (code) => {
    const id = codes.get(code) ?? codes.size
    codes.set(code, id)
    return id
  })
  const first = sides[0]!
  const houses = new Map<number, number>()
  let size = 0
  const reserve = (n: number): number => {
    const at = size
    size += n
    return at
  }
  const at = {
    document: reserve(first.documents.length),
    day: reserve(DAYS),
    month: reserve(1201 * 16),
    monthDay: reserve(512),
    year: reserve(1201),
    name: reserve(codes.size),
    email: reserve(first.email.values.length),
    phone: reserve(first.phone.values.length),
    arrest: reserve(DAYS),
    residence: reserve(first.residence.values.length),
  }
  const house = (f: Facts, i: number): number => {
    const key = f.street.id[i]! * 1_000_003 + f.house.id[i]!
    const known = houses.get(key)
    if (known !== undefined) return known
    houses.set(key, houses.size)
    return houses.size - 1
  }
  for (const f of sides) for (let i = 0; i < f.n; i++) if (f.street.id[i]! >= 0 && f.house.id[i]! >= 0) house(f, i)
  const houseAt = reserve(houses.size)
  const dayIndex = (date: number) => (Math.floor(date / 10000) - FIRST_YEAR) * 384 + (Math.floor(date / 100) % 100) * 31 + (date % 100) - 1
  const read = (f: Facts, i: number, into: RowFeatures, reading = 0): void => {
    let n = 0
    const add = (group: number, id: number) => {
      if (n === MOST_FEATURES) return
      into.id[n] = id
      into.group[n++] = group
    }
    // García García is one feature, and so is a word that two readings share: twice the same says no more, and must not take the place of another key.
    const addWords = (parses: Int32Array, p: number) => {
      const word = (group: number, token: number) => {
        const id = at.name + codeOf[token]!
        for (let k = 0; k < n; k++) if (into.id[k] === id) return
        add(group, id)
      }
      for (let k = 0; k < parses[p]!; k++) word(10 + k, parses[p + 2 + k]!)
      for (let k = 0; k < parses[p + 1]!; k++) word(20 + k, parses[p + 8 + k]!)
    }
    if (f.document[i]! >= 0) add(0, at.document + f.document[i]!)
    const birth = f.birth[i]!
    if (birth % 100) {
      add(1, at.day + dayIndex(birth))
      if (f.bothWays[i]! & BOTH_WAYS.birth) add(1, at.day + dayIndex(swappedDay(birth)))
      add(1, at.month + (Math.floor(birth / 10000) - FIRST_YEAR) * 16 + (Math.floor(birth / 100) % 100))
      add(1, at.monthDay + (Math.floor(birth / 100) % 100) * 32 + (birth % 100))
    } else if (f.birthFrom[i] && f.birthFrom[i] === f.birthTo[i]) add(1, at.year + f.birthFrom[i]! - FIRST_YEAR)
    if (f.parseCount[i]) {
      const first = parseAt(f, i)
      for (let p = 0, r = 0; p < f.parseCount[i]!; p++) {
        const q = first + p * PARSE_STRIDE
        // The likeliest parse of each reading.
        if (p > 0 && !isNext(f, q)) continue
        if (reading === ALL_READINGS || reading === r) addWords(f.parses, q)
        r++
      }
    }
    if (f.email.id[i]! >= 0) add(3, at.email + f.email.id[i]!)
    if (f.phone.id[i]! >= 0) add(4, at.phone + f.phone.id[i]!)
    if (f.street.id[i]! >= 0 && f.house.id[i]! >= 0) add(5, houseAt + house(f, i))
    if (f.arrest[i]! % 100) add(6, at.arrest + dayIndex(f.arrest[i]!))
    if (f.residence.id[i]! >= 0) add(7, at.residence + f.residence.id[i]!)
    into.n = n
  }
  return { size, read }
}

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
