// Headings that stand beside their values instead of above them: a list turned on its side, where each column is a person, or a card for each person.
import { NAMING_FIELDS, type Field } from '../../model/fields.ts'
import { meaningOf } from '../columns/heading.ts'
import { foldText } from '../text/fold.ts'
import type { Grid, GridNote, GridRow, GridRows } from './grid.ts'
import { heldRows } from './held-rows.ts'

const LONGEST_LABEL = 60
/** Lines of one cell without a label (titles, "Ficha 1", rules) that may stand among so many labels. */
const BARE_LINES = 10
const BARE_SHARE = 2
/** Rows that begin with a word that is no known heading: so many, and one in so many labels. */
const UNKNOWN_LABELS = 2
const UNKNOWN_SHARE = 3

/** Nobody has two of these: a second one on a card begins the next, whose first line is missing. */
const ONE_EACH: ReadonlySet<Field> = new Set<Field>(['name', 'given', 'surname', 'surname1', 'document', 'birth_date', 'age'])
const isOneEach = (label: string): boolean => ONE_EACH.has(meaningOf(label) ?? 'source_row')

/** A label and what stands beside it. */
interface Labelled {
  readonly label: string
  readonly values: readonly string[]
}

interface Entry extends Labelled {
  /** Positions of its first and its last row. */
  readonly at: number
  readonly last: number
}

/** The list with a row for each person, or as it is. Rows of a turned list are counted by column, those on cards by the first line of the card. */
export function upright(grid: Grid): Grid {
  if (grid.header || grid.rows.length < 2) return grid
  const found = entriesOf(grid.rows)
  if (!found || !nameAPerson(found.entries)) return grid
  const [start, cards] = firstOfCard(found.entries)
  const people = cards > 1 ? onCards(grid.rows, found.entries, start) : inColumns(found.entries)
  if (!people || people.rows.length < 2) return grid
  const others = found.bare + people.left
  const note: GridNote = {
    code: cards > 1 ? 'list-of-cards' : 'list-turned',
    params: { people: people.rows.length, others },
    warning: true,
  }
  return { ...grid, rows: heldRows(people.rows), header: people.header, merged: [], notes: [...grid.notes, note] }
}

/** Every label with its values; null where the rows are those of a table. */
function entriesOf(rows: GridRows): { entries: Entry[]; bare: number } | null {
  const entries: Entry[] = []
  let [bare, unknown] = [0, 0]
  for (let at = 0; at < rows.length; at++) {
    const cells = rows.cells(at).map((cell) => cell.trim())
    const [first, ...others] = cells.filter(Boolean)
    const labels = labelsOf(cells)
    if (rows.fault(at) || labels === 'header') return null
    if (labels) for (const labelled of labels) entries.push({ at, last: at, ...labelled })
    else if (others.length) {
      entries.push({ at, last: at, label: cells[0]!, values: cells.slice(1) })
      unknown++
    } else if (first && (cells[0] || !goesOn(entries, at, first))) bare++
    if (bare > BARE_LINES + BARE_SHARE * entries.length || unknown > UNKNOWN_LABELS + entries.length / UNKNOWN_SHARE) return null
  }
  return { entries, bare }
}

/** A single value that goes on in the line below joins the value above it. */
function goesOn(entries: Entry[], at: number, more: string): boolean {
  const above = entries.at(-1)
  const [value, ...others] = above?.values.filter(Boolean) ?? []
  if (above?.last !== at - 1 || value === undefined || others.length) return false
  entries.splice(-1, 1, { ...above, last: at, values: [`${value} ${more}`] })
  return true
}

/** The labels of one row: one with all that follows, or several with a value each. null where it begins with none. */
function labelsOf(cells: readonly string[]): Labelled[] | 'header' | null {
  const parts = cells.flatMap(labelAndValue)
  const first = parts.findIndex(Boolean)
  if (!isLabel(parts[first] ?? '')) return null
  if (parts.filter(isLabel).length === 1) return [{ label: plain(parts[first]!), values: parts.slice(first + 1) }]
  const found: { label: string; values: string[] }[] = []
  for (const part of parts) {
    if (isLabel(part)) found.push({ label: plain(part), values: [] })
    // An empty cell is the value of the label before it.
    else if (part || found.at(-1)?.values.length === 0) found.at(-1)!.values.push(part)
  }
  // Headings side by side are a header.
  return found.slice(0, -1).every(({ values }) => values.length) ? found : 'header'
}

/** "Cédula: 123" in one cell is a label and its value. */
function labelAndValue(cell: string): string[] {
  const [, label = '', value = ''] = /^([^:：]{1,60})[:：]\s*(\S.*)$/s.exec(cell) ?? []
  return label && meaningOf(label) ? [`${label}:`, value] : [cell]
}

const isLabel = (cell: string): boolean =>
  cell.length > 0 && cell.length <= LONGEST_LABEL && (/[:：]$/.test(cell) || meaningOf(plain(cell)) !== undefined)

const plain = (label: string): string => label.replace(/\s*[:：]$/, '').trim()

/** Known headings, of names among others, and most labels are known. */
function nameAPerson(entries: readonly Entry[]): boolean {
  const fields = entries.flatMap(({ label }) => meaningOf(label) ?? [])
  return fields.some((field) => NAMING_FIELDS.has(field)) && new Set(fields).size > 1 && fields.length * 2 > entries.length
}

/** The label that most cards begin with, and how many cards there are: as many as the likeliest label of names. */
function firstOfCard(entries: readonly Entry[]): [start: string, cards: number] {
  const times = new Map<string, number>()
  for (const { label } of entries) times.set(foldText(label), (times.get(foldText(label)) ?? 0) + 1)
  const naming = entries.filter(({ label }) => NAMING_FIELDS.has(meaningOf(label) ?? 'source_row'))
  const cards = Math.max(...naming.map(({ label }) => times.get(foldText(label))!))
  const start = entries.find(({ label }) => {
    const own = times.get(foldText(label))!
    return own === cards || (isOneEach(label) && 2 * own > cards)
  })!
  return [foldText(start.label), cards]
}

interface People {
  readonly header: readonly string[]
  readonly rows: readonly GridRow[]
  /** Labels above the first card. */
  readonly left: number
}

/** One row for each card; null where a label has several values, as in cards side by side. */
function onCards(rows: GridRows, entries: readonly Entry[], start: string): People | null {
  const cards: { line: number; cells: string[] }[] = []
  const columns = new Map<string, number>()
  const header: string[] = []
  let left = 0
  for (const { at, label, values } of entries) {
    const key = foldText(label)
    const told = values.filter(Boolean)
    if (told.length > 1) return null
    const isSecond = told.length > 0 && isOneEach(label) && Boolean(cards.at(-1)?.cells[columns.get(key) ?? -1])
    if (key === start || isSecond) cards.push({ line: rows.line(at), cells: [] })
    const card = cards.at(-1)
    if (!card) {
      left++
      continue
    }
    if (!columns.has(key)) columns.set(key, header.push(label) - 1)
    const column = columns.get(key)!
    card.cells[column] = [card.cells[column], told[0]].filter(Boolean).join(' ')
  }
  if (new Set(cards.map(({ line }) => line)).size < cards.length) return null
  return { header, left, rows: cards.map(({ line, cells }) => ({ line, cells: header.map((_, k) => cells[k] ?? '') })) }
}

/** One row for each column that has a value; labels beside which nothing stands are titles. */
function inColumns(entries: readonly Entry[]): People | null {
  if (new Set(entries.map(({ at }) => at)).size < entries.length) return null
  const told = entries.filter(({ values }) => values.some(Boolean))
  const width = Math.max(...told.map(({ values }) => values.length))
  const people = Array.from({ length: width }, (_, k) => ({ line: k + 2, cells: told.map(({ values }) => values[k] ?? '') }))
  return {
    header: told.map(({ label }) => label),
    left: entries.length - told.length,
    rows: people.filter(({ cells }) => cells.some(Boolean)),
  }
}
