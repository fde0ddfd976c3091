// A number and what qualifies it → the interval it stands for.
import type { Qualifier, Quantity } from '../model/statement.ts'

export const unknown = (reason: string): Quantity => ({ qualifier: 'unknown', value: null, min: null, max: null, reason })

export const VAGUE: Quantity = { ...unknown('no number'), qualifier: 'vague' }

/** One qualifier from those found: "at least about 80" is about, "more than 600 so far" is more than; undefined where they contradict. */
export function settle(found: ReadonlySet<Qualifier>): Qualifier | undefined {
  if (found.has('about')) return 'about'
  const up = found.has('more_than') ? 'more_than' : found.has('at_least') ? 'at_least' : undefined
  const down = found.has('less_than') ? 'less_than' : found.has('at_most') ? 'at_most' : undefined
  return up && down ? undefined : (up ?? down ?? 'exactly')
}

export function interval(qualifier: Qualifier, value: number): Quantity {
  switch (qualifier) {
    case 'exactly':
      return { qualifier, value, min: value, max: value }
    case 'at_least':
      return { qualifier, value, min: value, max: null }
    case 'more_than':
      return { qualifier, value, min: value + 1, max: null }
    case 'at_most':
      return { qualifier, value, min: 0, max: value }
    case 'less_than':
      return value > 0 ? { qualifier, value, min: 0, max: value - 1 } : unknown('fewer than none')
    case 'about':
      return { qualifier, value, min: null, max: null }
    case 'range':
    case 'vague':
    case 'unknown':
      return unknown('no number')
  }
}
