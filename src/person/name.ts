// A raw name → tokens in parts: cleaning, tokenising, up to two parses. Rules and their reasons: docs/names.md.
import { MAX_PART, NAME_FLAG, type NameKnowledge } from '../model.ts'
import { foldText, lower } from './fold.ts'
import { abbreviations, titles } from './knowledge.ts'

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

const PLACEHOLDER =
  /^(?:n ?n|s ?d|s ?i|n ?d|n ?a|x+|nn (?:masculino|femenino|hombre|mujer)|sin (?:nombre|datos|identificar|informacion|identificacion)|no (?:identificado|identificada|identificados|disponible|name|aplica)|por (?:identificar|confirmar|verificar)|identidad (?:protegida|omitida|reservada)|se omite.*|desconocid[oa]|unknown|unidentified|anonymous|anonim[oa]|name withheld|withheld|nombre (?:reservado|omitido|protegido)|reservad[oa]|menor(?: de edad)?|adolescente.*|nin[oa]|redacted|nulo|null|none|nan|test|prueba|pendiente|tbd)$/

const MISREAD: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }

const DOCUMENT_INSIDE =
  /(?:\b(?:c\.?\s?i\.?|c[eé]dula|ced\.?|dni|documento|pasaporte)\s*(?:n[º°o.]*)?\s*[:#]?\s*)?\b([VEve][-. ]\s?\d{1,3}(?:[. ]?\d{3}){1,2}|\d{1,2}\.\d{3}\.\d{3}|[VE]\d{6,9})\b|\b(?:c\.?\s?i\.?|c[eé]dula|ced\.?|dni)\s*[:#nº°.]*\s*(\d{5,9})\b/i

/** Cleans one cell. Never throws; an empty or placeholder cell has no tokens. */
export function cleanName(raw: string): CleanName {
  const folded = foldText(raw)
  let text = folded.text.slice(0, 400)
  let flags =
    (folded.invisible ? NAME_FLAG.invisible : 0) |
    (folded.lookalike ? NAME_FLAG.lookalike : 0) |
    (folded.romanised ? NAME_FLAG.romanised : 0) |
    (folded.mojibake ? NAME_FLAG.mojibake : 0)
  if (folded.text.length > 256) flags |= NAME_FLAG.truncated
  // A digit between letters is a letter misread: R0dríguez, Sech1n.
  if (/\p{L}\d|\d\p{L}/u.test(text)) text = text.replace(/(?<=\p{L}\d?)[01345](?=\d?\p{L})/gu, (digit) => MISREAD[digit]!)
  // Two words run together where the capital still tells: JuanCarlos.
  text = text.replace(/(?<=\p{Lu}\p{Ll}{2,})(?<!Mac|Fitz)(?=\p{Lu}\p{Ll}{2})/gu, ' ')
  const aliases: string[] = []
  let document = ''
  if (/[\d"“”«»()[\]]|alias|apodad|a\/k\/a|conocid/i.test(text)) {
    text = text.replace(DOCUMENT_INSIDE, (_, a?: string, b?: string) => ((document = a ?? b ?? ''), ' '))
    text = text.replace(/["“«”]([^"“”«»]{1,40})["”»]/g, (_, alias: string) => (aliases.push(alias), ' '))
    text = text.replace(
      /[,;]?\s*(?:\(a\)|\balias\b|\ba\/k\/a\b|\bapodad[oa]\b|\bconocid[oa] como\b)[:\s]*([\p{L}' -]{2,40})/giu,
      (_, alias: string) => (aliases.push(alias.trim()), ' '),
    )
    text = text.replace(/[([][^)\]]*[)\]]/g, ' ').replace(/^\s*\d{1,6}\s*[.)-]\s*/, '')
    text = text
      .replace(/,?\s*\b(?:de\s+)?\d{1,3}\s*(?:años|anos|years?(?:\s+old)?|anios)(?:\s+de\s+edad)?\b/gi, ' ')
      .replace(/\d[\d.,/-]*/g, ' ')
  }
  const low = lower(text).replace(/(?<=^|[\s,])ma\.(?=\s)/g, 'maria')
  const bare = low.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  if (!bare || isPlaceholder(bare))
    return { tokens: [], comma: -1, married: [], aliases, document, suffix: '', flags: flags | (bare ? NAME_FLAG.placeholder : 0) }
  if (twoPeople(low)) flags |= NAME_FLAG.twoPeople

  const [ownText, marriedText] = splitMarried(low)
  const { text: titled, suffix } = stripTitles(ownText)
  const comma = titled.indexOf(',')
  const before = comma > 0 ? tokenise(titled.slice(0, comma), true) : []
  const after = tokenise(comma > 0 ? titled.slice(comma + 1) : titled)
  const useComma = comma > 0 && before.length > 0 && after.length > 0
  return {
    tokens: [...before, ...after],
    comma: useComma ? before.length : -1,
    married: marriedText ? tokenise(marriedText) : [],
    aliases,
    document,
    suffix,
    flags,
  }
}

/** Does a folded text stand for no name? */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.replaceAll('ñ', 'n'))

/** First words of what stands for no name. */
const NO_NAME = new Set('nn sin no por identidad se name nombre menor ma'.split(' '))
const NOT_PLAIN = /alias|apodad|conocid|^adolescente|^x+$/

/** Does the word mean something to `cleanName` beyond its letters? `low` is the word folded. */
export function isSpecial(word: string, low: string): boolean {
  return (
    LIGHT.has(low) ||
    LIGHT_INSIDE.has(low) ||
    HEADS.has(low) ||
    SUFFIXES.has(low) ||
    BEHIND.has(low) ||
    NO_NAME.has(low) ||
    MARRIED_WORDS.has(low) ||
    titles().has(low) ||
    abbreviations().has(low) ||
    NOT_PLAIN.test(low) ||
    // Two words run together where the capital still tells.
    /\p{Ll}\p{Lu}/u.test(word)
  )
}
const MARRIED_WORDS = new Set(['vda', 'viuda', 'vd', 'and'])

/** "Juan Pérez y María Gómez", "A. Ruiz / B. Soto": each side is a full name. */
function twoPeople(low: string): boolean {
  const sides = low.split(/\s+(?:y|e|and|&)\s+|\s*[/;]\s*|\s+&\s+|\n/)
  return (
    sides.length > 1 &&
    sides.every(
      (side) =>
        side
          .trim()
          .split(/[\s,]+/)
          .filter((w) => w.length > 1 && !LIGHT.has(w)).length >= 2,
    )
  )
}

function splitMarried(low: string): [string, string] {
  const widow = /\s(?:vda|viuda|v|vd)\.?\s+(?:de\s+)(.+)$/.exec(low)
  if (widow) return [low.slice(0, widow.index), widow[1]!]
  return [low, '']
}

const SUFFIXES = new Set(['jr', 'junior', 'hijo', 'ii', 'iii', 'iv', 'filho', 'neto', 'snr', 'jnr', 'sr', 'senior'])
/** Titles that also stand behind a name. */
const BEHIND = new Set(['dr', 'dra', 'ing', 'lic', 'abg', 'esq', 'phd', 'md'])

/** 1 the younger, 2 the elder, from 3 on the second, third …; 0 is missing. */
export function readSuffix(raw: string): number {
  const key = raw.toLowerCase().replace(/[^a-z]/g, '')
  if (/^(?:jr|jnr|junior|hijo|h|filho)$/.test(key)) return 1
  if (/^(?:sr|snr|senior|padre|p|pai)$/.test(key)) return 2
  const nth = ['ii', 'iii', 'iv', 'neto'].indexOf(key)
  return nth < 0 ? 0 : 3 + nth
}

function stripTitles(low: string): { text: string; suffix: string } {
  let text = low.trim()
  let suffix = ''
  const known = titles()
  for (let changed = true; changed;) {
    changed = false
    const first = /^([a-zñ/+0-9]+)(\.?)\s+(?=\S)/.exec(text)
    const word = first?.[1] ?? ''
    const kind = known.get(word)
    // Short titles that could be initials or names need their point: "D. José", "Ma."
    if (
      first &&
      kind &&
      kind !== 'suffix' &&
      kind !== 'alias' &&
      (word.length > 2 || first[2] === '.') &&
      !(word === 'mayor' || word === 'sor' || word === 'padre' || word === 'cabo' || word === 'general' || word === 'my'
        ? text.split(/\s+/).length < 3
        : false)
    ) {
      text = text.slice(first[0].length)
      changed = true
    }
  }
  for (let words = text.split(/\s+/); words.length > 2; words = text.split(/\s+/)) {
    const last = words.at(-1)!.replace(/[.,]/g, '')
    if (!BEHIND.has(last) && (suffix || !SUFFIXES.has(last))) break
    if (SUFFIXES.has(last)) suffix = last
    text = words.slice(0, -1).join(' ').replace(/,$/, '')
  }
  return { text, suffix }
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

/** The likeliest parses of a whole name, best first, at most two. `order` is the column's vote in bits: positive is surname-first. */
export function parseName(name: CleanName, order: number, known: NameKnowledge): NameParse[] {
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
  if (tokens.length === 1)
    return leaning(tokens[0]!, known) > 0
      ? [cut([], tokens, false), cut(tokens, [], false)]
      : [cut(tokens, [], false), cut([], tokens, false)]
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
      for (let i = 0; i < n; i++) cost += ((surnameFirst ? i < split : i >= split) ? bits[i]!.surname : bits[i]!.given) ?? UNKNOWN_BITS
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
  const behind = second.cost - best.cost
  return behind < MOST_BEHIND ? [reading(best), { ...reading(second), behind }] : [reading(best)]
}

/** A second reading that is less likely than this, in bits, is none. */
export const MOST_BEHIND = 6

/** Bits against a number of given names and surnames (how lists in Spanish look). */
export function shape(givens: number, surnames: number): number {
  const g = givens === 1 ? 1 : givens === 2 ? 1 : givens === 3 ? 4 : 8
  const s = surnames === 2 ? 1 : surnames === 1 ? 1.5 : surnames === 3 ? 5 : 9
  return g + s
}
