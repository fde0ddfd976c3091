// Sections of the page about figures beside each other: over time, apart, on which lists, how sure the links are.
import type { Report } from '../../report/schema.ts'
import { catalogue, type Lang } from '../../words/catalogue.ts'
import { shownIn } from '../shown.ts'
import { statedText } from '../statements-view.ts'
import { binned, histogram } from './charts/histogram.ts'
import { overTime, type StatedPoint } from './charts/over-time.ts'
import { upset } from './charts/upset.ts'
import { cell, data, esc, figureCell, paragraph, rowHead, subtitle, table, tableRow } from './elements.ts'
import type { Page } from './context.ts'

type Statement = Report['statements'][number]

/** Statements that are on either side of a comparison with such a result. */
function statementsIn(report: Report, wanted: (result: Report['comparisons'][number]['result']) => boolean): Statement[] {
  const ids = new Set(report.comparisons.filter((c) => wanted(c.result)).flatMap((c) => [c.left, c.right]))
  return report.statements.filter((s) => ids.has(s.id))
}

/** Only figures that the gate lets stand beside another one. */
export function timeSection({ report, words, lang, nextId }: Page): string {
  const { date } = catalogue(lang)
  const figures = statementsIn(report, (result) => result !== 'not_comparable')
    .filter((s) => s.madeAt && (s.quantity.min !== null || s.quantity.max !== null))
    .map((s) => ({ point: pointOf(s), told: statedText(s, lang) }))
  if (figures.length < 2) return ''
  const title = words.page_overTime
  const about = figures.map(({ point, told }) => `${point.when} ${told}`).join('; ')
  const rows = figures.map(({ point, told }) =>
    tableRow(cell(esc(date(point.when))), cell(esc(point.side === 'claimant' ? words.claimed : words.verified)), cell(data(told))),
  )
  return [
    paragraph(esc(words.page_overTimeAbout)),
    overTime(
      { id: nextId(), title, about },
      figures.map((f) => f.point),
    ),
    table(title, [words.page_when, words.page_side, words.page_figure], rows),
  ].join('')
}

const LONGEST_LABEL = 28

function pointOf({ verbatim, madeAt, quantity, side }: Statement): StatedPoint {
  const when = madeAt.slice(0, 10)
  return {
    label: verbatim.length > LONGEST_LABEL ? `${verbatim.slice(0, LONGEST_LABEL - 1)}…` : verbatim,
    at: Date.parse(when),
    when,
    min: quantity.min,
    max: quantity.max,
    side: side === 'claimant' ? 'claimant' : 'verifier',
  }
}

/** Each figure that may not be set beside another, with what it counts. */
export function apartSection({ report, words, lang }: Page): string {
  const figures = statementsIn(report, (result) => result === 'not_comparable')
  if (!figures.length) return ''
  const cards = figures.map((s) => {
    const scope = scopeOf(s, lang).map(([name, value]) => `<dt>${esc(name)}</dt><dd>${value ? data(value) : esc(words.gate_unknown)}</dd>`)
    const said = paragraph(data([s.speaker, s.madeAt].join(', ')))
    return `<div class="apart">${subtitle(data(statedText(s, lang)))}${said}<dl>${scope.join('')}</dl></div>`
  })
  return `${paragraph(esc(words.page_apartAbout))}${cards.join('')}`
}

function scopeOf({ event, population, unit, geography, window }: Statement, lang: Lang): (readonly [name: string, value: string | null])[] {
  const { words } = catalogue(lang)
  return [
    [words.gate_event, event],
    [words.gate_population, population],
    [words.gate_unit, unit],
    [words.gate_geography, geography],
    [words.gate_window, window.from || window.to ? `${window.from ?? ''}..${window.to ?? ''}` : null],
    [words.gate_cutoff, window.cutoff],
  ]
}

/** Combinations of lists that a chart has room for. */
const MOST_SETS = 14

/** With two lists the bridge tells it all. */
export function overlapSection({ report, words, lang, nextId }: Page): string {
  const lists = report.inputs.filter((i) => i.role !== 'register').map((i) => i.id)
  if (lists.length < 3 || !report.overlap.length) return ''
  const shown = shownIn(lang)
  const sets = report.overlap.map((o) => ({ lists: o.lists, n: o.people, figure: shown(o.people) }))
  const drawn = sets.slice(0, MOST_SETS)
  const title = words.page_overlap
  const about = drawn.map((s) => `${s.lists.join(' + ')} ${s.figure}`).join('; ')
  const rows = sets.map((s) => tableRow(rowHead(esc(s.lists.join(' + '))), figureCell(esc(s.figure))))
  return [
    paragraph(esc(words.page_overlapAbout)),
    upset({ id: nextId(), title, about }, lists, drawn),
    table(title, [words.page_lists_word, words.page_people_word], rows, [1]),
  ].join('')
}

/** Bits of the odds that a risk leaves; risks are rounded, and the last of them has no odds. */
const oddsOf = (risk: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log2((1 - risk) / risk)))
const MOST_ODDS = 60

/** Bits in a row of the table. */
const BIN = 10

export function weightsSection({ report, words, number, nextId }: Page): string {
  if (!report.links.length) return ''
  const odds = report.links.flatMap((l) => (l.risk === null ? [] : [oddsOf(l.risk)]))
  if (!odds.length) return ''
  const { accept, review } = report.settings
  const marks = [
    { at: accept, label: `${words.thresholds} ${accept}` },
    { at: review, label: `${words.reviewFrom} ${review}` },
  ]
  const bins = binned(odds, BIN)
  const title = words.page_weights
  const about = bins.map(([w, n]) => `${w}–${w + BIN}: ${n}`).join('; ')
  const rows = bins.map(([w, n]) => tableRow(rowHead(`${w} – ${w + BIN}`), figureCell(number(n))))
  return [
    paragraph(esc(words.page_weightsAbout)),
    histogram({ id: nextId(), title, about }, odds, marks),
    table(title, [words.page_odds, words.page_pairs], rows, [1]),
  ].join('')
}
