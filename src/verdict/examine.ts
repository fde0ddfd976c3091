// What a linked pair's rows contradict each other in.
import type { Facts } from '../model/facts.ts'
import type { SourceList } from '../model/source.ts'
import { conflictsOf, isOtherDetention, placesDiffer } from './conflicts.ts'
import type { Examine } from './links.ts'
import { rawValue } from './raw.ts'

/** `tolerance` in days. */
export function examiner(lists: readonly SourceList[], facts: readonly Facts[], tolerance: number): Examine {
  return ({ left, right }, { a: i, b: j, via }) => {
    const [a, b] = [facts[left]!, facts[right]!]
    const conflicts = conflictsOf(a, via.a, b, via.b, tolerance, rawValue(lists[left]!, via.a, lists[right]!, via.b))
    // A register tells of custody, not of releases: its status and dates are no other version of the event.
    const custody = lists[right]!.role === 'register'
    return {
      conflicts: custody ? conflicts.filter((c) => c.field !== 'event' && c.field !== 'event_date') : conflicts,
      placeDiffers: placesDiffer(a, via.a, b, via.b),
      otherDetention: isOtherDetention(a, i, b, j),
    }
  }
}
