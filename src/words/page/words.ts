// The page's own words, a file a language. A new language is a file of these words and a line below.
import type { Field } from '../../model/fields.ts'
import { factWord, type Lang } from '../catalogue.ts'
import { pageEn, type PageKey, type PageWords } from './en.ts'
import { pageEs } from './es.ts'

export type { PageKey } from './en.ts'

const WORDS: Readonly<Record<Lang, PageWords>> = { en: pageEn, es: pageEs }

/** A word with its holes filled. */
export function pageWord(lang: Lang, key: PageKey, holes: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[lang][key].replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''))
}

/** What a field is called; one that the page has no word for, as its fact is. */
export function fieldWord(lang: Lang, field: Field): string {
  const words: Readonly<Record<string, string>> = WORDS[lang]
  return words[`field_${field}`] ?? factWord(lang, field.replaceAll('_', ' '))
}
