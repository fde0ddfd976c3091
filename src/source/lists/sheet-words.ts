// What a sheet's name and title say about its people: released, still held, not yet verified. The words are in data/sheet-words.csv.
import { table } from '../../platform/tables.ts'
import type { GridRows } from '../grid/grid.ts'
import { foldText } from '../text/fold.ts'

interface StatusWords {
  readonly status: string
  readonly pattern: RegExp
}

let shared: readonly StatusWords[] | undefined

/** In order of precedence: "verified" inside "not verified" must not count. */
const allWords = (): readonly StatusWords[] =>
  (shared ??= table('sheet-words').map(([status, words]) => ({ status: status!, pattern: patternOf(words!) })))

/** Whole words; `*` is any ending. */
const patternOf = (words: string): RegExp => new RegExp(` (?:${words.replaceAll('*', '[a-z]*').replaceAll(' ', ' +')}) `)

const PIVOT = 'pivot'
const statusIn = (text: string): string => {
  const folded = ` ${foldText(text)} `
  return allWords().find(({ status, pattern }) => status !== PIVOT && pattern.test(folded))?.status ?? ''
}

/** The status that the name says, else the title; '' where neither says any. */
export const sheetStatus = (name: string, title: string): string => statusIn(name) || statusIn(title)

/** Rows that may stand above a table. */
const TOP = 25
/** Longer lines explain something. */
const LONGEST_TITLE = 120

/** The title of a sheet: lines above its table that say one thing. */
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

/** Is the sheet a pivot table, computed from another sheet? Its first rows say so. */
export function isPivot(rows: GridRows): boolean {
  const { pattern } = allWords().find(({ status }) => status === PIVOT)!
  for (let i = 0; i < Math.min(rows.length, TOP); i++) if (rows.cells(i).some((cell) => pattern.test(` ${foldText(cell)} `))) return true
  return false
}
