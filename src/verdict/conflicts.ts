// Facts that two linked rows share and that disagree, with both raw values.
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import { birthsApart, yearsApart } from '../metrics/births-apart.ts'
import { swappedDay } from '../metrics/swapped-day.ts'
import { BOTH_WAYS, UNKNOWN_WORD, type Facts, type PackedDate } from '../model/facts.ts'
import type { Conflict } from '../model/verdict.ts'

/** Words that say only that somebody left, which every kind of release also says. */
const GENERAL: ReadonlySet<string> = new Set(['left_detention', 'order_issued', 'unspecified'])
const NO_RELEASE: ReadonlySet<string> = new Set(['transfer', 'death_in_custody', 'held', 'arrest'])
/** A word and those that say the same in more detail. */
const WIDER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['measure', new Set(['conditional_release', 'house_arrest'])],
  ['held', new Set(['transfer', 'arrest'])],
])

export interface RawValue {
  (side: 'left' | 'right', field: Conflict['field']): string
}

/** Conflicts of a pair, in a fixed order; `tolerance` in days. */
export function conflictsOf(a: Facts, i: number, b: Facts, j: number, tolerance: number, raw: RawValue): Conflict[] {
  const found: Conflict[] = []
  const add = (field: Conflict['field'], by?: string) =>
    found.push({ field, kind: 'differs', ...(by ? { by } : {}), left: raw('left', field), right: raw('right', field) })
  if (eventsDiffer(value(a.event, i), value(b.event, j))) add('event')
  const days = leastDays(eventDays(a, i), eventDays(b, j))
  if (days > tolerance) add('event_date', `P${days}D`)
  const [p, q] = [value(a.nationality, i), value(b.nationality, j)]
  if (p && q && !isOpen(p) && !isOpen(q) && !p.split('+').some((c) => q.split('+').includes(c))) add('nationality')
  if (a.sex[i] && b.sex[j] && a.sex[i] !== b.sex[j]) add('sex')
  if (birthsApart(a, i, b, j)) {
    const born = daysApart(a.birth[i]!, b.birth[j]!)
    add('birth_date', isDay(a.birth[i]!) && isDay(b.birth[j]!) ? `P${born}D` : `P${yearsApart(a, i, b, j)}Y`)
  }
  const arrested = leastDays(arrestDays(a, i), arrestDays(b, j))
  if (arrested > tolerance) add('arrest_date', `P${arrested}D`)
  return found
}

/** Days by which the dates of one arrest may be told apart; more is another detention of the same person, as inside a list. */
const ONE_DETENTION = 30

export const isOtherDetention = (a: Facts, i: number, b: Facts, j: number): boolean =>
  leastDays(arrestDays(a, i), arrestDays(b, j)) > ONE_DETENTION

const isDay = (date: PackedDate): boolean => date % 100 !== 0

/** A date that can be read day first and month first is either. */
const readings = (day: PackedDate, open: number): readonly PackedDate[] => (open ? [day, swappedDay(day)] : [day])
const eventDays = (f: Facts, i: number) => readings(f.eventDate[i]!, f.bothWays[i]! & (BOTH_WAYS.event | BOTH_WAYS.assumedEvent))
const arrestDays = (f: Facts, i: number) => readings(f.arrest[i]!, f.bothWays[i]! & BOTH_WAYS.arrest)
const leastDays = (left: readonly PackedDate[], right: readonly PackedDate[]): number =>
  left.length + right.length === 2 ? daysApart(left[0]!, right[0]!) : Math.min(...left.flatMap((x) => right.map((y) => daysApart(x, y))))

const value = (ids: Facts['event'], i: number): string => (ids.id[i]! < 0 ? '' : ids.values[ids.id[i]!]!)

/** A word that nobody knows is no difference from any other. */
const isOpen = (value: string): boolean => value.includes(UNKNOWN_WORD)

function eventsDiffer(p: string, q: string): boolean {
  if (!p || !q || p === q || isOpen(p) || isOpen(q)) return false
  if (WIDER.get(p)?.has(q) || WIDER.get(q)?.has(p)) return false
  if (GENERAL.has(p)) return NO_RELEASE.has(q)
  if (GENERAL.has(q)) return NO_RELEASE.has(p)
  return true
}

/** Least number of days between two dates of whatever precision; 0 when either is missing or they may be one. */
function daysApart(x: PackedDate, y: PackedDate): number {
  if (!x || !y || x === y) return 0
  const [p, q] = [span(x), span(y)]
  return Math.max(0, differenceInCalendarDays(q[0], p[1]), differenceInCalendarDays(p[0], q[1]))
}

function span(date: PackedDate): [Date, Date] {
  const [year, month, day] = [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100]
  if (day) return [new Date(year, month - 1, day), new Date(year, month - 1, day)]
  if (month) return [new Date(year, month - 1, 1), lastDayOfMonth(new Date(year, month - 1, 1))]
  return [new Date(year, 0, 1), new Date(year, 11, 31)]
}

/** Two known places that are not alike. People are moved, so it is a flag and no conflict. */
export function placesDiffer(a: Facts, i: number, b: Facts, j: number): boolean {
  const [p, q] = [value(a.place, i), value(b.place, j)]
  if (!p || !q || p === q) return false
  const [v, w] = [p.split(' '), q.split(' ')]
  return !v.some((t) => t.length > 2 && w.includes(t))
}
