// Rows that a page broke in two: in a numbered list, a line without a number between two that follow each other is the rest of the one above;
// in any list, two lines of which neither is as long as a name of the list, and that are as long together.
import { HEADER_SEARCH } from '../columns/header-rows.ts'
import { isOfNames } from '../columns/heading.ts'
import type { Grid, GridRow, GridRows } from './grid.ts'
import { heldRows } from './held-rows.ts'

/** A longer list was not copied from pages. */
const MOST_ROWS = 20_000
/** Numbers that show a numbering, and whole rows that show how long its names are. */
const FEWEST = 4
/** The numbering stands in one of the first columns. */
const FIRST_COLUMNS = 2

/** The grid with such rows joined, or as it is. */
export function wholeRows(grid: Grid): Grid {
  const { rows } = grid
  if (grid.header || grid.merged?.length || rows.length > MOST_ROWS) return grid
  const at = headerOf(rows)
  if (at < 0) return isOneColumn(rows) ? joinedHalves(grid, 0, [0]) : grid
  const names = rows.cells(at).flatMap((heading, c) => (isOfNames(heading) ? [c] : []))
  for (let column = 0; column < FIRST_COLUMNS; column++) {
    const broken = brokenRows(rows, at + 1, column)
    if (!broken.length) continue
    const longest = longestNames(rows, at + 1, column, names, broken)
    const own = broken.filter((row) => longest !== null && isRest(rows, row, longest))
    return own.length ? joined(grid, own) : grid
  }
  return joinedHalves(grid, at + 1, names)
}

const isOneColumn = (rows: GridRows): boolean =>
  Array.from({ length: rows.length }, (_, i) => rows.cells(i)).every((cells) => cells.length < 2)

/** What a line of a text begins with where it is a person's: a number or a sign. */
const MARK = /^\s*(?:\d{1,5}\s*[.)º°-]+|[•·*✅✔☑➡▪-])\s*/u

/**
 * Halves of names: every other row has a fact beside the name, or a number before it, and the second half has none. Neither half has as many
 * words as the shortest other name, and both together have no more than the longest.
 */
function joinedHalves(grid: Grid, from: number, names: readonly number[]): Grid {
  const { rows } = grid
  const [column, ...others] = names
  if (column === undefined || others.length || rows.length - from < FEWEST + 2) return grid
  const cellOf = (i: number) => rows.cell(i, column).trim()
  const size = (i: number) => wordsOf(cellOf(i).replace(MARK, '')).length
  const hasFact = (i: number) => MARK.test(cellOf(i)) || rows.cells(i).some((cell, c) => c !== column && /\d/.test(cell))
  const isBare = (i: number) =>
    rows.cells(i).every((cell, c) => c === column || !cell.trim()) && isWords(cellOf(i)) && !MARK.test(cellOf(i))
  const filled = Array.from({ length: rows.length - from }, (_, k) => from + k).filter((i) => rows.cells(i).some((cell) => cell.trim()))
  const pairs = filled.flatMap((i, k) => (k && isBare(i) && hasFact(filled[k - 1]!) ? [{ at: filled[k - 1]!, rest: [i] }] : []))
  const inPairs = new Set(pairs.flatMap(({ at, rest }) => [at, ...rest]))
  const whole = filled.filter((i) => !inPairs.has(i) && hasFact(i) && size(i) > 0 && !/^\W*(?:sub)?total/i.test(cellOf(i)))
  if (whole.length < FEWEST || pairs.length > whole.length) return grid
  const [least, most] = [Math.min(...whole.map(size)), Math.max(...whole.map(size))]
  const areHalves = ({ at, rest: [below] }: Broken) => {
    const [above, rest] = [size(at), size(below!)]
    return above > 0 && above < least && rest < least && above + rest >= least && above + rest <= most && isCapital(cellOf(below!))
  }
  const halves = pairs.filter(areHalves)
  // Where some people have nothing but a name, two words may be one of them.
  const own = halves.length === pairs.length ? halves : halves.filter(({ rest: [below] }) => size(below!) === 1)
  return own.length ? joined(grid, own) : grid
}

const isCapital = (cell: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(cell)

/** A row, and its rest in the lines below. */
interface Broken {
  readonly at: number
  readonly rest: readonly number[]
}

/** A title of one cell is no header. */
const headerOf = (rows: GridRows): number =>
  Array.from({ length: Math.min(rows.length, HEADER_SEARCH) }, (_, i) => rows.cells(i)).findIndex(
    (cells) => cells.some(isOfNames) && cells.filter((cell) => cell.trim()).length > 1,
  )

/** Rows of a column that counts one by one, with what stands between them and the next; none where it does not count. */
function brokenRows(rows: GridRows, from: number, column: number): Broken[] {
  const found: Broken[] = []
  let [at, number, counted] = [-1, 0, 0]
  let rest: number[] = []
  for (let i = from; i < rows.length; i++) {
    const cell = rows.cell(i, column).trim()
    if (cell === '') {
      if (at >= 0) rest.push(i)
      continue
    }
    // What stands below the list is no longer counted.
    if (!/^\d{1,5}[.)]?$/.test(cell)) {
      if (counted < FEWEST) return []
      at = -1
      rest = []
      continue
    }
    const next = Number.parseInt(cell, 10)
    if (counted > 0 && next !== number + 1) return []
    if (at >= 0 && rest.length) found.push({ at, rest })
    ;[at, number, rest] = [i, next, []]
    counted++
  }
  return counted >= FEWEST ? found : []
}

/** By column of names, the most words of a row that no line follows; null where there are too few of those. */
function longestNames(
  rows: GridRows,
  from: number,
  column: number,
  names: readonly number[],
  broken: readonly Broken[],
): ReadonlyMap<number, number> | null {
  const parts = new Set(broken.flatMap(({ at, rest }) => [at, ...rest]))
  const whole = Array.from({ length: rows.length - from }, (_, k) => from + k).filter(
    (i) => !parts.has(i) && rows.cell(i, column).trim() !== '',
  )
  if (whole.length < FEWEST) return null
  return new Map(names.map((c) => [c, Math.max(...whole.map((i) => wordsOf(rows.cell(i, c)).length))]))
}

/** One line, of words alone, each below words; a name that is no longer than others are, and no word of it twice. */
function isRest(rows: GridRows, { at, rest: [below, ...more] }: Broken, longest: ReadonlyMap<number, number>): boolean {
  if (below === undefined || more.length || rows.fault(at) || rows.fault(below)) return false
  const filled = rows.cells(below).flatMap((cell, c) => (cell.trim() ? [c] : []))
  if (!filled.some((c) => longest.has(c)) || !filled.every((c) => isWords(rows.cell(below, c)) && isWords(rows.cell(at, c)))) return false
  return [...longest].every(([c, most]) => {
    const [above, rest] = [wordsOf(rows.cell(at, c)), wordsOf(rows.cell(below, c))]
    return rest.length === 0 || (above.length + rest.length <= most && !rest.some((word) => above.includes(word)))
  })
}

function joined(grid: Grid, broken: readonly Broken[]): Grid {
  const { rows } = grid
  const restOf = new Map(broken.map(({ at, rest }) => [at, rest[0]!]))
  const gone = new Set(restOf.values())
  const own: GridRow[] = []
  for (let i = 0; i < rows.length; i++) {
    if (gone.has(i)) continue
    const fault = rows.fault(i)
    const [cells, below] = [rows.cells(i), restOf.get(i)]
    const rest = below === undefined ? [] : rows.cells(below)
    own.push({ line: rows.line(i), cells: cells.map((cell, c) => together(cell, rest[c] ?? '')), ...(fault && { fault }) })
  }
  const [first] = broken
  const note = { code: 'rows-broken', line: rows.line(first!.rest[0]!), params: { rows: broken.length }, warning: true }
  return { ...grid, rows: heldRows(own), notes: [...grid.notes, note] }
}

/** "Fernán-" and "dez" are one word. */
function together(cell: string, rest: string): string {
  if (!rest.trim()) return cell
  const [above, below] = [cell.trimEnd(), rest.trim()]
  if (!above.endsWith('-')) return `${above} ${below}`
  return /^\p{Ll}/u.test(below) ? above.slice(0, -1) + below : above + below
}

const isWords = (cell: string): boolean => /\p{L}/u.test(cell) && !/[\d:]/.test(cell)
const wordsOf = (cell: string): string[] =>
  cell
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
