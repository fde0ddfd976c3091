// Folded text of a name → its words, with particles fused to what follows; and words that are two run together.
import type { NameKnowledge } from '../model/name-parse.ts'
import { abbreviations } from '../names/knowledge.ts'
import { wordSet } from './patterns.ts'

export interface NameToken {
  /** With particles fused in front: delacruz. */
  readonly text: string
  /** Without: cruz. */
  readonly base: string
  /** What the tables know of `base`, where it was looked up already. */
  readonly known?: KnownBits
}

/** Bits of a name in each part, undefined where no table has it. */
export interface KnownBits {
  readonly given: number | undefined
  readonly surname: number | undefined
}

/** Particles that are part of no name by themselves. */
const LIGHT = wordSet('de del la las los lo da das do dos di du des van von der den ter ten le della dello degli dal zu')
/** Particles that are names where they stand first. */
const LIGHT_INSIDE = wordSet('el al bin ben ibn bint abu abd abdul abdel abdal abdol abdoul abdur')
/** "Servant of": never a whole name, wherever it stands. */
const SERVANT = wordSet('abd abdul abdel abdal abdol abdoul abdur')
/** Son or daughter of the name in front: Abbas oğlu. */
const CHILD_OF = wordSet('ogly oglu oglou uulu uuly kyzy kizi qizi gizi qyzy')
/** Heads make another name: San Martín is not Martín. */
const HEADS = wordSet('san santa santo mac mc st saint')
const ENDS_IN_HEAD = /(?:san|santa|santo|mac|mc)$/
/** The longest particle and head together. */
const MOST_OF_HEAD = 10
const JOINS = wordSet('y e i')
/** Abbreviations of two letters that stand for a name where they are first: Md. is Mohammed. */
const SHORT_IN_FRONT = wordSet('md')
/** Particles that alone could be a first given name or surname in other languages: attached only where something precedes. */
const NOT_FIRST = wordSet('do van le di den der ter ten du lo')

export const isLightParticle = (word: string): boolean => LIGHT.has(word)

/** Can the word be fused to the one behind it? */
export const isParticle = (word: string): boolean => LIGHT.has(word) || LIGHT_INSIDE.has(word) || HEADS.has(word)
/** Can it be fused to the one before it? */
export const isChildOf = (word: string): boolean => CHILD_OF.has(word)

/** Marks a word that a hyphen joined to an article in front of it. */
const JOINED = '\u0001'
/** As it is written, or as it sounds in front of what follows: ad-Din, ar-Rahman. */
const ARTICLE_WITH_HYPHEN = /(?<=^|[\s,])(al|el|ul|[aeu](sh?|th?|dh?|[nrz])(?=-\2))-(?=\p{L}{3})/gu
const BETWEEN_WORDS = /[^\p{L}\p{M}\u0001]+/u

/** Words of folded text as tokens, particles fused to what follows. In a block of surnames a particle may stand first (AL ALI, Isa). */
export function tokenise(low: string, block: 'whole' | 'given' | 'surname' = 'whole'): NameToken[] {
  const words = low
    .replace(/['’`´]/g, '')
    // The article joined by a hyphen is a particle wherever it stands.
    .replace(ARTICLE_WITH_HYPHEN, (_, article: string) => `${article[0]!}l ${JOINED}`)
    .split(BETWEEN_WORDS)
    .filter(Boolean)
  const tokens: NameToken[] = []
  let held = ''
  for (const [at, marked] of words.entries()) {
    const word = marked.replace(JOINED, '')
    const next = words[at + 1]
    const isFirst = tokens.length === 0
    const before = tokens.at(-1)
    if (before && !held && CHILD_OF.has(word)) {
      tokens[tokens.length - 1] = { text: before.text + word, base: before.base }
      continue
    }
    if (next !== undefined && JOINS.has(word) && !isFirst) continue
    if (next !== undefined && isFused(word, isFirst, held !== '', mayStart(block, word, next, words.length - at))) {
      held += word
      continue
    }
    const short = abbreviations().get(word)
    const full = short && (word.length > 2 || (isFirst && SHORT_IN_FRONT.has(word))) ? short : word
    tokens.push(fusedToken(held, full))
    held = ''
  }
  return tokens
}

/** A word with the particles that were held for it. */
export function fusedToken(held: string, word: string): NameToken {
  const isHeaded = ENDS_IN_HEAD.test(held) && held.length <= MOST_OF_HEAD
  return { text: held + word, base: isHeaded ? held + word : word }
}

/** May a particle be the first of a block's words? `next` follows it, and `left` words are left with it. */
export function mayStart(block: 'whole' | 'given' | 'surname', word: string, next: string, left: number): boolean {
  return block === 'surname' || next.startsWith(JOINED) || (SERVANT.has(word) && (block === 'given' || left > 2))
}

/** Is the word a particle here, and no name? `held`: particles stand before it. */
export function isFused(word: string, isFirst: boolean, held: boolean, mayStart: boolean): boolean {
  if (LIGHT.has(word)) return !(NOT_FIRST.has(word) && isFirst && !held && !mayStart)
  if (LIGHT_INSIDE.has(word)) return mayStart || !isFirst || held
  return HEADS.has(word)
}

/** Given names run together become two where the tables know them as a pair (Joseluis, Anamaria); Ma before a given name is María. */
export function unfuse(tokens: readonly NameToken[], knowledge: NameKnowledge): readonly NameToken[] {
  if (tokens.every(staysOne)) return tokens
  return tokens.flatMap((token, i) => {
    if (token.base === 'ma' && (knowledge.bits(tokens[i + 1]?.base ?? '', 'given') ?? Infinity) < USUAL_BITS) return [plainToken('maria')]
    return halvesOf(token, knowledge) ?? [token]
  })
}

/** The two given names that a word is, run together; null where it is one. */
export function halvesOf(token: NameToken, knowledge: NameKnowledge): readonly [NameToken, NameToken] | null {
  const { base } = token
  if (staysOne(token) || knowledge.bits(base, 'given') !== undefined || knowledge.bits(base, 'surname') !== undefined) return null
  for (let cut = 3; cut <= base.length - 3; cut++) {
    const [first, second] = [base.slice(0, cut), base.slice(cut)]
    if (knowledge.compoundBits(first, second) !== undefined) return [plainToken(first), plainToken(second)]
  }
  return null
}

/** A cheap check: a word that `unfuse` leaves as it is. */
const staysOne = (token: NameToken): boolean => isKnown(token) || (token.base.length < FEWEST_LETTERS && token.base !== 'ma')

/** A token without particles. */
const plainToken = (text: string): NameToken => ({ text, base: text })

const isKnown = ({ known }: NameToken): boolean => known !== undefined && (known.given !== undefined || known.surname !== undefined)

/** Two names run together have this many letters at least. */
const FEWEST_LETTERS = 7
/** A given name that one in a few thousand people has. */
const USUAL_BITS = 12
