// A second header inside the data: a list that was glued below another. Its rows are read by it.
import { uint32 } from '../../metrics/columns.ts'
import type { GridRows } from '../grid/grid.ts'
import { foldHeader, meaningOf } from '../columns/heading.ts'

/** Rows of which a column is looked at to tell whether its values repeat. */
const MOST_TESTED = 5000
const LONGEST = 60
const MOST_FIGURES = 8
/** Columns in which a header is looked for. */
const FIRST_COLUMNS = 3

/** Position of the next row that is a header of other columns, or of the same in another order; −1 where there is none. */
export function lowerHeader(rows: GridRows, from: number, header: readonly string[]): number {
  const own = new Set(header.map(foldHeader).filter(Boolean))
  const words = fewOfFigures(rows, from)
  if (words) return words.find((i) => isOtherHeader(rows.cells(i), header, own)) ?? -1
  const spelled = new Set(header.map((h) => h.trim().toLowerCase()).filter(Boolean))
  let first = rows.length
  for (let column = 0; column < Math.min(FIRST_COLUMNS, header.length); column++) {
    const isHeading = isVaried(rows, from, column) ? spelledAs(rows, column, spelled) : knownAs(rows, from, column, spelled)
    for (let i = from; i < first; i++) if (isHeading(i) && isOtherHeader(rows.cells(i), header, own)) first = i
  }
  return first < rows.length ? first : -1
}

/** Rows with no more figures than headings have ("Apellido 1"); null where those are too many to look at each. */
function fewOfFigures(rows: GridRows, from: number): number[] | null {
  const found: number[] = []
  for (let i = from; i < rows.length; i++) {
    if (!rows.fewFigures(i, MOST_FIGURES)) continue
    if (found.length === MOST_TESTED) return null
    found.push(i)
  }
  return found
}

/** Too many different values to hold each against all headings. */
function isVaried(rows: GridRows, from: number, column: number): boolean {
  const step = Math.floor((rows.length - from) / MOST_TESTED)
  if (step < 1) return false
  const seen = new Set<string>()
  for (let i = from; i < rows.length; i += step) seen.add(rows.cell(i, column))
  return seen.size > MOST_TESTED / 20
}

/** Cells that are any known heading; each value is looked at once. */
function knownAs(rows: GridRows, from: number, column: number, spelled: ReadonlySet<string>): (i: number) => boolean {
  const at = uint32(Math.max(0, rows.length - from))
  for (let k = 0; k < at.length; k++) at[k] = from + k
  const { id, values } = rows.distinct(at, column)
  const known = values.map((value) => {
    const text = value.trim()
    return text !== '' && text.length <= LONGEST && !/^\d/.test(text) && (spelled.has(text.toLowerCase()) || meaningOf(text) !== undefined)
  })
  return known.includes(true) ? (i) => known[id[i - from]!]! : () => false
}

/** Cells that repeat a heading of the table; most are told by their first byte. */
function spelledAs(rows: GridRows, column: number, spelled: ReadonlySet<string>): (i: number) => boolean {
  const begins = new Uint8Array(256)
  for (const heading of spelled) begins[heading.charCodeAt(0) & 0xff] = 1
  const bytes = new Uint8Array(LONGEST)
  return (i) => {
    if (rows.read(i, column, bytes) <= 0) return false
    const c = bytes[0]!
    return (c >= 0x80 || begins[c] === 1 || begins[c | 0x20] === 1) && spelled.has(rows.cell(i, column).trim().toLowerCase())
  }
}

function isOtherHeader(cells: readonly string[], header: readonly string[], own: ReadonlySet<string>): boolean {
  const filled = cells.flatMap((cell, i) => (cell.trim() ? [i] : []))
  if (filled.length < 2 || filled.some((i) => cells[i]!.length > LONGEST || /\d{4}/.test(cells[i]!))) return false
  const folded = new Map(filled.map((i) => [i, foldHeader(cells[i]!)]))
  const known = filled.filter((i) => own.has(folded.get(i)!) || meaningOf(cells[i]!) !== undefined)
  if (known.length < 2 || known.length < 0.6 * filled.length) return false
  // No heading twice, which would be values.
  if (new Set(known.map((i) => folded.get(i))).size < known.length) return false
  // A header once more is set aside as such.
  return !filled.every((i) => folded.get(i) === foldHeader(header[i] ?? ''))
}

/** Rows of a grid from one position to before another. */
export function section(rows: GridRows, from: number, to: number): GridRows {
  const shifted = (at: Uint32Array) => at.map((i) => i + from)
  return {
    length: to - from,
    line: (i) => rows.line(i + from),
    cells: (i) => rows.cells(i + from),
    cell: (i, column) => rows.cell(i + from, column),
    read: (i, column, into) => rows.read(i + from, column, into),
    fault: (i) => rows.fault(i + from),
    fewFigures: (i, most) => rows.fewFigures(i + from, most),
    surelyRecord: (i, columns, initials) => rows.surelyRecord(i + from, columns, initials),
    distinct: (at, column) => rows.distinct(shifted(at), column),
    columns: () => null,
    order: (at) => rows.order(shifted(at)),
  }
}
