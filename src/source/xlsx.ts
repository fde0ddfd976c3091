// Excel workbooks → rows of cells, through read-excel-file. Dates become ISO dates, numbers of up to fifteen digits read without exponent.
import { InputError } from '../errors.ts'
import type { Grid, GridNote } from './grid.ts'
import { heldRows } from './rows.ts'
import { gateWorkbook } from './zip-gate.ts'

/** The wanted sheet (name or 1-based number), else the first with rows. Throws InputError. */
export async function readXlsx(bytes: Uint8Array, file: string, wanted?: string): Promise<Grid> {
  const known = new Map(gateWorkbook(bytes, file).map((s) => [s.name, s]))
  const { default: readWorkbook } = await import('read-excel-file/node')
  const sheets = await readWorkbook(Buffer.from(bytes)).catch(() => {
    throw new InputError('workbook', {}, file)
  })
  const filled = sheets.filter((s) => s.data.some((row) => row.some((cell) => cell !== null)))
  const sheet = wanted
    ? (sheets.find((s) => s.sheet === wanted) ?? sheets[/^\d+$/.test(wanted) ? Number(wanted) - 1 : -1])
    : (filled.find((s) => !known.get(s.sheet)?.hidden) ?? filled[0] ?? sheets[0])
  if (!sheet) throw new InputError('no-sheet', { sheets: sheets.length }, file)
  const notes: GridNote[] = []
  if (!wanted && filled.length > 1) notes.push({ code: 'several-sheets', params: { sheets: filled.length }, warning: true })
  const own = known.get(sheet.sheet)
  if (own?.hidden) notes.push({ code: 'sheet-hidden', params: {}, warning: true })
  const hidden = filled.filter((s) => s !== sheet && known.get(s.sheet)?.hidden).length
  if (hidden) notes.push({ code: 'sheets-hidden', params: { sheets: hidden }, warning: true })
  if (own?.hiddenRows) notes.push({ code: 'rows-hidden', params: { rows: own.hiddenRows }, warning: true })
  if (own?.formulas) notes.push({ code: 'formulas', params: { cells: own.formulas }, warning: true })
  if (own?.empty) notes.push({ code: 'formulas-empty', params: { cells: own.empty }, warning: true })
  const rows = sheet.data.map((row, i) => ({ line: i + 1, cells: row.map(cellText) }))
  return {
    rows: heldRows(rows),
    delimiter: null,
    ambiguousDelimiter: false,
    sheets: sheets.length,
    sheet: sheets.indexOf(sheet) + 1,
    notes,
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const iso = cell.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
  }
  // Of more than fifteen digits the rest was lost: the exponent says so.
  if (typeof cell === 'number') return Math.abs(cell) >= 1e15 ? cell.toExponential() : String(cell)
  return typeof cell === 'boolean' ? String(cell) : typeof cell === 'string' ? cell : ''
}
