// What people write where they know nothing: the words are a table (data/placeholders.csv), the shapes are here.
import { textKey } from './fold.ts'
import { placeholderWords } from '../names/knowledge.ts'

export type PlaceholderOf = 'document' | 'date'

/** Does a cell say only that nothing is known? Case, accents and marks do not count. */
export function isPlaceholder(raw: string, of: PlaceholderOf): boolean {
  if (!/[\p{L}\p{N}]/u.test(raw)) return true
  const key = textKey(raw)
  const words = placeholderWords(of)
  return words.has(key) || words.has(key.replaceAll(' ', '')) || /^(x+|\?+)( (x+|\?+))*$/.test(key)
}

/** Not a number of anybody: zeros only, or six times the same digit. */
export const isFiller = (digits: string): boolean => /^(?:0+|(\d)\1{5,})$/.test(digits)
