// XML of one sheet → its cells as text, which of them are merged, and counts of what the cells alone do not show.
import { CellTable } from './cell-table.ts'
import { isLong, type NumberFormat, shownNumber } from './number-format.ts'
import { cellText, isStrike, isTrue, type Workbook } from './workbook.ts'
import { type Attributes, readXml, type XmlEvents } from './xml.ts'

/** Cells from the first row and column to the last, all from 0 and included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  /** All of one width, without gaps, up to the last row with a value. */
  readonly rows: readonly string[][]
  readonly merges: readonly Merge[]
  readonly hiddenRows: number
  /** Rows with a cell that has a line through some or all of it. */
  readonly struckRows: number
  readonly hiddenColumns: number
  /** Cells with a formula; their value is what Excel computed last. */
  readonly formulas: number
  /** Those of them without a value. */
  readonly empty: number
  /** Cells that show an error such as #REF!. */
  readonly faults: number
  /** Numbers of more than 15 digits. */
  readonly long: number
  /** Cells of a number or date that hold neither. */
  readonly odd: number
}

/** Ends the reading with the reason. */
export type Refuse = (reason: string) => never

const MISPLACED = 'a cell has no place'
/** A number as XML has it: not the hexadecimal ones that JavaScript reads too. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i
const [MOST_ROWS, MOST_COLUMN_TAGS] = [1_048_576, 16_384]
const PLAIN: NumberFormat = { kind: 'number', before: '', digits: 0 }

/** Throws SyntaxError where the sheet is broken, and what `refuse` throws where it is a trap. */
export function readSheet(xml: string, workbook: Workbook, refuse: Refuse): Sheet {
  const reader = new SheetReader(workbook, refuse)
  readXml(xml, reader)
  return reader.finish()
}

class SheetReader implements XmlEvents {
  private readonly workbook: Workbook
  private readonly refuse: Refuse
  private readonly cells: CellTable
  private readonly merges: Merge[] = []
  /** First and last, from 0. */
  private readonly hiddenColumns: (readonly [number, number])[] = []
  private readonly counts = { formulas: 0, empty: 0, faults: 0, long: 0, odd: 0 }
  private hiddenRows = 0
  private struckRows = 0
  /** Rows are hidden unless they say otherwise. */
  private allHidden = false

  private row = -1
  private inRow = false
  private inCell = false
  private rowHidden = false
  private rowFilled = false
  private rowStruck = false

  private column = -1
  private type = 'n'
  private style = 0
  private values = 0
  private value = ''
  /** Text in the cell itself, where it is not shared. */
  private inline = ''
  private hasFormula = false
  private cellStruck = false

  /** The tag whose text is read. */
  private into: '' | 'v' | 't' = ''
  /** Inside a guide to pronunciation, which is no part of the text. */
  private phonetic = false

  constructor(workbook: Workbook, refuse: Refuse) {
    this.workbook = workbook
    this.refuse = refuse
    this.cells = new CellTable(refuse)
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || name === 't') this.openText(name)
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'f') this.hasFormula = true
    else if (name === 'rPh') this.phonetic = true
    else if (this.inCell && isStrike(name, attributes)) this.cellStruck = true
    else if (name === 'mergeCell') this.addMerge(attributes.get('ref') ?? '')
    else if (name === 'sheetFormatPr') this.allHidden = isTrue(attributes.get('zeroHeight'))
    else if (name === 'col' && (isTrue(attributes.get('hidden')) || isNone(attributes.get('width')))) this.hideColumns(attributes)
  }

  text(part: string): void {
    if (this.into === 'v') this.value += part
    else if (this.into === 't' && !this.phonetic) this.inline += part
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.into = ''
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') {
      this.inRow = false
      if (this.rowHidden && this.rowFilled) this.hiddenRows++
      if (this.rowStruck) this.struckRows++
    }
  }

  private openText(name: 'v' | 't'): void {
    this.into = name
    if (name === 'v' && this.inCell && ++this.values > 1) this.refuse('a cell has two values')
  }

  private hideColumns(attributes: Attributes): void {
    if (this.hiddenColumns.length >= MOST_COLUMN_TAGS) this.refuse('too many columns')
    this.hiddenColumns.push([Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1])
  }

  private openRow(attributes: Attributes): void {
    const number = attributes.get('r')?.trim()
    if (number !== undefined && !/^\d{1,8}$/.test(number)) this.refuse(MISPLACED)
    this.row = number === undefined ? this.row + 1 : Number(number) - 1
    if (this.row < 0 || this.row >= MOST_ROWS || this.inRow) this.refuse(MISPLACED)
    this.inRow = true
    this.column = -1
    const hidden = attributes.get('hidden')
    this.rowHidden = isTrue(hidden) || isNone(attributes.get('ht')) || (this.allHidden && hidden === undefined)
    this.rowFilled = false
    this.rowStruck = false
  }

  private openCell(attributes: Attributes): void {
    const place = attributes.get('r')
    const at = place === undefined ? { row: this.row, column: this.column + 1 } : placeOf(place)
    if (!at || at.row !== this.row || !this.inRow || this.inCell) return this.refuse(MISPLACED)
    this.inCell = true
    this.values = 0
    this.column = at.column
    this.type = attributes.get('t') ?? 'n'
    this.style = Number(attributes.get('s') ?? 0)
    this.value = ''
    this.inline = ''
    this.into = ''
    this.hasFormula = false
    this.cellStruck = false
  }

  private closeCell(): void {
    this.inCell = false
    if (this.hasFormula) {
      this.counts.formulas++
      if (this.value === '' && this.inline === '') this.counts.empty++
    }
    const text = this.cellText()
    if (text === '') return
    this.cells.put(this.row, this.column, text)
    this.rowFilled = true
    if (this.isStruck()) this.rowStruck = true
  }

  private isStruck(): boolean {
    const { struck } = this.workbook
    return this.cellStruck || struck.styles.has(this.style) || (this.type === 's' && struck.strings.has(indexOf(this.value)))
  }

  /** What the cell shows, by its type. */
  private cellText(): string {
    const { type, value, inline } = this
    if (type === 's' && value.trim() !== '') return this.workbook.strings?.[indexOf(value)] ?? missingText()
    if (type === 'inlineStr' || (inline !== '' && value === '')) return cellText(inline || value)
    if (type === 'str') return cellText(value)
    if (type === 'b') return value.trim() === '' ? '' : String(isTrue(value.trim()))
    if (type === 'd') return isoText(value.trim())
    if (type === 'e') {
      this.counts.faults++
      return ''
    }
    return this.numberText(value)
  }

  private numberText(raw: string): string {
    if (raw.trim() === '') return ''
    const n = NUMBER.test(raw) ? Number(raw) : Number.NaN
    if (!Number.isFinite(n)) {
      this.counts.odd++
      return raw.trim()
    }
    const format = this.workbook.formats[this.style] ?? PLAIN
    const text = shownNumber(n, format, this.workbook.from1904)
    if (format.kind === 'date' && text === String(n)) this.counts.odd++
    else if (format.kind === 'number' && isLong(n)) this.counts.long++
    return text
  }

  private addMerge(range: string): void {
    const [from, to] = range.split(':').map(placeOf)
    if (!from || !to) return
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
    this.merges.push({ top, left: Math.min(from.column, to.column), bottom, right: Math.max(from.column, to.column) })
  }

  finish(): Sheet {
    const rows = this.cells.rows()
    const { merges, hiddenRows, struckRows, counts } = this
    return { rows, merges, hiddenRows, struckRows, hiddenColumns: this.filledHiddenColumns(rows), ...counts }
  }

  private filledHiddenColumns(rows: readonly string[][]): number {
    const hidden = new Set<number>()
    for (const [from, to] of this.hiddenColumns) for (let c = Math.max(0, from); c <= Math.min(to, this.cells.width - 1); c++) hidden.add(c)
    return [...hidden].filter((c) => rows.some((cells) => cells[c] !== '')).length
  }
}

/** A width or height of nothing hides what has it. */
const isNone = (size: string | undefined): boolean => size !== undefined && size.trim() !== '' && Number(size) === 0

/** A whole number of at most nine digits; −1 of anything else. */
function indexOf(text: string): number {
  let n = 0
  for (let k = 0; k < text.length; k++) {
    const digit = text.charCodeAt(k) - ZERO
    if (digit < 0 || digit > 9) return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : -1
    n = 10 * n + digit
  }
  return text.length > 0 && text.length < 10 ? n : -1
}

const [ZERO, LETTER_A] = [48, 65]

const missingText = (): never => {
  throw new SyntaxError('no such text')
}

/** A date as such a cell holds it, without a time of midnight, fractions of seconds and the sign of UTC. */
const isoText = (text: string): string => text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace(/(T\d\d:\d\d:\d\d)\.\d+Z?$|Z$/, '$1')

interface Place {
  readonly row: number
  readonly column: number
}

/** "B12" → row 11, column 1, both from 0. */
function placeOf(text: string): Place | undefined {
  return plainPlace(text) ?? anyPlace(text)
}

/** As nearly all are written. */
function plainPlace(text: string): Place | undefined {
  let [k, column, row] = [0, 0, 0]
  for (let letter = text.charCodeAt(k) - LETTER_A; letter >= 0 && letter < 26; letter = text.charCodeAt(++k) - LETTER_A)
    column = 26 * column + letter + 1
  const letters = k
  for (let digit = text.charCodeAt(k) - ZERO; digit >= 0 && digit < 10; digit = text.charCodeAt(++k) - ZERO) row = 10 * row + digit
  const isPlace = k === text.length && letters > 0 && letters < 4 && k > letters && k < letters + 8 && row > 0
  return isPlace ? { row: row - 1, column: column - 1 } : undefined
}

function anyPlace(text: string): Place | undefined {
  const [, letters, digits] = /^\s*\$?([A-Z]{1,3})\$?(\d{1,7})\s*$/i.exec(text) ?? []
  if (!letters || !digits || Number(digits) < 1) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = 26 * column + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}
