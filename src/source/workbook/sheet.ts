// XML of one sheet → its rows as text, which cells are merged, and what a reader of the cells alone would not see.
import { isLong, shownNumber, type NumberFormat } from './number-format.ts'
import { cellText, isTrue, type Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

/** Cells from the first row and column to the last, both from 0. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  /** All of one width, without gaps; as many as there are up to the last with a value. */
  readonly rows: readonly string[][]
  readonly merges: readonly Merge[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
  /** Cells whose value is what Excel last reckoned. */
  readonly formulas: number
  /** Of those, cells without any value. */
  readonly empty: number
  /** Cells that show an error such as #REF!. */
  readonly faults: number
  /** Numbers of more than 15 figures. */
  readonly long: number
  /** Numbers that are none, and dates that are none. */
  readonly odd: number
}

const FAR = 'a cell lies too far out'
const BROKEN = 'a cell has no place'
const MOST_CELLS = 20_000_000
const [MOST_COLUMNS, MOST_ROWS] = [1000, 1_048_576]

/** `refuse` ends it, with the reason. Throws where the sheet is broken. */
export function readSheet(xml: string, { strings, formats, from1904 }: Workbook, refuse: (reason: string) => never): Sheet {
  const table = new Map<number, string[]>()
  const merges: Merge[] = []
  const hiddenColumns: [number, number][] = []
  const count = { formulas: 0, empty: 0, faults: 0, long: 0, odd: 0 }
  let [row, column, width, height, hiddenRows] = [-1, -1, 0, 0, 0]
  let [rowHidden, rowFilled] = [false, false]
  let [type, style] = ['n', 0]
  let [value, inline, into, formula, phonetic] = ['', '', '', false, false]

  const put = (text: string) => {
    if (text === '') return
    if (column >= MOST_COLUMNS || row >= MOST_ROWS || (row + 1) * (column + 1) > MOST_CELLS) refuse(FAR)
    const cells = table.get(row) ?? []
    // One of two would be lost.
    if (cells[column] !== undefined) refuse('two cells have one place')
    cells[column] = text
    table.set(row, cells)
    width = Math.max(width, column + 1)
    height = Math.max(height, row + 1)
    rowFilled = true
  }
  const number = (raw: string): string => {
    const n = Number(raw)
    if (raw.trim() === '') return ''
    if (!Number.isFinite(n)) {
      count.odd++
      return raw.trim()
    }
    const format = formats[style] ?? PLAIN
    const text = shownNumber(n, format, from1904)
    if (format.kind === 'date' && text === String(n)) count.odd++
    else if (format.kind === 'number' && isLong(n)) count.long++
    return text
  }
  const finish = () => {
    if (formula) {
      count.formulas++
      if (value === '' && inline === '') count.empty++
    }
    if (type === 's' && value.trim() !== '') put(strings?.[Number(value)] ?? missing())
    else if (type === 'inlineStr' || (inline !== '' && value === '')) put(cellText(inline || value))
    else if (type === 'str') put(cellText(value))
    else if (type === 'b') put(value.trim() === '' ? '' : String(isTrue(value.trim())))
    else if (type === 'd')
      put(
        value
          .trim()
          .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
          .replace(/(T\d\d:\d\d:\d\d)\.\d+Z?$|Z$/, '$1'),
      )
    else if (type === 'e') count.faults++
    else put(number(value))
  }

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const given = attributes.get('r')
        row = given === undefined ? row + 1 : /^\d{1,8}$/.test(given.trim()) ? Number(given) - 1 : refuse(BROKEN)
        if (row < 0) refuse(BROKEN)
        column = -1
        rowHidden = isTrue(attributes.get('hidden'))
        rowFilled = false
      } else if (name === 'c') {
        const place = attributes.get('r')
        const at = place === undefined ? { row, column: column + 1 } : placeOf(place)
        if (!at || at.row !== row) return void refuse(BROKEN)
        column = at.column
        type = attributes.get('t') ?? 'n'
        style = Number(attributes.get('s') ?? 0)
        ;[value, inline, into, formula] = ['', '', '', false]
      } else if (name === 'v' || name === 't') into = name
      else if (name === 'f') formula = true
      else if (name === 'rPh') phonetic = true
      else if (name === 'col' && isTrue(attributes.get('hidden'))) {
        hiddenColumns.push([Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1])
      } else if (name === 'mergeCell') {
        const [from, to] = (attributes.get('ref') ?? '').split(':').map(placeOf)
        if (from && to && from.row <= to.row && from.column <= to.column)
          merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
      }
    },
    text(part) {
      if (into === 'v') value += part
      else if (into === 't' && !phonetic) inline += part
    },
    close(name) {
      if (name === 'v' || name === 't') into = ''
      else if (name === 'rPh') phonetic = false
      else if (name === 'c') finish()
      else if (name === 'row' && rowHidden && rowFilled) hiddenRows++
    },
  })
  if (width * height > MOST_CELLS) refuse(FAR)
  const rows = Array.from({ length: height }, (_, at) => {
    const cells = table.get(at)
    return Array.from({ length: width }, (__, c) => cells?.[c] ?? '')
  })
  const hidden = new Set(
    hiddenColumns.flatMap(([from, to]) => Array.from({ length: Math.min(to, width - 1) - from + 1 }, (_, k) => from + k)),
  )
  const filled = [...hidden].filter((c) => rows.some((cells) => cells[c] !== ''))
  return { rows, merges, hiddenRows, hiddenColumns: filled.length, ...count }
}

const PLAIN: NumberFormat = { kind: 'number', before: '', figures: 0 }

const missing = (): never => {
  throw new SyntaxError('no such text')
}

/** "B12" → row 11, column 1, both from 0. */
function placeOf(text: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\s*\$?([A-Z]{1,4})\$?(\d{1,8})\s*$/i.exec(text) ?? []
  if (!letters || !digits || Number(digits) < 1) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = 26 * column + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}
