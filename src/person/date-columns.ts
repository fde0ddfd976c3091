// A list's date columns → dates, years of birth, and which of them can be read both ways.
import { BOTH_WAYS } from '../model/facts.ts'
import type { Field } from '../model/fields.ts'
import type { Note } from '../model/note.ts'
import type { DateOrder, SourceList } from '../model/source.ts'
import { int32, uint8 } from '../metrics/columns.ts'
import { swappedDay } from '../metrics/swapped-day.ts'
import { readAge } from './age.ts'
import { readDate, readInstant, zoneOf } from './date.ts'
import { cellOrder, columnOrder, type CellOrder, type ColumnOrder } from './date-order.ts'
import { readParts } from './date-text.ts'
import { placeOf } from './where.ts'
import { withoutSharedBirths } from './default-values.ts'
import type { ReadDate } from './packed-date.ts'

/** What the columns of one list are asked through; each distinct value is read once. */
export interface Cells {
  readonly columns: (field: Field) => readonly number[]
  readonly reader: (...fields: Field[]) => (i: number) => string
  readonly readAs: <T>(fields: readonly Field[], read: (raw: string) => T) => (i: number) => T
  readonly distinct: (column: number) => { readonly id: Int32Array; readonly values: readonly string[] }
}

export interface DateFacts {
  readonly birth: Int32Array
  readonly birthFrom: Int32Array
  readonly birthTo: Int32Array
  readonly eventDate: Int32Array
  readonly eventTime: (i: number) => number
  readonly arrest: Int32Array
  readonly rearrest: Int32Array
  readonly lastConfirmed: Int32Array
  readonly registered: Int32Array
  /** BOTH_WAYS */
  readonly bothWays: Uint8Array
}

export interface DateSettings {
  readonly wanted: DateOrder | undefined
  /** The year that ages are counted from where nothing says when they were true; 0 without. */
  readonly nominalYear: number
  /** The words of a row's name. */
  readonly nameOf: (i: number) => readonly string[]
}

/** A cell as its column has it read. */
interface OwnDate extends ReadDate {
  readonly open: CellOrder['open']
}

/** The notes that faults and finds of a column are told by. */
const FAULT_NOTE = { impossible: 'date-impossible', unread: 'date-unread', default: 'date-default' } as const

export function readDateColumns(
  list: SourceList,
  { columns, reader, readAs, distinct }: Cells,
  settings: DateSettings,
  notes: Note[],
): DateFacts {
  const n = list.records.length
  const absent = int32(n)
  const bothWays = uint8(n)
  const warn = (code: string, i: number, params: Note['params'] = {}) =>
    notes.push({ code, list: list.id, ...placeOf(list.records, i), params, warning: true })
  const order = (field: Field): ColumnOrder => {
    const parts = columns(field).map(distinct)
    const found = columnOrder(
      parts.flatMap(({ values }) => values),
      parts.flatMap(timesOf),
      settings.wanted,
    )
    sayOrder(list, field, found, notes)
    return found
  }
  /** Dates that need no more than their number are written at once; the others are handed over. */
  const eachOdd = (field: Field, column: Int32Array, odd: (read: OwnDate, i: number) => void): void => {
    const found = order(field)
    const [only, ...others] = columns(field)
    if (only === undefined || others.length) {
      const dateOf = readAs([field], (raw) => ownDate(raw, found))
      for (let i = 0; i < n; i++) odd(dateOf(i), i)
      return
    }
    const { id, values } = distinct(only)
    const read = values.map((raw) => ownDate(raw.trim(), found))
    const plain = Int32Array.from(read, ({ date, open, fault, years }) => (open || fault || years ? -1 : date))
    for (let i = 0; i < n; i++) {
      const date = plain[id[i]!]!
      if (date >= 0) column[i] = date
      else odd(read[id[i]!]!, i)
    }
  }
  const dates = (field: Field, bit = 0, each?: (read: OwnDate, i: number) => void): Int32Array => {
    if (!columns(field).length) return absent
    const column = int32(n)
    let defaults = 0
    eachOdd(field, column, (read, i) => {
      column[i] = read.date
      if (read.open === 'assumed') bothWays[i]! |= bit === BOTH_WAYS.event ? BOTH_WAYS.assumedEvent : 0
      else if (read.open) {
        // Of a date that nothing compares both ways, only the year is left.
        if (bit) bothWays[i]! |= bit
        else column[i] = Math.floor(read.date / 10000) * 10000
      }
      each?.(read, i)
      if (read.fault === 'default') defaults++
      else if (read.fault) warn(FAULT_NOTE[read.fault], i, { field })
    })
    if (field !== 'birth_date') defaults += withoutEpoch(column)
    if (defaults) notes.push({ code: FAULT_NOTE.default, list: list.id, params: { field, rows: defaults }, warning: false })
    return column
  }

  const birthFrom = int32(n)
  const birthTo = int32(n)
  const range = ({ years }: ReadDate, i: number) => {
    if (years) [birthFrom[i], birthTo[i]] = years
  }
  const read = dates('birth_date', BOTH_WAYS.birth, range)
  const birth = read === absent ? int32(n) : read
  const [year, month, day] = [reader('birth_year'), reader('birth_month'), reader('birth_day')]
  if (columns('birth_year').length) {
    for (let i = 0; i < n; i++) {
      if (birth[i] || birthFrom[i] || !year(i)) continue
      const parts = readParts(year(i), month(i), day(i))
      birth[i] = parts.date
      range(parts, i)
      if (parts.fault && parts.fault !== 'default') warn(FAULT_NOTE[parts.fault], i, { field: 'birth_date' })
    }
  }
  const shared = withoutSharedBirths(birth, settings.nameOf)
  if (shared) notes.push({ code: 'birth-date-shared', list: list.id, params: { rows: shared }, warning: false })
  unknownDays(list, birth, notes)
  const eventDate = dates('event_date', BOTH_WAYS.event)
  const arrest = dates('arrest_date', BOTH_WAYS.arrest)
  const age = readAs(['age'], readAge)
  const asOfYear = Number(/^\d{4}/.exec(list.asOf ?? '')?.[0] ?? 0)
  for (let i = 0; i < n; i++) if (birth[i]) birthFrom[i] = birthTo[i] = Math.floor(birth[i]! / 10000)
  const aged = columns('age').length ? n : 0
  for (let i = 0; i < aged; i++) {
    if (birthFrom[i]) continue
    const years = age(i)
    // Without a date at which the age was true, the event's year or the list's stands in, a year wide on each side.
    const base = asOfYear || Math.floor((eventDate[i] || arrest[i] || 0) / 10000) || settings.nominalYear
    if (years && base) [birthFrom[i], birthTo[i]] = [base - years - 1, base - years]
  }
  const zone = zoneOf(list.asOf)
  const instant = readAs(['event_date'], (raw) => readInstant(raw, zone))
  const asWritten = readAs(['event_date'], (raw) => readDate(raw, settings.wanted ?? 'dmy').date)
  return {
    birth,
    birthFrom,
    birthTo,
    eventDate,
    // A time belongs to the day as it is written: it goes with the day where that was mended.
    eventTime: (i) => (bothWays[i]! & BOTH_WAYS.event || (eventDate[i] && eventDate[i] !== asWritten(i)) ? Number.NaN : instant(i)),
    arrest,
    rearrest: dates('rearrest_date'),
    lastConfirmed: dates('last_confirmed'),
    registered: dates('registered_date'),
    bothWays,
  }
}

function timesOf({ id, values }: { readonly id: Int32Array; readonly values: readonly string[] }): number[] {
  const times = values.map(() => 0)
  for (const v of id) times[v]!++
  return times
}

function ownDate(raw: string, column: ColumnOrder): OwnDate {
  const { order, swap, open } = cellOrder(raw, column)
  const read = readDate(raw, order)
  const other = swappedDay(read.date)
  if (swap) return { ...read, date: other, open: '' }
  return { ...read, open: other === read.date ? '' : open }
}

/** Day or month first, as far as the column leaves it open, and what was found of cells of both kinds. */
function sayOrder(list: SourceList, field: Field, found: ColumnOrder, notes: Note[]): void {
  const say = (code: string) =>
    notes.push({ code, list: list.id, ...placeOf(list.records, 0), params: { field, id: list.id, order: found.order }, warning: true })
  if (found.bothOrders) say(found.byShape.size ? 'dates-both-orders-told' : 'dates-both-orders')
  else if (found.swapped) say(found.swapped === 'surely' ? 'dates-half-swapped' : 'dates-half-swapped-maybe')
  else if (found.open && !found.proven) say('date-order')
}

/** The first day of computers, where nothing else of a column happened in those years; how many rows had it. */
function withoutEpoch(column: Int32Array): number {
  const rows = column.reduce((sum, date) => sum + (date === EPOCH ? 1 : 0), 0)
  if (!rows || column.some((date) => date !== EPOCH && date > EPOCH - 20000 && date < EPOCH + 20000)) return 0
  for (let i = 0; i < column.length; i++) if (column[i] === EPOCH) column[i] = 0
  return rows
}
const EPOCH = 19700101

/** Many births on 1 January are births of which only the year was known. */
function unknownDays(list: SourceList, birth: Int32Array, notes: Note[]): void {
  const firsts = birth.reduce((sum, d) => sum + (d % 10000 === 101 ? 1 : 0), 0)
  if (firsts <= Math.max(3, 0.01 * birth.length)) return
  notes.push({ code: 'first-of-january', list: list.id, params: { rows: firsts }, warning: false })
  for (let i = 0; i < birth.length; i++) if (birth[i]! % 10000 === 101) birth[i] = birth[i]! - 101
}
