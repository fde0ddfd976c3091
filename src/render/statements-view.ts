// The statements of a report as lines: who said what, what supports it, what may not be compared and why, what to ask.
import { catalogue, messageOf, questionText, type Lang } from '../words/catalogue.ts'
import type { Report } from '../report/schema.ts'

export interface StatementsView {
  readonly rows: readonly { readonly when: string; readonly speaker: string; readonly words: string; readonly standing: string }[]
  readonly comparisons: readonly string[]
  readonly findings: readonly string[]
  readonly questions: readonly { readonly speaker: string; readonly asks: readonly string[] }[]
}

type Stated = Report['statements'][number]

/** "over 600 (at least 601)", the words as they were said and the interval they mean. */
export function statedText({ verbatim, quantity }: Pick<Stated, 'verbatim' | 'quantity'>, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const { min, max } = quantity
  const meaning =
    min === null && max === null
      ? words.noInterval
      : max === null
        ? `${words.atLeast} ${number(min!)}`
        : min === null || min === 0
          ? `${words.atMost} ${number(max)}`
          : min === max
            ? number(min)
            : `${words.between} ${number(min)} ${words.and} ${number(max)}`
  return meaning === verbatim || (min === max && min !== null && verbatim.includes(meaning)) ? verbatim : `${verbatim} (${meaning})`
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
      words: statedText(s, lang),
      standing: standing(s, report, lang),
    })),
    comparisons: comparisons(report, lang),
    findings: report.findings.map((f) => messageOf(lang, f.code, f.params).what),
    questions: questions(report, lang),
  }
}

function standing(s: Stated, report: Report, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const parts: string[] = []
  if (s.support) {
    const { result, named, list, reasons } = s.support
    const n = named === null ? words.notShown : number(named)
    // Counted person by person, or somebody's word for how many.
    const found = list
      ? `${n} ${words.namedAndVerified}`
      : `${n} ${words.verifiedAsSaid} ${reasons.map((id) => quoted(id, report)).join(', ')}`
    const by: Readonly<Record<typeof result, string>> = {
      supported: `${words.supported} (${found})`,
      partly_supported: `${words.partlySupported} (${found})`,
      none_found: words.noneFound,
      contradicted: `${words.contradictedBy} ${reasons.map((id) => quoted(id, report)).join(', ')}`,
      unverifiable: `${words.unverifiable}: ${reasons.includes('NO_NAMES') ? words.noNames : words.noVerifiedList}`,
    }
    parts.push(by[result])
  }
  if (s.disputedBy.length) parts.push(`${words.disputedBy} ${s.disputedBy.map((id) => quoted(id, report)).join(', ')}`)
  if (s.supersededBy) parts.push(`${words.replacedBy} ${quoted(s.supersededBy, report)}`)
  return parts.join('; ')
}

/** A statement by its words, a list by its id. */
function quoted(id: string, report: Report): string {
  const s = report.statements.find((o) => o.id === id)
  return s ? `"${s.verbatim}"` : id
}

/** Comparisons of one figure that end alike are told together; figures that may not be compared are never set beside each other. */
function comparisons(report: Report, lang: Lang): string[] {
  const { words, number } = catalogue(lang)
  const lines: string[] = []
  const shut = new Map<string, { readonly left: string; readonly why: string; readonly right: string[] }>()
  for (const c of report.comparisons) {
    if (c.result === 'not_comparable') {
      const why = c.gate
        ? Object.entries(c.gate)
            .filter(([, state]) => state !== 'same')
            .map(
              ([dimension, state]) => `${words[`gate_${dimension}` as keyof typeof words]} ${words[`gate_${state}` as keyof typeof words]}`,
            )
            .join(', ')
        : ''
      const reason = why || words.noInterval
      const key = `${c.left}\n${reason}`
      const group = shut.get(key) ?? { left: c.left, why: reason, right: [] }
      group.right.push(quoted(c.right, report))
      shut.set(key, group)
      continue
    }
    const gap = c.gap
      ? ` (${c.gap.min === null ? '…' : number(c.gap.min)} ${words.to} ${c.gap.max === null ? words.open : number(c.gap.max)})`
      : ''
    lines.push(
      `${quoted(c.left, report)} / ${quoted(c.right, report)}: ${c.result === 'compatible' ? words.compatible : words.incompatible}${gap}`,
    )
  }
  for (const { left, why, right } of shut.values())
    lines.push(`${quoted(left, report)}: ${words.notComparable} ${right.join(', ')}. ${words.why}: ${why}.`)
  return lines
}

function questions(report: Report, lang: Lang): { speaker: string; asks: string[] }[] {
  const bySpeaker = new Map<string, string[]>()
  for (const q of report.questions) {
    const speaker = q.speaker === 'claim' || q.speaker === 'against' ? '' : q.speaker
    const text = questionText(lang, { asks: q.asks, figure: q.figure, ...(q.other ? { other: q.other } : {}) })
    const own = bySpeaker.get(speaker) ?? []
    if (!own.includes(text)) own.push(text)
    bySpeaker.set(speaker, own)
  }
  return [...bySpeaker].map(([speaker, asks]) => ({ speaker, asks }))
}
