// Dates that are not written plainly: in words, with roman months, with parts unknown, in a sentence, as a guess.
import type { DateOrder } from '../model/source.ts'
import { AROUND, EITHER, isRoman, monthOf, plainText, ROUGH } from './date-words.ts'
import { between, century, fromSerial, NO_DATE, ordered, pack, roughly, UNREAD, yearAhead, type ReadDate } from './packed-date.ts'

/** Years in which somebody on a list may have been born or released. */
const isLikelyYear = (year: number): boolean => year >= 1850 && year <= 2100

/** The day 1970-01-01 as spreadsheets count. */
const UNIX_EPOCH = 25_569
/** Milliseconds since 1970, as programs export dates: from 1973 on, and before 1967. */
const EPOCH_MILLISECONDS = /^-?\d{12,13}$/
/** 202601101200 and 100120261200: a day and a time, not milliseconds. */
const DAY_AND_TIME =
  /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)(?:[01]\d|2[0-3])[0-5]\d$/
const CLOCK = /(?:^|[t\s,]+)\d{1,2}:\d{2}.*$/
const HOUR = /[\s,]+(?:a las? |as |at |a )?\d{1,2} ?(?:h(?:\d{2}|oras|rs?)?|[ap]\. ?m\.?|[ap]m)(?![a-z0-9]).*$/
const AGE = /[\s,(]+\d{1,3} ?(?:anos?|years?|yrs?|ans)(?: old)?\b\)?/
/** A part of a date that nobody knows: XX, ??, __, S/D, dd. One X between two numbers is October. */
const UNKNOWN_PART = /(^|[-/.\s])(?:x{2,}|(?<!\d[-/.\s])x|x(?![-/.\s]\d)|\?+|_+|\*+|n\/?[ad]|dd|mm|nn|sd)(?=$|[-/.\s])/g
const FULL = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?!\d)/g

/** The day in UTC. */
const fromMilliseconds = (value: number): ReadDate => {
  const read = fromSerial(Math.floor(value / 86_400_000) + UNIX_EPOCH)
  return read.date && isLikelyYear(Math.floor(read.date / 10_000)) ? read : UNREAD
}

/** Reads a cell that is no plain date; `order` settles 03/04/2026. */
export function wordsOf(raw: string, order: DateOrder): ReadDate {
  const whole = plainText(raw)
  const instant = /^\/?date\((-?\d{6,14})(?:[+-]\d{4})?\)\/?$/.exec(whole)
  if (instant) return fromMilliseconds(Number(instant[1]))
  if (/^0+(?:[-/. ]+0+)*$/.test(whole)) return NO_DATE
  const text = withoutTime(whole)
  if (EPOCH_MILLISECONDS.test(text) && !DAY_AND_TIME.test(text)) return fromMilliseconds(Number(text))
  if (/^\d+(?:\.\d+)?$/.test(text)) return digitsOnly(text, order)
  const decade = /^(?:(?:los )?anos |decada (?:de )?(?:los )?|the |annees )?(\d{3})(?:[?x_]|0s)$|^(?:decada|annees) (?:de )?(\d{3})0$/.exec(
    text,
  )
  if (decade) return between(Number(decade[1] ?? decade[2]) * 10, Number(decade[1] ?? decade[2]) * 10 + 9)
  const dates = text.match(FULL)
  if (dates && dates.length > 1) return oneOf(dates.map((d) => parts(d, order)))
  const known = text.replace(/(^|\s)s\/?[dfi]\/(?=[0x?]|\d)/, '$100/00/').replace(UNKNOWN_PART, '$100')
  const read = datePart(known, order)
  return ROUGH.test(known) ? doubted(read) : read
}

/** "12/03/1985 à Banfora", "vers 1990 à Banfora": what follows the date says where. */
function datePart(text: string, order: DateOrder): ReadDate {
  const read = parts(text, order)
  if (read.fault !== 'unread') return read
  const date = /^(.*\d)(?: ?,| a| en| in| at| em| em)? +[a-z][a-z' -]*$/.exec(text)?.[1]
  return date === undefined ? read : parts(date, order)
}

const withoutTime = (text: string): string => {
  const first = text.replace(/^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.? ?m\.?)?[\s,]+/, '')
  const cut = first.replace(CLOCK, '').replace(AGE, ' ').replace(HOUR, '').trim()
  return cut || text
}

/** A guess says no more than its year; a guessed year no more than that it is near. */
function doubted(read: ReadDate): ReadDate {
  if (!read.date) return read
  const year = Math.floor(read.date / 10000)
  return read.date % 10000 === 0 ? roughly(year) : pack(year, 0, 0)
}

/** Two dates or more in a cell: what they have in common. */
function oneOf(dates: readonly ReadDate[]): ReadDate {
  const [first] = dates
  const found = dates.map(({ date }) => date)
  if (!first || found.includes(0)) return UNREAD
  if (new Set(found).size === 1) return first
  const [month = 0, ...others] = found.map((date) => Math.floor(date / 100))
  if (month % 100 && others.every((other) => other === month)) return pack(Math.floor(month / 100), month % 100, 0)
  const years = found.map((date) => Math.floor(date / 10000))
  return between(Math.min(...years), Math.max(...years))
}

/** 19800115, 15011980, 5011980, 150180, 1980, 29235. */
function digitsOnly(text: string, order: DateOrder): ReadDate {
  const [digits, fraction] = text.split('.') as [string, string | undefined]
  const n = Number(digits)
  if (digits.length === 5) return n >= 1000 && n < 60000 ? fromSerial(n) : UNREAD
  if (fraction !== undefined && Number(fraction) !== 0)
    return /^\d{1,2}$/.test(digits) && fraction.length === 4 ? partial(digits, fraction) : UNREAD
  if (digits.length === 4) return pack(n, 0, 0)
  if (digits.length === 6) return sixDigits(digits, order)
  if (digits.length !== 7 && digits.length !== 8) return UNREAD
  const front = yearAheadOf(digits)
  if (digits.length === 8 && isLikelyYear(front[0]) && pack(...front).date) return pack(...front)
  const padded = digits.padStart(8, '0')
  const year = Number(padded.slice(4))
  if (isLikelyYear(year)) return ordered(Number(padded.slice(0, 2)), Number(padded.slice(2, 4)), year, order)
  return digits.length === 8 ? pack(...front) : UNREAD
}

const yearAheadOf = (digits: string): [number, number, number] => [
  Number(digits.slice(0, 4)),
  Number(digits.slice(4, 6)),
  Number(digits.slice(6, 8)),
]
const partial = (month: string, year: string): ReadDate => pack(Number(year), Number(month), 0)

/** DDMMYY or YYYYMM: read where only one of them can be. */
function sixDigits(digits: string, order: DateOrder): ReadDate {
  const long = Number(digits.slice(0, 4))
  const monthly = isLikelyYear(long) ? pack(long, Number(digits.slice(4)), 0) : UNREAD
  const daily = ordered(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), century(digits.slice(4)), order)
  if (monthly.date && daily.date) return UNREAD
  return monthly.date ? monthly : daily.date ? daily : UNREAD
}

interface Piece {
  readonly text: string
  /** A number, a month's word, or another word. */
  readonly kind: 'number' | 'month' | 'word'
}

/** Numbers and words in their order. A roman month stands between two numbers; a word of two months ("jui") is none. */
function piecesOf(text: string): Piece[] {
  const found = text.match(/\d+|[a-z]+/g) ?? []
  const isNumber = (at: number) => /^\d/.test(found[at] ?? '')
  return found.map((piece, at): Piece => {
    if (isNumber(at)) return { text: piece, kind: 'number' }
    const month = isRoman(piece) ? isNumber(at - 1) && isNumber(at + 1) && monthOf(piece) : monthOf(piece)
    return { text: piece, kind: month ? 'month' : 'word' }
  })
}

const ORDINAL = /^(?:st|nd|rd|th|er|ro|do|to|o|a|eme?)$/
const FIRST = /^(?:primero|primer|first|premier|primeiro|1ro)$/

function parts(text: string, order: DateOrder): ReadDate {
  const full = text.match(FULL)
  if (full?.length === 1 && full[0].length < text.length) return parts(full[0], order)
  const pieces = piecesOf(
    text.replace(/[ºª°]/g, ' ').replace(/\b(?:primero|primer|first|premier|primeiro)\b/, (w) => (FIRST.test(w) ? '1' : w)),
  )
  const numbers = pieces.filter((p) => p.kind === 'number').map((p) => p.text)
  const months = monthsAmong(pieces)
  if (months.length === 1) return withMonth(monthOf(months[0]!), numbers)
  if (months.length) return UNREAD
  if (numbers.length === 3) return threeNumbers(numbers as [string, string, string], order)
  const words = pieces.filter((p) => p.kind === 'word' && !ORDINAL.test(p.text) && !AROUND.test(p.text)).map((p) => p.text)
  const strange = words.filter((w) => !ROUGH.test(w) && !EITHER.test(w))
  if (strange.length) return UNREAD
  if (numbers.length === 2) return twoNumbers(numbers as [string, string])
  return numbers.length === 1 && numbers[0]!.length === 4 ? pack(Number(numbers[0]), 0, 0) : UNREAD
}

/** "mar" is a Tuesday as well, where another word names the month. */
function monthsAmong(pieces: readonly Piece[]): string[] {
  const found = pieces.flatMap(({ kind, text }) => (kind === 'month' ? [text] : []))
  return found.length > 1 ? found.filter((text) => text !== 'mar') : found
}

/** 5 de enero de 1990, January 5 1990, 1990 enero 5, enero de 1990, ene-90. */
function withMonth(month: number, numbers: readonly string[]): ReadDate {
  const [first, second, third] = numbers
  if (first === undefined || numbers.length > 3) return UNREAD
  // Entre el 8 y el 12 de enero de 2026.
  if (third !== undefined) return third.length === 4 && Number(first) <= 31 && Number(second) <= 31 ? pack(Number(third), month, 0) : UNREAD
  if (second === undefined) {
    if (first.length === 4) return pack(Number(first), month, 0)
    return first.length === 2 && Number(first) > 31 ? pack(century(first), month, 0) : UNREAD
  }
  if (first.length === 4 && second.length <= 2) return pack(Number(first), month, Number(second))
  return first.length <= 2 && (second.length === 4 || second.length === 2) ? pack(century(second), month, Number(first)) : UNREAD
}

function threeNumbers([first, second, third]: [string, string, string], order: DateOrder): ReadDate {
  if (first.length === 4) return second.length <= 2 && third.length <= 2 ? yearAhead(Number(first), Number(second), Number(third)) : UNREAD
  if (first.length > 2 || second.length > 2 || (third.length !== 4 && third.length !== 2)) return UNREAD
  // 80-01-15: no day is 80.
  if (third.length === 2 && Number(first) > 31) return yearAhead(century(first), Number(second), Number(third))
  return ordered(Number(first), Number(second), century(third), order)
}

/** 02/1980, 1980-02, 1990/1991, 1990-91. */
function twoNumbers([first, second]: [string, string]): ReadDate {
  const [a, b] = [Number(first), Number(second)]
  if (first.length === 4 && second.length === 4) return between(Math.min(a, b), Math.max(a, b))
  if (second.length === 4 && first.length <= 2) return pack(b, a, 0)
  if (first.length !== 4 || second.length > 2) return UNREAD
  return b <= 12 ? pack(a, b, 0) : between(a, Math.floor(a / 100) * 100 + b)
}

/** A date with year, month and day in columns of their own; month names and 5.0 count as numbers. */
export function readParts(year: string, month: string, day: string): ReadDate {
  const number = (raw: string): number => {
    const text = plainText(raw).replace(/[.,]0+$/, '')
    return /^\d+$/.test(text) ? Number(text) : monthOf(text.replace(/\.$/, ''))
  }
  // A spreadsheet may have set a point into 1.990.
  const y = plainText(year)
    .replace(/[.,]0+$/, '')
    .replace(/^([12])[., ](\d{3})$/, '$1$2')
  if (!/^(?:\d{4}|\d{2})$/.test(y)) return wordsOf(year, 'dmy')
  const read = pack(century(y), number(month), number(day))
  // Half a date is left where the other half does not exist.
  return read.fault === 'impossible' ? { ...pack(century(y), 0, 0), fault: 'impossible' } : read
}
