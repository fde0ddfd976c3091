// Merged cells: the value stands in the first of them and holds for all. A banner over the whole sheet stays one cell.
import type { MergedRun } from '../grid/grid.ts'
import type { Merge } from './sheet.ts'

/** Rows that may be part of a header. */
const TOP = 25
const LONGEST_HEADING = 80

type IsHeading = (cell: string) => boolean

/** Fills the rows in place. Returns the runs of rows that were filled downwards. `isHeading` tells whether a cell names a column. */
export function fillMerged(rows: readonly string[][], merges: readonly Merge[], isHeading: IsHeading): MergedRun[] {
  const hasOwn = rows.map((cells) => cells.some((cell) => cell.trim()))
  const width = rows[0]?.length ?? 0
  const isTitle = groupTitles(rows, width, isHeading)
  const runs: MergedRun[] = []
  let covered = 0
  for (const merge of merges) {
    const { top, left } = merge
    const value = rows[top]?.[left] ?? ''
    if (!value.trim()) continue
    const [bottom, right] = [Math.min(merge.bottom, rows.length - 1), Math.min(merge.right, width - 1)]
    // Cells belong to one merge at most: more of them than there are would take time without end.
    if ((covered += (bottom - top + 1) * (right - left + 1)) > rows.length * width) throw new SyntaxError('merges overlap')
    const to = right > left && top < TOP && isTitle(merge, right) ? right : left
    let filledBelow = false
    for (let at = top; at <= bottom; at++) {
      // A row with nothing of its own is the lower part of one tall row.
      if (!hasOwn[at]) continue
      fillBlanks(rows[at]!, left, to, value)
      filledBelow ||= at > top
    }
    if (filledBelow) runs.push({ column: left, from: top, to: bottom })
  }
  return runs
}

function fillBlanks(cells: string[], from: number, to: number, value: string): void {
  for (let c = from; c <= to; c++) if (!cells[c]!.trim()) cells[c] = value
}

/** Is a merge the title of a group of columns? Headings stand in its row or below it, and it is no title of the whole sheet. */
function groupTitles(rows: readonly string[][], width: number, isHeading: IsHeading): (merge: Merge, right: number) => boolean {
  let first: number | undefined
  const firstColumn = () => (first ??= (rows[0] ?? []).findIndex((_, c) => rows.some((row) => row[c]!.trim())))
  const isHeader = remembered((at) => (rows[at] ?? []).filter((cell) => cell.length < LONGEST_HEADING && isHeading(cell)).length >= 2)
  return ({ top, bottom, left }, right) => {
    if (![top, bottom + 1, bottom + 2].some(isHeader)) return false
    const cells = rows[top]!
    const hasNeighbour = cells.some((cell, c) => cell.trim() !== '' && (c < left || c > right))
    return hasNeighbour || (left > firstColumn() && 2 * (right - left + 1) <= width)
  }
}

function remembered(test: (at: number) => boolean): (at: number) => boolean {
  const known = new Map<number, boolean>()
  return (at) => {
    const found = known.get(at) ?? test(at)
    known.set(at, found)
    return found
  }
}
