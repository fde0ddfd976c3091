// A part of a list: one table with a header of its own, on a sheet or below another. Most lists have one.
import { InputError } from '../../model/errors.ts'
import type { Note } from '../../model/note.ts'
import type { ColumnUse, Records, Reject } from '../../model/source.ts'
import type { KnownName } from '../columns/cells.ts'
import { columnNotes, NAME_FIELDS, understandColumns, type ColumnWishes } from '../columns/columns.ts'
import type { Grid } from '../grid/grid.ts'
import { isFilled, splitHeader, uniqueHeaders } from '../columns/header-rows.ts'
import { foldHeader, meaningOf } from '../columns/heading.ts'
import { continuedRows, mergedNames } from '../workbook/merges.ts'
import type { ReadWishes } from '../read.ts'
import { toRecords } from '../rows/records.ts'
import { lowerHeader, section } from './lower-header.ts'

export interface Part {
  /** Of a workbook, from 1. */
  readonly sheet: number | undefined
  /** Headers as columns are called. */
  readonly names: readonly string[]
  readonly columns: readonly ColumnUse[]
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly blank: number
  readonly notes: readonly Note[]
  /** Columns that somebody asked for, and this table does not have. */
  readonly missing: readonly InputError[]
}

const MOST_COLUMNS = 1000
/** Tables below each other in one grid, at most. */
const MOST_SECTIONS = 200

/** What people are called by. */
const CALLED: ReadonlySet<string> = new Set(['name', 'given', 'surname', 'surname1', 'surname2', 'alias'])

/** The tables of a grid, each under its own header. Throws InputError. */
export function readParts(grid: Grid, wishes: ReadWishes, file: string, knownName: KnownName): Part[] {
  const [first, ...lower] = sectionsOf(grid, wishes, file, knownName)
  if (!lower.length) return [readPart(grid, wishes, file, knownName, false)]
  const { headerRow: _first, ...others } = wishes
  try {
    const parts = [readPart(first!, wishes, file, knownName, true), ...lower.map((g) => readPart(g, others, file, knownName, true))]
    if (!parts.some((p) => p.records.length)) throw new InputError('no-people', { sheets: grid.sheets, id: wishes.id, rejects: 0 }, file)
    const line = lower[0]!.rows.line(0)
    const note: Note = { code: 'second-header', list: wishes.id, params: { tables: parts.length }, warning: true, line, ...at(grid.sheet) }
    return parts.map((part, k) => (k ? part : { ...part, notes: [...part.notes, note] }))
  } catch (error) {
    // What cannot be read by a header of its own is read by the first.
    if (error instanceof InputError) return [readPart(grid, wishes, file, knownName, false)]
    throw error
  }
}

/** A grid from each of its headers to the next. */
function sectionsOf(grid: Grid, wishes: ReadWishes, file: string, knownName: KnownName): Grid[] {
  if (grid.header) return [grid]
  const { headerRow: _first, ...others } = wishes
  const starts = [0]
  let { from, header } = splitHeader(grid, wishes, file, knownName)
  while (starts.length < MOST_SECTIONS) {
    const next = lowerHeader(grid.rows, from, header)
    if (next < 0) break
    starts.push(next)
    const rest = splitHeader({ ...grid, rows: section(grid.rows, next, grid.rows.length) }, others, file, knownName)
    ;[from, header] = [next + rest.from, rest.header]
  }
  return starts.map((start, k) => {
    const end = starts[k + 1] ?? grid.rows.length
    return {
      ...grid,
      rows: section(grid.rows, start, end),
      merged: (grid.merged ?? []).flatMap((m) => (m.from >= start && m.to < end ? [{ ...m, from: m.from - start, to: m.to - start }] : [])),
      notes: k ? [] : grid.notes,
    }
  })
}

const at = (sheet: number | undefined) => (sheet === undefined ? {} : { sheet })

/** One table. Throws InputError no-name-column, no-people and others; `lower`: it stands beside others, and may have no people. */
function readPart(grid: Grid, wishes: ReadWishes, file: string, knownName: KnownName, lower: boolean): Part {
  const notes: Note[] = grid.notes.map((note) => ({ ...note, list: wishes.id, ...at(grid.sheet) }))
  const note = (code: string, params: Note['params'], warning: boolean, line?: number) =>
    notes.push({ code, list: wishes.id, params, warning, ...(line ? { line } : {}), ...at(grid.sheet) })
  const { header, from, generated, line, second } = splitHeader(grid, wishes, file, knownName)
  if (generated) note('no-header', { id: wishes.id }, true)
  if (!grid.header && !generated && wishes.headerRow === undefined && !header.some(meaningOf))
    note('header-unknown', { line, id: wishes.id }, true, line)
  if (line > 1 && !grid.header && !generated) {
    let above = 0
    for (let i = 0; i < from && grid.rows.line(i) !== line; i++) if (isFilled(grid.rows, i)) above++
    // Somebody who said which line it is need not be warned of it.
    if (above) note('rows-above-header', { line, above, ...(second ? { second } : {}) }, wishes.headerRow !== line)
  }
  if (second && line === 1) note('two-header-rows', { line, second }, false)
  const most = wishes.maxColumns ?? MOST_COLUMNS
  if (header.length > most) throw new InputError('too-many-columns', { columns: header.length, most }, file)
  const names = uniqueHeaders(header, (code, params) => note(code, { ...params, id: wishes.id }, true, line))
  const { columns, missing } = understand(names, grid, from, wishes, file, knownName)
  for (const { code, params } of columnNotes(columns, wishes.id)) note(code, params, true, line)
  if (!columns.some((c) => c.field && ['name', 'given', 'surname', 'surname1'].includes(c.field))) {
    throw new InputError(
      'no-name-column',
      {
        id: wishes.id,
        columns: names.length,
        recognised: columns
          .filter((c) => c.field)
          .map((c) => `${c.recognised ? c.header : `column ${c.index + 1}`} (${c.field})`)
          .join(', '),
      },
      file,
      line,
    )
  }
  const nameColumns = new Set(columns.flatMap((c) => (c.field && NAME_FIELDS.has(c.field) ? [c.index] : [])))
  const called = new Set(columns.flatMap((c) => (c.field && CALLED.has(c.field) ? [c.index] : [])))
  const { records, rejects, blank } = toRecords(
    grid.rows,
    from,
    names,
    nameColumns,
    { names: called, knownName, continued: continuedRows(grid.rows, grid.merged ?? [], columns) },
    wishes.maxCell,
  )
  if (!records.length && !lower) throw new InputError('no-people', { sheets: grid.sheets, id: wishes.id, rejects: rejects.length }, file)
  for (const run of mergedNames(grid.rows, grid.merged ?? [], columns)) note('merged-names', run.params, true, run.line)
  return {
    sheet: grid.sheet,
    names,
    columns,
    records,
    rejects: grid.sheet === undefined ? rejects : rejects.map((r) => ({ ...r, sheet: grid.sheet! })),
    blank,
    notes,
    missing,
  }
}

/** Columns as they are understood; one that was asked for and is not in this table is left to the others. */
function understand(
  names: readonly string[],
  grid: Grid,
  from: number,
  wishes: ReadWishes,
  file: string,
  knownName: KnownName,
): { columns: ColumnUse[]; missing: InputError[] } {
  const missing: InputError[] = []
  let own: ColumnWishes = { map: wishes.map, exclude: wishes.exclude }
  for (;;) {
    try {
      return { columns: understandColumns(names, grid.rows, from, own, file, knownName), missing }
    } catch (error) {
      if (!(error instanceof InputError) || error.code !== 'no-column') throw error
      missing.push(error)
      const absent = error.params['column']
      own = { map: own.map.filter(([, column]) => column !== absent), exclude: own.exclude.filter((column) => column !== absent) }
    }
  }
}

/** What is asked for by number, by the headings that another table has there; null where nothing is. */
export function byHeading(wishes: ReadWishes, { names }: Part): ReadWishes | null {
  const heading = (column: string): string => {
    const number = names.some((n) => foldHeader(n) === foldHeader(column)) ? undefined : /^(?:column )?(\d+)$/.exec(column)?.[1]
    const found = number === undefined ? undefined : names[Number(number) - 1]
    return found === undefined || /^column \d+$/.test(found) ? column : found
  }
  const map = wishes.map.map(([field, column]) => [field, heading(column)] as const)
  const exclude = wishes.exclude.map(heading)
  const changed = map.some(([, c], k) => c !== wishes.map[k]![1]) || exclude.some((c, k) => c !== wishes.exclude[k])
  return changed ? { ...wishes, map, exclude } : null
}
