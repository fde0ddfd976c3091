// The text report: a screenful at 80 columns that survives being read aloud. Colour repeats words.
import { inline } from '../sink/escape.ts'
import { incompleteText } from '../words/catalogue.ts'
import type { RenderOptions } from './renderers.ts'
import type { Report } from '../report/schema.ts'
import { width } from './width.ts'
import { viewOf, type BridgeRow, type View } from './view.ts'

const WIDTH = 80
const BAR = 16

export function renderText(report: Report, { lang, style, files }: RenderOptions): string {
  const view = viewOf(report, lang)
  const { words } = view
  const lines: string[] = view.audienceLine ? [...wrap(view.audienceLine, WIDTH).map(style.warn), ''] : []
  if (report.inputs.length) lines.push(...inputLines(report, view), '')
  const why = report.complete ? '' : ` (${incompleteText(report, lang)})`
  if (report.inputs.length) lines.push(`${words.complete}: ${report.complete ? words.yes : style.warn(words.no + why)}.`, '')
  lines.push(style.bold(words.inShort), ...wrap(view.summary.join(' '), WIDTH), '')
  if (view.bridge.length) lines.push(style.bold(words.bridgeTitle), ...bridgeLines(view), '')
  if (view.funnel.length) lines.push(...wrap(view.funnel.map(inline).join(' → '), WIDTH, '  '), '')
  if (view.statements) lines.push(...statementLines(view.statements, view, style))
  for (const mirror of view.mirrors) lines.push(...wrap(mirror, WIDTH, '  '))
  if (view.mirrors.length) lines.push('')
  if (Object.keys(report.union.bySources).length > 1) lines.push(`${words.union}: ${view.union}`, '')
  if (view.exceptions.length) {
    lines.push(style.bold(words.lookFirst))
    for (const group of view.exceptions) {
      lines.push(
        `${group.title} (${view.number(group.total)})`,
        ...group.items.flatMap((item) => wrap(inline(item), WIDTH - 2, '    ').map((l) => `  ${l}`)),
      )
      if (group.total > group.items.length)
        lines.push(style.dim(`  ${view.number(group.total - group.items.length)} ${words.more}: -o report.xlsx`))
    }
    lines.push('')
  }
  if (report.checks.length) {
    lines.push(
      style.bold(words.checks),
      ...report.checks.map(
        (c) => `  ${inline(c.failOn)}  ${c.failed ? style.warn(words.failed) : words.held}${c.actual === null ? '' : ` (${c.actual})`}`,
      ),
      '',
    )
  }
  if (view.assumed.length) lines.push(style.bold(words.assumed), ...view.assumed.flatMap((line) => wrap(inline(line), WIDTH, '  ')), '')
  lines.push(...nextLines(report, view, files))
  return `${lines.join('\n').trimEnd()}\n`
}

/** The ledger alone, in the order it was written; with `all` also what may be compared, what was found, what to ask. */
export function renderStatements(report: Report, { lang, style }: RenderOptions, all: boolean): string {
  const view = viewOf(report, lang)
  if (!view.statements) return ''
  const shown = all ? view.statements : { ...view.statements, comparisons: [], findings: [], questions: [] }
  return `${statementLines(shown, view, style).join('\n').trimEnd()}\n`
}

/** Figures stand apart, each with its own scope; nothing is set side by side that the gate keeps apart. */
function statementLines(
  { rows, comparisons, findings, questions }: NonNullable<View['statements']>,
  { words }: View,
  style: RenderOptions['style'],
): string[] {
  const lines = [style.bold(words.statementsTitle)]
  for (const r of rows) {
    lines.push(...wrap(inline([r.when, r.speaker, r.words].filter(Boolean).join('  ')), WIDTH, '    '))
    if (r.standing) lines.push(...wrap(inline(r.standing), WIDTH - 4).map((line) => `    ${line}`))
  }
  lines.push('')
  const section = (title: string, items: readonly string[]) => {
    if (items.length) lines.push(style.bold(title), ...items.flatMap((item) => wrap(`- ${inline(item)}`, WIDTH, '  ')), '')
  }
  section(words.comparisonsTitle, comparisons)
  section(words.findingsTitle, findings)
  if (questions.length) {
    lines.push(style.bold(words.questionsTitle))
    for (const { speaker, asks } of questions) {
      if (speaker) lines.push(inline(speaker))
      lines.push(...asks.flatMap((q) => wrap(`- ${inline(q)}`, WIDTH, '  ')))
    }
    lines.push('')
  }
  return lines
}

function inputLines(report: Report, { words, number }: View): string[] {
  const cells = report.inputs.map((i) =>
    [
      i.id,
      inline(i.file),
      i.source ?? '',
      i.asOf ? `${words.asOf} ${i.asOf}` : '',
      i.rows === null ? `${words.rows}: ${words.notShown}` : `${number(i.rows)} ${words.rows}`,
    ].map(inline),
  )
  const widths = [0, 1, 2, 3].map((k) => Math.max(0, ...cells.map((c) => width(c[k]!))))
  const last = Math.max(0, ...cells.map((c) => width(c[4]!)))
  return cells.map((c) => [...widths.flatMap((w, k) => (w ? [pad(c[k]!, w)] : [])), c[4]!.padStart(last)].join('   '))
}

function bridgeLines({ bridge }: View): string[] {
  const label = (row: BridgeRow) => `${'  '.repeat(row.depth)}${row.label}`
  const column = Math.min(60, Math.max(...bridge.filter((r) => r.figure).map((r) => width(label(r)) + width(r.figure))) + 2)
  return bridge.map((row) => {
    if (!row.figure) return `${pad(inline(label(row)), column)}  ${row.note}`
    const bar = row.share === null ? '' : '█'.repeat(Math.max(row.share ? 1 : 0, Math.round(row.share * BAR)))
    return `${pad(label(row), column - width(row.figure))}${row.figure}${bar ? `  ${bar}` : ''}${row.note ? `  ${row.note}` : ''}`.trimEnd()
  })
}

function nextLines(report: Report, { words }: View, files: readonly string[]): string[] {
  if (report.audience === 'public' || files.length < 2) return []
  const quote = (f: string) => (/^[\w./-]+$/.test(f) ? f : `'${f.replaceAll("'", "'\\''")}'`)
  const link = report.links.find((l) => l.status !== 'match') ?? report.links.find((l) => l.conflicts.length) ?? report.links[0]
  const given = files.map((f) => inline(quote(f))).join(' ')
  const lines = [words.next]
  const two = report.inputs.length === 2 ? given : ''
  if (link && two) lines.push(`  reconcile explain ${two} --pair ${link.left.row}:${link.right.row}`, `      ${words.explainDoes}`)
  const open = report.links.filter((l) => l.status !== 'match').length
  if (open) lines.push(`  reconcile review ${given} --decisions decisions.ndjson`, `      ${words.reviewDoes} ${open}`)
  lines.push(`  reconcile ${given} -o report.html -o report.xlsx`, `      ${words.filesDo}`)
  return lines
}

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

/** Words into lines of at most `columns` columns; later lines are indented. */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const next = line ? `${line} ${word}` : word
    if (line && width(next) > columns) {
      lines.push(line)
      line = indent + word
    } else line = next
  }
  if (line.trim()) lines.push(line)
  return lines
}
