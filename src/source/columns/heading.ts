// A heading → what its column may hold, word by word, in Spanish, English, Portuguese and French. The words are in data/heading-*.csv.
import type { Field } from '../../model/fields.ts'
import type { EventKind } from '../../model/source.ts'
import { osaDistance } from '../../metrics/osa.ts'
import { table } from '../../tables.ts'
import { latinLetters } from '../text/lookalike.ts'

/** One way to read a heading. */
export interface HeadingMeaning {
  /** null: known to be none of the fields. */
  readonly field: Field | null
  readonly kind: EventKind
  /** How surely the heading says so: 8 or more for words that are all known, less for typing errors and words nobody knows. */
  readonly bits: number
  /** It names the script or language that the name is written in. */
  readonly script: string
  /** It is about somebody else: an informant, a mother, a lawyer. */
  readonly someone: boolean
  /** The name alone, "Nombre" or "Nom": beside a column with the other half it is a half as well. */
  readonly bare: boolean
  /** A day, a month or a year that the heading does not say of what: only the cells can. */
  readonly open: boolean
  /** Every word of the heading is known, so that it gives nobody away. */
  readonly plain: boolean
}

/** A whole heading that is listed, and one of words that are. */
const [EXACT, SURE] = [11, 8]
const [TYPO, JOINED, LAST_PART] = [2, 1, 1]
/** What an unknown word takes away where the others are one word, and where they are several. */
const [UNKNOWN_BESIDE_ONE, UNKNOWN_BESIDE_MORE] = [6, 3]
/** The rule that more words of the heading meet is the better one. */
const MORE_WORDS = 0.25
/** No heading is read from less. */
const LEAST = 1

interface Rule {
  readonly field: Field | null
  readonly kind: EventKind
  readonly open: boolean
  readonly needs: readonly string[]
  readonly may: ReadonlySet<string>
}

interface Lexicon {
  /** Word or phrase → what it means. */
  readonly words: ReadonlyMap<string, string>
  /** Every word that stands in one of them. */
  readonly tokens: ReadonlySet<string>
  /** The longer ones by their first letter, which is seldom mistyped. */
  readonly byInitial: ReadonlyMap<string, readonly string[]>
  readonly longest: number
  readonly rules: readonly Rule[]
  /** Whole headings whose words would say something else. */
  readonly headings: ReadonlyMap<string, HeadingMeaning>
}

const NOTHING: HeadingMeaning = { field: null, kind: '', bits: 0, script: '', someone: false, bare: false, open: false, plain: true }

let shared: Lexicon | undefined

function lexicon(): Lexicon {
  shared ??= load()
  return shared
}

function load(): Lexicon {
  const words = new Map<string, string>()
  for (const [means, list] of table('heading-words')) for (const word of list!.split('|')) words.set(word, means!)
  const rules = table('heading-rules').map(([field, kind, needs, may]): Rule => ({
    field: field === 'none' ? null : (field as Field),
    kind: kind === 'open' ? '' : (kind as EventKind),
    open: kind === 'open',
    needs: needs!.split(' '),
    may: new Set(may!.split(' ')),
  }))
  const headings = new Map<string, HeadingMeaning>()
  for (const [field, kind, heading] of table('headings')) {
    const own = {
      ...NOTHING,
      field: field as Field,
      kind: kind as EventKind,
      bits: EXACT,
      bare: field === 'name' && words.get(heading!) === 'name',
    }
    headings.set(heading!, own)
    headings.set(heading!.replaceAll(' ', ''), own)
  }
  const tokens = new Set([...words.keys()].flatMap((word) => word.split(' ')))
  const byInitial = new Map<string, string[]>()
  for (const token of tokens) if (token.length > 3) byInitial.set(token[0]!, [...(byInitial.get(token[0]!) ?? []), token])
  return { words, tokens, byInitial, longest: Math.max(...[...words.keys()].map((w) => w.split(' ').length)), rules, headings }
}

/** A header without case, accents, punctuation and ordinal signs; words apart by one space. */
export function foldHeader(header: string): string {
  if (ASCII.test(header))
    return header
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return latinLetters(header)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .replace(/(?<=[a-z]{2})(?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/g, ' ')
    .toLowerCase()
    .replace(/n[º°]|nº/g, 'n ')
    .replace(/[ºª°]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const ASCII = /^[\x00-\x7f]*$/

const known = new Map<string, readonly HeadingMeaning[]>()
const MOST_KNOWN = 10_000

/** All that a heading may say, the likeliest first. */
export function readHeading(header: string): readonly HeadingMeaning[] {
  const found = known.get(header)
  if (found) return found
  const read = header.length > LONGEST ? [] : meanings(header)
  if (known.size < MOST_KNOWN) known.set(header, read)
  return read
}

/** Longer texts are sentences. */
const LONGEST = 160

/** What a heading says, or undefined. "#" alone counts rows. */
export function meaningOf(header: string): Field | undefined {
  const [best] = readHeading(header)
  return best && best.bits >= PLAIN && best.field !== null && !best.open ? best.field : undefined
}

/** What a word means among headings; '' where nobody knows it. */
export const wordMeaning = (word: string): string => lexicon().words.get(word) ?? ''

/** Bits from which a heading alone says what its column is. */
export const PLAIN = 4

function meanings(written: string): HeadingMeaning[] {
  if (/^\s*#\s*$/.test(written)) return [{ ...NOTHING, field: 'source_row', bits: SURE }]
  const header = written.replace(EITHER_SEX, '').replace(WHICH_GROUP, '')
  const { headings } = lexicon()
  const folded = foldHeader(header)
  const whole = headings.get(folded) ?? headings.get(folded.replaceAll(' ', '')) ?? headings.get(foldHeader(stripped(header)))
  const exact = whole ? [whole] : withSlip(foldHeader(stripped(header)))
  const all = wordsOf(stripped(header))
  const read = byRules(all)
  // The last part of victima/nombres says what the column holds, the parts before it whose.
  const parts = partsOf(header)
  const own = merged([...exact, ...read])
  if (parts.length < 2 || all.some(isSomeone) || (own[0]?.bits ?? 0) >= PLAIN) return own
  const plain = all.every((word) => word.means)
  const people = parts
    .slice(0, -1)
    .flatMap((part) => wordsOf(part))
    .every(({ means }) => OF_PEOPLE.has(means))
  const last = byLastPart(parts.at(-1)!).filter(({ bare }) => people || !bare)
  return merged([...own, ...last.map((m) => ({ ...m, plain }))])
}

/** The parts of a path: victima/nombres, persona.nombres; grp_id-nombres only below a word for people or a group, since school-name is no path. */
function partsOf(header: string): string[] {
  const parts = header.split(/\/|::|:(?=\S)|\||>|›|\.(?=\p{L}{2})/u).filter((p) => /\p{L}/u.test(p))
  const at = header.lastIndexOf('-')
  if (parts.length > 1 || at < 1) return parts
  const above = wordsOf(header.slice(0, at)).map(({ means }) => means)
  const isGroup = above.some((m) => m === 'group' || m === 'person') && above.every((m) => m !== '' && OF_PEOPLE.has(m))
  return isGroup ? [header.slice(0, at), header.slice(at + 1)] : parts
}

/** detenido/a */
const EITHER_SEX = /(?<=\p{L})\/(?:as?|os?)(?!\p{L})/giu
/** grupo_1/nombres, personas[0].nombres, personas/0/nombres: which of the groups says nothing of the column. */
const WHICH_GROUP = /[_\s]?\[?\d{1,3}\]?(?=[/.:]\p{L})|\/\d{1,3}(?=\/\p{L})/gu
/** A bare name below anything else is the name of that: hospital/nombre, country.name. */
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

/** A whole heading that is listed, but for a slip in its words. */
function withSlip(folded: string): HeadingMeaning[] {
  const { headings, tokens } = lexicon()
  const right = folded.split(' ').map((token) => (tokens.has(token) ? token : mended(token)))
  const whole = headings.get(right.join(' '))
  return whole ? [{ ...whole, bits: whole.bits - TYPO }] : []
}

const isSomeone = ({ means }: Word): boolean => means === 'someone' || means === 'by'

function byLastPart(part: string): HeadingMeaning[] {
  const { headings } = lexicon()
  const folded = foldHeader(part)
  const whole = headings.get(folded)
  const exact = whole ? [whole] : []
  return merged([...exact, ...byRules(wordsOf(stripped(part)))]).map((m) => ({ ...m, bits: m.bits - LAST_PART }))
}

/** The best reading of each field, best first. */
function merged(all: readonly HeadingMeaning[]): HeadingMeaning[] {
  const best = new Map<string, HeadingMeaning>()
  for (const m of all) {
    const key = `${m.field} ${m.kind}`
    if (m.bits >= LEAST && (best.get(key)?.bits ?? 0) < m.bits) best.set(key, m)
  }
  return [...best.values()].sort((x, y) => y.bits - x.bits)
}

/** Without what is no part of the words: numbering, and the way dates are to be written. */
function stripped(header: string): string {
  // Most headings are words and nothing else.
  if (WORDS_ONLY.test(header)) return header
  return (
    header
      .replace(/[([{]\s*(?:[smh]|es|as|os|a|o)\s*[)\]}]/gi, ' ')
      .replace(/^\s*\d{1,2}(?:\.\d{1,2})+\s+(?=\p{L})/u, '')
      .replace(/^\s*[([]?\d{1,3}(?:\.\d{1,3})*\s*(?:[.):]+|[-–—])\s*(?!\s*(?:er|ro|ra|do|da|º|ª)\b)/i, '')
      .replace(/^\s*\p{L}{1,3}\d{1,3}(?:[._]?\p{L}{0,2}\d{1,3})*(?:\s*\[\p{L}{0,3}\d{1,3}\])?\s*[._):\-–]+[\s¿¡]*(?=\p{L})/iu, '')
      .replace(/^\s*\p{L}\.\d{1,3}(?:\.\d{1,3})*[\s.):\-–]+(?=\p{L})|^\s*(?:[IVX]{1,4}\.|\p{L}\))\s+(?=\p{L})/u, '')
      // D.N.I. and C.I. are one word.
      .replace(/(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})\.?/gu, (letters) => `${letters.replaceAll('.', '')} `)
      // "First/Last" are both, "First last name" is the first of two.
      .replace(/\b(first|last)(\s+name)?\s*[/,&+]\s*(?=(?:first|last)\b)/i, '$1$2 and ')
      .replace(ASIDE, ' ')
      .replace(/[([][^)\]]*\b(?:dd|mm|aaaa|yyyy|month|mes|mois)\b[^)\]]*[)\]]/gi, ' ')
      .replace(/['’]s\b/g, ' ')
  )
}

const WORDS_ONLY = /^[^\d()[\]{}.,:/&+'’¿¡–—-]*$/

/** What is said of the cells in brackets: after which paper, for whom, with which letters. */
const ASIDE =
  /[([]\s*(?:seg[uú]n|as (?:on|in|per|it)|conforme|selon|si |if |se aplic|le cas|tal como|obligat|requ|mandatory|optional|opcional|facultat|[vejpg](?:\s*[-/,]\s*[vejpg])+\s*[)\]])[^)\]]*[)\]]?/giu

interface Word {
  /** '' where nobody knows it. */
  readonly means: string
  readonly word: string
  readonly cost: number
}

/** Words with what they mean; several that mean one thing together are one. */
function wordsOf(text: string): Word[] {
  const { words, longest } = lexicon()
  const written = foldHeader(text)
    .replace(/(?<=\p{L}{3})(?=\d)/gu, ' ')
    .split(' ')
    .filter(Boolean)
  const tokens = written.map((token) => (lexicon().tokens.has(token) ? token : mended(token)))
  const cost = (at: number, size: number) => (tokens.slice(at, at + size).every((t, k) => t === written[at + k]) ? 0 : TYPO)
  const found: Word[] = []
  for (let at = 0; at < tokens.length;) {
    let size = Math.min(longest, tokens.length - at)
    while (size > 1 && !words.has(tokens.slice(at, at + size).join(' '))) size--
    const phrase = tokens.slice(at, at + size).join(' ')
    // name_ar, nombre_ru: the language of the column.
    const isLanguage = size === 1 && at > 0 && at === tokens.length - 1 && words.get(phrase) === 'language'
    if (isLanguage) return found.some((w) => NAMES.has(w.means)) ? [...found, { means: 'script', word: phrase, cost: 0 }] : found
    const means = words.get(phrase)
    found.push(...(means ? [{ means, word: phrase, cost: cost(at, size) }] : wordOf(phrase)))
    at += size
  }
  return found
}

function wordOf(token: string): Word[] {
  if (/^\d+$/.test(token)) return [{ means: token === '1' ? 'first' : token.length === 1 ? 'second' : 'neutral', word: token, cost: 0 }]
  return runTogether(token) ?? [{ means: '', word: token, cost: 0 }]
}

/** fechanacimiento, primerapellido: words run together, every letter in one of them. */
function runTogether(token: string): Word[] | null {
  const { words } = lexicon()
  if (token.length < 6) return null
  const ways: (string[] | null)[] = [[]]
  for (let to = 1; to <= token.length; to++) {
    ways[to] = null
    for (let from = 0; from < to; from++) {
      const before = ways[from]
      const piece = token.slice(from, to)
      if (!before || !(piece.length > 2 ? words.has(piece) : JOINTS.has(piece))) continue
      if (!ways[to] || before.length + 1 < ways[to]!.length) ways[to] = [...before, piece]
    }
  }
  const pieces = ways[token.length]
  if (!pieces || pieces.length > 4 || pieces.every((p) => JOINTS.has(p))) return null
  return pieces.map((piece, k) => ({ means: words.get(piece)!, word: piece, cost: k === 0 ? JOINED : 0 }))
}
const JOINTS: ReadonlySet<string> = new Set(['de', 'of', 'ap', 'id', 'ci', 'y', 'et'])

/** The known word that a token is a slip of, or the token itself. The first letter is seldom mistyped, and parts nombre from hombre. */
function mended(token: string): string {
  if (token.length < 4 || runTogether(token)) return token
  const most = token.length < 5 ? 0 : token.length < 10 ? 1 : 2
  const { byInitial, words } = lexicon()
  const near: string[] = []
  let least = most + 1
  for (const word of byInitial.get(token[0]!) ?? []) {
    if (Math.abs(word.length - token.length) > most) continue
    const distance = most ? osaDistance(word, token) : turned(word, token) ? 0 : 1
    if (distance > least || distance > most) continue
    if (distance < least) near.length = 0
    least = distance
    near.push(word)
  }
  // A word of its own before one that only stands in phrases.
  const own = near.filter((word) => words.has(word))
  const [first] = own.length ? own : near
  return first !== undefined && (own.length ? own : near).every((word) => words.get(word) === words.get(first)) ? first : token
}

/** Of a short word, only two letters in each other's place are a slip: nmae. */
function turned(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

const NAMES: ReadonlySet<string> = new Set(['name', 'names', 'given', 'forename', 'surname', 'last', 'full'])
/** What may stand beside a bare name. */
const BARE: ReadonlySet<string> = new Set(['name', 'person', 'group', 'script'])
const DATE_PARTS: ReadonlySet<string> = new Set(['day', 'month', 'year'])

/** Every rule whose words are there, weighed by what else stands in the heading. */
function byRules(words: readonly Word[]): HeadingMeaning[] {
  const someone = words.some(isSomeone)
  if (someone) return [{ ...NOTHING, bits: SURE, someone: true }]
  if (words.some((w) => w.means === 'thing')) return []
  // "F" beside another word is a date; alone it is anything.
  if (words.length === 1 && words[0]!.word.length === 1) return []
  const parts = new Set(words.map((w) => w.means).filter((m) => DATE_PARTS.has(m)))
  const concepts = new Set<string>()
  let unknown = 0
  let cost = 0
  for (const word of words) {
    cost += word.means ? word.cost : 0
    if (!word.means) unknown++
    // "dd/mm/aaaa" says how, not what.
    else if (word.means !== 'neutral' && !(parts.size > 1 && DATE_PARTS.has(word.means))) concepts.add(word.means)
  }
  // A number behind "Teléfono" says nothing; the second line of an address is none.
  if (![...NAMES].some((m) => concepts.has(m)))
    for (const n of ['first', ...(concepts.has('address') ? [] : ['second'])]) concepts.delete(n)
  const script = words.find((w) => w.means === 'script')?.word ?? ''
  return lexicon().rules.flatMap(({ field, kind, open, needs, may }) => {
    if (!needs.every((n) => concepts.has(n))) return []
    const rest = [...concepts].filter((c) => !needs.includes(c) && !may.has(c)).length
    const bits =
      SURE + MORE_WORDS * (needs.length - 1) - cost - (unknown + rest) * (needs.length === 1 ? UNKNOWN_BESIDE_ONE : UNKNOWN_BESIDE_MORE)
    if (bits < LEAST) return []
    const bare = field === 'name' && concepts.has('name') && [...concepts].every((c) => BARE.has(c))
    return [{ field, kind, bits, script, someone: false, bare, open, plain: unknown === 0 }]
  })
}
