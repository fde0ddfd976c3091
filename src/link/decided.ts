// What people decided, applied before rows are assigned: same links, different forbids, unsure and stale wait for a person.
import type { Pair, Reason, Sequence } from '../model/pair.ts'
import type { PairDecision } from '../model/plan.ts'
import { decidedCrowds } from './decided-crowds.ts'
import type { Judgement } from './judge/decide.ts'

/** What all decisions on one pooled pair come to; contradicting ones are asked again. */
interface Decided {
  readonly first: PairDecision
  readonly kind: Kind
}
type Kind = 'same' | 'different' | 'ask'

/**
 * The pairs of two lists as decisions leave them. Rows are pooled by their representatives, so that a decision on one of two duplicates
 * holds for both. Where two decisions on one pooled pair contradict each other, a person looks again.
 */
export function applyDecisions(
  pairs: Sequence<Pair>,
  decisions: readonly PairDecision[],
  standsA: Int32Array,
  standsB: Int32Array,
  judge: (a: number, b: number) => Judgement,
): Sequence<Pair> {
  if (!decisions.length) return pairs
  const keyOf = ({ a, b }: { readonly a: number; readonly b: number }): string => `${standsA[a]} ${standsB[b]}`
  const { single, crowds, of: crowdsOf, called } = decidedCrowds(decisions, standsA, standsB)
  const decided = decidedPairs(single, keyOf)
  const decidedOn = (key: string, pair: Pair): Decided | undefined => together(decided.get(key), crowdsOf(pair))
  const linked = linkedPairs(decided, new Set([...Array.from(called.a, (row) => `a${row}`), ...Array.from(called.b, (row) => `b${row}`)]))
  const taken = new Set([...linked].flatMap(endsOf))
  const isTaken = (key: string) => endsOf(key).some((end) => taken.has(end))

  const kept: Pair[] = []
  const seen = new Set<string>()
  for (const pair of pairs) {
    const key = keyOf(pair)
    seen.add(key)
    const decision = decidedOn(key, pair)
    if (isTaken(key) || decision?.kind === 'different') continue
    kept.push(decision ? { ...pair, automatic: false, basis: 'evidence', reason: reasonOf(decision.first) } : pair)
  }
  for (const d of crowds) if (!decided.has(keyOf(d))) decided.set(keyOf(d), together(undefined, [d])!)
  for (const [key, { first, kind }] of decided) {
    const isLinked = linked.has(key)
    if (!isLinked && (kind === 'different' || seen.has(key) || isTaken(key))) continue
    const { weight, odds, against, apart } = judge(first.a, first.b)
    kept.push({
      a: first.a,
      b: first.b,
      weight: Math.max(0, weight),
      odds: Math.max(0, odds),
      against,
      apart,
      automatic: isLinked,
      basis: isLinked ? 'decision' : 'evidence',
      reason: isLinked ? '' : reasonOf(first),
    })
  }
  return kept
}

/** By pooled pair, in the order of decisions. */
function decidedPairs(decisions: readonly PairDecision[], keyOf: (d: PairDecision) => string): Map<string, Decided> {
  const decided = new Map<string, Decided>()
  for (const decision of decisions) {
    const key = keyOf(decision)
    decided.set(key, joined(decided.get(key), decision, kindOf(decision)))
  }
  return decided
}

const kindOf = ({ stale, decision }: PairDecision): Kind => (stale || decision === 'unsure' ? 'ask' : decision)

const joined = (before: Decided | undefined, decision: PairDecision, kind: Kind): Decided => ({
  first: before?.first ?? decision,
  kind: before && before.kind !== kind ? 'ask' : kind,
})

/** With what was decided on crowds of rows: their rows cannot all be one with each other, so that `same` is asked again. */
function together(pair: Decided | undefined, onCrowds: readonly PairDecision[]): Decided | undefined {
  let decided = pair
  for (const d of onCrowds) decided = joined(decided, d, kindOf(d) === 'different' ? 'different' : 'ask')
  return decided
}

/** Pooled pairs decided the same. A row has one partner on a list: where two are decided the same, both are asked again, as those `called` so in crowds. */
function linkedPairs(decided: ReadonlyMap<string, Decided>, called: ReadonlySet<string>): ReadonlySet<string> {
  const same = [...decided].flatMap(([key, { kind }]) => (kind === 'same' ? [key] : []))
  const times = new Map<string, number>()
  for (const end of same.flatMap(endsOf)) times.set(end, (times.get(end) ?? 0) + 1)
  return new Set(same.filter((key) => endsOf(key).every((end) => times.get(end) === 1 && !called.has(end))))
}

export const reasonOf = (d: PairDecision): Reason => (d.stale ? 'stale decision' : d.decision === 'unsure' ? 'unsure' : 'decisions differ')

/** Both ends of a pooled pair; the sides are told apart. */
function endsOf(key: string): [string, string] {
  const [a, b] = key.split(' ')
  return [`a${a}`, `b${b}`]
}
