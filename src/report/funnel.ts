// From what was stated to who is linked to verified people, each step within the one before.
import type { Outcome } from '../model/outcome.ts'
import type { Report, SideCounts } from './schema.ts'
import { keysOf, LINKED, sumOf, type TallyKey } from './tallies.ts'

/** Empty without a claimed list. The stated figure stands in it only beside its speaker's own list. */
export function funnelOf(
  { lists, statements }: Outcome,
  counts: Readonly<Record<string, SideCounts>>,
  sums?: Report['sums'],
): Report['funnel'] {
  const claimed = lists.find((l) => l.role === 'claimed')
  const c = claimed && counts[claimed.id]
  if (!c) return []
  const own = statements.comparisons.find((x) => x.right === claimed.id)
  const stated = own && statements.judged.find((j) => j.statement.id === own.left)?.statement.quantity
  const told = sums?.[claimed.id]
  const without = (keys: readonly TallyKey[]) => {
    const less = sumOf(c, keys)
    return c.people === null || less === null ? null : c.people - less
  }
  const step = (name: Report['funnel'][number]['step'], n: number | null) => ({ step: name, min: n, max: n })
  return [
    ...(stated && (stated.min !== null || stated.max !== null) ? [{ step: 'stated' as const, min: stated.min, max: stated.max }] : []),
    step('rows', c.rows),
    step('people', c.people),
    step('identified', told ? told.identified : without(['unresolvable'])),
    step('compared', told ? told.compared : without(keysOf('people'))),
    step('linked', told ? told.linked : sumOf(c, LINKED)),
  ]
}
