// A raw name cell → its words: what stands around the name is taken out and kept beside it. Rules and their reasons: docs/names.md.
import { NAME_FLAG } from '../model/name-parse.ts'
import { abbreviations, titles } from '../names/knowledge.ts'
import { foldText, lower, type FoldedText } from './fold.ts'
import { plainWords, withoutMarks, withoutMarkup, withoutNotes } from './name-marks.ts'
import { isSuffix, mayBeSuffix, suffixAsSurname, withoutSuffixApart } from './name-suffixes.ts'
import { isBareTitle, mayStandBehind, stripTitles, withoutNumberedRank } from './name-titles.ts'
import { GAPS, isNote, isPlaceholder, isWordOfNote, markGaps, mayOpenGap, namesOther, withoutParents, type NamePart } from './no-name.ts'
import { countsPeople, firstSpelling, kinBehind, partListed, severalPeople, strictlyTwo } from './several-people.ts'
import { isChildOf, tokenise, type NameToken } from './tokenise.ts'

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
  /** As `readSuffix`. */
  readonly suffix: number
  /** A noble title behind the name ("marquess of Abergavenny"), or ''. */
  readonly noble: string
  /** NAME_FLAG. */
  readonly flags: number
}

/** The name of these words alone. */
export const nameOfTokens = (tokens: readonly NameToken[]): CleanName => ({ ...NO_TOKENS, tokens, aliases: [], document: '', flags: 0 })

const NO_TOKENS = { tokens: [], comma: -1, lacks: '', married: [], suffix: 0, noble: '' } as const

/** Longer cells are cut; well before that they are flagged. Letters. */
const MOST_LETTERS = 400
const LONG = 256

/** Cleans one cell. Never throws; an empty or placeholder cell has no tokens. */
export function cleanName(raw: string, part: NamePart = 'whole'): CleanName {
  const folded = foldText(withoutMarkup(raw))
  const text = repaired(withoutNumberedRank(folded.text.slice(0, MOST_LETTERS)))
  const low = lower(text)
  const stripped = saysMore(text, low) ? stripCell(text, raw, part) : { ...JUST_A_NAME, low, several: strictlyTwo(low, part) }
  const { aliases, document, nobody, several, suffix: apart } = stripped
  const flags = foldFlags(folded) | (several ? NAME_FLAG.twoPeople : 0) | (nobody ? NAME_FLAG.placeholder : 0)
  if (!stripped.low) return { ...NO_TOKENS, aliases, document, flags }

  const [ownText, marriedText] = splitMarried(stripped.low)
  const { text: titled, suffix, noble } = stripTitles(ownText, part)
  const comma = titled.indexOf(',')
  const before = comma > 0 ? tokenise(titled.slice(0, comma), 'surname') : []
  if (isBareTitle(titled.replace(/[^\p{L}]/gu, ''), part)) return { ...NO_TOKENS, noble, aliases, document, flags }
  const after = tokenise(comma > 0 ? titled.slice(comma + 1) : titled, comma > 0 ? 'given' : part)
  return withoutGaps({
    tokens: [...before, ...after],
    comma: before.length > 0 && after.length > 0 ? before.length : -1,
    lacks: '',
    married: marriedText ? tokenise(marriedText) : [],
    aliases,
    document,
    suffix: apart || suffix || suffixAsSurname(before, after),
    noble,
    flags,
  })
}

const foldFlags = ({ text, invisible, lookalike, romanised, mojibake }: FoldedText): number =>
  (invisible ? NAME_FLAG.invisible : 0) |
  (lookalike ? NAME_FLAG.lookalike : 0) |
  (romanised ? NAME_FLAG.romanised : 0) |
  (mojibake ? NAME_FLAG.mojibake : 0) |
  (text.length > LONG ? NAME_FLAG.truncated : 0)

const MISREAD: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }
/** Two words run together where the capital still tells: JuanCarlos. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u

/** Letters misread as digits, and words run together. */
function repaired(text: string): string {
  let own = text
  // A digit between letters is a letter misread: R0dríguez, Sech1n.
  if (/\d/.test(own) && /\p{L}\d|\d\p{L}/u.test(own))
    own = own.replace(/(?<=\p{L}\d?)[01345](?=\d?\p{L})/gu, (digit) => MISREAD[digit] ?? digit)
  if (INNER_CAPITAL.test(own)) own = own.replace(/(?<=\p{Lu}\p{Ll}{2,})(?<!Mac|Fitz)(?=\p{Lu}\p{Ll}{2})/gu, ' ')
  return own
}

/** Nothing but Latin letters, blanks, commas and hyphens. */
const ONLY_WORDS = /^[A-Za-zÀ-ÖØ-öø-ſ ,'-]{4,}$/
const BETWEEN_WORDS = /[ ,'-]+/

/** Is there anything in a cell that is more than a name? Most cells are just a name and need no further look. */
function saysMore(text: string, low: string): boolean {
  if (!ONLY_WORDS.test(text) || (text.includes('-') && /(?:^|[ ,])-|-(?:[ ,-]|$)/.test(text))) return true
  for (const word of low.split(BETWEEN_WORDS)) if (word.length === 1 || meansMore(word)) return true
  return false
}

/** Words return again and again: what they mean is remembered for so many. */
const meanings = new Map<string, boolean>()
const MOST_MEANINGS = 200_000

function meansMore(word: string): boolean {
  const remembered = meanings.get(word)
  if (remembered !== undefined) return remembered
  const means = isWordOfNote(word) || mayOpenGap(word) || NOT_PLAIN.test(word) || isSuffix(word) || word === 'ma'
  if (meanings.size < MOST_MEANINGS) meanings.set(word, means)
  return means
}

/** What is left of a cell. */
interface Stripped {
  /** '' where it names nobody. */
  readonly low: string
  /** It says that somebody is there without a name. */
  readonly nobody: boolean
  readonly several: boolean
  readonly aliases: readonly string[]
  readonly document: string
  /** As `readSuffix`. */
  readonly suffix: number
}

const JUST_A_NAME = { nobody: false, aliases: [], document: '', suffix: 0 }

/** Takes out what is no part of a name. */
function stripCell(text: string, raw: string, part: NamePart): Stripped {
  const counted = countsPeople(lower(text))
  const { text: own, suffix } = withoutSuffixApart(text)
  const marked = withoutMarks(partListed(own))
  const beside = { aliases: marked.aliases, document: marked.document, suffix }
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

/** Takes out words that stand for an unknown part, and keeps which part that is. */
function withoutGaps(name: CleanName): CleanName {
  const { tokens, comma } = name
  const gaps = tokens.flatMap(({ text }) => GAPS.get(text) ?? [])
  if (!gaps.length) return name
  const isNamed = ({ text }: NameToken) => !GAPS.has(text)
  const left = tokens.filter(isNamed)
  // Beside nouns alone nobody is named: "cadáver NN", "masculino desconocido".
  if (!left.length || isNote(left.map(({ text }) => text).join(' ')))
    return { ...name, tokens: [], comma: -1, flags: name.flags | NAME_FLAG.placeholder }
  const named = left.filter(({ text }) => !isNote(text))
  if (comma < 0) return { ...name, tokens: named, lacks: gaps.find((part) => part !== 'part') ?? 'part' }
  const before = tokens.slice(0, comma).filter(isNamed)
  const after = tokens.slice(comma).filter(isNamed)
  if (before.length && after.length) return { ...name, tokens: [...before, ...after], comma: before.length }
  return { ...name, tokens: named, comma: -1, lacks: before.length ? 'given' : 'surname' }
}

/** Does the word mean something to `cleanName` beyond its letters, and is no particle? `low` is the word folded. */
export function isSpecial(word: string, low: string): boolean {
  return (
    isChildOf(low) ||
    mayStandBehind(low) ||
    mayBeSuffix(low, word) ||
    low === 'ma' ||
    isWordOfNote(low) ||
    mayOpenGap(low) ||
    MARRIED_WORDS.has(low) ||
    titles().has(low) ||
    abbreviations().has(low) ||
    NOT_PLAIN.test(low) ||
    INNER_CAPITAL.test(word)
  )
}
/** Words that say what the next ones are, or that stand for a name that is left out. */
const NOT_PLAIN = /^(?:alias|aka|apodad.*|conocid.*|conhecid.*|vulgo|dite?|nicknamed|surnomm.*|x+|xx.*)$/

const MARRIED_WORDS: ReadonlySet<string> = new Set(['vda', 'viuda', 'vd', 'nee', 'nacida', 'soltera', 'soltero', 'born', 'geb'])
const MAY_BE_MARRIED = /vda|viuda|vd|\sv\.?\s|nee|nacida|solter|born|geb/

/** The name, and the married name behind "viuda de"; '' without. */
function splitMarried(low: string): readonly [own: string, married: string] {
  if (!MAY_BE_MARRIED.test(low)) return [low, '']
  const widow = /(?:^|\s)(?:vda|viuda|v|vd)\.?\s+(de\s+([^,]+))(,.*|)$/.exec(low)
  // A surname of her own may be missing: "Viuda de Pérez, Ana".
  if (widow) return widow.index === 0 && widow[3] ? [widow[1]! + widow[3], ''] : [low.slice(0, widow.index) + widow[3]!, widow[2]!]
  // A maiden name is another surname.
  return [low.replace(/(?<=\p{L}\s+)(?:nee|nacida|de solter[oa]|born|geb)[\s:]+(?=\p{L})/u, ''), '']
}
