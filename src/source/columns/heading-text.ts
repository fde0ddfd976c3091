// A heading without what is no part of its words: numbering, codes of questions, hints how to fill the column. And the parts of a path.
import { wordsOf } from './heading-words.ts'

/** detenido/a */
const EITHER_SEX = /(?<=\p{L})\/(?:as?|os?)(?!\p{L})/giu
/** grupo_1/nombres, personas[0].nombres, personas/0/nombres: which of the groups it is says nothing of the column. */
const GROUP_NUMBER = /[_\s]?\[?\d{1,3}\]?(?=[/.:]\p{L})|\/\d{1,3}(?=\/\p{L})/gu

export const withoutGroupNumber = (heading: string): string => heading.replace(EITHER_SEX, '').replace(GROUP_NUMBER, '')

const KIN =
  'familiar(?:es)?|pariente|hij[oa]|herman[oa]|espos[oa]|madre|padre|ti[oa]|sobrin[oa]|niet[oa]|prim[oa]|ser querido|allegad[oa]|' +
  'filh[oa]|irm[aã]o?|proche|fils|fille|parent'
const KIN_EN = 'relative|family member|loved one|son|daughter|brother|sister|husband|wife'
const HELD =
  'detenid[oa]s?|pres[oa]s?(?: pol[ií]tic[oa]s?)?|recluid[oa]s?|encarcelad[oa]s?|arrestad[oa]s?|excarcelad[oa]s?|liberad[oa]s?|desaparecid[oa]s?|' +
  'privad[oa]s? de (?:la )?libertad|detid[oa]s?|détenue?s?|emprisonnée?s?|disparue?s?'
const HELD_EN = 'detained|imprisoned|jailed|arrested|released|missing'
const HELD_KIN = new RegExp(String.raw`(?<!\p{L})(?:${KIN})[\s_]+(?=(?:${HELD})(?!\p{L}))`, 'giu')
const HELD_KIN_EN = new RegExp(String.raw`(?<!\p{L})(?:${HELD_EN})[\s_]+(?:${KIN_EN})(?!\p{L})`, 'giu')

/** A relative who is held is the person of the list: "familiar detenido", "hijo preso", "detained relative". */
export const asPerson = (heading: string): string => heading.replace(HELD_KIN, '').replace(HELD_KIN_EN, 'detainee')

/** Most headings are words and nothing else. */
const WORDS_ONLY = /^[^\d()[\]{}.,:/&+'’¿¡–—-]*$/

/** Hints in brackets: after which paper, for whom, with which letters. */
const HINT_WORDS =
  'seg[uú]n|as (?:on|in|per|it)|conforme|selon|si |if |se aplic|le cas|tal como|' +
  'sin |sem |sans |without |no (?:usar|use) |s[oó]lo |only |solamente|somente|ej[.:]|ejemplo|example|e\\.? ?g\\.|p\\.? ?ej|' +
  '\\d+ (?:d[ií]gitos|digits|n[uú]meros|chiffres|algarismos)|obligat|requ|mandatory|optional|opcional|facultat'
const DOCUMENT_LETTERS = '[vejpg](?:\\s*[-/,]\\s*[vejpg])+\\s*[)\\]]'
const HINT = new RegExp(`[([]\\s*(?:${HINT_WORDS}|${DOCUMENT_LETTERS})[^)\\]]*[)\\]]?`, 'giu')

/** What is taken out of a heading, in this order, and what takes its place. */
const STRIPPED: readonly (readonly [RegExp, string | ((text: string) => string)])[] = [
  // Detenido(a), nombre(s)
  [/[([{]\s*(?:[smh]|es|as|os|a|o)\s*[)\]}]/gi, ' '],
  // 3.1 Nombre
  [/^\s*\d{1,2}(?:\.\d{1,2})+\s+(?=\p{L})/u, ''],
  // 3. Nombre, (3) Nombre; but not 1er nombre
  [/^\s*[([]?\d{1,3}(?:\.\d{1,3})*\s*(?:[.):]+|[-–—])\s*(?!\s*(?:er|ro|ra|do|da|º|ª)\b)/i, ''],
  // P3_ ¿Nombre?, A1.2 [B3]: Nombre
  [/^\s*\p{L}{1,3}\d{1,3}(?:[._]?\p{L}{0,2}\d{1,3})*(?:\s*\[\p{L}{0,3}\d{1,3}\])?\s*[._):\-–]+[\s¿¡]*(?=\p{L})/iu, ''],
  // A.3) Nombre, IV. Nombre, a) Nombre
  [/^\s*\p{L}\.\d{1,3}(?:\.\d{1,3})*[\s.):\-–]+(?=\p{L})|^\s*(?:[IVX]{1,4}\.|\p{L}\))\s+(?=\p{L})/u, ''],
  // D.N.I. and C.I. are one word.
  [/(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})\.?/gu, (letters) => `${letters.replaceAll('.', '')} `],
  // "First/Last" are both, while "First last name" is the first of two.
  [/\b(first|last)(\s+name)?\s*[/,&+]\s*(?=(?:first|last)\b)/i, '$1$2 and '],
  [HINT, ' '],
  // (dd/mm/aaaa)
  [/[([][^)\]]*\b(?:dd|mm|aaaa|yyyy|month|mes|mois)\b[^)\]]*[)\]]/gi, ' '],
  // detainee's
  [/['’]s\b/g, ' '],
]

export function withoutHints(heading: string): string {
  if (WORDS_ONLY.test(heading)) return heading
  let text = heading
  for (const [pattern, by] of STRIPPED) text = typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)
  return text
}

/** Concepts above a bare name that leave it the name of a person; below any other it names that thing: hospital/nombre, country.name. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  '',
  'person',
  'group',
  'neutral',
  'id',
  'first',
  'second',
  'name',
  'names',
  'full',
  'script',
])

export const isOfPeople = (text: string): boolean => wordsOf(text).every(({ concept }) => OF_PEOPLE.has(concept))

/** The parts of a path: victima/nombres, persona.nombres. A hyphen parts grp_id-nombres, below a word for people or a group, but not school-name. */
export function partsOf(heading: string): string[] {
  const parts = heading.split(/\/|::|:(?=\S)|\||>|›|\.(?=\p{L}{2})/u).filter((p) => /\p{L}/u.test(p))
  const at = heading.lastIndexOf('-')
  if (parts.length > 1 || at < 1) return parts
  const above = wordsOf(heading.slice(0, at)).map(({ concept }) => concept)
  const isGroup = above.some((c) => c === 'group' || c === 'person') && above.every((c) => c !== '' && OF_PEOPLE.has(c))
  return isGroup ? [heading.slice(0, at), heading.slice(at + 1)] : parts
}
