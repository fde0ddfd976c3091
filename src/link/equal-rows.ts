// Rows that say the same of all that is compared are one class: it is judged once, however many rows it has.
import { ascending, int32 } from '../metrics/columns.ts'
import { groupOf, groupSize, groupsOf, type Groups } from '../metrics/groups.ts'
import { finished, mixed, tableFor } from '../metrics/row-hash.ts'
import { PARSE_STRIDE } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import type { Facts, Ids } from '../model/facts.ts'

/** Columns that threads can share; the rows of a list by class. */
export interface EqualRows {
  /** By row: the row that stands for its class, the first in the order of content. */
  readonly first: Int32Array
  /** The rows that stand for a class, ascending. */
  readonly firsts: Int32Array
  /** By such a row: the rows of its class, in the order of content. */
  readonly rows: Groups
}

/** What no comparison looks at; where it differs, rows may be equal all the same. */
const NOT_COMPARED: ReadonlySet<keyof Facts> = new Set<keyof Facts>([
  'list',
  'role',
  'n',
  'rows',
  'rank',
  'slots',
  'packed',
  'documents',
  'eventTime',
  'rearrest',
  'lastConfirmed',
  'registered',
  'charges',
  'custody',
  'verification',
  'protectedRow',
  'notes',
])

/** The columns by which rows are compared, but for those of unknown meaning. */
export const comparedNames = (f: object): string[] =>
  Object.keys(f).filter((name) => !NOT_COMPARED.has(name as keyof Facts) && name !== 'text')

export const classSize = ({ first, rows }: EqualRows, row: number): number => groupSize(rows, first[row]!)
export const classOf = ({ first, rows }: EqualRows, row: number): Int32Array => groupOf(rows, first[row]!)
/** Has every row a class of its own? */
export const allDiffer = ({ first, firsts }: EqualRows): boolean => first.length === firsts.length

/** `alone`: rows that people spoke of, each a class of its own. */
export function equalRows(f: Facts, alone: ReadonlySet<number> = new Set()): EqualRows {
  const columns = comparedColumns(f)
  const numbers = ascending(int32(f.n + 1))
  const first = numbers.subarray(0, f.n)
  const alike = rowsOfOneHash(quickHash(f)).filter((i) => !alone.has(i))
  if (alike.length) joinEqual(f, columns, alike, first)
  let classes = 0
  for (let i = 0; i < f.n; i++) if (first[i] === i) classes++
  // A column that counts from 0 is its own items, and says where each begins.
  if (classes === f.n) return { first, firsts: first, rows: { start: numbers, item: first } }
  return { first, firsts: firstsOf(first, classes), rows: rowsBy(f, first) }
}

/** A column of numbers in which each row has `width` of them. */
interface Column {
  readonly values: ArrayLike<number>
  readonly width: number
  /** Where those of a row begin. */
  place(i: number): number
}

const itself = (i: number): number => i

function comparedColumns(f: Facts): readonly Column[] {
  const columns: Column[] = []
  for (const name of comparedNames(f)) {
    const value: unknown = f[name as keyof Facts]
    if (name === 'parses') columns.push({ values: f.parses, width: f.slots * PARSE_STRIDE, place: (i) => parseAt(f, i) })
    else columns.push({ values: ArrayBuffer.isView(value) ? (value as Int32Array) : (value as Ids).id, width: 1, place: itself })
  }
  for (const { ids } of f.text) columns.push({ values: ids.id, width: 1, place: itself })
  return columns.filter(({ values }) => values.length > 0)
}

/** Of what tells most rows apart: document and birth, and of rows without a document the likeliest parse. */
function quickHash(f: Facts): Uint32Array {
  const { parses, document, birth, n } = f
  const hash = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    let h = mixed(mixed(0, document[i]!), birth[i]!)
    if (document[i]! < 0) {
      const at = parseAt(f, i)
      for (let k = at; k < at + PARSE_STRIDE; k++) h = mixed(h, parses[k]!)
    }
    hash[i] = finished(h)
  }
  return hash
}

/** Rows whose hash another one has too, in their order. */
function rowsOfOneHash(hash: Uint32Array): number[] {
  const some = rowsOfOneBit(hash)
  const table = tableFor(some.length)
  const mask = table.length - 1
  const isAlike = new Uint8Array(some.length)
  for (let k = 0; k < some.length; k++) {
    const own = hash[some[k]!]!
    let slot = own & mask
    while (table[slot]! >= 0 && hash[some[table[slot]!]!] !== own) slot = (slot + 1) & mask
    const before = table[slot]!
    if (before < 0) table[slot] = k
    else isAlike[k] = isAlike[before] = 1
  }
  return some.filter((_, k) => isAlike[k])
}

/** Bits for each row: one in so many has its bit by chance with another. */
const BITS_PER_ROW = 16

/** Rows whose hash may be another's too, found in little memory: those that share a bit. */
function rowsOfOneBit(hash: Uint32Array): number[] {
  const bits = 2 ** Math.min(32, Math.ceil(Math.log2(BITS_PER_ROW * hash.length + 32)))
  const [once, twice] = [new Uint32Array(bits / 32), new Uint32Array(bits / 32)]
  const mask = bits / 32 - 1
  for (const own of hash) {
    const word = (own >>> 5) & mask
    const bit = 1 << (own & 31)
    if (once[word]! & bit) twice[word]! |= bit
    else once[word]! |= bit
  }
  const rows: number[] = []
  for (let i = 0; i < hash.length; i++) if (twice[(hash[i]! >>> 5) & mask]! & (1 << (hash[i]! & 31))) rows.push(i)
  return rows
}

/** Gives each of these rows the first row of its class. */
function joinEqual(f: Facts, columns: readonly Column[], alike: readonly number[], first: Int32Array): void {
  const byRank = alike.toSorted((x, y) => f.rank[x]! - f.rank[y]!)
  const table = tableFor(byRank.length)
  const mask = table.length - 1
  for (const i of byRank) {
    let slot = wholeHash(columns, i) & mask
    while (table[slot]! >= 0 && !areEqual(columns, table[slot]!, i)) slot = (slot + 1) & mask
    if (table[slot]! < 0) table[slot] = i
    else first[i] = table[slot]!
  }
}

function wholeHash(columns: readonly Column[], i: number): number {
  let h = 0
  for (const { values, width, place } of columns) {
    const at = place(i)
    for (let k = at; k < at + width; k++) h = mixed(h, values[k]!)
  }
  return finished(h)
}

function areEqual(columns: readonly Column[], i: number, j: number): boolean {
  return columns.every(({ values, width, place }) => {
    const [x, y] = [place(i), place(j)]
    for (let k = 0; k < width; k++) if (values[x + k] !== values[y + k]) return false
    return true
  })
}

/** Rows that are the first of their class. */
function firstsOf(first: Int32Array, classes: number): Int32Array {
  const firsts = int32(classes)
  for (let i = 0, k = 0; i < first.length; i++) if (first[i] === i) firsts[k++] = i
  return firsts
}

function rowsBy(f: Facts, first: Int32Array): Groups {
  const { start, item } = groupsOf(first, f.n, f.n, int32)
  for (let i = 0; i < f.n; i++)
    if (start[i + 1]! - start[i]! > 1) item.subarray(start[i], start[i + 1]).sort((x, y) => f.rank[x]! - f.rank[y]!)
  return { start, item }
}
