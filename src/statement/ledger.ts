// The ledger of statements: entries are added and never changed. What an entry stands for, which entries replace others, and whose list is whose.
import type { ListedPeople, Range } from '../model/statement-outcome.ts'
import type { RelationType, Statement } from '../model/statement.ts'

/** Statements in their order, and the lists beside them. */
export interface Ledger {
  readonly statements: readonly Statement[]
  readonly lists: readonly ListedPeople[]
  readonly byId: ReadonlyMap<string, Statement>
  /** Of a statement that was replaced, the one that replaced it. */
  readonly supersededBy: ReadonlyMap<string, string>
  /** Claimants' figures that may be held against others. */
  readonly claims: readonly Statement[]
  /** Verifiers' figures that may be held against claims. */
  readonly checks: readonly Statement[]
}

export function ledgerOf(statements: readonly Statement[], lists: readonly ListedPeople[]): Ledger {
  const flows = statements.filter(isFlow)
  return {
    statements,
    lists,
    byId: new Map(statements.map((s) => [s.id, s])),
    supersededBy: new Map(statements.flatMap((s) => targetsOf(s, 'supersedes').map((target) => [target, s.id] as const))),
    claims: flows.filter((s) => s.side === 'claimant'),
    checks: flows.filter((s) => s.side === 'verifier'),
  }
}

/** A stock of people held is no count of releases, and a subgroup is told under its whole: neither is compared with a flow. */
export const isFlow = ({ aggregation }: Statement): boolean => aggregation !== 'stock' && aggregation !== 'subgroup'

/** The interval a statement stands for: n verified events are at least n events. */
export function intervalOf({ quantity, counts, complete }: Statement): Range {
  const open = counts === 'verified_events' && !complete && quantity.qualifier === 'exactly'
  return { min: quantity.min, max: open ? null : quantity.max }
}

export const targetsOf = (s: Statement, type: RelationType): readonly string[] =>
  s.relations.filter((r) => r.type === type).map((r) => r.target)

export const sameSpeaker = (x: string | null, y: string): boolean => x !== null && x.trim().toLowerCase() === y.trim().toLowerCase()

/** The list behind a statement: the one it names, or the claimed list where its maker is the speaker or there is one claim only. */
export function ownList(s: Statement, { lists, claims }: Ledger): ListedPeople | undefined {
  const named = lists.find((l) => l.id === s.names.list)
  if (named || s.side !== 'claimant') return named
  const claimed = lists.find((l) => l.role === 'claimed')
  return claimed && (claims.length === 1 || sameSpeaker(claimed.source, s.speaker)) ? claimed : undefined
}

/** Every two of them, in their order. */
export const pairsOf = <T>(all: readonly T[]): [T, T][] => all.flatMap((x, i) => all.slice(i + 1).map((y): [T, T] => [x, y]))
