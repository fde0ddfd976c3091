// What may be told of the people claimed, figure by figure, and how many are left of whom nothing may be told.
import type { SumKey } from './redact/figures.ts'
import type { Report, SideCounts } from './schema.ts'
import { LINKED, linesFor, sumOf, TO_REVIEW } from './tallies.ts'

type Counted = Pick<Report, 'audience' | 'counts' | 'sums'>

/** A figure, or null where it may not be shown, and its place in the JSON report. */
export interface Told {
  readonly n: number | null
  readonly from: string
}

/** A count of the claimed list, or the sum of several; `sum`: what a public report calls it where a part may not be shown. */
export function toldOf({ audience, counts, sums }: Counted, list: string, keys: readonly (keyof SideCounts)[], sum?: SumKey): Told {
  const from = keys.map((key) => `counts.${list}.${key}`).join(' + ')
  const n = sumOf(counts[list]!, keys)
  if (n !== null || sum === undefined) return { n, from }
  return { n: sums?.[list]?.[sum] ?? null, from: audience === 'public' ? `sums.${list}.${sum}` : from }
}

/**
 * The people of whom a quote tells no result; null where the only ones are those that it says are linked, or not found, in a number
 * that is not shown. What is left of the people is no more than every reader of the figures can reckon.
 */
export function untoldOf(report: Counted, list: string): Told | null {
  const lines = (['people', 'compared'] as const).flatMap((step) => linesFor('claimed', step))
  const others = lines.filter(({ keys, name }) => name !== 'review' && name !== 'claimedOnly' && !keys.some((key) => LINKED.includes(key)))
  const unsaid = [toldOf(report, list, TO_REVIEW, 'review'), ...others.map(({ keys }) => toldOf(report, list, keys))]
  if (unsaid.every(({ n }) => n !== null)) return null
  const people = toldOf(report, list, ['people'])
  const told = [toldOf(report, list, LINKED, 'linked'), toldOf(report, list, ['claimedOnly']), ...unsaid].filter(({ n }) => n)
  return {
    n: people.n === null ? null : told.reduce((left, { n }) => left - (n ?? 0), people.n),
    from: [people, ...told].map(({ from }) => from.replaceAll(' + ', ' - ')).join(' - '),
  }
}
