// Facts that are texts or codes of any number: raw cells → ids and their values. A fact without a line here does not compile.
import { int32, narrowed } from '../metrics/columns.ts'
import { saysNo, yesOrNo } from '../metrics/yes-or-no.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { UNKNOWN_WORD, type IdColumn, type IdNumbers, type Ids } from '../model/facts.ts'
import type { Field } from '../model/fields.ts'
import type { SourceList } from '../model/source.ts'
import { eventOfBoth, readEvent, readNationality, readVerification } from './coded.ts'
import { eventsBeside } from './events-beside.ts'
import { foldText, lower, textKey } from './fold.ts'
import { filled, TextIds, type ListCells } from './list-cells.ts'
import type { ParsedNames } from './parsed-names.ts'
import { readPlace, readState } from './place.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a column is read from. */
export interface ListReading {
  readonly list: SourceList
  readonly cells: ListCells
  readonly names: ParsedNames
  readonly words: Vocabulary
  /** Street of a row, else its address; folded. */
  readonly addressOf: (i: number) => string
}

export function listReading(list: SourceList, cells: ListCells, names: ParsedNames, words: Vocabulary): ListReading {
  const [street, address] = [cells.readAs(['street'], textKey), cells.readAs(['address'], textKey)]
  return { list, cells, names, words, addressOf: (i) => street(i) || address(i) }
}

/** A column of its own, value by value. */
const each =
  (field: Field, read: (raw: string) => string) =>
  ({ cells }: ListReading): Ids =>
    cells.intern([field], read)

const READ = {
  nationality: each('nationality', readNationality),
  alias: readAliases,
  event: readEvents,
  place: ({ cells, words }) => cells.intern(['place'], (raw) => readPlace(raw, words)),
  state: readStates,
  birthPlace: each('birth_place', textKey),
  occupation: each('occupation', textKey),
  email: each('email', (raw) => lower(foldText(raw).text).replace(/\s/g, '')),
  phone: each('phone', (raw) => raw.replace(/\D/g, '').replace(/^0+/, '').slice(-PHONE_DIGITS)),
  house: readHouses,
  street: readStreets,
  postcode: each('postcode', (raw) => textKey(raw).replaceAll(' ', '')),
  residence: each('residence', textKey),
  verification: each('verification', readVerification),
} satisfies Record<IdColumn, (from: ListReading) => Ids>

/** Digits of a telephone number that tell: those before are the country's. */
const PHONE_DIGITS = 10

/** Something for each column of ids. */
export function eachIdColumn<T>(of: (column: IdColumn) => T): Record<IdColumn, T> {
  const columns = Object.keys(READ) as IdColumn[]
  return Object.fromEntries(columns.map((column) => [column, of(column)])) as Record<IdColumn, T>
}

/** `inFewBytes`: of a list of which few rows are ever asked for. */
export function readIdColumns(from: ListReading, inFewBytes = false): Record<IdColumn, Ids> {
  if (!inFewBytes) return eachIdColumn((column) => READ[column](from))
  // Columns that the list does not have are one and the same.
  const narrow = new Map<IdNumbers, IdNumbers>()
  return eachIdColumn((column) => {
    const { id, values } = READ[column](from)
    const own = narrow.get(id) ?? (id instanceof Int32Array ? narrowed(id, values.length - 1) : id)
    if (!values.length) narrow.set(id, own)
    return { id: own, values }
  })
}

/** Aliases of a column and those found beside a name. */
function readAliases({ cells, names }: ListReading): Ids {
  if (!cells.has('alias') && !names.beside.size) return cells.none()
  const cell = cells.reader('alias')
  return cells.internRows((i) => {
    const beside = names.beside.get(i)?.aliases ?? []
    const own = cell(i)
    return beside.length || own ? aliasKey([...beside, ...own.split(/[,;/]/)]) : ''
  })
}

/** Aliases folded and sorted, joined by "+". */
function aliasKey(aliases: readonly string[]): string {
  const keys = aliases.map((alias) =>
    textKey(alias)
      .replace(/^(?:el|la|los|alias|apodad[oa]) /, '')
      .replaceAll(' ', '_'),
  )
  return [...new Set(keys)].filter(Boolean).sort(byCodePoint).join('+')
}

/** Events of columns; where a row has none, of what stands beside its name or above it. */
function readEvents(from: ListReading): Ids {
  const own = eventsOfColumns(from)
  const beside = eventsBeside(from.list, (raw) => readEvent(raw, from.words))
  if (!beside) return own
  return from.cells.internRows((i) => own.values[own.id[i]!] || beside(i))
}

/** Events of a column, or of the status, or what both say together. */
function eventsOfColumns({ list, cells, words }: ListReading): Ids {
  const read = (raw: string) => readEvent(raw, words)
  const inDates = eventsInDates(list, cells, read)
  if (!inDates && (!cells.has('event') || !cells.has('status'))) return cells.intern([cells.has('event') ? 'event' : 'status'], read)
  const [event, told] = [cells.readAs(['event'], read), cells.readAs(['status'], read)]
  const status = (i: number) => told(i) || inDates?.(i) || ''
  return cells.internRows((i) => eventOfBoth(event(i), status(i), list.role === 'claimed'))
}

/**
 * Events that stand where the date of a release should, as "no", "sigue preso", "libre" or a tick does: released, nobody says when.
 * '' where a row has none; null where the list has no such cells.
 */
function eventsInDates(
  { columns }: SourceList,
  cells: Pick<ListCells, 'distinct'>,
  read: (raw: string) => string,
): ((i: number) => string) | null {
  const eventOf = (raw: string): string => {
    if (/\d/.test(raw)) return ''
    if (saysNo(raw)) return HELD
    if (yesOrNo(raw).says === 'yes') return read('released')
    const event = read(raw)
    return event.startsWith(UNKNOWN_WORD) ? '' : event
  }
  const found = columns
    .filter((c) => c.field === 'event_date' && c.kind === 'release')
    .flatMap((c) => {
      const { id, values } = cells.distinct(c.index)
      const events = values.map(eventOf)
      return events.some(Boolean) ? [(i: number) => events[id[i]!]!] : []
    })
  return found.length ? (i) => found.map((of) => of(i)).find(Boolean) ?? '' : null
}

const HELD = 'held'

/** States of their own column, else of the places. */
function readStates({ list, cells, words }: ListReading): Ids {
  const placeKey = (raw: string) => readPlace(raw, words)
  if (!cells.has('state')) return cells.intern(['place'], (raw) => readState('', placeKey(raw)))
  const state = cells.reader('state')
  const place = cells.readAs(['place'], placeKey)
  const pairOf = pairsOf(cells, 'state', 'place')
  const texts = new TextIds()
  const read = (i: number) => texts.id(readState(state(i), place(i)))
  if (!pairOf) return { id: filled(int32(list.records.length), read), values: texts.values }
  // Few states beside few places: each two are read once.
  const idOf = new Map<number, number>()
  const id = filled(int32(list.records.length), (i) => {
    const pair = pairOf(i)
    const old = idOf.get(pair)
    if (old !== undefined) return old
    const made = read(i)
    idOf.set(pair, made)
    return made
  })
  return { id, values: texts.values }
}

/** A number for each two values of two columns; null where one of them is not a single column. */
function pairsOf(cells: ListCells, first: Field, second: Field): ((i: number) => number) | null {
  const [one, ...moreOfOne] = cells.columns(first)
  const [other, ...moreOfOther] = cells.columns(second)
  if (one === undefined || other === undefined || moreOfOne.length + moreOfOther.length > 0) return null
  const [x, y] = [cells.distinct(one), cells.distinct(other)]
  return (i) => x.id[i]! * y.values.length + y.id[i]!
}

const ADDRESS = ['street', 'street_number', 'address'] as const
const HOUSE_NUMBER = String.raw`\b\d+[a-z]?\b`

/** House numbers: of their own column, else the first in the address. */
function readHouses({ cells, addressOf }: ListReading): Ids {
  if (!cells.has(...ADDRESS)) return cells.none()
  const number = cells.readAs(['street_number'], textKey)
  const inside = new RegExp(HOUSE_NUMBER)
  return cells.internRows((i) => number(i) || inside.exec(addressOf(i))?.[0] || '')
}

/** Streets: addresses without house numbers. */
function readStreets({ cells, addressOf }: ListReading): Ids {
  if (!cells.has(...ADDRESS)) return cells.none()
  const numbers = new RegExp(HOUSE_NUMBER, 'g')
  return cells.internRows((i) => addressOf(i).replace(numbers, ' ').replace(/\s+/g, ' ').trim())
}
