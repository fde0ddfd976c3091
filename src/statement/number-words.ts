// A whole number in digits or words, Spanish and English → its value.

type Values = ReadonlyMap<string, number>

const valuesOf = (rows: readonly (readonly [value: number, words: string])[]): Values =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)))

const UNITS = valuesOf([
  [0, 'zero cero'],
  [1, 'one uno un una'],
  [2, 'two dos'],
  [3, 'three tres'],
  [4, 'four cuatro'],
  [5, 'five cinco'],
  [6, 'six seis'],
  [7, 'seven siete'],
  [8, 'eight ocho'],
  [9, 'nine nueve'],
  [10, 'ten diez'],
  [11, 'eleven once'],
  [12, 'twelve doce'],
  [13, 'thirteen trece'],
  [14, 'fourteen catorce'],
  [15, 'fifteen quince'],
  [16, 'sixteen dieciseis'],
  [17, 'seventeen diecisiete'],
  [18, 'eighteen dieciocho'],
  [19, 'nineteen diecinueve'],
  [20, 'twenty veinte'],
  [21, 'veintiun veintiuno veintiuna'],
  [22, 'veintidos'],
  [23, 'veintitres'],
  [24, 'veinticuatro'],
  [25, 'veinticinco'],
  [26, 'veintiseis'],
  [27, 'veintisiete'],
  [28, 'veintiocho'],
  [29, 'veintinueve'],
  [30, 'thirty treinta'],
  [40, 'forty cuarenta'],
  [50, 'fifty cincuenta'],
  [60, 'sixty sesenta'],
  [70, 'seventy setenta'],
  [80, 'eighty ochenta'],
  [90, 'ninety noventa'],
])

/** Spanish hundreds are one word each. */
const HUNDREDS = valuesOf([
  [100, 'cien ciento'],
  [200, 'doscientos doscientas'],
  [300, 'trescientos trescientas'],
  [400, 'cuatrocientos cuatrocientas'],
  [500, 'quinientos quinientas'],
  [600, 'seiscientos seiscientas'],
  [700, 'setecientos setecientas'],
  [800, 'ochocientos ochocientas'],
  [900, 'novecientos novecientas'],
])

/** Words that multiply what stands before them, or count one of themselves. */
const SCALES = valuesOf([
  [2, 'couple par'],
  [10, 'decena decenas'],
  [12, 'dozen docena docenas'],
  [15, 'quincena'],
  [20, 'score veintena'],
  [30, 'treintena'],
  [50, 'cincuentena'],
  [100, 'hundred centenar centena centenares centenas'],
  [1000, 'thousand mil millar millares'],
  [1_000_000, 'million millon millones'],
])

/** Digits in groups of three with one kind of separator, plain digits, "2.5 mil", or words; undefined where anything is left over. */
export function readNumber(text: string): number | undefined {
  const groups = /^(\d{1,3})((?:([.,' ])\d{3})(?:\3\d{3})*)$/.exec(text)
  if (groups) return safe(Number(text.replace(/\D/g, '')))
  if (/^\d+$/.test(text)) return safe(Number(text))
  const [, factor, scale] = /^(\d+(?:[.,]\d+)?)\s*(k|mil|thousand|million|millones|millon|hundred|dozen)$/.exec(text) ?? []
  if (factor && scale) return safe(Number(factor.replace(',', '.')) * (SCALES.get(scale) ?? THOUSAND_AS_K))
  return readWords(text)
}

/** "5k", which is no word of its own. */
const THOUSAND_AS_K = 1000

const safe = (n: number): number | undefined => (Number.isSafeInteger(n) ? n : undefined)

/** "six hundred and twenty-six", "dos docenas", "tres mil cincuenta y dos"; undefined where the words make no number. */
function readWords(text: string): number | undefined {
  const words = text.replace(/-/g, ' ').split(' ')
  let [total, group, last] = [0, 0, Infinity]
  for (const word of words.filter((_, i) => !joins(words, i))) {
    const unit = UNITS.get(word)
    const hundreds = HUNDREDS.get(word)
    const scale = SCALES.get(word)
    if (unit !== undefined) {
      // "twenty six" but not "six twenty" or "six six".
      if (unit >= last || last < 20) return undefined
      group += unit
      last = unit
    } else if (hundreds !== undefined) {
      if (group % 1000 >= 100 || last !== Infinity) return undefined
      group += hundreds
      last = 100
    } else if (word === 'hundred') {
      if (group > 99) return undefined
      group = (group || 1) * 100
      last = 100
    } else if (scale === undefined) {
      return undefined
    } else if (scale < 1000) {
      group = (group || 1) * scale
      last = Infinity
    } else {
      // "mil millones" multiplies; "mil mil" is no number.
      const multiplies = group === 0 && total > 0
      if (multiplies && scale <= total) return undefined
      total = multiplies ? total * scale : total + (group || 1) * scale
      group = 0
      last = Infinity
    }
  }
  return safe(total + group)
}

/** Does the word only join others: "and" between two, "a" before "dozen"? */
function joins(words: readonly string[], i: number): boolean {
  const next = words[i + 1]
  if (next === undefined) return false
  switch (words[i]) {
    case 'and':
    case 'y':
      return i > 0
    case 'a':
    case 'an':
    case 'un':
    case 'una':
      return SCALES.has(next)
    default:
      return false
  }
}
