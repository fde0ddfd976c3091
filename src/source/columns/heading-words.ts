// A heading → its words with their concepts, through typing errors, words run together and phrases.
import { oneEdit, osaDistance } from '../../metrics/osa.ts'
import { foldText } from '../text/fold.ts'
import { lexicon } from './lexicon.ts'

export interface HeadingWord {
  /** '' where it is unknown. */
  readonly concept: string
  /** The word or phrase, folded and without its typing error. */
  readonly text: string
  /** Bits that reading it took. */
  readonly cost: number
}

/** Bits that a typing error costs, and words run together. */
export const TYPO = 2
const JOINED = 1

/** Concepts of names. */
export const NAME_CONCEPTS: ReadonlySet<string> = new Set(['name', 'names', 'given', 'forename', 'surname', 'last', 'full'])

export const isAboutSomeone = ({ concept }: HeadingWord): boolean => concept === 'someone' || concept === 'by'

/** The words of a text; a known phrase is one word. */
export function wordsOf(text: string): HeadingWord[] {
  const { concepts, longest } = lexicon()
  const written = foldText(text)
    .replace(/(?<=\p{L}{3})(?=\d)/gu, ' ')
    .split(' ')
    .filter(Boolean)
  const tokens = written.map(withoutTypo)
  const found: HeadingWord[] = []
  for (let at = 0; at < tokens.length;) {
    let size = Math.min(longest, tokens.length - at)
    while (size > 1 && !concepts.has(tokens.slice(at, at + size).join(' '))) size--
    const phrase = tokens.slice(at, at + size).join(' ')
    const concept = concepts.get(phrase)
    // name_ar, nombre_ru: the last word is the language of the column.
    if (concept === 'language' && size === 1 && at > 0 && at === tokens.length - 1)
      return found.some((w) => NAME_CONCEPTS.has(w.concept)) ? [...found, { concept: 'script', text: phrase, cost: 0 }] : found
    const cost = tokens.slice(at, at + size).every((token, k) => token === written[at + k]) ? 0 : TYPO
    found.push(...(concept ? [{ concept, text: phrase, cost }] : unlistedWords(phrase)))
    at += size
  }
  return found
}

/** A number, words run together, or one unknown word. */
function unlistedWords(token: string): HeadingWord[] {
  if (/^\d+$/.test(token)) return [{ concept: token === '1' ? 'first' : token.length === 1 ? 'second' : 'neutral', text: token, cost: 0 }]
  return runTogether(token) ?? [{ concept: '', text: token, cost: 0 }]
}

/** Short words inside words run together. */
const JOINTS: ReadonlySet<string> = new Set(['de', 'of', 'ap', 'id', 'ci', 'y', 'et'])
const MOST_PIECES = 4

/** fechanacimiento, primerapellido: cut into as few known words as possible; null where some letter belongs to none. */
function runTogether(token: string): HeadingWord[] | null {
  const { concepts } = lexicon()
  if (token.length < 6) return null
  // For each length of the beginning: the words it is cut into.
  const ways: (readonly string[] | null)[] = [[]]
  for (let to = 1; to <= token.length; to++) {
    ways[to] = null
    for (let from = 0; from < to; from++) {
      const before = ways[from]
      const piece = token.slice(from, to)
      if (!before || !(piece.length > 2 ? concepts.has(piece) : JOINTS.has(piece))) continue
      if (!ways[to] || before.length + 1 < ways[to]!.length) ways[to] = [...before, piece]
    }
  }
  const pieces = ways[token.length]
  if (!pieces || pieces.length > MOST_PIECES || pieces.every((p) => JOINTS.has(p))) return null
  return pieces.map((piece, k) => ({ concept: concepts.get(piece)!, text: piece, cost: k === 0 ? JOINED : 0 }))
}

const MOST_REMEMBERED = 10_000
const remembered = new Map<string, string>()

/** The known word that a token most likely is, or the token itself. Its first letter must be right: that parts `nombre` from `hombre`. */
export function withoutTypo(token: string): string {
  const before = remembered.get(token)
  if (before !== undefined) return before
  const word = mended(token)
  if (remembered.size < MOST_REMEMBERED) remembered.set(token, word)
  return word
}

function mended(token: string): string {
  const { byInitial, concepts, tokens } = lexicon()
  if (tokens.has(token) || token.length < 4 || runTogether(token)) return token
  const near = closest(token, byInitial.get(token[0]!) ?? [])
  // A word by itself goes before one that is only known in phrases.
  const ownWords = near.filter((word) => concepts.has(word))
  const candidates = ownWords.length ? ownWords : near
  const [first] = candidates
  return first !== undefined && candidates.every((word) => concepts.get(word) === concepts.get(first)) ? first : token
}

/** The words at the smallest distance from a token, as far as a typing error goes for its length. */
function closest(token: string, words: readonly string[]): string[] {
  const most = token.length < 5 ? 0 : token.length < 10 ? 1 : 2
  const near: string[] = []
  let least = most + 1
  for (const word of words) {
    if (Math.abs(word.length - token.length) > most) continue
    const distance = distanceWithin(most, word, token)
    if (distance > least || distance > most) continue
    if (distance < least) near.length = 0
    least = distance
    near.push(word)
  }
  return near
}

/** Edits between two words that are not the same, as far as so many; in a short word the only one is two letters in each other's place. */
function distanceWithin(most: number, word: string, token: string): number {
  if (most > 1) return osaDistance(word, token)
  const isOne = most ? oneEdit : isTransposed
  return isOne(word, token) ? most : most + 1
}

/** nmae: the only typing error that is seen in a short word is two letters in each other's place. */
function isTransposed(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
