// A change report to read: text, Markdown, a page.
import type { DiffReport } from '../../report/diff-report.ts'
import { inline, markdown } from '../../sink/escape.ts'
import type { Lang } from '../../words/catalogue.ts'
import { data, esc } from '../html/elements.ts'
import { policyOf } from '../html/policy.ts'
import { STYLE } from '../html/style.ts'
import { outlineOf } from './outline.ts'

export function renderText(diff: DiffReport, lang: Lang): string {
  const { banner, sections } = outlineOf(diff, lang)
  const lines = sections.flatMap((s) => ['', s.title.toUpperCase(), ...s.lines.map((line) => `  ${inline(line)}`)])
  return `${[banner, ...lines].join('\n')}\n`
}

export function renderMarkdown(diff: DiffReport, lang: Lang): string {
  const { banner, sections } = outlineOf(diff, lang)
  const parts = sections.map((s) => `\n## ${markdown(s.title)}\n\n${s.lines.map((line) => `- ${markdown(line)}`).join('\n')}\n`)
  return `> ${banner}\n${parts.join('')}`
}

export function renderPage(diff: DiffReport, lang: Lang): string {
  const { banner, title, sections } = outlineOf(diff, lang)
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf({ style: STYLE })}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${esc(title)}</title><style>${STYLE}</style>`,
  ]
  const header = `<header><p class="audience">${esc(banner)}</p><h1>${esc(title)}</h1></header>`
  const body = sections.map(
    (s) => `<section><h2>${esc(s.title)}</h2><ul>${s.lines.map((line) => `<li>${data(line)}</li>`).join('')}</ul></section>`,
  )
  return `<!doctype html>
<html lang="${lang}"><head>${head.join('')}</head><body class="${diff.audience}">${header}<main>${body.join('\n')}</main></body></html>
`
}
