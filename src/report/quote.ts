// A paragraph that is safe to print: who claims what, who verified what, and whether they may be set side by side. Every number says where it stands.
import { catalogue, type Lang, type QuoteFacts } from '../words/catalogue.ts'
import { sumsOf, type SumKey } from './redact/figures.ts'
import { shownFigures } from './redact/shown.ts'
import { restOf } from './rest.ts'
import type { Report, SideCounts } from './schema.ts'
import { LINKED, sumOf, TO_REVIEW } from './tallies.ts'

type Unquoted = Omit<Report, 'quote'>
type Figures = { figure: string; from: string }[]

/** Two to four sentences; figures that a report does not show are told as such. */
export function quoteOf(given: Unquoted, lang: Lang): Report['quote'] {
  // A quote is for everybody, whoever the report is for.
  const report: Unquoted = given.audience === 'public' ? given : { ...given, ...shownFigures({ ...given, sums: sumsOf(given) }) }
  const figures: Figures = []
  const said = statedFacts(report, lang)
  const facts: QuoteFacts = { ...countedFacts(report, figures, lang), ...said.facts }
  figures.push(...said.figures)
  const text = catalogue(lang)
    .quote(facts)
    .filter(Boolean)
    .map((s) => `${s[0]!.toUpperCase()}${s.slice(1)}`)
    .join(' ')
  return { text, figures: figures.filter((f) => text.includes(f.figure)) }
}

type Stated = Pick<QuoteFacts, 'stated' | 'statedBy' | 'statedAt' | 'comparable' | 'others'>

/** What the lists say; each figure is noted with its place in the report. */
function countedFacts(report: Unquoted, figures: Figures, lang: Lang): Omit<QuoteFacts, keyof Stated> {
  const { number, date, words } = catalogue(lang)
  const figure = (n: number | null, from: string): string | null => {
    if (n === null) return null
    const text = number(n)
    if (n !== 0) figures.push({ figure: text, from })
    return text
  }
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  const verified = report.inputs.filter((i) => i.role === 'verified')
  const counts = claimed && report.counts[claimed.id]
  const placeOf = (keys: readonly (keyof SideCounts)[]) => keys.map((key) => `counts.${claimed?.id}.${key}`).join(' + ')
  const count = (keys: readonly (keyof SideCounts)[]) => (counts ? figure(sumOf(counts, keys), placeOf(keys)) : null)
  /** Told where its parts are not. */
  const sum = (key: SumKey, keys: readonly (keyof SideCounts)[]) =>
    claimed
      ? figure(report.sums?.[claimed.id]?.[key] ?? null, report.audience === 'public' ? `sums.${claimed.id}.${key}` : placeOf(keys))
      : null
  const [asOf, another] = new Set(verified.map((v) => v.asOf))
  return {
    claimant: claimed?.source ?? null,
    claimedAsOf: claimed?.asOf ? date(claimed.asOf) : null,
    people: count(['people']),
    verifiers: verifiersOf(verified, words.anotherList),
    verifiedAsOf: asOf && another === undefined ? date(asOf) : null,
    verified: verified.length ? figure(report.union.people, 'union.people') : null,
    linked: count(LINKED) ?? sum('linked', LINKED),
    notFound: count(['claimedOnly']),
    review: count(TO_REVIEW) ?? sum('review', TO_REVIEW),
    held: count(['heldOnRegister']),
    contradicted: count(['contradicted']),
    rest: counts ? restOf(counts, ['heldOnRegister', 'contradicted'], lang).filter((part) => /\d$/.test(part)) : [],
    listed: claimed !== undefined && verified.length > 0,
  }
}

/** Who made the lists; an id that nobody chose names nobody. */
function verifiersOf(verified: Unquoted['inputs'], another: string): string {
  const named = verified.map(({ source, id }) => source ?? (/^verified\d*$/.test(id) ? null : id))
  return named.some((name) => name !== null) ? [...new Set(named.map((name) => name ?? another))].join(', ') : ''
}

type Said = Unquoted['statements'][number]

/** The last claim that a verifier disputes, and who disputes it; without a dispute the last claim and each verifier's latest figure. */
function answering(standing: readonly Said[]): { readonly main: Said | undefined; readonly others: readonly Said[] } {
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

/** The figures that answer each other, and whether they may be compared. */
function statedFacts(report: Unquoted, lang: Lang): { facts: Stated; figures: Figures } {
  const { date } = catalogue(lang)
  const standing = report.statements.filter((s) => s.supersededBy === null)
  const { main, others } = answering(standing)
  const dateOf = (s: Report['statements'][number]) => (s.madeAt ? date(s.madeAt) : null)
  const facts: Stated = {
    stated: main?.verbatim ?? null,
    statedBy: main && main.speaker !== main.id ? main.speaker : null,
    statedAt: main ? dateOf(main) : null,
    comparable: comparableOf(report, main, others),
    others: others.map((o) => ({
      speaker: o.speaker === o.id ? null : o.speaker,
      verbatim: o.verbatim,
      at: dateOf(o),
      since: o.window.from ? date(o.window.from.slice(0, 10)) : null,
    })),
  }
  const quoted = main ? [main, ...others] : others
  return { facts, figures: quoted.map((s) => ({ figure: s.verbatim, from: `statements.${s.id}.verbatim` })) }
}

/** May the claim be set beside these statements and beside the verified lists? */
function comparableOf(
  { comparisons, inputs }: Unquoted,
  main: { readonly id: string } | undefined,
  others: readonly { readonly id: string }[],
): Stated['comparable'] {
  if (!main) return 'unknown'
  const verifiers = new Set([...others.map((o) => o.id), ...inputs.filter((i) => i.role === 'verified').map((i) => i.id)])
  const against = comparisons.filter(
    ({ left, right }) => (left === main.id || right === main.id) && (verifiers.has(left) || verifiers.has(right)),
  )
  if (!against.length) return 'unknown'
  const shut = against.filter((c) => c.result === 'not_comparable')
  if (!shut.length) return 'yes'
  const isOpen = shut.every(({ gate }) => gate && Object.values(gate).every((state) => state !== 'different'))
  return isOpen ? 'open' : 'no'
}
