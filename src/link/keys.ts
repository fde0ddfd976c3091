// Candidate pairs by shared keys, for lists too long to compare everything: minimal sets of features that together carry enough information.
import { InputError } from '../errors.ts'
import type { Facts } from '../model.ts'
import { parseAt } from './name.ts'
import type { Names } from './judge-pair.ts'

export interface KeyPairs {
  /** Fact positions, each pair once, ascending; for one list with itself left < right. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

/** A row with more keys than this keeps the most telling ones. */
const MOST_KEYS = 40
const MOST_FEATURES = 24
const MOST_IN_KEY = 4
/** A key's hash and its row share a double: 31 bits and 22. */
const ROW_SPAN = 2 ** 22

/** Candidate pairs of any two of the lists, or of one with itself, by position. */
export interface KeyIndex {
  pairsOf(left: number, right: number, budget: number): KeyPairs
}

/**
 * One index over the union of the lists. Rows are candidates exactly if they share a set of features that carries T = log2(N) − 1 bits, N the rows
 * of all lists together; the expected number of chance partners stays constant. Throws InputError too-many-rows.
 */
export function indexKeys(lists: readonly Facts[], names: Names): KeyIndex {
  const total = lists.reduce((sum, f) => sum + f.n, 0)
  if (total > ROW_SPAN) throw new InputError('too-many-rows', { rows: total, most: ROW_SPAN })
  const space = featureSpace(lists, names)
  const own = rowFeatures()

  const counts = new Int32Array(space.size)
  for (const f of lists) {
    for (let i = 0; i < f.n; i++) {
      space.read(f, i, own)
      for (let k = 0; k < own.n; k++) counts[own.id[k]!]!++
    }
  }
  const bits = new Float64Array(space.size)
  for (let k = 0; k < bits.length; k++) bits[k] = counts[k] ? Math.log2(total / counts[k]!) : 0
  const need = Math.log2(total) - 1
  let keys = new Float64Array(1024)
  let size = 0
  const offsets: number[] = [0]
  const put = (hash: number, row: number) => {
    if (size === keys.length) {
      const grown = new Float64Array(2 * size)
      grown.set(keys)
      keys = grown
    }
    keys[size++] = (hash >>> 1) * ROW_SPAN + row
  }
  for (const f of lists) {
    const offset = offsets.at(-1)!
    for (let i = 0; i < f.n; i++) {
      if (!f.resolvable[i]) continue
      space.read(f, i, own)
      minimalKeys(own, bits, need, (hash) => put(hash, offset + i))
    }
    offsets.push(offset + f.n)
  }
  const shared = sharedKeys(keys.subarray(0, size).sort())
  return {
    pairsOf: (left, right, budget) =>
      joined(shared, { from: offsets[left]!, to: offsets[left + 1]! }, { from: offsets[right]!, to: offsets[right + 1]! }, budget),
  }
}

/** Keys of one row alone bring nobody together: what is left, still sorted. */
function sharedKeys(keys: Float64Array): Float64Array {
  let kept = 0
  for (let from = 0; from < keys.length;) {
    const next = (Math.floor(keys[from]! / ROW_SPAN) + 1) * ROW_SPAN
    let to = from + 1
    while (to < keys.length && keys[to]! < next) to++
    if (to - from > 1) for (let k = from; k < to; k++) keys[kept++] = keys[k]!
    from = to
  }
  return keys.slice(0, kept)
}

interface RowFeatures {
  n: number
  readonly id: Int32Array
  /** No key holds two features of one group: they are parts of one fact. */
  readonly group: Uint8Array
}

const rowFeatures = (): RowFeatures => ({ n: 0, id: new Int32Array(MOST_FEATURES), group: new Uint8Array(MOST_FEATURES) })

interface FeatureSpace {
  readonly size: number
  read(f: Facts, i: number, into: RowFeatures): void
}

const FIRST_YEAR = 1000
const DAYS = 1201 * 384

/** Every feature that any row can have as one number: documents, dates and their parts, names by sound, addresses. */
function featureSpace(sides: readonly Facts[], names: Names): FeatureSpace {
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
  const read = (f: Facts, i: number, into: RowFeatures): void => {
    let n = 0
    const add = (group: number, id: number) => {
      if (n === MOST_FEATURES) return
      into.id[n] = id
      into.group[n++] = group
    }
    if (f.document[i]! >= 0) add(0, at.document + f.document[i]!)
    const birth = f.birth[i]!
    if (birth % 100) {
      add(1, at.day + dayIndex(birth))
      add(1, at.month + (Math.floor(birth / 10000) - FIRST_YEAR) * 16 + (Math.floor(birth / 100) % 100))
      add(1, at.monthDay + (Math.floor(birth / 100) % 100) * 32 + (birth % 100))
    } else if (f.birthFrom[i] && f.birthFrom[i] === f.birthTo[i]) add(1, at.year + f.birthFrom[i]! - FIRST_YEAR)
    if (f.parseCount[i]) {
      const p = parseAt(i)
      for (let k = 0; k < f.parses[p]!; k++) add(10 + k, at.name + codeOf[f.parses[p + 2 + k]!]!)
      for (let k = 0; k < f.parses[p + 1]!; k++) add(20 + k, at.name + codeOf[f.parses[p + 8 + k]!]!)
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

const order = new Int32Array(MOST_FEATURES)
const chosen = new Int32Array(MOST_IN_KEY)

/** All minimal sets with at least `need` bits, at most one feature a group; a row below that uses all it has. Each as a hash that its order does not change. */
function minimalKeys(own: RowFeatures, bits: Float64Array, need: number, put: (hash: number) => void): void {
  const { n, id, group } = own
  if (!n) return
  // The most telling first; ties by number, so that the same row always has the same keys.
  for (let k = 0; k < n; k++) {
    let at = k
    const b = bits[id[k]!]!
    while (at > 0 && (bits[id[order[at - 1]!]!]! < b || (bits[id[order[at - 1]!]!] === b && id[order[at - 1]!]! > id[k]!))) {
      order[at] = order[at - 1]!
      at--
    }
    order[at] = k
  }
  let made = 0
  const grow = (from: number, depth: number, sum: number, hash: number): void => {
    for (let k = from; k < n && made < MOST_KEYS; k++) {
      const next = order[k]!
      let clash = false
      for (let c = 0; c < depth && !clash; c++) clash = group[chosen[c]!] === group[next] || id[chosen[c]!] === id[next]
      if (clash) continue
      const both = (hash + mix(id[next]!)) | 0
      const with_ = sum + bits[id[next]!]!
      // Sorted by information, the last one added is the least: if it is needed, all are.
      if (with_ >= need) {
        put(mix(both ^ (depth + 1)))
        made++
      } else if (depth + 1 < MOST_IN_KEY) {
        chosen[depth] = next
        grow(k + 1, depth + 1, with_, both)
      }
    }
  }
  grow(0, 0, 0, 0)
  if (made) return
  let hash = 0
  for (let k = 0; k < n; k++) {
    let repeated = false
    for (let c = 0; c < k && !repeated; c++) repeated = id[c] === id[k]
    if (!repeated) hash = (hash + mix(id[k]!)) | 0
  }
  put(mix(hash ^ 77))
}

/** Scrambles 32 bits (the finaliser of MurmurHash3, Austin Appleby, public domain). */
function mix(x: number): number {
  let h = x + 0x9e3779b9
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The row of a key. Remainders of doubles are slow; this is exact too. */
const rowOf = (key: number): number => key - Math.floor(key / ROW_SPAN) * ROW_SPAN

/** Global positions of a list's rows. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Runs of one key → pairs, each once. Where the budget does not reach, the largest runs are left out and their rows named. */
function joined(keys: Float64Array, a: Span, b: Span, budget: number): KeyPairs {
  const self = a.from === b.from
  // Rows of a run ascend, so that those of one list stand together: of each run, where they begin and end.
  const runs: number[] = []
  const sizes: number[] = []
  let all = 0
  for (let from = 0; from < keys.length;) {
    const hash = Math.floor(keys[from]! / ROW_SPAN) * ROW_SPAN
    const next = hash + ROW_SPAN
    let to = from
    while (to < keys.length && keys[to]! < hash + a.from) to++
    const leftFrom = to
    while (to < keys.length && keys[to]! < hash + a.to) to++
    const leftTo = to
    while (to < keys.length && keys[to]! < hash + b.from) to++
    const rightFrom = self ? leftFrom : to
    while (to < keys.length && keys[to]! < hash + b.to) to++
    const rightTo = to
    while (to < keys.length && keys[to]! < next) to++
    const n = leftTo - leftFrom
    const size = self ? (n * (n - 1)) / 2 : n * (rightTo - rightFrom)
    if (size) {
      runs.push(leftFrom, leftTo, rightFrom, rightTo)
      sizes.push(size)
      all += size
    }
    from = to
  }
  const skippedA = new Set<number>()
  const skippedB = new Set<number>()
  const taken = new Uint8Array(sizes.length).fill(1)
  if (all > budget) {
    // Small runs first: they say most, and a budget that runs out falls on the crowds.
    const bySize = Uint32Array.from(sizes, (_, k) => k).sort((x, y) => sizes[x]! - sizes[y]! || x - y)
    let spent = 0
    for (const k of bySize) {
      spent += sizes[k]!
      if (spent <= budget) continue
      taken[k] = 0
      for (let at = runs[4 * k]!; at < runs[4 * k + 1]!; at++) skippedA.add(rowOf(keys[at]!) - a.from)
      for (let at = runs[4 * k + 2]!; at < runs[4 * k + 3]!; at++) skippedB.add(rowOf(keys[at]!) - b.from)
    }
  }
  // By left row: first how many, then which; a row's own are few, and sorted where they lie.
  const start = new Int32Array(a.to - a.from + 1)
  const eachRun = (visit: (row: number, from: number, to: number) => void) => {
    for (let k = 0; k < sizes.length; k++) {
      if (!taken[k]) continue
      const to = runs[4 * k + 3]!
      for (let x = runs[4 * k]!; x < runs[4 * k + 1]!; x++) visit(rowOf(keys[x]!) - a.from, self ? x + 1 : runs[4 * k + 2]!, to)
    }
  }
  eachRun((row, from, to) => (start[row + 1]! += to - from))
  for (let row = 0; row < start.length - 1; row++) start[row + 1]! += start[row]!
  const n = start[start.length - 1]!
  const partners = new Int32Array(n)
  const next = start.slice(0, -1)
  eachRun((row, from, to) => {
    for (let y = from; y < to; y++) partners[next[row]!++] = rowOf(keys[y]!) - b.from
  })
  const left = new Int32Array(n)
  const right = new Int32Array(n)
  let distinct = 0
  for (let row = 0; row < start.length - 1; row++) {
    const own = partners.subarray(start[row], start[row + 1]).sort()
    for (let k = 0; k < own.length; k++) {
      if (k && own[k] === own[k - 1]) continue
      left[distinct] = row
      right[distinct++] = own[k]!
    }
  }
  return { left: left.slice(0, distinct), right: right.slice(0, distinct), skippedA, skippedB }
}
