// Words and signs that stand in dates: months, what surrounds them, and what stands for a part nobody knows.
import { oneEdit } from '../metrics/osa.ts'
import { foldDigits } from './digits.ts'
import { lower } from './fold.ts'
import { anyOf } from './patterns.ts'

const MONTHS = new Map(
  Object.entries({
    1: 'enero ene january jan janeiro janvier janv i',
    2: 'febrero feb february fevereiro fev fevrier fevr ii',
    3: 'marzo mar march marco mars mzo iii',
    4: 'abril abr april apr avril avr iv',
    5: 'mayo may maio mai v',
    6: 'junio jun june junho juin vi',
    7: 'julio jul july julho juillet juil vii',
    8: 'agosto ago august aug aout viii',
    9: 'septiembre setiembre sep sept set september setembro septembre ix',
    10: 'octubre oct october outubro out octobre x',
    11: 'noviembre nov november novembro novembre xi',
    12: 'diciembre dic december dec dezembro dez decembre xii',
  }).flatMap(([n, words]) => words.split(' ').map((w) => [w, Number(n)] as const)),
)

const ROMAN = /^[ivx]+$/

/** The month that a word names, by a numeral, an abbreviation or with one slip; 0 for other words. */
export function monthOf(word: string): number {
  const exact = MONTHS.get(word)
  if (exact !== undefined) return exact
  if (word.length < 4) return 0
  const near = [...MONTHS].filter(
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
  const text = /^[\x20-\x7e]*$/.test(raw) ? raw : foldDigits(raw).replace(/[¿¡]/g, ' ')
  return lower(text)
    .replaceAll('\\', '/')
    .replace(/["'`\s]/g, ' ')
    .replaceAll('ñ', 'n')
    .replaceAll('ç', 'c')
    .trim()
}
