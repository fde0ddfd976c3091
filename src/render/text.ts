// The text report: a screenful at 80 columns that survives being read aloud. Colour repeats words.
import { sees } from '../report/redact/audience.ts'
import type { Report } from '../report/schema.ts'
import { inline } from '../sink/escape.ts'
import { reportLine } from './audience-line.ts'
import { incompleteText } from './incomplete.ts'
import { askedIn } from './queue-order.ts'
import type { RenderOptions } from './renderer.ts'
import { statementLines } from './statements-text.ts'
import { viewOf, type View } from './view.ts'
import { width } from './width.ts'
import { pad, wrap } from './wrap.ts'

const WIDTH = 80
const BAR = 16

type Style = RenderOptions['style']

/** Sections one under the other, a blank line behind each. */
export function renderText(report: Report, { lang, style, next }: RenderOptions): string {
  const view = viewOf(report, lang)
  const { words } = view
  const sections: readonly (readonly string[])[] = [
    wrap(reportLine(report, lang, true), WIDTH).map(style.warn),
    inputLines(report, view),
    completeLines(report, view, style, report.complete ? '' : inline(incompleteText(report, lang))),
    [style.bold(words.inShort), ...wrap(inline(view.summary.join(' ')), WIDTH)],
    view.bridge.length ? [style.bold(words.bridgeTitle), ...bridgeLines(view)] : [],
    wrap(view.funnel.map((f) => inline(`${f.label} ${f.figure}`)).join(' → '), WIDTH, '  '),
    ...(view.statements ? statementLines(view.statements, view, style) : []),
    view.mirrors.flatMap((mirror) => wrap(mirror, WIDTH, '  ')),
    view.union ? [`${words.union}${words.colon}${view.union}`] : [],
    exceptionLines(view, style),
    checkLines(report, view, style),
    view.assumed.length ? [style.bold(words.assumed), ...view.assumed.flatMap((line) => wrap(inline(line), WIDTH, '  '))] : [],
    nextLines(report, view, next),
  ]
  return `${stacked(sections).join('\n').trimEnd()}\n`
}

/** The ledger alone, in the order it was written; with `all` also what may be compared, what was found, what to ask. */
export function renderStatements(report: Report, { lang, style }: RenderOptions, all: boolean): string {
  const view = viewOf(report, lang)
  if (!view.statements) return ''
  const shown = all ? view.statements : { ...view.statements, comparisons: [], findings: [], questions: [] }
  return `${stacked(statementLines(shown, view, style))
    .join('\n')
    .trimEnd()}\n`
}

const stacked = (sections: readonly (readonly string[])[]): string[] => sections.flatMap((lines) => (lines.length ? [...lines, ''] : []))

function inputLines(report: Report, { words, number }: View): string[] {
  const cells = report.inputs.map((i) =>
    [
      i.id,
      inline(i.file),
      i.source ?? '',
      i.asOf ? `${words.asOf} ${i.asOf}` : '',
      i.rows === null ? `${words.rows}${words.colon}${words.notShown}` : `${number(i.rows)} ${words.rows}`,
    ].map(inline),
  )
  const widths = [0, 1, 2, 3].map((k) => Math.max(0, ...cells.map((c) => width(c[k]!))))
  const last = Math.max(0, ...cells.map((c) => width(c[4]!)))
  return cells.map((c) => [...widths.flatMap((w, k) => (w ? [pad(c[k]!, w)] : [])), c[4]!.padStart(last)].join('   '))
}

/** Without lists nothing is complete or not. */
function completeLines(report: Report, { words }: View, style: Style, why: string): string[] {
  if (!report.inputs.length) return []
  return [`${words.complete}${words.colon}${report.complete ? words.yes : style.warn(`${words.no} (${why})`)}.`]
}

function bridgeLines({ bridge }: View): string[] {
  const labels = bridge.map((row) => `${'  '.repeat(row.depth)}${row.label}`)
  const widths = bridge.map((row, k) => (row.figure ? width(labels[k]!) + width(row.figure) : 0))
  const column = Math.min(60, Math.max(...widths) + 2)
  return bridge.map(({ figure, note, share }, k) => {
    const label = labels[k]!
    if (!figure) return `${pad(inline(label), column)}  ${note}`
    const bar = share === null ? '' : '█'.repeat(Math.max(share ? 1 : 0, Math.round(share * BAR)))
    return `${pad(label, column - width(figure))}${[figure, bar, note].filter(Boolean).join('  ')}`.trimEnd()
  })
}

function exceptionLines({ exceptions, words, number }: View, style: Style): string[] {
  if (!exceptions.length) return []
  const lines = exceptions.flatMap(({ title, total, items }) => [
    `${title} (${number(total)})`,
    ...items.flatMap((item) => wrap(inline(item.text), WIDTH - 2, '    ').map((line) => `  ${line}`)),
    ...(total > items.length ? [style.dim(`  ${number(total - items.length)} ${words.more}: -o report.xlsx`)] : []),
  ])
  return [style.bold(words.lookFirst), ...lines]
}

function checkLines({ checks }: Report, { words }: View, style: Style): string[] {
  if (!checks.length) return []
  const lines = checks.map(({ failOn, failed, actual }) => {
    const figure = actual === null ? '' : ` (${actual})`
    return `  ${inline(failOn)}  ${failed ? style.warn(words.failed) : words.held}${figure}`
  })
  return [style.bold(words.checks), ...lines]
}

/** Commands that go on from here; outsiders have no lists to go on with. */
function nextLines(report: Report, { words }: View, next: RenderOptions['next']): string[] {
  if (!sees(report.audience).rows || !next || !report.inputs.length) return []
  const waiting = report.links.filter((l) => l.status !== 'match')
  const example = waiting[0] ?? report.links.find((l) => l.conflicts.length) ?? report.links[0]
  const lines = [words.next]
  if (example && next.explain && report.inputs.length === 2)
    lines.push(`  ${inline(next.explain)} --pair ${example.left.row}:${example.right.row}`, `      ${words.explainDoes}`)
  const asked = askedIn(report).length
  if (asked) lines.push(`  ${inline(next.review)}`, `      ${words.reviewDoes} ${asked}`)
  lines.push(`  ${inline(next.files)}`, `      ${words.filesDo}`)
  return lines
}
