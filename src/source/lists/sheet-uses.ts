// What became of the sheets of a workbook, as data of the list and as notes.
import type { Note } from '../../model/note.ts'
import type { SheetUse } from '../../model/source.ts'
import type { ReadWishes } from '../wishes.ts'
import { isPlainSheetName, sheetLabel, sheetLabels } from '../workbook/sheet-names.ts'
import type { WorkbookSheet } from '../workbook/xlsx.ts'
import type { Part } from './part.ts'

/** A sheet and what becomes of it. */
export interface JudgedSheet {
  readonly sheet: WorkbookSheet
  readonly parts: readonly Part[]
  readonly use: SheetUse['use']
  /** A code; '' where it is read. */
  readonly reason: string
}

export const sheetUses = (judged: readonly JudgedSheet[]): SheetUse[] =>
  judged.map(({ sheet: { number, name }, parts, use, reason }) => {
    const rows = use === 'read' ? parts.reduce((n, p) => n + p.records.length + p.rejects.length, 0) : 0
    return { number, name, plain: isPlainSheetName(name), use, reason, rows }
  })

/** Which sheets were read, and which were not and why. */
export function sheetNotes(judged: readonly JudgedSheet[], { id, sheet: asked, named = false }: ReadWishes): Note[] {
  const which = (use: SheetUse['use'], hidden?: boolean) =>
    judged.flatMap(({ sheet, use: own }) => (own === use && (hidden === undefined || sheet.hidden === hidden) ? [sheet] : []))
  const labels = (sheets: readonly WorkbookSheet[]) => sheetLabels(sheets, named)
  const notes: Note[] = []
  const note = (code: string, params: Note['params'], warning: boolean, sheet?: WorkbookSheet) =>
    notes.push({ code, list: id, params, warning, ...(sheet ? { sheet: sheet.number } : {}) })

  const read = which('read')
  if (read.length > 1) note('several-sheets', { n: read.length, sheets: labels(read), id, first: read[0]!.number }, asked === undefined)
  const passed = which('passed', false)
  if (passed.length) note('sheets-passed', { n: passed.length, sheets: labels(passed), read: labels(read) }, true)
  const left = which('left')
  if (left.length) note('sheets-left', { n: left.length, sheets: labels(left) }, false)
  for (const { sheet, use, reason } of judged) {
    if (use !== 'unread') continue
    const all = [...read, sheet].map((s) => s.number).sort((a, b) => a - b)
    note('sheet-unread', { sheet: sheetLabel(sheet, named), reason, id, all: all.join(',') }, true)
  }
  for (const sheet of which('read', true)) note('sheet-hidden', {}, true, sheet)
  const hidden = which('passed', true)
  if (hidden.length) note('sheets-hidden', { sheets: hidden.length, names: labels(hidden), id, first: hidden[0]!.number }, true)
  return notes
}
