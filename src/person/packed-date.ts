// Dates as numbers, with their precision and what is wrong with them.
import type { PackedDate } from '../model/facts.ts'
import type { DateOrder } from '../model/source.ts'

export interface ReadDate {
  readonly date: PackedDate
  /** The first and last year it can be, where that is all it says: "aprox. 1980", "1990 o 1991", 31/02/1990. */
  readonly years: readonly [from: number, to: number] | null
  /** Why it is missing though something is written: a day that does not exist, words that were not understood, the zero of a machine. */
  readonly fault: '' | 'impossible' | 'unread' | 'default'
}

export const NO_DATE: ReadDate = { date: 0, years: null, fault: '' }
/** A day that does not exist was mistyped; its year may still be right. */
const impossible = (year: number): ReadDate => ({ ...NO_DATE, years: isYear(year) ? [year, year] : null, fault: 'impossible' })
const isYear = (year: number): boolean => year >= 1500 && year <= 2200
/** Years of the Islamic and the Persian calendar, of which nobody on a list was born by ours. */
const isOtherCalendar = (year: number): boolean => year >= 1200 && year < 1500
export const UNREAD: ReadDate = { ...NO_DATE, fault: 'unread' }
const DEFAULT: ReadDate = { ...NO_DATE, fault: 'default' }

/** Days of a month in a year; year 0 is taken for a leap year. */
function daysIn(year: number, month: number): number {
  return month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Dates that spreadsheets and databases write for nothing: their day zero, their first and their last day. */
const MACHINE_ZEROS: ReadonlySet<number> = new Set([
  10101, 11111111, 15821015, 16010101, 17530101, 18000101, 18581117, 18991229, 18991230, 18991231, 19000101, 19040101, 20380119, 20790606,
  21000101, 22220222, 30000101,
])

const isMachineZero = (year: number, month: number, day: number): boolean =>
  MACHINE_ZEROS.has(year * 10000 + month * 100 + day) || year === 0 || year === 9999 || (year === 1900 && month === 1 && day === 0)

/** A zero stands for a part that nobody knows. */
export function pack(year: number, month: number, day: number): ReadDate {
  if (month <= 12 && day <= 31 && isMachineZero(year, month, day)) return year || month || day ? DEFAULT : NO_DATE
  if (isOtherCalendar(year)) return UNREAD
  if (!isYear(year) || month > 12 || day > 31) return impossible(year)
  if (month === 0) return { ...NO_DATE, date: year * 10000 }
  if (day > daysIn(year, month)) return impossible(year)
  return { ...NO_DATE, date: year * 10000 + month * 100 + day }
}

/** A year that may be one more or less. */
export const roughly = (year: number): ReadDate => ({ ...NO_DATE, years: [year - 1, year + 1] })
/** One of two years, where they are close enough to say anything. */
export const between = (from: number, to: number): ReadDate =>
  from === to ? pack(from, 0, 0) : to > from && to - from <= MOST_YEARS ? { ...NO_DATE, years: [from, to] } : UNREAD
const MOST_YEARS = 10

/** Three numbers in the order written, the year last. */
export function ordered(first: number, second: number, year: number, order: DateOrder): ReadDate {
  const [day, month] = order === 'mdy' ? [second, first] : [first, second]
  // A day above 12 in the month's place can only be the other order.
  return month > 12 && day <= 12 ? pack(year, day, month) : pack(year, month, day)
}

/** Year, month, day; what is no month can only be the day. */
export const yearAhead = (year: number, month: number, day: number): ReadDate =>
  month > 12 && day > 0 && day <= 12 ? pack(year, day, month) : pack(year, month, day)

export function century(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) <= 30 ? 2000 + Number(year) : 1900 + Number(year)
}

export function fromSerial(serial: number): ReadDate {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
  return pack(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}
