// A name merged over several rows: one person who goes on in the rows below, or several people who only seem to share a name.
import { NAMING_FIELDS, type Field } from '../../model/fields.ts'
import type { ColumnUse } from '../../model/source.ts'
import { columnsOf } from '../columns/columns-of.ts'
import type { GridNote, GridRows, MergedRun } from '../grid/grid.ts'

/** What tells people of one name apart. */
const IDENTITY_FIELDS: ReadonlySet<Field> = new Set<Field>(['document', 'birth_date', 'birth_year'])
const DOCUMENT: ReadonlySet<Field> = new Set<Field>(['document'])

/** A note for each name over rows with different documents: one person with several, or several people. */
export function mergedNameNotes(rows: GridRows, merged: readonly MergedRun[], columns: readonly ColumnUse[]): GridNote[] {
  const names = columnsOf(columns, NAMING_FIELDS)
  const documents = [...columnsOf(columns, DOCUMENT)]
  const documentOf = (i: number) =>
    documents
      .map((c) => rows.cell(i, c).trim())
      .join(' ')
      .trim()
  return merged.flatMap(({ column, from, to }) => {
    if (!names.has(column)) return []
    // One surname over sisters and brothers, whose given names stand in a column of their own.
    const others = [...names].filter((c) => c !== column)
    if (others.some((c) => new Set(Array.from({ length: to - from + 1 }, (_, k) => rows.cell(from + k, c).trim())).size > to - from))
      return []
    const distinct = new Set<string>()
    for (let i = from; i <= to; i++) distinct.add(documentOf(i))
    distinct.delete('')
    if (distinct.size < 2) return []
    const params = { rows: distinct.size, from: rows.line(from), to: rows.line(to) }
    return [{ code: 'merged-names', line: rows.line(from), params, warning: true }]
  })
}

/** Rows whose name, document and birth date are merged with the row above or blank: the same person once more, with another relative or fact. */
export function continuedRows(rows: GridRows, merged: readonly MergedRun[], columns: readonly ColumnUse[]): ReadonlySet<number> {
  const names = columnsOf(columns, NAMING_FIELDS)
  const facts = columnsOf(columns, IDENTITY_FIELDS)
  const found = new Set<number>()
  if (!facts.size) return found
  const own = [...names, ...facts]
  // Rows that a merge of the column reaches from above.
  const below = new Map(own.map((column) => [column, new Uint8Array(rows.length)]))
  for (const { column, from, to } of merged) below.get(column)?.fill(1, from + 1, to + 1)
  const isMerged = (i: number, column: number) => below.get(column)![i] === 1
  const hasNothingOwn = (i: number) => own.every((c) => !rows.cell(i, c).trim() || isMerged(i, c))
  for (const { column, from, to } of merged) {
    if (!names.has(column)) continue
    for (let i = from + 1; i <= to; i++) if (hasNothingOwn(i)) found.add(i)
  }
  return found
}
