// Markdown, for an article or an issue: the same page as the text, data escaped.
import type { Report } from '../report/schema.ts'
import { markdown } from '../sink/escape.ts'
import { shownIn } from './shown.ts'
import { incompleteText } from './incomplete.ts'
import type { RenderOptions } from './renderer.ts'
import type { StatementsView } from './statements-view.ts'
import { viewOf, type View } from './view.ts'

export function renderMarkdown(report: Report, { lang }: RenderOptions): string {
  const view = viewOf(report, lang)
  const { words } = view
  const why = report.complete ? '' : markdown(incompleteText(report, lang))
  const lines = [
    ...(view.audienceLine ? [`> ${view.audienceLine}`, ''] : []),
    title(words.inShort),
    '',
    view.summary.map(markdown).join(' '),
    '',
    ...inputLines(report, view, shownIn(lang)),
    ...(report.inputs.length ? [`${words.complete}${words.colon}${report.complete ? words.yes : `**${words.no}** (${why})`}.`, ''] : []),
    ...bridgeLines(view),
    ...(view.funnel.length ? ['', view.funnel.map((f) => markdown(`${f.label} ${f.figure}`)).join(' → '), ''] : []),
    ...(view.statements ? statementLines(view.statements, view) : []),
    ...view.mirrors.map(item),
    ...(view.union ? [`- ${words.union}${words.colon}${view.union}`] : []),
    ...exceptionLines(view),
    ...checkLines(report, view),
    ...(view.assumed.length ? ['', title(words.assumed), '', ...view.assumed.map(item)] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** Titles are written in capitals for the terminal. */
const title = (text: string): string => `## ${text.slice(0, 1)}${text.slice(1).toLowerCase()}`
const item = (text: string): string => `- ${markdown(text)}`

function inputLines({ inputs }: Report, { words }: View, shown: (n: number | null) => string): string[] {
  if (!inputs.length) return []
  const rows = inputs.map(({ id, file, source, asOf, rows }) => {
    const made = [source, asOf].filter(Boolean).join(', ')
    return `| ${markdown(id)} | ${markdown(file)} | ${markdown(made)} | ${shown(rows)} |`
  })
  return [`| | | ${words.asOf} | ${words.rows} |`, '|---|---|---|---:|', ...rows, '']
}

function bridgeLines({ bridge, words }: View): string[] {
  if (!bridge.length) return []
  const rows = bridge.map((r) => `| ${r.depth ? '&emsp;' : ''}${markdown(r.label)} | ${r.figure} | ${markdown(r.note)} |`)
  return [title(words.bridgeTitle), '', '| | | |', '|---|---:|---|', ...rows, '']
}

function statementLines({ rows, comparisons, findings, questions }: StatementsView, { words }: View): string[] {
  const section = (heading: string, items: readonly string[]) => (items.length ? [title(heading), '', ...items.map(item), ''] : [])
  const asked = questions.flatMap(({ speaker, asks }) => [...(speaker ? [`**${markdown(speaker)}**`, ''] : []), ...asks.map(item), ''])
  return [
    title(words.statementsTitle),
    '',
    '| | | | |',
    '|---|---|---|---|',
    ...rows.map((r) => `| ${[r.when, r.speaker, r.words, r.standing].map(markdown).join(' | ')} |`),
    '',
    ...section(words.comparisonsTitle, comparisons),
    ...section(words.findingsTitle, findings),
    ...(questions.length ? [title(words.questionsTitle), '', ...asked] : []),
  ]
}

function exceptionLines({ exceptions, words, number }: View): string[] {
  if (!exceptions.length) return []
  const groups = exceptions.flatMap((group) => [
    '',
    `**${group.title} (${number(group.total)})**`,
    '',
    ...group.items.map(({ text }) => item(text)),
    ...(group.total > group.items.length ? [`- ${number(group.total - group.items.length)} ${words.more}`] : []),
  ])
  return ['', title(words.lookFirst), ...groups]
}

function checkLines({ checks }: Report, { words }: View): string[] {
  if (!checks.length) return []
  const lines = checks.map(({ failOn, failed, actual }) => {
    const figure = actual === null ? '' : ` (${actual})`
    return `- ${markdown(failOn)}: ${failed ? `**${words.failed}**` : words.held}${figure}`
  })
  return ['', title(words.checks), '', ...lines]
}
