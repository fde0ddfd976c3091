// A paragraph that is safe to print: who claims what, who verified what, and whether they may be set side by side. Every number says where it stands.
import { catalogue, type Lang, type QuoteFacts } from '../words/catalogue.ts'
import { sumsOf, type SumKey } from './redact/figures.ts'
import { shownFigures, type Earlier } from './redact/shown.ts'
import { answeringOf, besideOwnList, figureFacts } from './answering.ts'
import { restLines } from './rest.ts'
import { toldOf, untoldOf, type Told } from './told.ts'
import type { Report, SideCounts } from './schema.ts'
import { LINKED, TO_REVIEW } from './tallies.ts'

type Unquoted = Omit<Report, 'quote'>
type Figures = { figure: string; from: string }[]

/** Two to four sentences; figures that a report does not show are told as such. */
export function quoteOf(given: Unquoted, lang: Lang, before: readonly Earlier[] = []): Report['quote'] {
  // A quote is for everybody, whoever the report is for.
  const report: Unquoted = given.audience === 'public' ? given : { ...given, ...shownFigures({ ...given, sums: sumsOf(given) }, before) }
  const figures: Figures = []
  const counted = countedFacts(report, figures, lang)
  const said = statedFacts(report, counted, lang)
  const facts: QuoteFacts = { ...counted, ...said.facts }
  figures.push(...said.figures)
  const text = catalogue(lang)
    .quote(facts)
    .filter(Boolean)
    .map((s) => `${s[0]!.toUpperCase()}${s.slice(1)}`)
    .join(' ')
  return { text, figures: figures.filter((f) => text.includes(f.figure)) }
}

type Stated = Pick<QuoteFacts, 'stated' | 'figures'>
type Counted = Omit<QuoteFacts, keyof Stated> & { readonly verified: string | null }

/** What the lists say; each figure is noted with its place in the report. */
function countedFacts(report: Unquoted, figures: Figures, lang: Lang): Counted {
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
  const of = (told: Told) => figure(told.n, told.from)
  const count = (keys: readonly (keyof SideCounts)[], sum?: SumKey) => (claimed ? of(toldOf(report, claimed.id, keys, sum)) : null)
  const rest = counts ? restLines(counts, ['heldOnRegister', 'contradicted']) : []
  const untold = claimed ? untoldOf(report, claimed.id) : null
  const [asOf, another] = new Set(verified.map((v) => v.asOf))
  return {
    claimant: claimed?.source ?? null,
    claimedAsOf: claimed?.asOf ? date(claimed.asOf) : null,
    people: count(['people']),
    verifiers: verifiersOf(verified, words.anotherList),
    verifiedAsOf: asOf && another === undefined ? date(asOf) : null,
    verified: verified.length ? figure(report.union.people, 'union.people') : null,
    linked: count(LINKED, 'linked'),
    notFound: count(['claimedOnly']),
    review: count(TO_REVIEW, 'review'),
    held: count(['heldOnRegister']),
    contradicted: count(['contradicted']),
    rest: rest.flatMap(({ keys, name }) => {
      const n = count(keys)
      return n === null ? [] : [`${words[name]}${words.colon}${n}`]
    }),
    untold: untold && { people: of(untold) },
    listed: claimed !== undefined && verified.length > 0,
  }
}

/** Who made the lists; an id that nobody chose names nobody. */
function verifiersOf(verified: Unquoted['inputs'], another: string): string {
  const named = verified.map(({ source, id }) => source ?? (/^verified\d*$/.test(id) ? null : id))
  return named.some((name) => name !== null) ? [...new Set(named.map((name) => name ?? another))].join(', ') : ''
}

/** The figures that answer each other: beside the claimant's own list, and beside what verifiers say. */
function statedFacts(
  report: Unquoted,
  { listed, verifiers, verifiedAsOf, verified }: Counted,
  lang: Lang,
): { facts: Stated; figures: Figures } {
  const { figures, besideList } = catalogue(lang)
  const answering = answeringOf(report)
  const { main, others } = answering
  const own = besideOwnList(report, lang)
  const list = !listed && main && verified !== null ? { verifiers, asOf: verifiedAsOf, people: verified } : null
  const facts = figureFacts(report, answering, list, (s) => s.verbatim, lang, own !== null)
  const told = main !== undefined || others.length > 0
  // A claim beside its own list alone was told there.
  const isTold = own !== null && !others.length && facts.same.state === 'none'
  const quoted = main ? [main, ...others] : others
  return {
    facts: { stated: own ? besideList(own) : '', figures: told && !isTold ? figures(facts) : '' },
    figures: [...quoted.map((s) => ({ figure: s.verbatim, from: `statements.${s.id}.verbatim` })), ...(own?.places ?? [])],
  }
}
