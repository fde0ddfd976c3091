// What people decided, applied before rows are assigned: same links, different forbids, unsure and stale wait for a person.
import type { Pair, Reason, Sequence } from '../model/pair.ts'
import type { PairDecision } from '../model/plan.ts'

/**
 * The pairs of two lists as decisions leave them. Rows are pooled by their representatives, so that a decision on one of two duplicates
 * holds for both. Where two decisions on one pooled pair contradict each other, a person looks again.
 */
export function applyDecisions(
  pairs: Sequence<Pair>,
  decisions: readonly PairDecision[],
  standsA: Int32Array,
  standsB: Int32Array,
  weigh: (a: number, b: number) => number,
): Sequence<Pair> {
  if (!decisions.length) return pairs
  const key = (a: number, b: number) => `${standsA[a]} ${standsB[b]}`
  const said = new Map<string, Set<'same' | 'different' | 'ask'>>()
  const first = new Map<string, PairDecision>()
  for (const d of decisions) {
    const at = key(d.a, d.b)
    const kind = d.stale || d.decision === 'unsure' ? 'ask' : d.decision
    said.set(at, (said.get(at) ?? new Set()).add(kind))
    if (!first.has(at)) first.set(at, d)
  }
  const verdict = (at: string): 'same' | 'different' | 'ask' | null => {
    const kinds = said.get(at)
    return !kinds ? null : kinds.size > 1 ? 'ask' : [...kinds][0]!
  }
  const same = [...said.keys()].filter((at) => verdict(at) === 'same')
  // A row has one partner on a list: two of them decided the same are asked again.
  const times = new Map<string, number>()
  for (const at of same) for (const end of ends(at)) times.set(end, (times.get(end) ?? 0) + 1)
  const forced = new Set(same.filter((at) => ends(at).every((end) => times.get(end) === 1)))
  const taken = new Set([...forced].flatMap(ends))
  const kept: Pair[] = []
  for (const pair of pairs) {
    const at = key(pair.a, pair.b)
    if (forced.has(at)) continue
    const kind = verdict(at)
    if (kind === 'different' || ends(at).some((end) => taken.has(end))) continue
    kept.push(kind === null ? pair : { ...pair, automatic: false, basis: 'evidence', reason: reasonOf(first.get(at)!) })
  }
  const shown = new Set<string>()
  for (const p of pairs) shown.add(key(p.a, p.b))
  for (const [at, d] of first) {
    const asked = verdict(at) === 'ask' || (verdict(at) === 'same' && !forced.has(at))
    if (!forced.has(at) && !(asked && !shown.has(at) && !ends(at).some((end) => taken.has(end)))) continue
    const weight = Math.max(0, weigh(d.a, d.b))
    kept.push({
      a: d.a,
      b: d.b,
      weight,
      automatic: forced.has(at),
      basis: forced.has(at) ? 'decision' : 'evidence',
      reason: forced.has(at) ? '' : reasonOf(d),
      namesakes: '',
    })
  }
  return kept
}

const reasonOf = (d: PairDecision): Reason => (d.stale ? 'stale decision' : d.decision === 'unsure' ? 'unsure' : 'decisions differ')

/** Both ends of a pooled pair; the sides are told apart. */
const ends = (at: string): [string, string] => {
  const [a, b] = at.split(' ')
  return [`a${a}`, `b${b}`]
}
