// The page's own words, with their holes filled.
import type { Field } from '../model/fields.ts'
import { catalogue, factWord, type Lang } from './catalogue.ts'
import type { PageKey } from './en/page.ts'

export type { PageKey } from './en/page.ts'

/** A word with its holes filled. */
export function pageWord(lang: Lang, key: PageKey, holes: Readonly<Record<string, string | number>> = {}): string {
  return catalogue(lang).page[key].replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''))
}

/** What a field is called; one that the page has no word for, as its fact is. */
export function fieldWord(lang: Lang, field: Field): string {
  const words: Readonly<Record<string, string>> = catalogue(lang).page
  return words[`field_${field}`] ?? factWord(lang, field.replaceAll('_', ' '))
}
