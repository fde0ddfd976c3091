// What is said of a list's facts: columns that are not compared, rows without a name, words that are not known.
import { countWhere } from '../metrics/columns.ts'
import { arePlainBytes } from '../metrics/plain-bytes.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { UNKNOWN_WORD, type Ids } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import type { Note, Params } from '../model/note.ts'
import type { ColumnUse, EventKind, Records, SourceList } from '../model/source.ts'
import { NAME_FIELDS, type Field } from '../model/fields.ts'
import { saysStillHeld } from './event-words.ts'
import { RELEASES } from './events-beside.ts'
import { textKey } from './fold.ts'
import { hasLostLetter, isGarbled } from './garbled.ts'
import { isErrorText, MOST_LETTERS, type ListCells } from './list-cells.ts'
import type { ParsedNames } from './parsed-names.ts'
import { placeOf } from './where.ts'

/** Dates of another kind of event than the one that is compared. */
export function noteOtherDates({ id }: SourceList, columns: readonly ColumnUse[], kind: EventKind, notes: Note[]): void {
  if (!columns.length) return
  const column = columns.map((c) => c.index + 1).join(', ')
  notes.push({ code: 'event-date-other-kind', list: id, params: { column, kind }, warning: false })
}

/** Cells of known meaning that are not compared, since they are too long or say that a formula failed; and letters that are not as they were. */
export function noteUnsaid({ id, columns, records, encoding }: SourceList, { distinct }: Pick<ListCells, 'distinct'>, notes: Note[]): void {
  for (const { field, index } of columns) {
    if (field === null || records.surelyPlain(index) || (SELDOM_REPEATED.has(field) && allPlain(records, index))) continue
    const { id: valueOf, values } = distinct(index)
    const tell = (code: string, isUnsaid: (value: string) => boolean, params: Params) => {
      const unsaid = values.map(isUnsaid)
      const first = unsaid.includes(true) ? valueOf.findIndex((value) => unsaid[value] === true) : -1
      if (first < 0) return
      const rows = countWhere(valueOf, (value) => unsaid[value] === true)
      notes.push({ code, list: id, ...placeOf(records, first), params: { rows, column: index + 1, ...params }, warning: true })
    }
    tell('long-cells', (value) => value.length > MOST_LETTERS && value.trim().length > MOST_LETTERS, { most: MOST_LETTERS })
    tell('error-texts', (value) => isErrorText(value.trim()), {})
    tell('letters-garbled', isGarbled, { encoding })
    if (NAME_FIELDS.has(field)) tell('letters-unknown', hasLostLetter, {})
  }
}

/** Fields whose cells are mostly different: a look at their bytes costs less than all of their values. */
const SELDOM_REPEATED: ReadonlySet<Field> = new Set<Field>([...NAME_FIELDS, 'document', 'source_row'])

/** Is nothing to be said of any cell of a column? True only where all are short, and hold no sign that `tell` looks for. */
function allPlain(records: Records, column: number): boolean {
  const buffer = new Uint8Array(MOST_LETTERS)
  for (let i = 0; i < records.length; i++) {
    const size = records.read(i, column, buffer)
    if (size < 0 || !arePlainBytes(buffer, size)) return false
  }
  return true
}

/** Rows whose name is blank, among others that have one: something may have been lost on the way. */
export function noteNameless({ id, records }: SourceList, { parseCount, nameFlags }: ParsedNames, notes: Note[]): void {
  let rows = 0
  let first = -1
  for (let i = 0; i < parseCount.length; i++) if (!parseCount[i] && !(nameFlags[i]! & NAME_FLAG.placeholder) && rows++ === 0) first = i
  if (rows && rows < parseCount.length)
    notes.push({ code: 'names-blank', list: id, ...placeOf(records, first), params: { rows }, warning: true })
}

/** Words of events that are not known; the commonest of them are for whoever may see them. */
export function noteUnknownEvents({ id }: SourceList, events: Ids, notes: Note[]): void {
  const params = unknownWords(events)
  if (params) notes.push({ code: 'event-words-unknown', list: id, params, warning: false })
}

const WORDS_TOLD = 8
const LETTERS_TOLD = 40

function unknownWords({ id, values }: Ids): Params | null {
  const times = values.map(() => 0)
  for (const value of id) if (value >= 0) times[value]!++
  const unknown = values.flatMap((value, v) => (value.startsWith(UNKNOWN_WORD) ? [{ word: value.slice(1), n: times[v]! }] : []))
  if (!unknown.length) return null
  const common = unknown.toSorted((x, y) => y.n - x.n || byCodePoint(x.word, y.word)).slice(0, WORDS_TOLD)
  return {
    rows: unknown.reduce((sum, { n }) => sum + n, 0),
    distinct: unknown.length,
    words: common.map(({ word, n }) => `${word.slice(0, LETTERS_TOLD)} (${n})`).join(', '),
  }
}

/** More rows are no list that somebody wrote remarks on. */
const MOST_REMARKED = 20_000

/** Columns that are not compared, such as remarks, whose words say that somebody is still held: no release should rest on such a row unread. */
export function noteRemarks({ id, role, columns, records }: SourceList, { distinct }: Pick<ListCells, 'distinct'>, notes: Note[]): void {
  if (role === 'register' || records.length > MOST_REMARKED) return
  for (const { field, basis, index, evidence } of columns) {
    if (field !== null || basis !== 'none' || evidence.because === 'somebody else') continue
    const { id: valueOf, values } = distinct(index)
    const held = values.map((value) => value.length <= MOST_LETTERS && saysStillHeld(textKey(value)))
    const first = held.includes(true) ? valueOf.findIndex((value) => held[value] === true) : -1
    if (first < 0) continue
    const rows = countWhere(valueOf, (value) => held[value] === true)
    notes.push({ code: 'remarks-say-held', list: id, ...placeOf(records, first), params: { rows, column: index + 1 }, warning: true })
  }
}

/** Rows of a claim that say held, where others say released: all count as claimed, and a match of such a row confirms no release. */
export function noteHeldAmongReleased({ id, role, records }: SourceList, { id: eventOf, values }: Ids, notes: Note[]): void {
  const held = values.indexOf('held')
  if (role !== 'claimed' || held < 0 || !values.some((value) => RELEASES.has(value))) return
  const rows = countWhere(eventOf, (event) => event === held)
  notes.push({ code: 'claim-says-held', list: id, ...placeOf(records, eventOf.indexOf(held)), params: { rows }, warning: true })
}
