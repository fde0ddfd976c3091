// Sections of the page that say what text and Markdown say too: in short, lists, bridge, funnel, statements, exceptions, checks, method.
import { quoteOf } from '../../report/quote.ts'
import { messageOf } from '../../words/catalogue.ts'
import type { BridgeRow } from '../bridge-view.ts'
import { shownIn } from '../shown.ts'
import { incompleteText } from '../incomplete.ts'
import { placeText } from '../wording.ts'
import { waterfall, type Bar } from './charts/waterfall.ts'
import { cell, data, dataList, esc, figureCell, list, paragraph, rowHead, sentence, subtitle, table, tableRow } from './elements.ts'
import type { Page } from './context.ts'

/** Notes that the page has room for. */
const MOST_NOTES = 200

export function shortSection({ report, view, words, lang }: Page): string {
  const quote = quoteOf(report, lang)
  const complete = report.complete ? esc(words.yes) : `<strong>${esc(words.no)}</strong> (${esc(incompleteText(report, lang))})`
  return [
    `<p class="lead">${view.summary.map(data).join(' ')}</p>`,
    report.inputs.length ? paragraph(`${esc(words.complete)}: ${complete}.`) : '',
    quote.text ? `${subtitle(esc(words.page_quote))}<blockquote>${data(quote.text)}</blockquote>` : '',
  ].join('')
}

export function listsTable({ report, words, lang }: Page): string {
  if (!report.inputs.length) return ''
  const shown = shownIn(lang)
  const rows = report.inputs.map(({ id, source, file, asOf, rows }) =>
    tableRow(rowHead(esc(id)), cell(data([source, file].filter(Boolean).join(', '))), cell(esc(asOf ?? '')), figureCell(esc(shown(rows)))),
  )
  return table(words.page_lists, [words.sheet_list, words.page_from, words.asOf, words.rows], rows, [3])
}

export function bridgeSection({ view, words, nextId }: Page): string {
  if (!view.bridge.length) return ''
  const title = sentence(words.bridgeTitle)
  const about = view.bridge.map((row) => `${row.label} ${row.figure}`).join('; ')
  const rows = view.bridge.map(({ label, figure, note, depth }) => {
    const cells = `${rowHead(data(label))}${figureCell(esc(figure))}${cell(data(note))}`
    return depth ? `<tr class="part">${cells}</tr>` : tableRow(cells)
  })
  return [
    waterfall({ id: nextId(), title, about }, bridgeBars(view.bridge)),
    table(title, [words.page_step, words.page_figure, words.page_note], rows, [1]),
    dataList([...view.mirrors, ...(view.union ? [`${words.union}: ${view.union}`] : [])]),
  ].join('')
}

/** Steps are whole bars; what is taken away hangs from the step before; parts stand one behind the other. */
function bridgeBars(bridge: readonly BridgeRow[]): Bar[] {
  let level = 0
  let begun = 0
  return bridge.flatMap(({ label, figure, value, depth, mark }): Bar[] => {
    // A line that has only a note.
    if (!figure) return []
    if (depth === 0) {
      level = value ?? level
      begun = 0
      return [{ label, figure, from: value === null ? null : 0, to: value, kind: 'total' }]
    }
    if (value === null) return [{ label, figure, from: null, to: null, kind: 'part' }]
    const from = value < 0 ? level : begun
    if (value < 0) level += value
    else begun += value
    return [{ label, figure, from, to: from + value, kind: value < 0 ? 'less' : mark || 'part' }]
  })
}

export function funnelSection({ view, words, nextId }: Page): string {
  if (!view.funnel.length) return ''
  const bars = view.funnel.map((f): Bar => ({ ...f, from: f.value === null ? null : 0, to: f.value, kind: 'part' }))
  const rows = view.funnel.map(({ label, figure }) => tableRow(rowHead(esc(label)), figureCell(esc(figure))))
  const about = view.funnel.map(({ label, figure }) => `${label} ${figure}`).join('; ')
  const chart = waterfall({ id: nextId(), title: words.page_funnel, about }, bars)
  return `${chart}${table(words.page_funnel, [words.page_step, words.page_figure], rows, [1])}`
}

export function statementsSection({ view, words }: Page): string {
  if (!view.statements) return ''
  const { rows, comparisons } = view.statements
  const head = [words.page_when, words.page_speaker, words.page_figure, words.page_standing]
  const lines = rows.map((r) => tableRow(cell(esc(r.when)), cell(data(r.speaker)), cell(data(r.words)), cell(data(r.standing))))
  const compared = comparisons.length ? `${subtitle(esc(sentence(words.comparisonsTitle)))}${dataList(comparisons)}` : ''
  return `${table(sentence(words.statementsTitle), head, lines)}${compared}`
}

export const findingsSection = ({ view }: Page): string => dataList(view.statements?.findings ?? [])

export function questionsSection({ view }: Page): string {
  const questions = view.statements?.questions ?? []
  return questions.map(({ speaker, asks }) => `${speaker ? subtitle(data(speaker)) : ''}${dataList(asks)}`).join('')
}

export function exceptionsSection({ view, words, number }: Page): string {
  const groups = view.exceptions.map(({ title, total, items }) => {
    const rest = total > items.length ? [`${number(total - items.length)} ${esc(words.more)}`] : []
    return `${subtitle(`${esc(title)} (${number(total)})`)}${list([...items.map(data), ...rest])}`
  })
  return groups.join('')
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
    ([key, value]) => `<dt>${esc(key)}</dt><dd>${data(typeof value === 'string' ? value : JSON.stringify(value))}</dd>`,
  )
  const version = `<dt>${esc(words.page_version)}</dt><dd>${esc(`${report.tool.name} ${report.tool.version}`)}</dd>`
  return [
    paragraph(esc(words.page_methodText)),
    filesTable(page),
    dataList(view.assumed),
    notesList(page),
    `${subtitle(esc(words.page_settings))}<dl>${version}${settings.join('')}</dl>`,
  ].join('')
}

function filesTable({ report, words }: Page): string {
  if (!report.inputs.length) return ''
  const rows = report.inputs.map(({ id, file, format, encoding, delimiter, sha256 }) =>
    tableRow(
      rowHead(esc(id)),
      cell(data(file)),
      cell(esc([format, encoding, delimiter ?? ''].filter(Boolean).join(', '))),
      cell(sha256 === null ? esc(words.notShown) : `<code>${esc(sha256)}</code>`),
    ),
  )
  return table(words.page_lists, [words.sheet_list, words.page_from, words.page_format, words.page_hash], rows)
}

function notesList({ report, words, lang }: Page): string {
  if (!report.notes.length) return ''
  const notes = report.notes
    .slice(0, MOST_NOTES)
    .map((n) => `${n.list}${placeText(n, lang)}: ${messageOf(lang, n.code, { id: n.list, ...n.params }).what} [${n.code}]`)
  return `${subtitle(esc(words.page_notes))}${dataList(notes)}`
}
