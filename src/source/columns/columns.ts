// Which column is what: by mapping, else by what its heading and its cells say together. What stays unknown is compared as text or ignored.
import { InputError } from '../../model/errors.ts'
import { FIELDS, type Field } from '../../model/fields.ts'
import type { Params } from '../../model/note.ts'
import type { ColumnEvidence, ColumnUse } from '../../model/source.ts'
import { nearest } from '../../metrics/nearest.ts'
import { AGAINST, fieldOfCells, holds, looksLikeDocuments, saysNothing, spreadLikeBirths, support, type KnownName } from './cells.ts'
import { foldHeader, meaningOf, PLAIN, readHeading, wordMeaning, type HeadingMeaning } from './heading.ts'
import type { GridRows } from '../grid/grid.ts'

export interface ColumnWishes {
  /** field → column name, from `--map`. */
  readonly map: readonly (readonly [string, string])[]
  readonly exclude: readonly string[]
}

/** Fields that several columns may fill together, in column order. */
const MANY: ReadonlySet<Field> = new Set<Field>([
  'given',
  'surname',
  'alias',
  'document',
  'source_row',
  'row_id',
  'phone',
  'email',
  'nationality',
])
export const NAME_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'name',
  'given',
  'surname',
  'surname1',
  'surname2',
  'alias',
  'document',
  'email',
])
const SURNAMES: readonly Field[] = ['surname', 'surname1']

const SAMPLE = 500
/** Less is no reason to take a column for a field. */
const ENOUGH = 3
/** A second whole name is another reading of the name where its heading says so plainly. */
const SECOND_NAME = 6
/** A field as likely as the one taken, but for this, makes a column doubtful. */
const CLOSE = 2

/** A field that a column may hold. */
interface Candidate extends Pick<HeadingMeaning, 'field' | 'kind' | 'bits' | 'script' | 'bare' | 'open'> {
  readonly index: number
  readonly field: Field
  readonly because: ColumnEvidence['because']
}

/** Column uses for a header; the rows below it are those from `from` on. Throws InputError no-column, no-field. */
export function understandColumns(
  header: readonly string[],
  rows: GridRows,
  from: number,
  wishes: ColumnWishes,
  file: string,
  known: KnownName,
): ColumnUse[] {
  const columns = new Columns(header, rows, from, known)
  for (const [field, column] of wishes.map) columns.map(findColumn(header, column, file), knownField(field, file))
  for (const column of wishes.exclude) columns.exclude(findColumn(header, column, file))
  columns.take(columns.candidates())
  columns.guess()
  columns.takeOtherHalves()
  columns.leaveOutParts()
  columns.numberReadings()
  return columns.uses
}

/** The columns of a list while it is found out what they are. */
class Columns {
  readonly uses: ColumnUse[]
  private readonly header: readonly string[]
  private readonly rows: GridRows
  private readonly from: number
  private readonly known: KnownName
  private readonly taken = new Map<string, number>()
  private readonly chosen = new Map<number, Candidate>()
  private readonly samples = new Map<number, readonly string[]>()

  constructor(header: readonly string[], rows: GridRows, from: number, known: KnownName) {
    this.header = header
    this.rows = rows
    this.from = from
    this.known = known
    this.uses = header.map((name, index): ColumnUse => {
      const [best] = readHeading(name)
      const recognised = best !== undefined && best.field !== null && best.plain && best.bits >= PLAIN
      const evidence: ColumnEvidence = { because: best?.someone ? 'somebody else' : 'nothing', bits: 0, alternatives: [] }
      return { index, header: name, recognised, textKey: foldHeader(name), field: null, basis: 'none', reading: 0, kind: '', evidence }
    })
  }

  /** Cells of a sample of the rows; blank ones are ''. */
  private sample(index: number): readonly string[] {
    const found = this.samples.get(index)
    if (found) return found
    const step = Math.max(1, Math.floor((this.rows.length - this.from) / SAMPLE))
    const values: string[] = []
    for (let i = this.from; i < this.rows.length; i += step) {
      const value = this.rows.cell(i, index).trim()
      values.push(saysNothing(value) ? '' : value)
    }
    this.samples.set(index, values)
    return values
  }

  private cells(index: number) {
    return { values: this.sample(index).filter(Boolean), known: this.known }
  }

  private update(index: number, change: Partial<ColumnUse>): void {
    this.uses[index] = { ...this.uses[index]!, ...change }
  }

  private of(...fields: readonly Field[]): ColumnUse[] {
    return this.uses.filter((use) => use.field !== null && fields.includes(use.field))
  }

  private open(): ColumnUse[] {
    return this.uses.filter((use) => use.basis === 'none')
  }

  map(index: number, field: Field): void {
    const kind = readHeading(this.header[index]!).find((m) => m.field === field)?.kind ?? ''
    this.update(index, { field, basis: 'map', kind, evidence: { because: 'map', bits: 0, alternatives: [] } })
    this.taken.set(`${field}${field === 'event_date' ? kind : ''}`, index)
  }

  exclude(index: number): void {
    this.update(index, { field: null, basis: 'excluded' })
  }

  /** What headings say, weighed by what the cells say to it. */
  candidates(): Candidate[] {
    const repeated = this.repeatedDates()
    const others = this.othersGroups()
    return this.open().flatMap(({ index, header }) => {
      const first = this.originalOf(index)
      if (repeated.has(foldHeader(header)) || (first !== undefined && repeated.has(foldHeader(this.header[first]!)))) {
        this.update(index, { textKey: '', evidence: { because: 'repeated heading', bits: 0, alternatives: [] } })
        return []
      }
      const [best] = readHeading(header)
      if (others.has(groupOf(header)[0])) {
        this.update(index, { evidence: { because: 'somebody else', bits: 0, alternatives: [] } })
        return []
      }
      if (first !== undefined || !best || best.field === null) return []
      const found = readHeading(header).flatMap((meaning): Candidate[] => {
        if (meaning.field === null) return []
        const field =
          meaning.field === 'row_id' && foldHeader(header) === 'id' && looksLikeDocuments(this.cells(index)) ? 'document' : meaning.field
        const bits = meaning.bits + support(field, this.cells(index)) + (meaning.open ? this.openSupport(index, field) : 0)
        return bits >= ENOUGH ? [{ ...meaning, field, bits, index, because: 'heading' }] : []
      })
      if (!found.length && best.bits >= PLAIN && !best.open) {
        const alternatives = [{ field: best.field, bits: 0 }]
        this.update(index, { evidence: { because: 'cells say otherwise', bits: 0, alternatives } })
      }
      return found
    })
  }

  /** Groups of two with one heading of a name, of which one is called the victim or the detainee: the other, whoever that is, is somebody else. */
  private othersGroups(): ReadonlySet<string> {
    const grouped = this.header.map(groupOf).filter(([group, heading]) => group && NAMES.has(meaningOf(heading)))
    const called = new Set(grouped.flatMap(([group, heading]) => (wordsMean(group).includes('person') ? [foldHeader(heading)] : [])))
    const others = grouped.filter(
      ([group, heading]) => called.has(foldHeader(heading)) && !wordsMean(group).some((means) => OWN.has(means)),
    )
    return new Set(others.map(([group]) => group))
  }

  /** Of a header that repeats another ("Fecha (2)"), the first one. */
  private originalOf(index: number): number | undefined {
    const name = this.header[index]!
    const first = / \(\d+\)$/.test(name) ? this.header.indexOf(withoutNumber(name)) : -1
    return first < 0 ? undefined : first
  }

  /** Headings of dates that stand over two columns: nothing tells which is which. */
  private repeatedDates(): ReadonlySet<string> {
    const repeated = this.open().flatMap(({ index }) => this.originalOf(index) ?? [])
    return new Set(
      repeated
        .map((index) => this.header[index]!)
        .filter((name) => meaningOf(name)?.endsWith('_date'))
        .map(foldHeader),
    )
  }

  /** A year alone is one of birth where its column says so; a day and a month where that year stands beside them. */
  private openSupport(index: number, field: Field): number {
    // "Estado" is what has become of people where its words say so.
    if (field === 'status') return support('status', this.cells(index)) > 0 ? 0 : AGAINST
    if (field === 'birth_year') {
      const years = this.cells(index).values.map(Number)
      return spreadLikeBirths(years) || this.agesFit(index) ? -2 : AGAINST
    }
    const beside = [index - 2, index - 1, index + 1, index + 2].filter((at) => {
      const meaning = this.header[at] === undefined ? undefined : readHeading(this.header[at])[0]
      return meaning?.open && meaning.field === 'birth_year' && this.openSupport(at, 'birth_year') > AGAINST
    })
    return beside.length ? -2 : AGAINST
  }

  /** Year and age of a row have one sum, or nearly. */
  private agesFit(index: number): boolean {
    const years = this.sample(index)
    return this.header.some((name, at) => {
      if (at === index || readHeading(name)[0]?.field !== 'age') return false
      const sums = this.sample(at).flatMap((age, i) =>
        /^\d{1,3}$/.test(age) && /^\d{4}$/.test(years[i]!) ? [Number(age) + Number(years[i]!)] : [],
      )
      const middle = [...sums].sort((a, b) => a - b)[Math.floor(sums.length / 2)] ?? 0
      return sums.length > 2 && sums.filter((s) => Math.abs(s - middle) <= 1).length > 0.8 * sums.length
    })
  }

  /** Takes candidates from the surest on; one column has one field, and most fields one column. */
  take(candidates: readonly Candidate[]): void {
    const sorted = [...candidates].sort((x, y) => y.bits - x.bits || x.index - y.index)
    for (const candidate of sorted) {
      const { index, field, kind, because, bits } = candidate
      if (this.uses[index]!.basis !== 'none' || this.chosen.has(index)) continue
      const key = `${field}${field === 'event_date' ? kind : ''}`
      const second = field === 'name' && bits >= SECOND_NAME
      if (this.taken.has(key) && !MANY.has(field) && !second) continue
      if (!this.taken.has(key)) this.taken.set(key, index)
      this.chosen.set(index, candidate)
      const others = sorted.filter((c) => c.index === index && c.field !== field).map((c) => ({ field: c.field, bits: c.bits }))
      this.update(index, {
        field,
        kind,
        basis: because === 'cells' ? 'content' : 'header',
        evidence: { because, bits, alternatives: others },
      })
    }
    this.dropOpenDates()
  }

  /** A date that says nothing of its event is none beside one that does. */
  private dropOpenDates(): void {
    const dates = this.of('event_date')
    if (dates.some((d) => d.kind !== '')) for (const d of dates) if (d.kind === '' && d.basis !== 'map') this.release(d.index, 'nothing')
  }

  private release(index: number, because: ColumnEvidence['because']): void {
    const { field, evidence } = this.uses[index]!
    const was = field === null ? [] : [{ field, bits: evidence.bits }]
    this.chosen.delete(index)
    this.update(index, {
      field: null,
      kind: '',
      basis: 'none',
      evidence: { because, bits: 0, alternatives: [...was, ...evidence.alternatives] },
    })
  }

  /** What is left is told by its cells, names only where no heading told of them. */
  guess(): void {
    const somebody = (use: ColumnUse) => use.evidence.because === 'somebody else'
    const open = this.open().filter((use) => !somebody(use) && use.evidence.because !== 'part of another')
    const found = open.flatMap(({ index }): Candidate[] => {
      const guessed = fieldOfCells(this.cells(index))
      return guessed && this.mayGuess(guessed.field, open.length)
        ? [{ ...guessed, index, kind: '', script: '', bare: false, open: false, because: 'cells' }]
        : []
    })
    const wholes = found.filter((c) => c.field === 'name')
    const best = wholes.sort((x, y) => y.bits - x.bits)[0]
    this.take(found.filter((c) => (c.field !== 'name' || c === best) && (!best || (c.field !== 'given' && c.field !== 'surname'))))
  }

  private mayGuess(field: Field, open: number): boolean {
    if (field === 'name') return !this.of('name', 'given', ...SURNAMES).length
    if (field === 'given') return !this.of('name', 'given').length && (open > 1 || this.of(...SURNAMES).length > 0)
    if (field === 'surname') return !this.of('name', ...SURNAMES).length && (open > 1 || this.of('given').length > 0)
    return field === 'source_row' || !this.of(field).length
  }

  /** "Nom" beside "Prénom", "Last" beside "First", "Apelidos" beside "Nome": the other half of a pair is what is left. */
  takeOtherHalves(): void {
    const bare = this.of('name').filter((use) => this.chosen.get(use.index)?.bare)
    for (const { index } of bare) {
      const whole = (parts: readonly ColumnUse[]) => parts.some((p) => holds(this.sample(index), this.sample(p.index)))
      const [given, surnames] = [this.of('given'), this.of(...SURNAMES)]
      if (given.length && !surnames.length && !whole(given)) this.becomes(index, 'surname')
      else if (surnames.length && !given.length && !whole(surnames)) this.becomes(index, 'given')
    }
  }

  private becomes(index: number, field: Field): void {
    const { evidence } = this.uses[index]!
    this.update(index, { field, evidence: { ...evidence, because: 'other half' } })
  }

  /** "Primer apellido" beside "Apellidos" that hold it: one of them would say the same twice. */
  leaveOutParts(): void {
    const twice = (part: ColumnUse, whole: ColumnUse) =>
      part.index !== whole.index && part.basis !== 'map' && holds(this.sample(whole.index), this.sample(part.index))
    for (const part of this.of('given'))
      if (this.of('given').some((whole) => twice(part, whole) && !holds(this.sample(part.index), this.sample(whole.index))))
        this.release(part.index, 'part of another')
    const [whole] = this.of('surname')
    const parts = this.of('surname1', 'surname2')
    if (whole && parts.length && whole.basis !== 'map' && parts.every((part) => twice(part, whole)))
      this.release(whole.index, 'part of another')
  }

  /** Columns of one script or language are one reading of the name; every further whole name is another. */
  numberReadings(): void {
    const names = this.of('name', 'given', 'surname', 'surname1', 'surname2', 'married')
    const scripts = [...new Set(names.map((use) => scriptOf(use.header)))].sort((x, y) => Number(x !== '') - Number(y !== ''))
    const wholes = new Map<number, number>()
    let readings = scripts.length
    for (const { index, header, field } of names) {
      let reading = scripts.indexOf(scriptOf(header))
      if (field === 'name') {
        if (wholes.has(reading)) reading = readings++
        wholes.set(reading, index)
      }
      if (reading) this.update(index, { reading })
    }
  }
}

/** What tells a column of names apart from the one in another script: the word for it, folded. */
function scriptOf(header: string): string {
  return readHeading(header)[0]?.script ?? ''
}

/** What is to be said of columns that could be something else, or of which nothing is known for sure; numbers are columns, from 1. */
export function columnNotes(columns: readonly ColumnUse[], id: string): readonly { readonly code: string; readonly params: Params }[] {
  const doubts = columns.flatMap(({ index, field, basis, evidence }) => {
    if (field === null || basis === 'map' || !DECIDING.has(field)) return []
    const [other] = evidence.alternatives
    const close = other !== undefined && DECIDING.has(other.field) && evidence.bits - other.bits < CLOSE
    const little = evidence.bits < PLAIN && evidence.because === 'heading'
    const params = { id, column: index + 1, field, other: close ? other.field : '' }
    return close || little ? [{ code: 'column-doubtful', params }] : []
  })
  const contradicted = columns.flatMap(({ index, field, evidence }) => {
    const [said] = evidence.alternatives
    if (field !== null || evidence.because !== 'cells say otherwise' || !said || !DECIDING.has(said.field)) return []
    return [{ code: 'column-contradicted', params: { id, column: index + 1, field: said.field } }]
  })
  const repeated = columns.filter((use) => use.evidence.because === 'repeated heading' && use.field === null)
  const headings = new Set(repeated.map((use) => meaningOf(withoutNumber(use.header)) ?? ''))
  const unused = [...headings].map((field) => {
    const own = repeated.filter((use) => (meaningOf(withoutNumber(use.header)) ?? '') === field).map((use) => use.index + 1)
    return { code: 'dates-repeated', params: { id, field, columns: own.join(', '), first: own[0]! } }
  })
  return [...doubts, ...contradicted, ...unused]
}

/** A repeated header without the number that it got. */
/** What stands over a heading, and the heading: of "Víctima / Nombre", both. */
function groupOf(header: string): readonly [group: string, heading: string] {
  const at = header.indexOf(' / ')
  return at < 0 ? ['', header] : [header.slice(0, at), withoutNumber(header.slice(at + 3))]
}
const wordsMean = (text: string): string[] => foldHeader(text).split(' ').map(wordMeaning)
/** What a group of the person's own may be called. */
const OWN: ReadonlySet<string> = new Set(['person', 'group', 'name', 'names', 'full', 'id', 'document', 'birth'])
const NAMES: ReadonlySet<string | undefined> = new Set(['name', 'given', 'surname', 'surname1', 'surname2'])

const withoutNumber = (header: string): string => header.replace(/ \(\d+\)$/, '')

/** Fields that decide who is who. */
const DECIDING: ReadonlySet<Field> = new Set<Field>([
  'name',
  'given',
  'surname',
  'surname1',
  'document',
  'birth_date',
  'birth_year',
  'event_date',
  'arrest_date',
])

function findColumn(header: readonly string[], column: string, file: string): number {
  const exact = header.indexOf(column)
  if (exact >= 0) return exact
  const folded = header.findIndex((h) => foldHeader(h) === foldHeader(column) && foldHeader(column) !== '')
  if (folded >= 0) return folded
  const numbered = columnNumber(column)
  if (numbered !== null && header[numbered - 1] !== undefined) return numbered - 1
  // Other headings may be people's names.
  const known = header.filter((h) => meaningOf(h))
  const part = foldHeader(column)
  const similar = nearest(column, known) ?? known.find((h) => part !== '' && foldHeader(h).includes(part))
  throw new InputError('no-column', similar ? { column, similar } : { column }, file)
}

/** "3" and "column 3" name a column by its place. */
export const columnNumber = (column: string): number | null => {
  const numbered = /^(?:column )?(\d+)$/.exec(column.trim())
  return numbered ? Number(numbered[1]) : null
}

function knownField(field: string, file: string): Field {
  const found = FIELDS.find((f) => f === field)
  if (found) return found
  const similar = nearest(field, FIELDS)
  throw new InputError('no-field', similar ? { field, similar, fields: FIELDS.join(', ') } : { field, fields: FIELDS.join(', ') }, file)
}
