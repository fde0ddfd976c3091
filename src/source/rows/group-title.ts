// Titles between the rows of a list that are written like names: "Tocorón", "El Helicoide", "Yare II", "Soltos:".
import { foldText } from '../text/fold.ts'
import type { KnownName } from '../wishes.ts'
import { lineWords } from './line-words.ts'

const ARTICLE = /^(?:el|la|los|las|the|o|le|les)$/
/** The second or third of several prisons: "Yare II", "Rodeo 1". */
const NUMBER = /^(?:ii|iii|iv|vi|vii|viii|ix|[1-9])$/
const MOST_WORDS = 2
/** Words behind which a colon names a group. */
const MOST_BEFORE_COLON = 6

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const saysUnnamed = (words: readonly string[]): boolean => words.some((word) => lineWords().kinds.get(word) === 'unnamed')
const isKnown = (words: readonly string[], knownName: KnownName): boolean => words.some((word) => word.length > 2 && knownName(word))

/**
 * Is a text that stands alone in its row the title of a group wherever it stands? A place and its number, or words of no name before a colon.
 * "Francisco 2" is the second of that name.
 */
export function isTitle(text: string, knownName: KnownName): boolean {
  const words = wordsOf(text)
  if (!words.length || saysUnnamed(words)) return false
  if (isKnown(words, knownName)) return false
  if (/:\s*$/.test(text)) return words.length <= MOST_BEFORE_COLON
  const [first = '', second = '', ...more] = words
  return !more.length && first.length > 2 && NUMBER.test(second) && /^\p{L}/u.test(text.trim())
}

/** May it be one, in a list whose groups have titles? Nobody is known to bear its words, or there is one behind an article. */
export function mayBeTitle(text: string, knownName: KnownName): boolean {
  const words = wordsOf(text)
  if (!words.length || words.length > MOST_WORDS || saysUnnamed(words) || !/^\p{Lu}[\p{L}\p{M} .'’-]{2,}$/u.test(text.trim())) return false
  return (words.length === 2 && ARTICLE.test(words[0]!)) || (!isKnown(words, knownName) && !/^x+$/.test(words[0]!))
}

/** Is a person written as a title may be: by one word that nobody is known to bear, or as "El Gato"? Where some are, titles cannot be told from people. */
export function isWrittenLikeTitle(text: string, knownName: KnownName): boolean {
  const words = wordsOf(text)
  return (words.length === 1 || ARTICLE.test(words[0] ?? '')) && mayBeTitle(text, knownName)
}
