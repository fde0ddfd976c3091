// Links between rows of two lists, with their weight, what explains it, and what people said of them.
import type { Outcome, PairExplainer } from '../model/outcome.ts'
import type { Contribution } from '../model/pair.ts'
import type { PairDecision } from '../model/plan.ts'
import type { LinkVerdict } from '../model/verdict.ts'
import { whyOf } from '../words/catalogue.ts'
import type { Audience } from './redact/audience.ts'
import { conflictFor, hundredthsFor, recordFor, weightFor } from './redact/cells.ts'
import { surenessOf } from './risk.ts'
import type { ReportLink } from './schema.ts'

export interface LinkWishes {
  /** Why each pair weighs what it does. */
  readonly explained: boolean
  /** A page orders doubtful links by their weight and shows none of the others'. */
  readonly brief: boolean
  /** The weight, where it was computed before. */
  readonly weight?: number | undefined
}

export function describeLink(outcome: Outcome, link: LinkVerdict, audience: Audience, wishes: LinkWishes): ReportLink {
  const { explained, brief } = wishes
  // Read once: each time it is asked for, it is made.
  const { via, reason } = link
  const [left, right] = [outcome.facts[link.left]!, outcome.facts[link.right]!]
  const isNeeded = wishes.weight === undefined && !(brief && link.status === 'match')
  const parts = isNeeded ? explainerOf(outcome, link).explain(via.a, via.b) : []
  const isDirect = via.a === link.a && via.b === link.b
  const registered = right.role === 'register' ? recordFor(audience, outcome.lists[link.right]!, link.b) : undefined
  return {
    left: { list: left.list, row: left.rows[link.a]! },
    right: { list: right.list, row: right.rows[link.b]! },
    status: link.status,
    basis: via.basis,
    ...(reason ? { reason } : {}),
    ...decidedOf(outcome, link, via),
    weight: wishes.weight ?? weightFor(audience, parts),
    ...surenessOf({ via, odds: link.odds, status: link.status }, audience, outcome.plan.accept),
    ...(isDirect ? {} : { via: { left: left.rows[via.a]!, right: right.rows[via.b]! } }),
    ...(explained ? { explanation: explanationOf(parts, audience) } : {}),
    ...(registered ? { registerValues: registered } : {}),
    conflicts: link.conflicts.map((c) => conflictFor(audience, c)),
  }
}

/** The evidence between two lists. */
export const explainerOf = (
  { between }: Pick<Outcome, 'between'>,
  { left, right }: { readonly left: number; readonly right: number },
): PairExplainer => between.find((b) => b.left === left && b.right === right)!.judgePair

/** The parts of a weight, each with a sentence; they sum to the weight that the audience sees. */
export const explanationOf = (parts: readonly Contribution[], audience: Audience): NonNullable<ReportLink['explanation']> =>
  parts.map((p) => {
    const part = { comparison: p.comparison, level: p.level, weight: hundredthsFor(audience, p) / 100 }
    return { ...part, why: whyOf('en', part) }
  })

/** What people said of a link's pair, or of the duplicates it stands for. */
const decidedOf = ({ decided }: Outcome, { left, right, a, b }: LinkVerdict, via: LinkVerdict['via']): Pick<ReportLink, 'decided'> =>
  decidedOn(decided, (d) => d.left === left && d.right === right && ((d.a === a && d.b === b) || (d.a === via.a && d.b === via.b)))

/** The last word of people on a pair. */
export function decidedOn(decided: Outcome['decided'] | undefined, isOf: (d: PairDecision) => boolean): Pick<ReportLink, 'decided'> {
  const last = decided?.pairs.findLast(isOf)
  return last ? { decided: { decision: last.decision, stale: last.stale, time: last.time, reviewer: last.reviewer } } : {}
}
