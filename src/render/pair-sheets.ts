// Sheets of the workbook that show people: pairs side by side, and who was not found, each with its facts; what differs is coloured.
import { rowTraits } from '../model/traits.ts'
import type { Report, ReportLink } from '../report/schema.ts'
import type { Cell, Look, Sheet } from '../sink/workbook.ts'
import { catalogue, factWord, type Lang } from '../words/catalogue.ts'
import { rawRows, type RawRows } from './raw-rows.ts'
import { lineCell, linesOf, lineDiffers, lineText, namesDiffer, namesOf } from './side-by-side.ts'
import { categoryText, conflictText, statusText, waitingText } from './wording.ts'

/** Beyond so many links, only those that wait or differ. */
const MOST_LINKS = 100_000

const LOOKS: Readonly<Record<ReturnType<typeof rowTraits>['mark'], Look | null>> = {
  '': null,
  good: 'found',
  review: 'review',
  alert: 'alert',
}

/** A category, in its colour. */
export function categoryCell(category: Report['rows'][number]['category'], lang: Lang): Cell {
  const look = LOOKS[rowTraits(category).mark]
  const text = categoryText(category, lang)
  return look ? { text, look } : text
}

/** Each link a row: both people beside each other, fact by fact. */
export function sideBySideSheet(report: Report, lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const raw = rawRows(report, { registers: true })
  const isTelling = (l: ReportLink) => l.status !== 'match' || l.conflicts.length > 0
  const links = report.links.length > MOST_LINKS ? report.links.filter(isTelling) : report.links
  const lines = raw.isEmpty ? [] : linesOf(report.inputs.flatMap(({ id }) => raw.fieldsOf(id)))
  const facts = raw.isEmpty ? [] : [factWord(lang, 'name'), ...lines.map((line) => lineText(line, lang))]
  const pairs = facts.flatMap((fact) => [`${fact} 1`, `${fact} 2`])
  return {
    name: words.sheet_sideBySide,
    frozenColumns: 2,
    header: [words.page_left, words.page_right, words.sheet_status, words.page_conflict, words.page_why, ...pairs],
    widths: [16, 16, 18, 46, 46, ...pairs.map((_, k) => (k < 2 ? 34 : 22))],
    rows: links.map((link): Cell[] => [
      `${link.left.list}:${link.left.row}`,
      `${link.right.list}:${link.right.row}`,
      { text: statusText(link.status, lang), look: link.status === 'match' ? 'found' : 'review' },
      link.conflicts.map((c) => conflictText(c, lang)).join(words.semicolon),
      waitingText(link, lang),
      ...(raw.isEmpty ? [] : factCells(raw, link, lines)),
    ]),
  }
}

/** Two cells a fact; those that differ are coloured. */
function factCells(raw: RawRows, link: ReportLink, lines: readonly (readonly string[])[]): Cell[] {
  const { left, right } = link
  const both = ([l, r]: readonly [string, string], differs: boolean): Cell[] =>
    [l, r].map((text) => (differs && text ? { text, look: 'differs' } : text))
  const names = namesOf(raw, left, right)
  return [
    ...both(names, namesDiffer(link)),
    ...lines.flatMap((line) => {
      const cells = [lineCell(raw, left, line), lineCell(raw, right, line)] as const
      return both(cells, lineDiffers(line, cells, link))
    }),
  ]
}

/** People who are claimed and were found nowhere, with their facts. */
export function notFoundSheet(report: Report, lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const raw = rawRows(report, { registers: false })
  const rows = report.rows.filter((r) => r.category === 'CLAIMED_ONLY')
  const claimed = report.inputs.filter((i) => i.role === 'claimed')
  const lines = raw.isEmpty ? [] : linesOf(claimed.flatMap(({ id }) => raw.fieldsOf(id)))
  const facts = raw.isEmpty ? [] : [factWord(lang, 'name'), ...lines.map((line) => lineText(line, lang))]
  return {
    name: words.sheet_notFound,
    header: [words.sheet_list, words.page_row, words.page_line, ...facts],
    widths: [12, 8, 8, ...facts.map((_, k) => (k ? 20 : 34))],
    rows: rows.map((r) => [r.list, r.row, r.line, ...(raw.isEmpty ? [] : [raw.nameOf(r), ...lines.map((line) => lineCell(raw, r, line))])]),
  }
}
