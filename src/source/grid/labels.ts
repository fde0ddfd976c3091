// Rows → labels with what stands beside them: "Cédula | 123", "Cédula: 123", several in one row, cards side by side.
import { NAMING_FIELDS } from '../../model/fields.ts'
import { meaningOf } from '../columns/heading.ts'
import { isAboutSomeone, wordsOf } from '../columns/heading-words.ts'
import { foldText } from '../text/fold.ts'
import type { GridRows } from './grid.ts'

const LONGEST_LABEL = 60
/** Lines of one cell without a label (titles, "Ficha 1", rules) that may stand among so many labels. */
const BARE_LINES = 10
const BARE_SHARE = 2
/** Rows that begin with a word that is no known heading: so many, and one in so many labels. */
const UNKNOWN_LABELS = 2
const UNKNOWN_SHARE = 3
/** Rows that tell where the labels stand, and labels beside a column of numbers or groups at least. */
const SAMPLE = 50
const FEWEST_BESIDE = 3

/** A label and what stands beside it. */
interface Labelled {
  readonly label: string
  readonly values: readonly string[]
  /** Of the first value. */
  readonly column: number
}

export interface Entry extends Labelled {
  /** Positions of its first and its last row. */
  readonly at: number
  readonly last: number
  /** Does an empty row stand above? */
  readonly isApart: boolean
  /** The title above that says that it is about somebody else ("Familiar"); '' without. */
  readonly about: string
}

export interface Entries {
  readonly entries: readonly Entry[]
  /** Rows without a label. */
  readonly bare: number
}

/** The labels of each band of columns: one, or several where cards stand side by side. null where the rows are those of a table. */
export function labelsInBands(rows: GridRows): Entries[] | null {
  const found: Entries[] = []
  for (const [from, to] of bandsOf(rows)) {
    const entries = entriesOf(rows, from, to)
    if (!entries) return null
    found.push(entries)
  }
  return found
}

/** Begins each band where one label of names is repeated in a row; columns in front of the labels, of numbers or groups, are in none. */
function bandsOf(rows: GridRows): [from: number, to: number][] {
  const firsts = Array.from({ length: Math.min(rows.length, SAMPLE) }, (_, at) =>
    rows.cells(at).map((cell) => labelAndValue(cell.trim())[0]!),
  )
  for (const labels of firsts) {
    if (!hasLabelTwice(labels)) continue
    const names = labels.flatMap((label, k) => (isNaming(plain(label)) ? k : []))
    if (names.length > 1 && new Set(names.map((k) => foldText(plain(labels[k]!)))).size === 1)
      return names.map((from, k) => [from, names[k + 1] ?? Infinity])
  }
  const times = (column: number): number => firsts.filter((labels) => isLabel(labels[column] ?? '')).length
  const beside = times(1)
  return [[beside >= FEWEST_BESIDE && beside > times(0) ? 1 : 0, Infinity]]
}

/** Is a label repeated? Few rows repeat a cell, and what a cell says as a heading is dear to know. */
function hasLabelTwice(labels: readonly string[]): boolean {
  const folded = labels.map((label) => foldText(plain(label))).filter(Boolean)
  return new Set(folded).size < folded.length
}

export const isNaming = (label: string): boolean => NAMING_FIELDS.has(meaningOf(label) ?? 'source_row')

/** The labels between two columns; null where the rows are those of a table. */
function entriesOf(rows: GridRows, from: number, to: number): Entries | null {
  const entries: Entry[] = []
  let [bare, unknown] = [0, 0]
  const above = new Above()
  for (let at = 0; at < rows.length; at++) {
    const cells = Array.from(rows.cells(at).slice(from, to), (cell) => cell.trim())
    const [first, ...others] = cells.filter(Boolean)
    const labels = labelsOf(cells)
    if (rows.fault(at) || labels === 'header') return null
    const found = labels ?? (others.length ? [{ label: cells[0]!, values: cells.slice(1), column: 1 }] : [])
    if (!labels && others.length) unknown++
    for (const { column, ...own } of found) entries.push({ at, last: at, ...own, column: column + from, ...above.next(own) })
    if (!first) above.empty()
    else if (!found.length && (cells[0] || !goesOn(entries, at, first))) {
      bare++
      above.bare(first)
    }
    if (bare > BARE_LINES + BARE_SHARE * entries.length || unknown > UNKNOWN_LABELS + entries.length / UNKNOWN_SHARE) return null
  }
  return { entries, bare }
}

/** What stands above a label: an empty row, or a title about somebody else. */
class Above {
  private isApart = true
  private title = ''
  /** "Datos del familiar:" is a title where a label of names follows. */
  private mayBeTitle = ''
  private readonly under = new Set<string>()

  empty(): void {
    this.isApart = true
    if (this.under.size) this.title = ''
  }

  bare(text: string): void {
    this.under.clear()
    this.title = titleOf(text)
  }

  /** Of the label that comes now. A label without a value ends what stands under a title, and so does one that the title has already. */
  next({ label, values }: { label: string; values: readonly string[] }): Pick<Entry, 'isApart' | 'about'> {
    const key = foldText(label)
    if (this.mayBeTitle && isNaming(label)) this.bare(this.mayBeTitle)
    else if (this.under.has(key) || !values.some(Boolean)) this.title = ''
    this.mayBeTitle = values.some(Boolean) ? '' : titleOf(label)
    if (this.title) this.under.add(key)
    const { isApart } = this
    this.isApart = false
    return { isApart, about: this.title }
  }
}

const BESIDE_SOMEONE: ReadonlySet<string> = new Set(['neutral', 'group', 'first', 'second'])

/** A text that says nothing but that somebody else follows: "Familiar", "Datos del familiar", "Testigo 1"; '' for any other. */
function titleOf(text: string): string {
  const words = wordsOf(text).filter(({ concept }) => !BESIDE_SOMEONE.has(concept))
  return words.length && words.every(isAboutSomeone) ? plain(text) : ''
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
  // "Nombre | : | Ana"
  const [colon] = /^[:：]$/.test(parts[first + 1] ?? '') ? parts.splice(first + 1, 1) : []
  const column = first + (parts[first] === cells[first] ? 1 : 0) + (colon ? 1 : 0)
  if (parts.filter(isLabel).length === 1) return [{ label: plain(parts[first]!), values: parts.slice(first + 1), column }]
  const found: { label: string; values: string[]; column: number }[] = []
  for (const part of parts) {
    if (isLabel(part)) found.push({ label: plain(part), values: [], column })
    // An empty cell is the value of the label before it.
    else if (part || found.at(-1)?.values.length === 0) found.at(-1)?.values.push(part)
  }
  // "Nombre | Ana | Luis | nombre completo": behind several values, a label without one is a note on how to fill in the line.
  const [own, note, ...more] = found
  if (own && note && !more.length && own.values.filter(Boolean).length > 1 && !note.values.some(Boolean))
    return [{ ...own, values: parts.slice(first + 1) }]
  // Headings side by side are a header.
  return found.slice(0, -1).every(({ values }) => values.length) ? found : 'header'
}

/** "Cédula: 123" in one cell is a label and its value. */
function labelAndValue(cell: string): string[] {
  const [, label = '', value = ''] = /^([^:：]{1,60})[:：]\s*(\S.*)$/s.exec(cell) ?? []
  return label && meaningOf(plain(label)) ? [`${label}:`, value] : [cell]
}

const isLabel = (cell: string): boolean =>
  cell.length > 0 && cell.length <= LONGEST_LABEL && (/[:：]$/.test(cell) || meaningOf(plain(cell)) !== undefined)

/** Without its colon, its bullet and its number. */
const plain = (label: string): string =>
  label
    .replace(/(?<!\s)\s*[:：]$/, '')
    .replace(/^(?:[-–—•*·]|\(?\d{1,5}\s*[.)°º-]+)\s*(?=\p{L})/u, '')
    .trim()
