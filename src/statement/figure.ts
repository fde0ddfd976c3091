// Two figures held against each other: is there a number that satisfies both, and if not, how far apart are they?
import type { ListedPeople, Range, StatedComparison } from '../model/statement-outcome.ts'
import type { Statement } from '../model/statement.ts'
import { gateOf, isOpen, reasonsOf, type Scoped } from './gate.ts'
import { intervalOf } from './ledger.ts'
import { apart, isUnknown, minus } from './range.ts'

/** What is compared: a statement or a list, what it counts and the interval it stands for. */
interface Figure extends Scoped {
  readonly id: string
  readonly interval: Range
}

export const figureOf = (s: Statement): Figure => ({
  id: s.id,
  scope: s.scope,
  startStated: s.fromBasis === 'stated',
  interval: intervalOf(s),
})

/** People named and those held back are at least so many; no more where its maker says that the list holds everybody. */
export const figureOfList = ({ id, scope, people, withheld, closed }: ListedPeople): Figure => ({
  id,
  scope,
  startStated: true,
  interval: { min: people + withheld, max: closed ? people + withheld : null },
})

/** Nothing is subtracted unless the gate is open and both say something of a number. */
export function compareFigures(x: Figure, y: Figure): StatedComparison {
  const gate = gateOf(x, y)
  const { result, gap, reasons } = isOpen(gate) ? compareIntervals(x.interval, y.interval, ['NO_NUMBER']) : notComparable(reasonsOf(gate))
  return { left: x.id, right: y.id, result, gap, gate, reasons }
}

/** A claimant's figure against the claimant's own list: they count the same by the claimant's own word, so there is no gate. */
export function againstOwnList(s: Statement, list: ListedPeople): StatedComparison {
  const people = peopleOf(list, s)
  const silent = s.quantity.qualifier === 'about' ? 'NO_INTERVAL' : 'NO_NUMBER'
  return { left: s.id, right: list.id, gate: null, ...compareIntervals(s.quantity, { min: people, max: people }, [silent]) }
}

/** People of a list with those whose names its maker, or the statement it stands for, says were held back. */
export const peopleOf = (list: ListedPeople, s: Statement): number => list.people + Math.max(list.withheld, s.names.withheld ?? 0)

type Result = Pick<StatedComparison, 'result' | 'gap' | 'reasons'>

const notComparable = (reasons: readonly string[]): Result => ({ result: 'not_comparable', gap: null, reasons })

/** `silent`: why there is nothing to compare where one of them says nothing of a number. */
function compareIntervals(p: Range, q: Range, silent: readonly string[]): Result {
  if (isUnknown(p) || isUnknown(q)) return notComparable(silent)
  return apart(p, q) ? { result: 'incompatible', gap: minus(p, q), reasons: [] } : { result: 'compatible', gap: null, reasons: [] }
}
