// Words for whole numbers in Spanish, English, Portuguese and French → what they are worth, alone and together.

type Values = ReadonlyMap<string, number>

const valuesOf = (rows: readonly (readonly [value: number, words: string])[]): Values =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)))

/** Below a hundred. */
const UNITS = valuesOf([
  [0, 'zero cero'],
  [1, 'one uno un una um uma une'],
  [2, 'two dos dois duas deux'],
  [3, 'three tres trois'],
  [4, 'four cuatro quatro quatre'],
  [5, 'five cinco cinq'],
  [6, 'six seis'],
  [7, 'seven siete sete sept'],
  [8, 'eight ocho oito huit'],
  [9, 'nine nueve nove neuf'],
  [10, 'ten diez dez dix'],
  [11, 'eleven once onze'],
  [12, 'twelve doce doze douze'],
  [13, 'thirteen trece treze treize'],
  [14, 'fourteen catorce quatorze'],
  [15, 'fifteen quince quinze'],
  [16, 'sixteen dieciseis dezesseis dezasseis seize'],
  [17, 'seventeen diecisiete dezessete dezassete'],
  [18, 'eighteen dieciocho dezoito'],
  [19, 'nineteen diecinueve dezenove dezanove'],
  [20, 'twenty veinte vinte vingt vingts'],
  [21, 'veintiun veintiuno veintiuna'],
  [22, 'veintidos'],
  [23, 'veintitres'],
  [24, 'veinticuatro'],
  [25, 'veinticinco'],
  [26, 'veintiseis'],
  [27, 'veintisiete'],
  [28, 'veintiocho'],
  [29, 'veintinueve'],
  [30, 'thirty treinta trinta trente'],
  [40, 'forty cuarenta quarenta quarante'],
  [50, 'fifty cincuenta cinquenta cinquante'],
  [60, 'sixty sesenta sessenta soixante'],
  [70, 'seventy setenta septante'],
  [80, 'eighty ochenta oitenta quatrevingt huitante'],
  [90, 'ninety noventa nonante'],
])

/** Hundreds that are one word each. */
const HUNDREDS = valuesOf([
  [100, 'cien ciento cento cem'],
  [200, 'doscientos doscientas duzentos duzentas'],
  [300, 'trescientos trescientas trezentos trezentas'],
  [400, 'cuatrocientos cuatrocientas quatrocentos quatrocentas'],
  [500, 'quinientos quinientas quinhentos quinhentas'],
  [600, 'seiscientos seiscientas seiscentos seiscentas'],
  [700, 'setecientos setecientas setecentos setecentas'],
  [800, 'ochocientos ochocientas oitocentos oitocentas'],
  [900, 'novecientos novecientas novecentos novecentas'],
])

/** Multiply what stands before them below a thousand. */
const HUNDRED: ReadonlySet<string> = new Set(['hundred', 'cent', 'cents'])

const SCALES = valuesOf([
  [1000, 'thousand mil mille'],
  [1_000_000, 'million millon millones milhao milhoes millions'],
])

/** Words for a group of so many: "una treintena" is about thirty. */
const COLLECTIVES = valuesOf([
  [2, 'par couple'],
  [10, 'decena dezena dizaine'],
  [12, 'dozen docena duzia douzaine'],
  [15, 'quincena quinzena quinzaine'],
  [20, 'score veintena vintena vingtaine'],
  [30, 'treintena trintena trentaine'],
  [40, 'cuarentena quarentena quarantaine'],
  [50, 'cincuentena cinquentena cinquantaine'],
  [60, 'sesentena soixantaine'],
  [100, 'centenar centena centaine'],
  [1000, 'millar milhar millier'],
])
const PLURAL_COLLECTIVES = valuesOf([
  [10, 'decenas dezenas dizaines'],
  [12, 'docenas duzias douzaines'],
  [20, 'veintenas vingtaines'],
  [100, 'centenares centenas centaines cientos cientas'],
  [1000, 'millares milhares milliers'],
])
const ARTICLES: ReadonlySet<string> = new Set(['un', 'una', 'um', 'uma', 'une', 'a', 'an', 'one', 'la', 'the'])
const HALVES: ReadonlySet<string> = new Set(['half', 'medio', 'media', 'meia', 'meio', 'demi'])

/** Which words may stand between two number words, and what the first of the two is worth then. */
const JOINERS: Readonly<Record<string, (last: number) => boolean>> = {
  and: (last) => last >= 100,
  y: (last) => last >= 20 && last < 100,
  e: (last) => last >= 20,
  et: (last) => last >= 20 && last < 100,
}

export interface WordsRead {
  readonly value: number
  /** A group of so many, which is no exact number. */
  readonly collective: boolean
}

export const isNumberWord = (word: string): boolean => UNITS.has(word) || HUNDREDS.has(word) || HUNDRED.has(word) || SCALES.has(word)

export const isCollective = (word: string): boolean => COLLECTIVES.has(word) || PLURAL_COLLECTIVES.has(word)

export const isArticle = (word: string): boolean => ARTICLES.has(word)

/** Ends one number and may begin another: "cincuenta y sesenta", "seis a ocho". */
export const isJoiner = (word: string): boolean => word in JOINERS || word === 'a'

/** May such a number begin with this word? */
export const mayBegin = (word: string): boolean => isNumberWord(word) || isCollective(word) || ARTICLES.has(word) || HALVES.has(word)

export const mayFollow = (word: string): boolean => isNumberWord(word) || isCollective(word) || word in JOINERS || word === 'a'

/** What all of these words together are worth; undefined where they make no number. */
export function readWords(given: readonly string[]): WordsRead | undefined {
  const words = withFrenchEighty(given)
  const last = words.at(-1) ?? ''
  if (isCollective(last)) return readCollective(words.slice(0, -1), last)
  const value = words.length > 1 && (words[0] === 'a' || words[0] === 'an') ? readCardinal(['one', ...words.slice(1)]) : readCardinal(words)
  return value === undefined ? undefined : { value, collective: false }
}

/** "a dozen", "media docena", "half a dozen", "dos centenares", "centena"; "docenas" alone is no number. */
function readCollective(before: readonly string[], word: string): WordsRead | undefined {
  const many = PLURAL_COLLECTIVES.get(word)
  const of = many ?? COLLECTIVES.get(word) ?? 0
  const [first = '', ...others] = before
  const isHalf = HALVES.has(first) && others.every((w) => ARTICLES.has(w))
  if (isHalf || (others.length === 1 && ARTICLES.has(first) && HALVES.has(others[0] ?? ''))) return { value: of / 2, collective: true }
  if (many === undefined && (before.length === 0 || (before.length === 1 && ARTICLES.has(first)))) return { value: of, collective: true }
  const times = before.length ? readCardinal(before) : undefined
  return times === undefined || times > 99 ? undefined : { value: times * of, collective: true }
}

/** "quatre vingt dix" → "quatrevingt dix". */
const withFrenchEighty = (words: readonly string[]): string[] =>
  words.flatMap((word, i) =>
    word === 'quatre' && /^vingts?$/.test(words[i + 1] ?? '')
      ? ['quatrevingt']
      : /^vingts?$/.test(word) && words[i - 1] === 'quatre'
        ? []
        : [word],
  )

/** French counts from ten to nineteen on sixty and on eighty. */
const COUNTS_ON: ReadonlySet<string> = new Set(['soixante', 'quatrevingt'])

interface Sum {
  readonly total: number
  readonly group: number
  /** What the word before was worth; Infinity at the start of a group. */
  readonly last: number
  readonly word: string
  readonly scale: number
}

const START: Sum = { total: 0, group: 0, last: Infinity, word: '', scale: Infinity }

function readCardinal(words: readonly string[]): number | undefined {
  let sum: Sum | undefined = START
  for (const [i, word] of words.entries()) {
    const joins = JOINERS[word]
    if (joins) {
      const after = sum.last === Infinity && sum.total ? sum.scale : sum.last
      if (i === 0 || i === words.length - 1 || !joins(after) || after === Infinity) return undefined
      continue
    }
    sum = plus(sum, word)
    if (!sum) return undefined
  }
  const value = sum.total + sum.group
  return words.length && Number.isSafeInteger(value) ? value : undefined
}

function plus(sum: Sum, word: string): Sum | undefined {
  const unit = UNITS.get(word)
  const hundreds = HUNDREDS.get(word)
  const scale = SCALES.get(word)
  if (unit !== undefined) return fitsUnit(sum, unit) ? { ...sum, group: sum.group + unit, last: unit, word } : undefined
  if (hundreds !== undefined)
    return sum.group % 1000 >= 100 || sum.last !== Infinity ? undefined : { ...sum, group: sum.group + hundreds, last: 100, word }
  if (HUNDRED.has(word)) return sum.group > 99 ? undefined : { ...sum, group: (sum.group || 1) * 100, last: 100, word }
  return scale === undefined ? undefined : scaled(sum, scale, word)
}

/** "dix sept", "twenty six" but not "six twenty", "six six" or "twenty eleven"; "soixante et onze". */
function fitsUnit({ last, word }: Sum, unit: number): boolean {
  if (last === Infinity || last >= 100) return true
  if (word === 'dix') return unit >= 7 && unit <= 9
  return last >= 20 && last % 10 === 0 && unit > 0 && (unit < 10 || (unit < 20 && COUNTS_ON.has(word)))
}

/** "mil millones" multiplies; "mil mil" is no number. */
function scaled(sum: Sum, scale: number, word: string): Sum | undefined {
  const multiplies = sum.group === 0 && sum.total > 0
  if (multiplies ? scale <= sum.total : scale >= sum.scale) return undefined
  const total = multiplies ? sum.total * scale : sum.total + (sum.group || 1) * scale
  return { total, group: 0, last: Infinity, word, scale }
}

/** What a word behind digits multiplies them by: "2,5 millones", "5k"; undefined where it does not. */
export const scaleOf = (word: string): number | undefined =>
  word === 'k' ? 1000 : HUNDRED.has(word) ? 100 : (SCALES.get(word) ?? COLLECTIVES.get(word) ?? PLURAL_COLLECTIVES.get(word))
