// A comparison with its weights moved to how true pairs of these lists agree.
import type { Estimate } from '../../model/pair.ts'
import { comparerOf, type FactComparer, type NearRows } from './comparison.ts'

/** By how much the lists show that facts of one person differ as these do, in hundredths of a bit. */
export const shownBy = ({ shifts }: FactComparer, level: number): number => (shifts && level >= 0 ? Math.max(0, shifts[level]!) : 0)

const fromLower =
  (near: NearRows, top: number): NearRows =>
  (i, least, take) =>
    near(i, Math.max(0, least - top), take)

export function shifted(comparer: FactComparer, estimate: Estimate): FactComparer {
  const { comparison, weight: shipped, most, nearFor } = comparer
  const shifts = estimate.shifts.get(comparison.name)
  if (!shifts) return comparer
  const top = Math.max(0, ...shifts)
  return comparerOf(comparison, {
    ...comparer,
    shifts,
    weight(level, i, j) {
      const weight = shipped(level, i, j)
      // However often true pairs differ, a difference is never evidence for them.
      return weight < 0 ? Math.min(0, weight + shifts[level]!) : weight + shifts[level]!
    },
    most: (i) => most(i) + top,
    nearFor: nearFor && ((rows) => fromLower(nearFor(rows), top)),
  })
}
