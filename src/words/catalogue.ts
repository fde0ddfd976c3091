// Every sentence the tool says, by language.
import type { Params } from '../model/note.ts'
import { en, type MessageCode, type WordKey } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Lang } from './langs.ts'
import type { Say } from './language.ts'
import { optionsText } from './option-text.ts'
import { pt } from './pt.ts'
import { remediesOf, type Remedy } from './remedies.ts'
import type { Translation } from './translation.ts'

export type { WordKey } from './en.ts'
export type { FigureFacts, ListGap, QuoteFacts, SaidFigure, SamenessFacts, SummaryFacts } from './language.ts'

export type { Lang } from './langs.ts'

export interface Catalogue extends Omit<Translation, 'messages' | 'facts'> {
  readonly messages: Readonly<Record<MessageCode, Say>>
  readonly facts: Readonly<Record<string, string>>
}

/** What a language may leave out is told in English. */
const whole = (translation: Translation): Catalogue => ({ ...translation, messages: { ...en.messages, ...translation.messages } })

const CATALOGUES: Readonly<Record<Lang, Catalogue>> = { en, es: whole(es), pt: whole(pt), fr: whole(fr) }

export const catalogue = (lang: Lang): Catalogue => CATALOGUES[lang]

/** A word by a key that is put together from a code; undefined where there is none. */
export function wordFor(lang: Lang, key: string): string | undefined {
  const words: Readonly<Record<string, string>> = catalogue(lang).words
  return words[key]
}

/** A word as it stands beside 1, or of one person. */
export function wordOfOne(lang: Lang, key: WordKey): string {
  const { words, ofOne } = catalogue(lang)
  return ofOne[key] ?? words[key]
}

/** A word as it stands beside a number; beside one that is not shown, as beside many. */
export const wordBeside = (lang: Lang, n: number | null, key: WordKey): string =>
  n === 1 ? wordOfOne(lang, key) : catalogue(lang).words[key]

/** "12 rows", "1 row". */
export const countOf = (lang: Lang, n: number, key: WordKey): string => `${catalogue(lang).number(n)} ${wordBeside(lang, n, key)}`

export interface Message {
  /** What is wrong or was done. */
  readonly what: string
  /** What to do about it, a line each. */
  readonly advice: readonly string[]
  /** What would help, as values; where there are any, the last line of the advice leads to them. */
  readonly remedies: readonly Remedy[]
}

/** The message of a code; an unknown code is its own message, so that nothing is swallowed. */
export function messageOf(lang: Lang, code: string, params: Params): Message {
  const messages: Readonly<Record<string, Say>> = catalogue(lang).messages
  const said = messages[code]?.(shortened(params)) ?? code
  const [what = code, ...advice] = typeof said === 'string' ? [said] : said
  return { what, advice: advice.filter(Boolean), remedies: remediesOf(code, params) }
}

/** Letters of a value that a message shows: a cell or an argument may be a book. */
const MOST_LETTERS = 600

function shortened(params: Params): Params {
  if (!Object.values(params).some((value) => String(value).length > MOST_LETTERS)) return params
  const short = (value: string | number) => (String(value).length > MOST_LETTERS ? `${String(value).slice(0, MOST_LETTERS)}…` : value)
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, short(value)]))
}

/** What to do about it on a command line: remedies as options. */
export function adviceLines(lang: Lang, { advice, remedies }: Message, windows = false): readonly string[] {
  if (!remedies.length) return advice
  const { colon, option_or: or, option_column: columnName, option_third: forTheThird, option_file: file } = catalogue(lang).words
  const options = optionsText(remedies, { or, columnName, forTheThird, file, windows })
  return advice.map((line, k) => (k === advice.length - 1 ? `${line}${colon}${options}` : line))
}

/** A question to a speaker about one or more of their figures, in words; `others`: the larger figures that they may be part of. */
export function questionText(
  lang: Lang,
  q: { readonly asks: string; readonly figures: readonly string[]; readonly others: readonly string[] },
): string {
  const { quotedFigures } = catalogue(lang)
  const params = { figures: quotedFigures(q.figures, 'and'), others: quotedFigures(q.others, 'or'), n: q.figures.length }
  return messageOf(lang, `ask-${q.asks}`, params).what
}

/** A fact's name, or a level's, in a language. */
export function factWord(lang: Lang, word: string): string {
  const { facts } = catalogue(lang)
  return facts[word] ?? word.replace(/^text /, `${facts['text'] ?? 'text'} `)
}

interface Part {
  readonly comparison: string
  readonly level?: string | undefined
  /** Bits. */
  readonly weight: number
}

/** A ratio below this is 1.0 in figures that mean something. */
const LEAST_TOLD = 1.05

/** Why a part of a weight is what it is, in a sentence. */
export function whyOf(lang: Lang, { comparison, level = '', weight }: Part): string {
  const { why, words } = catalogue(lang)
  const times = timesText(lang, 2 ** Math.abs(weight))
  if (comparison === 'prior') return why({ kind: 'prior', times })
  const fact = `${factWord(lang, comparison)}${words.colon}${factWord(lang, level)}`
  const tells = 2 ** Math.abs(weight) >= LEAST_TOLD
  const kind = level === 'missing' ? 'missing' : !tells ? 'nothing' : weight > 0 ? 'for' : 'against'
  return `${fact.slice(0, 1).toUpperCase()}${fact.slice(1)}. ${why({ kind, times })}`
}

/** A figure with decimals as the language writes it. */
export const decimal = (lang: Lang, figure: string | number): string => String(figure).replace('.', catalogue(lang).decimalMark)

/** Two figures that mean something; small ratios with a decimal. */
function timesText(lang: Lang, ratio: number): string {
  const { number } = catalogue(lang)
  if (ratio < 9.95) return decimal(lang, ratio.toFixed(1))
  return number(ratio < 1000 ? Math.round(ratio) : Number(ratio.toPrecision(2)))
}
