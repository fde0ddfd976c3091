// A full name beside its parts in columns of their own → the fullest reading of both, and whether they disagree. Rules: docs/names.md.
import { consonants } from '../metrics/consonants.ts'
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { romanFold } from '../metrics/roman-fold.ts'
import { MAX_PART, type NameKnowledge } from '../model/name-parse.ts'
import { nameKnowledge, titles } from '../names/knowledge.ts'
import { nameOfTokens, type CleanName } from './clean-name.ts'
import { leaning } from './leaning.ts'
import { isSuffix, suffixAsSurname } from './name-suffixes.ts'
import { parseName, type NameParse } from './parse-name.ts'
import { unfuse, type NameToken } from './tokenise.ts'

export interface Parts {
  readonly given: CleanName
  readonly surnames: CleanName
  readonly married: NameToken | undefined
}

export interface Combined {
  /** Parses of each reading, the likeliest first. */
  readonly readings: readonly (readonly NameParse[])[]
  /** Full name and parts name different people, or one of them writes a word otherwise. */
  readonly differ: boolean
}

/** Given names and surnames as the columns tell them. */
export function parseParts({ given, surnames, married }: Parts, knowledge: NameKnowledge): NameParse[] {
  const parse = {
    given: unfuse(given.tokens.slice(0, MAX_PART), knowledge).slice(0, MAX_PART),
    surnames: surnames.tokens.slice(0, MAX_PART),
    married,
    sure: true,
    behind: 0,
  }
  if (!parse.given.length && !parse.surnames.length) return []
  return suffixAsSurname(parse.surnames, parse.given) ? [parse, asSuffix(parse)] : [parse]
}

/** "Neto", "Henrique Coelho": the reading in which Neto is no surname. */
const asSuffix = (parse: NameParse): NameParse => ({
  ...parse,
  given: parse.given.slice(0, -1),
  surnames: parse.given.slice(-1),
  sure: false,
})

/** The fullest reading; two where full name and parts each have a word that the other has nothing like. */
export function combine(full: CleanName, parts: Parts, order: number, knowledge: NameKnowledge): Combined {
  const own = parseParts({ ...parts, given: withoutTitles(parts.given, full), surnames: withoutTitles(parts.surnames, full) }, knowledge)
  const [part] = own
  if (!part) return { readings: [parseName(full, order, knowledge)], differ: false }
  const words = [...unfuse(full.tokens, knowledge)]
  if (!words.length) return { readings: [own], differ: false }
  const all = [...part.given, ...part.surnames]
  const isIn = (word: NameToken, among: readonly NameToken[]) => among.some((other) => isAlike(word, other))
  // Every word of the full name is in the parts, and none is an initial there: they say no less.
  const inFull = !all.some(({ base }) => base.length === 1) || words.length < all.length
  if (part.given.length && part.surnames.length && inFull && words.every((word) => isIn(word, all)))
    return { readings: [own], differ: false }
  if (all.every((word) => isIn(word, words))) {
    const told = splitByParts(words, part, order, knowledge)
    if (told.length) return { readings: [told.map((parse) => ({ ...parse, married: part.married ?? parse.married }))], differ: false }
  }
  // A "full name" that holds only the part which has no column, or none in this row.
  if (!all.some((word) => isIn(word, words))) {
    if (!part.given.length && words.every((word) => leaning(word, knowledge) <= 0))
      return { readings: [[{ ...part, given: words.slice(0, MAX_PART) }]], differ: false }
    if (!part.surnames.length && words.every((word) => leaning(word, knowledge) >= 0))
      return { readings: [[{ ...part, surnames: words.slice(0, MAX_PART) }]], differ: false }
  }
  return { readings: [own, parseName(full, order, knowledge)], differ: true }
}

/** Takes out "Sir" in a column of given names, Jr. or the place of a noble title in one of surnames, where the full name was read without it. */
function withoutTitles(part: CleanName, full: CleanName): CleanName {
  const noble = full.noble.split(/[^\p{L}]+/u)
  const isMark = ({ base }: NameToken) =>
    (titles().has(base) || isSuffix(base) || noble.includes(base)) && !full.tokens.some((word) => word.base === base)
  return full.tokens.length && part.tokens.some(isMark) ? { ...part, tokens: part.tokens.filter((word) => !isMark(word)) } : part
}

/** The splits of the full name that leave each word in the part where its column has it. */
function splitByParts(words: readonly NameToken[], part: NameParse, order: number, knowledge: NameKnowledge): NameParse[] {
  const side = words.map((word) => {
    const [given, surname] = [part.given, part.surnames].map((own) => own.some((other) => isAlike(word, other)))
    return given === surname ? '' : given ? 'given' : 'surname'
  })
  const [best, ...others] = parseName(nameOfTokens(words), order, knowledge, (at, into) => side[at] === '' || side[at] === into)
  if (!best) return []
  // A part that is all that its column says leaves the rest for the other one; initials alone do not say all.
  const isWhole = (own: readonly NameToken[], column: readonly NameToken[]) =>
    column.some(({ base }) => base.length > 1) && own.every((word) => column.some((other) => isAlike(word, other)))
  const told = isWhole(best.given, part.given) || isWhole(best.surnames, part.surnames)
  return told ? [{ ...best, sure: true }] : [best, ...others]
}

/** One word in two columns, a slip or an initial aside. */
function isAlike({ base: a }: NameToken, { base: b }: NameToken): boolean {
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  return Math.min(a.length, b.length) > 3 && jaroWinkler(a, b) >= 0.93
}

/** Has each name a word that the other has nothing like? Never where a word is in a script that is not read. */
export function areApart(a: readonly string[], b: readonly string[]): boolean {
  const isLonely = (words: readonly string[], others: readonly string[]) => words.some((x) => !others.some((y) => isSpelling(x, y)))
  return areRead(a, b) && isLonely(a, b) && isLonely(b, a)
}

/** A name and one that was romanised letter by letter: systems differ so much that only most of the words tell. */
export function areApartAcrossScripts(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return areRead(a, b) && 2 * few.filter((x) => many.some((y) => isRomanisation(x, y))).length < few.length
}

const areRead = (a: readonly string[], b: readonly string[]): boolean => [...a, ...b].every((word) => /^\p{Script=Latin}+$/u.test(word))

function isSpelling(x: string, y: string): boolean {
  if (jaroWinkler(x, y) >= 0.85 || (x[0] === y[0] && (x.length === 1 || y.length === 1))) return true
  const { nickname, variantGroup } = nameKnowledge()
  return nickname(x, y) > 0 || (variantGroup(x) !== undefined && variantGroup(x) === variantGroup(y))
}

const isRomanisation = (x: string, y: string): boolean =>
  isSpelling(x, y) || romanFold(x) === romanFold(y) || jaroWinkler(consonants(x), consonants(y)) >= 0.7
