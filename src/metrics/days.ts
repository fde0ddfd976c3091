// Packed dates as day numbers.

/** Days since 1970-01-01 of a full packed date (yyyymmdd). Howard Hinnant's days_from_civil. */
export function dayNumber(date: number): number {
  const day = date % 100
  const month = Math.floor(date / 100) % 100
  const year = Math.floor(date / 10000) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}
