// Rows that are no people: codes below the header, the header again, titles, totals, and the lines about the list. Evidence is weighed; doubt is a person.
import type { Reject } from '../../model/source.ts'
import type { GridRows } from '../grid/grid.ts'
import { foldHeader, meaningOf } from '../columns/heading.ts'
import { isPlainName, LINE, readLine, visible, type LineReading } from './line-text.ts'
import { lineWords } from './line-words.ts'
import { kindOf, shapeOf, type Shape } from './row-shape.ts'

export type NoPerson = Extract<Reject['code'], 'repeated-header' | 'code-row' | 'banner' | 'total' | 'list-note' | 'continuation'>

export interface People {
  readonly header: readonly string[]
  /** Columns of names or of their parts. */
  readonly names: ReadonlySet<number>
  /** Answers whether a folded word is known as a name. */
  readonly knownName: (token: string) => boolean
  /** Rows that go on about the person above. */
  readonly continued?: ReadonlySet<number>
}

/** Rows at the beginning that may be codes, and at the end that may be lines about the list. */
const [HEAD_ROWS, END_ROWS] = [3, 60]

/** A row with so many cells in the midst of a list is one of its rows. */
const MANY = 4

/** Rows without the marks that nobody sees in them. */
type SeenRows = Pick<GridRows, 'length' | 'cells' | 'cell' | 'fault'>

function seen(rows: GridRows): SeenRows {
  return {
    length: rows.length,
    fault: (i) => rows.fault(i),
    cells: (i) => rows.cells(i).map(visible),
    cell: (i, column) => visible(rows.cell(i, column)),
  }
}

export class NoPeople {
  private readonly own: readonly string[]
  private readonly shape: Shape
  private readonly tail: number
  private readonly rows: SeenRows
  private readonly from: number
  private readonly people: People

  constructor(rows: GridRows, from: number, people: People) {
    this.rows = seen(rows)
    this.from = from
    this.people = people
    this.own = people.header.map(foldHeader)
    this.shape = shapeOf(this.rows, from, this.own)
    this.tail = this.afterLastRecord()
  }

  /** Near the beginning or the end, where every row is looked at. */
  edge(i: number): boolean {
    return i < this.from + HEAD_ROWS || i >= this.rows.length - END_ROWS
  }

  /** Why a row is no person; undefined: it is one, or may be. `written` are the cells of row `i`. */
  kind(i: number, written: readonly string[]): NoPerson | undefined {
    if (this.people.continued?.has(i)) return 'continuation'
    const cells = written.map(visible)
    const filled = filledOf(cells)
    if (this.surelyPerson(i, cells, filled)) return undefined
    if (filled.length > 1 && filled.every((c) => foldHeader(cells[c]!) === this.own[c])) return 'repeated-header'
    if (!this.edge(i) && filled.length >= MANY) return undefined
    if (filled.length > 1 && this.isOtherHeader(cells, filled)) return 'repeated-header'
    if (i < this.from + HEAD_ROWS && isCodes(filled.map((c) => cells[c]!.trim())) && !this.looksLikeRow(cells, filled)) return 'code-row'
    if (filled.every((c) => !/[\p{L}\p{N}]/u.test(cells[c]!)))
      return this.people.header.length > 1 || i >= this.tail ? 'list-note' : undefined
    const rest = this.continues(i, cells, filled)
    if (rest === 'surely') return 'continuation'
    return this.line(i, cells, filled) ?? (rest ? 'continuation' : undefined)
  }

  /** Told cheaply: a name without any word of a line, alone or beside a fact that fits. */
  private surelyPerson(i: number, cells: readonly string[], filled: readonly number[]): boolean {
    let [facts, named] = [0, false]
    for (const c of filled) {
      const cell = cells[c]!
      if (this.people.names.has(c)) {
        if (!isPlainName(cell) || cell.trim() === this.people.header[c]) return false
        named = true
        continue
      }
      const kind = kindOf(cell)
      if ((kind === 'date' || kind === 'number') && this.shape.fits(c, cell)) facts++
    }
    return named && i < this.tail && (facts > 0 || filled.length === 1) && !this.mayContinue(i, filled)
  }

  private mayContinue(i: number, filled: readonly number[]): boolean {
    return (
      filled.length === 1 && i > this.from && this.people.header.length > 1 && BROKEN_NAME.test(this.rows.cell(i - 1, filled[0]!).trim())
    )
  }

  /** The header once more in another language. */
  private isOtherHeader(cells: readonly string[], filled: readonly number[]): boolean {
    // No heading is a date or a long number.
    if (filled.some((c) => kindOf(cells[c]!) === 'date' || kindOf(cells[c]!) === 'number')) return false
    return filled.every((c) => meaningOf(cells[c]!)) && filled.some((c) => this.people.names.has(c)) && !this.looksLikeRow(cells, filled)
  }

  /** Some cell is what its column holds and a heading or a code is not: a date, a number, a known name. */
  private looksLikeRow(cells: readonly string[], filled: readonly number[]): boolean {
    return filled.some((c) => {
      const kind = kindOf(cells[c]!)
      if (this.people.names.has(c))
        return foldHeader(cells[c]!)
          .split(' ')
          .some((word) => word.length > 2 && this.people.knownName(word) && !meaningOf(cells[c]!))
      return (kind === 'date' || kind === 'number') && this.shape.fits(c, cells[c]!)
    })
  }

  private line(i: number, cells: readonly string[], filled: readonly number[]): NoPerson | undefined {
    const { names } = this.people
    const named = filled.filter((c) => names.has(c))
    const odd = filled.filter((c) => !names.has(c) && !this.shape.fits(c, cells[c]!))
    // One text over many cells is a title.
    const spread = filled.length > 2 && new Set(filled.map((c) => cells[c]!.trim())).size === 1
    const facts = spread ? [] : filled.filter((c) => !names.has(c) && !odd.includes(c))
    if (!named.length && !odd.length) {
      // The number of a form's line, and nobody on it.
      return filled.length === 1 && this.people.header.length > 1 && kindOf(cells[filled[0]!]!) === 'count' ? 'banner' : undefined
    }
    const aside = odd.length ? this.read(textOf(cells, odd)) : undefined
    const ahead = named.length ? this.read(textOf(cells, named)) : undefined
    const whole =
      named.length && odd.length
        ? this.read(
            textOf(
              cells,
              [...named, ...odd].sort((a, b) => a - b),
            ),
          )
        : undefined
    // Words beside a name are taken for a line only where they open one; "sin datos" beside a name is none.
    const reading = ahead && aside ? (aside.opens ? aside : whole!.opens || whole!.counts ? whole! : ahead) : (ahead ?? aside!)
    let score = reading.score
    if (!ahead) score += this.people.header.length > 1 ? 2 : 0
    if (score > 0) {
      if (this.sparse(filled)) score += 1.5
      if (i >= this.tail) score += 1
      if (i > this.tail && this.blank(i - 1)) score += 0.5
    }
    for (const c of facts) score -= this.support(c, cells[c]!)
    if (score >= LINE) return this.lineKind(i, reading)
    return facts.length || !this.sparse(filled) || !this.signature(i) ? undefined : 'list-note'
  }

  private lineKind(i: number, reading: LineReading): NoPerson {
    return reading.counts ? 'total' : i >= this.tail || reading.opens || reading.signs ? 'list-note' : 'banner'
  }

  private read(text: string): LineReading {
    return readLine(text, this.people.knownName)
  }

  /** How much a cell that fits its column speaks for a person. */
  private support(column: number, cell: string): number {
    const kind = kindOf(cell)
    if (kind === 'date' || kind === 'number') return 3
    return kind === 'text' && this.shape.repeats(column, cell) ? 2 : 1
  }

  /** Most of what the list's rows fill is empty. */
  private sparse(filled: readonly number[]): boolean {
    const usual = this.shape.filled.reduce((sum, share) => sum + share, 0)
    const has = filled.reduce((sum, c) => sum + this.shape.filled[c]!, 0)
    return usual >= 1.5 && has <= 0.67 * usual
  }

  private blank = (i: number): boolean => this.rows.cells(i).every((c) => !c.trim())

  /** A name below the list, beside a post or the word that somebody signs. */
  private signature(i: number): boolean {
    if (i < this.tail) return false
    const signs = (k: number) => {
      if (k < this.tail || k >= this.rows.length) return false
      const cells = this.rows.cells(k)
      const filled = filledOf(cells)
      return filled.length > 0 && filled.length < 3 && this.read(textOf(cells, filled)).signs
    }
    return signs(i + 1) || signs(i - 1) || (i + 2 < this.rows.length && this.blank(i + 1) && signs(i + 2))
  }

  /** The rest of the row above: a long text cut in two, or a name that broke off. */
  private continues(i: number, cells: readonly string[], filled: readonly number[]): 'surely' | 'perhaps' | undefined {
    if (filled.length !== 1 || i === this.from || this.people.header.length < 2) return undefined
    const c = filled[0]!
    const cell = cells[c]!.trim()
    const above = this.rows.cell(i - 1, c).trim()
    const broken = /(?:[-,&/]|(?:^|\s)(?:de|del|la|los|las|y|e|da|do|dos|of|the|and|et|con|en))$/i.test(above)
    if (above === '') return undefined
    if (this.people.names.has(c))
      return BROKEN_NAME.test(above) && cell.split(/\s+/).length < 3 && this.sparse(filled) && !this.read(cell).opens ? 'surely' : undefined
    const kind = kindOf(cell)
    if ((kind !== 'text' && kind !== 'mixed') || !this.shape.fits(c, above) || kindOf(above) === 'count' || this.shape.repeats(c, cell))
      return undefined
    if (/^\p{L}/u.test(above) && (broken || /^[\p{Ll}(]/u.test(cell))) return 'surely'
    return this.shape.words(c) >= 3 ? 'perhaps' : undefined
  }

  /** Position behind the last row that is surely one of the list's. */
  private afterLastRecord(): number {
    const { names } = this.people
    for (let i = this.rows.length - 1; i >= Math.max(this.from, this.rows.length - END_ROWS); i--) {
      if (this.rows.fault(i)) continue
      const cells = this.rows.cells(i)
      const filled = filledOf(cells)
      if (!filled.length) continue
      const facts = filled.filter((c) => !names.has(c) && this.shape.fits(c, cells[c]!))
      const named = filled.filter((c) => names.has(c))
      const score = named.length ? this.read(textOf(cells, named)).score : 0
      if (facts.reduce((sum, c) => sum + this.support(c, cells[c]!), 0) >= 3 && score < 3) return i + 1
      if (!this.shape.filled.some((share, c) => share >= 0.5 && !names.has(c)) && score < 0) return i + 1
    }
    return this.rows.length
  }
}

/** A name that cannot end so. */
const BROKEN_NAME = /\p{L}{2}\s*[-,]$|\s(?:de|del|de la|da|do|dos|y)$/u

const filledOf = (cells: readonly string[]): number[] => cells.flatMap((cell, c) => (cell.trim() ? [c] : []))

/** Cells in their order; the same text in several cells is one. */
const textOf = (cells: readonly string[], columns: readonly number[]): string =>
  [...new Set(columns.map((c) => cells[c]!.trim()))].join(' ')

/** Tags, codes of columns, types, letters or numbers in a row, formats: what stands below a header and is nobody. */
function isCodes(cells: readonly string[]): boolean {
  if (cells.length > 0 && cells.every((c) => /^#\s*\p{L}[\w+ -]*$/u.test(c))) return true
  if (cells.length < 2) return false
  const inOrder = (value: (c: string) => number) => cells.every((c, k) => value(c) === value(cells[0]!) + k)
  if (cells.every((c) => /^[A-Z]$/i.test(c)) && inOrder((c) => c.toUpperCase().charCodeAt(0))) return true
  if (cells.every((c) => /^\(?\d{1,3}[.)]?$/.test(c)) && inOrder((c) => Number(c.replace(/\D/g, '')))) return true
  const { types } = lineWords()
  if (
    cells.every((c) =>
      types.has(
        c
          .toLowerCase()
          .replace(/\(\d*\)$/, '')
          .split(' ')[0]!,
      ),
    )
  )
    return true
  if (cells.every((c) => /^[([].*[)\]]$|^[dmayj]{1,4}(?:[-/.][dmayj]{1,4})+$|^[-–—.]+$/i.test(c) || types.has(c.toLowerCase()))) return true
  const code = (c: string) => /^[\p{L}$]?[\p{L}\d]*(?:[_.:/][\p{L}\d]+)*\d*$/u.test(c) && !/^\d/.test(c)
  const marked = cells.filter((c) => /_|\p{L}\d+$|^[a-z]+[.:/][a-z]/iu.test(c)).length
  return cells.every(code) && (marked * 2 >= cells.length || (marked > 0 && cells.every((c) => !/^\p{Lu}\p{Ll}/u.test(c))))
}
