// How common each token is in each part of a name: the shipped table mixed with the lists at hand.
import type { Facts } from '../model/facts.ts'
import {
  isNextReading,
  isSure,
  parseAt,
  partAt,
  partCount,
  partOffset,
  USUAL_SLOTS,
  type NameKnowledge,
  type Part,
  type Tokens,
} from '../model/name-parse.ts'
import { byPart, type ByPart } from './by-part.ts'

/** The columns of facts that hold names. */
export type NameColumns = Pick<Facts, 'n' | 'slots' | 'parses' | 'parseCount'>

export interface Frequencies {
  /** Share of people with the token, by token id. */
  readonly share: ByPart<Float64Array>
  /** Share of people with a token of its phonetic group. */
  readonly groupShare: ByPart<Float64Array>
  /** 1: known and frequent, by table or at least five times within one list. */
  readonly common: ByPart<Uint8Array>
  /** Share of the lists' tokens that the table knows. */
  readonly trust: ByPart<number>
}

/** Weight of the table in people, at full trust. */
const TABLE_PEOPLE = 2000
/** Share of people with a name that the table lacks. */
const UNKNOWN = 2 ** -15
/** Names rarer than this in the table may be a slip for one another. */
const FREQUENT_BITS = 12.5
/** So often in one list, a name is frequent there. */
const OFTEN = 5
/** One bearer of a name is left out, since a pair's own say nothing of how common it is among others; this stands for nobody else. */
const LEAST_OTHERS = 0.25

export function nameFrequencies(lists: readonly NameColumns[], tokens: Tokens, knowledge: NameKnowledge): Frequencies {
  const size = tokens.text.length
  const found = byPart((part) => {
    const counts = countTokens(lists, part, size)
    const bits = tokens.base.map((base) => knowledge.bits(base, part))
    for (let t = 0; t < size; t++) if ((bits[t] ?? Infinity) <= FREQUENT_BITS) counts.common[t] = 1
    const trust = trustOf(counts.first, bits)
    return { trust, common: counts.common, share: sharesOf(counts, bits, trust) }
  })
  const share = byPart((part) => found[part].share)
  const groupShare = byPart((part) => groupShares(share[part], tokens.code))
  // Where parts are inferred, a surname may be read as a given name: it is as common there as it is at all.
  if (lists.some(isInferred)) {
    const { given, surname } = share
    for (let t = 0; t < size; t++) given[t] = surname[t] = Math.max(given[t]!, surname[t]!)
    for (const group of [groupShare.given, groupShare.surname]) for (let t = 0; t < size; t++) group[t] = Math.max(group[t]!, given[t]!)
  }
  return { share, groupShare, common: byPart((part) => found[part].common), trust: byPart((part) => found[part].trust) }
}

/** How often tokens stand in one part of the names of all lists. */
interface TokenCounts {
  /** People with a name in that part. */
  readonly people: number
  /** By token, in all readings of a name. */
  readonly all: Float64Array
  /** In first readings: another script says nothing of how well the table knows these people. */
  readonly first: Float64Array
  /** 1: often within one list. */
  readonly common: Uint8Array
}

function countTokens(lists: readonly NameColumns[], part: Part, size: number): TokenCounts {
  const all = new Float64Array(size)
  const first = new Float64Array(size)
  const common = new Uint8Array(size)
  let people = 0
  for (const list of lists) {
    const own = new Int32Array(size)
    for (let i = 0; i < list.n; i++) people += countRow(list, i, part, own)
    for (let t = 0; t < size; t++) first[t]! += own[t]!
    if (list.slots > USUAL_SLOTS) for (let i = 0; i < list.n; i++) countOtherReadings(list, i, part, own)
    for (let t = 0; t < size; t++) {
      all[t]! += own[t]!
      if (own[t]! >= OFTEN) common[t] = 1
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
function sharesOf({ people, all }: TokenCounts, bits: readonly (number | undefined)[], trust: number): Float64Array {
  const table = TABLE_PEOPLE * trust * trust
  return all.map((count, t) => {
    const own = bits[t]
    return (Math.max(count - 1, LEAST_OTHERS) + table * (own === undefined ? UNKNOWN : 2 ** -own)) / (people + table)
  })
}

/** By token, the share of all tokens that sound like it. */
function groupShares(share: Float64Array, code: readonly string[]): Float64Array {
  const groups = new Map<string, number>()
  for (const [t, own] of share.entries()) groups.set(code[t]!, (groups.get(code[t]!) ?? 0) + own)
  return Float64Array.from(code, (own) => groups.get(own)!)
}

function isInferred(f: NameColumns): boolean {
  for (let i = 0; i < f.n; i++) if (f.parseCount[i] && !isSure(f.parses, parseAt(f, i))) return true
  return false
}
