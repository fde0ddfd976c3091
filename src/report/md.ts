// Markdown, for an article or an issue: the same page as the text, data escaped.
import { markdown } from '../sink/escape.ts'
import type { RenderOptions } from './renderers.ts'
import type { Report } from './schema.ts'
import { viewOf } from './view.ts'

export function renderMarkdown(report: Report, { lang }: RenderOptions): string {
  const view = viewOf(report, lang)
  const { words, number } = view
  const title = (text: string) => `## ${text[0]}${text.slice(1).toLowerCase()}`
  const lines = [`> ${view.audienceLine}`, '', title(words.inShort), '', view.summary.map(markdown).join(' '), '']
  lines.push(
    `| | | ${words.asOf} | ${words.rows} |`,
    '|---|---|---|---:|',
    ...report.inputs.map(
      (i) =>
        `| ${i.id} | ${markdown(i.file)} | ${markdown([i.source, i.asOf].filter(Boolean).join(', '))} | ${i.rows === null ? words.notShown : number(i.rows)} |`,
    ),
    '',
  )
  lines.push(`${words.complete}: ${report.complete ? words.yes : `**${words.no}** (${words.incompleteWhy})`}.`, '')
  if (view.bridge.length) {
    lines.push(title(words.bridgeTitle), '', '| | | |', '|---|---:|---|')
    lines.push(...view.bridge.map((r) => `| ${r.depth ? '&emsp;' : ''}${markdown(r.label)} | ${r.figure} | ${markdown(r.note)} |`), '')
  }
  for (const mirror of view.mirrors) lines.push(`- ${markdown(mirror)}`)
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
  lines.push('', title(words.assumed), '', ...view.assumed.map((line) => `- ${markdown(line)}`))
  return `${lines.join('\n')}\n`
}
