// All statements of a run: those of a ledger, and the bare figures of --claim and --against after them.
import type { Plan } from '../model/plan.ts'
import type { Statement } from '../model/statement.ts'
import { bareStatement } from './compare.ts'

export function statementsOf({
  statements,
  claim,
  against,
  quantities,
}: Pick<Plan, 'statements' | 'claim' | 'against' | 'quantities'>): Statement[] {
  return [
    ...statements,
    ...(claim === null ? [] : [bareStatement('claim', claim, 'claimant', quantities.claim)]),
    ...(against === null ? [] : [bareStatement('against', against, 'verifier', quantities.against)]),
  ]
}
