// Sections of the page that say what text and Markdown say too: bridge, funnel, statements, findings, questions, checks, method.
import { catalogue, messageOf } from '../../words/catalogue.ts'
import type { BridgeRow } from '../bridge-view.ts'
import { shownIn } from '../shown.ts'
import { placeText } from '../wording.ts'
import { bar, type Span } from './bar.ts'
import { barred, data, dataList, esc, list, paragraph, sentence, subtitle, table, type Column, type Row } from './elements.ts'
import type { Page } from './context.ts'

/** Notes that the page has room for. */
const MOST_NOTES = 200

export function bridgeSection({ view, words }: Page): string {
  if (!view.bridge.length) return ''
  const columns: Column[] = [
    { head: words.page_step, is: 'head' },
    { head: words.page_figure, is: 'barred' },
    { head: words.page_note, is: 'note' },
  ]
  const most = Math.max(0, ...view.bridge.map((row) => row.value ?? 0))
  const spans = bridgeSpans(view.bridge)
  const rows = view.bridge.map(({ label, figure, note, depth }, k): Row => {
    const span = spans[k]
    const drawn = figure ? barred(figure, span ? bar([span], most) : '') : ''
    return {
      cells: [data(label), drawn, data(note)].map((cell) => (cell === '<bdi></bdi>' ? '' : cell)),
      ...(depth ? { className: 'part' } : {}),
    }
  })
  return [
    paragraph(esc(words.page_bridgeAbout)),
    table({ className: 'bars', caption: sentence(words.bridgeTitle), isUnseen: true }, columns, rows),
    dataList([...view.mirrors, ...(view.union ? [`${words.union}${words.colon}${view.union}`] : [])]),
  ].join('')
}

/** Steps are whole bars; what is taken away hangs from the step before; parts stand one behind the other. */
function bridgeSpans(bridge: readonly BridgeRow[]): (Span | null)[] {
  let level = 0
  let begun = 0
  return bridge.map(({ figure, value, depth, mark }) => {
    if (!figure || value === null) return null
    if (depth === 0) {
      level = value
      begun = 0
      return { from: 0, to: value, kind: 'total' }
    }
    const from = value < 0 ? level : begun
    if (value < 0) level += value
    else begun += value
    return { from, to: from + value, kind: value < 0 ? 'less' : mark || 'part' }
  })
}

export function funnelSection({ view, words }: Page): string {
  if (!view.funnel.length) return ''
  const most = Math.max(0, ...view.funnel.map((f) => f.value ?? 0))
  const rows = view.funnel.map(({ label, figure, value }): Row => {
    const span = value === null ? '' : bar([{ from: 0, to: value, kind: 'total' }], most)
    return { cells: [esc(label), barred(figure, span)] }
  })
  const columns: Column[] = [
    { head: words.page_step, is: 'head' },
    { head: words.page_figure, is: 'barred' },
  ]
  return paragraph(esc(words.page_funnelAbout)) + table({ className: 'bars', caption: words.page_funnel, isUnseen: true }, columns, rows)
}

export function statementsSection({ view, words, lang }: Page): string {
  if (!view.statements) return ''
  const { date } = catalogue(lang)
  const { rows, comparisons } = view.statements
  const columns: Column[] = [
    { head: words.page_figure, is: 'head' },
    { head: words.page_speaker },
    { head: words.page_when },
    { head: words.page_standing },
  ]
  const lines = rows.map((r): Row => ({
    cells: [data(r.words), r.speaker && data(r.speaker), esc(date(r.when)), r.standing && data(r.standing)],
  }))
  const compared = comparisons.length ? `${subtitle(esc(sentence(words.comparisonsTitle)))}${dataList(comparisons)}` : ''
  return `${paragraph(esc(words.page_statementsAbout))}${table({ caption: sentence(words.statementsTitle), isUnseen: true }, columns, lines)}${compared}`
}

export const findingsSection = ({ view }: Page): string => dataList(view.statements?.findings ?? [])

export function questionsSection({ view }: Page): string {
  const questions = view.statements?.questions ?? []
  return questions.map(({ speaker, asks }) => `${speaker ? subtitle(data(speaker)) : ''}${dataList(asks)}`).join('')
}

export function checksSection({ report, words }: Page): string {
  if (!report.checks.length) return ''
  const checks = report.checks.map(({ failOn, failed, actual }) => {
    const figure = actual === null ? '' : ` (${actual})`
    return `<code>${esc(failOn)}</code>: ${failed ? `<strong>${esc(words.failed)}</strong>` : esc(words.held)}${figure}`
  })
  return list(checks)
}

export function methodSection(page: Page): string {
  const { report, view, words } = page
  const settings = Object.entries(report.settings).map(
    ([key, value]) =>
      `<dt><code>${esc(key)}</code></dt><dd><code>${data(typeof value === 'string' ? value : JSON.stringify(value))}</code></dd>`,
  )
  const version = `<dt>${esc(words.page_version)}</dt><dd>${esc(`${report.tool.name} ${report.tool.version}`)}</dd>`
  return [
    paragraph(esc(words.page_methodText)),
    listsTable(page),
    dataList(view.assumed),
    notesList(page),
    `<div class="not-on-paper">${subtitle(esc(words.page_settings))}<dl>${version}${settings.join('')}</dl></div>`,
  ].join('')
}

function listsTable({ report, words, lang }: Page): string {
  if (!report.inputs.length) return ''
  const shown = shownIn(lang)
  const { date } = catalogue(lang)
  const columns: Column[] = [
    { head: words.sheet_list, is: 'head' },
    { head: words.page_from },
    { head: words.asOf },
    { head: words.rows, is: 'figure' },
    { head: words.page_format },
    { head: words.page_hash },
  ]
  const rows = report.inputs.map(({ id, source, file, asOf, rows: n, format, encoding, delimiter, sha256 }): Row => {
    const read = [format, encoding, delimiter ?? ''].filter(Boolean).join(', ')
    const from = [source, file].filter(Boolean).join(', ')
    const hash = sha256 === null ? esc(words.notShown) : `<code>${esc(sha256)}</code>`
    return { cells: [esc(id), data(from), asOf ? esc(date(asOf)) : '', esc(shown(n)), esc(read), hash] }
  })
  return table({ caption: words.page_lists }, columns, rows)
}

function notesList({ report, words, lang }: Page): string {
  if (!report.notes.length) return ''
  const notes = report.notes
    .slice(0, MOST_NOTES)
    .map((n) => `${n.list}${placeText(n, lang)}: ${messageOf(lang, n.code, { id: n.list, ...n.params }).what} [${n.code}]`)
  return `${subtitle(esc(words.page_notes))}${dataList(notes)}`
}
