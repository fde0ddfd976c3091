// Excel workbooks → a grid for each sheet. Dates become ISO dates; numbers become the text the sheet shows.
import { InputError } from '../../model/errors.ts'
import { meaningOf } from '../columns/heading.ts'
import type { Grid, GridNote } from '../grid/grid.ts'
import { heldRows } from '../grid/held-rows.ts'
import { fillMerged } from './merges.ts'
import { askedSheets, type NamedSheet, sheetLabels } from './sheet-names.ts'
import { readSheet, type Refuse, type Sheet } from './sheet.ts'
import { type Parts, readWorkbook, textOf, type Workbook } from './workbook.ts'
import { gateWorkbook } from './zip-gate.ts'

export interface WorkbookSheet extends NamedSheet {
  /** Throws InputError workbook, workbook-trap. */
  grid(): Grid
}

/** Sheets that hold no cells. */
const WITHOUT_CELLS = /^(?:chartsheet|dialogsheet|xlmacrosheet)$/

/** The sheets in their order, each of which is read when its grid is asked for. Throws InputError workbook, workbook-trap. */
export function openWorkbook(bytes: Uint8Array, file: string): WorkbookSheet[] {
  const parts = gateWorkbook(bytes, file)
  const workbook = orBroken(file, () => readWorkbook(parts))
  return workbook.sheets.flatMap(({ name, hidden, part, kind }, at) => {
    const number = at + 1
    return WITHOUT_CELLS.test(kind) ? [] : [{ number, name, hidden, grid: once(() => gridOf(parts, workbook, part, number, file)) }]
  })
}

/** One sheet by name or number, else the first visible one with rows. Throws InputError no-sheet, workbook, workbook-trap. */
export function readXlsx(bytes: Uint8Array, file: string, wanted?: string): Grid {
  const sheets = openWorkbook(bytes, file)
  const [asked] = wanted === undefined ? [] : (askedSheets(sheets, [wanted]) ?? [])
  if (wanted !== undefined && !asked)
    throw new InputError('no-sheet', { sheets: sheets.length, names: sheetLabels(sheets, false), id: 'claimed', first: 1 }, file)
  const hasRows = (sheet: WorkbookSheet) => sheet.grid().rows.length > 0
  const found = asked ?? sheets.find((s) => !s.hidden && hasRows(s)) ?? sheets.find(hasRows) ?? sheets[0]
  if (!found) throw new InputError('workbook', {}, file)
  return found.grid()
}

/** Whatever a broken part makes throw becomes the error that the workbook is broken. */
function orBroken<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError('workbook', {}, file)
  }
}

function gridOf(parts: Parts, workbook: Workbook, part: string, number: number, file: string): Grid {
  const refuse: Refuse = (reason) => {
    throw new InputError('workbook-trap', { reason }, file)
  }
  return orBroken(file, () => {
    const sheet = readSheet(textOf(parts, part), workbook, refuse)
    const merged = fillMerged(sheet.rows, sheet.merges, (cell) => meaningOf(cell) !== undefined)
    const mergedNote: GridNote[] = merged.length ? [{ code: 'merged-cells', params: { cells: merged.length }, warning: false }] : []
    return {
      rows: heldRows(sheet.rows.map((cells, i) => ({ line: i + 1, cells }))),
      delimiter: null,
      ambiguousDelimiter: false,
      sheets: workbook.sheets.length,
      sheet: number,
      merged,
      notes: [...notesOf(sheet), ...mergedNote],
    }
  })
}

/** What cannot be seen in the cells. */
function notesOf(sheet: Sheet): GridNote[] {
  const counted: [string, string, number][] = [
    ['rows-hidden', 'rows', sheet.hiddenRows],
    ['rows-struck', 'rows', sheet.struckRows],
    ['columns-hidden', 'columns', sheet.hiddenColumns],
    ['formulas', 'cells', sheet.formulas],
    ['formulas-empty', 'cells', sheet.empty],
    ['error-cells', 'cells', sheet.faults],
    ['long-numbers', 'cells', sheet.long],
    ['odd-numbers', 'cells', sheet.odd],
  ]
  return counted.flatMap(([code, unit, n]) => (n ? [{ code, params: { [unit]: n }, warning: true }] : []))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
