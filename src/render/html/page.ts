// The HTML report: one file without a network, readable with scripts off. The script only filters, searches and sorts.
import type { Report } from '../../report/schema.ts'
import type { RenderOptions } from '../renderer.ts'
import { viewOf } from '../view.ts'
import { exceptionsSection } from './cards.ts'
import type { Page } from './context.ts'
import { esc, paragraph, sentence } from './elements.ts'
import { apartSection, overlapSection, timeSection, weightsSection } from './figures.ts'
import { notFoundSection, peopleSection } from './people-table.ts'
import { policyOf } from './policy.ts'
import { SCRIPT } from './script.ts'
import {
  bridgeSection,
  checksSection,
  findingsSection,
  funnelSection,
  methodSection,
  questionsSection,
  statementsSection,
} from './sections.ts'
import { STYLE } from './style.ts'
import { shortSection, sourcesOf, titleOf } from './verdict.ts'

interface Section {
  readonly id: string
  readonly title: string
  /** Empty where there is nothing to show. */
  readonly body: string
}

export function renderHtml(report: Report, { lang }: RenderOptions): string {
  const view = viewOf(report, lang)
  const { words, number } = view
  const page: Page = { report, view, lang, words, number }
  return frame(page, sectionsOf(page))
}

/** First what answers, then what needs a person, then how it comes about. */
function sectionsOf(page: Page): Section[] {
  const { words } = page
  const section = (id: string, title: string, body: string): Section => ({ id, title: sentence(title), body })
  return [
    section('short', words.inShort, shortSection(page)),
    section('first', words.lookFirst, exceptionsSection(page)),
    section('bridge', words.bridgeTitle, bridgeSection(page)),
    section('funnel', words.page_funnel, funnelSection(page)),
    section('not-found', words.page_notFound, notFoundSection(page, 'CLAIMED_ONLY')),
    section('not-claimed', words.page_notClaimed, notFoundSection(page, 'VERIFIED_ONLY')),
    section('statements', words.statementsTitle, statementsSection(page)),
    section('time', words.page_overTime, timeSection(page)),
    section('apart', words.page_apart, apartSection(page)),
    section('findings', words.findingsTitle, findingsSection(page)),
    section('questions', words.questionsTitle, questionsSection(page)),
    section('overlap', words.page_overlap, overlapSection(page)),
    section('people', words.page_people, peopleSection(page)),
    section('weights', words.page_weights, weightsSection(page)),
    section('checks', words.checks, checksSection(page)),
    section('method', words.page_method, methodSection(page)),
  ].filter((s) => s.body)
}

function frame(page: Page, sections: readonly Section[]): string {
  const { report, view, lang, words } = page
  const title = titleOf(report, lang)
  const contents = sections.map((s) => `<li><a href="#${s.id}-section">${esc(s.title)}</a></li>`)
  const kicker = title === sentence(words.page_title) ? '' : paragraph(esc(sentence(words.page_title)), 'kicker')
  const onPaper = report.rows.length ? paragraph(esc(words.page_onPaper), 'on-paper') : ''
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf({ style: STYLE, script: SCRIPT })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${esc([title, view.summary[0] ?? ''].filter(Boolean).join(': '))}</title>
<style>${STYLE}</style>
</head>
<body class="page ${report.audience}">
<a class="skip" href="#main">${esc(words.page_skip)}</a>
${view.audienceLine ? `<aside class="audience">${esc(view.audienceLine)}</aside>` : ''}
<header>${kicker}
<h1>${esc(title)}</h1>
${sourcesOf(page)}</header>
<nav aria-label="${esc(words.page_contents)}"><ul>${contents.join('')}</ul></nav>
<main id="main">
${sections.map(sectionHtml).join('\n')}
${onPaper}</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

const sectionHtml = ({ id, title, body }: Section): string =>
  `<section id="${id}-section" aria-labelledby="${id}-title"><h2 id="${id}-title">${esc(title)}</h2>\n${body}\n</section>`
