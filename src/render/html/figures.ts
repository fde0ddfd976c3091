// Sections of the page about figures beside each other: over time, apart, on which lists, how sure the links are.
import type { Report } from '../../report/schema.ts'
import { catalogue, wordFor, type Lang } from '../../words/catalogue.ts'
import { shownIn } from '../shown.ts'
import { statedText } from '../statements-view.ts'
import { eventText } from '../wording.ts'
import { bar, type Span } from './bar.ts'
import { barred, data, esc, paragraph, subtitle, table, type Column, type Row } from './elements.ts'
import type { Page } from './context.ts'

type Statement = Report['statements'][number]

/** Statements that are on either side of a comparison with such a result. */
function statementsIn(report: Report, wanted: (result: Report['comparisons'][number]['result']) => boolean): Statement[] {
  const ids = new Set(report.comparisons.filter((c) => wanted(c.result)).flatMap((c) => [c.left, c.right]))
  return report.statements.filter((s) => ids.has(s.id))
}

/** Only figures that the gate lets stand beside another one: by date, each with the interval that its words mean. */
export function timeSection({ report, words, lang }: Page): string {
  const { date } = catalogue(lang)
  const figures = statementsIn(report, (result) => result !== 'not_comparable')
    .filter((s) => s.madeAt && (s.quantity.min !== null || s.quantity.max !== null))
    .sort((x, y) => (x.madeAt < y.madeAt ? -1 : x.madeAt > y.madeAt ? 1 : 0))
  if (figures.length < 2) return ''
  const high = Math.max(1, ...figures.map(({ quantity: { min, max } }) => Math.max(min ?? 0, max ?? 0))) * BEYOND
  const columns: Column[] = [{ head: words.page_when, is: 'head' }, { head: words.page_side }, { head: words.page_figure, is: 'barred' }]
  const rows = figures.map((s): Row => {
    const [side, kind] = s.side === 'claimant' ? [words.claimed, 'less'] : [words.verified, 'found']
    return { cells: [esc(date(s.madeAt)), esc(side), barred(statedText(s, lang), bar(intervalOf(s, kind, high), high))] }
  })
  return (
    paragraph(esc(words.page_overTimeAbout)) + table({ className: 'bars', caption: words.page_overTime, isUnseen: true }, columns, rows)
  )
}

/** The scale goes on beyond the greatest figure, so that an open end is seen. */
const BEYOND = 1.15

/** What the words admit; it fades towards an open end. */
function intervalOf({ quantity: { min, max } }: Statement, kind: string, high: number): Span[] {
  const least = { from: 0, to: min ?? 0, kind }
  const open = { from: min ?? 0, to: max ?? high, kind: `${kind} open` }
  return min === max ? [least] : [least, open]
}

/** Each figure that may not be set beside another, with what it counts. */
export function apartSection({ report, words, lang }: Page): string {
  const figures = statementsIn(report, (result) => result === 'not_comparable')
  if (!figures.length) return ''
  const cards = figures.map((s) => {
    const scope = scopeOf(s, lang).map(([name, value]) => `<dt>${esc(name)}</dt><dd>${value ? data(value) : esc(words.gate_unknown)}</dd>`)
    const said = paragraph(data([s.speaker, catalogue(lang).date(s.madeAt)].filter(Boolean).join(', ')))
    return `<li class="card">${subtitle(data(statedText(s, lang)))}${said}<dl>${scope.join('')}</dl></li>`
  })
  return `${paragraph(esc(words.page_apartAbout))}<ul class="cards">${cards.join('')}</ul>`
}

function scopeOf({ event, population, unit, geography, window }: Statement, lang: Lang): (readonly [name: string, value: string | null])[] {
  const { words } = catalogue(lang)
  return [
    [words.gate_event, event && eventText(event, lang)],
    [words.gate_population, population],
    [words.gate_unit, unit && (wordFor(lang, `unit_${unit}`) ?? unit)],
    [words.gate_geography, geography],
    [words.gate_window, window.from || window.to ? `${window.from ?? ''}..${window.to ?? ''}` : null],
    [words.gate_cutoff, window.cutoff],
  ]
}

/** With two lists the bridge tells it all. */
export function overlapSection({ report, words, lang }: Page): string {
  const lists = report.inputs.filter((i) => i.role !== 'register').map((i) => i.id)
  if (lists.length < 3 || !report.overlap.length) return ''
  const shown = shownIn(lang)
  const most = Math.max(0, ...report.overlap.map((o) => o.people ?? 0))
  const columns: Column[] = [
    { head: words.page_lists_word, is: 'head' },
    { head: words.page_people_word, is: 'barred' },
  ]
  const rows = report.overlap.map(({ lists: on, people }): Row => {
    const kind = on.length > 1 ? 'found' : 'absent'
    return { cells: [esc(on.join(' + ')), barred(shown(people), people === null ? '' : bar([{ from: 0, to: people, kind }], most))] }
  })
  return paragraph(esc(words.page_overlapAbout)) + table({ className: 'bars', caption: words.page_overlap, isUnseen: true }, columns, rows)
}

/** Bits of the odds that a risk leaves; risks are rounded, and the last of them has no odds. */
const oddsOf = (risk: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log2((1 - risk) / risk)))
const MOST_ODDS = 60

/** Bits in a row of the table. */
const BIN = 10

export function weightsSection({ report, words, number }: Page): string {
  const odds = report.links.flatMap((l) => (l.risk === null ? [] : [oddsOf(l.risk)]))
  if (!odds.length) return ''
  const { accept, review } = report.settings
  const bins = binned(odds, BIN)
  const most = Math.max(...bins.map(([, n]) => n))
  const columns: Column[] = [
    { head: words.page_odds, is: 'head' },
    { head: words.page_pairs, is: 'barred' },
  ]
  const rows = bins.map(([from, n]): Row => {
    const kind = from + BIN <= accept ? 'review' : 'found'
    return { cells: [esc(`${minus(from)} – ${minus(from + BIN)}`), barred(number(n), bar([{ from: 0, to: n, kind }], most))] }
  })
  const thresholds = `${words.thresholds} ${accept} ${words.bits}; ${words.reviewFrom} ${review}.`
  return [
    paragraph(esc(`${words.page_weightsAbout} ${thresholds}`)),
    table({ className: 'bars', caption: words.page_weights, isUnseen: true }, columns, rows),
  ].join('')
}

const minus = (n: number): string => String(n).replace('-', '−')

/** How many values lie in each bin that has any: [its lower end, how many], ascending. */
function binned(values: readonly number[], size: number): [from: number, n: number][] {
  const bins = new Map<number, number>()
  for (const value of values) {
    const from = Math.floor(value / size) * size
    bins.set(from, (bins.get(from) ?? 0) + 1)
  }
  return [...bins].sort(([p], [q]) => p - q)
}
