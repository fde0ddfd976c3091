// Which row of a grid is the header, and what its columns are called.
import { InputError } from '../errors.ts'
import type { Note } from '../model.ts'
import type { Grid, GridRows } from './grid.ts'
import { foldHeader, meaningOf } from './headers.ts'
import type { ColumnWishes } from './columns.ts'
import { latinLetters } from './lookalike.ts'
import { MOST_CELL } from './scan.ts'

/** Rows that are looked at for a header. */
const HEADER_SEARCH = 25

export interface HeaderWishes extends ColumnWishes {
  readonly headerRow?: number
}

export interface Header {
  readonly header: readonly string[]
  /** Position of the first row below it. */
  readonly from: number
  /** No row says what the columns are: they are numbered. */
  readonly generated: boolean
  readonly line: number
}

export const isFilled = (rows: GridRows, i: number): boolean => rows.cells(i).some((c) => c.trim())

/** The header row is the first whose cells mean something; without one, columns are numbered and told apart by content. */
export function splitHeader(
  grid: Grid,
  { headerRow: wantedLine, map, exclude }: HeaderWishes,
  file: string,
  knownName: (token: string) => boolean,
): Header {
  const { rows } = grid
  if (grid.header) return { header: grid.header, from: 0, generated: false, line: 1 }
  if (wantedLine !== undefined) {
    let at = 0
    while (at < rows.length && rows.line(at) !== wantedLine) at++
    if (at === rows.length)
      throw new InputError('header-row', { line: wantedLine, lines: rows.length ? rows.line(rows.length - 1) : 0 }, file)
    return { header: rows.cells(at), from: at + 1, generated: false, line: wantedLine }
  }
  const filled: { readonly at: number; readonly cells: readonly string[] }[] = []
  for (let at = 0; at < rows.length && filled.length < HEADER_SEARCH; at++)
    if (isFilled(rows, at)) filled.push({ at, cells: rows.cells(at) })
  // Nothing but cells that nobody can read.
  if (!filled.length) throw new InputError('cell-too-long', { most: MOST_CELL }, file, rows.length ? rows.line(0) : 1)
  const meanings = (cells: readonly string[]) => cells.filter((c) => c.length < 80 && meaningOf(c)).length
  const isName = (cells: readonly string[]) => cells.some((c) => ['name', 'surname', 'surname1', 'given'].includes(meaningOf(c) ?? ''))
  const width = Math.max(...filled.map(({ cells }) => cells.length))
  // A row that holds a column somebody asked for is the header.
  const asked = new Set([...map.map(([, column]) => column), ...exclude])
  const named = filled.find(({ cells }) => cells.some((c) => asked.has(c.trim())))
  const best =
    named ??
    filled.find(
      ({ cells }) => isName(cells) && (meanings(cells) >= 2 || cells.filter((c) => c.trim()).length >= Math.min(width, 2) || width === 1),
    )
  const { at, cells } = best ?? filled[0]!
  const line = rows.line(at)
  if (best === undefined && (looksLikeData(cells) || cells.some((cell) => looksLikeName(cell, knownName)))) {
    return { header: cells.map((_, i) => `column ${i + 1}`), from: at, generated: true, line }
  }
  return { header: cells, from: at + 1, generated: false, line }
}

/** Two words or more, most of them known as names: a person, and no header. */
function looksLikeName(cell: string, knownName: (token: string) => boolean): boolean {
  if (meaningOf(cell)) return false
  const words = foldHeader(cell)
    .split(' ')
    .filter((word) => word.length > 2)
  return words.length >= 2 && words.filter(knownName).length * 2 >= words.length
}

const looksLikeData = (cells: readonly string[]) => cells.some((c) => /^\s*\d{2,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^[VE]-?\d|@/i.test(c))

/** Headers as columns are called: an empty one by its number, a repeated one with a number behind it. */
export function uniqueHeaders(header: readonly string[], warn: (code: string, params: Note['params']) => void): string[] {
  const seen = new Map<string, number>()
  return header.map((raw, i) => {
    const written = raw.trim().normalize('NFC') || `column ${i + 1}`
    const name = latinLetters(written)
    if (name !== written) warn('header-lookalike', { column: i + 1 })
    if (!raw.trim() && header.length > 1) warn('header-empty', { column: i + 1 })
    const key = name.toLowerCase()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (times > 1) warn('header-repeated', { column: i + 1 })
    return times > 1 ? `${name} (${times})` : name
  })
}
