// A grid of one column whose cells are whole rows: a spreadsheet saved a delimited text with quotes around each line.
import { meaningOf } from '../columns/heading.ts'
import { sniffDelimiter } from '../csv/delimiter.ts'
import type { Grid } from './grid.ts'
import { heldRows } from './held-rows.ts'

/** Rows that are looked at. */
const SAMPLE = 50
/** With fewer parts, one cell may be a surname, a comma and a given name. */
const FEWEST_PARTS = 3

/** The grid with the cells of its rows apart, or as it is. */
export function unfolded(grid: Grid): Grid {
  const { rows } = grid
  if (grid.header || !rows.length) return grid
  const sample = Array.from({ length: Math.min(rows.length, SAMPLE) }, (_, i) => rows.cells(i))
  const lines = sample.map(([only, ...others]) => (others.some((cell) => cell.trim()) ? null : (only ?? '').trim()))
  if (lines.some((line) => line === null || /[\r\n]/.test(line))) return grid
  const texts = lines.flatMap((line) => line || [])
  const { delimiter } = sniffDelimiter(texts.join('\n'))
  const parts = texts.map((line) => split(line, delimiter))
  const width = parts[0]?.length ?? 0
  const isTable = width >= FEWEST_PARTS && parts.length > 1 && parts.every((cells) => cells.length === width)
  if (!isTable || !parts[0]!.some((cell) => meaningOf(cell))) return grid
  const apart = Array.from({ length: rows.length }, (_, i) => {
    const fault = rows.fault(i)
    return { line: rows.line(i), cells: split(rows.cell(i, 0), delimiter), ...(fault && { fault }) }
  })
  return { ...grid, rows: heldRows(apart), delimiter }
}

/** Cells of a line; a delimiter inside quotes parts nothing. */
function split(line: string, delimiter: string): string[] {
  if (!line.trim()) return ['']
  const cells: string[] = ['']
  let quoted = false
  for (const c of line) {
    if (c === '"') quoted = !quoted
    if (c === delimiter && !quoted) cells.push('')
    else cells[cells.length - 1] += c
  }
  return cells.map((cell) => /^\s*"(.*)"\s*$/s.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell)
}
