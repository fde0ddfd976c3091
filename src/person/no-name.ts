// What stands where a name should and is none: nobody's name, one unknown part of a name, words about a person. Rules: docs/names.md.
import { once } from '../metrics/once.ts'
import { nameKnowledge, nameWords, placeholderWords, type NameWord } from '../names/knowledge.ts'
import { wordSet } from './patterns.ts'

/** Is a cell a whole name or a part of one? A part may be a word that is a noun elsewhere (Child, Niño). */
export type NamePart = 'whole' | 'given' | 'surname'

/** What takes the place of a part that is not known, in folded text: some part, the given names, the surnames. */
export const GAPS: ReadonlyMap<string, 'part' | 'given' | 'surname'> = new Map([
  ['nn', 'part'],
  ['fnu', 'given'],
  ['lnu', 'surname'],
] as const)

/** Does one of the words stand for an unknown part? */
export const hasGap = (words: string): boolean => words.split(' ').some((word) => GAPS.has(word))

const LETTERS_ONLY = /^(?:n ?n|s ?d|s ?i|s ?n|n ?d|n ?a|n ?i|n ?c|x+)$/

/** Does a folded text (letters, digits and blanks) stand for no name? */
export function isPlaceholder(text: string, part: NamePart = 'whole'): boolean {
  if (LETTERS_ONLY.test(text) || phrases().test(text.replaceAll('ñ', 'n'))) {
    const rest = text.replaceAll('ñ', 'n').replace(phrases(), ' ').replace(LETTERS_ONLY, ' ').trim()
    if (!rest || isNote(rest)) return true
  }
  const kinds = kindsOf(text)
  if (!kinds) return false
  if (kinds.some((kind) => kind === 'unknown' || kind === 'none')) return true
  // Child, Niño and Primo are surnames as well, and words that are all names are a name.
  if (part !== 'whole' || !kinds.some((kind) => kind !== 'glue')) return false
  return text.split(' ').some((word) => !isName(word) && nameWords().get(word) !== 'glue')
}

/** Does each word name nobody, and does one of them do more than join? */
export function isNote(text: string): boolean {
  const kinds = kindsOf(text)
  return !!kinds && kinds.some((kind) => kind !== 'glue') && text.split(' ').some((word) => nameWords().has(word) && !isName(word))
}

/** Does the word say what happened to a person? */
export const isState = (word: string): boolean => nameWords().get(word) === 'state' && !isName(word)

/** Does the word name a relation to somebody else? */
export const isKin = (word: string): boolean => nameWords().get(word) === 'kin'

/** Is it a word that lists say of people, or one that joins such words? */
export const isWordOfLists = (word: string): boolean => nameWords().has(word) || /^\d+$/.test(word)

/** "hijo de Ana Pérez", "wife of": is it the name of somebody else? */
export function namesOther(text: string): boolean {
  const found =
    /^(?:(?:el|la|los|las|un|una|the|le|o|a|su|his|her|menor|recien|nacido|nacida) )*([a-zñ]+) (?:menor )?(?:de|del|of|d|da|do) ([a-z]+)/.exec(
      text,
    )
  if (!found) return false
  const [, word, next] = found
  const kind = nameWords().get(word!)
  if (kind !== 'kin' && !UNBORN.has(word!)) return false
  // "Padre de la Cruz", "Hermana de Jesús" may be a religious name; Irma and Primo are names.
  return !isName(word!) && !(RELIGIOUS.has(word!) && ['la', 'los', 'las', 'jesus', 'dios'].includes(next!))
}
/** "…, hijo de Ana Pérez": takes out the name of a parent or partner. */
export function withoutParents(low: string): string {
  if (!/[ ,(](?:[swd]\/o|de|del|of|da|do|d')\s/.test(low)) return low
  for (const { index, 1: word } of low.matchAll(
    /[\s,;(-]+(?:[swd]\/o\s|(?:(?:el|la|the|le|o|a) )?([a-zñ]+)(?= (?:de|del|of|da|do) (?!dios)| d'))/g,
  ))
    if (index > 0 && (word === undefined || (nameWords().get(word) === 'kin' && !isName(word)))) return low.slice(0, index)
  return low
}

const UNBORN = wordSet('bebe baby nacido nacida rn feto infant child enfant nascido newborn')
const RELIGIOUS = wordSet('padre madre hermano hermana mother father sister brother')

/** Puts a gap for each phrase in a folded text that says that a part of the name is not known. */
export function markGaps(low: string): string {
  if (!/[?_*█■]{2}|(?:^|[\s,;])(?:n|s)[./ ]|\bx{2,}\b/.test(low) && !low.split(/[\s,;]+/).some((word) => mayOpenGap(word))) return low
  return low
    .replace(/[?_*█■]{2,}/g, ' nn ')
    .replace(/(?<![\p{L}.])(?:n\s?[./]\s?n|[sn]\/[adincm])(?:\.|(?![\p{L}]))/gu, ' nn ')
    .replace(/(?<!\p{L})x{2,}(?!\p{L})/gu, ' nn ')
    .replace(phrases(), (phrase) =>
      /apellido|surname|last|sobrenome/.test(phrase) ? ' lnu ' : / ?(?:first|given|prenom)/.test(phrase) ? ' fnu ' : ' nn ',
    )
    .replace(/(?<!\p{L})\p{L}+(?!\p{L})/gu, (word) => (nameWords().get(word) === 'unknown' && !GAPS.has(word) ? 'nn' : word))
}

/** Can the word be the first or last of a phrase, or say by itself that a part is not known? */
export function mayOpenGap(word: string): boolean {
  const bare = word.replace(/[^\p{L}]/gu, '')
  return phraseEdges().has(bare) || nameWords().get(bare) === 'unknown'
}

/** First and last words of the phrases; each phrase has one that is no name. */
const phraseEdges = once((): ReadonlySet<string> => {
  const edges = [...placeholderWords('name')].flatMap((text) => {
    const words = text.split(' ')
    return [...words.slice(0, 1), ...words.slice(-1)]
  })
  return new Set(edges.filter((edge) => !isName(edge)))
})

/** Words that join people; others that only join mean nothing by themselves. */
const JOINERS = wordSet('and et con with avec com mas plus junto more ademas asi well along together ainsi bem')

/** Does a word mean something here? Names do where they also are kin. */
export function isWordOfNote(word: string): boolean {
  const kind = nameWords().get(word)
  if (kind === 'glue' || kind === undefined) return JOINERS.has(word)
  return kind === 'kin' || !isName(word)
}

const phrasePattern = once(() => {
  const longestFirst = [...placeholderWords('name')].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}])(?:${longestFirst.join('|').replaceAll(' ', '[ .]+')})(?![\\p{L}])`, 'gu')
})

/** Phrases that say that a name is not known, from the start of a text on. */
function phrases(): RegExp {
  const pattern = phrasePattern()
  pattern.lastIndex = 0
  return pattern
}

/** The kinds of all words; undefined where one has none. */
function kindsOf(text: string): NameWord[] | undefined {
  const kinds: NameWord[] = []
  for (const word of text.split(' ')) {
    const kind = nameWords().get(word) ?? (/^\d+$/.test(word) ? 'glue' : undefined)
    if (!kind) return undefined
    kinds.push(kind)
  }
  return kinds
}

/** Is the word no more usual as a given name? */
export function mayBeSurname(word: string): boolean {
  const { bits } = nameKnowledge()
  return (bits(word, 'given') ?? UNKNOWN_BITS) >= (bits(word, 'surname') ?? UNKNOWN_BITS)
}
const UNKNOWN_BITS = 15

/** Do the tables know the word as a name? */
export function isName(word: string): boolean {
  const { bits } = nameKnowledge()
  return bits(word, 'given') !== undefined || bits(word, 'surname') !== undefined
}
