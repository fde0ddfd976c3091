// Which rows of a grid are the header, and what its columns are called. A row of group titles and the headings under it are read together.
import { InputError } from '../../model/errors.ts'
import type { Note } from '../../model/note.ts'
import type { KnownName } from './cells.ts'
import { columnNumber, type ColumnWishes } from './columns.ts'
import type { Grid, GridRows } from '../grid/grid.ts'
import { foldHeader, meaningOf, readHeading, wordMeaning } from './heading.ts'
import { latinLetters } from '../text/lookalike.ts'
import { MOST_CELL } from '../csv/scan.ts'

/** Rows that are looked at for a header. */
const HEADER_SEARCH = 25
/** Longer cells are no headings. */
const LONGEST_HEADING = 160

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
  /** Line of the second of two header rows. */
  readonly second?: number
}

export const isFilled = (rows: GridRows, i: number): boolean => rows.cells(i).some((c) => c.trim())

/** A row that may be the header, or several of them joined. */
interface Row {
  readonly at: number
  readonly cells: readonly string[]
  /** Rows that it is made of. */
  readonly size: number
}

/** A title, group titles and headings. */
const MOST_HEADER_ROWS = 3

/** The header row is the first whose cells mean something; without one, columns are numbered and told apart by content. */
export function splitHeader(grid: Grid, { headerRow: wantedLine, map, exclude }: HeaderWishes, file: string, known: KnownName): Header {
  const { rows } = grid
  if (grid.header) return { header: grid.header, from: 0, generated: false, line: 1 }
  if (wantedLine !== undefined) return wantedHeader(rows, wantedLine, file)
  const filled: Row[] = []
  for (let at = 0; at < rows.length && filled.length < HEADER_SEARCH; at++)
    if (isFilled(rows, at)) filled.push({ at, cells: rows.cells(at), size: 1 })
  // Nothing but cells that nobody can read.
  if (!filled.length) throw new InputError('cell-too-long', { most: MOST_CELL }, file, rows.length ? rows.line(0) : 1)
  const found = bestHeader(filled)
  // Columns asked for by name can show where the header is; those asked for by number never move it.
  const asked = [...map.map(([, column]) => column), ...exclude].filter((column) => columnNumber(column) === null)
  const named = (row: Row) => asked.some((column) => row.cells.some((c) => c.trim() === column))
  const best = found && (!asked.length || named(found)) ? found : (filled.find(named) ?? found)
  const { at, cells, size } = best ?? filled[0]!
  const line = rows.line(at)
  if (best === undefined && cells.some((cell) => looksLikeData(cell) || looksLikeName(cell, known)))
    return { header: cells.map((_, i) => `column ${i + 1}`), from: at, generated: true, line }
  return headerOf(rows, { at, cells, size })
}

/** The line asked for; the uppermost of several header rows stands for all. */
function wantedHeader(rows: GridRows, line: number, file: string): Header {
  let at = 0
  while (at < rows.length && rows.line(at) !== line) at++
  if (at === rows.length) throw new InputError('header-row', { line, lines: rows.length ? rows.line(rows.length - 1) : 0 }, file)
  const below = Array.from({ length: Math.min(MOST_HEADER_ROWS, rows.length - at) }, (_, k): Row => {
    return { at: at + k, cells: rows.cells(at + k), size: 1 }
  })
  const best = bestFrom(below, 0, Math.max(...below.map(({ cells }) => cells.length)))
  return headerOf(rows, best && best.size > 1 ? best : below[0]!)
}

const headerOf = (rows: GridRows, { at, cells, size }: Row): Header => ({
  header: cells,
  from: at + size,
  generated: false,
  line: rows.line(at),
  ...(size > 1 ? { second: rows.line(at + size - 1) } : {}),
})

const NAMES: ReadonlySet<string | undefined> = new Set(['name', 'surname', 'surname1', 'given'])
const meaning = (cell: string) => (cell.length < LONGEST_HEADING ? meaningOf(cell) : undefined)

/** The first row with a heading for names that has more headings or fills the width; with the rows below, where all together say more. */
function bestHeader(filled: readonly Row[]): Row | undefined {
  const width = Math.max(...filled.map(({ cells }) => cells.length))
  for (const k of filled.keys()) {
    const best = bestFrom(filled, k, width)
    // A title of a word or two, above rows that say more.
    if (best && (best.size > 1 || saysBelow(filled, k, MOST_HEADER_ROWS) <= says(best) + 1)) return best
  }
  return undefined
}

/** A row by itself, or with those below it where all together tell more columns apart. */
function bestFrom(filled: readonly Row[], k: number, width: number): Row | undefined {
  let best = isHeader(filled[k]!, width) ? filled[k] : undefined
  for (const joined of joinedFrom(filled, k))
    if (isHeader(joined, width) && says(joined) > Math.max(best ? says(best) : 0, saysBelow(filled, k, joined.size))) best = joined
  return best
}

/** A row with the next, and with the next two. */
function joinedFrom(filled: readonly Row[], k: number, most = MOST_HEADER_ROWS): Row[] {
  const found: Row[] = []
  let above: Row | undefined = filled[k]!
  for (let size = 2; above && size <= most; size++) {
    const next = filled[k + size - 1]
    above = next && next.at === above.at + size - 1 ? join(above, next) : undefined
    if (above) found.push(above)
  }
  return found
}

/** What the lower ones of some rows say without the first. */
function saysBelow(filled: readonly Row[], k: number, size: number): number {
  const lower = [k + 1, k + 2].filter((at) => at < Math.min(k + size, filled.length))
  return Math.max(0, ...lower.flatMap((at) => [filled[at]!, ...joinedFrom(filled, at, k + size - at)]).map(says))
}

function isHeader({ cells }: Row, width: number): boolean {
  const filled = cells.filter((c) => c.trim()).length
  if (new Set(cells.map(foldHeader).filter(Boolean)).size === 1 && width > 1) return false
  return (
    cells.some((c) => NAMES.has(meaning(c))) && (cells.filter((c) => meaning(c)).length >= 2 || filled >= Math.min(width, 2) || width === 1)
  )
}

/** How many columns a header tells apart: a heading that stands twice tells nothing of either. */
function says({ cells }: Row): number {
  const all = cells.flatMap((c, i) => {
    const [best] = c.length < LONGEST_HEADING ? readHeading(c) : []
    // Whose a column is says more than what it holds.
    if (best?.someone && meaning(c.split(' / ').slice(1).at(-1) ?? '')) return [`someone ${i}`, `else ${i}`]
    return best && best.field !== null && meaningOf(c)
      ? [`${best.field} ${best.kind} ${MANY_TIMES.has(best.field) ? foldHeader(c) : ''}`]
      : []
  })
  return all.filter((one) => all.indexOf(one) === all.lastIndexOf(one)).length
}
const MANY_TIMES: ReadonlySet<string> = new Set(['given', 'surname', 'name', 'document'])

/** Group titles reach over the empty cells to their right; a heading under one is read with it. undefined: the second row is data. */
function join(above: Row, below: Row): Row | undefined {
  if (below.cells.some((c) => looksLikeData(c)) || above.cells.some((c) => looksLikeData(c))) return undefined
  let group = ''
  const cells = Array.from({ length: Math.max(above.cells.length, below.cells.length) }, (_, i) => {
    const [title, heading] = [(above.cells[i] ?? '').trim(), (below.cells[i] ?? '').trim()]
    if (title) group = title
    if (!heading) return title
    const whose = withoutHalved(group, heading)
    return !whose || foldHeader(whose) === foldHeader(heading) ? heading : `${whose} / ${heading}`
  })
  return { at: above.at, cells, size: above.size + 1 }
}

/** "Nombre" over "Apellidos" and "Nombres": the name in two columns, and not a whole name in each. */
function withoutHalved(group: string, heading: string): string {
  const parts = group.split(' / ')
  const last = parts.at(-1)!
  const isHalved = meaning(last) === 'name' && wordMeaning(foldHeader(last)) !== 'person' && HALVES.has(meaning(heading))
  return isHalved ? parts.slice(0, -1).join(' / ') : group
}
const HALVES: ReadonlySet<string | undefined> = new Set(['given', 'surname', 'surname1', 'surname2'])

/** Two words or more, most of them known as names: a person, and no header. */
function looksLikeName(cell: string, known: KnownName): boolean {
  if (meaningOf(cell)) return false
  const words = foldHeader(cell)
    .split(' ')
    .filter((word) => word.length > 2)
  return words.length >= 2 && words.filter((word) => known(word)).length * 2 >= words.length
}

const looksLikeData = (cell: string): boolean => /^\s*\d{2,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^[VE]-?\d|@/i.test(cell)

/** What the eye makes of a heading: without accents, wide letters and signs that are not seen. */
const looksOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** Headers as columns are called: an empty one by its number, a repeated one with a number behind it. */
export function uniqueHeaders(header: readonly string[], warn: (code: string, params: Note['params']) => void): string[] {
  const seen = new Map<string, number>()
  const looks = new Set<string>()
  return header.map((raw, i) => {
    const written = raw.trim().normalize('NFC') || `column ${i + 1}`
    const name = latinLetters(written)
    if (name !== written) warn('header-lookalike', { column: i + 1 })
    if (!raw.trim() && header.length > 1) warn('header-empty', { column: i + 1 })
    const key = name.toLowerCase()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    // Of two dates with one heading neither is used, and that is said elsewhere.
    const field = meaningOf(name)
    const alike = looks.has(looksOf(name))
    looks.add(looksOf(name))
    if (alike && !field?.endsWith('_date')) warn('header-repeated', { column: i + 1, ...(field ? { field } : {}) })
    return times > 1 ? `${name} (${times})` : name
  })
}
