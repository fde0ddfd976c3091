// CSV: a line a row of all lists, safe to open in a spreadsheet.
import { csvCell } from '../sink/escape.ts'
import { unreadSheets, type Lang } from '../words/catalogue.ts'
import type { ReportRow, StreamedReport } from '../report/schema.ts'

const COLUMNS = ['list', 'row', 'line', 'category', 'flags', 'link_list', 'link_row', 'weight', 'basis', 'note'] as const

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
    const links = row.links.length ? row.links.map((k) => report.links.at(k)!) : [undefined]
    for (const link of links) {
      const other = link && (link.left.list === row.list && link.left.row === row.row ? link.right : link.left)
      const note = row.duplicateOf
        ? `duplicate of row ${row.duplicateOf}`
        : link
          ? [
              link.status === 'match' ? '' : (link.reason ?? ''),
              ...link.conflicts.map((c) => `${c.field} differs${c.by ? ` by ${c.by}` : ''}`),
            ]
              .filter(Boolean)
              .join('; ')
          : ''
      const cells = [
        row.list,
        String(row.row),
        String(row.line),
        row.category,
        row.flags.join(' '),
        other?.list ?? '',
        other ? String(other.row) : '',
        link ? link.weight.toFixed(2) : '',
        link ? (link.status === 'match' ? link.basis : link.status) : '',
        note,
        ...sheets.map(() => String(row.sheet ?? '')),
        ...unreadHeader.map(() => unread),
        ...headers.map((h) => row.values?.[h] ?? ''),
      ]
      yield `${cells.map((cell, k) => (NUMBERS.has(k) ? cell : csvCell(cell))).join(',')}\r\n`
    }
  }
}

/** The original columns of all lists, as they first appear. Where rows are made as they are read, those of a list stand together and have the same ones, save those set aside. */
function headersOf({ audience, rows }: StreamedReport): string[] {
  const found = new Set<string>()
  if (audience !== 'names') return []
  if (Array.isArray(rows)) {
    for (const { values } of rows as readonly ReportRow[]) if (values) for (const header of Object.keys(values)) found.add(header)
    return [...found]
  }
  for (let k = 0; k < rows.length;) {
    const { list, values } = rows.at(k)!
    if (!values) {
      k++
      continue
    }
    for (const header of Object.keys(values)) found.add(header)
    let end = rows.length
    while (k < end) {
      const middle = (k + end) >> 1
      if (rows.at(middle)!.list === list) k = middle + 1
      else end = middle
    }
  }
  return [...found]
}

/** Columns of figures of our own; a negative weight is no formula. */
const NUMBERS: ReadonlySet<number> = new Set([1, 2, 6, 7])
