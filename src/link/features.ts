// What rows can agree on, as numbers: documents, dates and their parts, names by sound, addresses.
import { swappedDay } from '../metrics/swapped-day.ts'
import { BOTH_WAYS, type Facts } from '../model/facts.ts'
import { isNextReading, PARSE_STRIDE, USUAL_SLOTS } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import type { Names } from './prepared-names.ts'

/** Features of a row at most. */
export const MOST_FEATURES = 48

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
  if (f.slots <= USUAL_SLOTS) return 1
  let readings = 1
  for (let p = 1; p < f.parseCount[i]!; p++) if (isNext(f, parseAt(f, i) + p * PARSE_STRIDE)) readings++
  return readings
}

const isNext = (f: Facts, at: number): boolean => isNextReading(f.parses, at)

const FIRST_YEAR = 1000
const YEARS = 1201
const DAYS = YEARS * 384

/** Numbers of groups are below this. */
export const MOST_GROUPS = 32

/** Groups of features. Given names and surnames have one for each place in the name. */
const GROUP = { document: 0, birth: 1, email: 3, phone: 4, home: 5, arrest: 6, residence: 7, given: 10, surname: 20 } as const

/** Where the features of each kind begin, and what they are made of. */
interface Layout {
  readonly size: number
  readonly document: number
  readonly day: number
  readonly month: number
  readonly monthDay: number
  readonly year: number
  readonly name: number
  readonly email: number
  readonly phone: number
  readonly arrest: number
  readonly residence: number
  readonly home: number
  /** Many births are known by year, or by an age: days are found by their year too. */
  readonly byYear: boolean
  /** Sound of each name token. */
  readonly soundOf: Int32Array
  /** Homes by street and number. */
  readonly homes: ReadonlyMap<number, number>
}

/** Every feature that any row of the lists can have, as one number. */
export function featureSpace(lists: readonly Facts[], names: Names): FeatureSpace {
  const layout = layoutOf(lists, names)
  return {
    size: layout.size,
    read(f, i, into, reading = 0) {
      into.n = 0
      if (f.document[i]! >= 0) add(into, GROUP.document, layout.document + f.document[i]!)
      addBirth(layout, f, i, into)
      addNames(layout, f, i, into, reading)
      if (f.email.id[i]! >= 0) add(into, GROUP.email, layout.email + f.email.id[i]!)
      if (f.phone.id[i]! >= 0) add(into, GROUP.phone, layout.phone + f.phone.id[i]!)
      if (hasHome(f, i)) add(into, GROUP.home, layout.home + layout.homes.get(homeKey(f, i))!)
      if (f.arrest[i]! % 100) add(into, GROUP.arrest, layout.arrest + dayIndex(f.arrest[i]!))
      if (f.residence.id[i]! >= 0) add(into, GROUP.residence, layout.residence + f.residence.id[i]!)
    },
  }
}

function layoutOf(lists: readonly Facts[], names: Names): Layout {
  const { documents, email, phone, residence } = lists[0]!
  const { soundOf, sounds } = soundsOf(names)
  const homes = homesOf(lists)
  let size = 0
  const reserve = (n: number): number => {
    const at = size
    size += n
    return at
  }
  const starts = {
    document: reserve(documents.length),
    day: reserve(DAYS),
    month: reserve(YEARS * 16),
    monthDay: reserve(512),
    year: reserve(YEARS),
    name: reserve(sounds),
    email: reserve(email.values.length),
    phone: reserve(phone.values.length),
    arrest: reserve(DAYS),
    residence: reserve(residence.values.length),
    home: reserve(homes.size),
  }
  return { ...starts, size, soundOf, homes, byYear: lists.some(hasYearsAlone) }
}

/** Names of all parts have one space, so that swapped parts still meet. */
function soundsOf({ tokens }: Names): { readonly soundOf: Int32Array; readonly sounds: number } {
  const ids = new Map<string, number>()
  const soundOf = Int32Array.from(tokens.code, (code) => {
    const id = ids.get(code) ?? ids.size
    ids.set(code, id)
    return id
  })
  return { soundOf, sounds: ids.size }
}

const hasHome = (f: Facts, i: number): boolean => f.street.id[i]! >= 0 && f.house.id[i]! >= 0
const homeKey = (f: Facts, i: number): number => f.street.id[i]! * 1_000_003 + f.house.id[i]!

function homesOf(lists: readonly Facts[]): Map<number, number> {
  const homes = new Map<number, number>()
  for (const f of lists) {
    for (let i = 0; i < f.n; i++) {
      if (!hasHome(f, i)) continue
      const key = homeKey(f, i)
      if (!homes.has(key)) homes.set(key, homes.size)
    }
  }
  return homes
}

const yearIndex = (date: number): number => Math.floor(date / 10000) - FIRST_YEAR
const monthOf = (date: number): number => Math.floor(date / 100) % 100
const dayIndex = (date: number): number => yearIndex(date) * 384 + monthOf(date) * 31 + (date % 100) - 1

function add(into: RowFeatures, group: number, id: number): void {
  if (into.n === MOST_FEATURES) return
  into.id[into.n] = id
  into.group[into.n++] = group
}

/** Fewer rows than this share are not worth the keys that days then have besides. */
const SHARE_OF_YEARS = 0.1

function hasYearsAlone(f: Facts): boolean {
  let rows = 0
  for (let i = 0; i < f.n; i++) if (f.birthFrom[i] && f.birth[i]! % 100 === 0) rows++
  return rows > SHARE_OF_YEARS * f.n
}

function addBirth(layout: Layout, f: Facts, i: number, into: RowFeatures): void {
  const { day, month, monthDay, year, byYear } = layout
  const birth = f.birth[i]!
  if (birth % 100) {
    add(into, GROUP.birth, day + dayIndex(birth))
    if (f.bothWays[i]! & BOTH_WAYS.birth) add(into, GROUP.birth, day + dayIndex(swappedDay(birth)))
    add(into, GROUP.birth, monthDay + monthOf(birth) * 32 + (birth % 100))
  }
  if (birth % 10_000) add(into, GROUP.birth, month + yearIndex(birth) * 16 + monthOf(birth))
  const from = f.birthFrom[i]!
  if (!from || (birth % 100 && !byYear)) return
  add(into, GROUP.birth, year + from - FIRST_YEAR)
  // An age is two years, and either may be that of the other side.
  if (f.birthTo[i] === from + 1) add(into, GROUP.birth, year + from + 1 - FIRST_YEAR)
}

/** The likeliest parse of the reading, or of each. */
function addNames(layout: Layout, f: Facts, i: number, into: RowFeatures, wanted: number): void {
  const first = parseAt(f, i)
  for (let p = 0, reading = 0; p < f.parseCount[i]!; p++) {
    const at = first + p * PARSE_STRIDE
    if (p > 0 && !isNext(f, at)) continue
    if (wanted === ALL_READINGS || wanted === reading) addWords(layout, f.parses, at, into)
    reading++
  }
}

function addWords({ name, soundOf }: Layout, parses: Int32Array, at: number, into: RowFeatures): void {
  for (let k = 0; k < parses[at]!; k++) addOnce(into, GROUP.given + k, name + soundOf[parses[at + 2 + k]!]!)
  for (let k = 0; k < parses[at + 1]!; k++) addOnce(into, GROUP.surname + k, name + soundOf[parses[at + 8 + k]!]!)
}

/**
 * García García is one feature, and so is a word that two readings share: twice
 * the same says no more, and would take the place of another key.
 */
function addOnce(into: RowFeatures, group: number, id: number): void {
  for (let k = 0; k < into.n; k++) if (into.id[k] === id) return
  add(into, group, id)
}
