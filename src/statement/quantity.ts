// A number in words → qualifier and interval. Spanish and English, digits and number words; what is not understood is unknown, never a guess.
import type { Qualifier, Quantity } from '../model/statement.ts'

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  cero: 0,
  one: 1,
  uno: 1,
  un: 1,
  una: 1,
  two: 2,
  dos: 2,
  three: 3,
  tres: 3,
  four: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  six: 6,
  seis: 6,
  seven: 7,
  siete: 7,
  eight: 8,
  ocho: 8,
  nine: 9,
  nueve: 9,
  ten: 10,
  diez: 10,
  eleven: 11,
  once: 11,
  twelve: 12,
  doce: 12,
  thirteen: 13,
  trece: 13,
  fourteen: 14,
  catorce: 14,
  fifteen: 15,
  quince: 15,
  sixteen: 16,
  dieciseis: 16,
  seventeen: 17,
  diecisiete: 17,
  eighteen: 18,
  dieciocho: 18,
  nineteen: 19,
  diecinueve: 19,
  twenty: 20,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  thirty: 30,
  treinta: 30,
  forty: 40,
  cuarenta: 40,
  fifty: 50,
  cincuenta: 50,
  sixty: 60,
  sesenta: 60,
  seventy: 70,
  setenta: 70,
  eighty: 80,
  ochenta: 80,
  ninety: 90,
  noventa: 90,
}
const HUNDREDS: Readonly<Record<string, number>> = {
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinientos: 500,
  quinientas: 500,
  seiscientos: 600,
  seiscientas: 600,
  setecientos: 700,
  setecientas: 700,
  ochocientos: 800,
  ochocientas: 800,
  novecientos: 900,
  novecientas: 900,
}
const COLLECTIVES: Readonly<Record<string, number>> = {
  dozen: 12,
  docena: 12,
  decena: 10,
  veintena: 20,
  treintena: 30,
  quincena: 15,
  cincuentena: 50,
  centenar: 100,
  centena: 100,
  score: 20,
  couple: 2,
  par: 2,
  millar: 1000,
}
const PLURALS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  dozen: 12,
  docenas: 12,
  centenares: 100,
  centenas: 100,
  decenas: 10,
  millares: 1000,
  mil: 1000,
  millon: 1_000_000,
  millones: 1_000_000,
}

/** Longest first within a qualifier; folded text without accents. */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /^(?:no (?:fewer|less) than|not (?:fewer|less) than|at least|a minimum of|minimum(?: of)?|al menos|por lo menos|no menos de|como minimo|cuando menos|un minimo de|minimo(?: de)?|desde|from|≥|>=)\s*/,
    'at_least',
  ],
  [
    /^(?:no more than|not more than|at most|up to|a maximum of|maximum(?: of)?|as many as|hasta|no mas de|a lo sumo|como maximo|un maximo de|maximo(?: de)?|≤|<=)\s*/,
    'at_most',
  ],
  [
    /^(?:more than|over|above|upwards of|in excess of|exceed(?:s|ing)?|beyond|mas de|supera[n]?(?: los| las)?|superior(?:es)? a|por encima de(?: los| las)?|sobrepasan?(?: los| las)?|rebasan?(?: los| las)?|mas que|>)\s*/,
    'more_than',
  ],
  [
    /^(?:fewer than|less than|under|below|menos de|por debajo de(?: los| las)?|inferior(?:es)? a|no llegan? a(?: los| las)?|<)\s*/,
    'less_than',
  ],
  [
    /^(?:about|around|approximately|approx\.?|roughly|nearly|almost|close to|circa|some|an estimated|in the region of|unos|unas|cerca de|alrededor de|aproximadamente|aprox\.?|casi|en torno a|más o menos|mas o menos|poco mas o menos|~|≈)\s*/,
    'about',
  ],
  [/^(?:exactly|precisely|just|only|a total of|in total|exactamente|precisamente|solo|solamente|un total de|en total|=)\s*/, 'exactly'],
]
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/\s*(?:y pico|y tantos|y tantas|y algo|odd|-odd|-something)$/, 'more_than'],
  [
    /\s*(?:,?\s*y contando|,?\s*and counting|\+|or more|o mas|so far|thus far|as of now|until now|hasta ahora|hasta hoy|hasta el momento|como minimo|por lo menos|al menos|at least|cuando menos|a la fecha|to date)$/,
    'at_least',
  ],
  [/\s*(?:or (?:fewer|less)|o menos|at most|como maximo|a lo sumo)$/, 'at_most'],
  [/\s*(?:approximately|aproximadamente|more or less|or so|mas o menos|approx\.?)$/, 'about'],
  [/\s*(?:exactly|exactamente|in total|en total|in all)$/, 'exactly'],
]
const VAGUE =
  /^(?:(?:an? )?(?:important|significant|large|considerable|high|great|small|undisclosed) (?:number|group|amount)|un (?:numero|grupo) (?:importante|significativo|considerable|elevado|indeterminado)|un importante (?:numero|grupo)|un gran numero|numerosos|numerosas|varios|varias|muchos|muchas|several|many|a few|few|algunos|algunas|dozens|scores|hundreds|thousands|decenas|docenas|centenares|cientos|miles|numerous|a number|a group|un grupo|unos cuantos|dozens and dozens|a lot)\b/
const NOUN =
  /\s+(?:of\s+|de\s+)?(?:(?:political|presos?|persons?|people|personas?|prisoners?|detainees?|releases?|released|liberad[oa]s?|liberaciones|excarcelad[oa]s?|excarcelaciones|detenid[oa]s?|polit?ic[oa]s?|casos?|cases?|individuals?|privad[oa]s de libertad|measures?|medidas?|men|women|hombres|mujeres|ciudadan[oa]s|citizens|nationals?|foreigners?|extranjer[oa]s?|spaniards?|spanish|espanol(?:es|as|a)?|venezuelans?|venezolan[oa]s?|colombians?|colombian[oa]s?|italians?|italian[oa]s?|minors?|menores|civilians?|civiles|militar(?:es|y)?|freed|verified|verificad[oa]s?|victims?|victimas?|were|have been|fueron|han sido|names?|nombres)\s*)+$/

const NONE = { value: null, min: null, max: null }

/** Reads one phrase; see the table in docs/claims.md. Open ends are null. */
export function parseQuantity(phrase: string): Quantity {
  let text = phrase
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[“”"'’«»]/g, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!;:]+$/, '')
    .replace(/\b(?:half a dozen|media docena)\b/, '6')
  if (!text) return { qualifier: 'unknown', ...NONE, reason: 'empty' }
  if (text.length > 300) return { qualifier: 'unknown', ...NONE, reason: 'too long' }
  text = text.replace(NOUN, '').trim() || text
  if (/(?:^|\s)[-−]\s*\d/.test(text) && !/\d\s*[-−]\s*\d/.test(text)) return { qualifier: 'unknown', ...NONE, reason: 'negative number' }
  const range = readRange(text)
  if (range) return range
  const qualifiers: Qualifier[] = []
  for (const table of [BEFORE, BEFORE, AFTER, AFTER]) {
    for (const [pattern, qualifier] of table) {
      const next = text.replace(pattern, '')
      if (next === text || !next.trim()) continue
      text = next.trim()
      qualifiers.push(qualifier)
      break
    }
  }
  text = text
    .replace(/^(?:the|los|las|el|la|a|an)\s+(?=\d|[a-z]+)/, (m) => (/^(?:a|an)\s/.test(m) ? m : ''))
    .replace(NOUN, '')
    .trim()
  if (VAGUE.test(text)) return { qualifier: 'vague', ...NONE, reason: 'no number' }
  const value = readNumber(text)
  if (value === undefined) return { qualifier: 'unknown', ...NONE, reason: /\d/.test(text) ? 'more than a number' : 'no number' }
  const distinct = [...new Set(qualifiers)]
  const qualifier = settle(distinct)
  return qualifier ? interval(qualifier, value) : { qualifier: 'unknown', ...NONE, reason: 'qualifiers contradict' }
}

/** One qualifier from those found: "at least about 80" is about; "more than 600 so far" is more than. */
function settle(found: readonly Qualifier[]): Qualifier | undefined {
  if (found.length === 0) return 'exactly'
  if (found.length === 1) return found[0]
  if (found.includes('about')) return 'about'
  const up = found.includes('more_than') ? 'more_than' : found.includes('at_least') ? 'at_least' : undefined
  const down = found.includes('less_than') ? 'less_than' : found.includes('at_most') ? 'at_most' : undefined
  if (up && down) return undefined
  return up ?? down ?? 'exactly'
}

function interval(qualifier: Qualifier, value: number): Quantity {
  switch (qualifier) {
    case 'exactly':
      return { qualifier, value, min: value, max: value }
    case 'at_least':
      return { qualifier, value, min: value, max: null }
    case 'more_than':
      return { qualifier, value, min: value + 1, max: null }
    case 'at_most':
      return { qualifier, value, min: 0, max: value }
    case 'less_than':
      return value > 0 ? { qualifier, value, min: 0, max: value - 1 } : { qualifier: 'unknown', ...NONE, reason: 'fewer than none' }
    case 'about':
      return { qualifier, value, min: null, max: null }
    case 'range':
    case 'vague':
    case 'unknown':
      return { qualifier: 'unknown', ...NONE, reason: 'no number' }
  }
}

function readRange(text: string): Quantity | undefined {
  const bare = text.replace(/^(?:about|around|some|unos|unas|alrededor de)\s+/, '')
  const m =
    /^(?:between|entre)\s+(.+?)\s+(?:and|y)\s+(.+)$/.exec(bare) ??
    /^(?:from|de)\s+(.+?)\s+(?:to|a)\s+(.+)$/.exec(bare) ??
    /^(\d[\d.,]*)\s*(?:-|–|—|to|a)\s*(\d[\d.,]*)$/.exec(bare)
  if (!m) return undefined
  const [from, to] = [readNumber(m[1]!), readNumber(m[2]!)]
  if (from === undefined || to === undefined) return undefined
  if (from > to) return { qualifier: 'unknown', ...NONE, reason: 'range ends before it begins' }
  return { qualifier: 'range', value: null, min: from, max: to }
}

/** Digits in groups of three with one kind of separator, plain digits, or words; undefined where anything is left over. */
function readNumber(text: string): number | undefined {
  const digits = /^(\d{1,3})((?:([.,' ])\d{3})(?:\3\d{3})*)$/.exec(text)
  if (digits) return safe(Number(digits[1]! + digits[2]!.replace(/\D/g, '')))
  if (/^\d+$/.test(text)) return safe(Number(text))
  const scaled = /^(\d+(?:[.,]\d+)?)\s*(k|mil|thousand|million|millones|millon|hundred|dozen)$/.exec(text)
  if (scaled) {
    const value = Number(scaled[1]!.replace(',', '.')) * (scaled[2] === 'k' ? 1000 : PLURALS[scaled[2]!]!)
    return Number.isInteger(value) ? safe(value) : undefined
  }
  return readWords(text)
}

const safe = (n: number): number | undefined => (Number.isSafeInteger(n) ? n : undefined)

function readWords(text: string): number | undefined {
  const words = text.replace(/-/g, ' ').split(' ')
  let total = 0
  let group = 0
  let last = Infinity
  let any = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if ((word === 'and' || word === 'y') && any && i < words.length - 1) continue
    if ((word === 'a' || word === 'an' || word === 'un' || word === 'una') && i < words.length - 1) {
      const next = words[i + 1]!
      if (next in COLLECTIVES || next in PLURALS) continue
    }
    if (word in UNITS) {
      const n = UNITS[word]!
      // "twenty six" but not "six twenty" or "six six".
      if (n >= last || (last < 20 && last !== Infinity)) return undefined
      group += n
      last = n
    } else if (word in HUNDREDS) {
      if (group % 1000 >= 100 || last !== Infinity) return undefined
      group += HUNDREDS[word]!
      last = 100
    } else if (word === 'hundred') {
      if (group > 99) return undefined
      group = (group || 1) * 100
      last = 100
    } else if (word in COLLECTIVES || word in PLURALS) {
      const scale = COLLECTIVES[word] ?? PLURALS[word]!
      if (scale >= 1000) {
        // "mil millones" multiplies; "mil mil" is no number.
        if (!group && total) {
          if (scale <= total) return undefined
          total *= scale
        } else total += (group || 1) * scale
        group = 0
      } else group = (group || 1) * scale
      last = Infinity
    } else return undefined
    any = true
  }
  return any ? safe(total + group) : undefined
}
