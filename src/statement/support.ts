// What stands behind a claim, or against it. Never true or false: how many of its people were found verified, or which minimum exceeds it.
import type { ListedPeople, StatedComparison, Support, SupportResult } from '../model/statement-outcome.ts'
import type { Statement } from '../model/statement.ts'
import { figureOfList } from './figure.ts'
import { intervalOf, ownList, targetsOf, type Ledger } from './ledger.ts'

/** `comparisons`: all that went through the gate. */
export function supportOf(s: Statement, ledger: Ledger, comparisons: readonly StatedComparison[]): Support {
  const own = ownList(s, ledger)
  return contradiction(s, own, ledger, comparisons) ?? fromOwnList(s, own, ledger) ?? fromVerifiedParts(s, ledger) ?? unverifiable(s, own)
}

/** A verified minimum above the claim's maximum, or a complete count of verifiers below its minimum. */
function contradiction(
  s: Statement,
  own: ListedPeople | undefined,
  ledger: Ledger,
  comparisons: readonly StatedComparison[],
): Support | null {
  const against = comparisons
    .filter((c) => c.left === s.id && c.result === 'incompatible' && c.right !== own?.id)
    .map((c) => c.right)
    .filter((id) => outweighs(id, s, ledger))
  return against.length ? { result: 'contradicted', named: null, list: null, reasons: against } : null
}

/** Does this statement or list leave no room for the claim? */
function outweighs(id: string, { quantity: { min, max } }: Statement, { byId, lists }: Ledger): boolean {
  const [other, list] = [byId.get(id), lists.find((l) => l.id === id)]
  const interval = other ? intervalOf(other) : list && figureOfList(list).interval
  if (!interval) return false
  const exceeds = max !== null && interval.min !== null && interval.min > max
  const complete = other?.complete ?? list?.closed ?? false
  return exceeds || (complete && min !== null && interval.max !== null && interval.max < min)
}

/** How many people of the claimed list are linked to verified ones. */
function fromOwnList(s: Statement, own: ListedPeople | undefined, { lists }: Ledger): Support | null {
  if (own?.role !== 'claimed' || !lists.some((l) => l.role === 'verified')) return null
  return { result: found(own.linked, s), named: own.linked, list: own.id, reasons: [] }
}

/** A verifier who said "n of those" said so of this very figure. */
function fromVerifiedParts(s: Statement, { byId }: Ledger): Support | null {
  const parts = [...byId.values()]
    .filter((o) => targetsOf(o, 'part_verified_of').includes(s.id))
    .flatMap(({ id, quantity: { min } }) => (min === null ? [] : [{ id, n: min }]))
  if (!parts.length) return null
  const most = Math.max(...parts.map((part) => part.n))
  return { result: found(most, s), named: most, list: null, reasons: parts.filter((part) => part.n === most).map((part) => part.id) }
}

const unverifiable = (s: Statement, own: ListedPeople | undefined): Support => ({
  result: 'unverifiable',
  named: null,
  list: null,
  reasons: own || s.names.published === 'full' ? ['NO_VERIFIED_LIST'] : ['NO_NAMES'],
})

const found = (n: number, { quantity: { min } }: Statement): SupportResult =>
  n === 0 ? 'none_found' : min !== null && n >= min ? 'supported' : 'partly_supported'
