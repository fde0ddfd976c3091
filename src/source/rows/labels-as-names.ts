// Names that are words of headings: then headings stand beside their values in a way that is not understood, and rows are no people.
import { NAMING_FIELDS } from '../../model/fields.ts'
import type { ColumnUse } from '../../model/source.ts'
import { columnsOf } from '../columns/columns-of.ts'
import { meaningOf } from '../columns/heading.ts'
import type { GridNote, GridRows } from '../grid/grid.ts'

/** Rows that are looked at. */
const SAMPLE = 200
/** One cell in so many, and two different ones, are no chance. */
const SHARE = 3

/** A note for the first column of names that holds headings. */
export function labelNotes(rows: GridRows, from: number, columns: readonly ColumnUse[], list: string): GridNote[] {
  for (const column of columnsOf(columns, NAMING_FIELDS)) {
    const cells = Array.from({ length: Math.min(SAMPLE, rows.length - from) }, (_, k) => rows.cell(from + k, column).trim()).filter(Boolean)
    const labels = labelsAmong(cells)
    if (new Set(labels).size > 1)
      return [{ code: 'labels-as-names', params: { column: column + 1, cells: labels.length, id: list }, warning: true }]
  }
  return []
}

/** Headings, where one in so many of the cells is one; looks no further where they cannot be as many. */
function labelsAmong(cells: readonly string[]): string[] {
  const labels: string[] = []
  let others = 0
  for (const cell of cells) {
    if (meaningOf(cell.replace(/(?<!\s)\s*[:：]$/, '')) !== undefined) labels.push(cell)
    else if (++others * SHARE > cells.length * (SHARE - 1)) return []
  }
  return labels
}
