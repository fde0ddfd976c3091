// start + arrests + late registrations − releases = end, for two stocks of one speaker and the flows stated for the time between.
import type { Finding, Range } from '../model/statement-outcome.ts'
import type { Statement } from '../model/statement.ts'
import { intervalOf, isFlow, pairsOf, type Ledger } from './ledger.ts'
import { apart, ends, minus, plus } from './range.ts'

const ZERO: Range = { min: 0, max: 0 }
const ARRIVALS: ReadonlySet<string | undefined> = new Set(['arrest', 'late_registration'])

/** What the stated flows leave unexplained. Nothing is added up unless somebody stated both arrivals and departures. */
export function stockAndFlow({ statements }: Ledger): Finding[] {
  const stocks = statements.filter((s) => s.aggregation === 'stock' && s.quantity.min !== null)
  return pairsOf(stocks).flatMap(([x, y]): Finding[] => {
    if (x.speaker !== y.speaker || (x.scope.population ?? '') !== (y.scope.population ?? '')) return []
    const [start, end] = dayOf(x) <= dayOf(y) ? [x, y] : [y, x]
    const flows = statements.filter((s) => isBetween(s, start, end))
    const arrivals = flows.filter(isArrival)
    if (!arrivals.length || arrivals.length === flows.length) return []
    const expected = flows.reduce((sum, s) => (isArrival(s) ? plus : minus)(sum, intervalOf(s)), intervalOf(start))
    const residual = minus(intervalOf(end), expected)
    if (!apart(residual, ZERO)) return []
    return [
      {
        code: 'STOCK_FLOW_RESIDUAL',
        statements: [start.id, ...flows.map((s) => s.id), end.id],
        params: { speaker: x.speaker, ...ends(residual) },
      },
    ]
  })
}

const isArrival = ({ scope }: Statement): boolean => ARRIVALS.has(scope.event)

/** A flow of the same speaker, counted from one stock's day to the other's. */
const isBetween = (s: Statement, start: Statement, end: Statement): boolean =>
  s.speaker === start.speaker &&
  isFlow(s) &&
  s.scope.from?.slice(0, 10) === dayOf(start) &&
  (s.scope.to ?? s.scope.cutoff)?.slice(0, 10) === dayOf(end)

const dayOf = (s: Statement): string => (s.scope.cutoff ?? s.madeAt).slice(0, 10)
