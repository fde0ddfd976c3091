// The head of the report: what it is of, from which lists, and the outcome in a sentence and in figures that sum.
import { quoteOf } from '../../report/quote.ts'
import type { Report, ReportInput } from '../../report/schema.ts'
import { catalogue, type Catalogue, type Lang } from '../../words/catalogue.ts'
import { incompleteText } from '../incomplete.ts'
import { verdictFigures, type VerdictFigures } from '../verdict-figures.ts'
import { bar } from './bar.ts'
import { data, esc, paragraph, sentence, subtitle } from './elements.ts'
import type { Page } from './context.ts'

/** The case by its own name; without one, who claims against who verified. */
export function titleOf({ title, inputs }: Report, lang: Lang): string {
  const { words } = catalogue(lang)
  if (title) return title
  const named = (role: ReportInput['role']) => [...new Set(inputs.filter((i) => i.role === role).flatMap((i) => i.source ?? []))].join(', ')
  const [claimant, verifier] = [named('claimed'), named('verified')]
  return claimant && verifier ? `${claimant} ${words.page_versus} ${verifier}` : sentence(words.page_title)
}

/** Each list with its side, its source and its date, and the period. */
export function sourcesOf({ report, words, lang }: Page): string {
  const { date } = catalogue(lang)
  const roles = { claimed: words.claimed, verified: words.verified, register: words.page_register }
  const items = report.inputs.map(({ role, source, file, asOf }) => {
    const when = asOf ? `, ${esc(words.asOf)} ${esc(date(asOf))}` : ''
    return `<li>${esc(roles[role])}${words.colon}<strong>${data(source ?? file)}</strong>${when}</li>`
  })
  const { from, to } = report.window
  const ends = [from ? date(from) : '…', to ? date(to) : words.open].map(esc).join(' – ')
  if (from || to) items.push(`<li>${esc(words.page_window)}${words.colon}${ends}</li>`)
  return items.length ? `<ul class="sources">${items.join('')}</ul>` : ''
}

export function shortSection({ report, view, words, lang }: Page): string {
  const quote = quoteOf(report, lang)
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  const complete = report.complete ? esc(words.yes) : `<strong>${esc(words.no)}</strong> (${esc(incompleteText(report, lang))})`
  return [
    paragraph(view.summary.map(data).join(' '), 'lead'),
    claimed ? figuresHtml(verdictFigures(report, claimed, lang), words) : '',
    report.inputs.length ? paragraph(`${esc(words.complete)}${words.colon}${complete}.`, 'soft') : '',
    quote.text ? `${subtitle(esc(words.page_quote))}<blockquote>${data(quote.text)}</blockquote>` : '',
  ].join('')
}

/** Letters of a figure, above which it is written smaller. */
const LONG_FIGURE = 6

function figuresHtml({ total, parts, sum }: VerdictFigures, words: Catalogue['words']): string {
  const figure = (kind: string, label: string, value: number | null, shown: string, of: readonly string[]) => {
    const look = value === null ? 'figure withheld' : shown.length > LONG_FIGURE ? 'figure long' : 'figure'
    const made = of.length ? `<dd class="of">${of.map(esc).join('<br>')}</dd>` : ''
    return `<div class="${kind}"><dt>${esc(label)}</dt><dd class="${look}">${esc(shown)}</dd>${made}</div>`
  }
  const all = [
    figure('total', total.label, total.value, total.figure, []),
    ...parts.map((p) => figure(p.kind, p.label, p.value, p.figure, p.of)),
  ]
  let begun = 0
  const spans = parts.map(({ value, kind }) => ({ from: begun, to: (begun += value ?? 0), kind }))
  const whole = sum ? `${bar(spans, begun, 0, 'whole')}${paragraph(`${esc(words.page_adds)}${words.colon}${esc(sum)}`, 'soft')}` : ''
  return `<dl class="figures">${all.join('')}</dl>${whole}`
}
