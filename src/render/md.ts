// Markdown, for an article or an issue: the same page as the text, data escaped.
import { markdown } from '../sink/escape.ts'
import { incompleteText } from '../words/catalogue.ts'
import type { RenderOptions } from './renderers.ts'
import type { Report } from '../report/schema.ts'
import { viewOf, type View } from './view.ts'

export function renderMarkdown(report: Report, { lang }: RenderOptions): string {
  const view = viewOf(report, lang)
  const { words, number } = view
  const title = (text: string) => `## ${text[0]}${text.slice(1).toLowerCase()}`
  const lines = [
    ...(view.audienceLine ? [`> ${view.audienceLine}`, ''] : []),
    title(words.inShort),
    '',
    view.summary.map(markdown).join(' '),
    '',
  ]
  if (report.inputs.length)
    lines.push(
      `| | | ${words.asOf} | ${words.rows} |`,
      '|---|---|---|---:|',
      ...report.inputs.map(
        (i) =>
          `| ${i.id} | ${markdown(i.file)} | ${markdown([i.source, i.asOf].filter(Boolean).join(', '))} | ${i.rows === null ? words.notShown : number(i.rows)} |`,
      ),
      '',
    )
  if (report.inputs.length)
    lines.push(`${words.complete}: ${report.complete ? words.yes : `**${words.no}** (${incompleteText(report, lang)})`}.`, '')
  if (view.bridge.length) {
    lines.push(title(words.bridgeTitle), '', '| | | |', '|---|---:|---|')
    lines.push(...view.bridge.map((r) => `| ${r.depth ? '&emsp;' : ''}${markdown(r.label)} | ${r.figure} | ${markdown(r.note)} |`), '')
  }
  if (view.funnel.length) lines.push('', view.funnel.map(markdown).join(' → '), '')
  if (view.statements) lines.push(...statementLines(view.statements, words, title))
  for (const mirror of view.mirrors) lines.push(`- ${markdown(mirror)}`)
  if (Object.keys(report.union.bySources).length > 1) lines.push(`- ${words.union}: ${view.union}`)
  if (view.exceptions.length) {
    lines.push('', title(words.lookFirst))
    for (const group of view.exceptions) {
      lines.push('', `**${group.title} (${number(group.total)})**`, '', ...group.items.map((item) => `- ${markdown(item)}`))
      if (group.total > group.items.length) lines.push(`- ${number(group.total - group.items.length)} ${words.more}`)
    }
  }
  if (report.checks.length)
    lines.push(
      '',
      title(words.checks),
      '',
      ...report.checks.map(
        (c) => `- ${markdown(c.failOn)}: ${c.failed ? `**${words.failed}**` : words.held}${c.actual === null ? '' : ` (${c.actual})`}`,
      ),
    )
  if (view.assumed.length) lines.push('', title(words.assumed), '', ...view.assumed.map((line) => `- ${markdown(line)}`))
  return `${lines.join('\n')}\n`
}

function statementLines(
  { rows, comparisons, findings, questions }: NonNullable<View['statements']>,
  words: View['words'],
  title: (text: string) => string,
): string[] {
  const lines = [title(words.statementsTitle), '', '| | | | |', '|---|---|---|---|']
  lines.push(...rows.map((r) => `| ${[r.when, r.speaker, r.words, r.standing].map(markdown).join(' | ')} |`), '')
  const section = (heading: string, items: readonly string[]) => {
    if (items.length) lines.push(title(heading), '', ...items.map((item) => `- ${markdown(item)}`), '')
  }
  section(words.comparisonsTitle, comparisons)
  section(words.findingsTitle, findings)
  if (questions.length) {
    lines.push(title(words.questionsTitle), '')
    for (const { speaker, asks } of questions)
      lines.push(...(speaker ? [`**${markdown(speaker)}**`, ''] : []), ...asks.map((q) => `- ${markdown(q)}`), '')
  }
  return lines
}
