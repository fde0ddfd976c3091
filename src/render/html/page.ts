// The HTML report: one file without a network, readable with scripts off. The script only filters, searches and sorts.
import type { Report } from '../../report/schema.ts'
import type { RenderOptions } from '../renderer.ts'
import { viewOf } from '../view.ts'
import type { Page } from './context.ts'
import { esc, sentence } from './elements.ts'
import { apartSection, overlapSection, timeSection, weightsSection } from './figures.ts'
import { peopleSection } from './people-table.ts'
import { policyOf } from './policy.ts'
import { SCRIPT } from './script.ts'
import {
  bridgeSection,
  checksSection,
  exceptionsSection,
  findingsSection,
  funnelSection,
  listsTable,
  methodSection,
  questionsSection,
  shortSection,
  statementsSection,
} from './sections.ts'
import { STYLE } from './style.ts'

interface Section {
  readonly id: string
  readonly title: string
  /** Empty where there is nothing to show. */
  readonly body: string
}

export function renderHtml(report: Report, { lang }: RenderOptions): string {
  const view = viewOf(report, lang)
  const { words, number } = view
  let charts = 0
  const page: Page = { report, view, lang, words, number, nextId: () => `c${++charts}` }
  return frame(page, sectionsOf(page))
}

function sectionsOf(page: Page): Section[] {
  const { words } = page
  const section = (id: string, title: string, body: string): Section => ({ id, title: sentence(title), body })
  return [
    section('short', words.inShort, shortSection(page)),
    section('lists', words.page_lists, listsTable(page)),
    section('bridge', words.bridgeTitle, bridgeSection(page)),
    section('funnel', words.page_funnel, funnelSection(page)),
    section('statements', words.statementsTitle, statementsSection(page)),
    section('time', words.page_overTime, timeSection(page)),
    section('apart', words.page_apart, apartSection(page)),
    section('findings', words.findingsTitle, findingsSection(page)),
    section('questions', words.questionsTitle, questionsSection(page)),
    section('overlap', words.page_overlap, overlapSection(page)),
    section('first', words.lookFirst, exceptionsSection(page)),
    section('weights', words.page_weights, weightsSection(page)),
    section('people', words.page_people, peopleSection(page)),
    section('checks', words.checks, checksSection(page)),
    section('method', words.page_method, methodSection(page)),
  ].filter((s) => s.body)
}

function frame({ report, view, lang, words }: Page, sections: readonly Section[]): string {
  const title = esc(sentence(words.page_title))
  const contents = sections.map((s) => `<li><a href="#${s.id}-section">${esc(s.title)}</a></li>`)
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf({ style: STYLE, script: SCRIPT })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body class="${report.audience}">
<a class="skip" href="#main">${esc(words.page_skip)}</a>
<header>${view.audienceLine ? `<p class="audience">${esc(view.audienceLine)}</p>` : ''}
<h1>${title}</h1>
<nav aria-label="${esc(words.page_contents)}"><ul>${contents.join('')}</ul></nav>
</header>
<main id="main">
${sections.map(sectionHtml).join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

const sectionHtml = ({ id, title, body }: Section): string =>
  `<section id="${id}-section" aria-labelledby="${id}-title"><h2 id="${id}-title">${esc(title)}</h2>\n${body}\n</section>`
