// Names as facts: distinct tokens, how a parse is laid out in numbers, and what is known of names in general.

export const MAX_PART = 6

/** One parse of a name: [given count, surname count, 6 given tokens, 6 surname tokens, married token or -1, bits]. */
export const PARSE_STRIDE = 16

/** Parses that a row of a list has room for, and where its people have several names (another script, a full name beside its parts). */
export const USUAL_SLOTS = 2
export const MOST_SLOTS = 6

/** A parse's last word: are the parts known; is it the first of another reading, not another way to read the same words; above, hundredths of a bit by which it is less likely than the best of its reading. */
export const PARSE_SURE = 1
export const PARSE_NEXT = 2
export const PARSE_BEHIND_SHIFT = 2

/** Offset of a row's first parse. */
export const parseAt = ({ slots }: { readonly slots: number }, i: number): number => i * slots * PARSE_STRIDE

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
  bits(text: string, part: 'surname' | 'given'): number | undefined
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
