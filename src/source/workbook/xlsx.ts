// Excel workbooks → a grid a sheet. Dates become ISO dates, numbers read as they are shown without exponent.
import { InputError } from '../../model/errors.ts'
import type { Grid, GridNote } from '../grid/grid.ts'
import { meaningOf } from '../columns/heading.ts'
import { fillMerged } from './merges.ts'
import { heldRows } from '../grid/held-rows.ts'
import { askedSheets, calledSheets, type NamedSheet } from './sheet-names.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { readWorkbook, textOf, type Parts, type Workbook } from './workbook.ts'
import { gateWorkbook } from './zip-gate.ts'

export interface WorkbookSheet extends NamedSheet {
  /** Throws InputError. */
  grid(): Grid
}

/** Its sheets in their order, each read when asked for. Throws InputError. */
export function openWorkbook(bytes: Uint8Array, file: string): WorkbookSheet[] {
  const parts = gateWorkbook(bytes, file)
  const workbook = orBroken(file, () => readWorkbook(parts))
  return workbook.sheets.flatMap(({ name, hidden, part, kind }, at) =>
    // Charts and macros are sheets of their own kind.
    /^(?:chartsheet|dialogsheet|xlmacrosheet)$/.test(kind)
      ? []
      : [{ number: at + 1, name, hidden, grid: once(() => gridOf(parts, workbook, part, at + 1, file)) }],
  )
}

/** One sheet by name or number, else the first that shows and has rows. Throws InputError. */
export function readXlsx(bytes: Uint8Array, file: string, wanted?: string): Grid {
  const sheets = openWorkbook(bytes, file)
  const [asked] = wanted === undefined ? [] : (askedSheets(sheets, [wanted]) ?? [])
  if (wanted !== undefined && !asked)
    throw new InputError('no-sheet', { sheets: sheets.length, names: calledSheets(sheets, false), id: 'claimed', first: 1 }, file)
  const found = asked ?? sheets.find((s) => !s.hidden && s.grid().rows.length) ?? sheets.find((s) => s.grid().rows.length) ?? sheets[0]
  if (!found) throw new InputError('workbook', {}, file)
  return found.grid()
}

function orBroken<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError('workbook', {}, file)
  }
}

function gridOf(parts: Parts, workbook: Workbook, part: string, number: number, file: string): Grid {
  const refuse = (reason: string): never => {
    throw new InputError('workbook-trap', { reason }, file)
  }
  return orBroken(file, () => {
    const sheet = readSheet(textOf(parts, part), workbook, refuse)
    const merged = fillMerged(sheet.rows, sheet.merges, (cell) => meaningOf(cell) !== undefined)
    return {
      rows: heldRows(sheet.rows.map((cells, i) => ({ line: i + 1, cells }))),
      delimiter: null,
      ambiguousDelimiter: false,
      sheets: workbook.sheets.length,
      sheet: number,
      merged,
      notes: [...notesOf(sheet), ...(merged.length ? [{ code: 'merged-cells', params: { cells: merged.length }, warning: false }] : [])],
    }
  })
}

/** What is not seen in the cells. */
function notesOf(sheet: Sheet): GridNote[] {
  const told: [string, string, number][] = [
    ['rows-hidden', 'rows', sheet.hiddenRows],
    ['columns-hidden', 'columns', sheet.hiddenColumns],
    ['formulas', 'cells', sheet.formulas],
    ['formulas-empty', 'cells', sheet.empty],
    ['error-cells', 'cells', sheet.faults],
    ['long-numbers', 'cells', sheet.long],
    ['odd-numbers', 'cells', sheet.odd],
  ]
  return told.flatMap(([code, unit, n]) => (n ? [{ code, params: { [unit]: n }, warning: true }] : []))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
