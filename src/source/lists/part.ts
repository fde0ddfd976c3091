// A part of a list: one table with a header of its own, on a sheet or below another table. Most lists have one part.
import { InputError } from '../../model/errors.ts'
import { type Field, NAME_FIELDS, NAMING_FIELDS } from '../../model/fields.ts'
import type { Note } from '../../model/note.ts'
import type { ColumnUse, Records, Reject } from '../../model/source.ts'
import { columnNotes } from '../columns/column-notes.ts'
import { numberedHeading } from '../columns/column-number.ts'
import { columnsOf } from '../columns/columns-of.ts'
import { type Header, isFilled, splitHeader } from '../columns/header-rows.ts'
import { meaningOf } from '../columns/heading.ts'
import { understandColumns } from '../columns/understand.ts'
import { uniqueHeadings } from '../columns/unique-headings.ts'
import type { Grid, GridNote } from '../grid/grid.ts'
import { labelNotes } from '../rows/labels-as-names.ts'
import { continuedRows, mergedNameNotes } from '../rows/merged-names.ts'
import { type ReadRecords, toRecords } from '../rows/records.ts'
import type { ColumnWishes, ReadContext, ReadWishes } from '../wishes.ts'

export interface Part {
  /** Of a workbook, from 1. */
  readonly sheet: number | undefined
  /** The header, each heading once. */
  readonly names: readonly string[]
  readonly columns: readonly ColumnUse[]
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly blank: number
  readonly notes: readonly Note[]
  /** An error for each column that the user named and this table does not have. */
  readonly missing: readonly InputError[]
}

const MOST_COLUMNS = 1000

/** What people are called by. */
const CALLED_FIELDS: ReadonlySet<Field> = new Set<Field>([...NAME_FIELDS, 'alias'])
/** What says who a row is about: a row that ends before the last of them is cut off. */
const WHO_FIELDS: ReadonlySet<Field> = new Set<Field>([...CALLED_FIELDS, 'document', 'email'])

/** One table; `besideOthers`: it may have no people. Throws InputError too-many-columns, no-name-column, no-people, header-row, no-field. */
export function readPart(grid: Grid, context: ReadContext, besideOthers: boolean): Part {
  const { wishes, file } = context
  const { id } = wishes
  const header = splitHeader(grid, context)
  const { line } = header
  const most = wishes.maxColumns ?? MOST_COLUMNS
  if (header.header.length > most) throw new InputError('too-many-columns', { columns: header.header.length, most }, file)
  const { names, notes: headingNotes } = uniqueHeadings(header.header)
  const { columns, missing } = understand(names, grid, header.from, context)
  if (!columnsOf(columns, NAMING_FIELDS).size) throw noNameColumn(columns, id, file, line)
  const { records, rejects, blank } = recordsOf(grid, header, names, columns, context)
  if (!records.length && !besideOthers) throw new InputError('no-people', { sheets: grid.sheets, id, rejects: rejects.length }, file)
  const { sheet, merged = [] } = grid
  const inSheet = sheet === undefined ? {} : { sheet }
  const notes: GridNote[] = [
    ...grid.notes,
    ...headerNotes(grid, header, wishes),
    ...headingNotes.map(({ code, params }) => ({ code, params: { ...params, id }, warning: true, line })),
    ...columnNotes(columns, id).map(({ code, params }) => ({ code, params, warning: true, line })),
    ...mergedNameNotes(grid.rows, merged, columns),
    ...labelNotes(grid.rows, header.from, columns, id),
  ]
  return {
    sheet,
    names,
    columns,
    records,
    rejects: rejects.map((reject) => ({ ...reject, ...inSheet })),
    blank,
    notes: notes.map((note) => ({ ...note, list: id, ...inSheet })),
    missing,
  }
}

/** What should be known about where the header was found. */
function headerNotes(grid: Grid, { header, from, generated, line, second }: Header, { id, headerRow }: ReadWishes): GridNote[] {
  if (generated) return [{ code: 'no-header', params: { id }, warning: true }]
  const notes: GridNote[] = []
  if (!grid.header && headerRow === undefined && !header.some(meaningOf))
    notes.push({ code: 'header-unknown', line, params: { line, id }, warning: true })
  if (line > 1 && !grid.header) {
    let above = 0
    for (let i = 0; i < from && grid.rows.line(i) !== line; i++) if (isFilled(grid.rows, i)) above++
    const params = { line, above, ...(second ? { second } : {}) }
    // Whoever named the line of the header knows what stands above it.
    if (above) notes.push({ code: 'rows-above-header', params, warning: headerRow !== line })
  }
  if (second && line === 1) notes.push({ code: 'two-header-rows', params: { line, second }, warning: false })
  return notes
}

function recordsOf(
  { rows, merged = [] }: Grid,
  { from }: Header,
  names: readonly string[],
  columns: readonly ColumnUse[],
  { wishes, knownName }: ReadContext,
): ReadRecords {
  const people = { names: columnsOf(columns, CALLED_FIELDS), knownName, continued: continuedRows(rows, merged, columns) }
  return toRecords(rows, from, names, columnsOf(columns, WHO_FIELDS), people, wishes.maxCell)
}

/** Without a column of names there are no people. Headings that may be names are not quoted. */
function noNameColumn(columns: readonly ColumnUse[], id: string, file: string, line: number): InputError {
  const recognised = columns
    .filter((c) => c.field)
    .map((c) => `${c.recognised ? c.header : numberedHeading(c.index)} (${c.field})`)
    .join(', ')
  return new InputError('no-name-column', { id, columns: columns.length, recognised }, file, line)
}

/** The columns as they are understood, without wishes for columns that this table does not have: another table may have them. */
function understand(
  names: readonly string[],
  grid: Grid,
  from: number,
  { wishes, file, knownName }: ReadContext,
): { columns: readonly ColumnUse[]; missing: readonly InputError[] } {
  const missing: InputError[] = []
  let own: ColumnWishes = wishes
  for (;;) {
    try {
      return { columns: understandColumns({ header: names, rows: grid.rows, from, knownName }, own, file), missing }
    } catch (error) {
      if (!(error instanceof InputError) || error.code !== 'no-column') throw error
      missing.push(error)
      const absent = error.params['column']
      own = { map: own.map.filter(([, column]) => column !== absent), exclude: own.exclude.filter((column) => column !== absent) }
    }
  }
}
