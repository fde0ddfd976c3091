// Grid rows → data records and rejects. Nothing vanishes: each row that is not blank is one or the other.
import type { RawRecord, Reject } from '../model.ts'
import { foldHeader } from './headers.ts'
import type { GridRow } from './grid.ts'

const TOTAL = /^(?:(?:sub ?)?total(?:es)?|gran total|suma|sum|cantidad|count)\b/
const FURNITURE =
  /^(?:pagina|page|pag|continua|continuacion|fuente|source|nota|note|elaborado|actualizado|updated|lista|listado|listing|seccion|section|estado|edo|fecha|total|subtotal)\b/

export interface Records {
  readonly records: readonly RawRecord[]
  readonly rejects: readonly Reject[]
  readonly blank: number
}

/** `rows` without the header; `nameColumns` are the columns that hold names, so that a bare name is a person and not a banner. */
export function toRecords(rows: readonly GridRow[], header: readonly string[], nameColumns: ReadonlySet<number>): Records {
  const records: RawRecord[] = []
  const rejects: Reject[] = []
  const own = header.map(foldHeader)
  let blank = 0
  let row = 0
  for (const { line, cells, fault } of rows) {
    if (!fault && cells.every((cell) => !cell.trim())) {
      blank++
      continue
    }
    row++
    const reject = (code: Reject['code'], kind: Reject['kind'], params: Reject['params'] = {}) =>
      rejects.push({ row, line, code, kind, params })
    const kind = fault ? undefined : furniture(cells, own, nameColumns)
    if (fault) reject(fault.code, 'INVALID', fault.params)
    else if (kind) reject(kind, 'NOT_A_RECORD')
    else if (cells.length > header.length && cells.slice(header.length).some((c) => c.trim()))
      reject('ragged-row', 'INVALID', { cells: cells.length, header: header.length })
    else if (cells.length < header.length && own.length > 1 && cells.length <= Math.max(...nameColumns))
      reject('ragged-row', 'INVALID', { cells: cells.length, header: header.length })
    else if (cells.some((cell) => cell.includes('\0'))) reject('control-character', 'INVALID')
    else records.push({ row, line, cells })
  }
  return { records, rejects, blank }
}

function furniture(
  cells: readonly string[],
  header: readonly string[],
  nameColumns: ReadonlySet<number>,
): 'repeated-header' | 'banner' | 'total' | undefined {
  const filled = cells.flatMap((cell, i) => (cell.trim() ? [i] : []))
  const first = foldHeader(cells[filled[0]!]!)
  if (filled.length > 1 && filled.every((i) => foldHeader(cells[i]!) === header[i])) return 'repeated-header'
  if (TOTAL.test(first) && filled.length <= 3 && filled.slice(1).every((i) => /^[\d.,\s]+$/.test(cells[i]!))) return 'total'
  if (header.length < 2 || filled.length > 1) return undefined
  if (header.length === 1 || !nameColumns.has(filled[0]!)) return 'banner'
  return FURNITURE.test(first) && /\d|:|^(?:estado|edo|seccion|section|lista|listado)\b/.test(first) ? 'banner' : undefined
}
