// Rows of a grid → data records and rejects. Nothing vanishes: a row that is not blank is one or the other.
import { uint32 } from '../../metrics/columns.ts'
import { type Records, type Reject, REJECT_KIND } from '../../model/source.ts'
import { ScannedRows } from '../csv/scanned-rows.ts'
import { type GridRow, type GridRows, MOST_CELL, type ScannedColumns } from '../grid/grid.ts'
import { foldText } from '../text/fold.ts'
import { NonPersons, type People } from './no-person.ts'

export interface ReadRecords {
  readonly records: Records
  readonly rejects: readonly Reject[]
  /** Number of blank rows. */
  readonly blank: number
}

type Fault = NonNullable<GridRow['fault']>

/** The rows from position `from` on. A row that ends before the last of the columns `who` is cut off; `people` tells persons from other lines. */
export function toRecords(
  rows: GridRows,
  from: number,
  header: readonly string[],
  who: ReadonlySet<number>,
  people: Omit<People, 'header'>,
  longest: number = MOST_CELL,
): ReadRecords {
  const rejects: Reject[] = []
  const initials = Uint16Array.from(header, (heading) => foldText(heading).charCodeAt(0) || 0)
  const nonPersons = new NonPersons(rows, from, { ...people, header })
  const faultOf = faultFinder(header.length, Math.max(...who), longest)
  const at = uint32(rows.length - from)
  const numbers = uint32(rows.length - from)
  let kept = 0
  let blank = 0
  let row = 0
  for (let i = from; i < rows.length; i++) {
    if (!nonPersons.isNearEdge(i) && rows.surelyRecord(i, header.length, initials)) {
      at[kept] = i
      numbers[kept++] = ++row
      continue
    }
    const cells = rows.cells(i)
    const unreadable = rows.fault(i)
    if (!unreadable && cells.every((cell) => !cell.trim())) {
      blank++
      continue
    }
    row++
    const kind = unreadable ? undefined : nonPersons.kindOf(i, cells)
    const fault = unreadable ?? (kind ? { code: kind, params: {} } : faultOf(cells))
    if (fault) rejects.push({ row, line: rows.line(i), code: fault.code, kind: REJECT_KIND[fault.code], params: fault.params })
    else {
      at[kept] = i
      numbers[kept++] = row
    }
  }
  return { records: recordsOf(rows, at.subarray(0, kept), numbers.subarray(0, kept)), rejects, blank }
}

/** Why cells cannot be read as a record of the table. */
function faultFinder(width: number, lastWho: number, longest: number): (cells: readonly string[]) => Fault | undefined {
  return (cells) => {
    const isCutOff = cells.length < width && width > 1 && cells.length <= lastWho
    const hasMore = cells.length > width && cells.slice(width).some((c) => c.trim())
    if (isCutOff || hasMore) return { code: 'ragged-row', params: { cells: cells.length, header: width } }
    if (cells.some((cell) => cell.length > longest)) return { code: 'cell-too-long', params: { most: longest } }
    return cells.some((cell) => cell.includes('\0')) ? { code: 'control-character', params: {} } : undefined
  }
}

/** Records of a scanned text in the form in which they cross to another thread. */
export interface RecordColumns {
  readonly rows: ScannedColumns
  /** Position of each record in `rows`. */
  readonly at: Uint32Array
  /** Number of each record, from 1. */
  readonly numbers: Uint32Array
}

export const recordsFrom = ({ rows, at, numbers }: RecordColumns): Records => recordsOf(new ScannedRows(rows), at, numbers)

function recordsOf(rows: GridRows, at: Uint32Array, numbers: Uint32Array): Records {
  return {
    columns: (): RecordColumns | null => {
      const scanned = rows.columns()
      return scanned && { rows: scanned, at, numbers }
    },
    length: at.length,
    row: (i) => numbers[i]!,
    line: (i) => rows.line(at[i]!),
    cells: (i) => rows.cells(at[i]!),
    cell: (i, column) => rows.cell(at[i]!, column),
    read: (i, column, into) => rows.read(at[i]!, column, into),
    distinct: (column) => rows.distinct(at, column),
    order: () => rows.order(at),
  }
}
