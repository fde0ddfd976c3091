// The page's words in the language of the moment, for components.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { catalogue } from '../words/catalogue.ts'
import { langOf, type Lang } from '../words/langs.ts'
import { pageWord, type PageKey } from '../words/page-words.ts'

export const Language = createContext<Lang>('en')

export interface Words {
  readonly lang: Lang
  say(key: PageKey, holes?: Readonly<Record<string, string | number>>): string
  /** A whole number with its thousands separated. */
  number(n: number): string
}

export function useWords(): Words {
  const lang = useContext(Language)
  const { number } = catalogue(lang)
  return { lang, number, say: (key, holes) => pageWord(lang, key, holes) }
}

/** The language of the browser where there is one of ours. */
export const languageOf = (asked: readonly string[]): Lang => asked.map(langOf).find((lang) => lang !== undefined) ?? 'en'
