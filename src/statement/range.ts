// Intervals of whole numbers of which an end may be open.
import type { Range } from '../model/statement-outcome.ts'

/** Says nothing of a number. */
export const isUnknown = ({ min, max }: Range): boolean => min === null && max === null

/** No number lies in both. */
export const apart = (p: Range, q: Range): boolean =>
  (p.min !== null && q.max !== null && p.min > q.max) || (p.max !== null && q.min !== null && p.max < q.min)

const sum = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x + y)
const negated = (x: number | null): number | null => (x === null ? null : -x)

export const plus = (p: Range, q: Range): Range => ({ min: sum(p.min, q.min), max: sum(p.max, q.max) })
export const minus = (p: Range, q: Range): Range => plus(p, { min: negated(q.max), max: negated(q.min) })

/** The ends that are known, for a sentence to name. */
export const ends = ({ min, max }: Range): Readonly<Record<string, number>> => ({
  ...(min === null ? {} : { min }),
  ...(max === null ? {} : { max }),
})
