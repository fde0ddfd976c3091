// A grid → the tables in it. A second header inside the data begins a table of its own: a list that was pasted below another.
import { InputError } from '../../model/errors.ts'
import { splitHeader } from '../columns/header-rows.ts'
import type { Grid } from '../grid/grid.ts'
import { rejoined } from '../csv/rejoined-names.ts'
import { upright } from '../grid/labelled.ts'
import { section } from '../grid/section.ts'
import { stacked } from '../grid/side-by-side.ts'
import { wholeRows } from '../grid/whole-rows.ts'
import type { ReadContext } from '../wishes.ts'
import { lowerHeader } from './lower-header.ts'
import { type Part, readPart } from './part.ts'

/** Tables below each other in one grid, at most. */
const MOST_TABLES = 200

/** The tables of a grid, at least one, each read by its own header. Throws InputError. */
export function readParts(written: Grid, context: ReadContext): readonly Part[] {
  // Whoever names the line of the header says that it stands above the people.
  const grid = context.wishes.headerRow === undefined ? wholeRows(stacked(upright(rejoined(written)))) : written
  const [first, ...lower] = tablesOf(grid, context)
  if (!first || !lower.length) return [readPart(grid, context, false)]
  try {
    return readTables(first, lower, grid, context)
  } catch (error) {
    // Where one cannot be read by its own header, all are read by the first.
    if (error instanceof InputError) return [readPart(grid, context, false)]
    throw error
  }
}

function readTables(first: Grid, lower: readonly Grid[], { sheets, sheet }: Grid, context: ReadContext): readonly Part[] {
  const { wishes, file } = context
  const part = readPart(first, context, true)
  const others = lower.map((grid) => readPart(grid, withoutHeaderRow(context), true))
  if (![part, ...others].some((p) => p.records.length)) throw new InputError('no-people', { sheets, id: wishes.id, rejects: 0 }, file)
  const note = {
    code: 'second-header',
    list: wishes.id,
    params: { tables: 1 + others.length },
    warning: true,
    line: lower[0]!.rows.line(0),
    ...(sheet === undefined ? {} : { sheet }),
  }
  return [{ ...part, notes: [...part.notes, note] }, ...others]
}

/** A line that the user named as header is the header of the first table. */
function withoutHeaderRow(context: ReadContext): ReadContext {
  const { headerRow: _, ...wishes } = context.wishes
  return { ...context, wishes }
}

/** The grid from each of its headers to the next. */
function tablesOf(grid: Grid, context: ReadContext): Grid[] {
  if (grid.header) return [grid]
  const { rows } = grid
  const starts = [0]
  let { from, header } = splitHeader(grid, context)
  while (starts.length < MOST_TABLES) {
    const next = lowerHeader(rows, from, header)
    if (next < 0) break
    starts.push(next)
    const lower = splitHeader({ ...grid, rows: section(rows, next, rows.length) }, withoutHeaderRow(context))
    from = next + lower.from
    header = lower.header
  }
  return starts.map((start, k) => ({ ...tableBetween(grid, start, starts[k + 1] ?? rows.length), notes: k ? [] : grid.notes }))
}

function tableBetween(grid: Grid, start: number, end: number): Grid {
  const merged = (grid.merged ?? []).filter(({ from, to }) => from >= start && to < end)
  return {
    ...grid,
    rows: section(grid.rows, start, end),
    merged: merged.map((run) => ({ ...run, from: run.from - start, to: run.to - start })),
  }
}
