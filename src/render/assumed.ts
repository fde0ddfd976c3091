// What the run took for granted: columns, dates, thresholds, and cells that were not compared.
import { sees } from '../report/redact/audience.ts'
import type { Report, ReportInput } from '../report/schema.ts'
import { catalogue, decimal, messageOf, type Lang } from '../words/catalogue.ts'
import { chanceText } from './chance.ts'
import { fieldText, headingText } from './wording.ts'

/** Notes on cells that two lists could have been compared by, and were not, and on what ages without a date were taken for. */
const TAKEN: ReadonlySet<string> = new Set([
  'event-words-unknown',
  'event-date-other-kind',
  'ages-dated',
  'ages-dated-own',
  'ages-apart',
  'ages-undated',
  'ages-disagree',
  'ages-alone',
])

export function assumedOf(report: Report, lang: Lang): string[] {
  const { words } = catalogue(lang)
  const { accept, risk, review, margin } = report.settings
  const notes = report.notes.filter((n) => TAKEN.has(n.code))
  const reviewText = `${words.reviewFrom} ${decimal(lang, review)}, ${words.margin} ${decimal(lang, margin)}`
  return [
    ...(sees(report.audience).rows ? report.inputs.map((input) => columnsLine(report, input, lang)) : []),
    ...notes.map((n) => `${n.list}: ${messageOf(lang, n.code, n.params).what}`),
    `${words.thresholds} ${decimal(lang, accept)} ${words.bits} (${words.riskAtMost} ${chanceText(risk, lang)}), ${reviewText}`,
  ]
}

/** What became of the columns of a list. */
function columnsLine(report: Report, { id, columns, comparedAsText, ignored }: ReportInput, lang: Lang): string {
  const { words } = catalogue(lang)
  const shown = (heading: string) => headingText(heading, lang)
  const used = Object.entries(columns).map(([field, headings]) => `${fieldText(field, lang)} ← ${headings.map(shown).join(' + ')}`)
  const isOrderAssumed = report.notes.some((n) => n.code === 'date-order' && n.list === id)
  const parts = [
    `${words.columnsUsed}${words.colon}${used.join(', ')}`,
    comparedAsText.length ? `${words.comparedAsText}${words.colon}${comparedAsText.map(shown).join(', ')}` : '',
    ignored.length ? `${words.notUsed}${words.colon}${ignored.map(shown).join(', ')}` : '',
    isOrderAssumed ? words.datesDayFirst : '',
  ]
  return `${id}${words.colon}${parts.filter(Boolean).join(words.semicolon)}`
}
