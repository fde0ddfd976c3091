// Merged cells: the value stands in the first of them and holds for all. A banner over the whole sheet stays one cell.
import type { Field } from '../../model/fields.ts'
import type { ColumnUse } from '../../model/source.ts'
import type { GridRows } from '../grid/grid.ts'
import type { Merge } from './sheet.ts'

/** Rows that may be part of a header. */
const TOP = 25

/** One value down several rows of a column; positions of rows. */
export interface MergedRun {
  readonly column: number
  readonly from: number
  readonly to: number
}

/** Fills rows in place, and says which columns were filled downwards. `isHeading` tells a cell that names a column. */
export function fillMerged(rows: readonly string[][], merges: readonly Merge[], isHeading: (cell: string) => boolean): MergedRun[] {
  const own = rows.map((cells) => cells.some((cell) => cell.trim()))
  const width = rows[0]?.length ?? 0
  const isHeader = remembered((at) => (rows[at] ?? []).filter((cell) => cell.length < 80 && isHeading(cell)).length >= 2)
  const runs: MergedRun[] = []
  for (const merge of merges) {
    const value = rows[merge.top]?.[merge.left] ?? ''
    if (!value.trim()) continue
    const [bottom, right] = [Math.min(merge.bottom, rows.length - 1), Math.min(merge.right, width - 1)]
    const across = right > merge.left && merge.top < TOP && isOverHeadings(merge, right)
    let filled = 0
    for (let at = merge.top; at <= bottom; at++) {
      // A row of nothing but what is merged into it is the lower part of one tall row.
      if (!own[at]) continue
      for (let c = merge.left; c <= (across ? right : merge.left); c++) if (!rows[at]![c]!.trim()) rows[at]![c] = value
      if (at > merge.top) filled++
    }
    if (filled) runs.push({ column: merge.left, from: merge.top, to: bottom })
  }
  return runs

  /** A group's title: headings stand below it or beside it, and it is no title of the whole sheet. */
  function isOverHeadings({ top, bottom, left }: Merge, right: number): boolean {
    if (![top, bottom + 1, bottom + 2].some(isHeader)) return false
    const beside = rows[top]!.some((cell, c) => cell.trim() !== '' && (c < left || c > right))
    const first = rows[top]!.findIndex((_, c) => rows.some((cells) => cells[c]!.trim()))
    return beside || (left > first && 2 * (right - left + 1) <= width)
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

/** A name over several rows that have documents of their own: one person with several, or several people. */
export function mergedNames(
  rows: GridRows,
  merged: readonly MergedRun[],
  columns: readonly ColumnUse[],
): { readonly line: number; readonly params: { readonly rows: number; readonly from: number; readonly to: number } }[] {
  const of = (test: (field: Field) => boolean) => columns.flatMap((c) => (c.field && test(c.field) ? [c.index] : []))
  const names = new Set(of((field) => NAMES.has(field)))
  const documents = of((field) => field === 'document')
  return merged.flatMap(({ column, from, to }) => {
    if (!names.has(column)) return []
    const found = new Set<string>()
    for (let i = from; i <= to; i++) {
      const document = documents
        .map((c) => rows.cell(i, c).trim())
        .join(' ')
        .trim()
      if (document) found.add(document)
    }
    return found.size > 1 ? [{ line: rows.line(from), params: { rows: found.size, from: rows.line(from), to: rows.line(to) } }] : []
  })
}

/** Rows whose name, document and birth date are merged with those of the row above: the same person once more, with another relative or fact. */
export function continuedRows(rows: GridRows, merged: readonly MergedRun[], columns: readonly ColumnUse[]): ReadonlySet<number> {
  const of = (fields: ReadonlySet<Field>) => columns.flatMap((c) => (c.field && fields.has(c.field) ? [c.index] : []))
  const [names, facts] = [of(NAMES), of(IDENTITY)]
  const isMerged = (i: number, column: number) => merged.some((run) => run.column === column && run.from < i && i <= run.to)
  const held = (i: number, column: number) => !rows.cell(i, column).trim() || isMerged(i, column)
  const found = new Set<number>()
  for (const { column, from, to } of merged) {
    if (!names.includes(column)) continue
    for (let i = from + 1; i <= to; i++)
      if (names.every((c) => held(i, c)) && facts.length > 0 && facts.every((c) => held(i, c))) found.add(i)
  }
  return found
}

const IDENTITY: ReadonlySet<Field> = new Set<Field>(['document', 'birth_date', 'birth_year'])
const NAMES: ReadonlySet<Field> = new Set<Field>(['name', 'given', 'surname', 'surname1'])
