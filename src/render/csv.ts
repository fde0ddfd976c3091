// CSV: a line a row of all lists, safe to open in a spreadsheet.
import { sees } from '../report/redact/audience.ts'
import type { ReportLink, ReportRow, StreamedReport } from '../report/schema.ts'
import { csvCell } from '../sink/escape.ts'
import type { Lang } from '../words/catalogue.ts'
import { unreadSheets } from './incomplete.ts'
import { otherwiseText } from './wording.ts'

const COLUMNS = ['list', 'row', 'line', 'category', 'flags', 'link_list', 'link_row', 'weight', 'basis', 'note'] as const
/** Columns of figures of our own; a negative weight is no formula. */
const FIGURES: ReadonlySet<number> = new Set([1, 2, 6, 7])

/** A row with several links (ambiguous ones) has a line for each. With names, the original columns follow. */
export function renderCsv(report: StreamedReport, lang: Lang): Iterable<string> {
  return { [Symbol.iterator]: () => csv(report, lang) }
}

function* csv(report: StreamedReport, lang: Lang): Generator<string> {
  const headers = headersOf(report)
  // Rows of several sheets say which one they stand on.
  const sheets = report.inputs.some((i) => (i.sheets ?? []).filter((s) => s.use === 'read').length > 1) ? ['sheet'] : []
  // Whoever opens the table alone learns that it is not all.
  const unread = unreadSheets(report.inputs, lang)
  const unreadHeader = unread ? ['unread'] : []
  yield `${[...COLUMNS, ...sheets, ...unreadHeader, ...headers].map(csvCell).join(',')}\r\n`
  for (const row of report.rows) {
    const links = row.links.length ? row.links.map((k) => report.links.at(k)) : [undefined]
    for (const link of links) {
      const cells = [
        ...ownCells(row, link),
        ...sheets.map(() => String(row.sheet ?? '')),
        ...unreadHeader.map(() => unread),
        ...headers.map((h) => row.values?.[h] ?? ''),
      ]
      yield `${cells.map((cell, k) => (FIGURES.has(k) ? cell : csvCell(cell))).join(',')}\r\n`
    }
  }
}

/** The cells of COLUMNS. */
function ownCells(row: ReportRow, link: ReportLink | undefined): string[] {
  const other = link && (link.left.list === row.list && link.left.row === row.row ? link.right : link.left)
  return [
    row.list,
    String(row.row),
    String(row.line),
    row.category,
    row.flags.join(' '),
    other?.list ?? '',
    other ? String(other.row) : '',
    link ? link.weight.toFixed(2) : '',
    link ? (link.status === 'match' ? link.basis : link.status) : '',
    row.duplicateOf ? `duplicate of row ${row.duplicateOf}` : link ? linkNote(link) : '',
  ]
}

/** Why it waits for a person, what else it may be, and what differs. Like codes, it is the same in every language. */
function linkNote(link: ReportLink): string {
  const { status, reason, conflicts } = link
  const differs = conflicts.map((c) => `${c.field} differs${c.by ? ` by ${c.by}` : ''}`)
  return [status === 'match' ? '' : (reason ?? ''), otherwiseText(link, 'en'), ...differs].filter(Boolean).join('; ')
}

/** The original columns of all lists, as they first appear. */
function headersOf({ audience, rows }: StreamedReport): string[] {
  if (!sees(audience).cells) return []
  const found = new Set<string>()
  const add = ({ values = {} }: ReportRow) => {
    for (const header of Object.keys(values)) found.add(header)
  }
  if (Array.isArray(rows)) rows.forEach(add)
  else for (const row of firstOfLists(rows)) add(row)
  return [...found]
}

/** Where rows are made as they are read, those of a list stand together and have the same columns, save those set aside: one row of each tells. */
function* firstOfLists(rows: StreamedReport['rows']): Generator<ReportRow> {
  for (let k = 0; k < rows.length;) {
    const row = rows.at(k)
    if (!row?.values) {
      k++
      continue
    }
    yield row
    k = endOfList(rows, k, row.list)
  }
}

/** Position of the first row of another list, by halves. */
function endOfList(rows: StreamedReport['rows'], from: number, list: string): number {
  let [low, high] = [from, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows.at(middle)?.list === list) low = middle + 1
    else high = middle
  }
  return low
}
