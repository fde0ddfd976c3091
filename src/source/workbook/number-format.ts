// How a number of a cell is shown: as a date, a time, a percentage, or a number with leading zeros. Excel stores dates as days since its epoch.

/** How a style shows numbers. */
export interface NumberFormat {
  readonly kind: 'date' | 'time' | 'elapsed' | 'percent' | 'number'
  /** Text in front of the number, such as "V-". */
  readonly before: string
  /** Least number of digits; leading zeros fill it. */
  readonly digits: number
}

const GENERAL: NumberFormat = { kind: 'number', before: '', digits: 0 }

/** Formats that have a number and no code (ECMA-376, 18.8.30); those of East Asia are dates. */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { ...GENERAL, kind: 'date' }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { ...GENERAL, kind: 'time' }
  if (id === 46) return { ...GENERAL, kind: 'elapsed' }
  return id === 9 || id === 10 ? { ...GENERAL, kind: 'percent' } : GENERAL
}

/** By its number, or by its code where the workbook has one. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id)
  const [positive] = code.split(';') as [string]
  // Quoted and escaped text, colours and locales ("[$-es-VE]") hold no letters of a date.
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/\[[hms]+\]/i.test(bare)) return { ...GENERAL, kind: 'elapsed' }
  if (!/general|[#0?]/i.test(bare)) {
    if (/[dyeg]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return { ...GENERAL, kind: 'date' }
    if (/[hs]/i.test(bare)) return { ...GENERAL, kind: 'time' }
  } else if (/[dy]/i.test(bare) && /0+$/.test(bare) && /s\.?0+$/i.test(bare)) return { ...GENERAL, kind: 'date' }
  if (bare.includes('%')) return { ...GENERAL, kind: 'percent' }
  const [, quoted = '', escaped = ''] = /^(?:"([^"]*)"|((?:\\.)+))/.exec(positive) ?? []
  return { kind: 'number', before: quoted + escaped.replaceAll('\\', ''), digits: /^0+$/.test(bare) ? bare.length : 0 }
}

/** The day after 9999-12-31. */
const END = 2_958_466
/** 1970-01-01, counted from 1900; and the days from 1900 to 1904. */
const [UNIX_EPOCH, TO_1904] = [25_569, 1462]

/** The ISO date of a day, with its time where it has one; undefined outside 1900 to 9999. */
export function isoDate(day: number, from1904: boolean): string | undefined {
  const since1900 = from1904 ? day + TO_1904 : day
  if (!(since1900 >= 0) || since1900 >= END) return undefined
  // Excel has a 29 February 1900, which never was, as day 60; the days before it are one behind the calendar.
  if (!from1904 && Math.floor(since1900) === 60) return '1900-02-29'
  const shifted = !from1904 && since1900 >= 1 && since1900 < 60 ? since1900 + 1 : since1900
  const iso = new Date(Math.round((shifted - UNIX_EPOCH) * 86_400_000)).toISOString()
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** A fraction of a day as hours, minutes and seconds; hours go beyond 24. */
function clock(days: number): string {
  const seconds = Math.floor(Math.round(days * 86_400_000) / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** A number of more than 15 digits before its point, of which Excel has lost the last ones. */
export const isLong = (n: number): boolean => Math.abs(n) >= 1e15

/** As the sheet shows it, dates and times in ISO form. A number that has lost digits keeps an exponent, so that nobody takes it for a document. */
export function shownNumber(n: number, { kind, before, digits }: NumberFormat, from1904: boolean): string {
  if (kind === 'date' || (kind === 'time' && n >= 1)) return isoDate(n, from1904) ?? String(n)
  if ((kind === 'time' || kind === 'elapsed') && n >= 0) return clock(n)
  if (kind === 'percent') return `${Number((100 * n).toPrecision(15))}%`
  if (isLong(n)) return `${before}${n.toExponential(14).replace(/\.?0*e\+?/, 'E+')}`
  const text = Number.isInteger(n) ? BigInt(n).toString() : String(Number(n.toPrecision(15)))
  return before + (digits && n >= 0 ? text.padStart(digits, '0') : text)
}
