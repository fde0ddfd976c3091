// Names whose comma was taken for the end of a cell, since nothing stands in quotes: "Pérez, Ana,14208731".
import { type Field, NAMING_FIELDS } from '../../model/fields.ts'
import { HEADER_SEARCH } from '../columns/header-rows.ts'
import { meaningOf } from '../columns/heading.ts'
import type { Grid, GridNote, GridRow, GridRows } from '../grid/grid.ts'
import { heldRows } from '../grid/held-rows.ts'

/** A longer list was written by a program, which puts quotes around commas. */
const MOST_ROWS = 20_000
/** Below these headings stand numbers and dates, and no names. */
const OF_FIGURES: ReadonlySet<Field> = new Set<Field>(['document', 'birth_date', 'event_date', 'arrest_date', 'age', 'phone', 'birth_year'])

/** Rows that tell whether it is names that stand behind the comma. */
const LOOKED_AT = 12

type Mend = (cells: readonly string[]) => readonly string[] | null

/** The grid with the halves of such names in one cell, or as it is. */
export function rejoined(grid: Grid): Grid {
  const { rows, delimiter } = grid
  if (grid.header || delimiter !== ',' || rows.length > MOST_ROWS) return grid
  const mend = belowHeader(rows) ?? onCards(rows)
  if (!mend) return grid
  let joined = 0
  const mended = Array.from({ length: rows.length }, (_, i): GridRow => {
    const [cells, fault] = [rows.cells(i), rows.fault(i)]
    const whole = fault ? null : mend(cells)
    if (whole) joined++
    return { line: rows.line(i), cells: whole ?? cells, ...(fault && { fault }) }
  })
  const note: GridNote = { code: 'names-with-comma', params: { rows: joined }, warning: true }
  return { ...grid, rows: heldRows(mended), notes: [...grid.notes, note] }
}

/** Most rows have one cell more than the header, behind its only name. */
function belowHeader(rows: GridRows): Mend | null {
  const at = Array.from({ length: Math.min(rows.length, HEADER_SEARCH) }, (_, i) => i).find((i) => rows.cells(i).some(isOfName))
  if (at === undefined) return null
  const header = rows.cells(at)
  const [column, ...others] = header.flatMap((heading, c) => (isOfName(heading) ? [c] : []))
  if (column === undefined || others.length || header.slice(1).some((heading) => /^\s/.test(heading))) return null
  const next = meaningOf(header[column + 1] ?? '')
  const mend: Mend = (cells) => {
    const [name = '', rest = '', after = ''] = cells.slice(column)
    if (cells.length !== header.length + 1 || !isWords(name) || !isWords(rest)) return null
    const isTold = /^\s/.test(rest) || (next !== undefined && OF_FIGURES.has(next) && /\d/.test(after))
    return isTold ? joinedAt(cells, column) : null
  }
  let [longer, mended] = [0, 0]
  const first: string[] = []
  for (let i = at + 1; i < rows.length; i++) {
    const cells = rows.cells(i)
    if (cells.length <= header.length) continue
    longer++
    if (!mend(cells)) continue
    mended++
    if (first.length < LOOKED_AT) first.push(cells[column + 1]!.trim().toLowerCase())
  }
  return mended > 1 && mended >= 0.9 * longer && areNames(first) ? mend : null
}

/** "Nombre: Pérez, Ana" on cards that have no header. */
function onCards(rows: GridRows): Mend | null {
  const mend: Mend = (cells) => {
    const [labelled = '', rest = '', ...others] = cells
    const label = /^([^:]{2,40}):\s*\S/.exec(labelled)?.[1] ?? ''
    return !others.length && /^\s/.test(rest) && isWords(rest) && isOfName(label) ? joinedAt(cells, 0) : null
  }
  let mended = 0
  for (let i = 0; i < rows.length; i++) {
    const cells = rows.cells(i)
    if (cells.length > 2) return null
    if (cells.length === 2 && mend(cells)) mended++
  }
  return mended > 1 ? mend : null
}

/** Given names differ from row to row; a status, an occupation or a place that was written behind the name does not. */
const areNames = (words: readonly string[]): boolean => new Set(words).size > words.length / 2

const isOfName = (heading: string): boolean => {
  const field = meaningOf(heading)
  return field === 'name' || (field !== undefined && field !== 'given' && NAMING_FIELDS.has(field) && /,/.test(heading))
}
const isWords = (cell: string): boolean => /\p{L}/u.test(cell) && !/\d/.test(cell)
const joinedAt = (cells: readonly string[], column: number): readonly string[] => [
  ...cells.slice(0, column),
  `${cells[column]},${cells[column + 1]}`,
  ...cells.slice(column + 2),
]
