// Facts that two linked rows share and that disagree, with both raw values.
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import { birthsApart, yearsApart } from '../metrics/births-apart.ts'
import { swappedDay } from '../metrics/swapped-day.ts'
import { BOTH_WAYS, type Facts, type PackedDate } from '../model/facts.ts'
import type { Conflict } from '../model/verdict.ts'
import { eventOf, isUnknownWord, valueOf } from './values.ts'

/** What the cells of a field say, for the left or the right row. */
export interface RawValue {
  (side: 'left' | 'right', field: Conflict['field']): string
}

/** Conflicts of a pair, in a fixed order; `tolerance` in days. */
export function conflictsOf(a: Facts, i: number, b: Facts, j: number, tolerance: number, raw: RawValue): Conflict[] {
  const found: Conflict[] = []
  const add = (field: Conflict['field'], by?: string) =>
    found.push({ field, kind: 'differs', ...(by ? { by } : {}), left: raw('left', field), right: raw('right', field) })
  if (eventsDiffer(eventOf(a, i), eventOf(b, j))) add('event')
  const days = daysBetween(a.eventDate[i]!, a.bothWays[i]! & EVENT, b.eventDate[j]!, b.bothWays[j]! & EVENT)
  if (days > tolerance) add('event_date', `P${days}D`)
  if (nationalitiesDiffer(valueOf(a.nationality, i), valueOf(b.nationality, j))) add('nationality')
  if (a.sex[i] && b.sex[j] && a.sex[i] !== b.sex[j]) add('sex')
  if (birthsApart(a, i, b, j)) add('birth_date', timeBetweenBirths(a, i, b, j))
  const arrested = daysBetweenArrests(a, i, b, j)
  if (arrested > tolerance) add('arrest_date', `P${arrested}D`)
  return found
}

/** Days by which the dates of one arrest may be told apart; more is another detention of the same person, as inside a list. */
const ONE_DETENTION = 30

export const isOtherDetention = (a: Facts, i: number, b: Facts, j: number): boolean => daysBetweenArrests(a, i, b, j) > ONE_DETENTION

/** Two known places without a common word. People are moved, so it is a flag and no conflict. */
export function placesDiffer(a: Facts, i: number, b: Facts, j: number): boolean {
  const [p, q] = [valueOf(a.place, i), valueOf(b.place, j)]
  if (!p || !q || p === q) return false
  const [v, w] = [p.split(' '), q.split(' ')]
  return !v.some((word) => word.length > 2 && w.includes(word))
}

/** Words that say only that somebody left, which every kind of release also says. */
const GENERAL: ReadonlySet<string> = new Set(['left_detention', 'order_issued', 'unspecified'])
const NO_RELEASE: ReadonlySet<string> = new Set(['transfer', 'death_in_custody', 'held', 'arrest'])
/** A word and those that say the same in more detail. */
const WIDER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['measure', new Set(['conditional_release', 'house_arrest'])],
  ['held', new Set(['transfer', 'arrest'])],
])

function eventsDiffer(p: string, q: string): boolean {
  if (!p || !q || p === q || isUnknownWord(p) || isUnknownWord(q)) return false
  if (WIDER.get(p)?.has(q) || WIDER.get(q)?.has(p)) return false
  if (GENERAL.has(p)) return NO_RELEASE.has(q)
  if (GENERAL.has(q)) return NO_RELEASE.has(p)
  return true
}

function nationalitiesDiffer(p: string, q: string): boolean {
  if (!p || !q || isUnknownWord(p) || isUnknownWord(q)) return false
  return !p.split('+').some((country) => q.split('+').includes(country))
}

/** In days where both are full dates, else in years. */
const timeBetweenBirths = (a: Facts, i: number, b: Facts, j: number): string => {
  const [x, y] = [a.birth[i]!, b.birth[j]!]
  return isDay(x) && isDay(y) ? `P${daysApart(x, y)}D` : `P${yearsApart(a, i, b, j)}Y`
}

const isDay = (date: PackedDate): boolean => date % 100 !== 0

/** A date that can be read day first and month first is either. */
const readings = (day: PackedDate, open: number): readonly PackedDate[] => (open ? [day, swappedDay(day)] : [day])
const EVENT = BOTH_WAYS.event | BOTH_WAYS.assumedEvent

const daysBetweenArrests = (a: Facts, i: number, b: Facts, j: number): number =>
  daysBetween(a.arrest[i]!, a.bothWays[i]! & BOTH_WAYS.arrest, b.arrest[j]!, b.bothWays[j]! & BOTH_WAYS.arrest)

/** Least number of days between two dates, each of which may be open to two readings; 0 when either is missing. */
function daysBetween(x: PackedDate, openX: number, y: PackedDate, openY: number): number {
  if (!x || !y || x === y) return 0
  let least = Infinity
  for (const p of readings(x, openX)) for (const q of readings(y, openY)) least = Math.min(least, daysApart(p, q))
  return least
}

/** Least number of days between two dates of whatever precision; 0 when either is missing or they may be one. */
function daysApart(x: PackedDate, y: PackedDate): number {
  if (!x || !y || x === y) return 0
  const [p, q] = [daysOf(x), daysOf(y)]
  return Math.max(0, differenceInCalendarDays(q.first, p.last), differenceInCalendarDays(p.first, q.last))
}

/** The first and the last day that a date may mean. */
function daysOf(date: PackedDate): { readonly first: Date; readonly last: Date } {
  const [year, month, day] = [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100]
  const first = new Date(year, Math.max(0, month - 1), day || 1)
  if (isDay(date)) return { first, last: first }
  return { first, last: month ? lastDayOfMonth(first) : new Date(year, 11, 31) }
}
