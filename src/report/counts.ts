// Rows and people of each list by category and by flag, and whether the run is complete.
import type { Outcome } from '../model/outcome.ts'
import type { SourceList } from '../model/source.ts'
import { categoryTraits } from '../model/traits.ts'
import { CATEGORIES, FLAGS, type CategoryCounts, type Flag } from '../model/verdict.ts'
import type { Report, SideCounts } from './schema.ts'
import { flagKey, keysOf, TALLIES, type TallyKey } from './tallies.ts'

export function countsOf({ lists, counts }: Outcome): Record<string, SideCounts> {
  return Object.fromEntries(lists.map((list, at) => [list.id, sideCounts(list, counts[at]!)]))
}

/** Rows of registers have no category; those set aside are none of their rows. */
function sideCounts(list: SourceList, c: CategoryCounts): SideCounts {
  const rows = list.role === 'register' ? list.records.length : list.records.length + list.rejects.length
  const cells = Object.fromEntries(TALLIES.map((t) => [t.key, c[t.category]])) as Record<TallyKey, number>
  return { rows, people: keysOf('rows').reduce((n, key) => n - cells[key], rows), ...cells }
}

/** How many rows have each flag; those that none has are left out. */
export function flagCountsOf({ lists, verdicts }: Outcome): Report['flagCounts'] {
  return Object.fromEntries(
    lists.map((list, at) => {
      const times = new Map<Flag, number>()
      for (const { flags } of verdicts.rows[at]!) for (const flag of flags) times.set(flag, (times.get(flag) ?? 0) + 1)
      return [list.id, Object.fromEntries(FLAGS.flatMap((flag) => (times.has(flag) ? [[flagKey(flag), times.get(flag)!]] : [])))]
    }),
  )
}

const INCOMPLETE = CATEGORIES.filter((category) => categoryTraits(category).incomplete)

/** Was everything read, and compared with everything? */
export function isComplete({ lists, counts, inside, between }: Outcome): boolean {
  return (
    lists.every((l) => l.sheets.every((s) => s.use !== 'unread')) &&
    counts.every((c) => INCOMPLETE.every((category) => c[category] === 0)) &&
    inside.every((d) => d.found.skippedA.size === 0) &&
    between.every((b) => b.skippedA.size === 0 && b.skippedB.size === 0)
  )
}
