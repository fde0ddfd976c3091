// Words and signs that stand in dates: months, what surrounds them, and what stands for a part nobody knows.
import { latinMonths, MONTH_WORDS } from '../metrics/month-words.ts'
import { oneEdit } from '../metrics/osa.ts'
import { foldDigits } from './digits.ts'
import { lower } from './fold.ts'
import { anyOf } from './patterns.ts'

const ROMAN = /^[ivx]+$/

/** The month that a word names, by a numeral, an abbreviation or with one slip; 0 for other words. */
export function monthOf(word: string): number {
  const exact = MONTH_WORDS.get(word)
  if (exact !== undefined) return exact
  if (word.length < 4) return 0
  const near = [...MONTH_WORDS].filter(
    ([name]) =>
      name.startsWith(word) || (Math.min(word.length, name.length) >= 5 && Math.max(word.length, name.length) >= 6 && oneEdit(word, name)),
  )
  const [month, ...others] = new Set(near.map(([, n]) => n))
  return month !== undefined && !others.length ? month : 0
}

export const isRoman = (word: string): boolean => ROMAN.test(word)

/** Words that make a date a guess. */
export const ROUGH = new RegExp(
  String.raw`\?|~|\u00b1|\+\/-|\b${anyOf(
    String.raw`aprox\w* approx\w* apx circa ca c about abt around est estim\w* vers env environ hacia alrededor cerca volta`,
    String.raw`quizas? posible\w* probable\w* maybe talvez peut-etre presunt\w* before after antes despues depois avant apres`,
  )}\b`,
)

/** Words between two dates of which one holds. */
export const EITHER = /\b(?:o|or|ou|u|y|e|and|et|entre|between|a|to|al|ate|hasta)\b|\d\s*[-/]\s*\d/

/** Words that may stand around a year. */
export const AROUND = new RegExp(
  `^${anyOf(
    String.raw`de del d of the por el la le les l du en in no em ano ani?o year an annee anno ad dc nac\w* nasc\w* ne nee`,
    'born birth dob fecha fec data date f n fn fdn b yob dia day jour solo only seulement apenas',
  )}$`,
)

/** One set of digits, blanks, dashes and slashes; lower case without accents. */
export function plainText(raw: string): string {
  const text = /^[\x20-\x7e]*$/.test(raw) ? raw : latinMonths(foldDigits(raw)).replace(/[¿¡]/g, ' ')
  return lower(text)
    .replaceAll('\\', '/')
    .replace(/["'`\s]/g, ' ')
    .replaceAll('ñ', 'n')
    .replaceAll('ç', 'c')
    .trim()
}
