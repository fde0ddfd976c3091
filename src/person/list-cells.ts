// The cells of one list by what their columns mean; every distinct value of a column is read once.
import { int32 } from '../metrics/columns.ts'
import type { Ids } from '../model/facts.ts'
import type { Field } from '../model/fields.ts'
import { saysNo, yesOrNo } from '../metrics/yes-or-no.ts'
import type { ColumnUse, CustodyAnswers, DistinctValues, SourceList } from '../model/source.ts'
import { remembered } from './remembered.ts'

export interface ListCells {
  /** Numbers of the columns with that meaning. */
  columns(field: Field): readonly number[]
  /** Has the list a column of any of these? */
  has(...fields: readonly Field[]): boolean
  /** What stands in a row's cells, without blanks around; several cells are joined. '' without such a column. */
  reader(...fields: readonly Field[]): (i: number) => string
  /** What a row's cells are read as. */
  readAs<T>(fields: readonly Field[], read: (raw: string) => T): (i: number) => T
  /** A whole column: the id of each row's value, and the values. */
  distinct(column: number): DistinctValues
  /** A column without a value. */
  none(): Ids
  /** The same as ids of what is read; '' is missing. */
  intern(fields: readonly Field[], read: (raw: string) => string): Ids
  /** Ids of a text for each row; '' is missing. */
  internRows(value: (i: number) => string): Ids
}

/** A cell with more letters than this is no place, date or number of anybody: it is not compared, and that is said. */
export const MOST_LETTERS = 400

/** #REF!, #N/A, #¡VALOR!, #####: what a spreadsheet shows in the place of a value, in any language. */
const ERROR_TEXT = /^#(?:n\/[ad](?: n\/[ad])?|[\xa1\xbf]?[\p{L}/0 ]+[!?]|#+)$/iu
/** What shows while data are fetched: #GETTING_DATA, #OBTENIENDO_DATOS. */
const FETCHING = /^#\p{Lu}+_\p{Lu}+$/u
/** LibreOffice's errors without a word of their own. */
const NUMBERED = /^err:\d{3}$/i

export const isErrorText = (text: string): boolean =>
  text.startsWith('#') ? ERROR_TEXT.test(text) || FETCHING.test(text) : text.length === 7 && NUMBERED.test(text)

/** What a cell says, without blanks around; '' where it is too long to say one thing, or says that a formula failed. */
function sayable(raw: string): string {
  const text = raw.trim()
  return text.length > MOST_LETTERS || isErrorText(text) ? '' : text
}

/** Below "Liberado", what a yes or a no says; any other cell stays as it is. */
function answered({ yes, no, blank }: CustodyAnswers, cell: string): string {
  const { says, rest } = yesOrNo(cell)
  if (says === 'yes') return rest ? `${yes} ${rest}` : yes
  return saysNo(cell) ? no : cell || blank
}

/** `left`: columns that are not asked. */
export function listCells({ columns, records }: Pick<SourceList, 'columns' | 'records'>, left: readonly ColumnUse[] = []): ListCells {
  const n = records.length
  const columnsOf = (field: Field): number[] => columns.filter((c) => c.field === field && !left.includes(c)).map((c) => c.index)
  const answers = new Map(columns.flatMap((c) => (c.answers ? [[c.index, c.answers] as const] : [])))
  const said = (column: number, raw: string): string => {
    const asked = answers.get(column)
    return asked ? answered(asked, sayable(raw)) : sayable(raw)
  }
  const trimmed = (i: number, column: number): string => said(column, records.cell(i, column))
  const columnsRead = new Map<number, ReturnType<ListCells['distinct']>>()
  // Columns that a list does not have share one that is empty.
  let absent: Int32Array | undefined

  const idsBy = ({ values }: TextIds, idOf: (i: number) => number): Ids => {
    const id = filled(int32(n), idOf)
    return values.length > 0 ? { id, values } : cells.none()
  }

  const cells: ListCells = {
    columns: columnsOf,
    has: (...fields) => fields.some((field) => columnsOf(field).length > 0),
    reader(...fields) {
      const [only, ...others] = fields.flatMap(columnsOf)
      if (only === undefined) return () => ''
      if (!others.length) return (i) => trimmed(i, only)
      return (i) =>
        [only, ...others]
          .map((column) => trimmed(i, column))
          .filter(Boolean)
          .join(' ')
    },
    readAs(fields, read) {
      const [only, ...others] = fields.flatMap(columnsOf)
      if (only === undefined) {
        const none = read('')
        return () => none
      }
      if (others.length) {
        const cell = cells.reader(...fields)
        const readOnce = remembered(read)
        return (i) => readOnce(cell(i))
      }
      const { id, values } = cells.distinct(only)
      const found = values.map((raw) => read(said(only, raw)))
      return (i) => found[id[i]!]!
    },
    distinct(column) {
      const found = columnsRead.get(column) ?? records.distinct(column)
      columnsRead.set(column, found)
      return found
    },
    none: () => ({ id: (absent ??= int32(n).fill(-1)), values: [] }),
    intern(fields, read) {
      if (!cells.has(...fields)) return cells.none()
      const texts = new TextIds()
      return idsBy(
        texts,
        cells.readAs(fields, (raw) => texts.id(read(raw))),
      )
    },
    internRows(value) {
      const texts = new TextIds()
      return idsBy(texts, (i) => texts.id(value(i)))
    },
  }
  return cells
}

/** Numbers texts from 0 on in the order of their first appearance; the empty text is missing, −1. */
export class TextIds {
  readonly values: string[] = []
  private readonly ids = new Map<string, number>()

  id(value: string): number {
    if (!value) return -1
    const old = this.ids.get(value)
    if (old !== undefined) return old
    const id = this.values.length
    this.ids.set(value, id)
    this.values.push(value)
    return id
  }
}

/** Puts a value into each row of a new column. Zeros stand there already: what is never written takes no memory. */
export function filled<T extends Int32Array | Uint8Array | Float64Array>(column: T, value: (i: number) => number): T {
  for (let i = 0; i < column.length; i++) {
    const own = value(i)
    if (own !== 0) column[i] = own
  }
  return column
}
