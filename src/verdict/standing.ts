// What a single row says of window, scope, charges and custody, before anybody else is asked.
import { BOTH_WAYS, UNKNOWN_WORD, type Facts, type PackedDate } from '../model/facts.ts'
import type { ScopeField } from '../model/fields.ts'

/** A moment as yyyymmdd and, where it has a time and a zone, minutes since 1970. */
export interface Moment {
  readonly day: PackedDate
  readonly minute: number
}

/** −1 before, 1 after, 0 the same or not to be told: an unknown day or time may be either. */
export function compareMoments(x: Moment, y: Moment): -1 | 0 | 1 {
  if (!Number.isNaN(x.minute) && !Number.isNaN(y.minute)) return x.minute < y.minute ? -1 : x.minute > y.minute ? 1 : 0
  const scale = x.day % 10000 === 0 || y.day % 10000 === 0 ? 10000 : x.day % 100 === 0 || y.day % 100 === 0 ? 100 : 1
  const [p, q] = [Math.floor(x.day / scale), Math.floor(y.day / scale)]
  return p < q ? -1 : p > q ? 1 : 0
}

/** Of a day that can be read both ways, only the year is sure. */
export function eventMoment(f: Facts, i: number): Moment | null {
  const day = f.eventDate[i]!
  if (!day) return null
  return f.bothWays[i]! & BOTH_WAYS.event ? { day: day - (day % 10000), minute: Number.NaN } : { day, minute: f.eventTime[i]! }
}

export interface Window {
  readonly from: Moment | null
  readonly to: Moment | null
}

/** Where an event lies: a moment without a time is inside on the window's first and last day. */
export function placeInWindow(at: Moment | null, { from, to }: Window): 'before' | 'inside' | 'after' | 'unknown' {
  if (!at) return 'unknown'
  if (from && compareMoments(at, from) < 0) return 'before'
  if (to && compareMoments(at, to) > 0) return 'after'
  // A year or month that holds the window's edge may be on either side of it.
  const vague = at.day % 100 === 0
  if (vague && ((from && straddles(at.day, from.day)) || (to && straddles(at.day, to.day)))) return 'unknown'
  return 'inside'
}

const straddles = (vague: PackedDate, edge: PackedDate): boolean => {
  const scale = vague % 10000 === 0 ? 10000 : 100
  return Math.floor(vague / scale) === Math.floor(edge / scale)
}

/** Field → the keys that are in scope. */
export type Scope = ReadonlyMap<ScopeField, readonly string[]>

/** Does a stated attribute put the row outside? Silence never does, nor do words that nobody knows, unless the scope is in such words too. */
export function outOfScope(f: Facts, i: number, scope: Scope): boolean {
  for (const [field, wanted] of scope) {
    const has = stated(f, i, field)
    if (has && !isOpen(has, wanted) && !wanted.some((w) => matches(field, has, w))) return true
  }
  return false
}

const isOpen = (has: string, wanted: readonly string[]): boolean =>
  has.includes(UNKNOWN_WORD) && !wanted.some((w) => w.includes(UNKNOWN_WORD))

function stated(f: Facts, i: number, field: ScopeField): string {
  if (field === 'sex') return ['', 'M', 'F'][f.sex[i]!]!
  const ids = f[field]
  return ids.id[i]! < 0 ? '' : ids.values[ids.id[i]!]!
}

function matches(field: ScopeField, has: string, wanted: string): boolean {
  if (field === 'nationality') return wanted.split('+').some((c) => has.split('+').includes(c))
  if (field === 'sex' || field === 'event') return has === wanted
  const [p, q] = [has.split(' '), wanted.split(' ')]
  return p.every((w) => q.includes(w)) || q.every((w) => p.includes(w))
}

/** Rows that satisfy an attribute, for subgroups counted on a list. */
export const satisfies = (f: Facts, i: number, field: ScopeField, wanted: readonly string[]): boolean => {
  const has = stated(f, i, field)
  return has !== '' && wanted.some((w) => matches(field, has, w))
}

export const eventOf = (f: Facts, i: number): string => (f.event.id[i]! < 0 ? '' : f.event.values[f.event.id[i]!]!)
