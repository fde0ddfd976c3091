// Rows of a grid → data records and rejects. Nothing vanishes: a row that is not blank is one or the other.
import { uint32 } from '../../metrics/columns.ts'
import { type Records, type Reject, REJECT_KIND } from '../../model/source.ts'
import { ScannedRows } from '../csv/scanned-rows.ts'
import { type GridRow, type GridRows, MOST_CELL, type ScannedColumns, type SomeRows } from '../grid/grid.ts'
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
  const titles: Title[] = []
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
    if (fault) {
      rejects.push({ row, line: rows.line(i), code: fault.code, kind: REJECT_KIND[fault.code], params: fault.params })
      const title = titleOf(fault, cells, unreadable !== undefined)
      if (title) titles.push({ from: kept, text: title })
    } else {
      at[kept] = i
      numbers[kept++] = row
    }
  }
  const where = { ...whereOf(at.subarray(0, kept), numbers.subarray(0, kept)), titles: titles.filter(({ from: first }) => first < kept) }
  return { records: recordsOf(rows, where), rejects, blank }
}

/**
 * What a row that is nobody may say of the people below it; '' where it says nothing of them. A total is said of those above, a note of
 * anybody; lines between people that the reader of a post set aside are titles.
 */
function titleOf({ code }: Fault, cells: readonly string[], isSetAside: boolean): string {
  const texts = new Set(cells.map((cell) => cell.trim()).filter(Boolean))
  const text = [...texts].join(' ')
  // "Liberados" over all columns may be a heading too.
  return code === 'banner' ||
    (code === 'list-note' && isSetAside) ||
    (code === 'repeated-header' && texts.size === 1) ||
    (code === 'total' && !/\d|total/i.test(text))
    ? text
    : ''
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

/** A title between the rows: the position of the first record below it. */
interface Title {
  readonly from: number
  readonly text: string
}

/** Records of a scanned text in the form in which they cross to another thread. */
export interface RecordColumns {
  readonly rows: ScannedColumns
  /** Position of each record in `rows`; only that of the first where they follow each other. */
  readonly at: Uint32Array | number
  /** Number of each record, from 1; null where none was set aside between them. */
  readonly numbers: Uint32Array | null
  readonly length: number
  readonly titles: readonly Title[]
}

export const recordsFrom = ({ rows, ...where }: RecordColumns): Records => recordsOf(new ScannedRows(rows, rows.bytes), where)

/** In no room where rows follow each other. */
const whereOf = (at: Uint32Array, numbers: Uint32Array): Omit<RecordColumns, 'rows' | 'titles'> => ({
  at: at.every((i, k) => i === at[0]! + k) ? (at[0] ?? 0) : at,
  numbers: numbers.every((number, k) => number === k + 1) ? null : numbers,
  length: at.length,
})

function recordsOf(rows: GridRows, where: Omit<RecordColumns, 'rows'>): Records {
  const { at, numbers, length, titles } = where
  const of = typeof at === 'number' ? (i: number) => at + i : (i: number) => at[i]!
  const all: SomeRows = { length, at: of }
  return {
    columns: (): RecordColumns | null => {
      const scanned = rows.columns()
      return scanned && { rows: scanned, ...where }
    },
    length,
    row: (i) => (numbers ? numbers[i]! : i + 1),
    line: (i) => rows.line(of(i)),
    ...(titles.length ? { section: (i) => titles.findLast(({ from }) => from <= i)?.text ?? '' } : {}),
    cells: (i) => rows.cells(of(i)),
    cell: (i, column) => rows.cell(of(i), column),
    read: (i, column, into) => rows.read(of(i), column, into),
    surelyPlain: (column) => rows.surelyPlain(column),
    distinct: (column) => rows.distinct(all, column),
    order: () => rows.order(all),
  }
}
