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
import { haveNoSurnames } from './no-surnames.ts'
import { wordsOfOneList, type OneList } from './one-list.ts'

/** The columns of facts that hold names, and the documents of who bears them. */
export type NameColumns = Pick<Facts, 'n' | keyof ParseRows | 'parseCount'> & { readonly document?: Facts['document'] | undefined }

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
  /** The names have given names only (`haveNoSurnames`). */
  readonly noSurnames: boolean
  readonly oneList: OneList
}

/** By token, people in the lists and people that the table stands for; and all people of both. */
interface Bearers {
  readonly counted: Float64Array
  readonly tabled: Float64Array
  readonly people: number
  /** By token, 1 where the table has it, in this part or the other. */
  readonly known: Uint8Array
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
const PARTS: readonly Part[] = ['given', 'surname']

/** `trusted`: the lists are too short to tell how much of them the table knows, and it is taken at its word. */
export const nameFrequencies = (lists: readonly NameColumns[], tokens: Tokens, knowledge: NameKnowledge, trusted = false): Frequencies =>
  frequenciesOf(
    lists.map((list) => countTokens(list, tokens.text.length)),
    tokens,
    knowledge,
    trusted,
  )

/** The same of lists that were counted. */
export function frequenciesOf(lists: readonly TokenCounts[], tokens: Tokens, knowledge: NameKnowledge, trusted = false): Frequencies {
  const size = tokens.text.length
  const bitsOf = byPart((part) => tokens.base.map((base) => knowledge.bits(base, part)))
  const known = Uint8Array.from(tokens.base, (_, t) => Number(bitsOf.given[t] !== undefined || bitsOf.surname[t] !== undefined))
  const found = byPart((part) => {
    const [counts, bits] = [addedUp(lists, size, part), bitsOf[part]]
    for (let t = 0; t < size; t++) if ((bits[t] ?? Infinity) <= FREQUENT_BITS) counts.common[t]! |= 1
    const trust = trusted ? 1 : trustOf(counts.first, bits)
    const bearers = { ...bearersOf(counts, bits, trust), known }
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
  if (lists.some(({ isInferred }) => isInferred)) {
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
    noSurnames: haveNoSurnames(lists),
    oneList: wordsOfOneList(lists, size),
  }
}

/** How often tokens stand in the names of one list, by part. */
export interface TokenCounts {
  /** People with a name in that part. */
  readonly people: ByPart<number>
  /** By token, in first readings: another script says nothing of how well the table knows these people. */
  readonly first: ByPart<Int32Array>
  /** In all readings; the same columns where names have one. */
  readonly all: ByPart<Int32Array>
  /** Are the parts of any name inferred from its words? */
  readonly isInferred: boolean
}

/** Both parts of a name are counted in one go: in long lists it is unpacked for that. */
export function countTokens(list: NameColumns, size: number): TokenCounts {
  const again = saidAgain(list)
  const first = byPart(() => new Int32Array(size))
  const people = { given: 0, surname: 0 }
  let inferred = false
  for (let i = 0; i < list.n; i++) {
    if (list.parseCount[i] && !inferred) inferred = !isSure(list.parses, parseAt(list, i))
    if (again && again[i] !== 0) continue
    for (const part of PARTS) people[part] += countRow(list, i, part, first[part])
  }
  if (list.slots <= USUAL_SLOTS) return { people, first, all: first, isInferred: inferred }
  const all = byPart((part) => first[part].slice())
  for (let i = 0; i < list.n; i++) {
    if (again && again[i] !== 0) continue
    for (const part of PARTS) countOtherReadings(list, i, part, all[part])
  }
  return { people, first, all, isInferred: inferred }
}

/** Those of all lists together. */
function addedUp(lists: readonly TokenCounts[], size: number, part: Part) {
  const [all, first, common] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)]
  let people = 0
  for (const [at, own] of lists.entries()) {
    people += own.people[part]
    const [inFirst, inAll] = [own.first[part], own.all[part]]
    for (let t = 0; t < size; t++) {
      first[t]! += inFirst[t]!
      all[t]! += inAll[t]!
      // A bit for each list where it is frequent; the lowest is the table's.
      if (inAll[t]! >= OFTEN) common[t]! |= 2 << Math.min(at, MOST_BITS)
    }
  }
  return { people, all, first, common }
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
function bearersOf(
  { people, all }: ReturnType<typeof addedUp>,
  bits: readonly (number | undefined)[],
  trust: number,
): Omit<Bearers, 'known'> {
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
