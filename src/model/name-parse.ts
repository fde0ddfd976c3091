// Names as facts: distinct tokens, how the parses of a name are laid out in numbers, and what is known of names in general.

/** The parts of a name. */
export type Part = 'given' | 'surname'

/** Given names, and surnames, that a parse has room for. */
export const MAX_PART = 6

// A parse is PARSE_STRIDE numbers in a row, at these offsets: how many given names and surnames it has; the ids of their tokens and
// of the married name, −1 where there is none; and what is known of the parse as a whole, in bits.
export const GIVEN_COUNT = 0
export const SURNAME_COUNT = 1
export const GIVEN_AT = 2
export const SURNAMES_AT = GIVEN_AT + MAX_PART
export const MARRIED_AT = SURNAMES_AT + MAX_PART
export const PARSE_BITS_AT = MARRIED_AT + 1
export const PARSE_STRIDE = PARSE_BITS_AT + 1

/** Parses that a row has room for: usually, and where its people have several names (another script, a full name beside its parts). */
export const USUAL_SLOTS = 2
export const MOST_SLOTS = 6

const SURE = 1
const NEXT_READING = 2
const ROMANISED = 4
const BEHIND_SHIFT = 3

/** Words of the parse at `at`: given names and surnames, without the married name. */
export const wordCount = (parses: Int32Array, at: number): number => parses[at + GIVEN_COUNT]! + parses[at + SURNAME_COUNT]!

/** Offset of word `k` from the start of its parse; given names come first. */
const wordOffset = (given: number, k: number): number => (k < given ? GIVEN_AT + k : SURNAMES_AT + k - given)

/** Token of word `k` of the parse at `at`; given names come first. */
export const wordAt = (parses: Int32Array, at: number, k: number): number => parses[at + wordOffset(parses[at + GIVEN_COUNT]!, k)]!

/** Offset of a part's tokens from the start of their parse. */
export const partOffset = (part: Part): number => (part === 'given' ? GIVEN_AT : SURNAMES_AT)

/** How many tokens a part of the parse at `at` has. */
export const partCount = (parses: Int32Array, at: number, part: Part): number =>
  parses[at + (part === 'given' ? GIVEN_COUNT : SURNAME_COUNT)]!

/** The tokens of one part, as a view. */
export function partAt(parses: Int32Array, at: number, part: Part): Int32Array {
  const from = at + partOffset(part)
  return parses.subarray(from, from + partCount(parses, at, part))
}

/** Are the parts known, and not inferred from the words? */
export const isSure = (parses: Int32Array, at: number): boolean => (parses[at + PARSE_BITS_AT]! & SURE) !== 0

/** Is it the first parse of another reading (another script, another column), not another way to read the same words? */
export const isNextReading = (parses: Int32Array, at: number): boolean => (parses[at + PARSE_BITS_AT]! & NEXT_READING) !== 0

/** Hundredths of a bit by which the parse is less likely than the best one of its reading. */
export const behindOf = (parses: Int32Array, at: number): number => parses[at + PARSE_BITS_AT]! >> BEHIND_SHIFT

/** Writes what is known of a parse as a whole; `behind` in bits. */
export function setParseBits(parses: Int32Array, at: number, sure: boolean, behind: number): void {
  parses[at + PARSE_BITS_AT] = (sure ? SURE : 0) | (Math.round(100 * behind) << BEHIND_SHIFT)
}

export function markNextReading(parses: Int32Array, at: number): void {
  parses[at + PARSE_BITS_AT]! |= NEXT_READING
}

/** Was it written in another script, and romanised letter by letter? */
export const isRomanised = (parses: Int32Array, at: number): boolean => (parses[at + PARSE_BITS_AT]! & ROMANISED) !== 0

export function markRomanised(parses: Int32Array, at: number): void {
  parses[at + PARSE_BITS_AT]! |= ROMANISED
}

/** Does the number at this offset of a parse hold a token? */
export const isTokenOffset = (offset: number): boolean => offset >= GIVEN_AT && offset <= MARRIED_AT

/** Distinct name tokens and all that comparing them needs, one array per property, indexed by token id. */
export interface Tokens {
  readonly text: readonly string[] // lower case, accents folded, ñ kept, particles fused in front (delacruz)
  readonly base: readonly string[] // without particles (cruz)
  readonly plain: readonly string[] // base with ñ → n
  readonly code: readonly string[] // phonetic code of the base
  readonly mask: Int32Array // set of letters, bit 0 = a
  readonly initial: Uint8Array // 1: a single letter
}

/** What is known of names in general; injected, so that other languages can bring theirs. */
export interface NameKnowledge {
  /** −log2 of the share of people with this surname or given name, or undefined when unknown. */
  bits(text: string, part: Part): number | undefined
  /** Bits of a fixed compound ("jose gregorio"), or undefined. */
  compoundBits(first: string, second: string): number | undefined
  /** Share of men among bearers of a given name, or undefined. */
  maleShare(text: string): number | undefined
  /** Group id of spelling variants, or undefined. */
  variantGroup(text: string): string | undefined
  /** The names that it is a nickname of. */
  shortFor(text: string): Iterable<string>
  /** How strongly one is a nickname of the other: 2 strong, 1 weak, 0 not. */
  nickname(a: string, b: string): 0 | 1 | 2
}

/** Bits of `Facts.nameFlags`: what was found in the name cell of a row. */
export const NAME_FLAG = {
  placeholder: 1,
  twoPeople: 2,
  lookalike: 4,
  romanised: 8,
  invisible: 16,
  mojibake: 32,
  truncated: 64,
  apart: 128,
  bothScripts: 256,
} as const
