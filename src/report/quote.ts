// A paragraph that is safe to print: who claims what, who verified what, and whether they may be set side by side. Every number says where it stands.
import { catalogue, type Lang, type QuoteFacts } from '../words/catalogue.ts'
import type { Report } from './schema.ts'
import { isSmall } from './suppress.ts'

type Unquoted = Omit<Report, 'quote'>

/** Two to four sentences; figures that a report does not show are told as such. */
export function quoteOf(report: Unquoted, lang: Lang): Report['quote'] {
  const { number, date, quote, words } = catalogue(lang)
  const figures: { figure: string; from: string }[] = []
  const figure = (n: number | null | undefined, from: string): string | null => {
    if (n === null || n === undefined) return null
    // A figure this small can tell who is meant.
    if (isSmall(n)) return words.fewerThanFive
    const text = number(n)
    if (n !== 0) figures.push({ figure: text, from })
    return text
  }
  const claimed = report.inputs.find((i) => i.role === 'claimed')
  const verified = report.inputs.filter((i) => i.role === 'verified')
  const counts = claimed && report.counts[claimed.id]
  const at = (k: string) => `counts.${claimed?.id}.${k}`
  const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
  const claims = report.statements.filter((s) => s.side === 'claimant' && s.supersededBy === null)
  const main = claims.at(-1)
  const others = report.statements
    .filter((s) => s.side === 'verifier' && s.supersededBy === null && s.aggregation !== 'subgroup')
    .slice(0, 2)
  const beside = report.comparisons.filter((c) => main && (c.left === main.id || c.right === main.id))
  const against = beside.filter((c) => others.some((o) => o.id === c.left || o.id === c.right) || verified.some((v) => v.id === c.right))
  const asOf = [...new Set(verified.map((v) => v.asOf))]
  const bare = (speaker: string, id: string) => (speaker === id ? null : speaker)
  const name = (id: string, source: string | null) => source ?? id
  const facts: QuoteFacts = {
    claimant: claimed?.source ?? null,
    claimedAsOf: claimed?.asOf ? date(claimed.asOf) : null,
    people: figure(counts?.people, at('people')),
    stated: main?.verbatim ?? null,
    statedBy: main ? bare(main.speaker, main.id) : null,
    statedAt: main?.madeAt ? date(main.madeAt) : null,
    verifiers: verified.map((v) => name(v.id, v.source)).join(', '),
    verifiedAsOf: asOf.length === 1 && asOf[0] ? date(asOf[0]) : null,
    verified: verified.length ? figure(report.union.people, 'union.people') : null,
    linked: counts ? figure(sum(counts.matched, counts.matchedWithConflict), `${at('matched')} + ${at('matchedWithConflict')}`) : null,
    notFound: counts ? figure(counts.claimedOnly, at('claimedOnly')) : null,
    review: counts ? figure(sum(counts.possible, counts.ambiguous), `${at('possible')} + ${at('ambiguous')}`) : null,
    held: counts ? figure(counts.heldOnRegister, at('heldOnRegister')) : null,
    contradicted: counts ? figure(counts.contradicted, at('contradicted')) : null,
    listed: claimed !== undefined && verified.length > 0,
    comparable: !against.length ? 'unknown' : against.some((c) => c.result === 'not_comparable') ? 'no' : 'yes',
    others: others.map((o) => ({ speaker: bare(o.speaker, o.id) ?? o.id, verbatim: o.verbatim, at: o.madeAt ? date(o.madeAt) : null })),
  }
  if (main) figures.push({ figure: main.verbatim, from: `statements.${main.id}.verbatim` })
  for (const o of others) figures.push({ figure: o.verbatim, from: `statements.${o.id}.verbatim` })
  const text = quote(facts)
    .filter(Boolean)
    .map((s) => `${s[0]!.toUpperCase()}${s.slice(1)}`)
    .join(' ')
  return { text, figures: figures.filter((f) => text.includes(f.figure)) }
}
