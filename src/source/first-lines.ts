// The first lines of a file as they stand, before anything is understood of them: to see which of them has the headings.
import { InputError } from '../model/errors.ts'
import type { Opened } from '../model/source.ts'
import { isFilled, splitHeader } from './columns/header-rows.ts'
import type { Grid } from './grid/grid.ts'
import { textGrid, unpacked } from './read.ts'
import { sniffBinary } from './sniff.ts'
import type { KnownName, ReadContext, ReadWishes } from './wishes.ts'
import { askedSheets } from './workbook/sheet-names.ts'
import { openWorkbook, type WorkbookSheet } from './workbook/xlsx.ts'

export interface FirstLines {
  /** Of a workbook, in its order. */
  readonly sheets: readonly { readonly number: number; readonly name: string }[]
  /** Filled lines; none of a format that names its columns itself. */
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** The line that is taken for the headings where nobody says otherwise; null where none is. */
  readonly found: number | null
}

const [MOST_LINES, MOST_CELLS, MOST_LETTERS] = [15, 12, 40]

/** Of the sheet that is asked for, else the first with rows. Throws InputError. */
export async function firstLines(opened: Opened, wishes: ReadWishes, knownName: KnownName): Promise<FirstLines> {
  const context: ReadContext = { wishes, file: opened.file, knownName }
  const bytes = unpacked(opened)
  if (sniffBinary(bytes, opened.file) !== 'xlsx') return { sheets: [], ...linesOf((await textGrid(bytes, context)).grid, context) }
  const sheets = openWorkbook(bytes, opened.file)
  const shown = sheetOf(sheets, wishes)
  return {
    sheets: sheets.map(({ number, name }) => ({ number, name })),
    ...(shown ? linesOf(shown.grid(), context) : { lines: [], found: null }),
  }
}

function sheetOf(sheets: readonly WorkbookSheet[], { sheet }: ReadWishes): WorkbookSheet | undefined {
  const [asked] = (sheet === undefined ? null : askedSheets(sheets, [sheet].flat())) ?? []
  const filled = sheets.filter((s) => s.grid().rows.length)
  return asked ?? filled.find((s) => !s.hidden) ?? filled[0]
}

function linesOf(grid: Grid, context: ReadContext): Pick<FirstLines, 'lines' | 'found'> {
  const { rows, header } = grid
  if (header) return { lines: [], found: null }
  const lines: { line: number; cells: string[] }[] = []
  for (let at = 0; at < rows.length && lines.length < MOST_LINES; at++)
    if (isFilled(rows, at)) lines.push({ line: rows.line(at), cells: rows.cells(at).slice(0, MOST_CELLS).map(shortened) })
  return { lines, found: foundLine(grid, context) }
}

const shortened = (cell: string): string => (cell.length > MOST_LETTERS ? `${cell.slice(0, MOST_LETTERS)}…` : cell.trim())

function foundLine(grid: Grid, context: ReadContext): number | null {
  const { headerRow: _, ...wishes } = context.wishes
  try {
    const { line, generated } = splitHeader(grid, { ...context, wishes })
    return generated ? null : line
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
