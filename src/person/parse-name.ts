// A raw name → tokens in parts: cleaning, tokenising, up to two parses. Rules and their reasons: docs/names.md.
import { MAX_PART, NAME_FLAG, type NameKnowledge } from '../model/name-parse.ts'
import { foldText, lower } from './fold.ts'
import { abbreviations, nameKnowledge, titles } from '../names/knowledge.ts'
import { plainWords, withoutMarks, withoutMarkup, withoutNotes } from './name-marks.ts'
import {
  GAPS,
  isName,
  isNote,
  isPlaceholder,
  isWordOfNote,
  markGaps,
  mayOpenGap,
  namesOther,
  withoutParents,
  type NamePart,
} from './no-name.ts'
import { countsPeople, firstSpelling, kinBehind, partListed, severalPeople, strictlyTwo } from './several-people.ts'

export interface NameToken {
  /** With particles fused in front: delacruz. */
  readonly text: string
  /** Without: cruz. */
  readonly base: string
  /** What the tables know of `base`, where it was asked before. */
  readonly known?: KnownBits
}

/** Bits of a name in each part, undefined where no table has it. */
interface KnownBits {
  readonly given: number | undefined
  readonly surname: number | undefined
}

const knownBits = (token: NameToken, known: NameKnowledge): KnownBits =>
  token.known ?? { given: known.bits(token.base, 'given'), surname: known.bits(token.base, 'surname') }

export interface CleanName {
  readonly tokens: readonly NameToken[]
  /** Tokens before a comma, or −1. */
  readonly comma: number
  /** The part that the cell says is not known; 'part' leaves open which. */
  readonly lacks: '' | 'given' | 'surname' | 'part'
  readonly married: readonly NameToken[]
  readonly aliases: readonly string[]
  /** A document number found inside the cell, or ''. */
  readonly document: string
  readonly suffix: string
  readonly flags: number
}

export interface NameParse {
  readonly given: readonly NameToken[]
  readonly surnames: readonly NameToken[]
  readonly married: NameToken | undefined
  /** The order of the parts is known (mapping, comma), not inferred. */
  readonly sure: boolean
  /** Bits by which this reading is less likely than the best one. */
  readonly behind: number
}

const LIGHT = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'lo',
  'da',
  'das',
  'do',
  'dos',
  'di',
  'du',
  'des',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'le',
  'della',
  'dello',
  'degli',
  'dal',
  'zu',
])
/** Particles that are names where they stand first. */
const LIGHT_INSIDE = new Set(['el', 'al', 'bin', 'ben', 'ibn', 'bint', 'abu', 'abd', 'abdul', 'abdel'])
const HEADS = new Set(['san', 'santa', 'santo', 'mac', 'mc', 'st', 'saint'])
const JOINS = new Set(['y', 'e', 'i'])
/** Particles that alone could be a first given name or surname in other languages: attached only where something precedes. */
const NOT_FIRST = new Set(['do', 'van', 'le', 'di', 'den', 'der', 'ter', 'ten', 'du', 'lo'])

const MISREAD: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }

/** What is left of a cell. */
interface Stripped {
  /** '' where it names nobody. */
  readonly low: string
  readonly nobody: boolean
  readonly several: boolean
  readonly aliases: readonly string[]
  readonly document: string
}

const JUST_A_NAME = { nobody: false, aliases: [], document: '' }
const NO_TOKENS = { tokens: [], comma: -1, lacks: '', married: [], suffix: '' } as const

/** Nothing but Latin letters, blanks, commas and hyphens. */
const ONLY_WORDS = /^[A-Za-zÀ-ÖØ-öø-ſ ,'-]{4,}$/

/** Is there anything in a cell that is more than a name? Most cells are told by this and need no further look. */
function saysMore(text: string, low: string): boolean {
  if (!ONLY_WORDS.test(text) || (text.includes('-') && /(?:^|[ ,])-|-(?:[ ,-]|$)/.test(text))) return true
  for (const word of low.split(BETWEEN)) if (word.length === 1 || meansMore(word)) return true
  return false
}
const BETWEEN = /[ ,'-]+/

const meanings = new Map<string, boolean>()
const MOST_MEANINGS = 200_000

function meansMore(word: string): boolean {
  const known = meanings.get(word)
  if (known !== undefined) return known
  const value = isWordOfNote(word) || mayOpenGap(word) || NOT_PLAIN.test(word) || word === 'ma'
  if (meanings.size < MOST_MEANINGS) meanings.set(word, value)
  return value
}

/** Takes out what is no part of a name. */
function stripCell(text: string, raw: string, part: NamePart): Stripped {
  const counted = countsPeople(lower(text))
  const marked = withoutMarks(partListed(text))
  const beside = { aliases: marked.aliases, document: marked.document }
  const low = lower(marked.text).replace(/(?<=^|[\s,])ma\.(?=\s)/g, 'maria')
  const whole = plainWords(low)
  if (!whole || isPlaceholder(whole, part) || namesOther(whole))
    return { ...beside, low: '', nobody: whole !== '' || /[\p{L}?█_]/u.test(raw), several: false }
  const gapped = markGaps(low)
  const kin = kinBehind(gapped)
  // What is not known stays a word of its own until the parts are told.
  const name = firstSpelling(withoutNotes(withoutParents(kin < 0 ? gapped : gapped.slice(0, kin))))
  return { ...beside, low: name, nobody: false, several: counted || kin >= 0 || severalPeople(name, part) }
}

/** Cleans one cell. Never throws; an empty or placeholder cell has no tokens. */
export function cleanName(raw: string, part: NamePart = 'whole'): CleanName {
  const folded = foldText(withoutMarkup(raw))
  let text = folded.text.slice(0, 400)
  let flags =
    (folded.invisible ? NAME_FLAG.invisible : 0) |
    (folded.lookalike ? NAME_FLAG.lookalike : 0) |
    (folded.romanised ? NAME_FLAG.romanised : 0) |
    (folded.mojibake ? NAME_FLAG.mojibake : 0)
  if (folded.text.length > 256) flags |= NAME_FLAG.truncated
  // A digit between letters is a letter misread: R0dríguez, Sech1n.
  if (/\d/.test(text) && /\p{L}\d|\d\p{L}/u.test(text))
    text = text.replace(/(?<=\p{L}\d?)[01345](?=\d?\p{L})/gu, (digit) => MISREAD[digit]!)
  // Two words run together where the capital still tells: JuanCarlos.
  if (/\p{Ll}\p{Lu}/u.test(text)) text = text.replace(/(?<=\p{Lu}\p{Ll}{2,})(?<!Mac|Fitz)(?=\p{Lu}\p{Ll}{2})/gu, ' ')
  const lowered = lower(text)
  const stripped = saysMore(text, lowered)
    ? stripCell(text, raw, part)
    : { ...JUST_A_NAME, low: lowered, several: strictlyTwo(lowered, part) }
  const { low, aliases, document } = stripped
  if (stripped.several) flags |= NAME_FLAG.twoPeople
  if (!low) return { ...NO_TOKENS, aliases, document, flags: flags | (stripped.nobody ? NAME_FLAG.placeholder : 0) }

  const [ownText, marriedText] = splitMarried(low)
  const { text: titled, suffix } = stripTitles(ownText)
  const comma = titled.indexOf(',')
  const before = comma > 0 ? tokenise(titled.slice(0, comma), true) : []
  const after = tokenise(comma > 0 ? titled.slice(comma + 1) : titled)
  const useComma = comma > 0 && before.length > 0 && after.length > 0
  const name: CleanName = {
    tokens: [...before, ...after],
    comma: useComma ? before.length : -1,
    lacks: '',
    married: marriedText ? tokenise(marriedText) : [],
    aliases,
    document,
    suffix,
    flags,
  }
  return withoutGaps(name)
}

/** Words that stand for an unknown part are taken out, and which part it is is kept. */
function withoutGaps(name: CleanName): CleanName {
  const { tokens, comma } = name
  const isGap = ({ text }: NameToken) => GAPS.has(text)
  if (!tokens.some(isGap)) return name
  const tells = tokens.filter(isGap).map(({ text }) => GAPS.get(text)!)
  const left = tokens.filter((token) => !isGap(token))
  // Beside nouns alone nobody is named: "cadáver NN", "masculino desconocido".
  if (!left.length || isNote(left.map(({ text }) => text).join(' ')))
    return { ...name, tokens: [], comma: -1, flags: name.flags | NAME_FLAG.placeholder }
  const named = left.filter(({ text }) => !isNote(text))
  if (comma > 0) {
    const before = tokens.slice(0, comma).filter((token) => !isGap(token))
    const after = tokens.slice(comma).filter((token) => !isGap(token))
    if (before.length && after.length) return { ...name, tokens: [...before, ...after], comma: before.length }
    return { ...name, tokens: named, comma: -1, lacks: before.length ? 'given' : 'surname' }
  }
  return { ...name, tokens: named, lacks: tells.find((part) => part !== 'part') ?? 'part' }
}

/** Does the word mean something to `cleanName` beyond its letters? `low` is the word folded. */
export function isSpecial(word: string, low: string): boolean {
  return (
    LIGHT.has(low) ||
    LIGHT_INSIDE.has(low) ||
    HEADS.has(low) ||
    SUFFIXES.has(low) ||
    BEHIND.has(low) ||
    low === 'ma' ||
    isWordOfNote(low) ||
    mayOpenGap(low) ||
    MARRIED_WORDS.has(low) ||
    titles().has(low) ||
    abbreviations().has(low) ||
    NOT_PLAIN.test(low) ||
    // Two words run together where the capital still tells.
    /\p{Ll}\p{Lu}/u.test(word)
  )
}
const MARRIED_WORDS = new Set(['vda', 'viuda', 'vd', 'nee', 'nacida', 'born', 'geb'])
/** Words that say what the next ones are, or that stand for a name that is left out. */
const NOT_PLAIN = /^(?:alias|aka|apodad.*|conocid.*|conhecid.*|vulgo|dite?|nicknamed|surnomm.*|x+|xx.*)$/

const MARRIED = /vda|viuda|vd|\sv\.?\s|nee|nacida|solter|born|geb/

function splitMarried(low: string): [string, string] {
  if (!MARRIED.test(low)) return [low, '']
  const widow = /\s(?:vda|viuda|v|vd)\.?\s+(?:de\s+)(.+)$/.exec(low)
  if (widow) return [low.slice(0, widow.index), widow[1]!]
  // A maiden name is another surname.
  return [low.replace(/(?<=\p{L}\s+)(?:nee|nacida|de solter[oa]|born|geb)[\s:]+(?=\p{L})/u, ''), '']
}

const SUFFIXES = new Set(['jr', 'junior', 'hijo', 'ii', 'iii', 'iv', 'filho', 'neto', 'snr', 'jnr', 'sr', 'senior', 'fils'])
export const isSuffix = (word: string): boolean => SUFFIXES.has(word)
/** Titles that also stand behind a name. */
const BEHIND = new Set(['dr', 'dra', 'ing', 'lic', 'abg', 'esq', 'phd', 'md'])

/** 1 the younger, 2 the elder, from 3 on the second, third …; 0 is missing. */
export function readSuffix(raw: string): number {
  const key = raw.toLowerCase().replace(/[^a-z]/g, '')
  if (/^(?:jr|jnr|junior|hijo|h|filho|fils)$/.test(key)) return 1
  if (/^(?:sr|snr|senior|padre|p|pai)$/.test(key)) return 2
  const nth = ['ii', 'iii', 'iv', 'neto'].indexOf(key)
  return nth < 0 ? 0 : 3 + nth
}

/** Titles of courtesy: one word may be all that follows. */
const COURTESY = new Set(
  'sr sra srta señor señora señorita d don doña dn dña mr mrs ms miss mme mlle monsieur madame senhor senhora dom dona dr dra'.split(' '),
)
/** Words of two letters that are a title only with their point. */
const NEEDS_POINT = new Set(['d', 'da', 'my', 'cc', 'cf', 'of', 'br', 'me', 'pr'])
/** What may follow a rank: sargento mayor de primera, capitán de navío. */
const BEHIND_RANK = new Set(
  'frag nav corb ej av brig div fuerza aerea primero segundo tercero primera segunda mayor de navio fragata corbeta brigada division ejercito tecnico auxiliar jefe agregado general'.split(
    ' ',
  ),
)
const ARTICLES = new Set(['el', 'la', 'the', 'le', 'o', 'a'])
/** "M. José" is María José. */
const AFTER_MARIA = new Set(['jose', 'jesus', 'luis', 'angel'])

/** Points as titles have them: Sr.Juan, TTE.CNEL., Ph. D., Sr.ª */
const pointed = (low: string): string =>
  low
    .replace(/^(sr|dr|prof|eng|exm)\.\s?[aª]\.?(?=\s)/, '$1a')
    .replace(/\bph\.?\s?d\b/, 'phd')
    .replace(/(?<=\p{L}{2})\.(?=\p{L})/gu, '. ')

function stripTitles(low: string): { text: string; suffix: string } {
  let words = (low.includes('.') ? pointed(low) : low).trim().split(/\s+/)
  for (let rank = false; words.length > 1;) {
    // "El ciudadano Juan Pérez".
    if (ARTICLES.has(words[0]!) && titles().has(plainWord(words[1]!)) && words.length > 2) words = words.slice(1)
    const title = plainWord(words[0]!)
    const kind = titles().get(title)
    if (rank && words.length > (isName(title) ? 3 : 2) && BEHIND_RANK.has(title)) words = words.slice(1)
    else if (isTitle(words, title, kind)) {
      rank = kind === 'rank'
      words = words.slice(1)
    } else break
  }
  let suffix = ''
  for (; words.length > 2; words = words.slice(0, -1)) {
    const last = plainWord(words.at(-1)!)
    if (!BEHIND.has(last) && (suffix || !SUFFIXES.has(last))) break
    if (SUFFIXES.has(last)) suffix = last
  }
  return { text: words.join(' ').replace(/,$/, ''), suffix }
}

const plainWord = (word: string): string => word.replace(/[^a-zñ/+0-9]/g, '')

/** Positive: rather a surname. */
const lean = (word: string): number =>
  (nameKnowledge().bits(word, 'given') ?? UNKNOWN_BITS) - (nameKnowledge().bits(word, 'surname') ?? UNKNOWN_BITS)

function isTitle(words: readonly string[], title: string, kind: string | undefined): boolean {
  const hasPoint = /[.:/]/.test(words[0]!)
  const rest = words
    .slice(1)
    .map(plainWord)
    .filter((word) => word.length > 1 && !LIGHT.has(word))
  if (!rest.length || words[0]!.endsWith(',')) return false
  if (title === 'm' && hasPoint)
    return rest.length > 1 && !AFTER_MARIA.has(rest[0]!) && lean(rest[0]!) <= 0 && (nameKnowledge().maleShare(rest[0]!) ?? 1) > 0.5
  if (!kind || kind === 'suffix' || kind === 'alias') return false
  if (title.length === 1 || NEEDS_POINT.has(title)) return (hasPoint && kind !== 'rank') || (hasPoint && rest.length > 1)
  if (COURTESY.has(title)) return true
  if (nameKnowledge().bits(title, 'given') !== undefined) return hasPoint && rest.length > 1
  // Coronel and Mayor are surnames as well, and stand before given names in a list that is surnames first.
  if (isName(title)) return rest.length > 1 && lean(rest[0]!) < 0 && lean(rest.at(-1)!) >= 0
  if (hasPoint && title.length < 5) return true
  if (rest.length === 1) return kind === 'title' && title.length > 5
  return title.length < 6 || rest.some((word) => lean(word) > -2)
}

/** Words of folded text as tokens, particles fused to what follows. In a block of surnames a particle may stand first (AL ALI, Isa). */
export function tokenise(low: string, surnames = false): NameToken[] {
  const words = low
    .replace(/['’`´]/g, '')
    // The article joined by a hyphen is a particle wherever it stands.
    .replace(/(?<=^|[\s,])(al|el|ul)-(?=\p{L}{3})/gu, '$1 \u0001')
    .split(/[^\p{L}\p{M}\u0001]+/u)
    .filter(Boolean)
  const tokens: NameToken[] = []
  let held = ''
  words.forEach((marked, i) => {
    const word = marked.replace('\u0001', '')
    const more = i < words.length - 1
    const joined = words[i + 1]?.startsWith('\u0001') ?? false
    const short = abbreviations().get(word)
    const full = short && word.length > 2 ? short : word
    if (more && JOINS.has(word) && tokens.length > 0) return
    const particle = LIGHT.has(word)
      ? !(NOT_FIRST.has(word) && tokens.length === 0 && !held)
      : LIGHT_INSIDE.has(word)
        ? surnames || joined || tokens.length > 0 || held !== ''
        : HEADS.has(word) && !(NOT_FIRST.has(word) && tokens.length === 0)
    if (more && particle) held += word
    else {
      // Heads make another name (San Martín is not Martín); light particles do not.
      const headed = /(?:san|santa|santo|mac|mc)$/.test(held) && held.length <= 10
      tokens.push({ text: held + full, base: headed ? held + full : full })
      held = ''
    }
  })
  return tokens
}

/** Given names run together become two where the tables know them as a pair (Joseluis, Anamaria); Ma before a given name is María. */
export function unfuse(tokens: readonly NameToken[], known: NameKnowledge): readonly NameToken[] {
  if (tokens.every(staysOne)) return tokens
  return tokens.flatMap((token, i) => {
    const { base } = token
    if (isKnown(token)) return [token]
    if (base === 'ma' && (known.bits(tokens[i + 1]?.base ?? '', 'given') ?? 99) < USUAL_BITS) return [{ text: 'maria', base: 'maria' }]
    if (base.length < 7 || known.bits(base, 'given') !== undefined || known.bits(base, 'surname') !== undefined) return [token]
    for (let cut = 3; cut <= base.length - 3; cut++) {
      const [first, second] = [base.slice(0, cut), base.slice(cut)]
      if (known.compoundBits(first, second) !== undefined)
        return [
          { text: first, base: first },
          { text: second, base: second },
        ]
    }
    return [token]
  })
}

/** Told cheaply: a word that `unfuse` leaves as it is. */
export const staysOne = (token: NameToken): boolean => isKnown(token) || (token.base.length < 7 && token.base !== 'ma')

const isKnown = ({ known }: NameToken): boolean => known !== undefined && (known.given !== undefined || known.surname !== undefined)

/** A given name that one in a few thousand people has. */
const USUAL_BITS = 12

/** Bits by which one name looks surname-first rather than given-first (negative: the other way). For the vote of a column. */
export function orderEvidence(name: CleanName, known: NameKnowledge): number {
  const { tokens } = name
  if (tokens.length < 2 || name.comma >= 0) return 0
  const first = leaning(tokens[0]!, known)
  const last = leaning(tokens.at(-1)!, known)
  return orderOf(first, last)
}

/** Bits of evidence by how the first word and the last one lean. */
export const orderOf = (first: number, last: number): number => Math.max(-8, Math.min(8, first - last))

/** Positive: rather a surname. */
export function leaning(token: NameToken, known: NameKnowledge): number {
  const { given: asGiven, surname: asSurname } = knownBits(token, known)
  if (asSurname === undefined && asGiven === undefined) return 0
  return Math.max(-5, Math.min(5, (asGiven ?? 15) - (asSurname ?? 15)))
}

export const UNKNOWN_BITS = 14.5

/** The likeliest parses of a whole name, best first, at most two. `fits` leaves out splits that columns of parts contradict; then none may be left. `order` is the column's vote in bits: positive is surname-first. */
export function parseName(
  name: CleanName,
  order: number,
  known: NameKnowledge,
  fits?: (at: number, part: 'given' | 'surname') => boolean,
): NameParse[] {
  // More words than a name has are no name's; the first ones say enough.
  const before = name.comma > 0 ? unfuse(name.tokens.slice(0, name.comma), known) : []
  const tokens = [...before, ...unfuse(name.tokens.slice(Math.max(0, name.comma)), known)].slice(0, 2 * MAX_PART)
  const comma = name.comma > 0 && before.length < tokens.length ? before.length : -1
  const married = name.married.at(-1)
  const cut = (given: readonly NameToken[], surnames: readonly NameToken[], sure: boolean): NameParse => ({
    given: given.slice(0, MAX_PART),
    surnames: surnames.slice(0, MAX_PART),
    married,
    sure,
    behind: 0,
  })
  if (!tokens.length) return []
  if (comma >= 0) {
    const [before, after] = [tokens.slice(0, comma), tokens.slice(comma)]
    // "José Luis Pérez, Gómez" is rare; "PÉREZ GÓMEZ, José Luis" is the rule.
    return [cut(after, before, true)]
  }
  if (fits) return fitting(tokens, order, known, cut, fits)
  if (name.lacks === 'given') return [cut([], tokens, true)]
  if (name.lacks === 'surname') return [cut(tokens, [], true)]
  if (name.lacks) return onePart(tokens, order, known, cut)
  if (tokens.length === 1)
    return leaning(tokens[0]!, known) > 0
      ? [cut([], tokens, false), cut(tokens, [], false)]
      : [cut(tokens, [], false), cut([], tokens, false)]
  return likeliest(tokens, order, known, cut)
}

type Cut = (given: readonly NameToken[], surnames: readonly NameToken[], sure: boolean) => NameParse

/** The two likeliest splits. */
function likeliest(
  tokens: readonly NameToken[],
  order: number,
  known: NameKnowledge,
  cut: Cut,
  fits: (at: number, part: 'given' | 'surname') => boolean = () => true,
): NameParse[] {
  const bits = tokens.map((t) => knownBits(t, known))
  const n = tokens.length
  const best = { split: 0, surnameFirst: false, cost: Infinity }
  const second = { split: 0, surnameFirst: false, cost: Infinity }
  for (let split = 1; split < n; split++) {
    for (let turn = 0; turn < 2; turn++) {
      const surnameFirst = turn === 1
      const surnames = surnameFirst ? split : n - split
      const givens = n - surnames
      if (surnames > MAX_PART || givens > MAX_PART) continue
      let cost = shape(givens, surnames) + (surnameFirst ? -order : order) / 2
      for (let i = 0; i < n; i++) {
        const part = (surnameFirst ? i < split : i >= split) ? 'surname' : 'given'
        cost += fits(i, part) ? (bits[i]![part] ?? UNKNOWN_BITS) : Infinity
      }
      if (cost < best.cost) {
        Object.assign(second, best)
        Object.assign(best, { split, surnameFirst, cost })
      } else if (cost < second.cost) Object.assign(second, { split, surnameFirst, cost })
    }
  }
  const reading = ({ split, surnameFirst }: typeof best): NameParse => {
    const [head, tail] = [tokens.slice(0, split), tokens.slice(split)]
    return surnameFirst ? cut(tail, head, false) : cut(head, tail, false)
  }
  if (best.cost === Infinity) return []
  const behind = second.cost - best.cost
  return behind < MOST_BEHIND ? [reading(best), { ...reading(second), behind }] : [reading(best)]
}

/** The splits that columns of parts allow. */
function fitting(
  tokens: readonly NameToken[],
  order: number,
  known: NameKnowledge,
  cut: Cut,
  fits: (at: number, part: 'given' | 'surname') => boolean,
): NameParse[] {
  const all = (part: 'given' | 'surname') => tokens.every((_, at) => fits(at, part))
  if (tokens.length === 1) return all('given') ? [cut(tokens, [], false)] : all('surname') ? [cut([], tokens, false)] : []
  return likeliest(tokens, order, known, cut, fits)
}

/** All words are given names, or all are surnames: of the other part the cell says that it is not known. */
function onePart(tokens: readonly NameToken[], order: number, known: NameKnowledge, cut: Cut): NameParse[] {
  const lean = tokens.reduce((sum, token) => sum + leaning(token, known), order / 4)
  const readings = lean > 0 ? [cut([], tokens, false), cut(tokens, [], false)] : [cut(tokens, [], false), cut([], tokens, false)]
  return Math.abs(lean) < MOST_BEHIND ? readings : readings.slice(0, 1)
}

/** A second reading that is less likely than this, in bits, is none. */
export const MOST_BEHIND = 6

/** Bits against a number of given names and surnames (how lists in Spanish look). */
export function shape(givens: number, surnames: number): number {
  const g = givens === 1 ? 1 : givens === 2 ? 1 : givens === 3 ? 4 : 8
  const s = surnames === 2 ? 1 : surnames === 1 ? 1.5 : surnames === 3 ? 5 : 9
  return g + s
}
