// Where the next header inside the data is, if any: of other columns, or of the same in another order.
import { meaningOf } from '../columns/heading.ts'
import { rowsFrom, type GridRows } from '../grid/grid.ts'
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
  const columns = Array.from({ length: Math.min(FIRST_COLUMNS, header.length) }, (_, column) => column)
  const varied = variedAmong(rows, from, columns)
  const repeats = headingRepeater(rows, spelled)
  const known = columns.filter((c) => !varied.includes(c)).map((c) => isKnownHeading(rows, from, c, spelled))
  const isHeading = (i: number): boolean => varied.some((c) => repeats(i, c)) || known.some((is) => is(i))
  for (let i = from; i < rows.length; i++) if (isHeading(i) && isOtherHeader(rows.cells(i), header, own)) return i
  return -1
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

/** Those of some columns that have too many distinct values to test each. */
function variedAmong(rows: GridRows, from: number, columns: readonly number[]): number[] {
  const step = Math.floor((rows.length - from) / MOST_TESTED)
  if (step < 1) return []
  const seen = columns.map(() => new Set<string>())
  for (let i = from; i < rows.length; i += step) for (const [k, column] of columns.entries()) seen[k]!.add(rows.cell(i, column))
  return columns.filter((_, k) => seen[k]!.size > MOST_TESTED / 20)
}

/** Is the cell of a row any known heading, or one of the table's? Each distinct value is tested once. */
function isKnownHeading(rows: GridRows, from: number, column: number, spelled: ReadonlySet<string>): (i: number) => boolean {
  const { id, values } = rows.distinct(rowsFrom(from, Math.max(0, rows.length - from)), column)
  const known = values.map((value) => {
    const text = value.trim()
    const mayBe = text !== '' && text.length <= LONGEST_HEADING && !/^\d/.test(text)
    return mayBe && (spelled.has(text.toLowerCase()) || meaningOf(text) !== undefined)
  })
  return known.includes(true) ? (i) => known[id[i - from]!]! : () => false
}

/** Is a cell one of the table's headings? Most are ruled out by their first two bytes. */
function headingRepeater(rows: GridRows, spelled: ReadonlySet<string>): (i: number, column: number) => boolean {
  const begins = new Set([...spelled].map((heading) => beginning(heading.charCodeAt(0), heading.charCodeAt(1) || 0)))
  const bytes = new Uint8Array(LONGEST_HEADING)
  return (i, column) => {
    const size = rows.read(i, column, bytes)
    if (size <= 0) return false
    const [first, second] = [bytes[0]!, size > 1 ? bytes[1]! : 0]
    const isASCII = (first | second) < 0x80
    return (!isASCII || begins.has(beginning(small(first), small(second)))) && spelled.has(rows.cell(i, column).trim().toLowerCase())
  }
}

const beginning = (first: number, second: number): number => first * 2 ** 16 + second
/** Of a letter from A to Z the small one. */
const small = (c: number): number => (c >= 0x41 && c <= 0x5a ? c | 0x20 : c)

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
