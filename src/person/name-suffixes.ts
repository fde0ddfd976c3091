// What stands behind a name and tells two people of one name apart: hijo, Jr., II, Neto, the elder. Rules: docs/names.md.
import { once } from '../metrics/once.ts'
import { nameKnowledge, nameSuffixes, titles, type NameSuffix } from '../names/knowledge.ts'
import { suffixCode } from '../names/suffixes.ts'
import { foldText, lower } from './fold.ts'
import { isLightParticle, type NameToken } from './tokenise.ts'

/** 2do, 3rd, 4.º: which of a name somebody is. */
const ORDINAL = String.raw`([234])\s?\.?\s?(?:do|da|nd|ro|er|rd|to|th|eme|[oa\u00ba\u00b0\u00aa])\.?`
const IS_ORDINAL = new RegExp(`^${ORDINAL}$`)
const NTH = ['second', 'third', 'fourth']

/** Code of a text that is nothing but a suffix; 0 for any other. */
export function readSuffix(raw: string): number {
  const key = lower(foldText(raw).text).trim()
  const ordinal = IS_ORDINAL.exec(key)?.[1]
  if (ordinal) return suffixCode(NTH[Number(ordinal) - 2]!)
  const found = nameSuffixes().get(key.replace(/[^a-zñ'-]+/g, ' ').trim())
  return found ? suffixCode(found.says) : 0
}

/** Is the word one of a suffix? */
export const isSuffix = (word: string): boolean => nameSuffixes().has(word)

/** Does the word end a suffix where it stands behind a name? `raw`: as it is written; small letters set it apart. */
export function mayBeSuffix(low: string, raw: string): boolean {
  const found = lastWords().get(low)
  return found !== undefined && (found.stands !== 'apart' || raw === low)
}

const lastWords = once(
  (): ReadonlyMap<string, NameSuffix> => new Map([...nameSuffixes()].map(([words, suffix]) => [words.split(' ').at(-1)!, suffix])),
)

export interface Suffixed {
  readonly text: string
  /** 0 without. */
  readonly suffix: number
}

const BRACKETS = /[([]\s*([^()[\]\d]{1,14}|\d[^()[\]]{1,5})\s*[)\]]/g
const BEHIND_SIGN = /(?<=\p{L}\s.*\p{L}\s*)(?:,|\s[-\u2013\u2014])\s*(\p{L}[^,]{0,13}|\d[^,]{1,5})$/u
/** Small letters behind a name with capitals: Juan Mata h. */
const SMALL = /(?<=\p{Lu}.*\s\p{Lu}\S+)\s+(\p{Ll}{1,8})\.?\s*$/u
/** Behind a name, or behind the surname in front of a comma. */
const BEHIND_ORDINAL = new RegExp(String.raw`(?<=(?:^|\s)(\p{L}{2,}))\s+(${ORDINAL})\s*(?=,|(?<=\p{L}\s.*\p{L}\s.*)$)`, 'u')

/** Takes out a suffix that is set apart: in brackets, behind a comma or a dash, by figures, in small letters. Letters keep their case. */
export function withoutSuffixApart(text: string): Suffixed {
  let suffix = 0
  const take = (whole: string, inside: string): string => {
    const code = readSuffix(inside)
    suffix ||= code
    return code ? ' ' : whole
  }
  let rest = text.replace(BRACKETS, take).trimEnd()
  const sign = BEHIND_SIGN.exec(rest)
  // "Rojas Pérez, Junior" is somebody's given name.
  if (sign && !(isGivenName(sign[1]!) && !isGivenName(rest.split(/\s+/)[0]!))) rest = rest.replace(BEHIND_SIGN, take)
  rest = rest.replace(SMALL, take)
  rest = rest.replace(BEHIND_ORDINAL, (whole: string, before: string, inside: string) =>
    // "Cabo 2do" is a rank.
    titles().has(lower(before)) ? whole : take(whole, inside),
  )
  return { text: rest, suffix }
}

/** Words without the suffix behind the name or behind the surname of "Mata hijo, Juan", "Mata, Jr., Juan"; `least` of them stay. */
export function withoutSuffix(words: readonly string[], least: number): { readonly words: readonly string[]; readonly suffix: number } {
  const at = words.findIndex((word) => word.endsWith(','))
  if (at < 0 || at === words.length - 1) return withoutLast(words, least, false)
  const next = words[at + 1]!
  const behind = at + 2 < words.length && next.endsWith(',') ? readSuffix(next) : 0
  if (behind) return { words: [...words.slice(0, at + 1), ...words.slice(at + 2)], suffix: behind }
  const surname = withoutLast(words.slice(0, at + 1), 1, false)
  if (!surname.suffix) return withoutLast(words, at + 2, true)
  return { words: [...surname.words.slice(0, -1), `${surname.words.at(-1)!},`, ...words.slice(at + 1)], suffix: surname.suffix }
}

/** `isBehindComma`: they end with given names. */
function withoutLast(words: readonly string[], least: number, isBehindComma: boolean): ReturnType<typeof withoutSuffix> {
  for (const length of [2, 1]) {
    const rest = words.slice(0, -length)
    const last = words.slice(-length).map(lettersOf).join(' ')
    const found = nameSuffixes().get(last)
    if (!found || rest.length < least) continue
    const stands = found.stands === 'behind' && isBehindComma && !isGivenName(last) ? 'any' : found.stands
    if (mayPrecede(rest, stands)) return { words: rest, suffix: suffixCode(found.says) }
  }
  return { words, suffix: 0 }
}

const lettersOf = (word: string): string => word.replace(/[^a-zñ'-]/g, '')

function mayPrecede(words: readonly string[], stands: NameSuffix['stands']): boolean {
  const last = lettersOf(words.at(-1)!)
  const hasParticle = isLightParticle(words.at(-2) ?? '')
  switch (stands) {
    case 'any':
      return true
    case 'behind':
      return hasParticle || !isGivenName(last)
    case 'known':
      return hasParticle || isSurname(last)
    case 'apart':
      return false
  }
}

/** Code of a suffix that stands in the surname's place, beside given names that end with a surname: "Neto", "Henrique Coelho"; else 0. */
export function suffixAsSurname(surnames: readonly NameToken[], given: readonly NameToken[]): number {
  if (surnames.length !== 1 || given.length < 2) return 0
  const found = nameSuffixes().get(surnames[0]!.text)
  return found?.stands === 'behind' && isSurname(given.at(-1)!.base) ? suffixCode(found.says) : 0
}

const bitsOf = (word: string) => ({ given: nameKnowledge().bits(word, 'given'), surname: nameKnowledge().bits(word, 'surname') })

/** Do the tables know the word rather as a given name? */
function isGivenName(raw: string): boolean {
  const { given, surname } = bitsOf(lettersOf(lower(raw)))
  return given !== undefined && given < (surname ?? Infinity)
}

function isSurname(word: string): boolean {
  const { given, surname } = bitsOf(word)
  return surname !== undefined && surname <= (given ?? Infinity)
}
