// May two figures be set against each other? Only where event, population, unit, window, cut-off and geography are known to be the same.
import type { StatedScope } from '../model/statement.ts'
import { DIMENSIONS, type Gate, type Sameness } from '../model/statement-outcome.ts'

/** What a figure counts. */
export interface Scoped {
  readonly scope: StatedScope
  /** The window's start is stated, and not inferred or relayed. */
  readonly startStated: boolean
}

export function gateOf(x: Scoped, y: Scoped): Gate {
  const [p, q] = [x.scope, y.scope]
  return {
    event: words(p.event, q.event),
    population: words(p.population, q.population),
    // Persons are meant where nothing else is said.
    unit: words(p.unit ?? 'persons', q.unit ?? 'persons'),
    window: windows(x, y),
    cutoff: moments(p.cutoff, q.cutoff),
    // A figure without a place is one for all of them.
    geography: p.geography === undefined && q.geography === undefined ? 'same' : words(p.geography, q.geography),
  }
}

export const isOpen = (gate: Gate): boolean => DIMENSIONS.every((d) => gate[d] === 'same')

/** WINDOW_MISMATCH and the like, for each dimension that closes the gate. */
export const reasonsOf = (gate: Gate): string[] => DIMENSIONS.filter((d) => gate[d] !== 'same').map((d) => `${d.toUpperCase()}_MISMATCH`)

const VAGUE: ReadonlySet<string> = new Set(['', 'unspecified', 'unknown'])

function words(x: string | undefined, y: string | undefined): Sameness {
  const [p, q] = [fold(x), fold(y)]
  if (VAGUE.has(p) || VAGUE.has(q)) return 'unknown'
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
  const start = moments(p.from, q.from)
  if (start === 'different') return 'different'
  if (p.to && q.to) return moments(p.to, q.to)
  // One that ends and one that runs on differ; of two that run on, the cut-off is compared apart.
  return p.to || q.to ? 'different' : start
}

/** Two times with a zone are compared to the minute. Otherwise only equal text is the same, and a day may or may not hold a time on that day. */
function moments(x: string | undefined, y: string | undefined): Sameness {
  if (!x || !y) return 'unknown'
  if (x === y) return 'same'
  if (isZoned(x) && isZoned(y)) return Date.parse(x) === Date.parse(y) ? 'same' : 'different'
  return x.slice(0, 10) === y.slice(0, 10) && hasTime(x) !== hasTime(y) ? 'unknown' : 'different'
}

export const hasTime = (moment: string): boolean => /\d:\d/.test(moment)
const isZoned = (moment: string): boolean => hasTime(moment) && /(?:Z|[+-]\d{2}:?\d{2})$/.test(moment)
