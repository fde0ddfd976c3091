// Figures that answer each other: a claim and what a verifier says of it, why one may not be subtracted from the other, and what to ask first.
import { DIMENSIONS } from '../model/statement-outcome.ts'
import { catalogue, wordFor, type FigureFacts, type Lang, type ListGap, type SaidFigure, type SamenessFacts } from '../words/catalogue.ts'
import { intervalText } from './interval-text.ts'
import type { Report } from './schema.ts'

type Told = Omit<Report, 'quote'>
type Said = Told['statements'][number]

export interface Answering {
  readonly main: Said | undefined
  readonly others: readonly Said[]
}

/** The last claim that a verifier disputes, and who disputes it; without a dispute the last claim and each verifier's latest figure. */
export function answeringOf({ statements }: Told): Answering {
  const standing = statements.filter((s) => s.supersededBy === null)
  const claims = standing.filter((s) => s.side === 'claimant')
  const checks = standing.filter((s) => s.side === 'verifier' && s.aggregation !== 'subgroup' && s.aggregation !== 'stock')
  const disputed = claims.findLast((s) => checks.some((o) => s.disputedBy.includes(o.id)))
  if (disputed) {
    const disputes = checks.filter((o) => disputed.disputedBy.includes(o.id))
    // What the same speaker said on the same day belongs to the answer.
    const beside = checks.filter((o) => disputes.some((d) => o === d || (o.speaker === d.speaker && dayOf(o) === dayOf(d))))
    return { main: disputed, others: beside.slice(-MOST_OTHERS) }
  }
  const latest = checks.filter((o, i) => !checks.slice(i + 1).some((later) => later.speaker === o.speaker))
  return { main: claims.at(-1), others: latest.slice(-MOST_OTHERS) }
}

const MOST_OTHERS = 2
const dayOf = (s: Said): string => s.madeAt.slice(0, 10)

/** For one sentence; `wordsOf`: the figure alone, or all that was said. */
export function figureFacts(
  report: Told,
  { main, others }: Answering,
  list: FigureFacts['list'],
  wordsOf: (s: Said) => string,
  lang: Lang,
  claimTold = false,
): FigureFacts {
  const said = (s: Said): SaidFigure => saidFigure(s, report, wordsOf(s), lang)
  return { claim: main ? said(main) : null, others: others.map(said), list, same: samenessOf(report, main, others, lang), claimTold }
}

function saidFigure(s: Said, { findings, statements }: Told, words: string, lang: Lang): SaidFigure {
  const { date } = catalogue(lang)
  const on = (moment: string | null) => (moment ? date(moment.slice(0, 10)) : null)
  const { from, to } = s.window
  const isOneDay = from !== null && to !== null && from.slice(0, 10) === to.slice(0, 10)
  const passed = findings.filter((f) => f.code === 'RELAY_DRIFT' && f.statements[0] === s.id)
  return {
    speaker: s.speaker === s.id ? null : s.speaker,
    words,
    at: on(s.madeAt),
    since: isOneDay ? null : on(from),
    day: isOneDay ? on(from) : null,
    passedOn: passed.map((f) => {
      const by = statements.find((o) => o.id === f.statements[1])
      return { by: by?.statedBy ?? by?.speaker ?? '', words: by?.figure ?? '' }
    }),
  }
}

/** May the claim be set beside these statements and beside the verified lists? */
function samenessOf({ comparisons, inputs }: Told, main: Said | undefined, others: readonly Said[], lang: Lang): SamenessFacts {
  const verifiers = new Set([...others.map((o) => o.id), ...inputs.filter((i) => i.role === 'verified').map((i) => i.id)])
  const against = comparisons.filter(
    ({ left, right, result }) => main !== undefined && left === main.id && verifiers.has(right) && result !== 'not_told',
  )
  const nothing = { differs: [], unknown: [], gap: null }
  if (!against.length) return { ...nothing, state: 'none' }
  const shut = against.filter((c) => c.result === 'not_comparable')
  const dimensions = (state: string) =>
    DIMENSIONS.filter((d) => shut.some(({ gate }) => gate?.[d] === state)).map((d) => wordFor(lang, `gate_${d}`) ?? d)
  const [differs, unknown] = [dimensions('different'), dimensions('unknown')]
  if (differs.length || unknown.length || shut.some((c) => c.gate === null))
    return { ...nothing, state: 'shut', differs, unknown: unknown.filter((word) => !differs.includes(word)) }
  if (shut.length) return { ...nothing, state: 'silent' }
  const apart = against.filter((c) => c.result === 'incompatible')
  if (!apart.length) return { ...nothing, state: 'fits' }
  // How far a list is from a figure tells how long the list is, which may not be shown.
  const [gap] = against.length === 1 ? apart.filter((c) => others.some((o) => o.id === c.right)).map((c) => c.gap) : []
  return { ...nothing, state: 'apart', gap: gap ? distanceOf(gap) : null }
}

type Gap = NonNullable<Told['comparisons'][number]['gap']>

/** How far apart, whichever is larger; null where neither end is known. */
function distanceOf({ min, max }: Gap): { readonly min: number; readonly max: number | null } | null {
  if (min !== null && min > 0) return { min, max }
  return max === null ? null : { min: -max, max: min === null ? null : -min }
}

/** The figure whose speaker's own list was given, beside that list; null where there is none. */
export function besideOwnList(report: Told, lang: Lang): (ListGap & { readonly places: readonly Place[] }) | null {
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  const own = report.comparisons.filter((c) => c.right === claimed?.id)
  const { main } = answeringOf(report)
  const found = own.find((c) => c.left === main?.id) ?? own.at(-1)
  const stated = report.statements.find((s) => s.id === found?.left)
  if (!claimed || !found || !stated) return null
  const { number, date } = catalogue(lang)
  const { people } = report.counts[claimed.id] ?? { people: null }
  const meaning = found.result === 'not_comparable' ? '' : intervalText(stated.quantity, lang)
  return {
    speaker: stated.speaker === stated.id ? claimed.source : stated.speaker,
    at: stated.madeAt ? date(stated.madeAt.slice(0, 10)) : null,
    figure: stated.figure,
    meaning: stated.figure.includes(meaning) ? '' : meaning,
    people: people === null ? null : number(people),
    // Whoever knows how far the list is from a figure that is known knows how long it is.
    gap: people === null ? { state: 'hidden' } : gapFacts(found, stated),
    places: people === null ? [] : placesOf(report, found, stated, lang),
  }
}

/** A number of a sentence, and where it stands in the report. */
export interface Place {
  readonly figure: string
  readonly from: string
}

function placesOf({ comparisons }: Told, found: Told['comparisons'][number], stated: Said, lang: Lang): Place[] {
  const { number } = catalogue(lang)
  return (['min', 'max'] as const).flatMap((end) => {
    const [meant, gap] = [stated.quantity[end], found.gap?.[end] ?? null]
    return [
      ...(meant ? [{ figure: number(meant), from: `statements.${stated.id}.quantity.${end}` }] : []),
      ...(gap ? [{ figure: number(Math.abs(gap)), from: `comparisons.${comparisons.indexOf(found)}.gap.${end}` }] : []),
    ]
  })
}

function gapFacts({ result, gap }: Told['comparisons'][number], { quantity }: Said): ListGap['gap'] {
  if (result === 'compatible') return { state: 'fits' }
  const distance = gap && distanceOf(gap)
  if (!gap || !distance) return { state: result === 'not_comparable' ? 'silent' : 'hidden' }
  if (gap.min !== null && gap.min > 0) return { state: 'above', ...distance }
  // Fewer than so many, with nothing known below.
  return { state: 'below', min: distance.min, max: quantity.min === 0 ? null : distance.max }
}

/** The question that would best open the gate: what is counted, else whether the people are the same, else whether there is a list. */
export function firstQuestion({ questions }: Told, { main, others }: Answering): Told['questions'][number] | undefined {
  if (!main) return undefined
  const ids = new Set([main.id, ...others.map((o) => o.id)])
  const figures = new Set([main.figure, ...others.map((o) => o.figure)])
  return (
    questions.find((q) => q.statement === main.id && DIMENSIONS.some((d) => d === q.asks)) ??
    questions.find((q) => q.asks === 'overlap' && ids.has(q.statement) && figures.has(q.other ?? '')) ??
    questions.find((q) => ids.has(q.statement))
  )
}
