// Lists in blocks side by side, as on a printed page: "N°, Nombre, Cédula, N°, Nombre, Cédula" is one list with two people in a row.
import { HEADER_SEARCH } from '../columns/header-rows.ts'
import { isOfNames } from '../columns/heading.ts'
import { foldText } from '../text/fold.ts'
import type { Grid, GridRow, GridRows } from './grid.ts'
import { heldRows } from './held-rows.ts'
import { type Blocks, numberedBlocks } from './numbered-blocks.ts'

/** A longer list is not printed in blocks. */
const MOST_ROWS = 20_000

/** The list with its blocks below each other, row by row, or as it is. */
export function stacked(grid: Grid): Grid {
  const { rows } = grid
  if (grid.header || rows.length > MOST_ROWS) return grid
  const blocks = blocksOf(rows) ?? blocksWithoutHeadings(rows)
  if (!blocks) return grid
  const { from, isHeaded, starts, width } = blocks
  const top = isHeaded ? from - 1 : from
  const own: GridRow[] = []
  for (let i = 0; i < rows.length; i++) {
    const fault = rows.fault(i)
    const row = { line: rows.line(i), cells: rows.cells(i), ...(fault && { fault }) }
    if (i < top || fault) own.push(row)
    else own.push(...inBlocks(row, i < from ? starts.slice(0, 1) : starts, width))
  }
  const line = rows.line(top)
  const note = { code: 'list-side-by-side', line, params: { blocks: starts.length, line }, warning: true }
  return { ...grid, rows: heldRows(own), merged: [], notes: [...grid.notes, note] }
}

/** A row for each block that has something; a blank row stays one. */
function inBlocks({ line, cells }: GridRow, starts: readonly number[], width: number): GridRow[] {
  const parts = starts.map((start) => ({ line, cells: Array.from({ length: width }, (_, k) => cells[start + k] ?? '') }))
  const filled = parts.filter((part) => part.cells.some((cell) => cell.trim()))
  return filled.length ? filled : parts.slice(0, 1)
}

function blocksOf(rows: GridRows): Blocks | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_SEARCH); at++) {
    const cells = rows.cells(at).map((cell) => foldText(cell))
    const columns = cells.flatMap((cell, c) => (cell ? [c] : []))
    const size = repetition(columns.map((c) => cells[c]!))
    if (!size) continue
    const starts = columns.filter((_, k) => k % size === 0)
    const block = columns.slice(0, size)
    const [first = 0, last = 0] = [block[0], block.at(-1)]
    const blocks = { from: at + 1, isHeaded: true, starts, width: last - first + 1 }
    // Blocks of one shape, no title over the second that says who else stands there, and a person in each.
    const offsets = columns.map((c, k) => c - (starts[Math.floor(k / size)] ?? 0))
    const sameShape = offsets.every((offset, k) => offset === offsets[k % size])
    if (sameShape && isOnePerson(block.map((c) => rows.cell(at, c))) && !isTitled(rows, at, starts) && holdPeople(rows, blocks))
      return blocks
  }
  return null
}

/** The rows themselves say it where each block is counted, below at most a title. */
function blocksWithoutHeadings(rows: GridRows): Blocks | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_SEARCH); at++) {
    const filled = rows.cells(at).filter((cell) => cell.trim()).length
    if (filled > 1) return numberedBlocks(rows, at)
  }
  return null
}

/** After how many headings all of them come again; 0 where they do not. */
function repetition(headings: readonly string[]): number {
  for (let size = 1; size * 2 <= headings.length; size++)
    if (headings.length % size === 0 && headings.every((heading, k) => heading === headings[k % size])) return size
  return 0
}

/** Headings for one person's name, and no other that needs a second. */
const isOnePerson = (headings: readonly string[]): boolean => headings.some(isOfNames)

/** "Víctima" over the first block and "Abogado" over the second: the second is somebody else. */
function isTitled(rows: GridRows, at: number, starts: readonly number[]): boolean {
  const above = at > 0 ? rows.cells(at - 1) : []
  return starts.slice(1).some((start) => (above[start] ?? '').trim() !== '')
}

/** Cells of two words or more that are most of what stands under some heading in each block: whole names, or a name and what else is told. */
function holdPeople(rows: GridRows, { from, starts, width }: Blocks): boolean {
  const [first = 0] = starts
  const named = Array.from({ length: width }, (_, k) => k).filter((k) => isOfNames(rows.cell(from - 1, first + k)))
  return starts.every((start) => {
    let [filled, whole] = [0, 0]
    for (let i = from; i < rows.length; i++) {
      const words = named.flatMap((k) => rows.cell(i, start + k).split(/\s+/)).filter((word) => /\p{L}/u.test(word))
      if (words.length) filled++
      if (words.length > 1) whole++
    }
    return filled > 0 && whole >= 0.7 * filled
  })
}
