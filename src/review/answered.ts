// Pairs that were answered before, as a sheet that comes back may name them: they may have left the queue.
import type { Outcome } from '../model/outcome.ts'
import type { Choice } from '../model/plan.ts'
import { pairKey, standing, type Decision } from './decisions.ts'
import type { QueueItem } from './queue.ts'

export interface Answered extends Pick<QueueItem, 'key' | 'lists' | 'identities'> {
  /** Rows of the lists at hand that the answer was found to be about. */
  readonly rows: readonly (readonly [number, number])[]
  readonly decision: Choice
  readonly reason: string
}

export function answeredBefore(decisions: readonly Decision[], { decided, facts }: Pick<Outcome, 'decided' | 'facts'>): Answered[] {
  return standing(decisions).flatMap((d): Answered[] => {
    if (d.decision === null) return []
    const found = decided.pairs.filter(({ seq }) => seq === d.seq)
    const rows = found.map(({ left, right, a, b }) => [facts[left]!.rows[a]!, facts[right]!.rows[b]!] as const)
    return [{ key: pairKey(d.lists, d.pair), lists: d.lists, identities: d.pair, rows, decision: d.decision, reason: d.reason }]
  })
}
