// From rows to people to what came of comparing them, as a reconciliation that adds up.
import type { SourceList } from '../model/source.ts'
import type { Report, SideCounts } from './schema.ts'
import { linesFor, sumOf } from './tallies.ts'

/** Lines of one list; what is taken away is negative, null is not shown. Registers have no bridge. */
export function bridgeLines(
  { id, role }: SourceList,
  counts: Readonly<Record<string, SideCounts>>,
  sums?: Report['sums'],
): Report['bridge'] {
  const c = counts[id]
  if (!c || role === 'register') return []
  const line = (name: string, value: number | null) => ({ list: id, line: name, value })
  const less = (step: 'rows' | 'people') => linesFor(role, step).map(({ name, keys }) => line(name, minus(sumOf(c, keys))))
  return [
    line('rows', c.rows),
    ...less('rows'),
    line('people', c.people),
    ...less('people'),
    line('compared', sums?.[id] ? sums[id].compared : comparedOf(role, c)),
    ...linesFor(role, 'compared').map(({ name, keys }) => line(name, name === 'review' && sums?.[id] ? sums[id].review : sumOf(c, keys))),
  ]
}

/** People who are compared: all but those whom the bridge takes away. */
export function comparedOf(role: SourceList['role'], c: SideCounts): number | null {
  const less = sumOf(
    c,
    linesFor(role, 'people').flatMap(({ keys }) => keys),
  )
  return c.people === null || less === null ? null : c.people - less
}

/** Nothing taken away is 0, and never −0. */
const minus = (n: number | null): number | null => (n ? -n : n)
