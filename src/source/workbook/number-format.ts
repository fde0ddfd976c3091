// What a cell's number shows as: a date, a time, a percentage, a figure with its zeros in front. Excel keeps dates as days since its epoch.

/** How a style shows numbers. */
export interface NumberFormat {
  readonly kind: 'date' | 'time' | 'elapsed' | 'percent' | 'number'
  /** Text that the format puts in front ("V-"). */
  readonly before: string
  /** Figures at least, by zeros in front. */
  readonly figures: number
}

const GENERAL: NumberFormat = { kind: 'number', before: '', figures: 0 }

/** Formats that every workbook has without saying what they are (ECMA-376, 18.8.30); those of East Asia are dates. */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { ...GENERAL, kind: 'date' }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { ...GENERAL, kind: 'time' }
  if (id === 46) return { ...GENERAL, kind: 'elapsed' }
  return id === 9 || id === 10 ? { ...GENERAL, kind: 'percent' } : GENERAL
}

/** By its number, and its code where the workbook gives one. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id)
  const [positive] = code.split(';') as [string]
  // What is quoted, escaped, a colour or a locale ("[$-es-VE]") is no letter of a date.
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/\[[hms]+\]/i.test(bare)) return { ...GENERAL, kind: 'elapsed' }
  if (!/general|[#0?]/i.test(bare)) {
    if (/[dyeg]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return { ...GENERAL, kind: 'date' }
    if (/[hs]/i.test(bare)) return { ...GENERAL, kind: 'time' }
  } else if (/[dy]/i.test(bare) && /0+$/.test(bare) && /s\.?0+$/i.test(bare)) return { ...GENERAL, kind: 'date' }
  if (bare.includes('%')) return { ...GENERAL, kind: 'percent' }
  const [, quoted = '', escaped = ''] = /^(?:"([^"]*)"|((?:\\.)+))/.exec(positive) ?? []
  return { kind: 'number', before: quoted + escaped.replaceAll('\\', ''), figures: /^0+$/.test(bare) ? bare.length : 0 }
}

const LAST_DAY = 2_958_466
/** From 1900-01-01 as day 1 to 1970-01-01; 1904 begins 1462 days later. */
const [EPOCH, LATER] = [25_569, 1462]

/** The ISO date of a day, with its time where it has one; undefined outside of 1900 to 9999. */
export function isoDate(day: number, from1904: boolean): string | undefined {
  const since1900 = from1904 ? day + LATER : day
  if (!(since1900 >= 0) || since1900 >= LAST_DAY) return undefined
  // Excel counts a 29 February 1900 that never was: days before it are one later.
  if (!from1904 && Math.floor(since1900) === 60) return '1900-02-29'
  const shifted = !from1904 && since1900 >= 1 && since1900 < 60 ? since1900 + 1 : since1900
  const iso = new Date(Math.round((shifted - EPOCH) * 86_400_000)).toISOString()
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** A share of a day as hours, minutes and seconds. */
function clock(days: number): string {
  const seconds = Math.floor(Math.round(days * 86_400_000) / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** Excel keeps 15 figures of a number; of a longer one the rest is lost. */
export const isLong = (n: number): boolean => Number.isInteger(n) && Math.abs(n) >= 1e15

/** As people read it; dates and times in ISO form. A number whose figures are lost keeps its exponent, which nobody takes for a document. */
export function shownNumber(n: number, { kind, before, figures }: NumberFormat, from1904: boolean): string {
  if (kind === 'date' || (kind === 'time' && n >= 1)) return isoDate(n, from1904) ?? String(n)
  if ((kind === 'time' || kind === 'elapsed') && n >= 0) return clock(n)
  if (kind === 'percent') return `${Number((100 * n).toPrecision(15))}%`
  if (isLong(n)) return `${before}${n.toExponential(14).replace(/\.?0*e\+?/, 'E+')}`
  const text = Number.isInteger(n) ? BigInt(n).toString() : String(Number(n.toPrecision(15)))
  return before + (figures && n >= 0 ? text.padStart(figures, '0') : text)
}
