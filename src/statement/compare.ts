// A stated figure against the people its speaker listed. Beside verified people it stands apart, without a difference.
import type { Quantity } from '../model.ts'
import { parseQuantity } from './quantity.ts'

interface StatedClaim {
  readonly id: 'claim'
  readonly verbatim: string
  readonly quantity: Quantity
}

interface StatedComparison {
  readonly left: 'claim'
  readonly right: string
  readonly result: 'compatible' | 'incompatible' | 'not_comparable'
  /** Stated minus listed, as a range; open ends are null. null: nothing may be subtracted. */
  readonly gap: { readonly min: number | null; readonly max: number | null } | null
  readonly reasons: readonly string[]
}

export interface Statements {
  readonly claim: StatedClaim | null
  readonly comparisons: readonly StatedComparison[]
}

/** `listed` is the claimant's own list, people counted once. */
export function compareClaim(verbatim: string | null, listed: { readonly id: string; readonly people: number } | null): Statements {
  if (verbatim === null) return { claim: null, comparisons: [] }
  const quantity = parseQuantity(verbatim)
  const claim: StatedClaim = { id: 'claim', verbatim, quantity }
  if (!listed) return { claim, comparisons: [] }
  const { min, max } = quantity
  if (min === null && max === null)
    return {
      claim,
      comparisons: [
        {
          left: 'claim',
          right: listed.id,
          result: 'not_comparable',
          gap: null,
          reasons: [quantity.qualifier === 'about' ? 'NO_INTERVAL' : 'NO_NUMBER'],
        },
      ],
    }
  const compatible = (min === null || listed.people >= min) && (max === null || listed.people <= max)
  const gap = compatible ? null : { min: min === null ? null : min - listed.people, max: max === null ? null : max - listed.people }
  return { claim, comparisons: [{ left: 'claim', right: listed.id, result: compatible ? 'compatible' : 'incompatible', gap, reasons: [] }] }
}
