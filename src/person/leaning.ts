// Is a word rather a given name or rather a surname?
import type { NameKnowledge } from '../model/name-parse.ts'
import type { KnownBits, NameToken } from './tokenise.ts'

/** Bits of a name that no table has. */
export const UNKNOWN_BITS = 14.5

/** What the tables know of a token in each part. */
export const knownBits = (token: NameToken, knowledge: NameKnowledge): KnownBits =>
  token.known ?? { given: knowledge.bits(token.base, 'given'), surname: knowledge.bits(token.base, 'surname') }

/** A father's name in Russian order stands behind one's own: Sergey Ivanovich Xurkov. */
const PATRONYMIC = /(?:[oe]vich|[oe]vna)$/
const PATRONYMIC_BITS = 12.5

/** Bits of a word as a given name, where it is to be told from a surname. */
export const givenBits = (base: string, known: number | undefined): number =>
  known ?? (PATRONYMIC.test(base) ? PATRONYMIC_BITS : UNKNOWN_BITS)

/** Where only one part knows a word. */
const UNKNOWN_TO_ONE = 15
/** More bits than this say nothing more. */
const MOST_LEANING = 5

/** Bits, −5 to 5. Positive: rather a surname. */
export function leaning(token: NameToken, knowledge: NameKnowledge): number {
  const { given, surname } = knownBits(token, knowledge)
  if (surname === undefined && given === undefined) return 0
  return Math.max(-MOST_LEANING, Math.min(MOST_LEANING, (given ?? UNKNOWN_TO_ONE) - (surname ?? UNKNOWN_TO_ONE)))
}
