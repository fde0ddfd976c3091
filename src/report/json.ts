// JSON and NDJSON: the report as it is.
import type { InspectReport, Report } from './schema.ts'

export function renderJson(report: Report | InspectReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/** First line everything but rows and links, then a row or link a line, last an end mark. */
export function renderNdjson(report: Report): string {
  const { rows, links, ...rest } = report
  const lines = [
    { type: 'report', ...rest },
    ...rows.map((row) => ({ type: 'row', ...row })),
    ...links.map((link) => ({ type: 'link', ...link })),
    { type: 'end' },
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
