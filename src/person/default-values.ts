// Documents and birth dates that too many people share are what a machine or a clerk wrote where nothing was known.
import { GIVEN_AT, MARRIED_AT } from '../model/name-parse.ts'
import type { Facts } from '../model/facts.ts'
import { parseAt, type ParseRows } from '../model/parse-rows.ts'
import { tally } from '../metrics/tally.ts'

/** Beginnings of the words of a row's name: two spellings of a word mostly begin alike. */
type NameOf = (i: number) => readonly string[]

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
  const numbers = rowsOf(document, repeated(document, MOST_STRANGERS + 1))
  return cleared(
    document,
    chosen(numbers, (rows) => strangers(rows, nameOf) > MOST_STRANGERS),
    -1,
  )
}

/** Takes out birth dates that far more people have than chance gives; how many rows had one. */
export function withoutSharedBirths(birth: Int32Array, nameOf: NameOf): number {
  const often = [...tally([birth])].flatMap(([date, rows]) => (rows >= FEWEST_ROWS && date % 100 ? [date] : []))
  if (!often.length) return 0
  const filled = birth.reduce((sum, d) => sum + (d ? 1 : 0), 0)
  const firsts = birth.reduce((sum, d) => sum + (d % 10000 === 101 ? 1 : 0), 0)
  const defaults = chosen(rowsOf(birth, often), (rows, date) => {
    // The first of January stands for a year, and those are spread over the years of one age.
    const expected = filled / DAYS + (date % 10000 === 101 ? (firsts - rows.length) / YEARS : 0)
    const tooMany = (count: number) => count >= FEWEST_ROWS && atLeast(count, expected) * filled < CHANCE
    // Names are looked at only where the rows would be too many.
    return tooMany(rows.length) && tooMany(strangers(rows, nameOf))
  })
  return cleared(birth, defaults, 0)
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

/** Ids that stand in so many rows; they are numbered from 0 without gaps. */
function repeated(ids: Int32Array, fewest: number): number[] {
  const counts = new Int32Array(ids.reduce((most, id) => Math.max(most, id), -1) + 1)
  const often: number[] = []
  for (const id of ids) if (id >= 0 && ++counts[id]! === fewest) often.push(id)
  return often
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

/** The values that are in too many rows. */
const chosen = (
  rows: ReadonlyMap<number, readonly number[]>,
  tooMany: (rows: readonly number[], value: number) => boolean,
): ReadonlySet<number> => new Set([...rows].flatMap(([value, own]) => (tooMany(own, value) ? [value] : [])))

/** Rows of which no two have a word of the name in common, or one that may be a slip of another, taken one after the other. */
function strangers(rows: readonly number[], nameOf: NameOf): number {
  const words = new Set<string>()
  let count = 0
  for (const i of rows) {
    const own = nameOf(i)
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
  return (i) => {
    if (!names.parseCount[i]) return []
    const at = parseAt(names, i)
    const words = names.parses.subarray(at + GIVEN_AT, at + MARRIED_AT + 1)
    return [...words].flatMap((word) => text[word]?.slice(0, BEGINNING) ?? [])
  }
}
/** Letters. */
const BEGINNING = 3
