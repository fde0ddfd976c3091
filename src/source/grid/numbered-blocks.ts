// Blocks side by side without headings: "1, Ana Pérez, 2, Luis Rojas". What tells them from a person and somebody else beside is that each is counted.
import type { GridRows } from './grid.ts'

export interface Blocks {
  /** Position of the first row of people. */
  readonly from: number
  /** Does the row above hold the headings? */
  readonly isHeaded: boolean
  /** The first column of each block. */
  readonly starts: readonly number[]
  /** Columns of a block. */
  readonly width: number
}

/** Rows of people at least. */
const FEWEST_ROWS = 2
/** Shares of a block's filled rows: those with the number that their place asks for, and those whose name has two words or more. */
const MOST = 0.9
const WHOLE_NAMES = 0.7

/** From row `from` on, blocks of one width that each begin with the number of a person; null where the rows are no such list. */
export function numberedBlocks(rows: GridRows, from: number): Blocks | null {
  const cells = rows.cells(from)
  const starts = cells.flatMap((cell, c) => (numberOf(cell) === null ? [] : [c]))
  const [first = 0, second = 0] = starts
  const width = second - first
  if (first !== 0 || width < 2 || starts.some((start, k) => start !== k * width) || cells.length > starts.length * width) return null
  const blocks = { from, isHeaded: false, starts, width }
  return rows.length - from >= FEWEST_ROWS && areCounted(rows, blocks) && holdNames(rows, blocks) ? blocks : null
}

/** A number of a list as it is written: 7, 07, 7., 7). A year or a document is longer. */
function numberOf(cell: string): number | null {
  const [, digits] = /^\s*(\d{1,5})\s*[.)-]?\s*$/.exec(cell) ?? []
  return digits ? Number(digits) : null
}

/** Counted along each line (1, 2 above 3, 4), or down each block, which begins where the one before ends. */
function areCounted(rows: GridRows, { from, starts }: Blocks): boolean {
  const step = numberAt(rows, from + 1, 0) - numberAt(rows, from, 0)
  if (step !== 1 && step !== starts.length) return false
  let next = numberAt(rows, from, 0)
  return starts.every((start) => {
    const begin = numberAt(rows, from, start)
    if (begin !== next) return false
    let [filled, right] = [0, 0]
    for (let i = from; i < rows.length; i++) {
      if (!rows.cell(i, start).trim()) continue
      const number = numberAt(rows, i, start)
      filled++
      if (number === begin + step * (i - from)) right++
      if (step === 1) next = number + 1
    }
    if (step > 1) next = begin + 1
    return right >= MOST * filled
  })
}

/** NaN where the cell is no number of a list. */
const numberAt = (rows: GridRows, i: number, column: number): number => numberOf(rows.cell(i, column)) ?? Number.NaN

/** One column of all blocks holds whole names, in each of them. */
function holdNames(rows: GridRows, { from, starts, width }: Blocks): boolean {
  return Array.from({ length: width - 1 }, (_, k) => k + 1).some((offset) =>
    starts.every((start) => {
      const filled = Array.from({ length: rows.length - from }, (_, k) => rows.cell(from + k, start + offset).trim()).filter(Boolean)
      const whole = filled.filter((cell) => cell.split(/\s+/).filter((word) => /^\p{L}[\p{L}\p{M}.'’-]*,?$/u.test(word)).length > 1)
      return filled.length > 0 && whole.length >= WHOLE_NAMES * filled.length
    }),
  )
}
