// Which rows of a grid are its header. A row of group titles and the headings under it are read together.
import { InputError } from '../../model/errors.ts'
import { NAMING_FIELDS } from '../../model/fields.ts'
import { type Grid, type GridRows, MOST_CELL } from '../grid/grid.ts'
import { foldText } from '../text/fold.ts'
import type { KnownName, ReadContext } from '../wishes.ts'
import { columnNumber, numberedHeading } from './column-number.ts'
import {
  endsInAnswers,
  type HeaderRow,
  joinedFrom,
  looksLikeData,
  meaningOfCell,
  MOST_HEADER_ROWS,
  toldApart,
  toldApartBelow,
} from './header-groups.ts'
import { meaningOf } from './heading.ts'

/** Filled rows in which a header is looked for. */
export const HEADER_SEARCH = 25

export interface Header {
  readonly header: readonly string[]
  /** Position of the first row below it. */
  readonly from: number
  /** No row is a header: the columns are numbered. */
  readonly generated: boolean
  /** Line of the header, or of its first row. */
  readonly line: number
  /** Line of its last row where it has several. */
  readonly second?: number
}

export const isFilled = (rows: GridRows, i: number): boolean => rows.cells(i).some((c) => c.trim())

/** The row that the user named, else the first that reads like a header. Throws InputError header-row, cell-too-long. */
export function splitHeader(grid: Grid, { wishes, file, knownName }: ReadContext): Header {
  const { rows } = grid
  if (grid.header) return { header: grid.header, from: 0, generated: false, line: 1 }
  if (wishes.headerRow !== undefined) return wantedHeader(rows, wishes.headerRow, file)
  const filled: HeaderRow[] = []
  for (let at = 0; at < rows.length && filled.length < HEADER_SEARCH; at++)
    if (isFilled(rows, at)) filled.push({ at, cells: rows.cells(at), size: 1 })
  const [first] = filled
  // All rows hold nothing but cells that are too long to read.
  if (!first) throw new InputError('cell-too-long', { most: MOST_CELL }, file, rows.length ? rows.line(0) : 1)
  const found = bestHeader(filled)
  // Columns that the user names by heading show where the header is; those named by number never move it.
  const asked = [...wishes.map.map(([, column]) => column), ...wishes.exclude].filter((column) => columnNumber(column) === null)
  const hasAsked = (row: HeaderRow) => asked.some((column) => row.cells.some((c) => c.trim() === column))
  const best = found && (!asked.length || hasAsked(found)) ? found : (filled.find(hasAsked) ?? found)
  const isHeadless = isPerson(first.cells, knownName) || isTitle(filled, knownName)
  return best || !isHeadless ? headerOf(rows, best ?? first) : numberedHeader(rows, first, usualWidth(filled))
}

/** Is the first row one cell above people of several? */
function isTitle([first, next]: readonly HeaderRow[], knownName: KnownName): boolean {
  const filledIn = (row: HeaderRow | undefined) => row?.cells.filter((cell) => cell.trim()).length ?? 0
  return filledIn(first) === 1 && next !== undefined && filledIn(next) > 1 && isPerson(next.cells, knownName)
}

const headerOf = (rows: GridRows, { at, cells, size }: HeaderRow): Header => ({
  header: cells,
  from: at + size,
  generated: false,
  line: rows.line(at),
  ...(size > 1 ? { second: rows.line(at + size - 1) } : {}),
})

const numberedHeader = (rows: GridRows, { at }: HeaderRow, width: number): Header => ({
  header: Array.from({ length: width }, (_, i) => numberedHeading(i)),
  from: at,
  generated: true,
  line: rows.line(at),
})

/** As many cells as most rows have: the first may be a title, or lack some. */
function usualWidth(rows: readonly HeaderRow[]): number {
  const times = new Map<number, number>()
  for (const { cells } of rows) times.set(cells.length, (times.get(cells.length) ?? 0) + 1)
  const most = Math.max(...times.values())
  return Math.max(...[...times].flatMap(([width, n]) => (n === most ? [width] : [])))
}

/** The header at the line that the user named, which is its first row where it has several. */
function wantedHeader(rows: GridRows, line: number, file: string): Header {
  let at = 0
  while (at < rows.length && rows.line(at) !== line) at++
  if (at === rows.length) throw new InputError('header-row', { line, lines: rows.length ? rows.line(rows.length - 1) : 0 }, file)
  const first: HeaderRow = { at, cells: rows.cells(at), size: 1 }
  const below = Array.from({ length: Math.min(MOST_HEADER_ROWS, rows.length - at) - 1 }, (_, k): HeaderRow => {
    return { at: at + k + 1, cells: rows.cells(at + k + 1), size: 1 }
  })
  const all = [first, ...below]
  const best = bestFrom(all, 0, widthOf(all))
  return headerOf(rows, best && best.size > 1 ? best : first)
}

const widthOf = (rows: readonly HeaderRow[]): number => Math.max(...rows.map(({ cells }) => cells.length))

/** The first row that is a header, alone or with the rows below it. */
function bestHeader(filled: readonly HeaderRow[]): HeaderRow | undefined {
  const width = widthOf(filled)
  for (const k of filled.keys()) {
    const best = bestFrom(filled, k, width)
    // A title of a word or two may look like a header above rows that say more.
    if (best && (best.size > 1 || toldApartBelow(filled, k, MOST_HEADER_ROWS) <= toldApart(best) + 1)) return best
  }
  return undefined
}

/** Row `k` by itself, or joined with those below it where together they tell more columns apart; undefined where neither is a header. */
function bestFrom(filled: readonly HeaderRow[], k: number, width: number): HeaderRow | undefined {
  let best = filled[k] && isHeader(filled[k], width) ? filled[k] : undefined
  for (const joined of joinedFrom(filled, k)) {
    const least = Math.max(best ? toldApart(best) : 0, toldApartBelow(filled, k, joined.size))
    const last = filled[k + joined.size - 1]
    if (isHeader(joined, width) && (toldApart(joined) > least || (last && endsInAnswers(last)))) best = joined
  }
  return best
}

/** A heading for names, and either a second heading or a row that is filled. */
function isHeader({ cells }: HeaderRow, width: number): boolean {
  if (new Set(cells.map(foldText).filter(Boolean)).size === 1 && width > 1) return false
  const meanings = cells.flatMap((cell) => meaningOfCell(cell) ?? [])
  const filled = cells.filter((c) => c.trim()).length
  return meanings.some((field) => NAMING_FIELDS.has(field)) && (meanings.length >= 2 || filled >= Math.min(width, 2) || width === 1)
}

/** Does a row without headings hold data of a person? */
const isPerson = (cells: readonly string[], knownName: KnownName): boolean =>
  cells.some((cell) => looksLikeData(cell) || looksLikeName(cell, knownName))

/** Two words or more, most of them known as names. */
function looksLikeName(cell: string, knownName: KnownName): boolean {
  if (meaningOf(cell)) return false
  const words = foldText(cell)
    .split(' ')
    .filter((word) => word.length > 2)
  return words.length >= 2 && words.filter((word) => knownName(word)).length * 2 >= words.length
}
