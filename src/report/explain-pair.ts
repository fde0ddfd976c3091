// One pair of rows, level by level, and what was decided.
import type { Outcome } from '../model/outcome.ts'
import type { LinkVerdict } from '../model/verdict.ts'
import { explanationOf } from './links.ts'
import type { Audience } from './redact/audience.ts'
import { oddsFor, recordFor, weightFor } from './redact/cells.ts'
import { againstOf, riskOf, standingsOf, surenessOf, type Standing, type Sureness } from './risk.ts'

interface Side {
  readonly list: string
  readonly row: number
  readonly values?: Readonly<Record<string, string>>
}

export interface Explanation extends Sureness {
  readonly left: Side
  readonly right: Side
  /** Bits; the sum of the parts. */
  readonly weight: number
  readonly explanation: readonly { readonly comparison: string; readonly level?: string | undefined; readonly weight: number }[]
  /** What the two rows may be, by themselves; the risk counts other candidates too. */
  readonly explanations: readonly Standing[]
  readonly status: 'match' | 'possible' | 'ambiguous' | 'none'
  /** The rows that the link rests on, and what they weigh, where these two are linked through others of their groups. */
  readonly via?: { readonly left: number; readonly right: number; readonly weight: number }
  readonly basis: string
  readonly reason: string
}

/** Rows by their numbers on the first two lists; undefined where one of them is not there or was set aside. */
export function explainPair(outcome: Outcome, leftRow: number, rightRow: number, audience: Audience): Explanation | undefined {
  const { left, right, judgePair } = outcome.between[0]!
  const sideOf = (at: number, row: number): { position: number; side: Side } => {
    const f = outcome.facts[at]!
    const position = f.rows.indexOf(row)
    const values = position < 0 ? undefined : recordFor(audience, outcome.lists[at]!, position)
    return { position, side: { list: f.list, row, ...(values ? { values } : {}) } }
  }
  const [a, b] = [sideOf(left, leftRow), sideOf(right, rightRow)]
  if (a.position < 0 || b.position < 0) return undefined
  const accounts = judgePair.accounts(a.position, b.position)
  const judged = judgePair.judge(a.position, b.position)
  const link = linkOf(outcome, a.position, b.position)
  return {
    left: a.side,
    right: b.side,
    weight: weightFor(audience, accounts.same),
    explanation: explanationOf(accounts.same, audience),
    explanations: standingsOf(accounts, judged.odds, audience),
    ...(link
      ? surenessOf(link, audience, outcome.plan.accept)
      : { risk: riskOf(oddsFor(audience, judged.odds)), against: againstOf(judged, audience) }),
    status: link?.status ?? 'none',
    basis: link?.via.basis ?? judged.basis,
    reason: link ? link.reason : judged.reason,
    ...viaOf(outcome, link, a.position, b.position, audience),
  }
}

/** Two rows of one list, as a pair of duplicates; undefined as above. */
export function explainInside(
  outcome: Outcome,
  list: string,
  rows: readonly [number, number],
  audience: Audience,
): Explanation | undefined {
  const at = outcome.facts.findIndex((f) => f.list === list)
  const [f, inside] = [outcome.facts[at], outcome.inside[at]]
  const [a, b] = rows.map((row) => f?.rows.indexOf(row) ?? -1) as [number, number]
  if (!f || !inside || a < 0 || b < 0 || a === b) return undefined
  const accounts = inside.judgePair.accounts(a, b)
  const judged = inside.judgePair.judge(a, b)
  const group = inside.groups.find(({ members }) => members.includes(a) && members.includes(b))
  const sideOf = (position: number, row: number): Side => {
    const values = recordFor(audience, outcome.lists[at]!, position)
    return { list, row, ...(values ? { values } : {}) }
  }
  return {
    left: sideOf(a, rows[0]),
    right: sideOf(b, rows[1]),
    weight: weightFor(audience, accounts.same),
    explanation: explanationOf(accounts.same, audience),
    explanations: standingsOf(accounts, judged.odds, audience),
    risk: riskOf(oddsFor(audience, judged.odds)),
    against: againstOf(judged, audience),
    status: group?.status ?? 'none',
    basis: group?.basis ?? judged.basis,
    reason: group?.status === 'match' ? '' : judged.reason,
  }
}

/** The link of two rows of the first two lists, or of the groups of duplicates that they belong to. */
function linkOf({ inside, between, verdicts }: Outcome, a: number, b: number): LinkVerdict | undefined {
  const { left, right } = between[0]!
  const [standsA, standsB] = [inside[left]!.stands[a], inside[right]!.stands[b]]
  for (const link of verdicts.links) if (link.left === left && link.right === right && link.a === standsA && link.b === standsB) return link
  return undefined
}

function viaOf(
  { facts, between }: Outcome,
  link: LinkVerdict | undefined,
  a: number,
  b: number,
  audience: Audience,
): Pick<Explanation, 'via'> {
  if (!link || (link.via.a === a && link.via.b === b)) return {}
  const { left, right, judgePair } = between[0]!
  const weight = weightFor(audience, judgePair.explain(link.via.a, link.via.b))
  return { via: { left: facts[left]!.rows[link.via.a]!, right: facts[right]!.rows[link.via.b]!, weight } }
}
