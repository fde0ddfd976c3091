// Statements as a case file holds them, and lists beside them. Ministry claims, Foro verifies.
import { readLedger } from '../../src/case/read-ledger.ts'
import type { Statement } from '../../src/model/statement.ts'
import type { Finding, ListedPeople, StatementOutcome } from '../../src/model/statement-outcome.ts'
import { compareStatements } from '../../src/statement/compare.ts'
import { ledgerOf, type Ledger } from '../../src/statement/ledger.ts'

export type Entry = Readonly<Record<string, unknown>>

const SCOPE: Entry = {
  event: 'left_detention',
  population: 'political prisoners',
  window: { from: '2026-01-08', cutoff: '2026-01-25T12:00-04:00' },
}

export const claim = (more: Entry = {}): Entry => ({
  id: 'claim',
  speaker: 'Ministry',
  made_at: '2026-01-25',
  verbatim: '626',
  ...SCOPE,
  ...more,
})

export const check = (more: Entry = {}): Entry => ({
  id: 'check',
  speaker: 'Foro',
  side: 'verifier',
  made_at: '2026-01-25',
  verbatim: '156',
  ...SCOPE,
  ...more,
})

export const relates = (type: string, target: string): Entry => ({ relations: [{ type, target }] })

export const people = (more: Partial<ListedPeople>): ListedPeople => ({
  id: 'list',
  role: 'verified',
  source: null,
  scope: {},
  people: 0,
  withheld: 0,
  closed: false,
  linked: 0,
  count: () => null,
  ...more,
})

/** A list that counts what `claim` and `check` count. */
export const listed = (more: Partial<ListedPeople>): ListedPeople =>
  people({
    scope: {
      event: 'left_detention',
      population: 'political prisoners',
      from: '2026-01-08',
      cutoff: '2026-01-25T12:00-04:00',
    },
    ...more,
  })

export const statementsOf = (entries: readonly Entry[]): Statement[] => readLedger('ledger.json', JSON.stringify(entries))

export const statement = (entry: Entry): Statement => statementsOf([entry])[0]!

export const ledger = (entries: readonly Entry[], lists: readonly ListedPeople[] = []): Ledger => ledgerOf(statementsOf(entries), lists)

export const run = (entries: readonly Entry[], lists: readonly ListedPeople[] = []): StatementOutcome =>
  compareStatements(statementsOf(entries), lists)

export const codes = (entries: readonly Entry[], lists: readonly ListedPeople[] = []): Finding['code'][] =>
  run(entries, lists).findings.map((f) => f.code)
