// Every sentence the tool says, by language. English is the model; the type makes a missing Spanish sentence a compile error.
import type { Params } from '../model.ts'
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

/** The message of a code; an unknown code is its own message, so that nothing is swallowed. */
export function messageOf(lang: Lang, code: string, params: Params): Message {
  const say = catalogue(lang).messages[code]
  const said = say ? say(params) : code
  const lines = typeof said === 'string' ? [said] : said
  return { what: lines[0]!, todo: lines.slice(1).filter(Boolean) }
}
