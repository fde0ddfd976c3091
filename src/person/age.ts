// Raw ages → years, and years of birth.
import { plainText } from './date-words.ts'

// Words for a number, number by number.
const ONES = [
  'un one uno',
  'dos two deux dois duas',
  'tres three trois',
  'cuatro four quatre quatro',
  'cinco five cinq',
  'seis six',
  'siete seven sept sete',
  'ocho eight huit oito',
  'nueve nine neuf nove',
]
const TEENS = [
  'diez ten dix dez',
  'once eleven onze',
  'doce twelve douze doze',
  'trece thirteen treize treze',
  'catorce fourteen quatorze',
  'quince fifteen quinze',
  'dieciseis sixteen seize dezesseis',
  'diecisiete seventeen dezessete',
  'dieciocho eighteen dezoito',
  'diecinueve nineteen dezenove',
]
const TWENTIES = 'veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'.split(' ')
const TENS = [
  'veinte twenty vingt vinte',
  'treinta thirty trente trinta',
  'cuarenta forty quarante quarenta',
  'cincuenta fifty cinquante cinquenta',
  'sesenta sixty soixante sessenta',
  'setenta seventy septante',
  'ochenta eighty octante oitenta',
  'noventa ninety nonante noventa',
]

const numbered = (words: readonly string[], from: number, step: number) =>
  words.flatMap((same, k) => same.split(' ').map((word) => [word, from + k * step] as const))
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...numbered(ONES, 1, 1),
  ...numbered(TEENS, 10, 1),
  ...numbered(TWENTIES, 21, 1),
  ...numbered(TENS, 20, 10),
  ['veintiuno', 21] as const,
])

/** "treinta y cuatro"; 0 where it is no number in words. */
function inWords(text: string): number {
  const words = text.split(/[\s-]+/).filter((word) => !/^(?:y|e|et|and|anos?|years?|old|ans?|de|edad|age|ago|yrs?)$/.test(word))
  const [first, second, third] = words.map((word) => NUMBERS.get(word) ?? 0)
  if (!first || second === 0 || third !== undefined) return 0
  if (second === undefined) return first
  return first >= 20 && first % 10 === 0 && second < 10 ? first + second : 0
}

/** "34 años", "34a", "treinta y cuatro"; 0 where none fits a person, where it counts months, and where it is a choice of two. */
export function readAge(raw: string): number {
  const text = plainText(raw)
  const found = /^\D{0,12}?(\d{1,3})(?:[.,]\d{1,2})?(?!\d)(.*)$/.exec(text)
  if (!found) return inWords(text)
  const [, number, rest = ''] = found
  if (CHOICE.test(rest) || NO_YEARS.test(rest)) return 0
  const age = Number(number)
  return age > 0 && age <= MOST_YEARS ? age : 0
}

/** Another number behind the first. */
const CHOICE = /^\s*(?:-|a|o|or|to|ou|u|y|e|and|et|\/)\s*\d/
/** Months, days or weeks. */
const NO_YEARS = /^\s*(?:m|mes|meses|months?|mois|dias?|days?|jours?|semanas?|weeks?)\b/
const MOST_YEARS = 120

/** The two years in which somebody of an age may be born. */
export const yearsOfAge = (age: number, year: number): readonly [from: number, to: number] => [year - age - 1, year - age]
