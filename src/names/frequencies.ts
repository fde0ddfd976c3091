// How common each token is in each part of a name: the shipped table mixed with the lists at hand.
import type { Facts } from '../model/facts.ts'
import {
  isNextReading,
  isSure,
  partAt,
  partCount,
  partOffset,
  USUAL_SLOTS,
  type NameKnowledge,
  type Part,
  type Tokens,
} from '../model/name-parse.ts'
import { parseAt, type ParseRows } from '../model/parse-rows.ts'
import { byPart, type ByPart } from './by-part.ts'
import { saidAgain } from './counted-rows.ts'

/** The columns of facts that hold names, and the documents of who bears them. */
export type NameColumns = Pick<Facts, 'n' | keyof ParseRows | 'parseCount'> & Partial<Pick<Facts, 'document'>>

export interface Frequencies {
  /** Share of people with the token, by token id. */
  readonly share: ByPart<Float64Array>
  /** Share of people with a token of its phonetic group. */
  readonly groupShare: ByPart<Float64Array>
  /** What the shares are made of, for groups of other kinds. */
  readonly bearers: ByPart<Bearers>
  /** By token, a bit for the table and one for each list where it is frequent: at least five times within that list. */
  readonly common: ByPart<Int32Array>
  /** Share of the lists' tokens that the table knows. */
  readonly trust: ByPart<number>
}

/** By token, people in the lists and people that the table stands for; and all people of both. */
interface Bearers {
  readonly counted: Float64Array
  readonly tabled: Float64Array
  readonly people: number
}

/** Weight of the table in people, at full trust. */
const TABLE_PEOPLE = 2000
/** Share of people with a name that the table lacks. */
const UNKNOWN = 2 ** -15
/** Names rarer than this in the table may be a slip for one another. */
const FREQUENT_BITS = 12.5
/** So often in one list, a name is frequent there. */
const OFTEN = 5
/** Two bearers of a name are left out, since a pair's own say nothing of how common it is among others; this stands for nobody else. */
const LEAST_OTHERS = 0.25
/** Lists beyond this many share a bit. */
const MOST_BITS = 29

/** `trusted`: the lists are too short to tell how much of them the table knows, and it is taken at its word. */
export function nameFrequencies(lists: readonly NameColumns[], tokens: Tokens, knowledge: NameKnowledge, trusted = false): Frequencies {
  const size = tokens.text.length
  const countedTokens = countTokens(lists.map(countedRows), size)
  const found = byPart((part) => {
    const counts = countedTokens[part]
    const bits = tokens.base.map((base) => knowledge.bits(base, part))
    for (let t = 0; t < size; t++) if ((bits[t] ?? Infinity) <= FREQUENT_BITS) counts.common[t]! |= 1
    const trust = trusted ? 1 : trustOf(counts.first, bits)
    const bearers = bearersOf(counts, bits, trust)
    return {
      trust,
      common: counts.common,
      bearers,
      share: bearers.counted.map((count, t) => shareOf(count, bearers.tabled[t]!, bearers.people)),
    }
  })
  const share = byPart((part) => found[part].share)
  const groupShare = byPart((part) => groupShares(found[part].bearers, tokens.code))
  // Where parts are inferred, a surname may be read as a given name: it is as common there as it is at all.
  if (lists.some(isInferred)) {
    const { given, surname } = share
    for (let t = 0; t < size; t++) given[t] = surname[t] = Math.max(given[t]!, surname[t]!)
    for (const group of [groupShare.given, groupShare.surname]) for (let t = 0; t < size; t++) group[t] = Math.max(group[t]!, given[t]!)
  }
  return {
    share,
    groupShare,
    bearers: byPart((part) => found[part].bearers),
    common: byPart((part) => found[part].common),
    trust: byPart((part) => found[part].trust),
  }
}

/** How often tokens stand in one part of the names of all lists. */
interface TokenCounts {
  /** People with a name in that part. */
  people: number
  /** By token, in all readings of a name. */
  readonly all: Float64Array
  /** In first readings: another script says nothing of how well the table knows these people. */
  readonly first: Float64Array
  /** A bit for each list where it is frequent; the lowest is the table's. */
  readonly common: Int32Array
}

/** A list, and whether a row of it counts. */
interface CountedRows {
  readonly list: NameColumns
  isCounted(i: number): boolean
}

function countedRows(list: NameColumns): CountedRows {
  const again = saidAgain(list)
  return { list, isCounted: again ? (i) => again[i] === 0 : () => true }
}

/** Both parts of a name are counted in one go: in long lists it is unpacked for that. */
function countTokens(lists: readonly CountedRows[], size: number): ByPart<TokenCounts> {
  const counts = byPart((): TokenCounts => ({
    people: 0,
    all: new Float64Array(size),
    first: new Float64Array(size),
    common: new Int32Array(size),
  }))
  for (const [at, { list, isCounted }] of lists.entries()) {
    const own = byPart(() => new Int32Array(size))
    const { given, surname } = counts
    for (let i = 0; i < list.n; i++) {
      if (!isCounted(i)) continue
      given.people += countRow(list, i, 'given', own.given)
      surname.people += countRow(list, i, 'surname', own.surname)
    }
    byPart((part) => addList(counts[part], own[part], at, { list, isCounted }, part))
  }
  return counts
}

/** Adds what was counted in first readings of list `at`, and then what its other readings have. */
function addList({ all, first, common }: TokenCounts, own: Int32Array, at: number, { list, isCounted }: CountedRows, part: Part): void {
  for (let t = 0; t < own.length; t++) first[t]! += own[t]!
  if (list.slots > USUAL_SLOTS) for (let i = 0; i < list.n; i++) if (isCounted(i)) countOtherReadings(list, i, part, own)
  for (let t = 0; t < own.length; t++) {
    all[t]! += own[t]!
    if (own[t]! >= OFTEN) common[t]! |= 2 << Math.min(at, MOST_BITS)
  }
}

/** Counts the tokens of a row's first parse; 1 where it has any. */
function countRow(f: NameColumns, i: number, part: Part, into: Int32Array): 0 | 1 {
  if (!f.parseCount[i]) return 0
  const at = parseAt(f, i)
  const from = at + partOffset(part)
  const count = partCount(f.parses, at, part)
  for (let k = 0; k < count; k++) into[f.parses[from + k]!]!++
  return count ? 1 : 0
}

/** Counts tokens that only another reading has: nobody counts twice. */
function countOtherReadings(f: NameColumns, i: number, part: Part, into: Int32Array): void {
  const seen = new Set(partAt(f.parses, parseAt(f, i), part))
  for (let p = 1; p < f.parseCount[i]!; p++) {
    const at = parseAt(f, i, p)
    if (!isNextReading(f.parses, at)) continue
    for (const token of partAt(f.parses, at, part)) {
      if (!seen.has(token)) into[token]!++
      seen.add(token)
    }
  }
}

/** How much of what stands in the lists the table knows. */
function trustOf(counts: Float64Array, bits: readonly (number | undefined)[]): number {
  let seen = 0
  let known = 0
  for (const [t, count] of counts.entries()) {
    seen += count
    if (bits[t] !== undefined) known += count
  }
  return seen ? known / seen : 1
}

/** The table counts for as many people as it is trusted. */
function bearersOf({ people, all }: TokenCounts, bits: readonly (number | undefined)[], trust: number): Bearers {
  const table = TABLE_PEOPLE * trust * trust
  return {
    counted: all,
    tabled: Float64Array.from(bits, (own) => table * (own === undefined ? UNKNOWN : 2 ** -own)),
    people: people + table,
  }
}

/** Share of people with a token or one of a group: those in the lists save a pair's own, and those that the table stands for. */
export const shareOf = (counted: number, tabled: number, people: number): number => (Math.max(counted - 2, LEAST_OTHERS) + tabled) / people

/** By token, the share of people with a token that sounds like it. */
function groupShares({ counted, tabled, people }: Bearers, code: readonly string[]): Float64Array {
  const groups = new Map<string, { counted: number; tabled: number }>()
  for (const [t, own] of code.entries()) {
    const group = groups.get(own) ?? { counted: 0, tabled: 0 }
    group.counted += counted[t]!
    group.tabled += tabled[t]!
    groups.set(own, group)
  }
  return Float64Array.from(code, (own) => shareOf(groups.get(own)!.counted, groups.get(own)!.tabled, people))
}

function isInferred(f: NameColumns): boolean {
  for (let i = 0; i < f.n; i++) if (f.parseCount[i] && !isSure(f.parses, parseAt(f, i))) return true
  return false
}
