// Where a row stands in its file, as an editor or a spreadsheet counts: "(line 149)", "(sheet 2, line 9)".
import type { Report, ReportRow } from '../report/schema.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import type { RowRef } from './raw-rows.ts'

export function placeText({ line, sheet }: { readonly line: number; readonly sheet?: number | undefined }, lang: Lang): string {
  const { words } = catalogue(lang)
  const at = `${words.page_line} ${line}`
  return `(${sheet === undefined ? at : `${words.inSheet} ${sheet}, ${at}`})`
}

/** '' for rows that the report does not show, as those of registers. */
export function places(report: Report, lang: Lang): (ref: RowRef) => string {
  const byList = new Map<string, readonly ReportRow[]>()
  const rowsOf = (list: string) => byList.get(list) ?? report.rows.filter((r) => r.list === list)
  return ({ list, row }) => {
    const rows = rowsOf(list)
    byList.set(list, rows)
    const found = rowIn(rows, row)
    return found ? placeText(found, lang) : ''
  }
}

/** Rows of a list stand in their order. */
function rowIn(rows: readonly ReportRow[], row: number): ReportRow | undefined {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((rows[middle]?.row ?? 0) < row) from = middle + 1
    else to = middle
  }
  return rows[from]?.row === row ? rows[from] : undefined
}
