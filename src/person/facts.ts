// Raw rows of all lists → facts in columns. Values are interned over the lists together, so that equal ids mean equal values everywhere.
import {
  CHARGES,
  CUSTODY,
  MAX_PARSES,
  MAX_PART,
  NAME_FLAG,
  PARSE_STRIDE,
  PARSE_SURE,
  RESOLVABLE,
  type DateOrder,
  type Facts,
  type Field,
  type Ids,
  type NameKnowledge,
  type Note,
  type SourceList,
  type TextColumn,
  type Tokens,
} from '../model.ts'
import { letterMask } from '../metrics/letter-mask.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { spanishFold } from '../metrics/spanish-fold.ts'
import { isHombreMujer, readCharges, readCustody, readEvent, readNationality, readProtected, readSex, readVerification } from './coded.ts'
import { columnOrder, isFull, pack, readAge, readDate, readInstant, zoneOf } from './date.ts'
import { readDocument } from './document.ts'
import { foldText, lower, textKey } from './fold.ts'
import {
  cleanName,
  orderEvidence,
  readSuffix,
  parseName,
  tokenise,
  unfuse,
  type CleanName,
  type NameParse,
  type NameToken,
} from './name.ts'
import { readPlace, readState } from './place.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'
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

class TokenInterner {
  readonly text: string[] = []
  readonly base: string[] = []
  private readonly ids = new Map<string, number>()

  id(token: NameToken): number {
    const key = token.base === token.text ? token.text : `${token.text} ${token.base}`
    const known = this.ids.get(key)
    if (known !== undefined) return known
    this.ids.set(key, this.text.length)
    this.text.push(token.text)
    this.base.push(token.base)
    return this.text.length - 1
  }

  finish(): Tokens {
    const plain = this.base.map((b) => b.replaceAll('ñ', 'n').replaceAll('ç', 'c'))
    return {
      text: this.text,
      base: this.base,
      plain,
      code: plain.map(spanishFold),
      mask: Int32Array.from(plain, letterMask),
      initial: Uint8Array.from(plain, (p) => (p.length === 1 ? 1 : 0)),
    }
  }
}

/** Facts of all lists. Text columns are those whose header every list has. */
export function readFacts(lists: readonly SourceList[], known: NameKnowledge, settings: FactSettings): AllFacts {
  const tokens = new TokenInterner()
  const interners = new Map<string, Interner>()
  const interner = (name: string) => {
    const found = interners.get(name) ?? new Interner()
    interners.set(name, found)
    return found
  }
  const textKeys = commonTextColumns(lists)
  // A short list may prove no standard by itself; what one list's numbers hold to, the others' do.
  const proven = new Set(lists.flatMap(documentStandards))
  const standards = STANDARDS.filter((s) => proven.has(s))
  const agesAlone = onlyAges(lists)
  const facts = lists.map((list) => factsOf(list, known, settings, tokens, interner, textKeys, standards, agesAlone))
  return { facts, tokens: tokens.finish() }
}

const DATED: ReadonlySet<Field> = new Set(['birth_date', 'birth_year', 'event_date', 'arrest_date'])

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
  const step = Math.ceil(records.length / DOCUMENTS_ASKED)
  const asked = records.filter((_, i) => i % step === 0)
  return columns.filter((c) => c.field === 'document').flatMap((c) => standardsOf(asked.map((r) => r.cells[c.index] ?? '')))
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
function allDistinct(list: SourceList, index: number): boolean {
  const seen = new Set<string>()
  for (const { cells } of list.records) {
    const value = cells[index]?.trim()
    if (!value) continue
    if (seen.has(value)) return false
    seen.add(value)
  }
  return list.records.length > 20
}

function factsOf(
  list: SourceList,
  known: NameKnowledge,
  settings: FactSettings,
  tokens: TokenInterner,
  interner: (name: string) => Interner,
  textKeys: readonly string[],
  standards: readonly Standard[],
  agesAlone: boolean,
): Facts {
  const { records } = list
  const words = settings.words ?? NO_WORDS
  const n = records.length
  const notes: Note[] = []
  const columns = (field: Field) => list.columns.filter((c) => c.field === field).map((c) => c.index)
  const reader = (...fields: Field[]) => {
    const at = fields.flatMap(columns)
    return (i: number) => {
      if (at.length === 1) return records[i]!.cells[at[0]!]?.trim() ?? ''
      return at
        .map((c) => records[i]!.cells[c]?.trim() ?? '')
        .filter(Boolean)
        .join(' ')
    }
  }
  const intern = (name: string, value: (i: number) => string): Ids => {
    const into = interner(name)
    const id = new Int32Array(n)
    for (let i = 0; i < n; i++) id[i] = into.id(value(i))
    return { id, values: into.values }
  }
  const warn = (code: string, i: number, params: Note['params'] = {}) =>
    notes.push({ code, list: list.id, line: records[i]!.line, params, warning: true })

  // Names
  const names = readNames(list, n, reader, known, notes)
  const parses = new Int32Array(n * MAX_PARSES * PARSE_STRIDE).fill(-1)
  const parseCount = new Uint8Array(n)
  const nameFlags = new Uint16Array(n)
  for (let i = 0; i < n; i++) {
    nameFlags[i] = names[i]!.flags
    parseCount[i] = names[i]!.parses.length
    names[i]!.parses.forEach((parse, p) => writeParse(parses, (i * MAX_PARSES + p) * PARSE_STRIDE, parse, tokens))
  }

  // Documents: the first well-formed number of the document columns, else one found inside the name.
  const documentColumns = columns('document')
  const documents = interner('document')
  const document = new Int32Array(n).fill(-1)
  const documentKind = new Uint8Array(n)
  const documentPrefix = new Uint8Array(n)
  const documentUnsound = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const cells = [...documentColumns.map((c) => records[i]!.cells[c] ?? ''), names[i]!.document]
    const read = cells.map((c) => readDocument(c, standards))
    if (read.some((r) => r.damaged)) warn('document-damaged', i)
    const found = read.find((r) => r.key)
    if (!found) continue
    document[i] = documents.id(found.key)
    documentKind[i] = found.kind
    documentPrefix[i] = found.prefix
    documentUnsound[i] = found.unsound ? 1 : 0
  }

  const unsound = documentUnsound.reduce((sum, u) => sum + u, 0)
  if (unsound) notes.push({ code: 'document-check-digit', list: list.id, params: { rows: unsound }, warning: false })

  // Dates
  const order = (field: Field): DateOrder => {
    const at = columns(field)
    const wanted = settings.dateOrder.get(list.id) ?? settings.dateOrder.get('')
    if (wanted) return wanted
    const found = columnOrder(records.flatMap((r) => at.map((c) => r.cells[c] ?? '')))
    if (found.open && !found.proven)
      notes.push({ code: 'date-order', list: list.id, line: records[0]!.line, params: { field, id: list.id }, warning: true })
    return found.order
  }
  const dates = (field: Field): Int32Array => {
    const column = new Int32Array(n)
    if (!columns(field).length) return column
    const by = order(field)
    const read = reader(field)
    const dateOf = remembered((raw) => readDate(raw, by))
    for (let i = 0; i < n; i++) {
      const { date, impossible } = dateOf(read(i))
      column[i] = date
      if (impossible) warn('date-impossible', i, { field })
    }
    return column
  }
  const birth = dates('birth_date')
  const [year, month, day] = [reader('birth_year'), reader('birth_month'), reader('birth_day')]
  if (columns('birth_year').length) {
    for (let i = 0; i < n; i++) {
      if (birth[i] || !year(i)) continue
      const { date, impossible } = readDate([year(i).padStart(4, '0'), month(i), day(i)].filter(Boolean).join('-'), 'ymd')
      birth[i] = date || (/^\d{4}$/.test(year(i)) ? pack(Number(year(i)), 0, 0).date : 0)
      if (impossible) warn('date-impossible', i, { field: 'birth_date' })
    }
  }
  const firsts = birth.reduce((sum, d) => sum + (d % 10000 === 101 ? 1 : 0), 0)
  if (firsts > Math.max(3, 0.01 * n)) {
    notes.push({ code: 'first-of-january', list: list.id, params: { rows: firsts }, warning: false })
    for (let i = 0; i < n; i++) if (birth[i]! % 10000 === 101) birth[i] = birth[i]! - 101
  }
  const age = reader('age')
  const asOfYear = Number(/^\d{4}/.exec(list.asOf ?? '')?.[0] ?? 0)
  const birthFrom = new Int32Array(n)
  const birthTo = new Int32Array(n)
  const eventDate = dates('event_date')
  const arrest = dates('arrest_date')
  const zone = zoneOf(list.asOf)
  const eventCell = reader('event_date')
  for (let i = 0; i < n; i++) {
    const known = birth[i] ? Math.floor(birth[i]! / 10000) : 0
    birthFrom[i] = birthTo[i] = known
    const years = known ? 0 : readAge(age(i))
    // Without a date at which the age was true, the event's year or the list's stands in, a year wide on each side.
    const base = asOfYear || Math.floor((eventDate[i] || arrest[i] || 0) / 10000) || (agesAlone ? NOMINAL_YEAR : 0)
    if (years && base) [birthFrom[i], birthTo[i]] = [base - years - 1, base - years]
  }

  if (agesAlone) notes.push({ code: 'ages-alone', list: list.id, params: { id: list.id }, warning: false })

  // Codes and texts
  const sexCells = records.flatMap((r) => columns('sex').map((c) => r.cells[c] ?? ''))
  const hombreMujer = isHombreMujer(sexCells)
  const sexOf = reader('sex')
  const sex = new Uint8Array(n)
  const sexCode = remembered((raw) => readSex(raw, hombreMujer))
  for (let i = 0; i < n; i++) sex[i] = sexCode(sexOf(i))
  const text = (...fields: Field[]) => {
    const read = reader(...fields)
    const key = remembered(textKey)
    return (i: number) => key(read(i))
  }
  const nationalityOf = reader('nationality')
  const event = reader(columns('event').length ? 'event' : 'status')
  const place = reader('place')
  const placeKey = remembered((raw) => readPlace(raw, words))
  const nationalityKey = remembered(readNationality)
  const eventKey = remembered((raw) => readEvent(raw, words))
  const state = reader('state')
  const alias = reader('alias')
  const [charges, verification, publish] = [reader('charges'), reader('verification'), reader('publish')]
  const [statusCell, ownEvent] = [reader('status'), reader('event')]
  // A register without a status is a list of people held.
  const roster = columns('status').length + columns('event').length > 0
  const custodyOf = (i: number) =>
    list.role !== 'register' ? CUSTODY.unknown : roster ? readCustody(`${statusCell(i)} ${ownEvent(i)}`, words) : CUSTODY.held
  const suffixCell = reader('suffix')
  const email = reader('email')
  const phone = reader('phone')
  const [number, street, address] = [text('street_number'), text('street'), text('address')]
  const houseOf = (i: number) => number(i) || /\b\d+[a-z]?\b/.exec(street(i) || address(i))?.[0] || ''
  const streetOf = (i: number) =>
    (street(i) || address(i))
      .replace(/\b\d+[a-z]?\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const textColumns = textKeys.map((key): TextColumn => {
    const at = list.columns.filter((c) => c.field === null && c.basis === 'none' && c.textKey === key).map((c) => c.index)
    return { key, ids: intern(`text ${key}`, (i) => textKey(at.map((c) => records[i]!.cells[c] ?? '').join(' ')).slice(0, 400)) }
  })

  const resolvable = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const { parses: p, flags } = names[i]!
    const count = p[0] ? p[0].given.length + p[0].surnames.length : 0
    const identity = document[i]! >= 0 || count >= 2 || (count === 1 && (isFull(birth[i]!) || email(i) !== ''))
    const something = count > 0 || isFull(birth[i]!) || email(i) !== '' || phone(i) !== ''
    resolvable[i] = identity && !(flags & NAME_FLAG.twoPeople) ? RESOLVABLE.yes : something ? RESOLVABLE.candidates : RESOLVABLE.nothing
  }
  return {
    list: list.id,
    role: list.role,
    n,
    rows: Int32Array.from(records, (r) => r.row),
    rank: contentRank(list),
    parses,
    parseCount,
    nameFlags,
    document,
    documents: documents.values,
    documentKind,
    documentPrefix,
    documentUnsound,
    birth,
    birthFrom,
    birthTo,
    arrest,
    eventDate,
    sex,
    nationality: intern('nationality', (i) => nationalityKey(nationalityOf(i))),
    event: intern('event', (i) => eventKey(event(i))),
    alias: intern('alias', (i) => aliasKey([...names[i]!.aliases, ...alias(i).split(/[,;/]/)])),
    suffix: Uint8Array.from({ length: n }, (_, i) => readSuffix(suffixCell(i)) || readSuffix(names[i]!.suffix)),
    place: intern('place', (i) => placeKey(place(i))),
    state: intern('state', (i) => readState(state(i), placeKey(place(i)))),
    birthPlace: intern('birth place', text('birth_place')),
    occupation: intern('occupation', text('occupation')),
    email: intern('email', (i) => lower(foldText(email(i)).text).replace(/\s/g, '')),
    phone: intern('phone', (i) => phone(i).replace(/\D/g, '').replace(/^0+/, '').slice(-10)),
    house: intern('house', houseOf),
    street: intern('street', streetOf),
    postcode: intern('postcode', (i) => text('postcode')(i).replaceAll(' ', '')),
    residence: intern('residence', text('residence')),
    text: textColumns,
    eventTime: Float64Array.from({ length: n }, (_, i) => readInstant(eventCell(i), zone)),
    rearrest: dates('rearrest_date'),
    lastConfirmed: dates('last_confirmed'),
    registered: dates('registered_date'),
    charges: Uint8Array.from({ length: n }, (_, i) =>
      columns('charges').length ? readCharges(charges(i)) || CHARGES.unknown : CHARGES.none,
    ),
    custody: Uint8Array.from({ length: n }, (_, i) => custodyOf(i)),
    verification: intern('verification', (i) => readVerification(verification(i))),
    protectedRow: Uint8Array.from({ length: n }, (_, i) => (list.protect || readProtected(publish(i)) ? 1 : 0)),
    resolvable,
    notes,
  }
}

/** Two or more raw names as the smallest facts that name comparison needs. */
export function namesToFacts(
  raw: readonly string[],
  known: NameKnowledge,
): {
  facts: Pick<Facts, 'n' | 'parses' | 'parseCount'>
  tokens: Tokens
  cleaned: readonly CleanName[]
  /** Token ids of each name in the order written. */
  words: readonly (readonly number[])[]
} {
  const cleaned = raw.map(cleanName)
  const interner = new TokenInterner()
  const parses = new Int32Array(raw.length * MAX_PARSES * PARSE_STRIDE).fill(-1)
  const parseCount = Uint8Array.from(cleaned, (c, i) => {
    const found = parseName(c, 0, known)
    found.forEach((parse, p) => writeParse(parses, (i * MAX_PARSES + p) * PARSE_STRIDE, parse, interner))
    return found.length
  })
  const words = cleaned.map((c) => c.tokens.map((t) => interner.id(t)))
  return { facts: { n: raw.length, parses, parseCount }, tokens: interner.finish(), cleaned, words }
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

interface ReadName extends Pick<CleanName, 'flags' | 'document' | 'aliases' | 'suffix'> {
  readonly parses: readonly NameParse[]
}

function readNames(
  list: SourceList,
  n: number,
  reader: (...fields: Field[]) => (i: number) => string,
  known: NameKnowledge,
  notes: Note[],
): ReadName[] {
  const has = (field: Field) => list.columns.some((c) => c.field === field)
  if (has('surname') || has('surname1') || (has('given') && !has('name'))) return readParts(n, reader, known)
  const name = reader('name')
  const cleaned = Array.from({ length: n }, (_, i) => cleanName(name(i)))
  const evidence = cleaned.map((c) => orderEvidence(c, known))
  const votes = evidence.filter((e) => Math.abs(e) > 1)
  const vote = votes.reduce((sum, e) => sum + e, 0)
  // A column that agrees with itself decides; one that does not leaves it to each row.
  const agreed = votes.length ? Math.abs(vote) / votes.reduce((sum, e) => sum + Math.abs(e), 0) : 0
  const order = Math.sign(vote) * Math.min(16, Math.abs(vote) / 4) * agreed
  if (order > 4) notes.push({ code: 'surname-first', list: list.id, params: {}, warning: false })
  return cleaned.map((c) => ({ ...c, parses: parseName(c, order, known) }))
}

function readParts(n: number, reader: (...fields: Field[]) => (i: number) => string, known: NameKnowledge): ReadName[] {
  const [given, surname, second, married] = [reader('given'), reader('surname', 'surname1'), reader('surname2'), reader('married')]
  return Array.from({ length: n }, (_, i) => {
    const g = cleanName(given(i))
    const s = cleanName([surname(i), second(i)].filter(Boolean).join(' '))
    const m = married(i) ? tokenise(lower(foldText(married(i)).text)).at(-1) : s.married.at(-1)
    const flags = (g.flags | s.flags) & ~NAME_FLAG.twoPeople & ~NAME_FLAG.placeholder
    const parse: NameParse = {
      given: unfuse(inOrder(g), known).slice(0, MAX_PART),
      surnames: inOrder(s),
      married: m,
      sure: true,
      behind: 0,
    }
    return {
      parses: g.tokens.length + s.tokens.length ? [parse] : [],
      flags,
      document: g.document || s.document,
      aliases: [...g.aliases, ...s.aliases],
      suffix: s.suffix || g.suffix,
    }
  })
}

const inOrder = (name: CleanName): readonly NameToken[] => name.tokens.slice(0, 6)

function writeParse(into: Int32Array, at: number, parse: NameParse, tokens: TokenInterner): void {
  into[at] = parse.given.length
  into[at + 1] = parse.surnames.length
  parse.given.forEach((t, k) => (into[at + 2 + k] = tokens.id(t)))
  parse.surnames.forEach((t, k) => (into[at + 8 + k] = tokens.id(t)))
  into[at + 14] = parse.married ? tokens.id(parse.married) : -1
  into[at + 15] = (parse.sure ? PARSE_SURE : 0) | (Math.round(100 * parse.behind) << 1)
}

/** Position of each record in an order by content; only rows that are equal throughout fall back on their number. */
function contentRank(list: SourceList): Int32Array {
  const content = list.records.map((r) => r.cells.join('\u001f'))
  const order = content.map((_, i) => i).sort((a, b) => byCodePoint(content[a]!, content[b]!) || a - b)
  const rank = new Int32Array(order.length)
  order.forEach((i, position) => (rank[i] = position))
  return rank
}
