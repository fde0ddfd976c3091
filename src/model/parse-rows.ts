// The parses of a list, row by row: side by side in one column, or packed where a list is long.
import { forgetRows, KEPT, noRows, placeOf, type LastRows } from './last-rows.ts'
import { GIVEN_AT, GIVEN_COUNT, MARRIED_AT, PARSE_BITS_AT, PARSE_STRIDE, SURNAME_COUNT, SURNAMES_AT, wordAt } from './name-parse.ts'

export interface ParseRows {
  /** Parses that a row has room for. */
  readonly slots: number
  /** Rows × slots × PARSE_STRIDE; where they are packed, those of the rows that were asked for last. */
  readonly parses: Int32Array
  readonly packed: PackedParses | null
}

/** Parses in some 18 bytes a row instead of 128. Plain columns: they cross to another thread. */
export interface PackedParses {
  readonly bytes: Uint8Array
  /** By row, where its parses begin, and one more for the end. */
  readonly start: Uint32Array
  /** What tokens are called now, by what they were called when they were packed. */
  readonly tokens: Int32Array
  /** Which rows stand in `parses`. */
  readonly last: LastRows
  readonly traits: ParseTraits
  /** Few of its rows are ever asked for: nothing else is laid out for all of them either. */
  readonly isSeldomAsked: boolean
}

/** Is it a list of which few rows are ever asked for? */
export const isSeldomAsked = ({ packed }: Pick<ParseRows, 'packed'>): boolean => packed !== null && packed.isSeldomAsked

/** What stands in any parse of a list. */
export interface ParseTraits {
  readonly hasMarried: boolean
  readonly hasRomanised: boolean
}

/**
 * Offset of parse `p` of row `i` in `parses`. Packed rows are unpacked for it, and the offset is good until STAYS other rows of the list
 * were asked for (last-rows.ts).
 */
export function parseAt({ slots, parses, packed }: ParseRows, i: number, p = 0): number {
  return ((packed === null ? i : unpackedAt(packed, parses, slots, i)) * slots + p) * PARSE_STRIDE
}

function unpackedAt(packed: PackedParses, parses: Int32Array, slots: number, i: number): number {
  const found = placeOf(packed.last, i)
  if (found >= 0) return found
  const place = ~found
  unpack(packed, i, parses, place * slots * PARSE_STRIDE, (place + 1) * slots * PARSE_STRIDE)
  return place
}

// A parse is a byte with its counts and whether there is a married name, its bits, a byte that says whether its words are those of the
// first parse turned by so many places, and the words where they are not.
export const COUNT_BITS = 3
const COUNT = 7
export const HAS_MARRIED = 64
/** Seven bits of a number a byte; this one says that more follow. */
export const MORE = 128

function unpack({ bytes, start, tokens }: PackedParses, i: number, into: Int32Array, from: number, to: number): void {
  into.fill(-1, from, to)
  const end = start[i + 1]!
  let x = start[i]!
  for (let at = from; x < end; at += PARSE_STRIDE) {
    const counts = bytes[x++]!
    const given = counts & COUNT
    const words = given + ((counts >> COUNT_BITS) & COUNT)
    into[at + GIVEN_COUNT] = given
    into[at + SURNAME_COUNT] = words - given
    into[at + PARSE_BITS_AT] = numberAt(bytes, x)
    x = behindNumber(bytes, x)
    const turned = bytes[x++]!
    for (let k = 0; k < words; k++) {
      const place = at + (k < given ? GIVEN_AT + k : SURNAMES_AT + k - given)
      if (turned > 0) into[place] = wordAt(into, from, (k + turned - 1) % words)
      else {
        into[place] = tokens[numberAt(bytes, x)]!
        x = behindNumber(bytes, x)
      }
    }
    if ((counts & HAS_MARRIED) === 0) continue
    into[at + MARRIED_AT] = tokens[numberAt(bytes, x)]!
    x = behindNumber(bytes, x)
  }
}

function numberAt(bytes: Uint8Array, at: number): number {
  let byte = bytes[at]!
  let value = byte & (MORE - 1)
  for (let x = at, shift = 7; byte >= MORE; shift += 7) {
    byte = bytes[++x]!
    value |= (byte & (MORE - 1)) << shift
  }
  return value
}

function behindNumber(bytes: Uint8Array, at: number): number {
  let x = at
  while (bytes[x]! >= MORE) x++
  return x + 1
}

/** Calls tokens otherwise: `to` has the new name by the one they have. */
export function renumberPacked({ tokens, last }: PackedParses, to: Int32Array): void {
  for (let k = 0; k < tokens.length; k++) tokens[k] = to[tokens[k]!]!
  forgetRows(last)
}

/** Packed parses; `tokens`: how many there are. */
export function packedRows(bytes: Uint8Array, start: Uint32Array, slots: number, tokens: number, traits: ParseTraits): ParseRows {
  const names = new Int32Array(tokens)
  for (let token = 0; token < tokens; token++) names[token] = token
  const packed = { bytes, start, tokens: names, last: noRows(), traits, isSeldomAsked: false }
  return { slots, parses: new Int32Array(KEPT * slots * PARSE_STRIDE), packed }
}
