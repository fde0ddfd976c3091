// How common each token is in each part of a name: the shipped table mixed with the lists at hand.
import type { Facts } from '../model/facts.ts'
import { PARSE_NEXT, PARSE_STRIDE, PARSE_SURE, USUAL_SLOTS, type NameKnowledge, type Tokens, parseAt } from '../model/name-parse.ts'
import type { Part } from './relate.ts'

/** The columns of facts that hold names. */
export type NameColumns = Pick<Facts, 'n' | 'slots' | 'parses' | 'parseCount'>

export interface Frequencies {
  /** Share of people with the token, by token id. */
  readonly share: Readonly<Record<Part, Float64Array>>
  /** Share of people with a token of its phonetic group. */
  readonly groupShare: Readonly<Record<Part, Float64Array>>
  /** 1: known and frequent, by table or at least five times within one list. */
  readonly common: Readonly<Record<Part, Uint8Array>>
  /** Share of the lists' tokens that the table knows. */
  readonly trust: Readonly<Record<Part, number>>
}

/** Weight of the table in people, at full trust. */
const TABLE_PEOPLE = 2000
const UNKNOWN = 2 ** -15
/** Names rarer than this in the table may be a slip for one another. */
const FREQUENT_BITS = 12.5
const OFTEN = 5

export function nameFrequencies(facts: readonly NameColumns[], tokens: Tokens, known: NameKnowledge): Frequencies {
  const size = tokens.text.length
  const parts: Part[] = ['given', 'surname']
  const result = { share: {}, groupShare: {}, common: {}, trust: {} } as {
    share: Record<Part, Float64Array>
    groupShare: Record<Part, Float64Array>
    common: Record<Part, Uint8Array>
    trust: Record<Part, number>
  }
  for (const part of parts) {
    const pooled = new Float64Array(size)
    // Words of first readings: another script says nothing of how well the table knows these people.
    const first = new Float64Array(size)
    const common = new Uint8Array(size)
    let people = 0
    for (const f of facts) {
      const own = new Int32Array(size)
      for (let i = 0; i < f.n; i++) people += countRow(f, i, part, own)
      for (let t = 0; t < size; t++) first[t]! += own[t]!
      if (f.slots > USUAL_SLOTS) for (let i = 0; i < f.n; i++) countOtherReadings(f, i, part, own)
      for (let t = 0; t < size; t++) {
        pooled[t]! += own[t]!
        if (own[t]! >= OFTEN) common[t] = 1
      }
    }
    const bits = tokens.base.map((b) => known.bits(b, part))
    let seen = 0
    let knownTokens = 0
    for (let t = 0; t < size; t++) {
      seen += first[t]!
      if (bits[t] !== undefined) knownTokens += first[t]!
      if ((bits[t] ?? 99) <= FREQUENT_BITS) common[t] = 1
    }
    const trust = seen ? knownTokens / seen : 1
    const table = TABLE_PEOPLE * trust * trust
    const share = Float64Array.from({ length: size }, (_, t) => {
      // The pair's own two bearers say nothing of how common a name is among others.
      const others = Math.max(pooled[t]! - 1, 0.25)
      return (others + table * (bits[t] === undefined ? UNKNOWN : 2 ** -bits[t]!)) / (people + table)
    })
    const groups = new Map<string, number>()
    for (let t = 0; t < size; t++) groups.set(tokens.code[t]!, (groups.get(tokens.code[t]!) ?? 0) + share[t]!)
    result.share[part] = share
    result.groupShare[part] = Float64Array.from(tokens.code, (code) => groups.get(code)!)
    result.common[part] = common
    result.trust[part] = trust
  }
  // Where parts are inferred, a surname may be read as a given name: it is as common there as it is at all.
  if (facts.some(inferred)) {
    const { given, surname } = result.share
    for (let t = 0; t < size; t++) given[t] = surname[t] = Math.max(given[t]!, surname[t]!)
    for (const part of parts)
      for (let t = 0; t < size; t++) result.groupShare[part][t] = Math.max(result.groupShare[part][t]!, result.share[part][t]!)
  }
  return result
}

function inferred(f: NameColumns): boolean {
  for (let i = 0; i < f.n; i++) if (f.parseCount[i] && !(f.parses[parseAt(f, i) + 15]! & PARSE_SURE)) return true
  return false
}

function countRow(f: NameColumns, i: number, part: Part, into: Int32Array): number {
  if (!f.parseCount[i]) return 0
  const at = parseAt(f, i)
  const count = f.parses[at + (part === 'given' ? 0 : 1)]!
  const from = at + (part === 'given' ? 2 : 8)
  for (let k = 0; k < count; k++) into[f.parses[from + k]!]!++
  return count ? 1 : 0
}

/** Words that only another reading has: nobody counts twice. */
function countOtherReadings(f: NameColumns, i: number, part: Part, into: Int32Array): void {
  const seen = new Set(wordsOf(f, parseAt(f, i), part))
  for (let p = 1; p < f.parseCount[i]!; p++) {
    const at = parseAt(f, i) + p * PARSE_STRIDE
    if (!(f.parses[at + PARSE_STRIDE - 1]! & PARSE_NEXT)) continue
    for (const word of wordsOf(f, at, part)) {
      if (!seen.has(word)) into[word]!++
      seen.add(word)
    }
  }
}

function wordsOf(f: NameColumns, at: number, part: Part): Int32Array {
  const from = at + (part === 'given' ? 2 : 8)
  return f.parses.subarray(from, from + f.parses[at + (part === 'given' ? 0 : 1)]!)
}
