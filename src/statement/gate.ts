// May two figures be set against each other? Only where event, population, unit, window, cut-off and geography are known to be the same.
import type { StatedScope } from '../model/statement.ts'
import { DIMENSIONS, type Gate, type Sameness } from '../model/statement-outcome.ts'

/** A scope with what it leaves open told apart from what it says. */
export interface Scoped {
  readonly scope: StatedScope
  /** The window's start is stated, and not inferred or relayed. */
  readonly startStated: boolean
}

export function gateOf(x: Scoped, y: Scoped): Gate {
  return {
    event: words(x.scope.event, y.scope.event),
    population: words(x.scope.population, y.scope.population),
    // Persons are meant where nothing else is said.
    unit: words(x.scope.unit ?? 'persons', y.scope.unit ?? 'persons'),
    window: windows(x, y),
    cutoff: moments(x.scope.cutoff, y.scope.cutoff),
    // A figure without a place is one for all of them.
    geography: x.scope.geography === undefined && y.scope.geography === undefined ? 'same' : words(x.scope.geography, y.scope.geography),
  }
}

export const isOpen = (gate: Gate): boolean => DIMENSIONS.every((d) => gate[d] === 'same')

/** WINDOW_MISMATCH and the like, for each dimension that closes the gate. */
export const reasonsOf = (gate: Gate): string[] => DIMENSIONS.filter((d) => gate[d] !== 'same').map((d) => `${d.toUpperCase()}_MISMATCH`)

function words(x: string | undefined, y: string | undefined): Sameness {
  const [p, q] = [fold(x), fold(y)]
  if (!p || !q || p === 'unspecified' || q === 'unspecified' || p === 'unknown' || q === 'unknown') return 'unknown'
  return p === q ? 'same' : 'different'
}

const fold = (text: string | undefined): string =>
  (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

function windows(x: Scoped, y: Scoped): Sameness {
  const [p, q] = [x.scope, y.scope]
  if (!p.from || !q.from || !x.startStated || !y.startStated) return 'unknown'
  if (moments(p.from, q.from) === 'different') return 'different'
  if (p.to && q.to) return moments(p.to, q.to)
  // One that runs on and one that ends are the same only if the cut-off says so, and that is asked apart.
  return p.to || q.to ? 'different' : moments(p.from, q.from)
}

/** Equal to the minute, or the same day where neither says more; a day against a time on it is not to be told. */
function moments(x: string | undefined, y: string | undefined): Sameness {
  if (!x || !y) return 'unknown'
  if (x === y) return 'same'
  const timed = (t: string) => /\d:\d/.test(t)
  if (x.slice(0, 10) === y.slice(0, 10) && timed(x) !== timed(y)) return 'unknown'
  if (timed(x) && timed(y) && zoned(x) && zoned(y)) return Date.parse(x) === Date.parse(y) ? 'same' : 'different'
  return 'different'
}

const zoned = (t: string): boolean => /(?:Z|[+-]\d{2}:?\d{2})$/.test(t)
