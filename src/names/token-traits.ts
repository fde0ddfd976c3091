// What aligning asks of single tokens.
import type { NameKnowledge, Part, Tokens } from '../model/name-parse.ts'
import { byPart, type ByPart } from './by-part.ts'
import { isPatronymic, isWomans, stemOf } from './patronymics.ts'

/** By token: 1 where it holds, 2 of `usualFirst` where it is an initial. */
export interface TokenTraits {
  /** María, José and the like, and initials, which stand before the name that somebody goes by. */
  readonly usualFirst: Uint8Array
  /** "de Pérez", as married women are called. */
  readonly marriedForm: Uint8Array
  /** "Abbas oğlu", "Ivanovich": the father's name behind one's own, which lists leave out as they please. */
  readonly patronymic: Uint8Array
  /** Such a one of a woman. */
  readonly womans: Uint8Array
  /** The same number for a name and the patronymics that are made of it. */
  readonly stem: Int32Array
  /** Hardly ever of this part, so that an agreement must not rest on it where parts are inferred: "Guédez Montilla" holds no given name. */
  readonly unlikely: ByPart<Uint8Array>
}

const INITIAL = 2
const USUAL_FIRSTS: ReadonlySet<string> = new Set(['maria', 'jose', 'juan', 'luis', 'ana'])
/** Bits of a word that the tables do not know in a part; few people have a given name that the tables lack. */
const UNKNOWN_BITS: ByPart<number> = { given: 25, surname: 14.5 }
/** Bits by which a word is likelier the other part's. */
const UNLIKELY = 4

/** By token: 1 where the tables know it as a name of this part, and not much better as one of the other. */
export function rather(part: Part, { base }: Tokens, knowledge: NameKnowledge): Uint8Array {
  const other: Part = part === 'given' ? 'surname' : 'given'
  return Uint8Array.from(base, (b) => {
    const own = knowledge.bits(b, part)
    return own !== undefined && own <= (knowledge.bits(b, other) ?? Infinity) + UNLIKELY ? 1 : 0
  })
}

export function tokenTraits({ text, base, plain }: Tokens, knowledge: NameKnowledge): TokenTraits {
  const isUnlikely = (t: number, part: Part, other: Part): boolean => {
    // "de la Rosa" is a surname, whatever Rosa is.
    if (part === 'surname' && base[t] !== text[t]) return false
    const asOther = knowledge.bits(base[t]!, other)
    return asOther !== undefined && (knowledge.bits(base[t]!, part) ?? UNKNOWN_BITS[part]) - asOther > UNLIKELY
  }
  const each = (holds: (t: number) => boolean): Uint8Array => Uint8Array.from(text, (_, t) => (holds(t) ? 1 : 0))
  return {
    usualFirst: Uint8Array.from(plain, (word, t) => (text[t]!.length === 1 ? INITIAL : USUAL_FIRSTS.has(word) ? 1 : 0)),
    womans: each((t) => isWomans(text[t]!, base[t]!)),
    stem: numbered(base.map(stemOf)),
    patronymic: each((t) => isPatronymic(text[t]!, base[t]!)),
    marriedForm: each((t) => text[t] === `de${base[t]}`),
    unlikely: byPart((part) => each((t) => isUnlikely(t, part, part === 'given' ? 'surname' : 'given'))),
  }
}

/** Equal texts have equal numbers. */
function numbered(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(texts, (text) => {
    const own = numbers.get(text) ?? numbers.size
    numbers.set(text, own)
    return own
  })
}
