// Several tables → one list: columns meet by what they mean, else by their headings; the rows of all follow each other.
import { int32, uint32 } from '../../metrics/columns.ts'
import type { ColumnUse, Records, Reject } from '../../model/source.ts'
import { contentOrder, hashCells } from '../grid/content-order.ts'
import { placeColumns } from './place-columns.ts'

export interface JoinedTable {
  readonly columns: readonly ColumnUse[]
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly blank: number
}

/** A table before it is joined. */
export interface OneTable extends JoinedTable {
  readonly sheet: number | undefined
}

/** One table stays as it is. Rows are numbered through all tables; lines are those of the table's own sheet or file. */
export function joinTables(tables: readonly OneTable[]): JoinedTable {
  const [only, ...others] = tables
  if (only && !others.length) {
    const { columns, records, rejects, blank } = only
    return { columns, records, rejects, blank }
  }
  const columns: ColumnUse[] = []
  const places = tables.map((table) => placeColumns(columns, table.columns))
  let rowsBefore = 0
  const placed = tables.map(({ records, rejects, sheet }, k): PlacedTable => {
    const offset = rowsBefore
    rowsBefore += records.length + rejects.length
    return { records, rejects, sheet, offset, own: inverse(places[k]!, columns.length) }
  })
  return {
    columns,
    records: joinRecords(placed, columns.length),
    rejects: placed.flatMap(({ rejects, offset }) => rejects.map((reject) => ({ ...reject, row: reject.row + offset }))),
    blank: tables.reduce((sum, table) => sum + table.blank, 0),
  }
}

/** For each of all columns the table's own; −1 where it has none. */
function inverse(places: readonly number[], columns: number): Int32Array {
  const own = int32(columns).fill(-1)
  for (const [k, at] of places.entries()) own[at] = k
  return own
}

interface PlacedTable {
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly sheet: number | undefined
  /** Rows of the tables before it. */
  readonly offset: number
  readonly own: Int32Array
}

function joinRecords(tables: readonly PlacedTable[], columns: number): Records {
  const length = tables.reduce((sum, { records }) => sum + records.length, 0)
  // For each position: the table, and the position in it.
  const tableOf = uint32(length)
  const inTable = uint32(length)
  let n = 0
  for (const [k, { records }] of tables.entries())
    for (let i = 0; i < records.length; i++) {
      tableOf[n] = k
      inTable[n++] = i
    }
  const of = (i: number) => tables[tableOf[i]!]!
  const cell = (i: number, column: number): string => {
    const { records, own } = of(i)
    const at = own[column] ?? -1
    return at < 0 ? '' : records.cell(inTable[i]!, at)
  }
  const cells = (i: number) => Array.from({ length: columns }, (_, column) => cell(i, column))
  return {
    length,
    row: (i) => of(i).offset + of(i).records.row(inTable[i]!),
    line: (i) => of(i).records.line(inTable[i]!),
    sheet: (i) => of(i).sheet ?? of(i).records.sheet?.(inTable[i]!),
    section: (i) => of(i).records.section?.(inTable[i]!) ?? '',
    cells,
    cell,
    read(i, column, into) {
      const { records, own } = of(i)
      const at = own[column] ?? -1
      return at < 0 ? 0 : records.read(inTable[i]!, at, into)
    },
    surelyPlain: (column) => tables.every(({ records, own }) => (own[column] ?? -1) < 0 || records.surelyPlain(own[column]!)),
    distinct: (column) => distinctOf(tables, column, length),
    columns: () => null,
    order: () => contentOrder(length, (i, seed) => hashCells(cells(i), seed)),
  }
}

/** Ids over all tables, in order of appearance; a table without the column has '' throughout. */
function distinctOf(tables: readonly PlacedTable[], column: number, length: number): ReturnType<Records['distinct']> {
  const ids = new Map<string, number>()
  const id = int32(length)
  const idOf = (value: string): number => {
    const found = ids.get(value) ?? ids.size
    ids.set(value, found)
    return found
  }
  let row = 0
  for (const { records, own } of tables) {
    const at = own[column] ?? -1
    if (at < 0) {
      if (records.length) id.fill(idOf(''), row, row + records.length)
    } else {
      const found = records.distinct(at)
      const globalIds = found.values.map(idOf)
      for (let i = 0; i < records.length; i++) id[row + i] = globalIds[found.id[i]!]!
    }
    row += records.length
  }
  return { id, values: [...ids.keys()] }
}
