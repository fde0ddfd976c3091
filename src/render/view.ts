// The parts of a page, as data with words: what text, Markdown, HTML and workbooks all say of a report.
import type { Report, ReportInput } from '../report/schema.ts'
import { answeringOf, besideOwnList, figureFacts, firstQuestion } from '../report/answering.ts'
import { sumOf, TO_REVIEW } from '../report/tallies.ts'
import { restOf } from '../report/rest.ts'
import { catalogue, messageOf, questionText, type Catalogue, type FigureFacts, type Lang, type SummaryFacts } from '../words/catalogue.ts'
import { assumedOf } from './assumed.ts'
import { reportLine } from './audience-line.ts'
import { bridgeRows, registerLine, verifiedLine, type BridgeRow } from './bridge-view.ts'
import { shownIn } from './shown.ts'
import { exceptionsOf, type ExceptionGroup } from './exceptions.ts'
import { statementsView, type StatementsView } from './statements-view.ts'

export interface View {
  readonly words: Catalogue['words']
  readonly number: (n: number) => string
  /** Whom it is for; '' without lists: there is nobody to protect. */
  readonly audienceLine: string
  readonly summary: readonly string[]
  readonly bridge: readonly BridgeRow[]
  /** People over all verified lists, and how many lists have them; '' where no two lists share one. */
  readonly union: string
  readonly funnel: readonly FunnelStep[]
  readonly statements: StatementsView | null
  /** Verified lists and registers, a sentence each. */
  readonly mirrors: readonly string[]
  readonly exceptions: readonly ExceptionGroup[]
  readonly assumed: readonly string[]
}

interface FunnelStep {
  readonly label: string
  /** "at least 61", "41", "3–5", or that it is not shown. */
  readonly figure: string
  /** Its lower end, or the upper where that is open. */
  readonly value: number | null
}

export function viewOf(report: Report, lang: Lang): View {
  const { words, number } = catalogue(lang)
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  const verified = report.inputs.filter((i) => i.role === 'verified')
  return {
    words,
    number,
    audienceLine: reportLine(report, lang),
    summary: summaryOf(report, claimed, verified, lang),
    bridge: claimed ? bridgeRows(report, claimed, lang) : [],
    union: unionText(report, lang),
    funnel: funnelSteps(report, lang),
    statements: statementsView(report, lang),
    mirrors: [
      ...verified.map((v) => verifiedLine(v, report.counts[v.id]!, lang, claimed !== undefined)),
      ...report.registers.map((r) => registerLine(r, lang)),
    ],
    exceptions: exceptionsOf(report, lang),
    assumed: report.inputs.length ? assumedOf(report, lang) : [],
  }
}

function summaryOf(report: Report, claimed: ReportInput | undefined, verified: readonly ReportInput[], lang: Lang): string[] {
  const { words, summary, besideList } = catalogue(lang)
  if (!report.inputs.length) return [...figureSentences(report, null, lang), words.onlyStatements]
  const facts = { ...summaryFacts(report, claimed, verified), rest: claimed ? restOf(report.counts[claimed.id]!, [], lang) : [] }
  const own = besideOwnList(report, lang)
  return [
    ...(own ? [besideList(own)] : []),
    ...(claimed || !report.statements.length ? summary(facts) : figureSentences(report, listBeside(report, verified, lang), lang)),
    ...(facts.only === 0 ? [] : withheldNotes(report, verified, lang)),
    ...(report.statements.length && !claimed ? [words.figureOnly] : []),
  ].map(sentence)
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** The verified people that a claim without a list stands beside. */
function listBeside(report: Report, verified: readonly ReportInput[], lang: Lang): FigureFacts['list'] {
  const { date } = catalogue(lang)
  const asOf = verified.length === 1 ? verified[0]?.asOf : null
  const people = report.union.people
  return {
    verifiers: verified.flatMap((v) => v.source ?? []).join(', '),
    asOf: asOf ? date(asOf) : null,
    people: people === null ? null : catalogue(lang).number(people),
  }
}

/** The figures that answer each other, and what to ask first. */
function figureSentences(report: Report, list: FigureFacts['list'], lang: Lang): string[] {
  const { figures, askFirst } = catalogue(lang)
  const answering = answeringOf(report)
  if (!answering.main && !answering.others.length && !list) return []
  const first = firstQuestion(report, answering)
  const said = sentence(figures(figureFacts(report, answering, list, (s) => s.figure, lang)))
  if (!first) return [said]
  const question = questionText(lang, { asks: first.asks, figures: [first.figure], others: first.other ? [first.other] : [] })
  return [said, askFirst(first.speaker === first.statement ? null : first.speaker, question)]
}

function summaryFacts(report: Report, claimed: ReportInput | undefined, verified: readonly ReportInput[]): Omit<SummaryFacts, 'rest'> {
  const c = claimed && report.counts[claimed.id]
  const sources = verified.map((v) => v.source)
  return {
    people: c ? c.people : 0,
    matched: c ? c.matched : 0,
    conflict: c ? c.matchedWithConflict : 0,
    review: c ? sumOf(c, TO_REVIEW) : 0,
    only: c ? c.claimedOnly : 0,
    verifier: sources.filter(Boolean).join(', '),
    asOf: verified.length === 1 ? (verified[0]?.asOf ?? null) : null,
    verified: report.union.people,
    listed: claimed !== undefined,
  }
}

/** People verified without being named may be among those not found. */
function withheldNotes({ counts }: Report, verified: readonly ReportInput[], lang: Lang): string[] {
  return verified.flatMap(({ id, source, withheld }) => {
    const n = Math.max(withheld ?? 0, counts[id]?.withheld ?? 0)
    return n ? [messageOf(lang, 'withheld-among', { n, source: source ?? id }).what] : []
  })
}

function unionText({ union }: Report, lang: Lang): string {
  const { words } = catalogue(lang)
  const shown = shownIn(lang)
  const by = Object.entries(union.bySources).map(([lists, n]) => `${words.inLists} ${lists}${words.colon}${shown(n)}`)
  return by.length > 1 ? `${shown(union.people)} (${by.join(', ')})` : ''
}

/** Without a ledger the bridge tells it all. */
function funnelSteps({ settings, funnel }: Report, lang: Lang): FunnelStep[] {
  const { words } = catalogue(lang)
  if (!settings.statements) return []
  return funnel.map(({ step, min, max }) => ({ label: words[`funnel_${step}`], figure: rangeText(min, max, lang), value: min ?? max }))
}

function rangeText(min: number | null, max: number | null, lang: Lang): string {
  const { words, number } = catalogue(lang)
  if (max === null) return min === null ? words.notShown : `${words.atLeast} ${number(min)}`
  return min === max ? number(max) : `${number(min ?? 0)}–${number(max)}`
}
