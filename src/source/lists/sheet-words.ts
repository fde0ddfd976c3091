// What a sheet says of its people by its name and its title: released, still held, not yet verified. The words are in data/sheet-words.csv.
import { table } from '../../tables.ts'
import type { GridRows } from '../grid/grid.ts'
import { foldHeader } from '../columns/heading.ts'

interface Words {
  readonly status: string
  readonly pattern: RegExp
}

let shared: readonly Words[] | undefined

/** In order of precedence: whoever is to be checked is not checked, whoever is in is not out. */
const allWords = (): readonly Words[] =>
  (shared ??= table('sheet-words').map(([status, words]) => ({ status: status!, pattern: patternOf(words!) })))

/** Whole words; `*` is any ending. */
const patternOf = (words: string): RegExp => new RegExp(` (?:${words.replaceAll('*', '[a-z]*').replaceAll(' ', ' +')}) `)

const PIVOT = 'pivot'
const statusIn = (text: string): string => {
  const folded = ` ${foldHeader(text)} `
  return allWords().find(({ status, pattern }) => status !== PIVOT && pattern.test(folded))?.status ?? ''
}

/** '' where neither says anything; the name is heard first. */
export const sheetStatus = (name: string, title: string): string => statusIn(name) || statusIn(title)

/** Rows that may stand above a table. */
const TOP = 25
/** Longer lines explain something. */
const LONGEST_TITLE = 120

/** Lines of one cell above a line: what the sheet is called there. */
export function titleAbove(rows: GridRows, line: number): string {
  const found: string[] = []
  for (let i = 0; i < Math.min(rows.length, TOP) && rows.line(i) < line; i++) {
    const filled = new Set(
      rows
        .cells(i)
        .map((cell) => cell.trim())
        .filter(Boolean),
    )
    const [only, ...others] = filled
    if (only !== undefined && !others.length && only.length <= LONGEST_TITLE) found.push(only)
  }
  return found.join(' . ')
}

/** A table that a spreadsheet reckoned from another says so above its rows. */
export function isPivot(rows: GridRows): boolean {
  const { pattern } = allWords().find(({ status }) => status === PIVOT)!
  for (let i = 0; i < Math.min(rows.length, TOP); i++) if (rows.cells(i).some((cell) => pattern.test(` ${foldHeader(cell)} `))) return true
  return false
}
