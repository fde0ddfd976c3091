// When a row's event took place, and on which side of the period under comparison that is.
import { BOTH_WAYS, type Facts, type PackedDate } from '../model/facts.ts'

/** A moment as yyyymmdd and, where it has a time and a zone, minutes since 1970 (UTC); NaN where not. */
export interface Moment {
  readonly day: PackedDate
  readonly minute: number
}

/** The period under comparison; null is an open end. */
export interface Window {
  readonly from: Moment | null
  readonly to: Moment | null
}

/** −1 before, 1 after, 0 the same or not known: a day without a time may be any time of that day, a month any day of it. */
export function compareMoments(x: Moment, y: Moment): -1 | 0 | 1 {
  const [p, q] = Number.isNaN(x.minute) || Number.isNaN(y.minute) ? commonPrecision(x.day, y.day) : [x.minute, y.minute]
  return p < q ? -1 : p > q ? 1 : 0
}

/** Both days cut down to what is known of both: year, month or day. */
function commonPrecision(x: PackedDate, y: PackedDate): readonly [number, number] {
  const unit = Math.max(unitOf(x), unitOf(y))
  return [Math.floor(x / unit), Math.floor(y / unit)]
}

const unitOf = (day: PackedDate): number => (day % 10000 === 0 ? 10000 : day % 100 === 0 ? 100 : 1)

/** null without a date. Of a day that can be read day first or month first, only the year is sure. */
export function eventMoment(f: Facts, i: number): Moment | null {
  const day = f.eventDate[i]!
  if (!day) return null
  if (f.bothWays[i]! & BOTH_WAYS.event) return { day: day - (day % 10000), minute: Number.NaN }
  return { day, minute: f.eventTime[i] ?? Number.NaN }
}

export type Place = 'before' | 'inside' | 'after' | 'unknown'

/** A day without a time is inside on the window's first and last day. A year or month that holds an edge may be on either side of it. */
export function placeInWindow(at: Moment | null, { from, to }: Window): Place {
  if (!at) return 'unknown'
  if (from && compareMoments(at, from) < 0) return 'before'
  if (to && compareMoments(at, to) > 0) return 'after'
  const isVague = at.day % 100 === 0
  return isVague && (holds(at.day, from) || holds(at.day, to)) ? 'unknown' : 'inside'
}

/** Does the edge lie in this year or month? */
const holds = (vague: PackedDate, edge: Moment | null): boolean =>
  edge !== null && Math.floor(vague / unitOf(vague)) === Math.floor(edge.day / unitOf(vague))
