// The workbook: what a data officer works in. Summary and bridge as on the page, every row with its partner, and a queue with a column for decisions.
import { workbook, type Cell, type Sheet } from '../sink/workbook.ts'
import { catalogue, incompleteText, type Lang } from '../words/catalogue.ts'
import { categoryTraits, flagTraits } from '../model/traits.ts'
import { peopleOf, type Person } from './people.ts'
import { quoteOf } from '../report/quote.ts'
import { queueSheet } from './queue-sheet.ts'
import type { RenderOptions } from './renderers.ts'
import type { Report } from '../report/schema.ts'
import { viewOf } from './view.ts'

export function renderXlsx(report: Report, { lang }: RenderOptions): Uint8Array {
  const { words } = catalogue(lang)
  const sheets: Sheet[] = [summarySheet(report, lang), bridgeSheet(report, lang)]
  if (report.audience !== 'public') {
    const people = peopleOf(report, lang)
    const inOrder = [...people].sort((x, y) => x.order - y.order)
    const role = new Map(report.inputs.map((i) => [i.id, i.role]))
    sheets.push(
      exceptionsSheet(people, lang),
      queueSheet(report, lang),
      peopleSheet(
        words.sheet_claimed,
        inOrder.filter((p) => role.get(p.list) === 'claimed'),
        lang,
      ),
      peopleSheet(
        words.sheet_verified,
        inOrder.filter((p) => role.get(p.list) === 'verified'),
        lang,
      ),
      conflictsSheet(report, lang),
      duplicatesSheet(report, lang),
    )
  }
  sheets.push(inputsSheet(report, lang))
  return workbook(sheets)
}

/** ISO dates as dates; everything else as it stands. */
export const dated = (text: string): Cell => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? { date: text } : text)

function summarySheet(report: Report, lang: Lang): Sheet {
  const view = viewOf(report, lang)
  const { words } = view
  const statements = view.statements
  const rows: Cell[][] = [
    ...(view.audienceLine ? [[view.audienceLine], []] : []),
    ...view.summary.map((line) => [line]),
    [],
    [words.page_quote],
    [quoteOf(report, lang).text],
    [],
    [`${words.complete}: ${report.complete ? words.yes : `${words.no} (${incompleteText(report, lang)})`}`],
    ...view.mirrors.map((line) => [line]),
    ...(statements
      ? [[], [words.statementsTitle], ...statements.rows.map((r) => [[r.when, r.speaker, r.words, r.standing].filter(Boolean).join('  ')])]
      : []),
    ...(statements?.comparisons.length ? [[], [words.comparisonsTitle], ...statements.comparisons.map((c) => [c])] : []),
    ...(statements?.findings.length ? [[], [words.findingsTitle], ...statements.findings.map((f) => [f])] : []),
    ...report.checks.map((c) => [`${c.failOn}: ${c.failed ? words.failed : words.held}`]),
  ]
  return { name: words.sheet_summary, widths: [110], rows }
}

function bridgeSheet(report: Report, lang: Lang): Sheet {
  const { words, bridge } = viewOf(report, lang)
  return {
    name: words.sheet_bridge,
    header: [words.page_step, words.page_figure, words.page_note],
    widths: [48, 12, 60],
    rows: bridge.map((row) => [`${row.depth ? '  ' : ''}${row.label}`, row.value ?? row.figure, row.note]),
  }
}

/** Its width, where people come from several sheets of a workbook. */
const sheetColumn = (people: readonly Person[]): number[] => (people.some((p) => p.sheet !== null) ? [8] : [])

function exceptionsSheet(people: readonly Person[], lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const sheets = sheetColumn(people)
  return {
    name: words.sheet_exceptions,
    header: [
      words.sheet_list,
      words.page_row,
      ...sheets.map(() => words.inSheet),
      words.page_line,
      words.page_category,
      words.page_flags,
      words.page_partner,
      words.page_conflict,
    ],
    widths: [12, 8, ...sheets, 8, 34, 44, 22, 60],
    rows: people
      .filter((p) => categoryTraits(p.category).exception || p.flags.some((f) => flagTraits(f.code).exception))
      .map((p) => [
        p.list,
        p.row,
        ...sheets.map(() => p.sheet),
        p.line,
        p.categoryText,
        p.flags.map((f) => f.text).join('; '),
        p.links.map((l) => `${l.other.list}:${l.other.row}`).join(' '),
        p.links.flatMap((l) => l.conflicts).join('; '),
      ]),
  }
}

function peopleSheet(name: string, people: readonly Person[], lang: Lang): Sheet {
  const { words } = catalogue(lang)
  const headers = [...new Set(people.flatMap((p) => Object.keys(p.values)))]
  const sheets = sheetColumn(people)
  return {
    name,
    header: [
      words.sheet_list,
      words.page_row,
      ...sheets.map(() => words.inSheet),
      words.page_line,
      words.page_category,
      words.page_flags,
      words.page_partner,
      words.sheet_status,
      words.page_weight,
      words.page_duplicateOf,
      ...headers,
    ],
    widths: [12, 8, ...sheets, 8, 34, 40, 22, 12, 12, 12, ...headers.map(() => 24)],
    rows: people.map((p) => [
      p.list,
      p.row,
      ...sheets.map(() => p.sheet),
      p.line,
      p.categoryText,
      p.flags.map((f) => f.text).join('; '),
      p.links.map((l) => `${l.other.list}:${l.other.row}`).join(' '),
      p.links.map((l) => l.status).join(' '),
      p.links[0]?.weight ?? null,
      p.duplicateOf,
      ...headers.map((h) => dated(p.values[h] ?? '')),
    ]),
  }
}

function conflictsSheet(report: Report, lang: Lang): Sheet {
  const { words } = catalogue(lang)
  return {
    name: words.sheet_conflicts,
    header: [
      words.page_left,
      words.page_right,
      words.page_fact,
      words.by,
      `${words.page_left}: ${words.page_fact}`,
      `${words.page_right}: ${words.page_fact}`,
    ],
    widths: [18, 18, 18, 10, 30, 30],
    rows: report.links.flatMap((l) =>
      l.conflicts.map((c) => [
        `${l.left.list}:${l.left.row}`,
        `${l.right.list}:${l.right.row}`,
        words[`field_${c.field}` as keyof typeof words] ?? c.field,
        c.by ?? '',
        dated(c.left ?? ''),
        dated(c.right ?? ''),
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
    rows: report.duplicates.flatMap((d, k) => d.rows.map((row): Cell[] => [k + 1, d.list, row, d.status, d.weight])),
  }
}

function inputsSheet(report: Report, lang: Lang): Sheet {
  const { words } = catalogue(lang)
  return {
    name: words.sheet_inputs,
    header: [
      words.sheet_list,
      words.page_side,
      words.page_lists_word,
      words.page_from,
      words.asOf,
      words.rows,
      words.page_format,
      words.page_hash,
    ],
    widths: [12, 12, 28, 24, 24, 10, 14, 66],
    rows: report.inputs.map((i) => [i.id, i.role, i.file, i.source, dated(i.asOf ?? ''), i.rows, i.format, i.sha256]),
  }
}
