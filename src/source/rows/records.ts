// Grid rows → data records and rejects. Nothing vanishes: each row that is not blank is one or the other.
import { uint32 } from '../../metrics/columns.ts'
import type { Records, Reject } from '../../model/source.ts'
import { foldHeader } from '../columns/heading.ts'
import type { GridRows } from '../grid/grid.ts'
import { NoPeople, type People } from './no-person.ts'
import { MOST_CELL, ScannedRows, type ScannedColumns } from '../csv/scan.ts'

export interface ReadRecords {
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly blank: number
}

/** Rows of a grid from position `from` on; a row that ends before the last of `nameColumns` is cut off. `people` tells persons from other lines. */
export function toRecords(
  rows: GridRows,
  from: number,
  header: readonly string[],
  nameColumns: ReadonlySet<number>,
  people: Omit<People, 'header'>,
  longest: number = MOST_CELL,
): ReadRecords {
  const rejects: Reject[] = []
  const own = header.map(foldHeader)
  const initials = Uint16Array.from(own, (h) => h.charCodeAt(0) || 0)
  const noPeople = new NoPeople(rows, from, { ...people, header })
  const lastName = Math.max(...nameColumns)
  const at = uint32(rows.length - from)
  const numbers = uint32(rows.length - from)
  let kept = 0
  let blank = 0
  let row = 0
  const keep = (i: number) => {
    at[kept] = i
    numbers[kept++] = row
  }
  for (let i = from; i < rows.length; i++) {
    if (!noPeople.edge(i) && rows.surelyRecord(i, header.length, initials)) {
      row++
      keep(i)
      continue
    }
    const cells = rows.cells(i)
    const fault = rows.fault(i)
    if (!fault && cells.every((cell) => !cell.trim())) {
      blank++
      continue
    }
    row++
    const reject = (code: Reject['code'], kind: Reject['kind'], params: Reject['params'] = {}) =>
      rejects.push({ row, line: rows.line(i), code, kind, params })
    const kind = fault ? undefined : noPeople.kind(i, cells)
    if (fault) reject(fault.code, 'INVALID', fault.params)
    else if (kind) reject(kind, 'NOT_A_RECORD')
    else if (cells.length > header.length && cells.slice(header.length).some((c) => c.trim()))
      reject('ragged-row', 'INVALID', { cells: cells.length, header: header.length })
    else if (cells.length < header.length && own.length > 1 && cells.length <= lastName)
      reject('ragged-row', 'INVALID', { cells: cells.length, header: header.length })
    else if (cells.some((cell) => cell.length > longest)) reject('cell-too-long', 'INVALID', { most: longest })
    else if (cells.some((cell) => cell.includes('\0'))) reject('control-character', 'INVALID')
    else keep(i)
  }
  return { records: recordsOf(rows, at.subarray(0, kept), numbers.subarray(0, kept)), rejects, blank }
}

/** Records of a scanned text as they cross to another thread. */
export interface RecordColumns {
  readonly rows: ScannedColumns
  readonly at: Uint32Array
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
