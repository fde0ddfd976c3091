// Raw rows of all lists → facts in columns. Values are interned over the lists together, so that equal ids mean equal values everywhere.
import { CHARGES, CUSTODY, DOCUMENT_KIND, RESOLVABLE, UNKNOWN_WORD, type Facts, type Ids, type TextColumn } from '../model/facts.ts'
import type { Field } from '../model/fields.ts'
import { NAME_FLAG, PARSE_STRIDE, USUAL_SLOTS, type NameKnowledge, type Tokens } from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { ColumnUse, DateOrder, EventKind, SourceList } from '../model/source.ts'
import { float64, int32, uint8 } from '../metrics/columns.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { isFull } from './date.ts'
import { readDateColumns } from './date-columns.ts'
import { beginningsOfNames, withoutSharedDocuments } from './default-values.ts'
import { DocumentIds, holdsTwo, NUMBER_SPAN, plainNumber, readDocument, type ReadDocument } from './document.ts'
import {
  chargesTold,
  eventOfBoth,
  isHombreMujer,
  readCharges,
  readCustody,
  readEvent,
  readNationality,
  readProtected,
  readSex,
  readVerification,
} from './coded.ts'
import { foldText, lower, textKey } from './fold.ts'
import { cleanName, readSuffix, parseName, type CleanName } from './parse-name.ts'
import { TokenIds } from './token-ids.ts'
import { placeOf } from './where.ts'
import { readPlace, readState } from './place.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'
import { readNames, writeParse } from './read-names.ts'
import { STANDARDS, standardsOf, type Standard } from './standards.ts'

export interface AllFacts {
  readonly facts: readonly Facts[]
  readonly tokens: Tokens
}

/** What decides how facts are read: date orders by list id (or '' for all). */
export interface FactSettings {
  readonly dateOrder: ReadonlyMap<string, DateOrder>
  readonly words?: Vocabulary
}

/** Interns strings; the empty string is missing. */
class Interner {
  readonly values: string[] = []
  private readonly ids = new Map<string, number>()

  id(value: string): number {
    if (!value) return -1
    const known = this.ids.get(value)
    if (known !== undefined) return known
    this.ids.set(value, this.values.length)
    this.values.push(value)
    return this.values.length - 1
  }
}

/** Facts of all lists. Text columns are those whose header every list has. */
export function readFacts(lists: readonly SourceList[], known: NameKnowledge, settings: FactSettings): AllFacts {
  const ground = commonGround(lists)
  return mergeFacts(lists.map((list) => factsOf(list, known, settings, ground)))
}

/** What the lists decide together before any of them is read. */
export interface CommonGround {
  readonly textKeys: readonly string[]
  readonly standards: readonly Standard[]
  readonly agesAlone: boolean
  /** What happened on the event dates that are compared. */
  readonly eventKind: EventKind
}

export function commonGround(lists: readonly SourceList[]): CommonGround {
  // A short list may prove no standard by itself; what one list's numbers hold to, the others' do.
  const proven = new Set(lists.flatMap(documentStandards))
  return {
    textKeys: commonTextColumns(lists),
    standards: STANDARDS.filter((s) => proven.has(s)),
    agesAlone: onlyAges(lists),
    eventKind: commonEventKind(lists),
  }
}

/** Facts of one list, whose ids are its own until they are merged. */
export interface ListFacts {
  readonly facts: Omit<Facts, 'documents'>
  readonly documents: ReturnType<DocumentIds['columns']>
  readonly tokens: { readonly text: readonly string[]; readonly base: readonly string[] }
}

/** One numbering of values for all lists: equal ids mean equal values. The columns are changed in place. */
export function mergeFacts(lists: readonly ListFacts[]): AllFacts {
  const tokens = new TokenIds()
  const documents = new DocumentIds()
  for (const list of lists) {
    const { text, base } = list.tokens
    renumberParses(
      list.facts,
      Int32Array.from(text, (t, k) => tokens.idOf(t, base[k]!)),
    )
    const { numbers, texts } = list.documents
    renumber(
      list.facts.document,
      numbers.map((value, d) => (value < 0 ? documents.id(texts.get(d)!) : documents.idOfNumber(value))),
    )
  }
  const merged = <T extends { readonly id: Int32Array; readonly values: readonly string[] }>(of: (f: ListFacts['facts']) => T): T[] => {
    const interner = new Interner()
    return lists.map(({ facts }) => {
      const own = of(facts)
      renumber(
        own.id,
        Int32Array.from(own.values, (value) => interner.id(value)),
      )
      return { ...own, values: interner.values }
    })
  }
  const ids = Object.fromEntries(ID_COLUMNS.map((column) => [column, merged((f) => f[column])]))
  const texts = (lists[0]?.facts.text ?? []).map((_, k) => merged((f) => f.text[k]!.ids))
  const facts = lists.map((list, at): Facts => ({
    ...list.facts,
    ...(Object.fromEntries(ID_COLUMNS.map((column) => [column, ids[column]![at]!])) as Pick<Facts, (typeof ID_COLUMNS)[number]>),
    text: list.facts.text.map(({ key }, k) => ({ key, ids: texts[k]![at]! })),
    documents,
  }))
  return { facts, tokens: tokens.finish() }
}

const ID_COLUMNS = [
  'nationality',
  'alias',
  'event',
  'place',
  'state',
  'birthPlace',
  'occupation',
  'email',
  'phone',
  'house',
  'street',
  'postcode',
  'residence',
  'verification',
] as const satisfies readonly (keyof Facts)[]

/** Does every id stay as it is? Those of the first list do. */
const isSame = (to: Int32Array): boolean => to.every((id, k) => id === k)

function renumber(ids: Int32Array, to: Int32Array): void {
  if (isSame(to)) return
  for (let i = 0; i < ids.length; i++) if (ids[i]! >= 0) ids[i] = to[ids[i]!]!
}

function renumberParses({ n, slots, parses, parseCount }: ListFacts['facts'], to: Int32Array): void {
  if (isSame(to)) return
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < parseCount[i]!; p++) {
      const at = (i * slots + p) * PARSE_STRIDE
      for (let k = 2; k < PARSE_STRIDE - 1; k++) if (parses[at + k]! >= 0) parses[at + k] = to[parses[at + k]!]!
    }
  }
}

const DATED: ReadonlySet<Field> = new Set(['birth_date', 'birth_year', 'event_date', 'arrest_date'])

const eventDates = (list: SourceList) => list.columns.filter((c) => c.field === 'event_date')

/** The first list whose headings say it decides; where it has several, what other lists have as well. */
function commonEventKind(lists: readonly SourceList[]): EventKind {
  const kinds = lists.map((list) => eventDates(list).flatMap((c) => (c.kind ? [c.kind] : [])))
  const first = kinds.findIndex((of) => of.length > 0)
  if (first < 0) return ''
  return kinds[first]!.find((kind) => kinds.some((of, at) => at !== first && of.includes(kind))) ?? kinds[first]![0]!
}

/** A list's columns of dates of another kind of event, or of an open kind beside one of the right kind: they are compared with nothing. */
function otherEventDates(list: SourceList, kind: EventKind): readonly ColumnUse[] {
  const dates = eventDates(list)
  const right = dates.some((c) => c.kind === kind) ? kind : ''
  return dates.filter((c) => c.kind !== right)
}

/** Every list gives ages, and none says when they were true: then they can only be compared as they stand. */
function onlyAges(lists: readonly SourceList[]): boolean {
  const fields = (list: SourceList) => list.columns.map((c) => c.field)
  return lists.every((l) => !l.asOf && fields(l).includes('age') && !fields(l).some((f) => f !== null && DATED.has(f)))
}
/** The year that such ages are counted from; only differences matter. */
const NOMINAL_YEAR = 2000

/** Cells asked for a standard, evenly over a long list. */
const DOCUMENTS_ASKED = 2000

function documentStandards({ columns, records }: SourceList): Standard[] {
  const step = Math.max(1, Math.ceil(records.length / DOCUMENTS_ASKED))
  const asked = Array.from({ length: Math.ceil(records.length / step) }, (_, k) => k * step)
  return columns.filter((c) => c.field === 'document').flatMap((c) => standardsOf(asked.map((i) => records.cell(i, c.index))))
}

/** A column with a value for each row. */
function filled<T extends Int32Array | Uint8Array | Float64Array>(column: T, value: (i: number) => number): T {
  for (let i = 0; i < column.length; i++) column[i] = value(i)
  return column
}

/** Remembers what a text was read as; columns repeat themselves. */
function remembered<T>(read: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>()
  return (raw) => {
    const found = known.get(raw)
    if (found !== undefined || known.has(raw)) return found!
    const value = read(raw)
    if (known.size < MOST_REMEMBERED) known.set(raw, value)
    return value
  }
}
const MOST_REMEMBERED = 100_000

/** Folded headers of columns without a known meaning that stand in every list. */
function commonTextColumns(lists: readonly SourceList[]): string[] {
  const keys = lists.map(
    (list) =>
      new Set(list.columns.filter((c) => c.field === null && c.basis === 'none' && !allDistinct(list, c.index)).map((c) => c.textKey)),
  )
  return [...(keys[0] ?? [])].filter((key) => key && keys.every((k) => k.has(key))).sort(byCodePoint)
}

/** A column of which every row has its own value tells rows apart, not people. */
function allDistinct({ records }: SourceList, index: number): boolean {
  const { id, values } = records.distinct(index)
  const filled = values.map((v) => v.trim())
  let rows = 0
  for (let i = 0; i < id.length; i++) if (filled[id[i]!]) rows++
  return records.length > 20 && new Set(filled.filter(Boolean)).size === rows
}

/** Rows whose name is blank, among others that have one: something may have been lost on the way. */
function noteNameless({ id, records }: SourceList, parseCount: Uint8Array, nameFlags: Uint16Array, notes: Note[]): void {
  let rows = 0
  let first = -1
  for (let i = 0; i < parseCount.length; i++) if (!parseCount[i] && !(nameFlags[i]! & NAME_FLAG.placeholder) && rows++ === 0) first = i
  if (rows && rows < parseCount.length)
    notes.push({ code: 'names-blank', list: id, ...placeOf(records, first), params: { rows }, warning: true })
}

export function factsOf(
  list: SourceList,
  known: NameKnowledge,
  settings: FactSettings,
  { textKeys, standards, agesAlone, eventKind }: CommonGround,
): ListFacts {
  const tokens = new TokenIds()
  const documents = new DocumentIds()
  const { records } = list
  const words = settings.words ?? NO_WORDS
  const n = records.length
  const notes: Note[] = []
  const otherDates = otherEventDates(list, eventKind)
  const columns = (field: Field) => list.columns.filter((c) => c.field === field && !otherDates.includes(c)).map((c) => c.index)
  const reader = (...fields: Field[]): ((i: number) => string) => {
    const at = fields.flatMap(columns)
    const [only] = at
    if (only === undefined) return () => ''
    if (at.length === 1) return (i) => records.cell(i, only).trim()
    return (i) =>
      at
        .map((c) => records.cell(i, c).trim())
        .filter(Boolean)
        .join(' ')
  }
  const columnsRead = new Map<number, ReturnType<SourceList['records']['distinct']>>()
  const distinct = (column: number) => {
    const found = columnsRead.get(column) ?? records.distinct(column)
    columnsRead.set(column, found)
    return found
  }
  /** What a row's cell is read as; every value of a column is read once. */
  const readAs = <T>(fields: readonly Field[], read: (raw: string) => T): ((i: number) => T) => {
    const at = fields.flatMap(columns)
    const [only] = at
    if (only === undefined) {
      const none = read('')
      return () => none
    }
    if (at.length > 1) {
      const cell = reader(...fields)
      const known = remembered(read)
      return (i) => known(cell(i))
    }
    const { id, values } = distinct(only)
    const known = values.map((raw) => read(raw.trim()))
    return (i) => known[id[i]!]!
  }
  // Columns that a list does not have are one and the same.
  const absent = int32(n).fill(-1)
  const intern = (fields: readonly Field[], read: (raw: string) => string): Ids => {
    if (!fields.some((field) => columns(field).length)) return { id: absent, values: [] }
    const into = new Interner()
    return {
      id: filled(
        int32(n),
        readAs(fields, (raw) => into.id(read(raw))),
      ),
      values: into.values,
    }
  }
  const internRows = (value: (i: number) => string): Ids => {
    const into = new Interner()
    return { id: filled(int32(n), (i) => into.id(value(i))), values: into.values }
  }
  const warn = (code: string, i: number, params: Note['params'] = {}) =>
    notes.push({ code, list: list.id, ...placeOf(records, i), params, warning: true })

  if (otherDates.length)
    notes.push({
      code: 'event-date-other-kind',
      list: list.id,
      params: { column: otherDates.map((c) => c.index + 1).join(', '), kind: eventKind },
      warning: false,
    })

  const { slots, parses, parseCount, nameFlags, more } = readNames(list, n, known, tokens, notes)
  noteNameless(list, parseCount, nameFlags, notes)

  // Documents: the first well-formed number of the document columns, else one found inside the name.
  const documentColumns = columns('document')
  const document = int32(n).fill(-1)
  const documentKind = uint8(n)
  const documentPrefix = uint8(n)
  const documentUnsound = uint8(n)
  const onlyPlain = standards.length || documentColumns.length !== 1 ? undefined : documentColumns[0]
  const buffer = new Uint8Array(16)
  for (let i = 0; i < n; i++) {
    const size = onlyPlain === undefined ? -1 : records.read(i, onlyPlain, buffer)
    const number = size < 0 ? -1 : plainNumber(buffer, size)
    if (number >= 0) {
      document[i] = documents.idOfNumber(number % NUMBER_SPAN)
      documentKind[i] = DOCUMENT_KIND.cedula
      documentPrefix[i] = Math.floor(number / NUMBER_SPAN)
      continue
    }
    let found: ReadDocument | undefined
    let damaged = false
    for (let c = 0; c <= documentColumns.length; c++) {
      const cell = c < documentColumns.length ? records.cell(i, documentColumns[c]!) : (more.get(i)?.document ?? '')
      if (!cell) continue
      const read = readDocument(cell, standards)
      damaged ||= read.damaged
      if (c < documentColumns.length && holdsTwo(cell)) nameFlags[i]! |= NAME_FLAG.twoPeople
      if (!found && read.key) found = read
    }
    if (damaged) warn('document-damaged', i)
    if (!found) continue
    document[i] = documents.id(found.key)
    documentKind[i] = found.kind
    documentPrefix[i] = found.prefix
    documentUnsound[i] = found.unsound ? 1 : 0
  }

  const nameOf = beginningsOfNames(parses, parseCount, slots, tokens.text)
  const shared = withoutSharedDocuments(document, nameOf)
  if (shared) notes.push({ code: 'document-shared', list: list.id, params: { rows: shared }, warning: false })
  const unsound = documentUnsound.reduce((sum, u) => sum + u, 0)
  if (unsound) notes.push({ code: 'document-check-digit', list: list.id, params: { rows: unsound }, warning: false })

  const dates = readDateColumns(
    list,
    { columns, reader, readAs, distinct },
    {
      wanted: settings.dateOrder.get(list.id) ?? settings.dateOrder.get(''),
      nominalYear: agesAlone ? NOMINAL_YEAR : 0,
      nameOf,
    },
    notes,
  )
  const { birth } = dates

  if (agesAlone) notes.push({ code: 'ages-alone', list: list.id, params: { id: list.id }, warning: false })

  // Codes and texts
  const hombreMujer = isHombreMujer(columns('sex').flatMap((c) => distinct(c).values))
  const eventOf = (raw: string) => readEvent(raw, words)
  const bothEvents = (): Ids => {
    const [event, status] = [readAs(['event'], eventOf), readAs(['status'], eventOf)]
    return internRows((i) => eventOfBoth(event(i), status(i), list.role === 'claimed'))
  }
  const event =
    columns('event').length && columns('status').length ? bothEvents() : intern([columns('event').length ? 'event' : 'status'], eventOf)
  const unknownEvents = unknownWords(event)
  if (unknownEvents) notes.push({ code: 'event-words-unknown', list: list.id, params: unknownEvents, warning: false })
  const ownCharges = columns('charges').length > 0
  const placeKey = (raw: string) => readPlace(raw, words)
  const cellPlace = readAs(['place'], placeKey)
  const stateCell = reader('state')
  /** Few states beside few places: each two are read once. */
  const internStates = (): Ids => {
    const [state, place] = [columns('state'), columns('place')].map((at) => (at.length === 1 ? distinct(at[0]!) : null))
    const into = new Interner()
    const known = new Map<number, number>()
    const id = filled(int32(n), (i) => {
      const key = state && place ? state.id[i]! * place.values.length + place.id[i]! : -1
      const found = key < 0 ? undefined : known.get(key)
      if (found !== undefined) return found
      const made = into.id(readState(stateCell(i), cellPlace(i)))
      if (key >= 0) known.set(key, made)
      return made
    })
    return { id, values: into.values }
  }
  const alias = reader('alias')
  const suffix = readAs(['suffix'], readSuffix)
  // A register without a status is a list of people held.
  const roster = columns('status').length + columns('event').length > 0
  const [statusCell, ownEvent] = [reader('status'), reader('event')]
  const custody = remembered((raw) => readCustody(raw, words))
  const custodyOf = (i: number) =>
    list.role !== 'register' ? CUSTODY.unknown : roster ? custody(`${statusCell(i)} ${ownEvent(i)}`) : CUSTODY.held
  const email = (raw: string) => lower(foldText(raw).text).replace(/\s/g, '')
  const phone = (raw: string) => raw.replace(/\D/g, '').replace(/^0+/, '').slice(-10)
  const [emailCell, phoneCell] = [reader('email'), reader('phone')]
  const [number, street, address] = [readAs(['street_number'], textKey), readAs(['street'], textKey), readAs(['address'], textKey)]
  const houseOf = (i: number) => number(i) || /\b\d+[a-z]?\b/.exec(street(i) || address(i))?.[0] || ''
  const streetOf = (i: number) =>
    (street(i) || address(i))
      .replace(/\b\d+[a-z]?\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const textColumns = textKeys.map((key): TextColumn => {
    const at = list.columns.filter((c) => c.field === null && c.basis === 'none' && c.textKey === key).map((c) => c.index)
    return { key, ids: internRows((i) => textKey(at.map((c) => records.cell(i, c)).join(' ')).slice(0, 400)) }
  })

  for (const i of underMergedNames(list)) nameFlags[i]! |= NAME_FLAG.twoPeople
  const resolvable = uint8(n)
  for (let i = 0; i < n; i++) {
    const first = i * slots * PARSE_STRIDE
    const count = parseCount[i] ? parses[first]! + parses[first + 1]! : 0
    const sure = document[i]! >= 0 || count >= 2
    const identity = sure || (count === 1 && (isFull(birth[i]!) || emailCell(i) !== ''))
    const something = sure || count > 0 || isFull(birth[i]!) || emailCell(i) !== '' || phoneCell(i) !== ''
    resolvable[i] =
      identity && !(nameFlags[i]! & NAME_FLAG.twoPeople) ? RESOLVABLE.yes : something ? RESOLVABLE.candidates : RESOLVABLE.nothing
  }
  const rank = int32(n)
  records.order().forEach((i, position) => (rank[i] = position))
  const hasHouse = columns('street').length + columns('address').length + columns('street_number').length > 0
  const facts: ListFacts['facts'] = {
    list: list.id,
    role: list.role,
    n,
    rows: filled(int32(n), (i) => records.row(i)),
    rank,
    slots,
    parses,
    parseCount,
    nameFlags,
    document,
    documentKind,
    documentPrefix,
    documentUnsound,
    ...dates,
    sex: filled(
      uint8(n),
      readAs(['sex'], (raw) => readSex(raw, hombreMujer)),
    ),
    nationality: intern(['nationality'], readNationality),
    event,
    alias:
      !columns('alias').length && !more.size
        ? { id: absent, values: [] }
        : internRows((i) => {
            const inside = more.get(i)?.aliases ?? []
            const cell = alias(i)
            return inside.length || cell ? aliasKey([...inside, ...cell.split(/[,;/]/)]) : ''
          }),
    suffix: filled(uint8(n), (i) => suffix(i) || readSuffix(more.get(i)?.suffix ?? '')),
    place: intern(['place'], placeKey),
    state: columns('state').length ? internStates() : intern(['place'], (raw) => readState('', placeKey(raw))),
    birthPlace: intern(['birth_place'], textKey),
    occupation: intern(['occupation'], textKey),
    email: intern(['email'], email),
    phone: intern(['phone'], phone),
    house: hasHouse ? internRows(houseOf) : intern([], String),
    street: hasHouse ? internRows(streetOf) : intern([], String),
    postcode: intern(['postcode'], (raw) => textKey(raw).replaceAll(' ', '')),
    residence: intern(['residence'], textKey),
    text: textColumns,
    eventTime: filled(float64(n), dates.eventTime),
    charges: filled(
      uint8(n),
      ownCharges
        ? readAs(['charges'], (raw) => readCharges(raw) || CHARGES.unknown)
        : readAs(['event', 'status'], (raw) => chargesTold(raw, words)),
    ),
    custody: filled(uint8(n), custodyOf),
    verification: intern(['verification'], readVerification),
    protectedRow: filled(
      uint8(n),
      readAs(['publish'], (raw) => (list.protect || readProtected(raw) ? 1 : 0)),
    ),
    resolvable,
    notes,
  }
  return { facts, documents: documents.columns(), tokens: { text: tokens.text, base: tokens.base } }
}

/** Rows whose words are not known, how many words there are, and (for whoever may see them) the commonest. */
function unknownWords({ id, values }: Ids): { rows: number; distinct: number; words: string } | null {
  const times = values.map(() => 0)
  for (const value of id) if (value >= 0) times[value]!++
  const unknown = values.flatMap((value, v) => (value.startsWith(UNKNOWN_WORD) ? [{ word: value.slice(1), n: times[v]! }] : []))
  if (!unknown.length) return null
  const common = unknown.toSorted((x, y) => y.n - x.n || byCodePoint(x.word, y.word)).slice(0, WORDS_TOLD)
  return {
    rows: unknown.reduce((sum, { n }) => sum + n, 0),
    distinct: unknown.length,
    words: common.map(({ word, n }) => `${word.slice(0, 40)} (${n})`).join(', '),
  }
}
const WORDS_TOLD = 8

/** Two or more raw names as the smallest facts that name comparison needs. */
export function namesToFacts(
  raw: readonly string[],
  known: NameKnowledge,
): {
  facts: Pick<Facts, 'n' | 'slots' | 'parses' | 'parseCount'>
  tokens: Tokens
  cleaned: readonly CleanName[]
  /** Token ids of each name in the order written. */
  words: readonly (readonly number[])[]
} {
  const cleaned = raw.map((name) => cleanName(name))
  const interner = new TokenIds()
  const parses = int32(raw.length * USUAL_SLOTS * PARSE_STRIDE).fill(-1)
  const parseCount = Uint8Array.from(cleaned, (c, i) => {
    const found = parseName(c, 0, known)
    found.forEach((parse, p) => writeParse(parses, (i * USUAL_SLOTS + p) * PARSE_STRIDE, parse, interner))
    return found.length
  })
  const words = cleaned.map((c) => c.tokens.map((t) => interner.id(t)))
  return { facts: { n: raw.length, slots: USUAL_SLOTS, parses, parseCount }, tokens: interner.finish(), cleaned, words }
}

/** Aliases folded and sorted, joined by "+". */
const aliasKey = (aliases: readonly string[]): string =>
  [
    ...new Set(
      aliases.map((a) =>
        textKey(a)
          .replace(/^(?:el|la|los|alias|apodad[oa]) /, '')
          .replaceAll(' ', '_'),
      ),
    ),
  ]
    .filter(Boolean)
    .sort(byCodePoint)
    .join('+')

/** Rows under one merged name over several documents: whose name it is, nobody can tell from the file. */
function underMergedNames({ notes, records }: SourceList): number[] {
  const merged = notes.filter((note) => note.code === 'merged-names')
  if (!merged.length) return []
  return Array.from({ length: records.length }, (_, i) => i).filter((i) =>
    merged.some(
      ({ sheet, params }) =>
        (sheet === undefined || sheet === records.sheet?.(i)) &&
        records.line(i) >= Number(params['from']) &&
        records.line(i) <= Number(params['to']),
    ),
  )
}
