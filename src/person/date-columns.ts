// A list's date columns → dates, years of birth, and which of them can be read both ways.
import { float64, int32, uint8 } from '../metrics/columns.ts'
import { swappedDay } from '../metrics/swapped-day.ts'
import { BOTH_WAYS, type Facts } from '../model/facts.ts'
import type { Field } from '../model/fields.ts'
import type { Note } from '../model/note.ts'
import type { DateOrder, DistinctValues, SourceList } from '../model/source.ts'
import { readAge, yearsOfAge } from './age.ts'
import { readDate, readInstant, zoneOf } from './date.ts'
import { cellOrder, columnOrder, type CellOrder, type ColumnOrder } from './date-order.ts'
import { readParts } from './date-text.ts'
import { withoutSharedBirths, type NameOf } from './default-values.ts'
import { filled, type ListCells } from './list-cells.ts'
import type { ReadDate } from './packed-date.ts'
import { placeOf } from './where.ts'

type BirthColumns = Pick<Facts, 'birth' | 'birthFrom' | 'birthTo' | 'age'>
export type DateColumns = BirthColumns &
  Pick<Facts, 'eventDate' | 'eventTime' | 'arrest' | 'rearrest' | 'lastConfirmed' | 'registered' | 'bothWays'>

export interface DateSettings {
  /** The order that somebody said. */
  readonly wanted: DateOrder | undefined
  /** How the words of a row's name begin. */
  readonly nameOf: NameOf
}

/** What the date columns of a list are read with. */
interface DateReading {
  readonly list: SourceList
  readonly cells: ListCells
  readonly wanted: DateOrder | undefined
  readonly notes: Note[]
  /** BOTH_WAYS of each row, filled as columns are read. */
  readonly bothWays: Uint8Array
  /** A column without a date, for all that the list does not have. */
  readonly absent: Int32Array
}

export function readDateColumns(list: SourceList, cells: ListCells, settings: DateSettings, notes: Note[]): DateColumns {
  const n = list.records.length
  const reading: DateReading = { list, cells, wanted: settings.wanted, notes, bothWays: uint8(n), absent: int32(n) }
  const births = readBirths(reading)
  const shared = withoutSharedBirths(births.birth, settings.nameOf)
  if (shared) notes.push({ code: 'birth-date-shared', list: list.id, params: { rows: shared }, warning: false })
  clearUnknownDays(list, births.birth, notes)
  const eventDate = readDates(reading, 'event_date', { bit: BOTH_WAYS.event })
  const arrest = readDates(reading, 'arrest_date', { bit: BOTH_WAYS.arrest })
  addYears(births)
  addAges(reading, births, (i) => eventDate[i] || arrest[i] || 0)
  const dates = {
    ...births,
    eventDate,
    eventTime: readTimes(reading, eventDate),
    arrest,
    rearrest: readDates(reading, 'rearrest_date'),
    lastConfirmed: readDates(reading, 'last_confirmed'),
    registered: readDates(reading, 'registered_date'),
    bothWays: reading.bothWays,
  }
  return dates
}

/** A cell as its column has it read. */
interface OwnDate extends ReadDate {
  readonly open: CellOrder['open']
}

/** The notes on faults and finds of a column. */
const FAULT_NOTE = { impossible: 'date-impossible', unread: 'date-unread', default: 'date-default' } as const

function noteFault({ list, notes }: DateReading, fault: 'impossible' | 'unread', i: number, field: Field, isYearKept = false): void {
  const params = isYearKept ? { field, kept: 'year' } : { field }
  notes.push({ code: FAULT_NOTE[fault], list: list.id, ...placeOf(list.records, i), params, warning: true })
}

interface DateOptions {
  /** BOTH_WAYS of the column; 0 where nothing compares its dates both ways. */
  readonly bit?: number
  /** Called for each date that is more than a number. */
  readonly each?: (read: ReadDate, i: number) => void
}

function readDates(reading: DateReading, field: Field, { bit = 0, each }: DateOptions = {}): Int32Array {
  const { list, cells, notes, bothWays, absent } = reading
  if (!cells.has(field)) return absent
  const column = int32(list.records.length)
  let defaults = 0
  fillDates(reading, field, column, (read, i) => {
    column[i] = read.date
    if (read.open === 'assumed') bothWays[i]! |= bit === BOTH_WAYS.event ? BOTH_WAYS.assumedEvent : 0
    else if (read.open && bit) bothWays[i]! |= bit
    // Of a date that nothing compares both ways, only the year is left.
    else if (read.open) column[i] = yearOf(read.date) * 10000
    each?.(read, i)
    if (read.fault === 'default') defaults++
    else if (read.fault) noteFault(reading, read.fault, i, field, field === 'birth_date' && read.years !== null)
  })
  if (field !== 'birth_date') defaults += clearEpoch(column)
  if (defaults) notes.push({ code: FAULT_NOTE.default, list: list.id, params: { field, rows: defaults }, warning: false })
  return column
}

/** Dates that are no more than a number are written at once; the others go to `odd`. */
function fillDates(reading: DateReading, field: Field, column: Int32Array, odd: (read: OwnDate, i: number) => void): void {
  const { cells } = reading
  const order = readOrder(reading, field)
  const [only, ...others] = cells.columns(field)
  if (only === undefined || others.length) {
    const dateOf = cells.readAs([field], (raw) => ownDate(raw, order))
    for (let i = 0; i < column.length; i++) odd(dateOf(i), i)
    return
  }
  const { id, values } = cells.distinct(only)
  const read = values.map((raw) => ownDate(raw.trim(), order))
  const plain = Int32Array.from(read, ({ date, open, fault, years }) => (open || fault || years ? -1 : date))
  for (let i = 0; i < column.length; i++) {
    const date = plain[id[i]!]!
    if (date >= 0) column[i] = date
    else odd(read[id[i]!]!, i)
  }
}

function ownDate(raw: string, column: ColumnOrder): OwnDate {
  const { order, swap, open } = cellOrder(raw, column)
  const read = readDate(raw, order)
  const other = swappedDay(read.date)
  if (swap) return { ...read, date: other, open: '' }
  return { ...read, open: other === read.date ? '' : open }
}

/** Day or month first, as the columns of a field prove it together. */
function readOrder(reading: DateReading, field: Field): ColumnOrder {
  const { list, notes } = reading
  const own = orderOf(reading, field)
  const order = own.open && !own.proven ? { ...own, order: orderBeside(reading, field) ?? own.order } : own
  const code = orderNote(order)
  if (code)
    notes.push({ code, list: list.id, ...placeOf(list.records, 0), params: { field, id: list.id, order: order.order }, warning: true })
  return order
}

function orderOf({ cells, wanted }: DateReading, field: Field): ColumnOrder {
  const columns = cells.columns(field).map(cells.distinct)
  return columnOrder(
    columns.flatMap(({ values }) => values),
    columns.flatMap(timesOf),
    wanted,
  )
}

const DATE_FIELDS = ['birth_date', 'event_date', 'arrest_date', 'rearrest_date', 'registered_date', 'last_confirmed'] as const

/** The order that the other date columns of the list prove, all that prove any the same one: most programs write all dates alike. */
function orderBeside(reading: DateReading, field: Field): DateOrder | undefined {
  const others = DATE_FIELDS.filter((other) => other !== field && reading.cells.has(other)).map((other) => orderOf(reading, other))
  const orders = new Set(others.filter(({ proven }) => proven).map(({ order }) => order))
  const [only] = orders
  return orders.size === 1 && others.every(({ bothOrders, swapped }) => !bothOrders && !swapped) ? only : undefined
}

/** How often each value stands in its column. */
function timesOf({ id, values }: DistinctValues): number[] {
  const times = values.map(() => 0)
  for (const value of id) times[value]!++
  return times
}

/** What has to be said of a column: cells of both orders, cells that were swapped, or an order that nothing proves; '' for nothing. */
function orderNote({ bothOrders, byShape, swapped, open, proven }: ColumnOrder): string {
  if (bothOrders) return byShape.size ? 'dates-both-orders-told' : 'dates-both-orders'
  if (swapped) return swapped === 'surely' ? 'dates-half-swapped' : 'dates-half-swapped-maybe'
  return open && !proven ? 'date-order' : ''
}

const EPOCH = 19700101
const TWO_YEARS = 20000

/** Takes out the first day of computers, where nothing else of a column happened in those years; how many rows had it. */
function clearEpoch(column: Int32Array): number {
  const rows = column.reduce((sum, date) => sum + (date === EPOCH ? 1 : 0), 0)
  if (!rows || column.some((date) => date !== EPOCH && Math.abs(date - EPOCH) < TWO_YEARS)) return 0
  for (let i = 0; i < column.length; i++) if (column[i] === EPOCH) column[i] = 0
  return rows
}

/** Birth dates of one column, or of columns with year, month and day; years where a range of them is all that is known. */
function readBirths(reading: DateReading): BirthColumns {
  const { list, cells, absent } = reading
  const n = list.records.length
  const birthFrom = int32(n)
  const birthTo = int32(n)
  const setYears = ({ years }: ReadDate, i: number) => {
    if (years) [birthFrom[i], birthTo[i]] = years
  }
  const read = readDates(reading, 'birth_date', { bit: BOTH_WAYS.birth, each: setYears })
  const birth = read === absent ? int32(n) : read
  const age = filled(uint8(n), cells.readAs(['age'], readAge))
  if (!cells.has('birth_year')) return { birth, birthFrom, birthTo, age }
  const [year, month, day] = [cells.reader('birth_year'), cells.reader('birth_month'), cells.reader('birth_day')]
  for (let i = 0; i < n; i++) {
    if (birth[i] || birthFrom[i] || !year(i)) continue
    const parts = readParts(year(i), month(i), day(i))
    birth[i] = parts.date
    setYears(parts, i)
    if (parts.fault && parts.fault !== 'default') noteFault(reading, parts.fault, i, 'birth_date', parts.date > 0)
  }
  return { birth, birthFrom, birthTo, age }
}

const FIRST_OF_JANUARY = 101
/** Births on it that are no wonder: so many, or this share. */
const FEW_FIRSTS = 3
const SHARE_OF_FIRSTS = 0.01

/** Many births on 1 January are births of which only the year was known. */
function clearUnknownDays({ id }: SourceList, birth: Int32Array, notes: Note[]): void {
  const isFirst = (date: number) => date % 10000 === FIRST_OF_JANUARY
  const firsts = birth.reduce((sum, date) => sum + (isFirst(date) ? 1 : 0), 0)
  if (firsts <= Math.max(FEW_FIRSTS, SHARE_OF_FIRSTS * birth.length)) return
  notes.push({ code: 'first-of-january', list: id, params: { rows: firsts }, warning: false })
  for (let i = 0; i < birth.length; i++) if (isFirst(birth[i]!)) birth[i] = birth[i]! - FIRST_OF_JANUARY
}

/** The year of a birth date as a range of one. */
function addYears({ birth, birthFrom, birthTo }: BirthColumns): void {
  for (let i = 0; i < birth.length; i++) if (birth[i]) birthFrom[i] = birthTo[i] = yearOf(birth[i]!)
}

/** Two years of birth from an age, where nothing better is known and a date says when it was true. `dateOf` is the row's own date, 0 without. */
function addAges({ list }: DateReading, births: BirthColumns, dateOf: (i: number) => number): void {
  const { birthFrom, birthTo, age } = births
  const asOfYear = Number(/^\d{4}/.exec(list.asOf ?? '')?.[0] ?? 0)
  for (let i = 0; i < age.length; i++) {
    if (!age[i] || birthFrom[i]) continue
    const year = asOfYear || yearOf(dateOf(i))
    if (year) [birthFrom[i], birthTo[i]] = yearsOfAge(age[i]!, year)
  }
}

/** Minutes of the events, where the cells have times. A time belongs to the day as it is written: it goes with a day that was mended. */
function readTimes({ list, cells, wanted, bothWays }: DateReading, eventDate: Int32Array): Float64Array {
  const zone = zoneOf(list.asOf)
  const instant = cells.readAs(['event_date'], (raw) => readInstant(raw, zone))
  const asWritten = cells.readAs(['event_date'], (raw) => readDate(raw, wanted ?? 'dmy').date)
  const isMended = (i: number) => (eventDate[i] ?? 0) > 0 && eventDate[i] !== asWritten(i)
  const timeOf = (i: number) => (bothWays[i]! & BOTH_WAYS.event || isMended(i) ? Number.NaN : instant(i))
  const n = list.records.length
  for (let i = 0; i < n; i++) if (!Number.isNaN(timeOf(i))) return filled(float64(n), timeOf)
  return float64(0)
}

const yearOf = (date: number): number => Math.floor(date / 10000)
