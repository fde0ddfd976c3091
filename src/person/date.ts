// Raw dates and ages → packed dates with their precision. Impossible dates are missing with a note, never rolled over.
import type { PackedDate } from '../model/facts.ts'
import type { DateOrder } from '../model/source.ts'
import { wordsOf } from './date-text.ts'
import { NO_DATE, ordered, yearAhead, type ReadDate } from './packed-date.ts'
import { isPlaceholder } from './placeholders.ts'

/** Reads one cell; `order` settles 03/04/2026. Two-digit years: up to 30 are 2000s. */
export function readDate(raw: string, order: DateOrder): ReadDate {
  const plain = plainDate(raw, order)
  if (plain) return plain
  if (isPlaceholder(raw, 'date')) return NO_DATE
  return wordsOf(raw, order)
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
  if (yearFirst) return yearAhead(digits(0, 4), digits(5, 7), digits(8, 10))
  return ordered(digits(0, 2), digits(3, 5), digits(6, 10), order)
}

const isSeparator = (c: number): boolean => c === 0x2d || c === 0x2e || c === 0x2f

export const isFull = (date: PackedDate): boolean => date > 0 && date % 100 !== 0

/**
 * Minutes since 1970 (UTC) of a date and time with its zone; NaN where either is missing.
 * `zone` is an offset such as -04:00 that holds where the cell has none.
 */
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
