// One pair of rows, level by level, and what was decided.
import type { Between, Outcome } from '../model/outcome.ts'
import type { LinkVerdict } from '../model/verdict.ts'
import { explanationOf } from './links.ts'
import type { Audience } from './redact/audience.ts'
import { oddsFor, recordFor, weightFor } from './redact/cells.ts'
import { againstOf, riskOf, standingsOf, surenessOf, type Standing, type Sureness } from './risk.ts'

interface Side {
  readonly list: string
  readonly row: number
  /** Line of the file, or row of the sheet. */
  readonly line: number
  readonly sheet?: number
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

/** A row by its number on a list. */
export interface RowNamed {
  readonly list: string
  readonly row: number
}

/** Any two rows of a run, of two lists that are compared or of one; undefined where one of them is not there, or nobody compares them. */
export function explainRows(outcome: Outcome, one: RowNamed, other: RowNamed, audience: Audience): Explanation | undefined {
  if (one.list === other.list) return explainInside(outcome, one.list, [one.row, other.row], audience)
  const at = ({ list }: RowNamed) => outcome.facts.findIndex((f) => f.list === list)
  const between = outcome.between.find((b) => b.left === at(one) && b.right === at(other))
  if (between) return explainBetween(outcome, between, [one.row, other.row], audience)
  const turned = outcome.between.find((b) => b.left === at(other) && b.right === at(one))
  return turned && explainBetween(outcome, turned, [other.row, one.row], audience)
}

/** Rows by their numbers on the first two lists; undefined where one of them is not there or was set aside. */
export const explainPair = (outcome: Outcome, leftRow: number, rightRow: number, audience: Audience): Explanation | undefined =>
  explainBetween(outcome, outcome.between[0]!, [leftRow, rightRow], audience)

/** A row as it is told: where it stands, and with names what it says. */
function sideOf({ facts, lists }: Outcome, at: number, position: number, audience: Audience): Side {
  const [f, list] = [facts[at]!, lists[at]!]
  const values = recordFor(audience, list, position)
  const sheet = list.records.sheet?.(position)
  return {
    list: f.list,
    row: f.rows[position]!,
    line: list.records.line(position),
    ...(sheet === undefined ? {} : { sheet }),
    ...(values ? { values } : {}),
  }
}

function explainBetween(outcome: Outcome, between: Between, rows: readonly [number, number], audience: Audience): Explanation | undefined {
  const { left, right, judgePair } = between
  const [a, b] = [outcome.facts[left]!.rows.indexOf(rows[0]), outcome.facts[right]!.rows.indexOf(rows[1])]
  if (a < 0 || b < 0) return undefined
  const accounts = judgePair.accounts(a, b)
  const judged = judgePair.judge(a, b)
  const link = linkOf(outcome, between, a, b)
  return {
    left: sideOf(outcome, left, a, audience),
    right: sideOf(outcome, right, b, audience),
    weight: weightFor(audience, accounts.same),
    explanation: explanationOf(accounts.same, audience),
    explanations: standingsOf(accounts, judged.odds, audience),
    ...(link
      ? surenessOf(link, audience, outcome.plan.accept)
      : { risk: riskOf(oddsFor(audience, judged.odds)), against: againstOf(judged, audience) }),
    status: link?.status ?? 'none',
    basis: link?.via.basis ?? judged.basis,
    reason: link ? link.reason : judged.reason,
    ...viaOf(outcome, between, link, a, b, audience),
  }
}

/** Two rows of one list, as a pair of duplicates; undefined as above. */
function explainInside(outcome: Outcome, list: string, rows: readonly [number, number], audience: Audience): Explanation | undefined {
  const at = outcome.facts.findIndex((f) => f.list === list)
  const [f, inside] = [outcome.facts[at], outcome.inside[at]]
  const [a, b] = rows.map((row) => f?.rows.indexOf(row) ?? -1) as [number, number]
  if (!f || !inside || a < 0 || b < 0 || a === b) return undefined
  const accounts = inside.judgePair.accounts(a, b)
  const judged = inside.judgePair.judge(a, b)
  const group = inside.groups.find(({ members }) => members.includes(a) && members.includes(b))
  return {
    left: sideOf(outcome, at, a, audience),
    right: sideOf(outcome, at, b, audience),
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

/** The link of two rows, or of the groups of duplicates that they belong to. */
function linkOf({ inside, verdicts }: Outcome, { left, right }: Between, a: number, b: number): LinkVerdict | undefined {
  const [standsA, standsB] = [inside[left]!.stands[a], inside[right]!.stands[b]]
  for (const link of verdicts.links) if (link.left === left && link.right === right && link.a === standsA && link.b === standsB) return link
  return undefined
}

function viaOf(
  { facts }: Outcome,
  { left, right, judgePair }: Between,
  link: LinkVerdict | undefined,
  a: number,
  b: number,
  audience: Audience,
): Pick<Explanation, 'via'> {
  if (!link || (link.via.a === a && link.via.b === b)) return {}
  const weight = weightFor(audience, judgePair.explain(link.via.a, link.via.b))
  return { via: { left: facts[left]!.rows[link.via.a]!, right: facts[right]!.rows[link.via.b]!, weight } }
}
