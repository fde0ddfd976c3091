// Does a name cell hold more than one person? The two sides of what could part people must look like people. Rules: docs/names.md.
import { nameKnowledge, nameWords, places } from '../names/knowledge.ts'
import { plainWords } from './name-marks.ts'
import { isName, type NamePart } from './no-name.ts'
import { anyOf, anyPhrase, wordSet } from './patterns.ts'

const SMALL = wordSet('de del la las los el da das do dos di du des van von der den le al bin y e et and')
const DETERMINERS =
  'a su sus his her their sa son ses seu sua seus suas el la los las un una the une le o os uma mi dos tres two three deux trois duas dois menor'
const JOIN = '(?:y|e|and|et|con|with|avec|com|mas|plus|junto)'
const KIN_BEHIND = new RegExp(
  `(?:(?:^|[\\s,])${JOIN}|[,&+])\\s*((?:(?:${DETERMINERS.replaceAll(' ', '|')}|\\d+)\\s+){0,3})([a-zñ]+)(?![a-zñ])`,
  'g',
)
/** Two documents or two ages are two people's. */
const TWICE =
  /(?:\d (?:años|anos|years|ans)(?!\p{L}).*\p{L}{3}.*){2}|(?:(?<!\p{L})v-?\d{6,8}(?!\d).*\p{L}{3}.*){1}(?<!\p{L})v-?\d{6,8}(?!\d)/su
const NUMBER_OF = anyOf(String.raw`\d+ dos tres cuatro two three four deux trois dois duas tres`)
const PEOPLE = anyOf(
  'personas people persons pessoas personnes hermanos hermanas hijos hijas ninos ninas niños menores detenidos',
  'hombres mujeres mas more others otros otras autres outros children brothers sisters',
)
const COUNTED = new RegExp(String.raw`(?<!\p{L})${NUMBER_OF}\s+${PEOPLE}(?!\p{L})`, 'u')
const RELATIVES = anyOf(
  'hermanos hermanas familia familiares esposos family famille freres soeurs irmaos irmas brothers sisters gemelos gemelas matrimonio',
)
const FAMILY = new RegExp(String.raw`^(?:(?:los|las|the|les|os|as|la)\s+)?${RELATIVES}\s+\p{L}`, 'u')

const NUMBERED = /^\W*(?:\d{1,2}|a|i)\s*[.)º°-]+\s*\p{L}.*[\s;,]\(?(?:\d{1,2}|b|ii)\s*[.)º°-]+\s*\p{L}/su
/** Words that only stand between people; "con" and "with" where a name with capitals follows. */
const JOINING = anyPhrase(
  'junto (?:con|al?)',
  'adem[aá]s de',
  'as[ií] como',
  'as well as',
  'along with',
  'together with',
  'ainsi que',
  'bem como',
  'acompa(?:ñ|n|nh)ad[oa]s? (?:de|por)',
  String.raw`(?:[ye]|and|et)\/(?:o|ou|or)`,
)
const TOGETHER = new RegExp(String.raw`[\s(]+${JOINING}\s+(?=\p{L}{2})`, 'giu')
const WITH = /\s(?:con|with|avec|com|plus)\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll})/gu

/** "1) Ana … 2) Luis …", "Ana … junto con Luis …": puts one sign for whatever can only part people. */
export function partListed(text: string): string {
  const joined = text
    .replace(TOGETHER, ' & ')
    .replace(WITH, ' & ')
    .replace(/\[\+\]|\((?=(?:y|and|et)\s\p{L})/giu, ' ')
    .replace(/(?<=\s)(?:[•·▪►*]|\/\/)(?=\s)/g, ';')
    .replaceAll('―', '—')
  if (/\(\d\)\s+\p{L}.*\(\d\)\W*$/su.test(joined)) return joined.replace(/\s*\(\d\)/g, ';')
  if (!NUMBERED.test(joined)) return joined
  const number = /^\W*\d/.test(joined)
    ? /[;,]?\s*\(?\b\d{1,2}\s*[.)º°-]+\s*(?=\p{L})/gu
    : /(?:^|[;,]?\s+)\(?(?:[ab]|ii?)\s*\)\s*(?=\p{L})/gu
  return joined.replace(number, ';').replace(/^\W*;/, '')
}

/** Where "and his wife", "e hijo", "y otros dos" begin; −1 without. */
export function kinBehind(low: string): number {
  for (const { index, 1: determiner, 2: word } of low.matchAll(KIN_BEHIND)) {
    if (index === 0 || nameWords().get(word!) !== 'kin') continue
    // Nieto and Primo are surnames where nothing says whose.
    if (determiner || ((!isName(word!) || word === 'familia') && low[index] !== ',')) return index
  }
  return -1
}

/** Is it said in words that there are several, before figures are taken out? */
export const countsPeople = (low: string): boolean => COUNTED.test(low) || FAMILY.test(low) || (/\d/.test(low) && TWICE.test(low))

/** Is there more than one person in the lower-case text of a cell, from which notes were taken out? */
export function severalPeople(low: string, part: NamePart): boolean {
  if (part === 'surname') return false
  const split = (by: RegExp): string[][] =>
    low
      .split(by)
      .map(wordsOf)
      .filter((words) => words.length > 0)
  if (part === 'given') return givenNamesOfTwo(low)
  if (/[;|\n]/.test(low) && both(split(/[;|\n]/))) return true
  if (/\s[-–—]+\s|[/–—]/.test(low)) {
    const sides = low.split(/\s[-–—]+\s|\s*[/–—]\s*/)
    if (!sides.some(isPlace) && both(sides.map(wordsOf)) && !sameWords(sides)) return true
  }
  if (low.includes(',') && strictly(split(/,/))) return true
  const joined = /(?:^|\s)(?:y|e|and|et)\s|[&+]/.exec(low)
  return joined !== null && joinedPeople(low)
}

/** "Oleg Petrov / Олег Петров": of one name that is written twice, the first. */
export function firstSpelling(low: string): string {
  if (!/[/\n|]/.test(low)) return low
  const sides = low.split(/\s*[/\n|]\s*/)
  return sides.length > 1 && sides[0]!.trim() && sameWords(sides) ? sides[0]! : low
}

/** Are two of the sides full names? */
const both = (sides: readonly (readonly string[])[]): boolean => sides.filter(isFullName).length >= 2

const sameWords = (sides: readonly string[]): boolean => new Set(sides.map((side) => wordsOf(side).sort().join(' '))).size === 1

/** "Ana y Luis Mata": are people joined by a word, and not surnames? */
function joinedPeople(low: string): boolean {
  for (const { 0: joint, index } of low.matchAll(/\s+(?:y|e|and|et)(?=\s)|\s*[&+]\s*/g)) {
    const left = wordsOf(low.slice(0, index))
    const behind = low.slice(index + joint.length).trimStart()
    // "y de la Rosa" is a surname.
    if (/^(?:de|del|da|do|dos|la|los|las)\s/.test(behind) && /[ye]$/.test(joint)) continue
    const right = wordsOf(behind.split(/\s(?:y|e|and|et)\s|[&+;/\n]/)[0]!)
    if (!left.length || !right.length) continue
    const surnames = right.every((word) => leansTo(word) === 'surname')
    if (leansTo(right[0]!) === 'given' && !surnames) return true
    // Surnames are joined by y and e, never by "and".
    if (!/[ye]$/.test(joint) && (right.length > 1 || !surnames)) return true
    if (left.length > 1 && right.length > 1 && !surnames) return true
  }
  return false
}

/** Of a cell with nothing but words and commas: can they only be two people? */
export function strictlyTwo(low: string, part: NamePart): boolean {
  if (part !== 'whole' || !low.includes(',')) return false
  const sides = low.split(',')
  // Most names with a comma have a surname first.
  const first = sides[0]!.trim().split(' ')[0]!
  return leansTo(first) === 'given' && sides.every((side) => side.trim().includes(' ')) && strictly(sides.map(wordsOf))
}

/** "Ana Pérez, Luis Rojas": with a comma only what can be nothing else. */
function strictly(sides: readonly (readonly string[])[]): boolean {
  const plain = (words: readonly string[]) => words.length > 1 && leansTo(words[0]!) === 'given' && isFullName(words)
  return sides.length > 1 && sides.every(plain)
}

/** "Ana y Luis" in a column of given names. */
function givenNamesOfTwo(low: string): boolean {
  const sides = low.split(/\s+(?:y|e|and|et)\s+|\s*[&+;|/]\s*/).map(wordsOf)
  return sides.length > 1 && sides.every((words) => words.length > 0 && leansTo(words[0]!) === 'given')
}

/** Words of a side; one behind a particle, which makes a surname of any word, has a "+" in front. */
function wordsOf(side: string): string[] {
  const all = plainWords(side).split(' ')
  return all.flatMap((word, k) => (!word || SMALL.has(word) ? [] : [PARTICLES.has(all[k - 1] ?? '') ? `+${word}` : word]))
}
const PARTICLES = wordSet('de del la las los da das do dos di du des van von der den le al bin')

const isPlace = (side: string): boolean => {
  const words = plainWords(side)
  return places().has(words) || GEOGRAPHY.has(words.split(' ')[0]!)
}
const GEOGRAPHY = wordSet(
  'san santa santo puerto ciudad villa estado edo municipio barrio sector parroquia centro carcel comisaria calle colonia',
  'cerro rio isla departamento provincia distrito city county state ville cidade prisao prison',
)

/** Two words or more, with what may be a given name and what may be a surname among them. */
function isFullName(words: readonly string[]): boolean {
  const leans = words.map(leansTo)
  return words.length > 1 && leans.some((to) => to !== 'surname') && leans.some((to) => to !== 'given')
}

/** Bits by which a word is plainly likelier in one part. */
const CLEAR_BITS = 2
const UNKNOWN_BITS = 15

/** '' where it is no likelier in one part than in the other. */
function leansTo(word: string): 'given' | 'surname' | '' {
  if (word.startsWith('+')) return 'surname'
  const { bits } = nameKnowledge()
  const [given, surname] = [bits(word, 'given') ?? UNKNOWN_BITS, bits(word, 'surname') ?? UNKNOWN_BITS]
  if (surname - given >= CLEAR_BITS) return 'given'
  return given - surname >= CLEAR_BITS ? 'surname' : ''
}
