// The queue as a table: one doubtful pair a row, facts of both sides beside each other, and a column for the decision. No weights: who decides is not led.
import type { Report, ReportLink } from '../report/schema.ts'
import type { Cell, Sheet } from '../sink/workbook.ts'
import { catalogue, factWord, type Lang } from '../words/catalogue.ts'
import { lineCell, linesOf, lineText, namesOf } from './side-by-side.ts'
import { rawRows, type RawRows, type RowRef } from './raw-rows.ts'
import { queueOf } from './queue-order.ts'
import { waitingText } from './wording.ts'

const DECISIONS = ['same', 'different', 'unsure'] as const

/** The rows that are shown beside each other: those that the evidence is of, where the link is of groups of duplicates. */
export function shownRows({ left, right, via }: ReportLink, raw: RawRows): readonly [RowRef, RowRef] {
  const shown = (row: number | undefined, own: RowRef): RowRef => {
    const other = row === undefined ? own : { list: own.list, row }
    // Of registers only the linked row itself is told.
    return raw.isEmpty || raw.valuesOf(other) ? other : own
  }
  return [shown(via?.left, left), shown(via?.right, right)]
}

/** What is asked of a pair that is not simply a row of each list; '' of those. */
export function askedText({ left, right, via }: ReportLink, lang: Lang): string {
  const { words } = catalogue(lang)
  if (left.list === right.list) return words.rv_onOneList
  return via ? `${words.rv_holdsFor} ${left.list}:${left.row} ${right.list}:${right.row}.` : ''
}

/** Header and rows; with names the facts of both sides follow, the two people's beside each other. */
export function queueTable(report: Report, lang: Lang): { header: string[]; rows: Cell[][]; decisionAt: number } {
  const { words } = catalogue(lang)
  const raw = rawRows(report, { registers: true })
  const queue = queueOf(report).map((link) => ({ link, rows: shownRows(link, raw) }))
  const lists = new Set(queue.flatMap(({ link }) => [link.left.list, link.right.list]))
  const lines = raw.isEmpty ? [] : linesOf(Array.from(lists).flatMap((list) => raw.fieldsOf(list)))
  return {
    header: [
      words.page_left,
      words.page_right,
      words.sheet_decision,
      words.sheet_reason,
      words.sheet_reviewer,
      words.page_why,
      ...(raw.isEmpty
        ? []
        : [factWord(lang, 'name'), ...lines.map((line) => lineText(line, lang))].flatMap((fact) => [`${fact} 1`, `${fact} 2`])),
    ],
    rows: queue.map(({ link, rows: [left, right] }) => [
      `${left.list}:${left.row}`,
      `${right.list}:${right.row}`,
      '',
      '',
      '',
      [askedText(link, lang), link.decided ? decidedText(link.decided, lang) : waitingText(link, lang)].filter(Boolean).join(' '),
      ...(raw.isEmpty ? [] : namesOf(raw, left, right)),
      ...lines.flatMap((line) => [lineCell(raw, left, line), lineCell(raw, right, line)]),
    ]),
    decisionAt: 2,
  }
}

function decidedText({ decision, stale }: NonNullable<ReportLink['decided']>, lang: Lang): string {
  const { words } = catalogue(lang)
  return `${words.rv_before}${words.colon}${words[`rv_${decision}`]}${stale ? ` (${words.rv_changed})` : ''}`
}

export function queueSheet(report: Report, lang: Lang): Sheet {
  const { header, rows, decisionAt } = queueTable(report, lang)
  return {
    name: catalogue(lang).words.sheet_review,
    header,
    widths: [16, 16, 12, 30, 14, 44, ...header.slice(6).map(() => 24)],
    rows,
    choice: { column: decisionAt, words: DECISIONS },
  }
}
