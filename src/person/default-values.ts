// Documents and birth dates that too many people share are what a machine or a clerk wrote where nothing was known.
import { GIVEN_AT, MARRIED_AT } from '../model/name-parse.ts'
import type { Facts } from '../model/facts.ts'
import { parseAt, type ParseRows } from '../model/parse-rows.ts'
import { tally } from '../metrics/tally.ts'

/** Beginnings of the words of a row's name, by number: two spellings of a word mostly begin alike. */
export type NameOf = (i: number) => readonly number[]

/** People without a word of their names in common who may have one number by slips; with one more it is nobody's. */
const MOST_STRANGERS = 2
/** Fewer rows with one birth date are never too many. */
const FEWEST_ROWS = 6
/** A day of birth has one in so many, in a list whose people are of one age. */
const DAYS = 3000
/** So unlikely a count is no chance, whichever of the list's dates has it. */
const CHANCE = 1e-4

/** Takes out documents that are nobody's; how many rows had one. */
export function withoutSharedDocuments(document: Int32Array, nameOf: NameOf): number {
  const nobodys = new Set<number>()
  eachRepeated(document, MOST_STRANGERS + 1, (rows, id) => {
    if (strangers(rows, nameOf) > MOST_STRANGERS) nobodys.add(id)
  })
  return cleared(document, nobodys, -1)
}

/** Takes out birth dates that far more people have than chance gives; how many rows had one. */
export function withoutSharedBirths(birth: Int32Array, nameOf: NameOf): number {
  const times = tally([birth])
  let [filled, firsts] = [0, 0]
  for (const [date, rows] of times) {
    filled += rows
    if (date % 10000 === 101) firsts += rows
  }
  const tooMany = (count: number, asked: number, date: number): boolean => {
    // The first of January stands for a year, and those are spread over the years of one age.
    const expected = filled / DAYS + (date % 10000 === 101 ? (firsts - asked) / YEARS : 0)
    return count >= FEWEST_ROWS && atLeast(count, expected) * filled < CHANCE
  }
  // Names are looked at only where the rows would be too many.
  const often = [...times].flatMap(([date, rows]) => {
    const asked = Math.min(rows, MOST_ASKED)
    return date % 100 && tooMany(asked, asked, date) ? [date] : []
  })
  const defaults = [...rowsOf(birth, often)].flatMap(([date, rows]) => (tooMany(strangers(rows, nameOf), rows.length, date) ? [date] : []))
  return cleared(birth, new Set(defaults), 0)
}
/** Years over which the people of a list are spread. */
const YEARS = 20

/** Sets values to missing; in how many rows. */
function cleared(column: Int32Array, values: ReadonlySet<number>, missing: number): number {
  if (!values.size) return 0
  let rows = 0
  for (let i = 0; i < column.length; i++) {
    if (!values.has(column[i]!)) continue
    column[i] = missing
    rows++
  }
  return rows
}

/** Visits the ids, numbered from 0 without gaps, that stand in so many rows, with as many of their rows as are needed to judge. */
function eachRepeated(ids: Int32Array, fewest: number, visit: (rows: Int32Array, id: number) => void): void {
  let size = 0
  for (const id of ids) size = Math.max(size, id + 1)
  // By id: how many rows; and then its place among those that are asked about, one more, 0 of the others.
  const placeOf = new Int32Array(size)
  for (const id of ids) if (id >= 0) placeOf[id]!++
  const often: number[] = []
  const from = [0]
  for (let id = 0; id < size; id++) {
    const rows = placeOf[id]!
    placeOf[id] = rows < fewest ? 0 : often.push(id)
    if (rows >= fewest) from.push(from.at(-1)! + Math.min(rows, MOST_ASKED))
  }
  const rows = new Int32Array(from.at(-1)!)
  const next = Int32Array.from(from)
  for (let i = 0; rows.length > 0 && i < ids.length; i++) {
    const place = ids[i]! < 0 ? 0 : placeOf[ids[i]!]!
    if (place > 0 && next[place - 1]! < from[place]!) rows[next[place - 1]!++] = i
  }
  for (const [place, id] of often.entries()) visit(rows.subarray(from[place], from[place + 1]), id)
}

/** The rows of some values, as many as are needed to judge. */
function rowsOf(column: Int32Array, values: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map(values.map((value) => [value, [] as number[]] as const))
  if (!rows.size) return rows
  for (let i = 0; i < column.length; i++) {
    const own = rows.get(column[i]!)
    if (own && own.length < MOST_ASKED) own.push(i)
  }
  return rows
}
/** Rows of one value that are looked at. */
const MOST_ASKED = 500

/** Rows of which no two have a word of the name in common, or one that may be a slip of another, taken one after the other. */
function strangers(rows: ArrayLike<number>, nameOf: NameOf): number {
  const words = new Set<number>()
  let count = 0
  for (let k = 0; k < rows.length; k++) {
    const own = nameOf(rows[k]!)
    if (!own.length || own.some((word) => words.has(word))) continue
    count++
    for (const word of own) words.add(word)
  }
  return count
}

/** Probability of `count` or more where `expected` are (Poisson), from its first and largest term. */
function atLeast(count: number, expected: number): number {
  if (count <= expected) return 1
  let term = Math.exp(-expected)
  for (let k = 1; k <= count; k++) term *= expected / k
  return Math.min(1, term / (1 - expected / (count + 1)))
}

/** How the words of a row's name begin, as its first parse has them; `text` gives a token's letters. */
export function beginningsOfNames(names: Pick<Facts, keyof ParseRows | 'parseCount'>, text: readonly string[]): NameOf {
  const numbers = new Map<string, number>()
  // By token, one more than the number of its beginning; 0 until it is asked for.
  const begins = new Int32Array(text.length)
  const number = (token: number): number => {
    const beginning = text[token]!.slice(0, BEGINNING)
    const found = numbers.get(beginning) ?? numbers.size + 1
    numbers.set(beginning, found)
    return (begins[token] = found)
  }
  return (i) => {
    const own: number[] = []
    if (!names.parseCount[i]) return own
    const at = parseAt(names, i)
    for (let k = at + GIVEN_AT; k <= at + MARRIED_AT; k++) {
      const token = names.parses[k]!
      if (token >= 0) own.push(begins[token] || number(token))
    }
    return own
  }
}
/** Letters. */
const BEGINNING = 3
