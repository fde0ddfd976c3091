// Points in time as options and case files write them: ISO dates, optionally with a time and a zone.

export const MOMENT_WORDS = 'a date such as 2026-01-26 or 2026-01-26T09:00-04:00'

/** Is this an existing ISO date, optionally with a time and a zone? */
export function isMoment(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (!m) return false
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Does a period end on an earlier day than it starts? */
export const endsBeforeStart = (from: string, to: string): boolean => to.slice(0, 10) < from.slice(0, 10)
