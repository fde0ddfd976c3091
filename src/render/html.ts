// The HTML report: one file without a network, readable with scripts off. The script only filters, searches and sorts.
import { sha256 } from '../platform/index.ts'
import { html as esc } from '../sink/escape.ts'
import { catalogue, factWord, incompleteText, messageOf, whyOf, type Catalogue, type Lang } from '../words/catalogue.ts'
import { SCRIPT, STYLE } from './html-assets.ts'
import { histogram, overTime, restartIds, upset, waterfall, weightBars, type Bar } from './html-charts.ts'
import { peopleOf, type Person } from './people.ts'
import { quoteOf } from '../report/quote.ts'
import type { RenderOptions } from './renderers.ts'
import type { Report } from '../report/schema.ts'
import { statedText } from './statements-view.ts'
import { tagOf } from '../model/traits.ts'
import { funnelFigure, viewOf, type View } from './view.ts'

/** Rows that a page shows; the rest is in the workbook. */
const MOST_ROWS = 2000
/** Links whose evidence is drawn. */
const MOST_DRAWN = 1000

interface Page {
  readonly report: Report
  readonly view: View
  readonly lang: Lang
  readonly words: Catalogue['words']
  readonly number: (n: number) => string
}

/** Data in the page: escaped, and apart from its surroundings whatever its direction. */
const data = (text: string): string => `<bdi>${esc(text)}</bdi>`
const hashOf = (text: string): string => `'sha256-${sha256(text, 'base64')}'`

export function renderHtml(report: Report, { lang }: RenderOptions): string {
  restartIds()
  const view = viewOf(report, lang)
  const { words, number } = view
  const page: Page = { report, view, lang, words, number }
  const sections: readonly (readonly [id: string, title: string, body: string])[] = [
    ['short', words.inShort, shortSection(page)],
    ['lists', words.page_lists, report.inputs.length ? listsTable(page) : ''],
    ['bridge', words.bridgeTitle, bridgeSection(page)],
    ['funnel', words.page_funnel, funnelSection(page)],
    ['statements', words.statementsTitle, statementsSection(page)],
    ['time', words.page_overTime, timeSection(page)],
    ['apart', words.page_apart, apartSection(page)],
    ['findings', words.findingsTitle, listOf(view.statements?.findings ?? [])],
    ['questions', words.questionsTitle, questionsSection(page)],
    ['overlap', words.page_overlap, overlapSection(page)],
    ['first', words.lookFirst, exceptionsSection(page)],
    ['weights', words.page_weights, weightsSection(page)],
    ['people', words.page_people, peopleSection(page)],
    ['checks', words.checks, checksSection(page)],
    ['method', words.page_method, methodSection(page)],
  ]
  const shown = sections.filter(([, , body]) => body)
  const title = sentence(words.page_title)
  const csp = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${esc(title)}</title>
<style>${STYLE}</style>
</head>
<body class="${report.audience}">
<a class="skip" href="#main">${esc(words.page_skip)}</a>
<header>${view.audienceLine ? `<p class="audience">${esc(view.audienceLine)}</p>` : ''}
<h1>${esc(title)}</h1>
<nav aria-label="${esc(words.page_contents)}"><ul>${shown.map(([id, name]) => `<li><a href="#${id}-section">${esc(sentence(name))}</a></li>`).join('')}</ul></nav>
</header>
<main id="main">
${shown.map(([id, name, body]) => `<section id="${id}-section" aria-labelledby="${id}-title"><h2 id="${id}-title">${esc(sentence(name))}</h2>\n${body}\n</section>`).join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** Titles are written in capitals for the terminal; a page has other means. */
const sentence = (title: string): string => `${title[0]!.toUpperCase()}${title.slice(1).toLowerCase()}`

const listOf = (items: readonly string[]): string => (items.length ? `<ul>${items.map((i) => `<li>${data(i)}</li>`).join('')}</ul>` : '')

function table(caption: string, head: readonly string[], rows: readonly string[], numeric: readonly number[] = []): string {
  const cls = (k: number) => (numeric.includes(k) ? ' class="n"' : '')
  return `<div class="wide" tabindex="0" role="group" aria-label="${esc(caption)}"><table><caption>${esc(caption)}</caption><thead><tr>${head.map((h, k) => `<th scope="col"${cls(k)}>${esc(h)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function shortSection({ report, view, words, lang }: Page): string {
  const quote = quoteOf(report, lang)
  const state = report.inputs.length
    ? `<p>${esc(words.complete)}: ${report.complete ? esc(words.yes) : `<strong>${esc(words.no)}</strong> (${esc(incompleteText(report, lang))})`}.</p>`
    : ''
  return `<p class="lead">${view.summary.map(data).join(' ')}</p>${state}${quote.text ? `<h3>${esc(words.page_quote)}</h3><blockquote>${data(quote.text)}</blockquote>` : ''}`
}

function listsTable({ report, words, number }: Page): string {
  return table(
    words.page_lists,
    [words.sheet_list, words.page_from, words.asOf, words.rows],
    report.inputs.map(
      (i) =>
        `<tr><th scope="row">${esc(i.id)}</th><td>${data([i.source, i.file].filter(Boolean).join(', '))}</td><td>${esc(i.asOf ?? '')}</td><td class="n">${i.rows === null ? esc(words.notShown) : number(i.rows)}</td></tr>`,
    ),
    [3],
  )
}

const KINDS: Readonly<Record<string, Bar['kind']>> = {
  matched: 'good',
  matchedWithConflict: 'review',
  possible: 'review',
  ambiguous: 'review',
  registerReview: 'review',
  heldOnRegister: 'alert',
  contradicted: 'alert',
}

function bridgeSection({ report, view, words }: Page): string {
  if (!view.bridge.length) return ''
  // Steps are whole bars; what is taken away hangs from the step before; parts stand one behind the other.
  let level = 0
  let begun = 0
  const bars = view.bridge
    .filter((row) => row.figure)
    .map((row): Bar => {
      const { value } = row
      if (row.depth === 0) {
        level = value ?? level
        begun = 0
        return { label: row.label, figure: row.figure, from: value === null ? null : 0, to: value, kind: 'total' }
      }
      if (value === null) return { label: row.label, figure: row.figure, from: null, to: null, kind: 'part' }
      if (value < 0) {
        const from = level
        level += value
        return { label: row.label, figure: row.figure, from, to: level, kind: 'less' }
      }
      const from = begun
      begun += value
      return { label: row.label, figure: row.figure, from, to: begun, kind: KINDS[row.key] ?? 'part' }
    })
  const rows = view.bridge.map(
    (row) =>
      `<tr${row.depth ? ' class="part"' : ''}><th scope="row">${data(row.label)}</th><td class="n">${esc(row.figure)}</td><td>${data(row.note)}</td></tr>`,
  )
  const about = view.bridge.map((row) => `${row.label} ${row.figure}`).join('; ')
  const mirrors = listOf([...view.mirrors, ...(Object.keys(report.union.bySources).length > 1 ? [`${words.union}: ${view.union}`] : [])])
  return `${waterfall(sentence(words.bridgeTitle), about, bars)}${table(sentence(words.bridgeTitle), [words.page_step, words.page_figure, words.page_note], rows, [1])}${mirrors}`
}

function funnelSection({ report, words, lang }: Page): string {
  if (!report.settings.statements || !report.funnel.length) return ''
  const steps = report.funnel.map((f) => ({ label: words[`funnel_${f.step}`], figure: funnelFigure(f, lang), value: f.min ?? f.max }))
  const bars = steps.map((s): Bar => ({ ...s, from: s.value === null ? null : 0, to: s.value, kind: 'part' }))
  const rows = steps.map((s) => `<tr><th scope="row">${esc(s.label)}</th><td class="n">${esc(s.figure)}</td></tr>`)
  const about = steps.map((s) => `${s.label} ${s.figure}`).join('; ')
  return `${waterfall(words.page_funnel, about, bars)}${table(words.page_funnel, [words.page_step, words.page_figure], rows, [1])}`
}

function statementsSection({ view, words }: Page): string {
  if (!view.statements) return ''
  const { rows, comparisons } = view.statements
  const lines = rows.map(
    (r) => `<tr><td>${esc(r.when)}</td><td>${data(r.speaker)}</td><td>${data(r.words)}</td><td>${data(r.standing)}</td></tr>`,
  )
  return `${table(sentence(words.statementsTitle), [words.page_when, words.page_speaker, words.page_figure, words.page_standing], lines)}${comparisons.length ? `<h3>${esc(sentence(words.comparisonsTitle))}</h3>${listOf(comparisons)}` : ''}`
}

/** Only figures that the gate lets stand beside another one. */
function timeSection({ report, words, lang }: Page): string {
  const { date } = catalogue(lang)
  const comparable = new Set(report.comparisons.filter((c) => c.result !== 'not_comparable').flatMap((c) => [c.left, c.right]))
  const points = report.statements
    .filter((s) => comparable.has(s.id) && s.madeAt && (s.quantity.min !== null || s.quantity.max !== null))
    .map((s) => ({
      label: s.verbatim.length > 28 ? `${s.verbatim.slice(0, 27)}…` : s.verbatim,
      at: Date.parse(s.madeAt.slice(0, 10)),
      when: s.madeAt.slice(0, 10),
      min: s.quantity.min,
      max: s.quantity.max,
      side: s.side === 'claimant' ? ('claimant' as const) : ('verifier' as const),
      text: statedText(s, lang),
    }))
  if (points.length < 2) return ''
  const rows = points.map(
    (p) =>
      `<tr><td>${esc(date(p.when))}</td><td>${esc(words[p.side === 'claimant' ? 'claimed' : 'verified'])}</td><td>${data(p.text)}</td></tr>`,
  )
  return `<p>${esc(words.page_overTimeAbout)}</p>${overTime(words.page_overTime, points.map((p) => `${p.when} ${p.text}`).join('; '), points)}${table(words.page_overTime, [words.page_when, words.page_side, words.page_figure], rows)}`
}

/** Each figure that may not be set beside another, with what it counts. */
function apartSection({ report, words, lang }: Page): string {
  const ids = new Set(report.comparisons.filter((c) => c.result === 'not_comparable').flatMap((c) => [c.left, c.right]))
  const figures = report.statements.filter((s) => ids.has(s.id))
  if (!figures.length) return ''
  const scope = (s: Report['statements'][number]) =>
    [
      [words.gate_event, s.event],
      [words.gate_population, s.population],
      [words.gate_unit, s.unit],
      [words.gate_geography, s.geography],
      [words.gate_window, s.window.from || s.window.to ? `${s.window.from ?? ''}..${s.window.to ?? ''}` : null],
      [words.gate_cutoff, s.window.cutoff],
    ] as const
  const cards = figures.map(
    (s) =>
      `<div class="apart"><h3>${data(statedText(s, lang))}</h3><p>${data([s.speaker, s.madeAt].join(', '))}</p><dl>${scope(s)
        .map(([name, value]) => `<dt>${esc(name)}</dt><dd>${value ? data(value) : esc(words.gate_unknown)}</dd>`)
        .join('')}</dl></div>`,
  )
  return `<p>${esc(words.page_apartAbout)}</p>${cards.join('')}`
}

function questionsSection({ view }: Page): string {
  return (view.statements?.questions ?? []).map((q) => `${q.speaker ? `<h3>${data(q.speaker)}</h3>` : ''}${listOf(q.asks)}`).join('')
}

function overlapSection({ report, words, number }: Page): string {
  const lists = report.inputs.filter((i) => i.role !== 'register').map((i) => i.id)
  if (lists.length < 3 || !report.overlap.length) return ''
  const sets = report.overlap
    .slice(0, 14)
    .map((o) => ({ lists: o.lists, n: o.people, figure: o.people === null ? words.notShown : number(o.people) }))
  const rows = report.overlap.map(
    (o) =>
      `<tr><th scope="row">${esc(o.lists.join(' + '))}</th><td class="n">${o.people === null ? esc(words.notShown) : number(o.people)}</td></tr>`,
  )
  return `<p>${esc(words.page_overlapAbout)}</p>${upset(words.page_overlap, sets.map((s) => `${s.lists.join(' + ')} ${s.figure}`).join('; '), lists, sets)}${table(words.page_overlap, [words.page_lists_word, words.page_people_word], rows, [1])}`
}

function exceptionsSection({ view, words, number }: Page): string {
  return view.exceptions
    .map(
      (g) =>
        `<h3>${esc(g.title)} (${number(g.total)})</h3><ul>${g.items.map((i) => `<li>${data(i)}</li>`).join('')}${g.total > g.items.length ? `<li>${number(g.total - g.items.length)} ${esc(words.more)}</li>` : ''}</ul>`,
    )
    .join('')
}

function weightsSection({ report, words, number }: Page): string {
  if (report.audience === 'public' || !report.links.length) return ''
  const weights = report.links.map((l) => l.weight)
  const { accept, review } = report.settings
  const bins = new Map<number, number>()
  for (const w of weights) bins.set(Math.floor(w / 10) * 10, (bins.get(Math.floor(w / 10) * 10) ?? 0) + 1)
  const sorted = [...bins].sort(([p], [q]) => p - q)
  const marks = [
    { at: accept, label: `${words.thresholds} ${accept}` },
    { at: review, label: `${words.reviewFrom} ${review}` },
  ]
  const rows = sorted.map(([w, n]) => `<tr><th scope="row">${w} – ${w + 10}</th><td class="n">${number(n)}</td></tr>`)
  return `<p>${esc(words.page_weightsAbout)}</p>${histogram(words.page_weights, sorted.map(([w, n]) => `${w}–${w + 10}: ${n}`).join('; '), weights, marks)}${table(words.page_weights, [words.page_weight, words.page_pairs], rows, [1])}`
}

function peopleSection(page: Page): string {
  const { report, words, number, lang } = page
  if (report.audience === 'public' || !report.rows.length) return ''
  const shown = peopleOf(report, lang, MOST_ROWS)
  const categories = [...new Map(shown.map((p) => [p.category, p.categoryText])).entries()]
  const beyond = report.rows.length > shown.length ? `<p>${esc(words.page_beyond.replace('#', number(shown.length)))}</p>` : ''
  let drawn = 0
  const rows = shown.map((p) => {
    const draw = p.links.length > 0 && drawn < MOST_DRAWN
    if (draw) drawn++
    return personRow(p, page, draw)
  })
  const head = [words.page_row, words.page_category, words.page_flags, words.page_partner, words.page_evidence]
  return `${beyond}<div class="tools" id="tools" hidden><label>${esc(words.page_search)}<input type="search" id="search" autocomplete="off"></label><label>${esc(words.page_category)}<select id="category"><option value="">${esc(words.page_all)}</option>${categories.map(([value, text]) => `<option value="${esc(value)}">${esc(text)}</option>`).join('')}</select></label><p id="shown" role="status" data-text="${esc(words.page_shown)}"></p></div>
<table class="people" id="people"><caption>${esc(words.page_people)}</caption><thead><tr>${head.map((h) => `<th scope="col"><button type="button">${esc(h)}</button></th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
}

const tag = (code: string, text: string): string => `<span class="${['tag', tagOf(code)].filter(Boolean).join(' ')}">${esc(text)}</span>`

function personRow(p: Person, page: Page, draw: boolean): string {
  const { words } = page
  const own = `<strong>${esc(`${p.list}:${p.row}`)}</strong>${p.name ? ` ${data(p.name)}` : ''}`
  const partners = p.links
    .map((l) => `${esc(`${l.other.list}:${l.other.row}`)}${l.other.name ? ` ${data(l.other.name)}` : ''}`)
    .join('<br>')
  const note = p.duplicateOf === null ? '' : `${esc(words.page_duplicateOf)} ${p.duplicateOf}`
  const evidence = draw ? p.links.map((l) => evidenceOf(p, l, page)).join('') : p.links.map((l) => String(l.weight)).join(', ')
  const weight = p.links[0]?.weight ?? ''
  return `<tr data-category="${esc(p.category)}"><th scope="row" data-key="${p.order}">${own}</th><td>${tag(p.category, p.categoryText)}${note}</td><td>${p.flags.map((f) => tag(f.code, f.text)).join('')}</td><td>${partners}</td><td data-key="${weight}">${evidence}</td></tr>`
}

function evidenceOf(p: Person, link: Person['links'][number], { words, lang }: Page): string {
  const parts = link.explanation.map((e) => ({ ...e, label: factWord(lang, e.comparison) }))
  const bars = parts.length ? weightBars(parts, `${words.weight} ${link.weight}`) : ''
  const lines = parts.map(
    (e) =>
      `<tr><th scope="row">${esc(e.label)}</th><td>${esc(factWord(lang, e.level ?? ''))}</td><td class="n">${e.weight}</td><td>${esc(whyOf(lang, e))}</td></tr>`,
  )
  const conflicts = link.conflicts.length
    ? `<p>${tag('MATCHED_WITH_CONFLICT', words.page_conflict)} ${link.conflicts.map(data).join('; ')}</p>`
    : ''
  const reason = link.reason ? `<p>${esc(link.reason)}</p>` : ''
  const values = link.values.length
    ? `<table><thead><tr><th scope="col">${esc(words.page_fact)}</th><th scope="col">${esc(p.list)}</th><th scope="col">${esc(link.other.list)}</th></tr></thead><tbody>${link.values
        .map(({ fact, left, right, differs }) => {
          const cell = (text: string) => (differs && text ? `<mark>${data(text)}</mark>` : data(text))
          return `<tr><th scope="row">${data(fact)}</th><td>${cell(left)}</td><td>${cell(right)}</td></tr>`
        })
        .join('')}</tbody></table>`
    : ''
  const body = parts.length
    ? `${bars}<table><thead><tr><th scope="col">${esc(words.page_fact)}</th><th scope="col">${esc(words.page_says)}</th><th scope="col" class="n">${esc(words.page_weight)}</th><th scope="col">${esc(words.page_why)}</th></tr></thead><tbody>${lines.join('')}</tbody></table>`
    : ''
  return `<details><summary>${esc(words.page_why)} ${esc(`${link.other.list}:${link.other.row}`)}: ${link.weight}</summary>${reason}${conflicts}${values}${body}</details>`
}

function checksSection({ report, words }: Page): string {
  return report.checks.length
    ? `<ul>${report.checks.map((c) => `<li><code>${esc(c.failOn)}</code>: ${c.failed ? `<strong>${esc(words.failed)}</strong>` : esc(words.held)}${c.actual === null ? '' : ` (${c.actual})`}</li>`).join('')}</ul>`
    : ''
}

function methodSection({ report, view, words, lang }: Page): string {
  const inputs = report.inputs.map(
    (i) =>
      `<tr><th scope="row">${esc(i.id)}</th><td>${data(i.file)}</td><td>${esc([i.format, i.encoding, i.delimiter ?? ''].filter(Boolean).join(', '))}</td><td><code>${esc(i.sha256)}</code></td></tr>`,
  )
  const settings = Object.entries(report.settings).map(
    ([key, value]) => `<dt>${esc(key)}</dt><dd>${data(typeof value === 'string' ? value : JSON.stringify(value))}</dd>`,
  )
  const notes = report.notes.map(
    (n) =>
      `${n.list}${n.sheet ? `, ${words.inSheet} ${n.sheet}` : ''}${n.line ? `, ${words.page_line} ${n.line}` : ''}: ${messageOf(lang, n.code, { id: n.list, ...n.params }).what} [${n.code}]`,
  )
  return `<p>${esc(words.page_methodText)}</p>${report.inputs.length ? table(words.page_lists, [words.sheet_list, words.page_from, words.page_format, words.page_hash], inputs) : ''}${listOf(view.assumed)}${notes.length ? `<h3>${esc(words.page_notes)}</h3>${listOf(notes.slice(0, 200))}` : ''}<h3>${esc(words.page_settings)}</h3><dl><dt>${esc(words.page_version)}</dt><dd>${esc(`${report.tool.name} ${report.tool.version}`)}</dd>${settings.join('')}</dl>`
}
