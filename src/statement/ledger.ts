// The ledger of statements: appended to and never changed. What its entries stand for, and how they relate.
import type { RelationType, Statement } from '../model/statement.ts'

/** The interval a statement stands for: n verified events are at least n events. */
export function intervalOf({ quantity, counts, complete }: Statement): { readonly min: number | null; readonly max: number | null } {
  const open = counts === 'verified_events' && !complete && quantity.qualifier === 'exactly'
  return { min: quantity.min, max: open ? null : quantity.max }
}

export const targetsOf = (s: Statement, type: RelationType): readonly string[] =>
  s.relations.filter((r) => r.type === type).map((r) => r.target)
