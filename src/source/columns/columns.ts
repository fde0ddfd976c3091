// The columns of a table while it is found out what they are: the use of each so far, and samples of their cells.
import type { Field } from '../../model/fields.ts'
import type { ColumnEvidence, ColumnUse, EventKind } from '../../model/source.ts'
import type { GridRows } from '../grid/grid.ts'
import { foldText, plainDigits } from '../text/fold.ts'
import type { KnownName } from '../wishes.ts'
import { type Cells, saysNothing } from './cells.ts'
import { CLEAR, readHeading } from './heading.ts'

/** A header and the rows below it, which begin at position `from`. */
export interface HeadedRows {
  readonly header: readonly string[]
  readonly rows: GridRows
  readonly from: number
  readonly knownName: KnownName
}

/** A field that a column may hold. */
export interface Candidate {
  readonly index: number
  readonly field: Field
  readonly kind: EventKind
  readonly bits: number
  /** The heading is a bare word for a name. */
  readonly bare: boolean
  readonly because: ColumnEvidence['because']
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
/** Bits from which a further column of whole names is another reading of the name. */
const SECOND_NAME = 6
/** Rows in a sample. */
const SAMPLE = 500

export class Columns {
  readonly uses: ColumnUse[]
  readonly header: readonly string[]
  private readonly rows: GridRows
  private readonly from: number
  private readonly knownName: KnownName
  private readonly taken = new Set<string>()
  private readonly chosen = new Map<number, Candidate>()
  private readonly samples = new Map<number, readonly string[]>()

  constructor({ header, rows, from, knownName }: HeadedRows) {
    this.header = header
    this.rows = rows
    this.from = from
    this.knownName = knownName
    this.uses = header.map(unusedColumn)
  }

  /** Cells of a sample of the rows, trimmed; '' where they are blank or stand for "not known". */
  sample(index: number): readonly string[] {
    const found = this.samples.get(index)
    if (found) return found
    const step = this.step()
    const values: string[] = []
    for (let i = this.from; i < this.rows.length; i += step) {
      const value = plainDigits(this.rows.cell(i, index).trim())
      values.push(saysNothing(value) ? '' : value)
    }
    this.samples.set(index, values)
    return values
  }

  /** The cells of the sample that say something. */
  cells(index: number): Cells {
    return { values: this.sample(index).filter(Boolean), knownName: this.knownName }
  }

  /** The cells of the same rows that are not blank, as they are written. */
  written(index: number): readonly string[] {
    const cells: string[] = []
    for (let i = this.from; i < this.rows.length; i += this.step()) cells.push(this.rows.cell(i, index).trim())
    return cells.filter(Boolean)
  }

  private step(): number {
    return Math.max(1, Math.floor((this.rows.length - this.from) / SAMPLE))
  }

  update(index: number, change: Partial<ColumnUse>): void {
    this.uses[index] = { ...this.uses[index]!, ...change }
  }

  /** The columns that hold one of the fields. */
  of(...fields: readonly Field[]): ColumnUse[] {
    return this.uses.filter((use) => use.field !== null && fields.includes(use.field))
  }

  /** The columns that hold nothing yet. */
  open(): ColumnUse[] {
    return this.uses.filter((use) => use.basis === 'none')
  }

  isBareName(index: number): boolean {
    return this.chosen.get(index)?.bare === true
  }

  /** The user says what the column holds. */
  map(index: number, field: Field): void {
    const kind = readHeading(this.header[index]!).find((m) => m.field === field)?.kind ?? ''
    this.update(index, { field, basis: 'map', kind, evidence: { because: 'map', bits: 0, alternatives: [] } })
    this.taken.add(slotOf(field, kind))
  }

  exclude(index: number): void {
    this.update(index, { field: null, basis: 'excluded' })
  }

  /** Takes candidates from the surest on. A column holds one field, and most fields are held by one column. */
  take(candidates: readonly Candidate[]): void {
    const sorted = [...candidates].sort((x, y) => y.bits - x.bits || x.index - y.index)
    for (const candidate of sorted) if (this.isFree(candidate)) this.choose(candidate, sorted)
    this.dropOpenDates()
  }

  private isFree({ index, field, kind, bits }: Candidate): boolean {
    if (this.uses[index]!.basis !== 'none' || this.chosen.has(index)) return false
    return !this.taken.has(slotOf(field, kind)) || MANY.has(field) || (field === 'name' && bits >= SECOND_NAME)
  }

  private choose(candidate: Candidate, all: readonly Candidate[]): void {
    const { index, field, kind, because, bits } = candidate
    this.taken.add(slotOf(field, kind))
    this.chosen.set(index, candidate)
    const alternatives = all.filter((c) => c.index === index && c.field !== field).map((c) => ({ field: c.field, bits: c.bits }))
    const basis = because === 'cells' ? 'content' : 'header'
    this.update(index, { field, kind, basis, evidence: { because, bits, alternatives } })
  }

  /** Beside a date that names its event, one that does not is no date of an event. */
  private dropOpenDates(): void {
    const dates = this.of('event_date')
    if (!dates.some((d) => d.kind !== '')) return
    for (const { index, kind, basis } of dates) if (kind === '' && basis !== 'map') this.release(index, 'nothing')
  }

  /** Takes a column's field away; it becomes the first of its alternatives. */
  release(index: number, because: ColumnEvidence['because']): void {
    const { field, evidence } = this.uses[index]!
    const was = field === null ? [] : [{ field, bits: evidence.bits }]
    const alternatives = [...was, ...evidence.alternatives]
    this.chosen.delete(index)
    this.update(index, { field: null, kind: '', basis: 'none', evidence: { because, bits: 0, alternatives } })
  }
}

/** Dates of several events are several fields. */
const slotOf = (field: Field, kind: EventKind): string => (field === 'event_date' ? `${field} ${kind}` : field)

function unusedColumn(heading: string, index: number): ColumnUse {
  const [best] = readHeading(heading)
  const recognised = best !== undefined && best.field !== null && best.plain && best.bits >= CLEAR
  const evidence: ColumnEvidence = { because: best?.someone ? 'somebody else' : 'nothing', bits: 0, alternatives: [] }
  return { index, header: heading, recognised, textKey: foldText(heading), field: null, basis: 'none', reading: 0, kind: '', evidence }
}
