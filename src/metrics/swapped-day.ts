// A date whose day and month changed places.
/** A date (yyyymmdd) with day and month exchanged; the same date where that is none. */
export function swappedDay(date: number): number {
  const [month, day] = [Math.floor(date / 100) % 100, date % 100]
  return month && day && day <= 12 && month <= 31 ? Math.floor(date / 10000) * 10000 + day * 100 + month : date
}
