// --fail-on: measures of a report against limits.
import { InputError } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'
import { SUPPORT_RESULTS } from '../model/statement-outcome.ts'
import { FLAGS } from '../model/verdict.ts'
import type { Report, SideCounts } from './schema.ts'
import { flagKey, TALLIES } from './tallies.ts'

export interface Check {
  readonly text: string
  readonly side: 'claimed' | 'verified'
  readonly measure: string
  readonly operator: '<' | '<=' | '=' | '!=' | '>=' | '>'
  readonly value: number
  readonly percent: boolean
}

type Count = (c: SideCounts, flags: Readonly<Record<string, number | null>>) => number | null

const kebab = (key: string): string => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

const MEASURES: Readonly<Record<string, Count>> = {
  ...Object.fromEntries(TALLIES.map((t): [string, Count] => [kebab(t.key), (c) => c[t.key]])),
  ...Object.fromEntries(FLAGS.map((flag): [string, Count] => [`flag.${kebab(flagKey(flag))}`, (_, f) => f[flagKey(flag)] ?? 0])),
  'name-only': (_, f) => f['nameOnly'] ?? 0,
  people: (c) => c.people,
  rows: (c) => c.rows,
}

export const MEASURE_NAMES: readonly string[] = [
  ...Object.keys(MEASURES).filter((m) => !m.startsWith('flag.') && !TALLIES.some((t) => t.side === 'verified' && kebab(t.key) === m)),
  ...TALLIES.filter((t) => t.side === 'verified').map((t) => `verified.${kebab(t.key)}`),
  'incomplete',
  'count-gap',
  'statements=none-found',
]

/** statements=none-found */
const OF_STATEMENTS = new RegExp(`^\\s*statements\\s*(=|!=)\\s*(${SUPPORT_RESULTS.join('|').replaceAll('_', '-')})\\s*$`)

/** Reads "claimed-only>0" or "matched<50%". Throws InputError fail-on. */
export function parseCheck(text: string): Check {
  const said = OF_STATEMENTS.exec(text)
  if (said)
    return { text: text.trim(), side: 'claimed', measure: `statements${said[1]}${said[2]}`, operator: '>', value: 0, percent: false }
  const m = /^\s*(?:(claimed|verified)\.)?((?:flag\.)?[a-z-]+)\s*(<=|>=|!=|<|>|=)\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text)
  const bare = text.trim()
  if (bare === 'incomplete') return { text: bare, side: 'claimed', measure: 'incomplete', operator: '>', value: 0, percent: false }
  const measure = m?.[2] ?? ''
  if (!m || !(measure in MEASURES || measure === 'incomplete' || measure === 'count-gap')) {
    const similar = nearest(measure || bare.replace(/[^a-z.-].*$/, ''), MEASURE_NAMES)
    throw new InputError('fail-on', similar ? { text: bare, similar } : { text: bare })
  }
  return {
    text: bare,
    side: m[1] === 'verified' ? 'verified' : 'claimed',
    measure,
    operator: m[3] as Check['operator'],
    value: Number(m[4]),
    percent: m[5] === '%',
  }
}

/** `report` is not a public one: its cells are all there. */
export function runChecks(report: Report, checks: readonly Check[]): Report['checks'] {
  return checks.map((check) => {
    const actual = measure(report, check)
    return { failOn: check.text, failed: holds(actual, check), actual }
  })
}

function measure(report: Report, { side, measure: name, percent }: Check): number {
  if (name === 'incomplete') return report.complete ? 0 : 1
  if (name === 'count-gap') return Math.max(0, ...report.comparisons.map(({ gap }) => (gap ? Math.max(gap.min ?? 0, -(gap.max ?? 0)) : 0)))
  const said = /^statements(=|!=)(.+)$/.exec(name)
  if (said) {
    const wanted = said[2]!.replaceAll('-', '_')
    return report.statements.filter((s) => s.support && (s.support.result === wanted) === (said[1] === '=')).length
  }
  const inputs = report.inputs.filter((i) => i.role === side)
  const sum = (count: Count) => inputs.reduce((total, i) => total + (count(report.counts[i.id]!, report.flagCounts[i.id] ?? {}) ?? 0), 0)
  const value = sum(MEASURES[name]!)
  const people = sum((c) => c.people)
  return percent ? (people ? Math.round((10000 * value) / people) / 100 : 0) : value
}

function holds(actual: number, { operator, value }: Check): boolean {
  switch (operator) {
    case '<':
      return actual < value
    case '<=':
      return actual <= value
    case '=':
      return actual === value
    case '!=':
      return actual !== value
    case '>=':
      return actual >= value
    case '>':
      return actual > value
  }
}
