// Rows of one list that are, or may be, one person.
import type { Outcome } from '../model/outcome.ts'
import type { Pair } from '../model/pair.ts'
import { decidedOn, explanationOf } from './links.ts'
import { maySeePair } from './redact/protected.ts'
import type { Audience } from './redact/audience.ts'
import { weightFor } from './redact/cells.ts'
import { surenessOf } from './risk.ts'
import type { Report, ReportLink } from './schema.ts'

export interface DuplicateWishes {
  /** Why each pair weighs what it does. */
  readonly explained: boolean
  readonly showProtected: boolean
}

type Listed = Pick<Outcome, 'facts' | 'inside'> & { readonly decided?: Outcome['decided'] }

/** Groups of the list at a position, in the order of their first rows. */
export function describeDuplicates(outcome: Listed, at: number, audience: Audience, wishes: DuplicateWishes): Report['duplicates'] {
  const [f, { groups, judgePair }] = [outcome.facts[at]!, outcome.inside[at]!]
  return groups
    .map((g) => ({
      list: f.list,
      rows: g.members.map((m) => f.rows[m]!).sort((x, y) => x - y),
      status: g.status,
      basis: g.basis,
      weight: weightFor(audience, judgePair.explain(g.edge[0], g.edge[1])),
      ...(g.status === 'possible' ? { pairs: askedPairs(outcome, at, g.asked, audience, wishes) } : {}),
    }))
    .sort((x, y) => x.rows[0]! - y.rows[0]!)
}

/** What a person is asked about a group, as links are told; without people whose identity is protected. */
function askedPairs(outcome: Listed, at: number, asked: readonly Pair[], audience: Audience, wishes: DuplicateWishes): ReportLink[] {
  const [f, { judgePair }] = [outcome.facts[at]!, outcome.inside[at]!]
  return asked
    .filter(({ a, b }) => maySeePair(audience, f, a, f, b, wishes.showProtected))
    .map((pair): ReportLink => {
      const [a, b] = f.rows[pair.a]! < f.rows[pair.b]! ? [pair.a, pair.b] : [pair.b, pair.a]
      const parts = judgePair.explain(pair.a, pair.b)
      return {
        left: { list: f.list, row: f.rows[a]! },
        right: { list: f.list, row: f.rows[b]! },
        status: 'possible',
        basis: pair.basis,
        reason: pair.reason,
        ...decidedOn(outcome.decided, (d) => d.left === at && d.right === at && isOf(d, pair)),
        weight: weightFor(audience, parts),
        ...surenessOf({ via: pair, odds: pair.odds, status: 'possible' }, audience, 0),
        ...(wishes.explained ? { explanation: explanationOf(parts, audience) } : {}),
        conflicts: [],
      }
    })
}

const isOf = (d: { readonly a: number; readonly b: number }, { a, b }: Pair): boolean =>
  (d.a === a && d.b === b) || (d.a === b && d.b === a)
