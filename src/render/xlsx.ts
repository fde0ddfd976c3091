// The workbook: what a data officer works in. Summary and bridge as on the page, every row with its partner, and a queue with a column for decisions.
import { flagTraits, rowTraits } from '../model/traits.ts'
import { quoteOf } from '../report/quote.ts'
import { sees } from '../report/redact/audience.ts'
import type { Report } from '../report/schema.ts'
import { cellText, workbook, type Cell, type Sheet } from '../sink/workbook.ts'
import { catalogue, factWord, type Lang } from '../words/catalogue.ts'
import { incompleteText } from './incomplete.ts'
import { categoryCell, notFoundSheet, sideBySideSheet } from './pair-sheets.ts'
import { peopleOf, type Person } from './people.ts'
import { rawRows } from './raw-rows.ts'
import { namesOf } from './side-by-side.ts'
import { queueSheet } from './queue-sheet.ts'
import type { RenderOptions } from './renderer.ts'
import { viewOf, type View } from './view.ts'
import { width } from './width.ts'
import { distanceText, fieldText, statusText } from './wording.ts'

export function renderXlsx(report: Report, { lang }: RenderOptions): Uint8Array {
  const view = viewOf(report, lang)
  const byRow = sees(report.audience).rows ? sheetsByRow(report, lang) : []
  return workbook([summarySheet(report, view, lang), bridgeSheet(view), ...byRow, inputsSheet(report, lang)])
}

function sheetsByRow(report: Report, lang: Lang): Sheet[] {
  const { words } = catalogue(lang)
  const people = peopleOf(report, lang)
  const inOrder = [...people].sort((x, y) => x.order - y.order)
  const ofRole = (role: string) => {
    const lists = report.inputs.filter((i) => i.role === role).map((i) => i.id)
    return inOrder.filter((p) => lists.includes(p.list))
  }
  return [
    exceptionsSheet(people, lang),
    queueSheet(report, lang),
    peopleSheet(words.sheet_claimed, ofRole('claimed'), lang),
    peopleSheet(words.sheet_verified, ofRole('verified'), lang),
    conflictsSheet(report, lang),
    duplicatesSheet(report, lang),
    sideBySideSheet(report, lang),
    notFoundSheet(report, lang),
  ]
}

/** ISO dates as dates; everything else as it stands. */
const dated = (text: string): Cell => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? { date: text } : text)

function summarySheet(report: Report, view: View, lang: Lang): Sheet {
  const { words, statements } = view
  const titled = (title: string, lines: readonly string[]): Cell[][] => (lines.length ? [[], [title], ...lines.map((line) => [line])] : [])
  const said = (statements?.rows ?? []).map((r) => [r.when, r.speaker, r.words, r.standing].filter(Boolean).join('  '))
  const rows: Cell[][] = [
    ...(view.audienceLine ? [[view.audienceLine], []] : []),
    ...view.summary.map((line) => [line]),
    [],
    [words.page_quote],
    [quoteOf(report, lang).text],
    [],
    [`${words.complete}${words.colon}${report.complete ? words.yes : `${words.no} (${incompleteText(report, lang)})`}`],
    ...view.mirrors.map((line) => [line]),
    ...titled(words.statementsTitle, said),
    ...titled(words.comparisonsTitle, statements?.comparisons ?? []),
    ...titled(words.findingsTitle, statements?.findings ?? []),
    ...report.checks.map((c) => [`${c.failOn}: ${c.failed ? words.failed : words.held}`]),
  ]
  return { name: words.sheet_summary, widths: [110], rows }
}

const bridgeSheet = ({ words, bridge }: View): Sheet => ({
  name: words.sheet_bridge,
  header: [words.page_step, words.page_figure, words.page_note],
  widths: [48, 12, 60],
  rows: bridge.map((row) => [`${row.depth ? '  ' : ''}${row.label}`, row.value ?? row.figure, row.note]),
})

/** A column of a sheet of people: its heading, and its cell for a person. */
interface Column {
  readonly heading: string
  readonly cell: (p: Person) => Cell
}

function sheetOf(name: string, columns: readonly Column[], people: readonly Person[]): Sheet {
  const header = columns.map((c) => c.heading)
  const rows = people.map((p) => columns.map((c) => c.cell(p)))
  return { name, header, rows, widths: header.map((heading, k) => widthFor(heading, rows, k)) }
}

/** In characters; longer texts are cut on the screen, and whole in the cell. */
const [LEAST_WIDE, MOST_WIDE] = [8, 60]

/** As wide as what stands in the column. */
function widthFor(heading: string, rows: readonly (readonly Cell[])[], k: number): number {
  let widest = width(heading)
  for (const row of rows) widest = Math.max(widest, width(cellText(row[k] ?? null)))
  return Math.min(MOST_WIDE, Math.max(LEAST_WIDE, widest + 2))
}

/** Where a row stands; its sheet where people come from several sheets of a workbook. */
function placeColumns(people: readonly Person[], lang: Lang): Column[] {
  const { words } = catalogue(lang)
  const sheet = { heading: words.inSheet, cell: (p: Person) => p.sheet }
  return [
    { heading: words.sheet_list, cell: (p) => p.list },
    { heading: words.page_row, cell: (p) => p.row },
    ...(people.some((p) => p.sheet !== null) ? [sheet] : []),
    { heading: words.page_line, cell: (p) => p.line },
    { heading: words.page_category, cell: (p) => categoryCell(p.category, lang) },
  ]
}

/** What people are called, where names are shown. */
function nameColumns(people: readonly Person[], lang: Lang): Column[] {
  if (!people.some((p) => p.name)) return []
  const { words } = catalogue(lang)
  const name = factWord(lang, 'name')
  return [
    { heading: name, cell: (p) => p.name },
    { heading: `${name}, ${words.page_right}`, cell: (p) => p.links.map((l) => l.other.name).join('; ') },
  ]
}

const flagsText = ({ flags }: Person): string => flags.map((f) => f.text).join('; ')
const partnersText = ({ links }: Person): string => links.map((l) => `${l.other.list}:${l.other.row}`).join(' ')

function exceptionsSheet(people: readonly Person[], lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const isException = (p: Person) => rowTraits(p.category).exception || p.flags.some((f) => flagTraits(f.code).exception)
  const columns: Column[] = [
    ...placeColumns(people, lang),
    ...nameColumns(people, lang),
    { heading: words.page_flags, cell: flagsText },
    { heading: words.page_partner, cell: partnersText },
    { heading: words.page_conflict, cell: (p) => p.links.flatMap((l) => l.conflicts).join('; ') },
  ]
  return sheetOf(words.sheet_exceptions, columns, people.filter(isException))
}

/** All rows of a side, with their original columns. */
function peopleSheet(name: string, people: readonly Person[], lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const headings = new Set(people.flatMap((p) => Object.keys(p.values)))
  const columns: Column[] = [
    ...placeColumns(people, lang),
    { heading: words.page_flags, cell: flagsText },
    { heading: words.page_partner, cell: partnersText },
    { heading: words.sheet_status, cell: (p) => p.links.map((l) => statusText(l.status, lang)).join('; ') },
    { heading: words.page_weight, cell: (p) => p.links[0]?.weight ?? null },
    { heading: words.page_otherwise, cell: (p) => p.links[0]?.otherwise ?? '' },
    { heading: words.page_duplicateOf, cell: (p) => p.duplicateOf },
    ...Array.from(headings, (heading) => ({ heading, cell: (p: Person) => dated(p.values[heading] ?? '') })),
  ]
  return sheetOf(name, columns, people)
}

function conflictsSheet(report: Report, lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const heads = [words.page_left, words.page_right, words.page_fact, words.by]
  const raw = rawRows(report, { registers: true })
  const name = factWord(lang, 'name')
  return {
    name: words.sheet_conflicts,
    header: [
      ...heads,
      `${words.page_left}${words.colon}${words.page_fact}`,
      `${words.page_right}${words.colon}${words.page_fact}`,
      ...(raw.isEmpty ? [] : [`${name} 1`, `${name} 2`]),
    ],
    widths: [18, 18, 18, 10, 30, 30, 32, 32],
    rows: report.links.flatMap(({ left, right, conflicts }) =>
      conflicts.map((c): Cell[] => [
        `${left.list}:${left.row}`,
        `${right.list}:${right.row}`,
        fieldText(c.field, lang),
        distanceText(c.by ?? '', lang),
        dated(c.left ?? ''),
        dated(c.right ?? ''),
        ...(raw.isEmpty ? [] : namesOf(raw, left, right)),
      ]),
    ),
  }
}

function duplicatesSheet(report: Report, lang: Lang): Sheet {
  const { words } = catalogue(lang)
  return {
    name: words.sheet_duplicates,
    header: [words.sheet_group, words.sheet_list, words.page_row, words.sheet_status, words.page_weight],
    widths: [8, 12, 8, 12, 12],
    rows: report.duplicates.flatMap((d, k) => d.rows.map((row): Cell[] => [k + 1, d.list, row, statusText(d.status, lang), d.weight])),
  }
}

function inputsSheet(report: Report, lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const where = [words.sheet_list, words.page_side, words.page_lists_word, words.page_from, words.asOf]
  return {
    name: words.sheet_inputs,
    header: [...where, words.rows, words.page_format, words.page_hash],
    widths: [12, 12, 28, 24, 24, 10, 14, 66],
    rows: report.inputs.map((i) => [i.id, words[i.role], i.file, i.source, dated(i.asOf ?? ''), i.rows, i.format, i.sha256]),
  }
}
