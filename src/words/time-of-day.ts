// The time behind a date, the same in every language.

/** "T12:00-04:00" → ", 12:00 (UTC-04:00)"; nothing behind a bare date. */
export function timeOfDay(rest: string): string {
  const [, time = '', zone = ''] = /^[T ]?(.*?)([+-]\d{2}:?\d{2}|Z)?$/.exec(rest) ?? []
  if (!rest) return ''
  return zone ? `, ${time} (UTC${zone === 'Z' ? '' : zone})` : `, ${time}`
}
