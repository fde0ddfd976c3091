// A parse with its two parts at hand, so that they can be read in each other's place without a copy.
import { behindOf, GIVEN_AT, GIVEN_COUNT, isRomanised, isSure, MAX_PART, SURNAME_COUNT, SURNAMES_AT } from '../model/name-parse.ts'

/** The tokens of a part: the first `count` of them. Reused. */
export interface Words {
  readonly token: Int32Array
  count: number
}

export interface ParseWords {
  readonly given: Words
  readonly surnames: Words
  /** Are the parts known, and not inferred? */
  sure: boolean
  /** Written in another script? */
  romanised: boolean
  /** Hundredths of a bit by which it is less likely than the best parse of its reading. */
  behind: number
}

export const emptyWords = (): Words => ({ token: new Int32Array(MAX_PART), count: 0 })

export const emptyParse = (): ParseWords => ({ given: emptyWords(), surnames: emptyWords(), sure: false, romanised: false, behind: 0 })

/** Takes over the parse at `at`. */
export function loadParse(into: ParseWords, parses: Int32Array, at: number): void {
  loadWords(into.given, parses, at + GIVEN_AT, parses[at + GIVEN_COUNT]!)
  loadWords(into.surnames, parses, at + SURNAMES_AT, parses[at + SURNAME_COUNT]!)
  into.sure = isSure(parses, at)
  into.romanised = isRomanised(parses, at)
  into.behind = behindOf(parses, at)
}

function loadWords(into: Words, parses: Int32Array, from: number, count: number): void {
  for (let k = 0; k < count; k++) into.token[k] = parses[from + k]!
  into.count = count
}

/** The same words in the opposite order. */
export function loadReversed(into: Words, { token, count }: Words): void {
  for (let k = 0; k < count; k++) into.token[k] = token[count - 1 - k]!
  into.count = count
}

/** Words of both parts. */
export const countOf = ({ given, surnames }: ParseWords): number => given.count + surnames.count

/** Token of word `k`; given names come first. */
export const tokenOf = ({ given, surnames }: ParseWords, k: number): number =>
  k < given.count ? given.token[k]! : surnames.token[k - given.count]!
