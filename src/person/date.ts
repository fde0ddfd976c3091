// Raw dates and ages → packed dates with their precision. Impossible dates are missing with a note, never rolled over.
import type { DateOrder, PackedDate } from '../model.ts'
import { lower } from './fold.ts'

const MONTHS = new Map(
  Object.entries({
    1: 'enero ene january jan janeiro janvier',
    2: 'febrero feb february fevereiro fev fevrier',
    3: 'marzo mar march marco mars',
    4: 'abril abr april apr avril avr',
    5: 'mayo may maio mai',
    6: 'junio jun june junho juin',
    7: 'julio jul july julho juillet juil',
    8: 'agosto ago august aug aout',
    9: 'septiembre setiembre sep sept set september setembro septembre',
    10: 'octubre oct october outubro out octobre',
    11: 'noviembre nov november novembro novembre',
    12: 'diciembre dic december dec dezembro dez decembre',
  }).flatMap(([n, words]) => words.split(' ').map((w) => [w, Number(n)] as const)),
)

export interface ReadDate {
  readonly date: PackedDate
  /** Not empty, and no date that exists. */
  readonly impossible: boolean
}

const NONE: ReadDate = { date: 0, impossible: false }
const IMPOSSIBLE: ReadDate = { date: 0, impossible: true }

/** Days of a month in a year; year 0 is taken for a leap year. */
function daysIn(year: number, month: number): number {
  return month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function pack(year: number, month: number, day: number): ReadDate {
  if (year < 1000 || year > 2200 || month > 12 || day > 31) return IMPOSSIBLE
  if (month === 0) return { date: year * 10000, impossible: false }
  if (day > daysIn(year, month)) return IMPOSSIBLE
  return { date: year * 10000 + month * 100 + day, impossible: false }
}

/** Reads one cell; `order` settles 03/04/2026. Two-digit years: up to 30 are 2000s. */
export function readDate(raw: string, order: DateOrder): ReadDate {
  const plain = plainDate(raw, order)
  if (plain) return plain
  const text = lower(raw).replaceAll('ç', 'c').trim()
  if (!text || /^(?:s\/?[dfi]|n\/?[ad]|-+|\?+|null|none|nan|desconocid[oa]|unknown|por confirmar|sin fecha|0+)$/.test(text)) return NONE
  let m = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ].*)?$/.exec(text)
  if (m) return pack(Number(m[1]), Number(m[2]), Number(m[3] ?? 0))
  m = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?:[t ,].*)?$/.exec(text)
  if (m) {
    const [day, month] = order === 'mdy' ? [Number(m[2]), Number(m[1])] : [Number(m[1]), Number(m[2])]
    const year = century(m[3]!)
    // A day above 12 in the month's place can only be the other order.
    return month > 12 && day <= 12 ? pack(year, day, month) : pack(year, month, day)
  }
  m = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (m) return pack(Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:º|°|o|er|st|nd|rd|th)?[\s./-]+(?:de\s+)?([a-z]+)\.?[\s.,/-]+(?:de\s+|del\s+)?(\d{4}|\d{2})\b/.exec(text)
  if (m && MONTHS.has(m[2]!)) return pack(century(m[3]!), MONTHS.get(m[2]!)!, Number(m[1]))
  m = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text)
  if (m && MONTHS.has(m[1]!)) return pack(Number(m[3]), MONTHS.get(m[1]!)!, Number(m[2]))
  m = /^([a-z]+)\.?[\s/-]+(?:de\s+|del\s+)?(\d{4})$/.exec(text)
  if (m && MONTHS.has(m[1]!)) return pack(Number(m[2]), MONTHS.get(m[1]!)!, 0)
  m = /^(\d{1,2})[-/](\d{4})$/.exec(text)
  if (m) return pack(Number(m[2]), Number(m[1]), 0)
  m = /^(?:c\.?\s*|circa\s+)?(\d{4})(?:\.0)?$/.exec(text)
  if (m) return pack(Number(m[1]), 0, 0)
  // Excel's day count, 1954 to 2064.
  m = /^(\d{5})(?:\.\d+)?$/.exec(text)
  if (m && Number(m[1]) >= 1000 && Number(m[1]) < 60000) return fromSerial(Number(m[1]))
  return IMPOSSIBLE
}

/** 2026-01-26 and 26/01/2026, digit by digit, as the patterns below read them; null for whatever is written otherwise. */
function plainDate(raw: string, order: DateOrder): ReadDate | null {
  if (raw.length !== 10) return null
  const yearFirst = isSeparator(raw.charCodeAt(4))
  const [first, second] = yearFirst ? [4, 7] : [2, 5]
  for (let at = 0; at < 10; at++) {
    const c = raw.charCodeAt(at)
    if (at === first || at === second ? !isSeparator(c) : c < 0x30 || c > 0x39) return null
  }
  const digits = (from: number, to: number): number => {
    let value = 0
    for (let at = from; at < to; at++) value = 10 * value + raw.charCodeAt(at) - 0x30
    return value
  }
  if (yearFirst) return pack(digits(0, 4), digits(5, 7), digits(8, 10))
  const [day, month] = order === 'mdy' ? [digits(3, 5), digits(0, 2)] : [digits(0, 2), digits(3, 5)]
  // A day above 12 in the month's place can only be the other order.
  return month > 12 && day <= 12 ? pack(digits(6, 10), day, month) : pack(digits(6, 10), month, day)
}

const isSeparator = (c: number): boolean => c === 0x2d || c === 0x2e || c === 0x2f

function century(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) <= 30 ? 2000 + Number(year) : 1900 + Number(year)
}

function fromSerial(serial: number): ReadDate {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
  return pack(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The order a column's values prove, each counted as often as it occurs. */
export function columnOrder(values: readonly string[], times?: ArrayLike<number>): { order: DateOrder; proven: boolean; open: boolean } {
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  values.forEach((value, at) => {
    const m = /^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{2,4}/.exec(value)
    if (!m) return
    const n = times?.[at] ?? 1
    if (Number(m[1]) > 12 && Number(m[2]) <= 12) dayFirst += n
    else if (Number(m[2]) > 12 && Number(m[1]) <= 12) monthFirst += n
    else if (m[1] !== m[2]) open += n
  })
  return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', proven: dayFirst + monthFirst > 0, open: open > 0 }
}

export const isFull = (date: PackedDate): boolean => date > 0 && date % 100 !== 0

/** Minutes since 1970 (UTC) of a date and time with its zone; NaN where either is missing. `zone` is an offset such as -04:00 that holds where the cell has none. */
export function readInstant(raw: string, zone: string | null): number {
  const m = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(raw.trim())
  const offset = m?.[6] ?? zone
  if (!m || !offset) return Number.NaN
  const [year, month, day, hour, minute] = [m[1], m[2], m[3], m[4], m[5]].map(Number) as [number, number, number, number, number]
  const o = /^([+-])(\d{2}):?(\d{2})$/.exec(offset)
  const shift = o ? (o[1] === '-' ? -1 : 1) * (Number(o[2]) * 60 + Number(o[3])) : 0
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - shift
}

/** The zone of a time as written: Z, -04:00; null without. */
export const zoneOf = (time: string | null): string | null =>
  /(?:Z|[+-]\d{2}:?\d{2})$/.exec(/\d:\d{2}/.test(time ?? '') ? time! : '')?.[0] ?? null

/** First number of "34 años"; 0 where none fits a person. */
export function readAge(raw: string): number {
  const m = /^\D{0,8}(\d{1,3})\b/.exec(raw)
  const age = m ? Number(m[1]) : 0
  return age > 0 && age <= 120 ? age : 0
}
