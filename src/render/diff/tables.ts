// A change report to work in: CSV, a workbook.
import type { DiffChange, DiffReport } from '../../report/diff-report.ts'
import { csvCell } from '../../sink/escape.ts'
import { cellText, workbook, type Cell } from '../../sink/workbook.ts'
import { catalogue, type Lang } from '../../words/catalogue.ts'
import { outlineOf } from './outline.ts'

/** Changes, and behind them how many people changed in each column. */
export function renderCsv(diff: DiffReport): string {
  const changes = tableOf(diff)
  const header = diff.reports ? changes.header : [...changes.header, 'people']
  const rows = [...changes.rows.map((row) => (diff.reports ? row : [...row, ''])), ...diff.steps.flatMap(columnRows)]
  const line = (cells: (typeof rows)[number]) => cells.map((cell) => csvCell(typeof cell === 'number' ? cell : cellText(cell))).join(',')
  return `${[header, ...rows].map(line).join('\r\n')}\r\n`
}

export function renderWorkbook(diff: DiffReport, lang: Lang): Uint8Array {
  const { words } = catalogue(lang)
  const { banner, summary } = outlineOf(diff, lang)
  const { header, rows } = tableOf(diff)
  return workbook([
    {
      name: words.sheet_summary,
      widths: [110],
      rows: [[banner], ...summary.flatMap((s) => [[], [s.title], ...s.lines.map((line) => [line])])],
    },
    { name: words.diff_changes, header, widths: header.map(() => 22), rows },
  ])
}

const columnRows = ({ from, to, columns }: DiffReport['steps'][number]): Cell[][] =>
  columns.map(({ field, people }) => [from, to, 'COLUMN', '', '', field, '', '', '', people ?? ''])

interface DiffTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const tableOf = ({ reports, steps }: DiffReport): DiffTable =>
  reports
    ? {
        header: ['list', 'row', 'before', 'after'],
        rows: [
          ...reports.counts.map((c): Cell[] => [c.list, c.count, c.before ?? '', c.after ?? '']),
          ...reports.moved.map((m): Cell[] => [m.list, m.row, m.before, m.after]),
        ],
      }
    : {
        header: ['from', 'to', 'change', 'row_before', 'row_after', 'field', 'before', 'after', 'name'],
        rows: steps.flatMap(({ from, to, changes }) => changes.flatMap((c) => changeRows(c).map((cells): Cell[] => [from, to, ...cells]))),
      }

/** A row a field that changed; one where none is told. */
function changeRows({ change, before, after, fields, name }: DiffChange): Cell[][] {
  const told = fields.length ? fields : [{ field: '' }]
  return told.map((f: DiffChange['fields'][number]) => [
    change,
    before ?? '',
    after ?? '',
    f.field,
    f.before ?? '',
    f.after ?? '',
    name ?? '',
  ])
}
