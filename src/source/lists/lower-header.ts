// Where the next header inside the data is, if any: of other columns, or of the same in another order.
import { uint32 } from '../../metrics/columns.ts'
import { meaningOf } from '../columns/heading.ts'
import type { GridRows } from '../grid/grid.ts'
import { foldText } from '../text/fold.ts'

/** Rows that are looked at one by one; and of a column, to estimate how varied it is. */
const MOST_TESTED = 5000
const LONGEST_HEADING = 60
/** Headings have few digits ("Apellido 1"), rows of people many. */
const MOST_DIGITS = 8
/** Columns in which a header is looked for. */
const FIRST_COLUMNS = 3

/** Position of the next header from position `from` on; −1 where there is none. */
export function lowerHeader(rows: GridRows, from: number, header: readonly string[]): number {
  const own = new Set(header.map(foldText).filter(Boolean))
  const few = rowsOfFewDigits(rows, from)
  if (few) return few.find((i) => isOtherHeader(rows.cells(i), header, own)) ?? -1
  const spelled = new Set(header.map((h) => h.trim().toLowerCase()).filter(Boolean))
  let first = rows.length
  for (let column = 0; column < Math.min(FIRST_COLUMNS, header.length); column++) {
    const isHeading = isVaried(rows, from, column) ? repeatsHeading(rows, column, spelled) : isKnownHeading(rows, from, column, spelled)
    for (let i = from; i < first; i++) if (isHeading(i) && isOtherHeader(rows.cells(i), header, own)) first = i
  }
  return first < rows.length ? first : -1
}

/** Rows with no more digits than headings have; null where they are too many to look at each. */
function rowsOfFewDigits(rows: GridRows, from: number): number[] | null {
  const found: number[] = []
  for (let i = from; i < rows.length; i++) {
    if (!rows.fewDigits(i, MOST_DIGITS)) continue
    if (found.length === MOST_TESTED) return null
    found.push(i)
  }
  return found
}

/** Has the column too many distinct values to test each? */
function isVaried(rows: GridRows, from: number, column: number): boolean {
  const step = Math.floor((rows.length - from) / MOST_TESTED)
  if (step < 1) return false
  const seen = new Set<string>()
  for (let i = from; i < rows.length; i += step) seen.add(rows.cell(i, column))
  return seen.size > MOST_TESTED / 20
}

/** Is the cell of a row any known heading, or one of the table's? Each distinct value is tested once. */
function isKnownHeading(rows: GridRows, from: number, column: number, spelled: ReadonlySet<string>): (i: number) => boolean {
  const at = uint32(Math.max(0, rows.length - from))
  for (let k = 0; k < at.length; k++) at[k] = from + k
  const { id, values } = rows.distinct(at, column)
  const known = values.map((value) => {
    const text = value.trim()
    const mayBe = text !== '' && text.length <= LONGEST_HEADING && !/^\d/.test(text)
    return mayBe && (spelled.has(text.toLowerCase()) || meaningOf(text) !== undefined)
  })
  return known.includes(true) ? (i) => known[id[i - from]!]! : () => false
}

/** Is the cell of a row one of the table's headings? Most cells are ruled out by their first byte. */
function repeatsHeading(rows: GridRows, column: number, spelled: ReadonlySet<string>): (i: number) => boolean {
  const begins = new Uint8Array(256)
  for (const heading of spelled) begins[heading.charCodeAt(0) & 0xff] = 1
  const bytes = new Uint8Array(LONGEST_HEADING)
  return (i) => {
    if (rows.read(i, column, bytes) <= 0) return false
    const c = bytes[0]!
    return (c >= 0x80 || begins[c] === 1 || begins[c | 0x20] === 1) && spelled.has(rows.cell(i, column).trim().toLowerCase())
  }
}

function isOtherHeader(cells: readonly string[], header: readonly string[], own: ReadonlySet<string>): boolean {
  const texts = cells.flatMap((cell, i) => (cell.trim() ? [{ i, cell }] : []))
  if (texts.length < 2 || texts.some(({ cell }) => cell.length > LONGEST_HEADING || /\d{4}/.test(cell))) return false
  const filled = texts.map(({ i, cell }) => ({ i, cell, folded: foldText(cell) }))
  const known = filled.filter(({ cell, folded }) => own.has(folded) || meaningOf(cell) !== undefined)
  if (known.length < 2 || known.length < 0.6 * filled.length) return false
  // A heading that stands twice is a value.
  if (new Set(known.map(({ folded }) => folded)).size < known.length) return false
  // The same header once more begins no table; its row is set aside.
  return !filled.every(({ i, folded }) => folded === foldText(header[i] ?? ''))
}
