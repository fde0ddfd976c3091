// The settings of a run, and a digest of all that decides its outcome beside the files.
import { sha256 } from '../platform/index.ts'
import type { Plan } from '../model/plan.ts'
import type { Outcome } from '../model/outcome.ts'
import { riskOf } from './risk.ts'
import type { Report } from './schema.ts'

/** Which figures are meant, where a person said so. */
const quantitiesOf = ({ quantities }: Plan): Pick<Report['settings'], 'quantities'> =>
  quantities.claim === null && quantities.against === null ? {} : { quantities: { ...quantities } }

export function settingsOf({
  plan,
  lists,
  decided,
}: Pick<Outcome, 'plan' | 'lists'> & { readonly decided: Pick<Outcome['decided'], 'pairs'> }): Report['settings'] {
  const { accept, review, margin, dateTolerance, pairBudget, nameOnly, estimate, claim, against } = plan
  const settings = {
    accept,
    risk: riskOf(100 * accept),
    review,
    margin,
    dateTolerance,
    pairBudget,
    ...(plan.duplicatesInRegisters ? { duplicatesInRegisters: true } : {}),
    nameOnly,
    estimate,
    claim,
    against,
    ...quantitiesOf(plan),
    scope: Object.fromEntries([...plan.scope].map(([field, values]) => [field, [...values]])),
    statements: plan.statements.length,
    decisions: decided.pairs.length,
    dateOrder: Object.fromEntries([...plan.dateOrder].sort(([x], [y]) => (x < y ? -1 : 1))),
  }
  const columns = lists.map((l) => [l.id, l.role, l.encoding, l.delimiter, l.columns.map((c) => [c.index, c.field, c.basis])])
  const decisive = JSON.stringify([settings, plan.window, plan.statements, columns, decided.pairs])
  return { ...settings, digest: sha256(decisive) }
}
