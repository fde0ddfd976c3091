// Day first or month first? And did a spreadsheet turn what it could into dates with day and month swapped? A column's distinct values tell.
import type { DateOrder } from '../model/source.ts'
import { fromSerial } from './packed-date.ts'

/** What a column's cells prove together. */
export interface ColumnOrder {
  readonly order: DateOrder
  /** Some cell proves the order, or somebody said it. */
  readonly proven: boolean
  /** Cells of which both first numbers may be the month. */
  readonly open: number
  /** Some cells prove day first, others month first. */
  readonly bothOrders: boolean
  /** Year-first cells, or open ones, have day and month swapped: surely, or perhaps. */
  readonly swapped: '' | 'surely' | 'perhaps'
  readonly swappedKind: 'yearFirst' | 'open'
  /** How cells of one writing are ordered, where each writing proves its own. */
  readonly byShape: ReadonlyMap<string, DateOrder>
}

const NUMERIC = /^\s*(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?!\d)/
const YEAR_FIRST = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const SERIAL = /^\s*\d{5}(?:\.\d+)?\s*$/

/** Of days that are not the month's number, those up to 12 are 11 of 29.4 in a month. */
const LOW = 11 / 29.4
const HIGH = 1 - LOW
/** Of cells in a half swapped column, those that somebody typed otherwise. */
const STRAY = 0.05
/** A column that mixes both ways of writing was half swapped once in three times; a column of one writing hardly ever. */
const PRIOR = { yearFirst: Math.log(1 / 3), open: Math.log(1 / 50) }
const SURELY = Math.log(2000)
const PERHAPS = Math.log(20)
/** Of the cells that prove an order, more than this share prove the other one: then it is no slip. */
const MOST_SLIPS = 0.02
/** Cells of one writing that prove its order. */
const FEWEST_OF_SHAPE = 4

type MonthDay = readonly [month: number, day: number]

class Evidence {
  readonly dayFirst = new Map<string, MonthDay>()
  readonly monthFirst = new Map<string, MonthDay>()
  /** As first and second number. */
  readonly open = new Map<string, MonthDay>()
  readonly yearFirstLow = new Map<string, MonthDay>()
  yearFirstHigh = 0
  dayFirstTimes = 0
  monthFirstTimes = 0
  openTimes = 0
  readonly shapes = new Map<string, { dayFirst: number; monthFirst: number }>()

  add(value: string, times: number): void {
    const m = NUMERIC.exec(value)
    if (m) this.addNumeric(m, times)
    else this.addYearFirst(value)
  }

  private addNumeric(m: RegExpExecArray, times: number): void {
    const [first, second] = [Number(m[1]), Number(m[3])]
    const key = `${first}/${second}/${m[4]}`
    if (!first || !second || first > 31 || second > 31) return
    const dayFirst = first > 12 && second <= 12
    const monthFirst = second > 12 && first <= 12
    if (dayFirst) {
      this.dayFirst.set(key, [second, first])
      this.dayFirstTimes += times
    } else if (monthFirst) {
      this.monthFirst.set(key, [first, second])
      this.monthFirstTimes += times
    } else if (first !== second && first <= 12) {
      this.open.set(key, [first, second])
      this.openTimes += times
    }
    if (!dayFirst && !monthFirst) return
    const shape = shapeOf(m)
    if (!shape) return
    const seen = this.shapes.get(shape) ?? { dayFirst: 0, monthFirst: 0 }
    seen[dayFirst ? 'dayFirst' : 'monthFirst']++
    this.shapes.set(shape, seen)
  }

  private addYearFirst(value: string): void {
    const m = YEAR_FIRST.exec(value)
    const date = m ? Number(m[1]) * 10000 + Number(m[2]) * 100 + Number(m[3]) : SERIAL.test(value) ? fromSerial(Number(value)).date : 0
    const [month, day] = [Math.floor(date / 100) % 100, date % 100]
    if (!month || !day || month > 12 || day > 31 || month === day) return
    if (day > 12) this.yearFirstHigh++
    else this.yearFirstLow.set(String(date), [month, day])
  }
}

/** How a cell is written: its signs, the figures of its year, whether single figures have a zero in front. '' where that cannot be seen. */
function shapeOf(m: RegExpExecArray): string {
  const padded = m[1]!.startsWith('0') || m[3]!.startsWith('0')
  const bare = m[1]!.length === 1 || m[3]!.length === 1
  return padded === bare ? '' : `${m[2]}${m[4]!.length}${padded ? '0' : ''}`
}
const numericShape = (value: string): string => {
  const m = NUMERIC.exec(value)
  return m ? shapeOf(m) : ''
}

/** How much likelier the cells are with day and month swapped, by the months of the cells that prove theirs. */
function monthsSpeak(cells: Iterable<MonthDay>, proven: ReadonlyMap<string, MonthDay>): number {
  const seen = Array.from({ length: 13 }, () => 0.5)
  for (const [month] of proven.values()) seen[month]!++
  let odds = 0
  for (const [month, day] of cells) odds += Math.log(seen[day]! / seen[month]!)
  return odds
}

function halfSwapped(e: Evidence, order: DateOrder): Pick<ColumnOrder, 'swapped' | 'swappedKind'> {
  const [proven, contrary] = order === 'mdy' ? [e.monthFirst, e.dayFirst] : [e.dayFirst, e.monthFirst]
  const none = { swapped: '', swappedKind: 'yearFirst' } as const
  if (proven.size < 2 || contrary.size) return none
  const judge = (odds: number, strays: number) => (odds >= SURELY && !strays ? 'surely' : odds >= PERHAPS ? 'perhaps' : '')
  if (e.yearFirstLow.size >= 2) {
    const strays = e.yearFirstHigh + e.open.size
    const odds =
      PRIOR.yearFirst +
      e.yearFirstLow.size * Math.log((1 - STRAY) / LOW) +
      proven.size * Math.log((1 - STRAY) / HIGH) +
      e.yearFirstHigh * Math.log(STRAY / HIGH) +
      e.open.size * Math.log(STRAY / LOW) +
      monthsSpeak(e.yearFirstLow.values(), proven)
    return { swapped: judge(odds, strays), swappedKind: 'yearFirst' }
  }
  if (e.open.size < 3 || proven.size < 3) return none
  // As the order has them, month and day.
  const read = [...e.open.values()].map(([first, second]): MonthDay => (order === 'mdy' ? [first, second] : [second, first]))
  return { swapped: judge(PRIOR.open + monthsSpeak(read, proven), e.yearFirstHigh), swappedKind: 'open' }
}

/** Where every writing that proves anything proves one order, and different ones do: the order of each. */
function ordersByShape(e: Evidence): ReadonlyMap<string, DateOrder> {
  const shapes = [...e.shapes]
  const sound = shapes.every(([, s]) => Math.min(s.dayFirst, s.monthFirst) === 0 && s.dayFirst + s.monthFirst >= FEWEST_OF_SHAPE)
  return new Map(sound ? shapes.map(([shape, s]) => [shape, s.monthFirst ? 'mdy' : 'dmy'] as const) : [])
}

/** The order a column's values prove, each counted as often as it occurs; `wanted` is what somebody said. */
export function columnOrder(values: readonly string[], times?: ArrayLike<number>, wanted?: DateOrder): ColumnOrder {
  const e = new Evidence()
  values.forEach((value, at) => e.add(value, times?.[at] ?? 1))
  const order = wanted ?? (e.monthFirstTimes > e.dayFirstTimes ? 'mdy' : 'dmy')
  const minority = Math.min(e.dayFirst.size, e.monthFirst.size)
  const share = (minority + 0.5) / (e.dayFirst.size + e.monthFirst.size + 1)
  const bothOrders = !wanted && minority > 0 && share > MOST_SLIPS
  const half = wanted === 'ymd' ? ({ swapped: '', swappedKind: 'yearFirst' as const } as const) : halfSwapped(e, order)
  return {
    order,
    proven: wanted !== undefined || e.dayFirst.size + e.monthFirst.size > 0,
    open: e.openTimes,
    bothOrders,
    // An order that was given leaves nothing to doubt.
    swapped: wanted && (half.swapped !== 'surely' || half.swappedKind === 'open') ? '' : half.swapped,
    swappedKind: half.swappedKind,
    byShape: bothOrders ? ordersByShape(e) : new Map(),
  }
}

export interface CellOrder {
  readonly order: DateOrder
  /** Day and month are the other way round than they stand. */
  readonly swap: boolean
  /** Both readings may be right: cells of the column show both, or none shows any. */
  readonly open: '' | 'found' | 'assumed'
}

/** How one cell of such a column is read. */
export function cellOrder(raw: string, c: ColumnOrder): CellOrder {
  const plain = { order: c.order, swap: false, open: '' } as const
  const assumed = !c.proven && c.open > 0
  if (!c.bothOrders && !c.swapped && !assumed) return plain
  const numeric = NUMERIC.test(raw)
  if (assumed) return numeric ? { ...plain, open: 'assumed' } : plain
  if (c.bothOrders) {
    const own = numeric ? c.byShape.get(numericShape(raw)) : undefined
    return own ? { ...plain, order: own } : numeric ? { ...plain, open: 'found' } : plain
  }
  const concerned = c.swappedKind === 'open' ? numeric : YEAR_FIRST.test(raw) || SERIAL.test(raw)
  if (!concerned) return plain
  return c.swapped === 'surely' ? { ...plain, swap: true } : { ...plain, open: 'found' }
}
