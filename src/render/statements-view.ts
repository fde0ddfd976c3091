// The statements of a report as lines: who said what, what supports it, what may not be compared and why, what to ask.
import { catalogue, questionText, wordFor, type Lang } from '../words/catalogue.ts'
import { intervalText } from '../report/interval-text.ts'
import { shownIn } from './shown.ts'
import { findingText } from '../report/statements.ts'
import type { Report } from '../report/schema.ts'

export interface StatementsView {
  readonly rows: readonly { readonly when: string; readonly speaker: string; readonly words: string; readonly standing: string }[]
  readonly comparisons: readonly string[]
  readonly findings: readonly string[]
  readonly questions: readonly { readonly speaker: string; readonly asks: readonly string[] }[]
}

type Stated = Report['statements'][number]

/** "over 600 (at least 601)": the words as they were said, and the interval they mean. */
export function statedText({ figure, quantity }: Pick<Stated, 'figure' | 'quantity'>, lang: Lang): string {
  const meaning = intervalText(quantity, lang)
  const isExact = quantity.min !== null && quantity.min === quantity.max
  return meaning === figure || (isExact && figure.includes(meaning)) ? figure : `${figure} (${meaning})`
}

/** The figure, and the sentence it was taken from where there is one. */
function saidText(s: Stated, lang: Lang): string {
  const figure = statedText(s, lang)
  return s.verbatim === s.figure ? figure : `${figure}: "${s.verbatim}"`
}

/** Nothing where a single figure stands beside its own list: the bridge tells that. */
export function statementsView(report: Report, lang: Lang): StatementsView | null {
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  if (!report.statements.length || (claimed && report.statements.length === 1 && report.statements[0]!.id === 'claim')) return null
  const { words } = catalogue(lang)
  return {
    rows: report.statements.map((s) => ({
      when: s.madeAt,
      speaker: s.id === s.speaker ? '' : `${s.speaker}${s.statedBy ? ` (${words.relayedBy} ${s.statedBy})` : ''}`,
      words: saidText(s, lang),
      standing: standing(s, report, lang),
    })),
    comparisons: comparisons(report, lang),
    findings: report.findings.map((f) => findingText(f, report.statements, lang)),
    questions: questions(report, lang),
  }
}

/** What supports a statement, and what others say of it. */
function standing(s: Stated, report: Report, lang: Lang): string {
  const { words } = catalogue(lang)
  const all = (ids: readonly string[]) => ids.map((id) => quoted(id, report, lang)).join(', ')
  const parts = [
    s.support ? supportText(s.support, all, lang) : '',
    s.disputedBy.length ? `${words.disputedBy} ${all(s.disputedBy)}` : '',
    s.supersededBy ? `${words.replacedBy} ${quoted(s.supersededBy, report, lang)}` : '',
  ]
  return parts.filter(Boolean).join(words.semicolon)
}

function supportText(
  { result, named, list, reasons }: NonNullable<Stated['support']>,
  all: (ids: readonly string[]) => string,
  lang: Lang,
): string {
  const { words } = catalogue(lang)
  const n = shownIn(lang)(named)
  // Counted person by person, or somebody's word for how many.
  const found = list ? `${n} ${words.namedAndVerified}` : `${n} ${words.verifiedAsSaid} ${all(reasons)}`
  switch (result) {
    case 'supported':
      return `${words.supported} (${found})`
    case 'partly_supported':
      return `${words.partlySupported} (${found})`
    case 'none_found':
      return words.noneFound
    case 'contradicted':
      return `${words.contradictedBy} ${all(reasons)}`
    case 'unverifiable':
      return `${words.unverifiable}${words.colon}${reasons.includes('NO_NAMES') ? words.noNames : words.noVerifiedList}`
  }
}

/** A statement by its words, a list by its id. */
function quoted(id: string, report: Report, lang: Lang): string {
  const s = report.statements.find((o) => o.id === id)
  return s ? catalogue(lang).quotedFigures([s.figure], 'and') : id
}

type Compared = Report['comparisons'][number]

/** Figures that may be compared, each pair by itself; behind them those that may not, which are never set beside each other. */
function comparisons(report: Report, lang: Lang): string[] {
  const shut = report.comparisons.filter((c) => c.result === 'not_comparable')
  const open = report.comparisons.filter((c) => c.result !== 'not_comparable')
  return [...open.map((c) => openLine(c, report, lang)), ...shutLines(shut, report, lang)]
}

function openLine({ left, right, result, gap }: Compared, report: Report, lang: Lang): string {
  const { words } = catalogue(lang)
  const ends = gap ? ` (${gapText(gap, lang)})` : ''
  const said = { compatible: words.compatible, incompatible: words.incompatible, not_told: words.notShown, not_comparable: '' }[result]
  return `${quoted(left, report, lang)} / ${quoted(right, report, lang)}${words.colon}${said}${ends}`
}

/** "20 to 26", "20 or more", "at most 26", of figures that lie apart. */
function gapText({ min, max }: NonNullable<Compared['gap']>, lang: Lang): string {
  const { words, number } = catalogue(lang)
  if (min === null) return max === null ? words.noInterval : `${words.atMost} ${number(max)}`
  if (max === null) return `${number(min)} ${words.orMore}`
  return min === max ? number(min) : `${number(min)} ${words.to} ${number(max)}`
}

/** Comparisons of one figure that fail for one reason are told together. */
function shutLines(shut: readonly Compared[], report: Report, lang: Lang): string[] {
  const { words } = catalogue(lang)
  const groups = new Map<string, { readonly left: string; readonly why: string; readonly right: string[] }>()
  for (const c of shut) {
    const why = gateText(c.gate, lang) || words.noInterval
    const key = `${c.left}\n${why}`
    const group = groups.get(key) ?? { left: c.left, why, right: [] }
    group.right.push(quoted(c.right, report, lang))
    groups.set(key, group)
  }
  return Array.from(groups.values(), ({ left, why, right }) => {
    const others = right.join(', ')
    return `${quoted(left, report, lang)}${words.colon}${words.notComparable} ${others} (${why}).`
  })
}

/** The dimensions that close the gate: those that differ, and those that nobody stated. */
function gateText(gate: Compared['gate'], lang: Lang): string {
  const { words } = catalogue(lang)
  const parts = (['different', 'unknown'] as const).flatMap((wanted) => {
    const found = Object.entries(gate ?? {}).filter(([, state]) => state === wanted)
    return found.length
      ? [`${wordFor(lang, `gate_${wanted}`)}${words.colon}${found.map(([d]) => wordFor(lang, `gate_${d}`)).join(', ')}`]
      : []
  })
  return parts.join(words.semicolon)
}

function questions(report: Report, lang: Lang): { speaker: string; asks: string[] }[] {
  const bySpeaker = new Map<string, Asked[]>()
  for (const q of report.questions) {
    // A bare figure of the command line has nobody to ask by name.
    const speaker = q.speaker === q.statement ? '' : q.speaker
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), q])
  }
  return Array.from(bySpeaker, ([speaker, asked]) => ({ speaker, asks: together(asked).map((q) => questionText(lang, q)) }))
}

type Asked = Report['questions'][number]
type Together = Parameters<typeof questionText>[1]

/** One question for all figures that it is asked of; of an overlap also one for all figures that the same ones may be part of. */
function together(asked: readonly Asked[]): Together[] {
  const once = merged(
    asked,
    ({ asks, other = '' }) => `${asks}\n${other}`,
    (q) => ({ asks: q.asks, figures: [q.figure], others: q.other ? [q.other] : [] }),
  )
  return merged(
    once,
    ({ asks, figures, others }) => (others.length ? JSON.stringify(figures) : `${asks}\n`),
    (q) => q,
  )
}

/** Those of one key are one, with the figures and others of all. */
function merged<T>(all: readonly T[], keyOf: (one: T) => string, made: (one: T) => Together): Together[] {
  const groups = new Map<string, Together>()
  for (const one of all) {
    const [key, next] = [keyOf(one), made(one)]
    const { asks, figures, others } = groups.get(key) ?? { asks: next.asks, figures: [], others: [] }
    groups.set(key, { asks, figures: [...new Set([...figures, ...next.figures])], others: [...new Set([...others, ...next.others])] })
  }
  return [...groups.values()]
}
