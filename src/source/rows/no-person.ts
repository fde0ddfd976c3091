// Rows that are no persons: codes below the header, the header again, titles, totals, lines about the list. Evidence is weighed; in doubt a row is a person.
import type { RejectOf } from '../../model/source.ts'
import { meaningOf } from '../columns/heading.ts'
import type { GridRows } from '../grid/grid.ts'
import { foldText } from '../text/fold.ts'
import type { KnownName } from '../wishes.ts'
import { areCodes } from './codes.ts'
import { continuationOf, mayContinueName } from './continuation.ts'
import { isTitle, isWrittenLikeTitle, mayBeTitle } from './group-title.ts'
import { isPlainName, LINE, type LineReading, readLine, visible } from './line-text.ts'
import { type NameStyle, nameStyle } from './name-style.ts'
import { cellKind, isFact, type Shape, shapeOf } from './row-shape.ts'

export type NonPerson = RejectOf<'NOT_A_RECORD'>

export interface People {
  readonly header: readonly string[]
  /** Columns of names or of their parts. */
  readonly names: ReadonlySet<number>
  readonly knownName: KnownName
  /** Rows that go on about the person above. */
  readonly continued?: ReadonlySet<number>
}

/** Rows at the beginning that may be codes, and at the end that may be lines about the list. */
const [HEAD_ROWS, END_ROWS] = [3, 60]
/** With so many filled cells, a row in the middle of a list is one of its records. */
const MANY_FILLED = 4

/** In longer lists, groups are not looked for. */
const MOST_GROUPED = 20_000

/** No name begins so: beside small numbers the row sums up. */
const TOTAL = /^(?:sub ?)?total(?:es|s)?\b/

/** How the list is to be filled in: "Ej.: Juan Pérez", "Juan Pérez (ejemplo)"; or a cell that is nothing but the word. */
const EXAMPLE_NAME =
  /^[^\p{L}]*(?:(?:p\.? ?)?ej(?:emplo)?|ex(?:ample|emplo|emple)|sample)(?:\.|\.?\s*[:)]|\s+[-–—])|^ex\.?:|\((?:ejemplo|example|exemplo|exemple)\)/iu
const EXAMPLE = /^[^\p{L}]*(?:p\.? ?ej|ej(?=\.?:)|ejemplo|example|exemplo|exemple)[^\p{L}]*$/iu

/** Rows without characters that nobody sees. */
export type VisibleRows = Pick<GridRows, 'length' | 'cells' | 'cell' | 'fault'>

const visibleRows = (rows: GridRows): VisibleRows => ({
  length: rows.length,
  fault: (i) => rows.fault(i),
  cells: (i) => rows.cells(i).map(visible),
  cell: (i, column) => visible(rows.cell(i, column)),
})

/** The cells of a row, and the columns that are filled. */
export interface RowCells {
  readonly cells: readonly string[]
  readonly filled: readonly number[]
}

const rowCells = (cells: readonly string[]): RowCells => ({ cells, filled: cells.flatMap((cell, c) => (cell.trim() ? [c] : [])) })

/** The text of some cells in their order; what stands in several of them counts once. */
const textOf = ({ cells }: RowCells, columns: readonly number[]): string => [...new Set(columns.map((c) => cells[c]!.trim()))].join(' ')

export class NonPersons {
  private readonly rows: VisibleRows
  private readonly from: number
  private readonly people: People
  /** The header, folded. */
  private readonly folded: readonly string[]
  private readonly shape: Shape
  private readonly style: NameStyle
  /** Have the groups of the list titles? Found out where it is asked. */
  private grouped: boolean | undefined
  /** Position behind the last row that is certainly a record. */
  private readonly tail: number

  constructor(rows: GridRows, from: number, people: People) {
    this.rows = visibleRows(rows)
    this.from = from
    this.people = people
    this.folded = people.header.map(foldText)
    this.shape = shapeOf(this.rows, from, this.folded)
    this.style = nameStyle(this.shape.rows.flatMap((cells) => [...people.names].map((c) => (cells[c] ?? '').trim())))
    this.tail = this.findTail()
  }

  /** Near the beginning or the end, every row gets a close look. */
  isNearEdge(i: number): boolean {
    return i < this.from + HEAD_ROWS || i >= this.rows.length - END_ROWS
  }

  /** Why row `i`, whose cells are `written`, is no person; undefined where it is one or may be. */
  kindOf(i: number, written: readonly string[]): NonPerson | undefined {
    const { continued, header } = this.people
    if (continued?.has(i)) return 'continuation'
    const row = rowCells(written.map(visible))
    const { cells, filled } = row
    const isFirst = i < this.from + HEAD_ROWS
    if (this.isGroupTitle(i, row)) return 'banner'
    if (!(isFirst && this.isExample(row)) && this.isCertainlyPerson(i, row)) return undefined
    if (filled.length > 1 && filled.every((c) => foldText(cells[c]!) === this.folded[c])) return 'repeated-header'
    if (isFirst && this.isExample(row)) return 'list-note'
    if (!this.isNearEdge(i) && filled.length >= MANY_FILLED) return undefined
    if (filled.length > 1 && this.isHeaderInOtherWords(row)) return 'repeated-header'
    if (isFirst && areCodes(filled.map((c) => cells[c]!.trim())) && !this.looksLikeRecord(row)) return 'code-row'
    if (filled.every((c) => !/[\p{L}\p{N}]/u.test(cells[c]!))) return header.length > 1 || i >= this.tail ? 'list-note' : undefined
    const continuation = this.continuationAt(i, row)
    if (continuation === 'surely') return 'continuation'
    return this.lineKind(i, row) ?? (continuation ? 'continuation' : undefined)
  }

  /** A cheap test: a plain name, alone or beside a fact that fits its column. */
  private isCertainlyPerson(i: number, { cells, filled }: RowCells): boolean {
    const { names, header } = this.people
    let [facts, named] = [0, false]
    for (const c of filled) {
      const cell = cells[c]!
      if (names.has(c)) {
        if (!isPlainName(cell) || cell.trim() === header[c]) return false
        named = true
      } else if (isFact(cell) && this.shape.fits(c, cell)) facts++
    }
    return named && i < this.tail && (facts > 0 || filled.length === 1) && !this.mayContinue(i, filled)
  }

  /** The title of a group that is written like a name. */
  private isGroupTitle(i: number, row: RowCells): boolean {
    const text = this.aloneAt(i, row)
    if (!text) return false
    const { knownName } = this.people
    return isTitle(text, knownName) || (mayBeTitle(text, knownName) && this.isGrouped())
  }

  /** What stands alone in a row above a fuller one; in a list of names alone, at the beginning or below a blank line, and above none. Else ''. */
  private aloneAt(i: number, { cells, filled }: RowCells): string {
    const [only, ...others] = filled
    if (only === undefined || others.length || i >= this.tail || this.mayContinue(i, filled)) return ''
    const next = [i + 1, i + 2].find((k) => k < this.rows.length && !this.isBlank(k))
    if (next === undefined) return ''
    const isOpening = () => next === i + 1 && (i === this.from || this.isBlank(i - 1))
    const isAbove = this.people.header.length > 1 ? this.isAboveFuller(filled, next) : isOpening()
    return isAbove ? cells[only]!.trim() : ''
  }

  private isAboveFuller(filled: readonly number[], next: number): boolean {
    return this.isSparse(filled) && !this.isSparse(rowCells(this.rows.cells(next)).filled)
  }

  /**
   * Does the list begin with what may be a title, and is there another? Of a list of names alone, do all that stand below a blank line read so?
   * Nobody else may be written like a title.
   */
  private isGrouped(): boolean {
    this.grouped ??= this.findGroups()
    return this.grouped
  }

  private findGroups(): boolean {
    if (this.rows.length - this.from > MOST_GROUPED) return false
    const { header, knownName } = this.people
    const isOne = (text: string) => mayBeTitle(text, knownName) || isTitle(text, knownName)
    const rows = Array.from({ length: this.rows.length - this.from }, (_, k) => {
      const row = rowCells(this.rows.cells(this.from + k))
      return { row, alone: this.aloneAt(this.from + k, row) }
    })
    if (header.length > 1 && !isOne(rows[0]?.alone ?? '')) return false
    const others = rows.slice(1).flatMap(({ alone }) => alone || [])
    const hasTitles = header.length > 1 ? others.some(isOne) : others.length > 0 && others.every(isOne)
    return hasTitles && !rows.some(({ row, alone }) => !alone && isWrittenLikeTitle(this.nameOf(row), knownName))
  }

  /** The only name of a row, '' where it has several or none. */
  private nameOf({ cells, filled }: RowCells): string {
    const [only, ...others] = filled.filter((c) => this.people.names.has(c))
    return only === undefined || others.length ? '' : cells[only]!.trim()
  }

  private isExample({ cells, filled }: RowCells): boolean {
    const { names } = this.people
    return filled.length > 1 && filled.some((c) => (names.has(c) ? EXAMPLE_NAME : EXAMPLE).test(cells[c]!))
  }

  private mayContinue(i: number, filled: readonly number[]): boolean {
    const [only, ...others] = filled
    if (only === undefined || others.length || i <= this.from || this.people.header.length < 2) return false
    return mayContinueName(this.rows.cell(i - 1, only))
  }

  /** The header once more, in another language or other words. */
  private isHeaderInOtherWords(row: RowCells): boolean {
    const { cells, filled } = row
    const { names } = this.people
    const [named, others] = [filled.filter((c) => names.has(c)), filled.filter((c) => !names.has(c))]
    if (!named.length || filled.some((c) => isFact(cells[c]!))) return false
    // Places and years come again and again, names do not: they are asked last.
    const areHeadings = (columns: readonly number[]) => columns.every((c) => meaningOf(cells[c]!))
    return areHeadings(others) && areHeadings(named) && !this.looksLikeRecord(row)
  }

  /** Does some cell hold what no heading and no code is: a date or number that fits its column, a known name? */
  private looksLikeRecord({ cells, filled }: RowCells): boolean {
    const { names, knownName } = this.people
    const isName = (cell: string) =>
      !meaningOf(cell) &&
      foldText(cell)
        .split(' ')
        .some((word) => word.length > 2 && knownName(word))
    return filled.some((c) => {
      const cell = cells[c]!
      return names.has(c) ? isName(cell) : isFact(cell) && this.shape.fits(c, cell)
    })
  }

  /** A total, a title or a line about the list; undefined where the evidence is too little. */
  private lineKind(i: number, row: RowCells): NonPerson | undefined {
    const { cells, filled } = row
    const { names, header } = this.people
    const named = filled.filter((c) => names.has(c) && cellKind(cells[c]!) !== 'count')
    const counts = (c: number) => !named.length && this.read(cells[c]!).counts
    const odd = filled.filter((c) => !names.has(c) && (!this.shape.fits(c, cells[c]!) || counts(c)))
    if (!named.length && !odd.length) {
      // A numbered line of a form with nobody on it.
      return filled.length === 1 && header.length > 1 && cellKind(cells[filled[0]!]!) === 'count' ? 'banner' : undefined
    }
    // One text over many cells is a title.
    const isSpread = filled.length > 2 && new Set(filled.map((c) => cells[c]!.trim())).size === 1
    const facts = isSpread ? [] : filled.filter((c) => !names.has(c) && !odd.includes(c))
    const reading = this.readingOf(row, named, odd)
    let score = reading.score
    if (!named.length && header.length > 1) score += odd.every((c) => this.isNoPlaceForText(c)) ? 3 : 2
    if (named.length === 1 && filled.length === 1 && (header.length > 1 || i === this.from) && !reading.isUnnamed)
      score += this.style.bits(cells[named[0]!]!)
    if (score > 0) score = this.plusPlace(score, i, filled)
    if (facts.length && facts.every((c) => cellKind(cells[c]!) === 'count') && TOTAL.test(foldText(textOf(row, named)))) score += LINE
    else for (const c of facts) score -= this.factBits(c, cells[c]!)
    if (score >= LINE) return this.lineCode(i, reading)
    return !facts.length && this.isSparse(filled) && this.isSignature(i) ? 'list-note' : undefined
  }

  /** What the cells of names say, or the odd cells. Odd words beside a name count only where they open a line: "sin datos" beside a name does not. */
  private readingOf(row: RowCells, named: readonly number[], odd: readonly number[]): LineReading {
    const read = (columns: readonly number[]) => this.read(textOf(row, columns))
    if (!named.length) return read(odd)
    const ofNames = read(named)
    if (!odd.length) return ofNames
    const ofOdd = read(odd)
    if (ofOdd.opens) return ofOdd
    const whole = read([...named, ...odd].sort((a, b) => a - b))
    return whole.opens || whole.counts ? whole : ofNames
  }

  /** A score with what the place of the row adds: mostly empty, behind the last record, below a blank row. */
  private plusPlace(score: number, i: number, filled: readonly number[]): number {
    let sum = score
    if (this.isSparse(filled)) sum += 1.5
    if (i >= this.tail) sum += 1
    if (i > this.tail && this.isBlank(i - 1)) sum += 0.5
    return sum
  }

  private lineCode(i: number, { counts, opens, signs }: LineReading): NonPerson {
    if (counts) return 'total'
    return i >= this.tail || opens || signs ? 'list-note' : 'banner'
  }

  private read(text: string): LineReading {
    return readLine(text, this.people.knownName)
  }

  /** Bits for a person of a cell that fits its column. */
  private factBits(column: number, cell: string): number {
    if (isFact(cell)) return 3
    return cellKind(cell) === 'text' && this.shape.repeats(column, cell) ? 2 : 1
  }

  /** Does the column hold numbers, dates or signs, and no texts, in usual rows? */
  private isNoPlaceForText(column: number): boolean {
    return !this.shape.fits(column, 'text')
  }

  /** Is most of what records usually fill empty? */
  private isSparse(filled: readonly number[]): boolean {
    const usual = this.shape.filled.reduce((sum, share) => sum + share, 0)
    const own = filled.reduce((sum, c) => sum + this.shape.filled[c]!, 0)
    return usual >= 1.5 && own <= 0.67 * usual
  }

  private isBlank(i: number): boolean {
    return this.rows.cells(i).every((c) => !c.trim())
  }

  /** A name below the list, next to a post or a place to sign. */
  private isSignature(i: number): boolean {
    if (i < this.tail) return false
    const signs = (k: number) => {
      if (k < this.tail || k >= this.rows.length) return false
      const row = rowCells(this.rows.cells(k))
      return row.filled.length > 0 && row.filled.length < 3 && this.read(textOf(row, row.filled)).signs
    }
    return signs(i + 1) || signs(i - 1) || (i + 2 < this.rows.length && this.isBlank(i + 1) && signs(i + 2))
  }

  /** Is the row the rest of the cell above its only one? */
  private continuationAt(i: number, { cells, filled }: RowCells): 'surely' | 'perhaps' | undefined {
    const [only, ...others] = filled
    if (only === undefined || others.length || i === this.from || this.people.header.length < 2) return undefined
    const [above, cell] = [this.rows.cell(i - 1, only).trim(), cells[only]!.trim()]
    if (above === '') return undefined
    if (!this.people.names.has(only)) return continuationOf(above, cell, only, this.shape)
    const isRest = mayContinueName(above) && cell.split(/\s+/).length < 3 && this.isSparse(filled) && !this.read(cell).opens
    return isRest ? 'surely' : undefined
  }

  private findTail(): number {
    const first = Math.max(this.from, this.rows.length - END_ROWS)
    for (let i = this.rows.length - 1; i >= first; i--) {
      if (!this.rows.fault(i) && this.isCertainlyRecord(rowCells(this.rows.cells(i)))) return i + 1
    }
    return this.rows.length
  }

  /** Facts that fit and no words of a line; in a list of names alone, words that read like a name. */
  private isCertainlyRecord(row: RowCells): boolean {
    const { cells, filled } = row
    const { names } = this.people
    if (!filled.length) return false
    const facts = filled.filter((c) => !names.has(c) && this.shape.fits(c, cells[c]!))
    const named = filled.filter((c) => names.has(c))
    const score = named.length ? this.read(textOf(row, named)).score : 0
    if (facts.reduce((sum, c) => sum + this.factBits(c, cells[c]!), 0) >= 3 && score < 3) return true
    const hasFactColumns = this.shape.filled.some((share, c) => share >= 0.5 && !names.has(c))
    return !hasFactColumns && score < 0
  }
}
