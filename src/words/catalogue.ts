// Every sentence the tool says, by language. English is the model; the type makes a missing Spanish sentence a compile error.
import type { Params } from '../model/note.ts'
import { en } from './en.ts'
import { es } from './es.ts'

export type Lang = 'en' | 'es'

/** A message: what is wrong or was done, and what to do about it, a line each. */
export interface Message {
  readonly what: string
  readonly todo: readonly string[]
}

type Say = (p: Params) => string | readonly string[]

export interface Catalogue {
  readonly messages: Readonly<Record<string, Say>>
  readonly words: Readonly<Record<keyof typeof en.words, string>>
  /** Whole number with its thousands separated. */
  number(n: number): string
  summary(s: SummaryFacts): readonly string[]
  /** An ISO date, its time and zone behind it, as people write it. */
  date(iso: string): string
  /** Sentences that are safe to print. */
  quote(q: QuoteFacts): readonly string[]
  /** Names of facts and of their levels; English needs none. */
  readonly facts: Readonly<Record<string, string>>
  /** Why a fact weighs what it does, in a sentence; `times` is how much likelier. */
  why(s: { readonly kind: 'prior' | 'for' | 'against' | 'nothing' | 'missing'; readonly times: string }): string
}

/** Figures for a paragraph to quote, as text; null: not known, or not shown. */
export interface QuoteFacts {
  readonly claimant: string | null
  readonly claimedAsOf: string | null
  readonly people: string | null
  readonly stated: string | null
  readonly statedBy: string | null
  readonly statedAt: string | null
  readonly verifiers: string
  readonly verifiedAsOf: string | null
  readonly verified: string | null
  readonly linked: string | null
  readonly notFound: string | null
  readonly review: string | null
  readonly held: string | null
  readonly contradicted: string | null
  /** Lists were compared; otherwise there are figures alone. */
  readonly listed: boolean
  /** What the gate says of figures of both sides. */
  readonly comparable: 'yes' | 'no' | 'unknown'
  readonly others: readonly { readonly speaker: string; readonly verbatim: string; readonly at: string | null }[]
}

/** Figures for the summary; null is not shown. */
export interface SummaryFacts {
  readonly people: number | null
  readonly matched: number | null
  readonly conflict: number | null
  readonly review: number | null
  readonly only: number | null
  readonly verifier: string
  readonly asOf: string | null
  readonly verified: number | null
  readonly listed: boolean
}

const CATALOGUES: Readonly<Record<Lang, Catalogue>> = { en, es }

export function catalogue(lang: Lang): Catalogue {
  return CATALOGUES[lang]
}

/** A question to a speaker, in words. */
export function questionText(lang: Lang, q: { readonly asks: string; readonly figure: string; readonly other?: string }): string {
  return messageOf(lang, `ask-${q.asks}`, { figure: q.figure, other: q.other ?? '' }).what
}

/** A fact's name, or a level's, in a language. */
export const factWord = (lang: Lang, word: string): string =>
  catalogue(lang).facts[word] ?? word.replace(/^text /, `${catalogue(lang).facts['text'] ?? 'text'} `)

/** Why a part of a weight is what it is, in a sentence. */
export function whyOf(
  lang: Lang,
  { comparison, level = '', weight }: { comparison: string; level?: string | undefined; weight: number },
): string {
  const { why, number } = catalogue(lang)
  const ratio = 2 ** Math.abs(weight)
  const digits = ratio < 1000 ? Math.round(ratio) : Number(ratio.toPrecision(2))
  const times = ratio < 9.95 ? ratio.toFixed(1).replace('.', lang === 'es' ? ',' : '.') : number(digits)
  if (comparison === 'prior') return why({ kind: 'prior', times })
  const words = `${factWord(lang, comparison)}: ${factWord(lang, level)}`
  const kind = level === 'missing' ? 'missing' : weight > 0 ? 'for' : weight < 0 ? 'against' : 'nothing'
  return `${words[0]!.toUpperCase()}${words.slice(1)}. ${why({ kind, times })}`
}

/** The message of a code; an unknown code is its own message, so that nothing is swallowed. */
export function messageOf(lang: Lang, code: string, params: Params): Message {
  const say = catalogue(lang).messages[code]
  const said = say ? say(params) : code
  const lines = typeof said === 'string' ? [said] : said
  return { what: lines[0]!, todo: lines.slice(1).filter(Boolean) }
}

/** A word by a key that is put together from a code; undefined where there is none. */
export const wordFor = (lang: Lang, key: string): string | undefined => (catalogue(lang).words as Readonly<Record<string, string>>)[key]

export const todoLines = (_: Lang, { todo }: Message): readonly string[] => todo
